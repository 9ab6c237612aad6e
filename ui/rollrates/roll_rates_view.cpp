#include "ui/rollrates/roll_rates_view.h"

#include "ui/charts/chart_pane.h"
#include "ui/charts/metric_figures.h"
#include "ui/documents/currency_choice.h"
#include "ui/documents/item_pane.h"
#include "ui/documents/ledger_words.h"
#include "ui/documents/pane_quad.h"
#include "ui/documents/screen_memory.h"
#include "ui/documents/table_totals.h"
#include "ui/rollrates/roll_rates_bar.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"

#include <QKeyEvent>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

std::vector<ItemFigure> itemFigures()
{
    return {{u"part"_s, RollRatesView::tr("Amount"),
             RollRatesView::tr("The part of the document that is in the chosen cell."), ItemFigure::Kind::Money}};
}

QList<ColumnSpec> rateColumns()
{
    const auto number = [](const QString &key, int width) {
        return ColumnSpec{.key = key, .kind = CellKind::Number, .width = width, .isSortable = false};
    };
    return {
        {.key = u"bucket"_s, .kind = CellKind::Bucket, .width = 80, .isStretch = true, .isSortable = false},
        {.key = u"open"_s, .kind = CellKind::Money, .width = 96, .isSortable = false},
        {.key = u"rolled"_s, .kind = CellKind::Money, .width = 98, .isSortable = false, .dropOrder = 1},
        number(u"rate"_s, 62),
        number(u"flow"_s, 62),
        number(u"loss"_s, 84),
    };
}

QList<ColumnSpec> partColumns()
{
    const auto column = [](const QString &key, CellKind kind, int width) {
        return ColumnSpec{.key = key, .kind = kind, .width = width};
    };
    QList<ColumnSpec> columns{column(u"month"_s, CellKind::Text, 100), column(u"open"_s, CellKind::Money, 120),
                              column(u"amount"_s, CellKind::Money, 120), column(u"share"_s, CellKind::Number, 80)};
    columns.front().isStretch = true;
    return columns;
}

} // namespace

RollRatesView::RollRatesView(Theme &theme, QWidget *parent)
    : AnalysisView(theme, parent)
    , m_bar(new RollRatesBar(theme, this))
    , m_matrix(new HeatTable(theme))
    , m_trend(new LineChart(theme))
    , m_matrixPane(new ChartPane(theme, tr("Where open amounts went"), m_matrix, this))
    , m_trendPane(new ChartPane(theme, tr("Roll rates month by month"), m_trend, this))
    , m_rates(new TablePane(theme, tr("Rates"), u"rates"_s, this))
    , m_rateRows(new CellGrid(rateHeadings(), this))
    , m_drill(new QStackedWidget(this))
    , m_items(new ItemPane(theme, u"rollrates"_s, itemFigures(), m_drill))
    , m_parts(new TablePane(theme, tr("Months"), u"monthParts"_s, m_drill))
    , m_partRows(new CellGrid(monthHeadings(), this))
    , m_partTotals(new CellGrid(monthHeadings(), this))
    , m_allRates(new HintButton(theme, tr("All rates"), {}, this))
{
    setObjectName(u"rollRatesView"_s);
    build(theme);
    connectParts();
    clear();
}

void RollRatesView::build(Theme &)
{
    m_matrixPane->setObjectName(u"matrix"_s);
    m_matrixPane->setDefinition(metricDefinition(u"transition_matrix"));
    m_trendPane->setObjectName(u"trend"_s);
    m_trendPane->setDefinition(
        tr("What was open in a bucket at the start of a month and in a later one at its end, as a share of it."));
    m_allRates->setObjectName(u"allRates"_s);
    m_allRates->setButtonSize(ButtonSize::Small);
    m_allRates->setLook(ButtonLook::Flat);
    m_allRates->setKeyShown(Qt::Key_Escape);
    m_allRates->setToolTip(tr("Shows the roll rates of all buckets instead of one cell."));
    m_trendPane->addTool(m_allRates);
    m_rates->table().setColumns(rateColumns());
    m_rates->table().setModel(m_rateRows);
    m_rates->table().setEmptyState(tr("Nothing was open in these months."));
    m_parts->table().setColumns(partColumns());
    m_parts->table().setModel(m_partRows);
    rememberColumns(m_parts->table(), u"rollrates"_s, u"monthParts"_s);
    m_drill->addWidget(m_items);
    m_drill->addWidget(m_parts);
    auto *panes = new PaneQuad(u"rollrates"_s,
                               {.topLeft = m_matrixPane,
                                .topRight = m_rates,
                                .bottomLeft = m_trendPane,
                                .bottomRight = m_drill,
                                .topShare = 34,
                                .leftShare = 60},
                               this);
    stack({m_bar, panes});
    setFocusProxy(m_matrixPane);
    chainTabs({m_bar, m_matrixPane, m_rates, m_trendPane, m_items, m_parts});
    addKey(Qt::Key_V, m_bar, &RollRatesBar::cycleMeasure);
}

