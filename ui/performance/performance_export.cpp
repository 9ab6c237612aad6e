#include "ui/performance/performance_export.h"

#include "ui/documents/bridge_lines.h"
#include "ui/documents/ledger_words.h"
#include "ui/performance/performance_figures.h"

#include <QCoreApplication>

#include <memory>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using insight::PerformancePoint;
using workspace::ExportCell;
using Type = workspace::ExportColumn::Type;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::PerformanceExport)
};

/// One line of the table: a month of a currency.
struct MonthLine
{
    Currency currency;
    PerformancePoint point;
};

ExportCell figureCell(const insight::Figure &figure)
{
    return {.text = figure.text()};
}

void addAmounts(std::vector<ExportCell> &cells, const MonthLine &line)
{
    const PerformancePoint &point = line.point;
    for (const qint64 units :
         {point.open.current(), point.open.shares.overdue, point.open.unapplied, point.open.net(), point.sales})
        cells.push_back({.money = Money(units, line.currency)});
    for (const BridgeLine one : kBridgeLines)
        cells.push_back({.money = Money(bridgeUnits(point.bridge, one), line.currency)});
}

std::vector<ExportCell> cellsOf(const MonthLine &line)
{
    const PerformancePoint &point = line.point;
    std::vector<ExportCell> cells{{.text = line.currency.code()}, {.date = point.day}};
    addAmounts(cells, line);
    for (const DsoDefinition definition : kDsoDefinitions)
        cells.push_back(figureCell(dsoOf(point, definition)));
    for (const insight::Figure &figure :
         {point.bestPossible, point.delinquent, point.bestSimple, point.delinquentSimple, point.effectiveness,
          point.pctCurrent, point.turnover.times, point.turnover.days, point.turnover.annualised})
        cells.push_back(figureCell(figure));
    return cells;
}

std::vector<workspace::ExportColumn> columnsOf(const insight::PerformancePolicy &policy)
{
    std::vector<workspace::ExportColumn> columns{{Text::tr("Currency"), Type::Text},
                                                 {Text::tr("Month end"), Type::Date}};
    for (const PointPart part :
         {PointPart::Current, PointPart::Overdue, PointPart::Unapplied, PointPart::Net, PointPart::Sales})
        columns.push_back({partWord(part), Type::Money});
    for (const BridgeLine line : kBridgeLines)
        columns.push_back({bridgeWord(line), Type::Money});
    for (const DsoDefinition definition : kDsoDefinitions)
        columns.push_back({Text::tr("DSO, %1").arg(dsoWord(definition, policy)), Type::Text});
    for (const QString &heading :
         {Text::tr("Best possible DSO, countback"), Text::tr("Days delinquent, countback"),
          Text::tr("Best possible DSO, simple"), Text::tr("Days delinquent, simple"),
          Text::tr("Collection effectiveness, percent"), Text::tr("Current, percent"), Text::tr("Turnover, times"),
          Text::tr("Days to turn over"), Text::tr("Turnover a year")})
        columns.push_back({heading, Type::Text});
    return columns;
}

} // namespace

workspace::ExportTable performanceExport(const insight::Performance &performance)
{
    auto lines = std::make_shared<std::vector<MonthLine>>();
    for (const insight::CurrencyPerformance &one : performance.currencies) {
        for (const PerformancePoint &point : one.points)
            lines->push_back({one.currency, point});
    }
    workspace::ExportTable table;
    table.title = Text::tr("Collection performance");
    table.context
        = {asOfSentence(performance.asOf),
           performance.policy.sales == insight::SalesBasis::Gross ? Text::tr("Credit sales are gross of credit notes.")
                                                                  : Text::tr("Credit sales are net of credit notes.")};
    for (const DsoDefinition definition : kDsoDefinitions)
        table.context << dsoSentence(definition);
    table.columns = columnsOf(performance.policy);
    table.rows = qint64(lines->size());
    table.row = [lines](qint64 at) { return cellsOf((*lines)[std::size_t(at)]); };
    return table;
}

} // namespace quittance::ui
