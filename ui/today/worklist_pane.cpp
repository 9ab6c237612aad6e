#include "ui/today/worklist_pane.h"

#include "core/workspace/report_service.h"
#include "ui/documents/grid_export.h"
#include "ui/documents/screen_memory.h"
#include "ui/documents/table_totals.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Rows on screen; the total is of all.
constexpr std::size_t kMostRows = 200;
constexpr int kTitleColumns = 3;

QList<ColumnSpec> worklistColumns()
{
    return {
        {.key = u"priority"_s, .kind = CellKind::Priority, .width = 58},
        {.key = u"customer"_s, .width = 130, .isStretch = true, .emphasis = Emphasis::Medium},
        {.key = u"why"_s, .kind = CellKind::Chips, .width = 152, .isSortable = false, .dropOrder = 1},
        {.key = u"overdue"_s, .kind = CellKind::Money, .width = 92},
        {.key = u"actionable"_s, .kind = CellKind::Money, .width = 92, .isSummed = true, .emphasis = Emphasis::Medium},
        {.key = u"oldest"_s, .kind = CellKind::Number, .width = 56, .dropOrder = 3},
        {.key = u"aging"_s, .kind = CellKind::Sparkbar, .width = 80, .isSortable = false},
        {.key = u"lastReceipt"_s,
         .kind = CellKind::Date,
         .width = 84,
         .isShown = false,
         .tone = Tone::Caption,
         .dropOrder = 4}};
}

} // namespace

WorklistPane::WorklistPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(theme, tr("Worklist"), this))
    , m_rows(new CellGrid(worklistHeadings(), this))
    , m_totals(new CellGrid(std::vector<GridHeading>(worklistHeadings().size()), this))
    , m_table(new DataTable(theme, this))
{
    setObjectName(u"worklistPane"_s);
    build();
}

void WorklistPane::build()
{
    m_table->setObjectName(u"worklist"_s);
    m_table->setColumns(worklistColumns());
    m_table->setModel(m_rows);
    m_table->view()->setAccessibleName(tr("Worklist: largest overdue customers"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    rememberColumns(*m_table, u"today"_s, u"worklist"_s);

    connect(m_table, &DataTable::activated, this,
            [this](const QModelIndex &index) { Q_EMIT customerOpened(ledger::CustomerId(m_rows->idAt(index.row()))); });
    connect(m_table, &DataTable::whyWanted, this, [this](const QModelIndex &index) {
        const auto row = std::ranges::find(m_work, ledger::CustomerId(m_rows->idAt(index.row())), &WorkRow::customer);
        if (row != m_work.end())
            Q_EMIT whyWanted(u"%1: %2"_s.arg(row->name, actionableText(*row)));
    });
    connect(m_table->totalsView(), &QTableView::clicked, this, &WorklistPane::totalOpened);
    connect(m_table, &DataTable::selectionSummed, this, &WorklistPane::selectionSummed);
    connect(m_table, &DataTable::notice, this, &WorklistPane::notice);
    connect(m_table, &DataTable::emptyButtonClicked, this, &WorklistPane::emptyButtonClicked);
    connect(m_table, &DataTable::errorButtonClicked, this, &WorklistPane::retryWanted);
}

void WorklistPane::setWork(std::vector<WorkRow> work, QDate today)
{
    m_work = std::move(work);
    std::vector<WorkRow> shown(m_work.begin(), m_work.begin() + std::ptrdiff_t(std::min(m_work.size(), kMostRows)));
    m_rows->setRows(worklistRows(shown, today));
    std::vector<GridRow> totals;
    if (!m_work.empty()) {
        totals.push_back(worklistTotal(m_work));
        for (Cell &cell : totals.front().cells)
            cell.insert(Qt::ToolTipRole, tr("Click opens the documents behind this total."));
    }
    m_totals->setRows(std::move(totals));
    showTotalsRows(*m_table, *m_totals, 1, kTitleColumns);
    m_table->clearError();
    m_header->setMeta(
        m_work.size() > kMostRows
            ? tr("the %1 largest of %2 customers; actionable = overdue − on account, promised or disputed")
                  .arg(numberText(qint64(kMostRows)), numberText(qint64(m_work.size())))
            : tr("largest overdue customers; actionable = overdue − on account, promised or disputed"));
}

void WorklistPane::setEmptyState(const QString &sentence, const QString &button)
{
    m_table->setEmptyState(sentence, button);
}

void WorklistPane::setBusy(bool isBusy)
{
    m_table->setProgress(0, isBusy ? -1 : 0);
}

void WorklistPane::showError(const QString &cause)
{
    m_table->showError(tr("The worklist could not be read."), cause, tr("Try again"));
}

workspace::ExportTable WorklistPane::exportTable() const
{
    using Type = workspace::ExportColumn::Type;
    workspace::ExportTable table{.title = tr("Worklist")};
    const std::vector<GridHeading> headings = worklistHeadings();
    table.columns
        = {{headings[1].title, Type::Text}, {tr("Currency"), Type::Text},     {headings[3].title, Type::Money},
           {tr("On account"), Type::Money}, {headings[4].title, Type::Money}, {headings[5].title, Type::Number},
           {headings[7].title, Type::Date}, {tr("Late score"), Type::Decimal}};
    table.rows = qint64(m_work.size());
    table.row = [work = m_work](qint64 at) -> std::vector<workspace::ExportCell> {
        const WorkRow &row = work[std::size_t(at)];
        return {{.text = row.name},
                {.text = row.currency.code()},
                {.money = Money(row.overdue, row.currency)},
                {.money = Money(row.unapplied, row.currency)},
                {.money = Money(row.actionable, row.currency)},
                {.text = QString::number(row.oldestDays)},
                {.date = row.lastReceipt},
                {.millionths = row.score ? std::optional(row.score->score.score) : std::nullopt}};
    };
    return table;
}

} // namespace quittance::ui