void RollRatesView::connectParts()
{
    connect(m_bar, &RollRatesBar::lookChanged, this, &RollRatesView::refresh);
    connect(&m_bar->currency(), &CurrencyChoice::chosen, this, [this] {
        m_chosen = {};
        if (const insight::RollRates *rates = ofCurrency())
            m_bar->setMonths(rates->months);
        refresh();
    });
    connect(m_matrixPane, &ChartPane::drilled, this, [this](int column, int row) {
        const insight::TransitionMatrix *matrix = shown();
        if (!matrix || row < 0)
            return;
        const bool isWhole = column < 0 || column >= shownColumns(*matrix);
        choose({row, isWhole ? -1 : column});
    });
    connect(m_trendPane, &ChartPane::drilled, this, [this](int series, int month) {
        const insight::RollRates *rates = ofCurrency();
        if (!rates || month < 0 || std::size_t(month) >= rates->months.size())
            return;
        if (!m_chosen.isValid() && series >= 0)
            m_chosen = {series, -1};
        showMonth(rates->months[std::size_t(month)].to);
    });
    connect(&m_parts->table(), &DataTable::activated, this, [this](const QModelIndex &index) {
        showMonth(QDate::fromJulianDay(m_partRows->idAt(index.row())));
        m_items->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_rates->table(), &DataTable::activated, this, [this](const QModelIndex &index) {
        choose({int(m_rateRows->idAt(index.row())) - 1, -1});
    });
    connect(m_allRates, &QPushButton::clicked, this, [this] { choose({}); });
    connect(&m_rates->table(), &DataTable::errorButtonClicked, this, &RollRatesView::retryWanted);
    connect(m_matrixPane, &ChartPane::errorButtonClicked, this, &RollRatesView::retryWanted);
    for (const TablePane *pane : {m_rates, m_parts})
        listenTo(pane->table());
    listenTo(QList<ChartPane *>{m_matrixPane, m_trendPane});
}

void RollRatesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_chosen.isValid())
        choose({});
    else
        AnalysisView::keyPressEvent(event);
}

void RollRatesView::setRates(std::vector<insight::RollRates> rates, std::optional<Currency> only)
{
    std::erase_if(rates, [&only](const insight::RollRates &one) {
        return one.months.empty() || (only && one.currency != *only);
    });
    m_all = std::move(rates);
    const auto inUse = [](const insight::RollRates &one) {
        std::ptrdiff_t cells = 0;
        for (const std::vector<qint64> &row : one.mean.cells)
            cells += std::ranges::count_if(row, [](qint64 units) { return units != 0; });
        return cells;
    };
    m_bar->currency().setCurrencies(currenciesByWeight(m_all, inUse));
    const insight::RollRates *shownRates = ofCurrency();
    m_bar->setMonths(shownRates ? shownRates->months : std::vector<insight::TransitionMatrix>());
    if (!shownRates || m_chosen.row >= shownRates->mean.buckets())
        m_chosen = {};
    m_matrixPane->clearError();
    refresh();
}

const insight::RollRates *RollRatesView::ofCurrency() const
{
    return answerIn(m_all, m_bar->currency().current());
}

bool RollRatesView::isMean() const
{
    return !m_bar->month().isValid();
}

const insight::TransitionMatrix *RollRatesView::shown() const
{
    const insight::RollRates *rates = ofCurrency();
    if (!rates)
        return nullptr;
    const auto found = std::ranges::find(rates->months, m_bar->month(), &insight::TransitionMatrix::to);
    return found == rates->months.end() ? &rates->mean : &*found;
}

