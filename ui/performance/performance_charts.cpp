#include "ui/performance/performance_charts.h"

#include "ui/aging/aging_figures.h"
#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using insight::Figure;
using insight::PerformancePoint;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::PerformanceCharts)
};

QStringList labelsOf(const insight::CurrencyPerformance &performance)
{
    QStringList labels;
    for (const PerformancePoint &point : performance.points)
        labels << monthEndLabel(point.day, labels.isEmpty());
    return labels;
}

ChartPoint pointOf(const Figure &figure, const QString &note)
{
    return figure ? ChartPoint{figure.millionths, note} : ChartPoint{{}, reasonSentence(figure)};
}

QString moneyOf(qint64 units, Currency currency)
{
    return moneyText(units, currency.code(), {.withCurrency = true});
}

Figure figureOf(const PerformancePoint &point, DsoLine line, DsoDefinition definition)
{
    switch (line) {
    case DsoLine::Dso:
        return dsoOf(point, definition);
    case DsoLine::Best:
        return bestOf(point, definition);
    case DsoLine::Simple:
        return point.simple;
    }
    return {};
}

QString noteOf(const PerformancePoint &point, DsoLine line, Currency currency)
{
    if (line == DsoLine::Best)
        return Text::tr("Not yet due: %1.").arg(moneyOf(point.open.current(), currency));
    return Text::tr("Net receivables: %1. Credit sales of the month: %2.")
        .arg(moneyOf(point.open.net(), currency), moneyOf(point.sales, currency));
}

LineSeries seriesOf(DsoLine line, DsoDefinition definition, const insight::PerformancePolicy &policy)
{
    switch (line) {
    case DsoLine::Dso:
        return {.figures = {.name = Text::tr("DSO"), .points = {}, .definition = dsoSentence(definition)},
                .look = LineLook::Strong};
    case DsoLine::Best:
        return {.figures = {.name = Text::tr("Best possible"),
                            .points = {},
                            .definition = metricDefinition(definition == DsoDefinition::Simple ? u"bpdso"_s
                                                                                               : u"bpdso_countback"_s)},
                .look = LineLook::Dashed};
    case DsoLine::Simple:
        break;
    }
    return {.figures = {.name = Text::tr("Simple, %n days", nullptr, policy.windowDays),
                        .points = {},
                        .definition = dsoSentence(DsoDefinition::Simple)},
            .look = LineLook::Plain};
}

} // namespace

std::vector<DsoLine> dsoLines(DsoDefinition definition, bool withSimple)
{
    std::vector<DsoLine> lines{DsoLine::Dso};
    if (hasFloor(definition))
        lines.push_back(DsoLine::Best);
    if (withSimple && definition != DsoDefinition::Simple)
        lines.push_back(DsoLine::Simple);
    return lines;
}

PointPart partOf(DsoLine line)
{
    return line == DsoLine::Best ? PointPart::Current : PointPart::Net;
}

LineChartData dsoChart(const insight::CurrencyPerformance &performance, const insight::PerformancePolicy &policy,
                       DsoDefinition definition, bool withSimple)
{
    LineChartData data{.measure = {.kind = ChartMeasure::Kind::Days},
                       .heading = Text::tr("Month end"),
                       .categories = labelsOf(performance),
                       .series = {}};
    for (const DsoLine line : dsoLines(definition, withSimple)) {
        LineSeries series = seriesOf(line, definition, policy);
        for (const PerformancePoint &point : performance.points)
            series.figures.points << pointOf(figureOf(point, line, definition),
                                             noteOf(point, line, performance.currency));
        data.series << series;
    }
    if (hasFloor(definition) && !performance.points.empty()) {
        const Figure days = delinquentOf(performance.points.back(), definition);
        data.bands = {{.low = 1,
                       .high = 0,
                       .label = days ? Text::tr("ADD %1").arg(millionthsText(*days.millionths, 1)) : QString()}};
    }
    return data;
}

ColumnChartData effectivenessChart(const insight::CurrencyPerformance &performance)
{
    ColumnChartData data{.measure = {.kind = ChartMeasure::Kind::Percent},
                         .heading = Text::tr("Month end"),
                         .categories = labelsOf(performance),
                         .columns = {.name = Text::tr("CEI"), .points = {}, .definition = metricDefinition(u"cei"_s)}};
    for (const PerformancePoint &point : performance.points) {
        const auto money = [&](qint64 units) { return moneyOf(units, performance.currency); };
        data.columns.points << pointOf(
            point.effectiveness,
            Text::tr("Opening %1, closing %2, of it not yet due %3.")
                .arg(money(point.bridge.opening), money(point.bridge.closing), money(point.open.current())));
    }
    return data;
}

std::vector<BridgeLine> shownLines(const insight::RollForward &bridge)
{
    std::vector<BridgeLine> lines;
    std::ranges::copy_if(kBridgeLines, std::back_inserter(lines), [&](BridgeLine line) {
        return isBalance(line) || line == BridgeLine::Invoices || line == BridgeLine::Receipts
            || bridgeUnits(bridge, line) != 0;
    });
    return lines;
}

WaterfallData bridgeChart(const insight::RollForward &bridge)
{
    WaterfallData data{.measure = {.kind = ChartMeasure::Kind::Money, .currency = bridge.currency.code()},
                       .heading = Text::tr("Line"),
                       .name = Text::tr("Amount"),
                       .steps = {}};
    for (const BridgeLine line : shownLines(bridge))
        data.steps << WaterfallStep{.label = bridgeWord(line),
                                    .value = bridgeUnits(bridge, line),
                                    .isTotal = isBalance(line),
                                    .note = bridgeDefinition(line)};
    return data;
}

} // namespace quittance::ui
