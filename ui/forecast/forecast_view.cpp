#include "ui/forecast/forecast_view.h"

#include "ui/charts/chart_pane.h"
#include "ui/charts/metric_figures.h"
#include "ui/documents/currency_choice.h"
#include "ui/documents/grid_export.h"
#include "ui/documents/item_pane.h"
#include "ui/documents/pane_quad.h"
#include "ui/documents/screen_memory.h"
#include "ui/documents/table_totals.h"
#include "ui/forecast/forecast_bar.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QComboBox>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Below this the captions of the tool row go.
constexpr int kNarrow = 1100;
constexpr std::array kHorizons = {1, 2, 4, 8, 13, 26};

std::vector<ItemFigure> itemFigures()
{
    using Kind = ItemFigure::Kind;
    return {
        {u"due"_s, ForecastView::tr("Due"), ForecastView::tr("Of the first instalment that is open."), Kind::Date, 1},
        {u"open"_s, ForecastView::tr("Open"), ForecastView::tr("Owed on the day."), Kind::Money},
        {u"expected"_s, ForecastView::tr("Expected"), ForecastView::tr("What of it is expected here."), Kind::Money}};
}

/// A document's instalments are one row.
std::vector<ItemRow> itemRows(const std::vector<insight::ForecastItem> &items)
{
    std::vector<ItemRow> rows;
    QHash<qint64, int> at;
    for (const insight::ForecastItem &item : items) {
        const auto found = at.constFind(item.document.value());
        if (found == at.constEnd()) {
            at.insert(item.document.value(), int(rows.size()));
            rows.push_back({item.document, {item.due.toJulianDay(), item.open, item.expected}});
            continue;
        }
        std::array<qint64, kItemFigures> &figures = rows[std::size_t(*found)].figures;
        figures[0] = std::min(figures[0], item.due.toJulianDay());
        figures[1] += item.open;
        figures[2] += item.expected;
    }
    return rows;
}

} // namespace

ForecastView::ForecastView(Theme &theme, QWidget *parent)
    : AnalysisView(theme, parent)
    , m_bar(new ForecastBar(theme, this))
    , m_tiles(new KpiStrip(theme, KpiSize::Small, this))
    , m_fan(new LineChart(theme))
    , m_record(new LineChart(theme))
    , m_fanPane(new ChartPane(theme, tr("Cash received and expected"), m_fan, this))
    , m_recordPane(new ChartPane(theme, tr("Track record"), m_record, this))
    , m_made(new QComboBox(this))
    , m_horizon(new QComboBox(this))
    , m_weeks(new TablePane(theme, tr("By week"), u"forecastWeeks"_s, this))
    , m_rows(new CellGrid(weekHeadings(), this))
    , m_totals(new CellGrid(std::vector<GridHeading>(weekHeadings().size()), this))
    , m_items(new ItemPane(theme, u"forecast"_s, itemFigures(), this))
{
    setObjectName(u"forecastView"_s);
    build(theme);
    connectParts();
    clear();
}

void ForecastView::build(Theme &)
{
    m_tiles->setObjectName(u"tiles"_s);
    m_fanPane->setObjectName(u"fan"_s);
    m_fanPane->setDefinition(metricDefinition(u"cash_forecast"));
    m_recordPane->setObjectName(u"record"_s);
    m_recordPane->setDefinition(tr("Past month ends are forecast again with what was known then, and set against the "
                                   "cash that came on what was open then. Forecasts that were kept take the place of "
                                   "those made again."));
    m_horizon->setObjectName(u"horizon"_s);
    m_horizon->setAccessibleName(tr("How many weeks ahead"));
    m_horizon->setToolTip(tr("Compares what was expected within so many weeks with what came in them."));
    m_recordPane->addTool(m_horizon);
    m_made->setObjectName(u"made"_s);
    m_made->setAccessibleName(tr("Which forecast is drawn"));
    m_fanPane->addTool(m_made);
    fillHorizons();
    DataTable &table = m_weeks->table();
    table.setColumns(weekColumns());
    table.setModel(m_rows);
    rememberColumns(table, u"forecast"_s, u"weeks"_s);

    auto *panes = new PaneQuad(u"forecast"_s,
                               {.topLeft = m_fanPane,
                                .topRight = m_recordPane,
                                .bottomLeft = m_weeks,
                                .bottomRight = m_items,
                                .topShare = 40,
                                .leftShare = 58},
                               this);
    stack({m_bar, m_tiles, panes});
    setFocusProxy(m_weeks);
    chainTabs({m_bar, m_tiles, m_fanPane, m_recordPane, m_weeks, m_items});
}

