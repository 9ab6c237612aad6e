#include "ui/behaviour/behaviour_charts.h"

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
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::BehaviourCharts)
};

const ChartMeasure kDays{.kind = ChartMeasure::Kind::Days};
const ChartMeasure kPercent{.kind = ChartMeasure::Kind::Percent};

/// First and last day late of a bin; nothing where it is open.
std::pair<std::optional<int>, std::optional<int>> binEnds(const std::vector<int> &edges, int bin)
{
    const auto at = std::size_t(bin);
    return {bin > 0 ? std::optional(edges[at - 1] + 1) : std::nullopt,
            at < edges.size() ? std::optional(edges[at]) : std::nullopt};
}

ChartSeries shares(const insight::PaymentBehaviour &behaviour, const QString &name)
{
    ChartSeries series{.name = name};
    for (const insight::BehaviourBin &bin : behaviour.histogram) {
        const std::optional<qint64> share
            = millionthsOf(ratioText(Int128(bin.count) * 100, behaviour.total.sums.settled));
        series.points << ChartPoint{
            .value = share,
            .note = Text::tr("%n invoices of %1", nullptr, bin.count)
                        .arg(moneyText(bin.units, behaviour.currency.code(), {.withCurrency = true}))};
    }
    return series;
}

KpiTile tileOf(BehaviourTile tile)
{
    switch (tile) {
    case BehaviourTile::DaysToPay:
        return {.label = Text::tr("Weighted days to pay"), .definition = metricDefinition(u"payment_days")};
    case BehaviourTile::DaysLate:
        return {.label = Text::tr("Weighted days late"), .definition = metricDefinition(u"payment_days")};
    case BehaviourTile::OnTime:
        return {.label = Text::tr("Paid on time"), .definition = metricDefinition(u"payment_days")};
    case BehaviourTile::Median:
        return {.label = Text::tr("Median days late"), .definition = metricDefinition(u"late_distribution")};
    case BehaviourTile::Settled:
        return {.label = Text::tr("Invoices settled"),
                .definition = Text::tr("Invoices with nothing left open, the last receipt of which came in these days. "
                                       "What credits alone settled does not count.")};
    case BehaviourTile::OpenLater:
        return {.label = Text::tr("Open and later than that"),
                .definition = Text::tr("Open today and already later than what was paid was on average. Slow payers "
                                       "are missing from the figures beside until they pay.")};
    }
    return {};
}

void fillDistribution(KpiTile &tile, const insight::LateSpread &spread, const insight::BehaviourPolicy &policy)
{
    tile.value = ratioLabel(spread.median());
    const std::optional<int> low = spread.percentile(10);
    const std::optional<int> high = spread.percentile(90);
    tile.caption = low && high ? Text::tr("P10 %1, P90 %2").arg(numberText(*low), numberText(*high))
                               : tooFewSentence(policy, spread.count());
    if (const std::optional<QString> deviation = spread.sampleDeviation())
        tile.definition += u"\n"_s + Text::tr("Standard deviation %1 days.").arg(ratioLabel(deviation));
}

} // namespace

QString binWord(const std::vector<int> &edges, int bin)
{
    const auto [first, last] = binEnds(edges, bin);
    if (!first && last)
        return u"≤ %1"_s.arg(numberText(*last));
    if (first && !last)
        return u"%1+"_s.arg(numberText(*first));
    if (!first || *first == *last)
        return last ? numberText(*last) : QString();
    return u"%1…%2"_s.arg(numberText(*first), numberText(*last));
}

QString binPhrase(const std::vector<int> &edges, int bin)
{
    const auto [first, last] = binEnds(edges, bin);
    const auto range = [](int from, std::optional<int> to) {
        if (!to)
            return Text::tr("%1 days or more").arg(numberText(from));
        return from == *to ? Text::tr("%n days", nullptr, from)
                           : Text::tr("%1 to %2 days").arg(numberText(from), numberText(*to));
    };
    if (last && first && *first == 0 && *last == 0)
        return Text::tr("paid on the day");
    if (last && *last < 0)
        return Text::tr("%1 early").arg(range(-*last, first ? std::optional(-*first) : std::nullopt));
    if (first && *first > 0)
        return Text::tr("%1 late").arg(range(*first, last));
    return Text::tr("%1 days late").arg(binWord(edges, bin));
}

QString tooFewSentence(const insight::BehaviourPolicy &policy, int count)
{
    return Text::tr("%n invoices, fewer than %1", nullptr, count).arg(numberText(policy.fewest));
}

