#include "ui/performance/performance_figures.h"

#include "core/workspace/metrics.h"
#include "ui/charts/chart_measure.h"
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
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::PerformanceFigures)
};

QString metricOf(DsoDefinition definition)
{
    switch (definition) {
    case DsoDefinition::Countback:
        return u"dso_countback"_s;
    case DsoDefinition::Simple:
        return u"dso_simple"_s;
    case DsoDefinition::Average:
        return u"dso_avg_of_month_ends"_s;
    case DsoDefinition::ByOrigin:
        return u"dso_sales_weighted_origin"_s;
    case DsoDefinition::ByBucket:
        return u"dso_sales_weighted_bucket30"_s;
    case DsoDefinition::True:
        return u"dso_true"_s;
    }
    return {};
}

QString tileMetric(PerformanceTile tile, DsoDefinition definition)
{
    switch (tile) {
    case PerformanceTile::Dso:
        return metricOf(definition);
    case PerformanceTile::Best:
    case PerformanceTile::Delinquent:
        return definition == DsoDefinition::Simple ? u"bpdso"_s : u"bpdso_countback"_s;
    case PerformanceTile::Effectiveness:
        return u"cei"_s;
    case PerformanceTile::Turnover:
        return u"ar_turnover"_s;
    case PerformanceTile::Current:
        return u"pct_current"_s;
    }
    return {};
}

QString tileLabel(PerformanceTile tile)
{
    switch (tile) {
    case PerformanceTile::Dso:
        return Text::tr("DSO");
    case PerformanceTile::Best:
        return Text::tr("Best possible DSO");
    case PerformanceTile::Delinquent:
        return Text::tr("Average days delinquent");
    case PerformanceTile::Effectiveness:
        return Text::tr("Collection effectiveness");
    case PerformanceTile::Turnover:
        return Text::tr("Turnover, 12 months");
    case PerformanceTile::Current:
        return Text::tr("Current");
    }
    return {};
}

QString tileUnit(PerformanceTile tile)
{
    switch (tile) {
    case PerformanceTile::Dso:
    case PerformanceTile::Best:
    case PerformanceTile::Delinquent:
        return Text::tr("days");
    case PerformanceTile::Effectiveness:
    case PerformanceTile::Current:
        return u"%"_s;
    case PerformanceTile::Turnover:
        return Text::tr("times");
    }
    return {};
}

int tileDigits(PerformanceTile tile)
{
    return tile == PerformanceTile::Turnover ? 2 : 1;
}

Figure otherDefinition()
{
    return Figure::none(u"other_definition"_s);
}

} // namespace

QString dsoWord(DsoDefinition definition, const insight::PerformancePolicy &policy)
{
    switch (definition) {
    case DsoDefinition::Countback:
        return Text::tr("Countback");
    case DsoDefinition::Simple:
        return Text::tr("Simple, %n days", nullptr, policy.windowDays);
    case DsoDefinition::Average:
        return Text::tr("Average of %n month ends", nullptr, policy.averageMonths);
    case DsoDefinition::ByOrigin:
        return Text::tr("By month of origin");
    case DsoDefinition::ByBucket:
        return Text::tr("By bucket");
    case DsoDefinition::True:
        return Text::tr("True");
    }
    return {};
}

QString dsoSentence(DsoDefinition definition)
{
    return metricDefinition(metricOf(definition));
}

Figure dsoOf(const PerformancePoint &point, DsoDefinition definition)
{
    switch (definition) {
    case DsoDefinition::Countback:
        return point.countback;
    case DsoDefinition::Simple:
        return point.simple;
    case DsoDefinition::Average:
        return point.average;
    case DsoDefinition::ByOrigin:
        return point.byOrigin.days;
    case DsoDefinition::ByBucket:
        return point.byBucket.days;
    case DsoDefinition::True:
        return point.trueDso.days;
    }
    return {};
}

bool hasFloor(DsoDefinition definition)
{
    return definition == DsoDefinition::Countback || definition == DsoDefinition::Simple;
}

Figure bestOf(const PerformancePoint &point, DsoDefinition definition)
{
    if (!hasFloor(definition))
        return otherDefinition();
    return definition == DsoDefinition::Countback ? point.bestPossible : point.bestSimple;
}

Figure delinquentOf(const PerformancePoint &point, DsoDefinition definition)
{
    if (!hasFloor(definition))
        return otherDefinition();
    return definition == DsoDefinition::Countback ? point.delinquent : point.delinquentSimple;
}

