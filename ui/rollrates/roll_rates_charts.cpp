#include "ui/rollrates/roll_rates_charts.h"

#include "ui/charts/metric_figures.h"
#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>
#include <ranges>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::RollRatesCharts)
};

using insight::Outcome;
using insight::TransitionMatrix;

const ChartMeasure kPercent{.kind = ChartMeasure::Kind::Percent};
constexpr qint64 kWhole = 100'000'000; ///< 100% in millionths of a per cent

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Paid:
        return Text::tr("Paid");
    case Outcome::Credited:
        return Text::tr("Credited");
    case Outcome::WrittenOff:
        return Text::tr("Written off");
    case Outcome::Voided:
        return Text::tr("Voided");
    }
    return {};
}

QString outcomeDefinition(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Paid:
        return Text::tr("Settled by receipts. One that came back is a negative one.");
    case Outcome::Credited:
        return Text::tr("Settled by credit notes.");
    case Outcome::WrittenOff:
        return Text::tr("Given up as bad debt.");
    case Outcome::Voided:
        return Text::tr("The document became void.");
    }
    return {};
}

QString nothingOpen()
{
    return Text::tr("Nothing was open in this bucket.");
}

ChartPoint cellPoint(const TransitionMatrix &matrix, int row, int column, bool isAmount)
{
    const qint64 units = matrix.cells[std::size_t(row)][std::size_t(column)];
    const QString amount = moneyText(units, matrix.currency.code(), {.withCurrency = true});
    ChartPoint share = ratioPoint(matrix.pct(row, column), nothingOpen());
    if (!isAmount) {
        if (share.value)
            share.note = amount;
        return share;
    }
    return {.value = units,
            .note = share.value ? Text::tr("%1 of what was open").arg(kPercent.labelText(*share.value)) : share.note};
}

LineSeries lineOf(const std::vector<TransitionMatrix> &months, const QString &name, LineLook look,
                  const std::function<std::optional<QString>(const TransitionMatrix &)> &rate)
{
    LineSeries line{.figures = {.name = name}, .look = look};
    for (const TransitionMatrix &month : months)
        line.figures.points << ratioPoint(rate(month), nothingOpen());
    return line;
}

QString lastBucketSentence()
{
    return Text::tr("The last bucket has no later one.");
}

/// What was open in the row of a cell, the part of it that is in the cell, and its share.
std::vector<Cell> partCells(const TransitionMatrix &matrix, TransitionCell cell)
{
    const Cell open = moneyCell({matrix.opening[std::size_t(cell.row)], matrix.currency}, true);
    if (cell.column >= 0) {
        const qint64 units = matrix.cells[std::size_t(cell.row)][std::size_t(cell.column)];
        return {open, moneyCell({units, matrix.currency}, true),
                ratioCell(matrix.pct(cell.row, cell.column), kPercent, nothingOpen())};
    }
    if (cell.row + 1 == matrix.buckets())
        return {open, {{Qt::ToolTipRole, lastBucketSentence()}}, {{Qt::ToolTipRole, lastBucketSentence()}}};
    return {open, moneyCell({matrix.rolledUnits(cell.row), matrix.currency}, true),
            ratioCell(matrix.rolledPct(cell.row), kPercent, nothingOpen())};
}

GridRow partRow(qint64 id, Cell title, const TransitionMatrix &matrix, TransitionCell cell)
{
    GridRow row{.id = id, .cells = {std::move(title)}};
    std::ranges::move(partCells(matrix, cell), std::back_inserter(row.cells));
    return row;
}

} // namespace

QString transitionWord(const TransitionMatrix &matrix, int column)
{
    return column < matrix.buckets() ? bucketWord(matrix.labels.value(column))
                                     : outcomeWord(Outcome(column - matrix.buckets()));
}

QString cellPhrase(const TransitionMatrix &matrix, TransitionCell cell)
{
    const QString from = bucketWord(matrix.labels.value(cell.row));
    if (cell.column < 0)
        return from;
    if (cell.column == cell.row)
        return Text::tr("Stayed in %1").arg(from);
    return Text::tr("%1 to %2").arg(from, transitionWord(matrix, cell.column));
}

QString spanWord(const TransitionMatrix &matrix)
{
    const QLocale locale;
    const QString last = locale.toString(matrix.to, u"MMM yyyy"_s);
    const QDate first = matrix.from.addDays(1);
    if (first.addMonths(1) > matrix.to)
        return last;
    return Text::tr("mean of %1 to %2").arg(locale.toString(first, u"MMM yyyy"_s), last);
}

int shownColumns(const TransitionMatrix &matrix)
{
    const auto last = std::size_t(matrix.column(Outcome::Voided));
    const bool isVoided
        = std::ranges::any_of(matrix.cells, [last](const std::vector<qint64> &row) { return row[last] != 0; });
    return matrix.buckets() + insight::kOutcomes - (isVoided ? 0 : 1);
}

