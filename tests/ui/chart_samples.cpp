#include "tests/ui/chart_samples.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace quittance::samples {

using namespace ui;

namespace {

constexpr qint64 kMillion = 1'000'000;

QStringList months(int count)
{
    QStringList labels;
    for (int i = 0; i < count; ++i)
        labels << QLocale().monthName(i % 12 + 1, QLocale::ShortFormat);
    return labels;
}

} // namespace

ColumnChartData histogram()
{
    ColumnChartData data{.measure = {.kind = ChartMeasure::Kind::Percent},
                         .heading = u"Days late"_s,
                         .categories = {u"≤ −11"_s, u"−10…0"_s, u"1–10"_s, u"11–20"_s, u"21–30"_s, u"31+"_s},
                         .columns = {.name = u"Share"_s},
                         .buckets = {0, 0, 1, 1, 1, 2},
                         .insideLabels = {u"2"_s, u"2"_s, u"24"_s, u"18"_s, u"16"_s, u"5"_s},
                         .reference = ChartSeries{.name = u"Book"_s},
                         .dividerAfter = 1,
                         .dividerLeft = u"on time"_s,
                         .dividerRight = u"late"_s,
                         .footer = u"days from due date to settling receipt"_s};
    for (const qint64 share : {3, 3, 36, 27, 24, 7})
        data.columns.points << ChartPoint{share * kMillion + 123'457, {}};
    for (const qint64 share : {2, 19, 41, 25, 9, 4})
        data.reference->points << ChartPoint{share * kMillion, {}};
    return data;
}

ColumnChartData pareto()
{
    ColumnChartData data{.measure = {.kind = ChartMeasure::Kind::Money, .currency = u"USD"_s},
                         .heading = u"Customer"_s,
                         .columns = {.name = u"Open"_s},
                         .cumulative = ChartSeries{.name = u"Running share"_s}};
    qint64 running = 0;
    for (const qint64 amount : {594'067, 331'264, 261'993, 190'177, 187'000, 182'878, 159'982, 74'344}) {
        running += amount;
        data.categories << u"Customer %1"_s.arg(data.categories.size() + 1);
        data.columns.points << ChartPoint{amount * 10'000 + 5'000, {}};
        data.cumulative->points << ChartPoint{running * 100 * kMillion / 1'981'705, {}};
    }
    return data;
}

LineChartData daysSales()
{
    LineChartData data{
        .measure = {.kind = ChartMeasure::Kind::Days}, .heading = u"Month end"_s, .categories = months(13)};
    LineSeries actual{.figures = {.name = u"DSO"_s, .definition = u"Countback on gross invoiced sales."_s}};
    LineSeries floor{.figures = {.name = u"BPDSO"_s}, .look = LineLook::Dashed};
    for (const qint64 tenths : {495, 475, 468, 400, 451, 448, 458, 485, 499, 497, 518, 523, 522})
        actual.figures.points << ChartPoint{tenths * 100'000 + 14'286, {}};
    for (const qint64 tenths : {359, 386, 368, 328, 364, 348, 371, 358, 399, 385, 341, 361, 371})
        floor.figures.points << ChartPoint{tenths * 100'000, {}};
    data.series = {actual, floor};
    data.bands = {{.low = 1, .high = 0, .label = u"ADD 15.2"_s}};
    return data;
}

LineChartData fan()
{
    LineChartData data{.measure = {.kind = ChartMeasure::Kind::Money, .currency = u"USD"_s},
                       .heading = u"Week"_s,
                       .isFromZero = true,
                       .dividerAfter = 4,
                       .dividerLabel = u"today"_s};
    LineSeries actual{.figures = {.name = u"Received"_s}};
    LineSeries middle{.figures = {.name = u"P50"_s}, .look = LineLook::Dashed};
    LineSeries low{.figures = {.name = u"P10"_s}, .look = LineLook::Dotted};
    LineSeries high{.figures = {.name = u"P90"_s}, .look = LineLook::Dotted};
    for (int week = 0; week < 13; ++week) {
        data.categories << u"W%1"_s.arg(week + 1);
        const qint64 base = (200'000 + week * 9'000 % 40'000) * 10'000LL;
        const bool isPast = week < 5;
        actual.figures.points << (isPast ? ChartPoint{base, {}} : ChartPoint{{}, u"Not yet received."_s});
        middle.figures.points << (isPast ? ChartPoint{} : ChartPoint{base, {}});
        low.figures.points << (isPast ? ChartPoint{} : ChartPoint{base - week * 90'000'000LL, {}});
        high.figures.points << (isPast ? ChartPoint{} : ChartPoint{base + week * 110'000'000LL, {}});
    }
    data.series = {actual, middle, low, high};
    data.bands = {{.low = 2, .high = 3}};
    return data;
}

WaterfallData bridge()
{
    return {.measure = {.kind = ChartMeasure::Kind::Money, .currency = u"USD"_s},
            .heading = u"Line"_s,
            .name = u"Amount"_s,
            .steps = {{.label = u"Opening"_s, .value = 3'275'184'6100LL, .isTotal = true},
                      {.label = u"Invoiced"_s, .value = 228'565'2000LL},
                      {.label = u"Credit notes"_s, .value = -45'551'6000LL},
                      {.label = u"Cash"_s, .value = -390'241'9500LL},
                      {.label = u"FX"_s, .note = u"No rate for EUR on 31 Mar."_s},
                      {.label = u"Closing"_s, .value = 3'067'956'2600LL, .isTotal = true}}};
}

HeatData vintage(int rows)
{
    HeatData data{.measure = {.kind = ChartMeasure::Kind::Percent}, .heading = u"Invoiced in"_s, .isCautious = true};
    for (int age = 0; age < 8; ++age)
        data.columns << u"%1 m"_s.arg(age);
    for (int row = 0; row < rows; ++row) {
        data.rows << u"%1 %2"_s.arg(QLocale().monthName(row % 12 + 1, QLocale::ShortFormat)).arg(2024 + row / 12);
        QList<ChartPoint> cells;
        for (int age = 0; age < 8; ++age) {
            const bool isMature = row + age < rows;
            cells << (isMature ? ChartPoint{(100 - age * 13 - row % 4) * kMillion + 250'000, {}}
                               : ChartPoint{{}, u"Younger than %1 months."_s.arg(age)});
        }
        data.cells << cells;
    }
    return data;
}

std::unique_ptr<Chart> chartOf(const QString &name, Theme &theme)
{
    if (name == u"heat"_s) {
        auto chart = std::make_unique<HeatTable>(theme);
        chart->setData(vintage(12));
        return chart;
    }
    if (name == u"bridge"_s) {
        auto chart = std::make_unique<WaterfallChart>(theme);
        chart->setData(bridge());
        return chart;
    }
    if (name == u"line"_s) {
        auto chart = std::make_unique<LineChart>(theme);
        chart->setData(daysSales());
        return chart;
    }
    auto chart = std::make_unique<ColumnChart>(theme);
    chart->setData(name == u"pareto"_s ? pareto() : histogram());
    return chart;
}

} // namespace quittance::samples
