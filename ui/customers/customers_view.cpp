#include "ui/customers/customers_view.h"

#include "ui/documents/cell_grid.h"
#include "ui/documents/filter_field.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/screen_bar.h"
#include "ui/documents/screen_memory.h"
#include "ui/documents/table_totals.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"

#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kMostTotals = 4;

} // namespace

CustomersView::CustomersView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(new CustomerModel(this))
    , m_totals(new CellGrid(std::vector<GridHeading>(std::size_t(kCustomerColumns)), this))
    , m_banner(new LookingBackBanner(theme, this))
    , m_table(new DataTable(theme, this))
    , m_bar(new ScreenBar(theme, tr("Customers"), this))
    , m_show(new Segmented(theme, {tr("Open"), tr("Overdue"), tr("On account"), tr("All")}, this))
    , m_filter(new FilterField(tr("Filter customers"), m_table, this))
    , m_export(new HintButton(theme, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
{
    setObjectName(u"customersView"_s);
    build(theme);
    connectParts();
    refreshEmptyState();
    rememberColumns(*m_table, u"customers"_s, u"columns"_s);
}

void CustomersView::build(Theme &)
{
    m_table->setObjectName(u"customers"_s);
    m_table->setColumns(customerColumns());
    m_table->setModel(m_model);
    m_table->view()->setAccessibleName(tr("Customers"));
    m_show->setObjectName(u"show"_s);
    m_show->setCurrent(0);
    m_show->setToolTips({tr("Customers with anything open or on account."), tr("Customers with something past due."),
                         tr("Customers with receipts or credits that are not applied."), tr("Every customer.")});
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes the rows of this table as a workbook or a CSV file."));

    m_bar->addWidget(m_show);
    m_bar->addStretch();
    m_bar->addWidget(m_filter);
    m_bar->addWidget(m_export);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    chainTabs({m_show, m_filter, m_export, m_table});
}

void CustomersView::connectParts()
{
    connect(m_show, &Segmented::chosen, this, &CustomersView::refilter);
    connect(m_filter, &FilterField::filterChanged, this, [this](const QString &text) {
        m_text = text;
        refilter();
    });
    connect(m_export, &QPushButton::clicked, this, &CustomersView::exportWanted);
    connect(m_table, &DataTable::activated, this, [this](const QModelIndex &index) {
        if (const workspace::CustomerRow *row = m_model->rowAt(index.row()))
            Q_EMIT openCustomer(row->id);
    });
    connect(m_table, &DataTable::emptyButtonClicked, this, [this] {
        if (m_model->allRows() == 0) {
            Q_EMIT importWanted();
            return;
        }
        m_filter->clearFilter();
        m_show->setCurrent(int(CustomerShow::All));
    });
    connect(m_table->totalsView(), &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (const auto currency = Currency::fromNumber(int(m_totals->idAt(index.row()))))
            Q_EMIT drillTotal(*currency, CustomerColumn(index.column()));
    });
    connect(m_table, &DataTable::errorButtonClicked, this, &CustomersView::retryWanted);
    connect(m_table, &DataTable::selectionSummed, this, &CustomersView::selectionSummed);
    connect(m_table, &DataTable::notice, this, &CustomersView::notice);
}

void CustomersView::setRows(std::vector<workspace::CustomerRow> rows, const QStringList &bucketLabels, QDate asOf)
{
    m_model->setRows(std::move(rows), bucketLabels, asOf);
    m_table->clearError();
    refreshEmptyState();
    refreshTotals();
}

void CustomersView::setBusy(bool isBusy)
{
    m_table->setProgress(0, isBusy ? -1 : 0);
}

void CustomersView::showError(const Error &error)
{
    m_table->showError(tr("The customers could not be read."), error.message, tr("Try again"));
}

std::vector<workspace::CustomerRow> CustomersView::shownRows() const
{
    std::vector<workspace::CustomerRow> rows;
    rows.reserve(std::size_t(m_model->rowCount()));
    for (int i = 0; i < m_model->rowCount(); ++i)
        rows.push_back(*m_model->rowAt(i));
    return rows;
}

void CustomersView::refilter()
{
    m_model->setFilter(m_text, CustomerShow(m_show->current()));
    refreshEmptyState();
    refreshTotals();
}

void CustomersView::refreshTotals()
{
    const std::vector<CustomerModel::Total> totals = m_model->totals();
    const bool isFiltered = !m_text.isEmpty();
    std::vector<GridRow> rows;
    for (const auto &[sum, customers] : totals) {
        GridRow row{.id = sum.currency.number(), .cells = std::vector<Cell>(std::size_t(kCustomerColumns))};
        const auto at = [&row](CustomerColumn column) -> Cell & { return row.cells[std::size_t(column)]; };
        at(CustomerColumn::Name) = textCell(isFiltered ? tr("Total of filter, %n customers", nullptr, customers)
                                                       : tr("Total, %n customers", nullptr, customers));
        at(CustomerColumn::Currency) = textCell(sum.currency.code());
        at(CustomerColumn::Aging)
            = {{SegmentsRole, QVariant::fromValue(QList<qint64>(sum.buckets.begin(), sum.buckets.end()))}};
        at(CustomerColumn::Balance) = moneyCell({sum.balance, sum.currency}, true);
        at(CustomerColumn::Overdue) = moneyCell({sum.overdue, sum.currency});
        at(CustomerColumn::Unapplied) = moneyCell({sum.unapplied, sum.currency});
        at(CustomerColumn::OpenItems) = numberCell(sum.openItems);
        for (Cell &cell : row.cells)
            cell.insert(Qt::ToolTipRole, tr("Click opens the documents behind this total."));
        rows.push_back(std::move(row));
    }
    m_totals->setRows(std::move(rows));
    showTotalsRows(*m_table, *m_totals, kMostTotals);
}

void CustomersView::refreshEmptyState()
{
    if (m_model->allRows() == 0)
        m_table->setEmptyState(tr("No customers yet."), tr("Import files…"));
    else if (m_text.isEmpty())
        m_table->setEmptyState(tr("No customer is of this kind on this day."), tr("Show all"));
    else
        m_table->setEmptyState(tr("No row passes this filter."), tr("Clear filter"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
}

} // namespace quittance::ui