void ForecastView::connectParts()
{
    DataTable &table = m_weeks->table();
    addKey(Qt::Key_W, m_bar, &ForecastBar::cycleWeekends);
    connect(m_bar, &ForecastBar::questionChanged, this, &ForecastView::fillHorizons);
    connect(&m_bar->currency(), &CurrencyChoice::chosen, this, [this] {
        refresh();
        if (m_chosen)
            Q_EMIT partWanted(*m_chosen);
    });
    connect(m_tiles, &KpiStrip::drilled, this, &ForecastView::openTile);
    connect(m_fanPane, &ChartPane::drilled, this, [this](int, int index) { openFan(index); });
    connect(m_recordPane, &ChartPane::drilled, this, [this](int, int index) { openRecord(index); });
    connect(m_made, &QComboBox::currentIndexChanged, this, &ForecastView::refreshFan);
    connect(m_horizon, &QComboBox::currentIndexChanged, this, &ForecastView::refreshRecord);
    connect(&table, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choose(partOfRow(m_rows->idAt(index.row())));
    });
    connect(&table, &DataTable::activated, m_items, [this] { m_items->setFocus(); });
    connect(table.totalsView(), &QTableView::clicked, this, &ForecastView::openItemsWanted);
    setMainTable(table, tr("The forecast could not be worked out."));
    connect(m_recordPane, &ChartPane::errorButtonClicked, this, &ForecastView::retryWanted);
    listenTo(QList<ChartPane *>{m_fanPane, m_recordPane});
}

void ForecastView::fillHorizons()
{
    const QSignalBlocker quiet(m_horizon);
    const int weeks = m_bar->weeks();
    m_horizon->clear();
    for (const int horizon : kHorizons) {
        if (horizon <= weeks)
            m_horizon->addItem(tr("%n weeks ahead", nullptr, horizon), horizon);
    }
    m_horizon->setCurrentIndex(m_horizon->count() - 1);
}

void ForecastView::resizeEvent(QResizeEvent *event)
{
    AnalysisView::resizeEvent(event);
    m_bar->setNarrow(width() < kNarrow);
}

std::optional<Currency> ForecastView::currency() const
{
    return m_bar->currency().current();
}

const insight::CashForecast *ForecastView::shown() const
{
    return answerIn(m_answers, currency());
}

const insight::ForecastBacktest *ForecastView::shownRecord() const
{
    return answerIn(m_records, currency());
}

std::vector<ReceivedWeek> ForecastView::received() const
{
    return currency() ? receivedOf(m_received, *currency()) : std::vector<ReceivedWeek>();
}

void ForecastView::setForecast(std::vector<insight::CashForecast> answers)
{
    m_answers = std::move(answers);
    m_bar->currency().setCurrencies(
        currenciesByWeight(m_answers, [](const insight::CashForecast &one) { return one.items; }));
    m_weeks->table().clearError();
    refresh();
    if (!m_chosen && m_rows->rowCount() > 0)
        m_weeks->table().setCurrentRow(0);
}

void ForecastView::setReceived(std::vector<std::vector<insight::RollForward>> weeks)
{
    m_received = std::move(weeks);
    refreshFan();
}

