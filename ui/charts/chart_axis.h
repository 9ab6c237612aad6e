#pragma once

#include "ui/charts/chart_measure.h"

namespace quittance::ui {

/// A value axis in round steps. It may begin above zero or below it.
struct ChartAxis
{
    ChartMeasure measure;
    qint64 low = 0; ///< A multiple of `step`.
    qint64 step = 1; ///< Between two grid lines.
    int steps = 1;
    int exponent = 0; ///< Labels of money are in 10^exponent: 0, 3 or 6.

    [[nodiscard]] qint64 top() const { return low + step * steps; }
    /// The label of grid line `line`, 0 being the lowest.
    [[nodiscard]] QString label(int line) const;
    /// The rounded figure at a mark: "2.76", "52.2".
    [[nodiscard]] QString valueLabel(qint64 value) const;
    /// "USD million", "days": what the labels are in, for the pane header.
    [[nodiscard]] QString word() const;
    /// Where `value` stands between low (0) and top (1), clamped: a length on screen, never a label.
    [[nodiscard]] qreal share(qint64 value) const;
};

/// An axis of at most `mostSteps` steps that holds both ends and, unless `fromZero` is false, zero.
[[nodiscard]] ChartAxis makeAxis(const ChartMeasure &measure, qint64 least, qint64 largest, int mostSteps = 4,
                                 bool fromZero = true);

} // namespace quittance::ui
