#pragma once

#include "core/insight/metric.h"

#include <vector>

namespace quittance::insight {

[[nodiscard]] std::vector<Metric> agingMetrics(); ///< who owes what: aging, bridges, shares of it
[[nodiscard]] std::vector<Metric> historyMetrics(); ///< what was known when, and what became of it
[[nodiscard]] std::vector<Metric>
arithmeticMetrics(); ///< rounding, splitting, rates, tolerance: the rules by themselves
[[nodiscard]] std::vector<Metric> currencyMetrics(); ///< figures in the base currency, and what rates made of them
[[nodiscard]] std::vector<Metric> paymentMetrics(); ///< the lines of payments
[[nodiscard]] std::vector<Metric> dateMetrics(); ///< days between, days of instants, buckets of days

/// Payments with their lines as a platform's JSON states them; `currency` is of those that name none.
[[nodiscard]] Result<std::vector<ledger::PaymentStatement>> paymentStatements(const QJsonArray &list,
                                                                              Currency currency);

} // namespace quittance::insight
