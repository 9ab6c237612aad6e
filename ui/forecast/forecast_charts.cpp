#include "ui/forecast/forecast_charts.h"

#include "core/base/date.h"
#include "core/base/ratio.h"
#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::ForecastCharts)
};

constexpr int kWeek = 7;
constexpr qint64 kLaterId = 1001;
constexpr qint64 kNeverId = 1002;
const ChartMeasure kPercent{.kind = ChartMeasure::Kind::Percent};

ChartMeasure moneyOf(Currency currency)
{
    return {.kind = ChartMeasure::Kind::Money, .currency = currency.code()};
}

QString mapeDefinition()
{
    return Text::tr("How far past forecasts this many weeks ahead were off on average, in per cent of what came.");
}

QString biasDefinition()
{
    return Text::tr("What past forecasts this many weeks ahead expected too much, in per cent of what came. Below "
                    "zero they were too cautious.");
}

QString shareText(qint64 part, qint64 whole)
{
    const QString share = ratioLabel(ratioText(Int128(part) * 100, whole));
    return share.isEmpty() ? QString() : Text::tr("%1% of what is open").arg(share);
}

/// The lines of fanData(), filled point by point.
struct Fan
{
    ChartSeries received{.name = Text::tr("Received"), .definition = Text::tr("Cash that came, by the ledger.")};
    ChartSeries expected{.name = Text::tr("Expected"), .definition = metricDefinition(u"cash_forecast")};
    ChartSeries low{.name = Text::tr("P10"), .definition = Text::tr("In one of ten cases less comes.")};
    ChartSeries high{.name = Text::tr("P90"), .definition = Text::tr("In one of ten cases more comes.")};

    void addReceived(qint64 units, const QString &note)
    {
        received.points << ChartPoint{units, note};
        for (ChartSeries *series : {&expected, &low, &high})
            series->points << ChartPoint{{}, Text::tr("This week has passed.")};
    }
    /// The day itself: the lines meet.
    void join(qint64 units)
    {
        received.points << ChartPoint{units, Text::tr("Up to the day of the forecast.")};
        for (ChartSeries *series : {&expected, &low, &high})
            series->points << ChartPoint{units, {}};
    }
    void addWeek(const insight::ForecastWeek &week, qint64 before, const QString &note)
    {
        received.points << ChartPoint{{}, Text::tr("This week is still to come.")};
        expected.points << ChartPoint{before + week.cumulative, note};
        low.points << ChartPoint{before + week.quantiles.p10, note};
        high.points << ChartPoint{before + week.quantiles.p90, note};
    }
};

Cell percentCell(const std::optional<QString> &percent, const QString &reason)
{
    return ratioCell(percent, kPercent, reason);
}

} // namespace

std::vector<ReceivedWeek> receivedOf(const std::vector<std::vector<insight::RollForward>> &weeks, Currency currency)
{
    std::vector<ReceivedWeek> received;
    for (const std::vector<insight::RollForward> &bridges : weeks) {
        const auto bridge = std::ranges::find(bridges, currency, &insight::RollForward::currency);
        if (bridge != bridges.end())
            received.push_back({.last = bridge->to, .units = -bridge->payments});
    }
    return received;
}

int firstWeekIndex(const std::vector<ReceivedWeek> &received)
{
    return received.empty() ? 1 : int(received.size());
}

