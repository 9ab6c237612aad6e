#pragma once

#include <QList>
#include <QString>

namespace quittance::ui {

/// Round steps for an axis from 0 to at least the largest amount, in ten-thousandths.
struct ChartScale
{
    qint64 step = 0; ///< Between two grid lines.
    int steps = 1; ///< Grid lines above zero.
    int exponent = 0; ///< Labels are in units of 10^exponent: 0, 3 or 6.

    [[nodiscard]] qint64 top() const { return step * steps; }
    /// The label of grid line `line`, 0 being the base.
    [[nodiscard]] QString label(int line) const;
    /// An amount above a column, with two digits in millions or thousands.
    [[nodiscard]] QString amountLabel(qint64 units) const;
    /// "million", "thousand" or nothing.
    [[nodiscard]] QString word() const;
};

/// The smallest of 1, 2, 5, 10, 20… times `finest` that spans `least` to `largest` in at most `mostSteps` steps
/// from a multiple of itself.
[[nodiscard]] qint64 roundStep(qint64 least, qint64 largest, int mostSteps, qint64 finest);
/// 0, 3 or 6: in what power of ten an axis up to `top` ten-thousandths is labelled.
[[nodiscard]] int scaleExponent(qint64 top);

/// A scale with at most `mostSteps` lines for `largest` (0 or below gives one step of one unit).
[[nodiscard]] ChartScale makeScale(qint64 largest, int mostSteps);

} // namespace quittance::ui
