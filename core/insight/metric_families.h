#pragma once

#include "core/insight/metric.h"

#include <vector>

namespace quittance::insight {

[[nodiscard]] std::vector<Metric> agingMetrics(); ///< who owes what: aging, bridges, shares of it
[[nodiscard]] std::vector<Metric> historyMetrics(); ///< what was known when, and what became of it
[[nodiscard]] std::vector<Metric>
arithmeticMetrics(); ///< rounding, splitting, rates, tolerance: the rules by themselves
[[nodiscard]] std::vector<Metric> behaviourMetrics(); ///< how long customers take to pay
[[nodiscard]] std::vector<Metric> transitionMetrics(); ///< how amounts move between buckets
[[nodiscard]] std::vector<Metric> vintageMetrics(); ///< how invoices of a month come in as they age
[[nodiscard]] std::vector<Metric> lateMetrics(); ///< who will pay late, and what that costs them
[[nodiscard]] std::vector<Metric> promiseMetrics(); ///< promises kept, disputes
[[nodiscard]] std::vector<Metric> currencyMetrics(); ///< figures in the base currency, and what rates made of them
[[nodiscard]] std::vector<Metric> paymentMetrics(); ///< the lines of payments
[[nodiscard]] std::vector<Metric> creditMetrics(); ///< who owes how much of it all, and of its limit
[[nodiscard]] std::vector<Metric> provisionMetrics(); ///< what is expected to be lost
[[nodiscard]] std::vector<Metric> lendingMetrics(); ///< what a lender counts
[[nodiscard]] std::vector<Metric> forecastMetrics(); ///< when money will come
[[nodiscard]] std::vector<Metric> dateMetrics(); ///< days between, days of instants, buckets of days
[[nodiscard]] std::vector<Metric> dsoMetrics(); ///< days sales outstanding in every definition, and the best possible
[[nodiscard]] std::vector<Metric> collectionMetrics(); ///< month-end series, collection effectiveness, turnover
[[nodiscard]] std::vector<Metric> ratioMetrics(); ///< the same rules over numbers that are given
[[nodiscard]] std::vector<Metric> lossMetrics(); ///< bad debt and dilution

/// Payments with their lines as a platform's JSON states them; `currency` is of those that name none.
[[nodiscard]] Result<std::vector<ledger::PaymentStatement>> paymentStatements(const QJsonArray &list,
                                                                              Currency currency);

} // namespace quittance::insight