ColumnChartData histogramData(const insight::PaymentBehaviour &shown, const insight::PaymentBehaviour *book,
                              const insight::BehaviourPolicy &policy)
{
    ColumnChartData data{.measure = kPercent,
                         .heading = Text::tr("Days late"),
                         .columns = shares(shown, book ? shown.total.name : Text::tr("Share of invoices")),
                         .dividerLeft = Text::tr("on time"),
                         .dividerRight = Text::tr("late"),
                         .footer = Text::tr("days from due date to the receipt that settled")};
    for (int bin = 0; bin < int(shown.histogram.size()); ++bin) {
        const auto [first, last] = binEnds(policy.edges, bin);
        data.categories << binWord(policy.edges, bin);
        data.insideLabels << numberText(shown.histogram[std::size_t(bin)].count);
        if (last && *last <= policy.graceDays)
            data.dividerAfter = bin;
        const int late = first.value_or(0);
        data.buckets << (late <= policy.graceDays ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : 3);
    }
    if (book)
        data.reference = shares(*book, Text::tr("The book"));
    return data;
}

LineChartData trendData(const insight::PaymentBehaviour &shown)
{
    LineChartData data{.measure = kDays, .heading = Text::tr("Paid in")};
    LineSeries pay{.figures = {.name = Text::tr("Days to pay")}};
    LineSeries late{.figures = {.name = Text::tr("Days late")}, .look = LineLook::Dashed};
    const QString none = Text::tr("Nothing was paid in this month.");
    for (const insight::BehaviourPoint &point : shown.trend) {
        data.categories << QLocale().toString(point.month, u"MMM yy"_s);
        const QString note = Text::tr("%n invoices settled", nullptr, point.sums.settled);
        for (auto [series, ratio] :
             {std::pair(&pay, point.sums.weightedDaysToPay()), std::pair(&late, point.sums.weightedDaysLate())}) {
            ChartPoint one = ratioPoint(ratio, none);
            if (one.value)
                one.note = note;
            series->figures.points << one;
        }
    }
    data.series = {pay, late};
    return data;
}

QList<KpiTile> behaviourTiles(const insight::PaymentBehaviour &book, const insight::BehaviourPolicy &policy)
{
    const insight::PaymentSums &sums = book.total.sums;
    const QString none = Text::tr("nothing was paid in these days");
    QList<KpiTile> tiles;
    for (int i = 0; i < kBehaviourTiles; ++i)
        tiles << tileOf(BehaviourTile(i));
    const auto at = [&tiles](BehaviourTile tile) -> KpiTile & { return tiles[int(tile)]; };
    const auto fill
        = [&](BehaviourTile tile, const std::optional<QString> &ratio, const QString &unit, const QString &caption) {
              at(tile).value = ratioLabel(ratio);
              at(tile).unit = ratio ? unit : QString();
              at(tile).caption = ratio ? caption : none;
          };
    fill(BehaviourTile::DaysToPay, sums.weightedDaysToPay(), Text::tr("days"),
         Text::tr("terms %1, mean %2").arg(ratioLabel(sums.weightedTerms()), ratioLabel(sums.averageDaysToPay())));
    fill(BehaviourTile::DaysLate, sums.weightedDaysLate(), Text::tr("days"),
         Text::tr("mean %1, early as 0 %2")
             .arg(ratioLabel(sums.averageDaysLate()), ratioLabel(sums.averageDaysLateFloored())));
    fill(BehaviourTile::OnTime, sums.onTimeAmountPct(), QLocale().percent(),
         Text::tr("of the amount; %1% of invoices").arg(ratioLabel(sums.onTimeCountPct())));
    fillDistribution(at(BehaviourTile::Median), book.total.spread, policy);
    at(BehaviourTile::Settled).value = numberText(sums.settled);
    at(BehaviourTile::Settled).caption = book.leftOut > 0
        ? Text::tr("%n more without a stated receipt", nullptr, book.leftOut)
        : Text::tr("of %1").arg(moneyText(sums.settledUnits, book.currency.code()));
    at(BehaviourTile::OpenLater).value = moneyText(book.total.openLaterUnits, book.currency.code());
    at(BehaviourTile::OpenLater).caption
        = Text::tr("of %1 open").arg(moneyText(book.total.openUnits, book.currency.code()));
    for (const insight::BehaviourPoint &point : book.trend) {
        if (const auto days = millionthsOf(point.sums.weightedDaysToPay()))
            at(BehaviourTile::DaysToPay).spark << *days;
        if (const auto days = millionthsOf(point.sums.weightedDaysLate()))
            at(BehaviourTile::DaysLate).spark << *days;
    }
    return tiles;
}

} // namespace quittance::ui
