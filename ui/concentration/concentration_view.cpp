#include "ui/concentration/concentration_view.h"

#include "ui/charts/chart_pane.h"
#include "ui/charts/metric_figures.h"
#include "ui/concentration/concentration_bar.h"
#include "ui/concentration/concentration_charts.h"
#include "ui/documents/currency_choice.h"
#include "ui/documents/filter_field.h"
#include "ui/documents/item_pane.h"
#include "ui/documents/pane_quad.h"
#include "ui/documents/screen_memory.h"
#include "ui/documents/table_totals.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pane_header.h"

#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Below this the captions of the tool row go.
constexpr int kNarrow = 900;

std::vector<ItemFigure> itemFigures()
{
    return {
        {u"open"_s, ConcentrationView::tr("Owed"), ConcentrationView::tr("Open on the day."), ItemFigure::Kind::Money}};
}

} // namespace

ConcentrationView::ConcentrationView(Theme &theme, QWidget *parent)
    : AnalysisView(theme, parent)
    , m_bar(new ConcentrationBar(theme, this))
    , m_tiles(new KpiStrip(theme, KpiSize::Small, this))
    , m_pareto(new ColumnChart(theme))
    , m_paretoPane(new ChartPane(theme, tr("Largest debtors"), m_pareto, this))
    , m_debtors(new TablePane(theme, tr("Debtors"), u"debtors"_s, this))
    , m_filter(new FilterField(tr("Filter debtors"), m_debtors, this))
    , m_model(new ConcentrationModel(this))
    , m_totals(new CellGrid(std::vector<GridHeading>(std::size_t(kConcentrationColumns)), this))
    , m_items(new ItemPane(theme, u"concentration"_s, itemFigures(), this))
{
    setObjectName(u"concentrationView"_s);
    build(theme);
    connectParts();
    clear();
}

void ConcentrationView::build(Theme &)
{
    m_tiles->setObjectName(u"tiles"_s);
    m_paretoPane->setObjectName(u"pareto"_s);
    m_paretoPane->setDefinition(metricDefinition(u"concentration"));
    DataTable &table = m_debtors->table();
    table.setColumns(concentrationColumns());
    table.setModel(m_model);
    m_filter->setMaximumWidth(180);
    m_debtors->header().addWidget(m_filter);
    rememberColumns(table, u"concentration"_s, u"debtors"_s);

    auto *panes = new PaneQuad(u"concentration"_s,
                               {.topLeft = m_paretoPane,
                                .topRight = nullptr,
                                .bottomLeft = m_debtors,
                                .bottomRight = m_items,
                                .topShare = 46,
                                .leftShare = 58},
                               this);
    stack({m_bar, m_tiles, panes});
    setFocusProxy(m_debtors);
    chainTabs({m_bar, m_tiles, m_paretoPane, m_filter, m_debtors, m_items});
}

void ConcentrationView::connectParts()
{
    DataTable &table = m_debtors->table();
    addKey(Qt::Key_G, m_bar, &ConcentrationBar::cycleGroup);
    connect(m_bar, &ConcentrationBar::largestChanged, this, &ConcentrationView::refreshChart);
    connect(&m_bar->currency(), &CurrencyChoice::chosen, this, [this] {
        m_chosen.reset();
        refresh();
        chooseRank(0);
    });
    connect(m_tiles, &KpiStrip::drilled, this, [this](int tile) {
        if (ConcentrationTile(tile) == ConcentrationTile::Largest)
            chooseRank(0);
        else if (ConcentrationTile(tile) == ConcentrationTile::Exposure)
            choose({});
        else
            m_debtors->setFocus();
    });
    connect(m_paretoPane, &ChartPane::drilled, this, [this](int, int rank) { chooseRank(rank); });
    connect(m_filter, &FilterField::filterChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        refresh();
    });
    connect(&table, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        if (const insight::ConcentrationRow *row = index.isValid() ? m_model->rowAt(index.row()) : nullptr)
            choose(row->customer);
    });
    connect(&table, &DataTable::activated, this, [this](const QModelIndex &index) {
        if (const insight::ConcentrationRow *row = m_model->rowAt(index.row()))
            Q_EMIT customerOpened(row->customer);
    });
    connect(table.totalsView(), &QTableView::clicked, this, [this] { choose({}); });
    connect(&table, &DataTable::emptyButtonClicked, m_filter, &FilterField::clearFilter);
    setMainTable(table, tr("The concentration could not be worked out."));
    listenTo(QList<ChartPane *>{m_paretoPane});
}

void ConcentrationView::resizeEvent(QResizeEvent *event)
{
    AnalysisView::resizeEvent(event);
    m_bar->setNarrow(width() < kNarrow);
}

std::optional<Currency> ConcentrationView::currency() const
{
    return m_bar->currency().current();
}

const insight::Concentration *ConcentrationView::shown() const
{
    return answerIn(m_answers, currency());
}

