#pragma once

#include "core/insight/metric.h"
#include "core/insight/performance.h"

namespace quittance::insight {

/// The days from the first to the last of a figure over a period, with what its sales are.
struct Period
{
    QDate from;
    QDate to;
    Instant knownAt = Instant::max();
    SalesBasis sales = SalesBasis::Gross;

    [[nodiscard]] DaySpan span() const { return {from.addDays(-1), to}; }
    /// The ends of the calendar months the period has days in, the last one being `to`; ascending.
    [[nodiscard]] std::vector<QDate> monthEnds() const;
};

/// `from`, `to`, `known_at` and `sales`; without `to` the period ends on the day the metric is asked for.
[[nodiscard]] Result<Period> periodOf(const MetricParams &params, const MetricContext &context);
/// `sales`: gross (also where it is not given) or net_of_credit_notes.
[[nodiscard]] Result<SalesBasis> salesBasisOf(const MetricParams &params);

/// `{key: value, "reason": …}` with `at_least` where it is known.
[[nodiscard]] MetricAnswer figureAnswer(const QString &key, const Figure &figure);
/// Puts a figure into an object, and its reason where it has none of its own yet.
void insertFigure(MetricAnswer &answer, const QString &key, const Figure &figure);

} // namespace quittance::insight