LineChartData fanData(const insight::CashForecast &forecast, const std::vector<ReceivedWeek> &received)
{
    const QDate today = forecast.asOf.day;
    Fan fan;
    LineChartData data{.measure = moneyOf(forecast.currency), .heading = Text::tr("Week ending"), .isFromZero = true};
    qint64 before = 0;
    for (std::size_t i = 0; i + 1 < received.size(); ++i) {
        before += received[i].units;
        data.categories << dateText(received[i].last, today);
        fan.addReceived(before,
                        Text::tr("%1 in this week").arg(moneyText(received[i].units, forecast.currency.code())));
    }
    before += received.empty() ? 0 : received.back().units;
    data.categories << dateText(today, today);
    fan.join(before);
    data.dividerAfter = int(data.categories.size()) - 1;
    data.dividerLabel = Text::tr("forecast from here");
    for (const insight::ForecastWeek &week : forecast.weeks) {
        data.categories << dateText(week.last, today);
        fan.addWeek(week, before, Text::tr("%1 in this week").arg(moneyText(week.expected, forecast.currency.code())));
    }
    data.series = {{.figures = fan.received, .isLabelled = false},
                   {.figures = fan.expected, .look = LineLook::Dashed},
                   {.figures = fan.low, .look = LineLook::Dotted},
                   {.figures = fan.high, .look = LineLook::Dotted}};
    data.bands = {{.low = 2, .high = 3}};
    if (!received.empty())
        data.footer = Text::tr("cash added up from %1 on").arg(dateText(received.front().last.addDays(-6), today));
    return data;
}

LineChartData keptFanData(const workspace::KeptFan &fan, QDate today)
{
    LineChartData data{.measure = moneyOf(fan.currency), .heading = Text::tr("Week ending"), .isFromZero = true};
    const QString notKept = Text::tr("This forecast was kept without it.");
    const auto lineOf
        = [&](const QString &name, const QString &definition, const std::vector<qint64> &units, const QString &gap) {
              ChartSeries line{.name = name, .definition = definition};
              line.points << (units.empty() && &units != &fan.came ? ChartPoint{{}, gap} : ChartPoint{0, {}});
              for (std::size_t week = 0; week < fan.expected.size(); ++week)
                  line.points << (week < units.size() ? ChartPoint{units[week], {}} : ChartPoint{{}, gap});
              return line;
          };
    data.categories << dateText(fan.day, today);
    for (std::size_t week = 1; week <= fan.expected.size(); ++week)
        data.categories << dateText(fan.day.addDays(qint64(week) * kWeek), today);
    data.series = {{.figures = lineOf(Text::tr("Came"), Text::tr("Cash that came since on what was open on that day."),
                                      fan.came, Text::tr("This week has not passed."))},
                   {.figures = lineOf(Text::tr("Expected"), metricDefinition(u"cash_forecast"), fan.expected, notKept),
                    .look = LineLook::Dashed},
                   {.figures = lineOf(Text::tr("P10"), Text::tr("In one of ten cases less comes."), fan.low, notKept),
                    .look = LineLook::Dotted},
                   {.figures = lineOf(Text::tr("P90"), Text::tr("In one of ten cases more comes."), fan.high, notKept),
                    .look = LineLook::Dotted}};
    if (!fan.median.empty())
        data.series << LineSeries{
            .figures = lineOf(Text::tr("P50"), Text::tr("In half of the cases less comes."), fan.median, notKept),
            .look = LineLook::Faint};
    data.bands = {{.low = 2, .high = 3}};
    data.footer = Text::tr("cash added up from the day after %1 on").arg(dateText(fan.day, today));
    return data;
}

const insight::BacktestHorizon *horizonOf(const insight::ForecastBacktest *record, int weeks)
{
    if (!record)
        return nullptr;
    const auto found = std::ranges::find(record->horizons, weeks, &insight::BacktestHorizon::weeks);
    return found == record->horizons.end() ? nullptr : &*found;
}

LineChartData recordData(const insight::ForecastBacktest &record, int weeks)
{
    LineChartData data{
        .measure = moneyOf(record.currency), .heading = Text::tr("Forecast made on"), .isFromZero = true};
    ChartSeries came{.name = Text::tr("Came"),
                     .definition = Text::tr("Cash that came within these weeks on what was open on the day.")};
    ChartSeries expected{.name = Text::tr("Expected"),
                         .definition = Text::tr("What the forecast of that day expected within these weeks.")};
    const auto at = std::size_t(weeks - 1);
    for (const insight::BacktestPoint &point : record.points) {
        data.categories << QLocale().toString(
            point.asOf, point.asOf == monthEnd(point.asOf) ? u"MMM yy"_s : dayPattern(u"d MMM yy"_s));
        const QString note = point.isKept ? Text::tr("Kept on that day.")
            : point.isHindsight           ? Text::tr("Made again from what is known now: the book knew nothing then.")
                                          : Text::tr("Made again with what was known then.");
        const auto pointOf = [at, &note](const std::vector<qint64> &units) {
            return at < units.size() ? ChartPoint{units[at], note}
                                     : ChartPoint{{}, Text::tr("These weeks have not passed.")};
        };
        came.points << pointOf(point.actual);
        expected.points << pointOf(point.expected);
    }
    data.series = {{.figures = came}, {.figures = expected, .look = LineLook::Dashed}};
    return data;
}