void ForecastView::setKept(std::vector<workspace::KeptFan> kept)
{
    m_kept = std::move(kept);
    refreshKept();
    refreshFan();
}

void ForecastView::refreshKept()
{
    const QSignalBlocker quiet(m_made);
    const QDate before = m_made->currentData().toDate();
    m_made->clear();
    m_made->addItem(tr("This forecast"), QDate());
    for (const workspace::KeptFan &fan : m_kept) {
        if (currency() && fan.currency == *currency())
            m_made->addItem(tr("Kept on %1").arg(dateText(fan.day)), fan.day);
    }
    const bool isAny = m_made->count() > 1;
    m_made->setCurrentIndex(std::max(m_made->findData(before), 0));
    m_made->setEnabled(isAny);
    m_made->setToolTip(isAny ? tr("Draws a kept forecast with what came of it since.")
                             : tr("No forecast of an earlier day is kept. Kept ones can be drawn here with what came "
                                  "of them."));
}

const workspace::KeptFan *ForecastView::shownKept() const
{
    const QDate day = m_made->currentData().toDate();
    const auto found = std::ranges::find_if(m_kept, [&](const workspace::KeptFan &fan) {
        return currency() && fan.currency == *currency() && fan.day == day;
    });
    return found == m_kept.end() ? nullptr : &*found;
}

void ForecastView::setRecord(std::vector<insight::ForecastBacktest> records)
{
    m_records = std::move(records);
    m_recordPane->clearError();
    refresh();
}

void ForecastView::refresh()
{
    const insight::CashForecast *forecast = shown();
    m_tiles->setTiles(forecast ? forecastTiles(*forecast, shownRecord()) : QList<KpiTile>());
    m_tiles->setVisible(forecast != nullptr);
    refreshWeeks();
    refreshKept();
    refreshFan();
    refreshRecord();
    if (!forecast || forecast->weeks.empty())
        m_chosen.reset();
    if (!m_chosen)
        m_items->clear(tr("Choose a week to see the open items it is made of."));
}

void ForecastView::refreshFan()
{
    const insight::CashForecast *forecast = shown();
    if (const workspace::KeptFan *kept = shownKept()) {
        m_fanPane->setEmptyState({});
        m_fan->setData(keptFanData(*kept, kept->day));
        m_fanPane->setMeta(tr("%1, added up; kept on %2").arg(m_fan->scaleWord(), dateText(kept->day)));
        return;
    }
    if (!forecast || forecast->weeks.empty()) {
        m_fan->setData({});
        m_fanPane->setEmptyState(forecast ? forecastGap(forecast->reason) : tr("Nothing is open on this day."));
        return;
    }
    m_fanPane->setEmptyState({});
    m_fan->setData(fanData(*forecast, received()));
    m_fanPane->setMeta(tr("%1, added up; a week lists its items").arg(m_fan->scaleWord()));
}

void ForecastView::refreshRecord()
{
    const insight::ForecastBacktest *record = shownRecord();
    const int weeks = m_horizon->currentData().toInt();
    m_record->setData(record && weeks > 0 ? recordData(*record, weeks) : LineChartData());
    const bool isEmpty = !record || record->points.empty();
    m_recordPane->setEmptyState(isEmpty ? tr("There is no past forecast of so many weeks to compare with what came.")
                                        : QString());
    const insight::BacktestHorizon *horizon = horizonOf(record, weeks);
    m_recordPane->setMeta(horizon && horizon->mapePct ? tr("%1, error %2%, bias %3%")
                                                            .arg(m_record->scaleWord(), ratioLabel(horizon->mapePct),
                                                                 ratioLabel(horizon->biasPct))
                                                      : QString());
}

