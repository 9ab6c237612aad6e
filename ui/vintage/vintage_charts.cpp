#include "ui/vintage/vintage_charts.h"

#include "core/base/ratio.h"
#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::VintageCharts)
};

using insight::VintageCohort;
using insight::VintageTable;

const ChartMeasure kPercent{.kind = ChartMeasure::Kind::Percent};
constexpr qint64 kWhole = 100'000'000; ///< 100% in millionths of a per cent

qint64 unitsOf(const VintageCohort &cohort, std::size_t age, bool isResolved)
{
    return isResolved ? cohort.resolved[age] : cohort.cash[age];
}

std::optional<QString> shareOf(const VintageTable &table, const VintageCohort &cohort, std::size_t age, bool isResolved)
{
    return isResolved ? table.resolvedPct(cohort, age) : table.cashPct(cohort, age);
}

ChartPoint pointOf(const VintageTable &table, const VintageCohort &cohort, std::size_t age, bool isResolved)
{
    const QString why = table.isMature(cohort, age) ? Text::tr("Nothing was billed in this month.")
                                                    : immatureSentence(table, cohort, age);
    ChartPoint point = ratioPoint(shareOf(table, cohort, age, isResolved), why);
    if (point.value)
        point.note = Text::tr("%1 of %2")
                         .arg(moneyText(unitsOf(cohort, age, isResolved), table.currency.code()),
                              moneyText(cohort.billed, table.currency.code(), {.withCurrency = true}));
    return point;
}

ChartPoint pooledPoint(const VintageTable &table, std::size_t age, bool isResolved)
{
    return ratioPoint(isResolved ? table.pooledResolvedPct(age) : table.pooledCashPct(age),
                      Text::tr("No month is that old yet."));
}

LineSeries projectionOf(const VintageTable &table, const VintageCohort &cohort)
{
    LineSeries line{.figures = {.name = Text::tr("projected"), .definition = metricDefinition(u"chain_ladder")},
                    .look = LineLook::Dotted};
    bool isStarted = false;
    for (std::size_t age = 0; age < table.ages.size(); ++age) {
        const bool isAhead = !table.isMature(cohort, age);
        // The last figure that is known joins the two lines.
        const bool isJoint = !isAhead && age + 1 < table.ages.size() && !table.isMature(cohort, age + 1);
        const std::optional<qint64> units = isAhead || isJoint ? table.projected(cohort, age) : std::optional<qint64>();
        ChartPoint point;
        if (units && cohort.billed != 0) {
            point = ratioPoint(ratioText(Int128(*units) * 100, cohort.billed), {});
            point.note = Text::tr("%1 expected from the growth of older months")
                             .arg(moneyText(*units, table.currency.code(), {.withCurrency = true}));
            isStarted = true;
        } else {
            point.note = isStarted ? Text::tr("No older month shows how it goes on.") : QString();
        }
        line.figures.points << point;
    }
    return line;
}

int lastMature(const VintageTable &table, const VintageCohort &cohort)
{
    int last = -1;
    for (std::size_t age = 0; age < table.ages.size(); ++age) {
        if (table.isMature(cohort, age))
            last = int(age);
    }
    return last;
}

} // namespace

QString cohortWord(const VintageCohort &cohort)
{
    return QLocale().toString(cohort.month, u"MMM yyyy"_s);
}

QString immatureSentence(const VintageTable &table, const VintageCohort &cohort, std::size_t age)
{
    return Text::tr("Not known yet: the youngest invoice is %n days old, not %1.", nullptr, cohort.youngestAge)
        .arg(numberText(table.ages[age]));
}

