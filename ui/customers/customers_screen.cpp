#include "ui/customers/customers_screen.h"

#include "core/workspace/workspace.h"
#include "ui/customers/customers_view.h"
#include "ui/documents/ledger_words.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/question.h"
#include "ui/documents/save_dialog.h"

#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace quittance::ui {

CustomersScreen::CustomersScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_view(new CustomersView(theme, this))
    , m_question(new Question(this))
{
    setObjectName(u"customersScreen"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->banner().follow(workspace.view());
    m_later.setSingleShot(true);
    m_later.setInterval(250ms);

    connect(&m_later, &QTimer::timeout, this, &CustomersScreen::ask);
    connect(&workspace.view(), &workspace::ViewState::changed, this, &CustomersScreen::ask);
    connect(&workspace, &workspace::Workspace::opened, this, &CustomersScreen::ask);
    connect(&workspace, &workspace::Workspace::closed, this, [this] {
        m_question->drop();
        m_view->setRows({}, {}, {});
    });
    connect(&workspace, &workspace::Workspace::changed, this, [this](const workspace::Change &change) {
        if (change.everything || change.settings || !change.customers.isEmpty() || !change.documents.isEmpty())
            m_later.start();
    });
    connect(m_question, &Question::busyChanged, m_view, &CustomersView::setBusy);
    connect(m_view, &CustomersView::retryWanted, this, &CustomersScreen::ask);
    connect(m_view, &CustomersView::openCustomer, this, &CustomersScreen::openCustomer);
    connect(m_view, &CustomersView::drillTotal, this, &CustomersScreen::drillTotal);
    connect(m_view, &CustomersView::importWanted, this, &CustomersScreen::importWanted);
    connect(m_view, &CustomersView::exportWanted, this, &CustomersScreen::exportRows);
    connect(m_view, &CustomersView::selectionSummed, this, &CustomersScreen::selectionSummed);
    connect(m_view, &CustomersView::notice, this, &CustomersScreen::notice);
    ask();
}

void CustomersScreen::ask()
{
    if (!m_workspace.isOpen())
        return;
    m_later.stop();
    m_question->ask(
        m_workspace.ledger().customers(m_workspace.view().asOf(), m_workspace.agingPolicy(), m_workspace.view().base()),
        [this](Result<std::vector<workspace::CustomerRow>> rows) { showRows(std::move(rows)); });
}

void CustomersScreen::showRows(Result<std::vector<workspace::CustomerRow>> rows)
{
    if (!rows) {
        if (rows.error().kind != Error::Kind::Cancelled)
            m_view->showError(rows.error());
        return;
    }
    if (const std::optional<Currency> only = m_workspace.view().currency())
        std::erase_if(*rows, [&only](const workspace::CustomerRow &row) { return row.currency != *only; });
    m_view->setRows(std::move(*rows), insight::bucketLabels(m_workspace.agingPolicy()), m_workspace.view().asOf().day);
}

void CustomersScreen::drillTotal(Currency currency, CustomerColumn column)
{
    workspace::DocumentQuery query;
    query.asOf = m_workspace.view().asOf();
    query.policy = m_workspace.agingPolicy();
    query.filter.currency = currency;
    query.base = m_workspace.view().base();
    QString what = tr("Balance");
    if (column == CustomerColumn::Unapplied) {
        query.filter.bucket = -1;
        what = tr("Unapplied");
    } else if (column == CustomerColumn::Overdue) {
        query.filter.side = insight::AgingFilter::Side::Overdue;
        what = tr("Overdue");
    }
    Q_EMIT openDocuments(query, QStringList{tr("Customers"), currency.code(), what}.join(u" › "_s));
}

void CustomersScreen::exportRows()
{
    workspace::ExportTable table;
    table.title = tr("Customers");
    table.context = {asOfSentence(m_workspace.view().asOf()), policyWords(m_workspace.agingPolicy())};
    using Type = workspace::ExportColumn::Type;
    table.columns = {{customerHeading(CustomerColumn::Name), Type::Text},
                     {customerHeading(CustomerColumn::Country), Type::Text},
                     {customerHeading(CustomerColumn::Currency), Type::Text},
                     {customerHeading(CustomerColumn::Balance), Type::Money},
                     {customerHeading(CustomerColumn::Overdue), Type::Money},
                     {customerHeading(CustomerColumn::Unapplied), Type::Money},
                     {customerHeading(CustomerColumn::OldestDays), Type::Number},
                     {customerHeading(CustomerColumn::LastReceipt), Type::Date},
                     {customerHeading(CustomerColumn::OpenItems), Type::Number}};
    table.row = [rows = m_view->shownRows()](qint64 at) -> std::vector<workspace::ExportCell> {
        const workspace::CustomerRow &row = rows[std::size_t(at)];
        return {{.text = row.name},
                {.text = row.country},
                {.text = row.currency.code()},
                {.money = Money(row.balance, row.currency)},
                {.money = Money(row.overdue, row.currency)},
                {.money = Money(row.unapplied, row.currency)},
                {.text = row.oldestDays > 0 ? QString::number(row.oldestDays) : QString()},
                {.date = row.lastReceipt},
                {.text = QString::number(row.openItems)}};
    };
    table.rows = m_view->model().rowCount();
    const QString name = u"%1 %2"_s.arg(table.title, toIsoDate(m_workspace.view().asOf().day));
    askWhereToSave(this, tr("Export customers"), name,
                   tr("Excel workbook (*.xlsx)") + u";;"_s + tr("Comma-separated values (*.csv)"), u"xlsx"_s,
                   [this, table](const QString &path) { m_workspace.reports().exportTable(path, table); });
}

} // namespace quittance::ui