QList<KpiTile> forecastTiles(const insight::CashForecast &forecast, const insight::ForecastBacktest *record)
{
    const QString code = forecast.currency.code();
    const auto money = [&code](qint64 units) { return moneyText(units, code); };
    const int weeks = int(forecast.weeks.size());
    QList<KpiTile> tiles{
        {.label = Text::tr("Open"),
         .value = money(forecast.open),
         .unit = code,
         .caption = Text::tr("%n items, %1 unapplied", nullptr, forecast.items).arg(money(forecast.unapplied)),
         .definition = Text::tr("What is owed on the day, credits not taken off. Weeks, later and never add up to "
                                "it.")},
        {.label = Text::tr("Expected in %n weeks", nullptr, weeks),
         .value = weeks > 0 ? money(forecast.total()) : QString(),
         .unit = code,
         .caption = forecastGap(forecast.reason),
         .definition = metricDefinition(u"cash_forecast")},
        {.label = Text::tr("Later"),
         .value = weeks > 0 ? money(forecast.later) : QString(),
         .unit = code,
         .caption = weeks > 0 ? shareText(forecast.later, forecast.open) : QString(),
         .definition = Text::tr("Expected after the last week shown.")},
        {.label = Text::tr("Never"),
         .value = weeks > 0 ? money(forecast.never) : QString(),
         .unit = code,
         .caption = weeks > 0 ? shareText(forecast.never, forecast.open) : QString(),
         .definition = Text::tr("Expected to be credited, written off or lost, as so much was in the past."),
         .valueTone = forecast.never > 0 ? Tone::Caution : Tone::Normal}};
    if (weeks > 0) {
        const insight::CashQuantiles &last = forecast.weeks.back().quantiles;
        tiles[int(ForecastTile::Expected)].caption = Text::tr("P10 %1, P90 %2").arg(money(last.p10), money(last.p90));
    }
    const insight::BacktestHorizon *horizon = horizonOf(record, weeks);
    const bool hasRecord = horizon && horizon->mapePct;
    const QString why = record ? forecastGap(record->reason) : QString();
    tiles.append({.label = Text::tr("Error so far"),
                  .value = hasRecord ? ratioLabel(horizon->mapePct) : QString(),
                  .unit = u"%"_s,
                  .caption = hasRecord ? Text::tr("%n past forecasts", nullptr, horizon->count) : why,
                  .definition = mapeDefinition()});
    tiles.append({.label = Text::tr("Bias so far"),
                  .value = hasRecord ? ratioLabel(horizon->biasPct) : QString(),
                  .unit = u"%"_s,
                  .caption = hasRecord ? Text::tr("above 0: too hopeful") : why,
                  .definition = biasDefinition()});
    return tiles;
}

std::vector<GridHeading> weekHeadings()
{
    return {{Text::tr("Week")},
            {Text::tr("Days")},
            {Text::tr("Expected"), metricDefinition(u"cash_forecast"), true},
            {Text::tr("Added up"), Text::tr("Expected up to the end of the week."), true},
            {Text::tr("P10"), Text::tr("Added up, in one of ten cases less comes."), true},
            {Text::tr("P50"), Text::tr("Added up, in half of the cases less comes."), true},
            {Text::tr("P90"), Text::tr("Added up, in one of ten cases more comes."), true},
            {Text::tr("Error"), mapeDefinition(), true},
            {Text::tr("Bias"), biasDefinition(), true}};
}