void ConcentrationView::setConcentration(std::vector<insight::Concentration> answers,
                                         const insight::ConcentrationQuestion &question, std::optional<Currency> only)
{
    if (only)
        std::erase_if(answers, [&only](const insight::Concentration &one) { return one.currency != *only; });
    m_answers = std::move(answers);
    m_question = question;
    m_bar->currency().setCurrencies(
        currenciesByWeight(m_answers, [](const insight::Concentration &one) { return one.rows.size(); }));
    m_debtors->table().clearError();
    const insight::Concentration *now = shown();
    m_model->setConcentration(now ? *now : insight::Concentration(), question.byParent);
    if (m_chosen && m_chosen->isValid()
        && (!now || std::ranges::find(now->rows, *m_chosen, &insight::ConcentrationRow::customer) == now->rows.end()))
        m_chosen.reset();
    refresh();
    if (!m_chosen)
        chooseRank(0);
}

void ConcentrationView::refresh()
{
    const insight::Concentration *now = shown();
    if (now && m_model->concentration().currency != now->currency)
        m_model->setConcentration(*now, m_question.byParent);
    m_tiles->setTiles(now ? concentrationTiles(*now) : QList<KpiTile>());
    m_tiles->setVisible(now != nullptr);
    std::vector<GridRow> totals;
    if (now && m_model->rowCount() > 0)
        totals.push_back(m_model->totalRow());
    m_totals->setRows(std::move(totals));
    showTotalsRows(m_debtors->table(), *m_totals, 1);
    m_debtors->header().setTitle(m_question.byParent ? tr("Groups") : tr("Debtors"));
    m_debtors->header().setMeta(now ? tr("%1, the largest first; Enter opens one").arg(now->currency.code())
                                    : QString());
    if (now)
        m_debtors->table().setEmptyState(tr("No debtor passes this filter."), tr("Clear filter"));
    else
        m_debtors->table().setEmptyState(tr("Nobody owes anything on this day."));
    if (!m_chosen)
        m_items->clear(tr("Choose a debtor to see the documents that sum to what it owes."));
    refreshChart();
}

void ConcentrationView::refreshChart()
{
    const insight::Concentration *now = shown();
    m_pareto->setData(now ? paretoData(*now, m_bar->largest()) : ColumnChartData());
    m_paretoPane->setEmptyState(now ? QString() : tr("Nobody owes anything on this day."));
    m_paretoPane->setMeta(now ? tr("%1, the line is the running share of everything owed; a column lists its documents")
                                    .arg(m_pareto->scaleWord())
                              : QString());
}

void ConcentrationView::choose(ledger::CustomerId debtor)
{
    m_chosen = debtor;
    Q_EMIT debtorWanted(debtor);
}

void ConcentrationView::chooseRank(int rank)
{
    const insight::Concentration *now = shown();
    if (!now || rank < 0 || std::size_t(rank) >= now->rows.size())
        return;
    const ledger::CustomerId debtor = now->rows[std::size_t(rank)].customer;
    const int row = m_model->rowOf(debtor.value());
    if (row >= 0)
        m_debtors->table().setCurrentRow(row);
    if (m_chosen != debtor)
        choose(debtor);
}

void ConcentrationView::setItems(ledger::CustomerId debtor, const std::vector<insight::ExposureItem> &items)
{
    const insight::Concentration *now = shown();
    if (!now)
        return;
    const auto found = std::ranges::find(now->rows, debtor, &insight::ConcentrationRow::customer);
    std::vector<ItemRow> rows;
    rows.reserve(items.size());
    for (const insight::ExposureItem &item : items)
        rows.push_back({item.document, {item.open}});
    std::ranges::stable_sort(rows, std::ranges::greater(), [](const ItemRow &row) { return row.figures[0]; });
    m_items->setItems(found == now->rows.end() ? tr("everything owed") : found->name, std::move(rows), now->currency,
                      m_question.asOf.day);
}

void ConcentrationView::setContext(const QStringList &lines)
{
    m_paretoPane->setContext(lines);
}

void ConcentrationView::clear()
{
    m_answers.clear();
    m_chosen.reset();
    m_bar->currency().setCurrencies({});
    m_model->setConcentration({}, false);
    refresh();
}

workspace::ExportTable ConcentrationView::exportTable() const
{
    using Type = workspace::ExportColumn::Type;
    workspace::ExportTable table{.title = m_bar->title()};
    for (int column = 0; column < kConcentrationColumns; ++column)
        table.columns.push_back({m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                 ConcentrationColumn(column) == ConcentrationColumn::Gross ? Type::Money : Type::Text});
    std::vector<std::vector<workspace::ExportCell>> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        std::vector<workspace::ExportCell> &cells = rows.emplace_back();
        for (int column = 0; column < kConcentrationColumns; ++column) {
            const Cell cell = m_model->cellAt(row, ConcentrationColumn(column));
            if (const auto code = Currency::fromCode(cell.value(CurrencyRole).toString()))
                cells.push_back({.money = Money(cell.value(MoneyRole).toLongLong(), *code)});
            else
                cells.push_back({.text = cell.value(CopyRole, cell.value(Qt::DisplayRole)).toString()});
        }
    }
    table.rows = qint64(rows.size());
    table.row = [rows = std::move(rows)](qint64 at) { return rows[std::size_t(at)]; };
    return table;
}

} // namespace quittance::ui