void RollRatesView::refresh()
{
    const insight::TransitionMatrix *matrix = shown();
    const QString none = tr("Nothing was open at the end of these months.");
    m_matrixPane->setEmptyState(matrix ? QString() : none);
    m_trendPane->setEmptyState(matrix ? QString() : none);
    m_matrix->setData(matrix ? matrixData(*matrix, m_bar->isAmount()) : HeatData());
    m_rateRows->setRows(matrix ? rateRows(*matrix, m_bar->terminalPct()) : std::vector<GridRow>());
    if (matrix) {
        m_matrixPane->setMeta(
            tr("%1, %2; rows add up to what was open, a cell drills").arg(matrix->currency.code(), spanWord(*matrix)));
        const std::optional<qint64> lost = millionthsOf(matrix->observedTerminalLossPct());
        m_rates->header().setMeta(
            lost ? tr("%1% of what left the last bucket was written off").arg(millionthsText(*lost, 1))
                 : tr("nothing left the last bucket"));
    } else {
        m_matrixPane->setMeta({});
        m_rates->header().setMeta({});
    }
    refreshTrend();
    refreshItems();
}

void RollRatesView::refreshTrend()
{
    const insight::RollRates *rates = ofCurrency();
    m_allRates->setVisible(m_chosen.isValid());
    m_trend->setData(rates ? rollTrend(rates->months, m_chosen) : LineChartData());
    m_trendPane->setTitle(m_chosen.isValid() && rates ? cellPhrase(rates->mean, m_chosen)
                                                      : tr("Roll rates month by month"));
    m_trendPane->setMeta(rates ? tr("%1; a month opens it by itself").arg(rates->currency.code()) : QString());
    int at = -1;
    if (rates && !isMean()) {
        const auto found = std::ranges::find(rates->months, m_bar->month(), &insight::TransitionMatrix::to);
        at = found == rates->months.end() ? -1 : int(found - rates->months.begin());
    }
    m_trend->setSelectedIndex(at);
}

void RollRatesView::refreshItems()
{
    m_matrix->setSelectedIndex(m_chosen.isValid() ? m_chosen.row : -1);
    const bool isChosen = m_chosen.isValid() && shown();
    m_drill->setCurrentWidget(isChosen && isMean() ? static_cast<QWidget *>(m_parts) : m_items);
    refreshParts();
    if (!isChosen || isMean())
        m_items->clear(tr("Choose a cell or a rate."));
    else
        Q_EMIT itemsWanted();
}

void RollRatesView::refreshParts()
{
    const insight::RollRates *rates = ofCurrency();
    const bool isShown = rates && m_chosen.isValid() && isMean();
    m_partRows->setRows(isShown ? monthRows(*rates, m_chosen) : std::vector<GridRow>());
    m_partTotals->setRows(isShown ? std::vector{meanRow(rates->mean, m_chosen)} : std::vector<GridRow>());
    showTotalsRows(m_parts->table(), *m_partTotals, 1);
    m_parts->header().setMeta(isShown ? tr("%1; a month lists its documents").arg(cellPhrase(rates->mean, m_chosen))
                                      : QString());
}

void RollRatesView::showMonth(QDate lastDay)
{
    m_bar->chooseMonth(lastDay);
    refresh();
}

void RollRatesView::choose(TransitionCell cell)
{
    m_chosen = cell;
    refreshTrend();
    refreshItems();
}

void RollRatesView::setItems(const std::vector<insight::TransitionItem> &items)
{
    const insight::TransitionMatrix *matrix = shown();
    if (!matrix || !m_chosen.isValid())
        return;
    std::vector<ItemRow> rows;
    rows.reserve(items.size());
    for (const insight::TransitionItem &item : items)
        rows.push_back({item.document, {item.units}});
    m_items->setItems(u"%1, %2"_s.arg(cellPhrase(*matrix, m_chosen), spanWord(*matrix)), std::move(rows),
                      matrix->currency, matrix->to);
}

void RollRatesView::setBusy(bool isBusy)
{
    m_matrixPane->setProgress(0, isBusy ? -1 : 0);
}

void RollRatesView::showError(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        m_matrixPane->showError(tr("The rates could not be worked out."), error.message, tr("Try again"));
}

void RollRatesView::setContext(const QStringList &lines)
{
    m_matrixPane->setContext(lines);
    m_trendPane->setContext(lines);
}

void RollRatesView::clear()
{
    m_all.clear();
    m_chosen = {};
    m_bar->currency().setCurrencies({});
    m_bar->setMonths({});
    refresh();
}

} // namespace quittance::ui