void ForecastView::refreshWeeks()
{
    const insight::CashForecast *forecast = shown();
    m_weeks->header().setMeta(
        forecast ? tr("%1, weeks, later and never add up to what is open").arg(forecast->currency.code()) : QString());
    m_weeks->table().setEmptyState(forecast ? forecastGap(forecast->reason) : tr("Nothing is open on this day."));
    m_rows->setRows(forecast ? weekRows(*forecast, shownRecord()) : std::vector<GridRow>());
    std::vector<GridRow> totals;
    if (forecast && !forecast->weeks.empty())
        totals.push_back(weekTotal(*forecast));
    m_totals->setRows(std::move(totals));
    showTotalsRows(m_weeks->table(), *m_totals, 1, 2);
}

void ForecastView::choose(const insight::ForecastPart &part)
{
    m_chosen = part;
    Q_EMIT partWanted(part);
}

void ForecastView::openTile(int tile)
{
    using What = insight::ForecastPart::What;
    const auto go = [this](const insight::ForecastPart &part) {
        for (int row = 0; row < m_rows->rowCount(); ++row) {
            if (m_rows->idAt(row) == rowOfPart(part))
                m_weeks->table().setCurrentRow(row);
        }
    };
    switch (ForecastTile(tile)) {
    case ForecastTile::Open:
        Q_EMIT openItemsWanted();
        break;
    case ForecastTile::Expected:
        m_weeks->setFocus();
        break;
    case ForecastTile::Later:
        go({.what = What::Later});
        break;
    case ForecastTile::Never:
        go({.what = What::Never});
        break;
    case ForecastTile::Error:
    case ForecastTile::Bias:
        m_record->setFocus();
        break;
    }
}

void ForecastView::openFan(int index)
{
    if (const workspace::KeptFan *kept = shownKept()) {
        Q_EMIT dayWanted(kept->day);
        return;
    }
    const std::vector<ReceivedWeek> past = received();
    const int week = index - firstWeekIndex(past);
    const insight::CashForecast *forecast = shown();
    if (!forecast || index < 0)
        return;
    if (week >= 0 && std::size_t(week) < forecast->weeks.size())
        m_weeks->table().setCurrentRow(week);
    else if (std::size_t(index) < past.size())
        Q_EMIT dayWanted(past[std::size_t(index)].last);
}

void ForecastView::openRecord(int index)
{
    const insight::ForecastBacktest *record = shownRecord();
    if (record && index >= 0 && std::size_t(index) < record->points.size())
        Q_EMIT dayWanted(record->points[std::size_t(index)].asOf);
}

QString ForecastView::titleOf(const insight::ForecastPart &part) const
{
    using What = insight::ForecastPart::What;
    const insight::CashForecast *forecast = shown();
    if (part.what == What::Later)
        return tr("expected later");
    if (part.what == What::Never)
        return tr("expected never");
    if (!forecast || std::size_t(part.week) >= forecast->weeks.size())
        return {};
    const insight::ForecastWeek &week = forecast->weeks[std::size_t(part.week)];
    return tr("expected %1 to %2")
        .arg(dateText(week.first, forecast->asOf.day), dateText(week.last, forecast->asOf.day));
}

void ForecastView::setItems(const insight::ForecastPart &part, const std::vector<insight::ForecastItem> &items)
{
    if (const insight::CashForecast *forecast = shown())
        m_items->setItems(titleOf(part), itemRows(items), forecast->currency, forecast->asOf.day);
}

void ForecastView::setRecordBusy(bool isBusy)
{
    m_recordPane->setProgress(0, isBusy ? -1 : 0);
}

void ForecastView::showRecordError(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        m_recordPane->showError(tr("The track record could not be worked out."), error.message, tr("Try again"));
}

void ForecastView::setContext(const QStringList &lines)
{
    m_fanPane->setContext(lines);
    m_recordPane->setContext(lines);
}

void ForecastView::clear()
{
    m_answers.clear();
    m_received.clear();
    m_records.clear();
    m_kept.clear();
    m_chosen.reset();
    m_bar->currency().setCurrencies({});
    refresh();
}

workspace::ExportTable ForecastView::exportTable() const
{
    return gridExport(*m_rows, m_bar->title());
}

} // namespace quittance::ui