workspace::DocumentQuery pointQuery(const PerformancePoint &point, Currency currency, PointPart part, Instant knownAt,
                                    const insight::PerformancePolicy &policy)
{
    // By due date and with credits apart, as the figures are, whatever rules the book ages by.
    workspace::DocumentQuery query;
    query.asOf = {.day = point.day, .knownAt = knownAt};
    query.filter.currency = currency;
    const auto list = [&](QDate after, std::vector<ledger::DocumentKind> kinds) {
        query.kinds = std::move(kinds);
        query.moves = {.after = after, .through = point.day, .part = insight::DocumentMoves::Part::Standing};
    };
    const QDate yearBefore = yearOf(point, policy).after;
    std::vector<ledger::DocumentKind> sold{ledger::DocumentKind::Invoice};
    if (policy.sales == insight::SalesBasis::NetOfCreditNotes)
        sold.push_back(ledger::DocumentKind::CreditNote);
    switch (part) {
    case PointPart::Net:
        break;
    case PointPart::Current:
        query.filter.bucket = 0;
        break;
    case PointPart::Overdue:
        query.filter.side = insight::AgingFilter::Side::Overdue;
        break;
    case PointPart::Unapplied:
        query.filter.bucket = -1;
        break;
    case PointPart::Sales:
        list(point.bridge.from, sold);
        break;
    case PointPart::YearSales:
        list(yearBefore, sold);
        break;
    case PointPart::YearWriteOffs:
        list(yearBefore, {ledger::DocumentKind::WriteOff});
        break;
    case PointPart::YearCredits:
        list(yearBefore, {ledger::DocumentKind::CreditNote});
        break;
    case PointPart::Opening:
        query.asOf.day = point.bridge.from;
        break;
    case PointPart::GrossSales:
        list(point.bridge.from, {ledger::DocumentKind::Invoice});
        break;
    }
    return query;
}

insight::DaySpan yearOf(const PerformancePoint &point, const insight::PerformancePolicy &policy)
{
    return {insight::monthBounds(point.day, policy.turnoverMonths).front(), point.day};
}

QString partWord(PointPart part)
{
    switch (part) {
    case PointPart::Net:
        return Text::tr("Net receivables");
    case PointPart::Current:
        return Text::tr("Not yet due");
    case PointPart::Overdue:
        return Text::tr("Overdue");
    case PointPart::Unapplied:
        return Text::tr("Unapplied credits");
    case PointPart::Sales:
        return Text::tr("Credit sales of the month");
    case PointPart::YearSales:
        return Text::tr("Credit sales of 12 months");
    case PointPart::YearWriteOffs:
        return Text::tr("Write-offs of 12 months");
    case PointPart::YearCredits:
        return Text::tr("Credit notes of 12 months");
    case PointPart::Opening:
        return Text::tr("Net receivables at the opening");
    case PointPart::GrossSales:
        return Text::tr("Invoices of the month");
    }
    return {};
}

PointPart partOf(PerformanceTile tile)
{
    switch (tile) {
    case PerformanceTile::Dso:
        return PointPart::Net;
    case PerformanceTile::Best:
    case PerformanceTile::Current:
        return PointPart::Current;
    case PerformanceTile::Delinquent:
        return PointPart::Overdue;
    case PerformanceTile::Effectiveness:
        return PointPart::Net;
    case PerformanceTile::Turnover:
        return PointPart::YearSales;
    }
    return PointPart::Net;
}

Figure tileFigure(const PerformancePoint &point, PerformanceTile tile, DsoDefinition definition)
{
    switch (tile) {
    case PerformanceTile::Dso:
        return dsoOf(point, definition);
    case PerformanceTile::Best:
        return bestOf(point, definition);
    case PerformanceTile::Delinquent:
        return delinquentOf(point, definition);
    case PerformanceTile::Effectiveness:
        return point.effectiveness;
    case PerformanceTile::Turnover:
        return point.turnover.times;
    case PerformanceTile::Current:
        return point.pctCurrent;
    }
    return {};
}

QList<KpiTile> performanceTiles(const insight::CurrencyPerformance &performance, DsoDefinition definition)
{
    QList<KpiTile> tiles;
    if (performance.points.empty())
        return tiles;
    const PerformancePoint &last = performance.points.back();
    for (const PerformanceTile tile : kPerformanceTiles) {
        const Figure figure = tileFigure(last, tile, definition);
        KpiTile shown{.label = tileLabel(tile),
                      .value = figure ? millionthsText(*figure.millionths, tileDigits(tile)) : QString(),
                      .unit = tileUnit(tile),
                      .definition = metricDefinition(tileMetric(tile, definition))};
        if (!figure) {
            shown.caption = reasonSentence(figure);
        } else if (performance.points.size() > 1) {
            const PerformancePoint &before = performance.points[performance.points.size() - 2];
            if (const Figure then = tileFigure(before, tile, definition))
                shown.caption
                    = Text::tr("%1 on %2")
                          .arg(millionthsText(*then.millionths, tileDigits(tile)), dateText(before.day, last.day));
        }
        for (const PerformancePoint &point : performance.points) {
            if (const Figure one = tileFigure(point, tile, definition))
                shown.spark << *one.millionths;
        }
        tiles << shown;
    }
    return tiles;
}

QString reasonSentence(const Figure &figure)
{
    if (figure.atLeast)
        return Text::tr("At least %1 days: the sales known are used up.").arg(millionthsText(*figure.atLeast, 0));
    if (figure.reason == u"no_sales")
        return Text::tr("There are no sales to divide by.");
    if (figure.reason == u"credit_balance")
        return Text::tr("The balance is a credit.");
    if (figure.reason == u"history_exhausted")
        return Text::tr("The sales known are used up.");
    if (figure.reason == u"history_too_short")
        return Text::tr("The book does not reach back far enough.");
    if (figure.reason == u"nothing_collectable")
        return Text::tr("Nothing was there to collect.");
    if (figure.reason == u"no_receivables" || figure.reason == u"no_exposure")
        return Text::tr("Nothing is open.");
    if (figure.reason == u"other_definition")
        return Text::tr("Only countback and simple DSO have it.");
    return Text::tr("It is not defined here.");
}

} // namespace quittance::ui