HeatData matrixData(const TransitionMatrix &matrix, bool isAmount)
{
    HeatData data{.measure = isAmount
                      ? ChartMeasure{.kind = ChartMeasure::Kind::Money, .currency = matrix.currency.code()}
                      : kPercent,
                  .heading = Text::tr("From")};
    const int columns = shownColumns(matrix);
    for (int column = 0; column < columns; ++column) {
        data.columns << transitionWord(matrix, column);
        data.columnDefinitions << (column < matrix.buckets()
                                       ? Text::tr("Still open at the end of the month, in this bucket.")
                                       : outcomeDefinition(Outcome(column - matrix.buckets())));
    }
    for (int row = 0; row < matrix.buckets(); ++row) {
        data.rows << bucketWord(matrix.labels.value(row));
        QList<ChartPoint> cells;
        for (int column = 0; column < columns; ++column)
            cells << cellPoint(matrix, row, column, isAmount);
        if (isAmount)
            cells << ChartPoint{.value = matrix.opening[std::size_t(row)], .note = {}};
        data.cells << cells;
    }
    if (isAmount) {
        data.columns << Text::tr("Open then");
        data.columnDefinitions << Text::tr("Open at the start of the month; the other columns add up to it.");
        data.plainColumns = 1;
    } else {
        data.tintFrom = 0;
        data.tintTo = kWhole;
    }
    return data;
}

LineChartData rollTrend(const std::vector<TransitionMatrix> &months, TransitionCell cell)
{
    LineChartData data{.measure = kPercent, .heading = Text::tr("Month"), .isFromZero = true};
    for (const TransitionMatrix &month : months)
        data.categories << QLocale().toString(month.to, u"MMM yy"_s);
    if (months.empty())
        return data;
    const TransitionMatrix &any = months.front();
    if (cell.isValid() && cell.column >= 0) {
        data.series << lineOf(months, cellPhrase(any, cell), LineLook::Strong,
                              [cell](const TransitionMatrix &month) { return month.pct(cell.row, cell.column); });
        return data;
    }
    constexpr std::array kLooks = {LineLook::Plain, LineLook::Strong, LineLook::Dashed, LineLook::Dotted};
    for (int row = 0; row + 1 < any.buckets(); ++row) {
        if (cell.isValid() && cell.row != row)
            continue;
        const LineLook look = std::size_t(row) < kLooks.size() ? kLooks[std::size_t(row)] : LineLook::Faint;
        data.series << lineOf(months, bucketWord(any.labels.value(row)), cell.isValid() ? LineLook::Strong : look,
                              [row](const TransitionMatrix &month) { return month.rolledPct(row); });
    }
    return data;
}

std::vector<GridHeading> rateHeadings()
{
    return {{Text::tr("Bucket")},
            {Text::tr("Open then"), Text::tr("Open at the start of the month."), true},
            {Text::tr("Rolled on"), Text::tr("Of it, open in a later bucket at the end of the month."), true},
            {Text::tr("Roll rate"), Text::tr("What rolled on as a share of what was open."), true},
            {Text::tr("Net flow"), metricDefinition(u"net_flow_roll_rates"), true},
            {Text::tr("Chained loss"), metricDefinition(u"chained_loss_rates"), true}};
}

std::vector<GridRow> rateRows(const TransitionMatrix &matrix, qint64 terminalPct)
{
    const auto losses = matrix.chainedLossPct(terminalPct);
    const QString last = lastBucketSentence();
    std::vector<GridRow> rows;
    for (int row = 0; row < matrix.buckets(); ++row) {
        const bool isLast = row + 1 == matrix.buckets();
        Cell label = textCell(bucketWord(matrix.labels.value(row)));
        label.insert(BucketRole, row);
        label.insert(BucketCountRole, matrix.buckets());
        label.insert(SortRole, row);
        GridRow line{.id = row + 1, .cells = {label}};
        line.cells.push_back(moneyCell({matrix.opening[std::size_t(row)], matrix.currency}));
        line.cells.push_back(isLast ? Cell{{Qt::ToolTipRole, last}}
                                    : moneyCell({matrix.rolledUnits(row), matrix.currency}));
        const QString why = isLast ? last : nothingOpen();
        line.cells.push_back(ratioCell(matrix.rolledPct(row), kPercent, why));
        line.cells.push_back(ratioCell(matrix.netFlowPct(row), kPercent, why));
        if (row + 2 == matrix.buckets() && !line.cells.back().isEmpty())
            line.cells.back().insert(
                Qt::ToolTipRole, Text::tr("The last bucket accumulates, so that this is no rate and may pass 100%."));
        line.cells.push_back(ratioCell(losses[std::size_t(row)], kPercent,
                                       Text::tr("A rate on the way to the last bucket is not defined.")));
        rows.push_back(std::move(line));
    }
    return rows;
}

std::vector<GridHeading> monthHeadings()
{
    return {{Text::tr("Month")},
            {Text::tr("Open then"), Text::tr("Open in the bucket at the start of the month."), true},
            {Text::tr("Amount"),
             Text::tr("Of it, what is in the chosen cell. Of a whole bucket, what rolled on to a later one."), true},
            {Text::tr("Share"),
             Text::tr("The amount as a share of what was open. The mean is the share of the sums, so that a month "
                      "counts by its balance."),
             true}};
}

std::vector<GridRow> monthRows(const insight::RollRates &rates, TransitionCell cell)
{
    std::vector<GridRow> rows;
    for (const TransitionMatrix &month : rates.months | std::views::reverse) {
        Cell title = textCell(QLocale().toString(month.to, u"MMM yyyy"_s));
        title.insert(SortRole, month.to);
        rows.push_back(partRow(month.to.toJulianDay(), std::move(title), month, cell));
    }
    return rows;
}

GridRow meanRow(const TransitionMatrix &mean, TransitionCell cell)
{
    return partRow(1, textCell(Text::tr("Sum and mean")), mean, cell);
}

} // namespace quittance::ui