QList<ColumnSpec> weekColumns()
{
    const auto money = [](const QString &key, int dropOrder, bool isSummed = false) {
        return ColumnSpec{.key = key,
                          .kind = CellKind::Money,
                          .width = 88,
                          .isSortable = false,
                          .isSummed = isSummed,
                          .dropOrder = dropOrder};
    };
    const auto percent = [](const QString &key, int dropOrder) {
        return ColumnSpec{
            .key = key, .kind = CellKind::Number, .width = 56, .isSortable = false, .dropOrder = dropOrder};
    };
    return {{.key = u"week"_s, .width = 66, .isSortable = false},
            {.key = u"days"_s, .width = 110, .isStretch = true, .isSortable = false, .tone = Tone::Secondary},
            money(u"expected"_s, 0, true),
            money(u"cumulative"_s, 0),
            money(u"p10"_s, 2),
            money(u"p50"_s, 4),
            money(u"p90"_s, 2),
            percent(u"error"_s, 3),
            percent(u"bias"_s, 5)};
}

std::vector<GridRow> weekRows(const insight::CashForecast &forecast, const insight::ForecastBacktest *record)
{
    const Currency currency = forecast.currency;
    const QDate today = forecast.asOf.day;
    const QString why = record ? forecastGap(record->reason) : QString();
    std::vector<GridRow> rows;
    for (std::size_t i = 0; i < forecast.weeks.size(); ++i) {
        const insight::ForecastWeek &week = forecast.weeks[i];
        const insight::BacktestHorizon *horizon = horizonOf(record, int(i) + 1);
        rows.push_back(
            {.id = qint64(i) + 1,
             .cells
             = {numberCell(qint64(i) + 1),
                textCell(Text::tr("%1 to %2").arg(dateText(week.first, today), dateText(week.last, today))),
                moneyCell({week.expected, currency}), moneyCell({week.cumulative, currency}),
                moneyCell({week.quantiles.p10, currency}), moneyCell({week.quantiles.p50, currency}),
                moneyCell({week.quantiles.p90, currency}), percentCell(horizon ? horizon->mapePct : std::nullopt, why),
                percentCell(horizon ? horizon->biasPct : std::nullopt, why)}});
    }
    if (rows.empty())
        return rows;
    const auto last = [&rows, currency](qint64 id, const QString &word, const QString &what, qint64 units) {
        std::vector<Cell> cells(weekHeadings().size());
        cells[0] = textCell(word);
        cells[1] = textCell(what);
        cells[2] = moneyCell({units, currency});
        rows.push_back({.id = id, .cells = std::move(cells)});
    };
    last(kLaterId, Text::tr("Later"), Text::tr("after these weeks"), forecast.later);
    last(kNeverId, Text::tr("Never"), Text::tr("credited, written off or lost"), forecast.never);
    return rows;
}

GridRow weekTotal(const insight::CashForecast &forecast)
{
    GridRow row{.id = 1, .cells = std::vector<Cell>(weekHeadings().size())};
    row.cells[0] = textCell(Text::tr("Open, %n items", nullptr, forecast.items));
    row.cells[2] = moneyCell({forecast.open, forecast.currency}, true);
    return row;
}

insight::ForecastPart partOfRow(qint64 id)
{
    using What = insight::ForecastPart::What;
    if (id == kLaterId)
        return {.what = What::Later};
    if (id == kNeverId)
        return {.what = What::Never};
    return {.what = What::Week, .week = int(id) - 1};
}

qint64 rowOfPart(const insight::ForecastPart &part)
{
    using What = insight::ForecastPart::What;
    if (part.what == What::Week)
        return part.week + 1;
    return part.what == What::Later ? kLaterId : kNeverId;
}

QString forecastGap(const QString &reason)
{
    if (reason.isEmpty())
        return {};
    if (reason == u"no_exposure"_s)
        return Text::tr("Nothing is open.");
    if (reason == u"no_history"_s)
        return Text::tr("Nothing was paid yet.");
    if (reason == u"no_past_forecasts"_s)
        return Text::tr("The book is too young.");
    if (reason == u"nothing_received"_s)
        return Text::tr("Nothing was received.");
    return reason;
}

} // namespace quittance::ui
