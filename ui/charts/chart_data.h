#pragma once

#include "ui/charts/chart_measure.h"

#include <QList>
#include <QString>

#include <optional>

namespace quittance::ui {

/// A mark of a chart and the cell of its table twin: `series` is the column, `index` the row.
struct ChartMark
{
    int series = -1;
    int index = -1;

    [[nodiscard]] bool isValid() const { return series >= 0 && index >= 0; }
    friend bool operator==(const ChartMark &, const ChartMark &) = default;
};

/// One figure of a chart.
struct ChartPoint
{
    std::optional<qint64> value = {}; ///< In the chart's measure; empty leaves a gap.
    QString note = {}; ///< In the tool tip; without a value, the reason why there is none.

    friend bool operator==(const ChartPoint &, const ChartPoint &) = default;
};

/// Figures that belong together, one per row of the chart.
struct ChartSeries
{
    QString name; ///< At the line's end and in the heading of the table.
    QList<ChartPoint> points;
    QString definition = {}; ///< Tool tip: how the figure is made.

    /// A gap where the series is too short.
    [[nodiscard]] ChartPoint at(int index) const { return points.value(index); }
};

/// A chart's figures as a table: a heading column, then one column per series.
struct ChartTable
{
    struct Column
    {
        QString heading;
        QString definition;
        ChartMeasure measure;
        friend bool operator==(const Column &, const Column &) = default;
    };

    QString rowHeading; ///< Over the first column: "Month end".
    QStringList rows;
    QList<Column> columns;
    QList<QList<ChartPoint>> cells; ///< By row, then column.

    [[nodiscard]] ChartPoint at(ChartMark mark) const { return cells.value(mark.index).value(mark.series); }
};

/// Tab-separated with a row of headings, every digit there is; a gap is an empty cell.
[[nodiscard]] QString tableText(const ChartTable &table);

} // namespace quittance::ui
