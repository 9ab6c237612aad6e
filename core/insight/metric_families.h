#pragma once

#include "core/insight/metric.h"

#include <vector>

namespace quittance::insight {

[[nodiscard]] std::vector<Metric> agingMetrics(); ///< who owes what: aging, bridges, shares of it
[[nodiscard]] std::vector<Metric> historyMetrics(); ///< what was known when, and what became of it
[[nodiscard]] std::vector<Metric>
arithmeticMetrics(); ///< rounding, splitting, rates, tolerance: the rules by themselves
[[nodiscard]] std::vector<Metric> dateMetrics(); ///< days between, days of instants, buckets of days
[[nodiscard]] std::vector<Metric> dsoMetrics(); ///< days sales outstanding in every definition, and the best possible
[[nodiscard]] std::vector<Metric> collectionMetrics(); ///< month-end series, collection effectiveness, turnover
[[nodiscard]] std::vector<Metric> ratioMetrics(); ///< the same rules over numbers that are given
[[nodiscard]] std::vector<Metric> lossMetrics(); ///< bad debt and dilution

} // namespace quittance::insight