LineChartData curves(const VintageTable &table, bool isResolved, int chosen)
{
    LineChartData data{.measure = kPercent,
                       .heading = Text::tr("Days since issue"),
                       .isFromZero = true,
                       .footer = Text::tr("days since the invoice was issued")};
    for (const int age : table.ages)
        data.categories << numberText(age);
    for (std::size_t i = 0; i < table.cohorts.size(); ++i) {
        const VintageCohort &cohort = table.cohorts[i];
        const bool isChosen = int(i) == chosen;
        LineSeries line{.figures = {.name = cohortWord(cohort)},
                        .look = isChosen ? LineLook::Dashed : LineLook::Faint,
                        .isLabelled = isChosen};
        for (std::size_t age = 0; age < table.ages.size(); ++age)
            line.figures.points << pointOf(table, cohort, age, isResolved);
        data.series << line;
    }
    LineSeries pooled{.figures = {.name = Text::tr("Pooled"), .definition = metricDefinition(u"pooled_curve")}};
    for (std::size_t age = 0; age < table.ages.size(); ++age)
        pooled.figures.points << pooledPoint(table, age, isResolved);
    data.series << pooled;
    if (chosen >= 0 && std::size_t(chosen) < table.cohorts.size() && !isResolved)
        data.series << projectionOf(table, table.cohorts[std::size_t(chosen)]);
    return data;
}

HeatData cohortHeat(const VintageTable &table, bool isResolved)
{
    HeatData data{.measure = kPercent, .heading = Text::tr("Invoiced in"), .tintFrom = 0, .tintTo = kWhole};
    for (const int age : table.ages) {
        data.columns << Text::tr("%n days", nullptr, age);
        data.columnDefinitions << Text::tr("Share of what was billed that was settled within %n days of issue.",
                                           nullptr, age);
    }
    for (const VintageCohort &cohort : table.cohorts) {
        data.rows << cohortWord(cohort);
        QList<ChartPoint> cells;
        for (std::size_t age = 0; age < table.ages.size(); ++age)
            cells << pointOf(table, cohort, age, isResolved);
        data.cells << cells;
    }
    if (table.cohorts.empty())
        return data;
    data.rows << Text::tr("Pooled");
    QList<ChartPoint> pooled;
    for (std::size_t age = 0; age < table.ages.size(); ++age)
        pooled << pooledPoint(table, age, isResolved);
    data.cells << pooled;
    return data;
}

std::vector<GridHeading> cohortHeadings(const std::vector<int> &ages)
{
    const QString last = numberText(ages.empty() ? 0 : ages.back());
    return {{Text::tr("Invoiced in")},
            {Text::tr("Invoices"), Text::tr("Issued in the month."), true},
            {Text::tr("Billed"), Text::tr("Amounts of the invoices."), true},
            {Text::tr("Known to"),
             Text::tr("The oldest age, in days, that the youngest invoice of the month has reached."), true},
            {Text::tr("Settled by then"), Text::tr("Of what was billed, within that age."), true},
            {Text::tr("Share"), metricDefinition(u"vintage_curve"), true},
            {Text::tr("Expected by %1").arg(last), metricDefinition(u"chain_ladder"), true},
            {Text::tr("Share then"), Text::tr("What is expected, as a share of what was billed."), true}};
}

std::vector<GridRow> cohortRows(const VintageTable &table, bool isResolved)
{
    std::vector<GridRow> rows;
    for (int i = int(table.cohorts.size()) - 1; i >= 0; --i) {
        const VintageCohort &cohort = table.cohorts[std::size_t(i)];
        const int mature = lastMature(table, cohort);
        GridRow row{.id = cohort.month.toJulianDay()};
        Cell label = textCell(cohortWord(cohort));
        label.insert(SortRole, cohort.month);
        row.cells = {label, numberCell(cohort.invoices), moneyCell({cohort.billed, table.currency})};
        if (mature < 0) {
            const Cell young{{Qt::ToolTipRole, immatureSentence(table, cohort, 0)}};
            row.cells.insert(row.cells.end(), 3, young);
        } else {
            const auto age = std::size_t(mature);
            row.cells.push_back(numberCell(table.ages[age]));
            row.cells.push_back(moneyCell({unitsOf(cohort, age, isResolved), table.currency}, true));
            row.cells.push_back(ratioCell(shareOf(table, cohort, age, isResolved), kPercent));
        }
        const std::optional<qint64> expected
            = table.ages.empty() ? std::nullopt : table.projected(cohort, table.ages.size() - 1);
        if (expected) {
            row.cells.push_back(moneyCell({*expected, table.currency}, true));
            row.cells.push_back(ratioCell(ratioText(Int128(*expected) * 100, cohort.billed), kPercent));
        } else {
            const Cell blank{{Qt::ToolTipRole, Text::tr("No older month shows how it goes on.")}};
            row.cells.insert(row.cells.end(), 2, blank);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace quittance::ui
