#include "ui/connections/comparison_pane.h"

#include "ui/connections/comparison_grids.h"
#include "ui/documents/cell_grid.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::BalanceComparison;
using workspace::Comparison;
using workspace::InvoiceComparison;

namespace {

enum PageNumber { BalancesPage, InvoicesPage, FindingsPage, ReadsPage };

} // namespace

ComparisonPane::ComparisonPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_choice(new Segmented(theme, {tr("Balances"), tr("Invoices"), tr("Found wrong"), tr("Its reads")}, this))
    , m_ask(new HintButton(theme, tr("Ask the platform"), {}, this))
    , m_summary(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
    , m_missing(new Banner(theme, this))
{
    setObjectName(u"comparisonPane"_s);
    const auto page
        = [&](const QString &name, const QString &title, std::vector<GridHeading> headings, QList<ColumnSpec> columns) {
              Page made{new CellGrid(std::move(headings), this), new DataTable(theme, this)};
              made.table->setObjectName(name);
              made.table->setColumns(std::move(columns));
              made.table->setModel(made.grid);
              made.table->view()->setAccessibleName(title);
              m_pages.push_back(made);
          };
    page(u"comparedBalances"_s, tr("Balances"), balanceHeadings(), balanceColumns());
    page(u"comparedInvoices"_s, tr("Invoices"), statedInvoiceHeadings(), statedInvoiceColumns());
    page(u"platformFindings"_s, tr("Found wrong"), platformFindingHeadings(), platformFindingColumns());
    page(u"platformReads"_s, tr("Its reads"), platformReadHeadings(), platformReadColumns());
    build();
    clear();
}

void ComparisonPane::build()
{
    m_choice->setObjectName(u"comparisonPage"_s);
    m_choice->setCurrent(BalancesPage);
    m_choice->setToolTips({tr("What each customer owes: the platform's sum and ours, as of the same day."),
                           tr("What proves each invoice's money: the platform's own reconciliation and ours."),
                           tr("Records the platform itself found wrong."),
                           tr("When the platform read the books, and how it went.")});
    m_ask->setObjectName(u"askComparison"_s);
    m_ask->setButtonSize(ButtonSize::Small);
    m_ask->setIconName(u"sync"_s);
    m_ask->setToolTip(tr("Reads the platform's own figures as of today and keeps them with their day."));
    m_summary->setObjectName(u"comparisonSummary"_s);
    m_missing->setObjectName(u"comparisonMissing"_s);
    m_missing->hide();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_choice);
    row->addWidget(m_summary, 1);
    row->addWidget(m_ask);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_missing);
    for (int i = 0; i < int(m_pages.size()); ++i) {
        DataTable *table = m_pages[size_t(i)].table;
        layout->addWidget(table, 1);
        connect(table, &DataTable::activated, this, [this, i](const QModelIndex &index) { open(i, index); });
        connect(table, &DataTable::notice, this, &ComparisonPane::notice);
        connect(table, &DataTable::emptyButtonClicked, this, &ComparisonPane::compareWanted);
        connect(table, &DataTable::errorButtonClicked, this, &ComparisonPane::compareWanted);
    }
    setFocusProxy(m_choice);
    connect(m_choice, &Segmented::chosen, this, &ComparisonPane::refresh);
    connect(m_ask, &QPushButton::clicked, this, &ComparisonPane::compareWanted);
}

void ComparisonPane::setComparison(const QString &connection, std::optional<Comparison> comparison, QDate today)
{
    m_connection = connection;
    m_comparison = std::move(comparison);
    m_today = today;
    const Comparison none;
    const Comparison &shown = m_comparison ? *m_comparison : none;
    m_pages[BalancesPage].grid->setRows(balanceRows(shown.balances));
    m_pages[InvoicesPage].grid->setRows(statedInvoiceRows(shown.invoices));
    m_pages[FindingsPage].grid->setRows(platformFindingRows(shown.findings));
    m_pages[ReadsPage].grid->setRows(platformReadRows(shown.reads, today));
    for (const Page &page : m_pages) {
        page.table->clearError();
        if (!m_comparison)
            page.table->setEmptyState(connection.isEmpty()
                                          ? tr("Choose a connection to hold its figures against the book.")
                                          : tr("The platform's own figures were not asked for yet."),
                                      connection.isEmpty() ? QString() : tr("Ask the platform"));
        else
            page.table->setEmptyState(tr("The platform states nothing of this kind."));
    }
    m_missing->setVisible(!shown.missing.isEmpty());
    m_missing->setMessage(tr("Not all could be had."), shown.missing.join(u' '));
    refresh();
}

void ComparisonPane::setAsking(bool isAsking)
{
    m_isAsking = isAsking;
    for (const Page &page : m_pages)
        page.table->setProgress(0, isAsking ? -1 : 0);
    refresh();
}

void ComparisonPane::showError(const Error &error)
{
    m_pages[size_t(m_choice->current())].table->showError(tr("The platform's figures could not be read."),
                                                          error.message, tr("Try again"));
}

void ComparisonPane::clear()
{
    setAsking(false);
    setComparison({}, {}, {});
}

QString ComparisonPane::summary() const
{
    if (m_isAsking)
        return tr("asking the platform…");
    if (!m_comparison)
        return {};
    const auto differing
        = [](const auto &rows) { return std::ranges::count_if(rows, [](const auto &row) { return !row.agrees; }); };
    const QString asked = tr("as of %1, asked %2")
                              .arg(dateText(m_comparison->day, m_today), instantText(m_comparison->readAt, m_today));
    const auto differences = [&](qint64 count, size_t of) {
        return tr("%1 of %2 differ, %3").arg(numberText(count), numberText(qint64(of)), asked);
    };
    switch (m_choice->current()) {
    case BalancesPage:
        return differences(differing(m_comparison->balances), m_comparison->balances.size());
    case InvoicesPage:
        return differences(differing(m_comparison->invoices), m_comparison->invoices.size());
    default:
        return asked;
    }
}

void ComparisonPane::refresh()
{
    for (int i = 0; i < int(m_pages.size()); ++i)
        m_pages[size_t(i)].table->setVisible(i == m_choice->current());
    m_summary->setText(summary());
    m_ask->setEnabled(!m_connection.isEmpty() && !m_isAsking);
}

void ComparisonPane::open(int page, const QModelIndex &index)
{
    if (!m_comparison || !index.isValid())
        return;
    const auto at = size_t(m_pages[size_t(page)].grid->idAt(index.row()));
    if (page == BalancesPage && m_comparison->balances[at].customer.isValid())
        Q_EMIT customerWanted(m_comparison->balances[at].customer);
    else if (page == InvoicesPage && m_comparison->invoices[at].document.isValid())
        Q_EMIT documentWanted(m_comparison->invoices[at].document);
    else if (page == BalancesPage || page == InvoicesPage)
        Q_EMIT notice(tr("The book does not have it."));
}

} // namespace quittance::ui
