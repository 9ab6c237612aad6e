#pragma once

#include "core/insight/figure.h"

#include <QDate>

#include <span>
#include <vector>

namespace quittance::insight {

/// Credit sales of some days in a row, in units.
struct SalesSpan
{
    int days = 0;
    qint64 sales = 0;
};

/// What is open of one origin beside the sales it came from.
struct OriginShare
{
    QDate month; ///< its first day; invalid: before the months looked at, or no month at all
    qint64 open = 0; ///< units
    Int128 unitDays = 0; ///< Σ open × age in days
    SalesSpan sales;
};

/// A sales-weighted figure and what had no sales to be weighed with.
struct WeightedDso
{
    Figure days;
    std::vector<OriginShare> excluded; ///< open amounts of months without sales

    friend bool operator==(const WeightedDso &, const WeightedDso &) = default;
};
[[nodiscard]] bool operator==(const OriginShare &a, const OriginShare &b);

/// `balance / sales × days`. `credit_balance` below 0, `no_sales` where sales are not above 0; a balance of 0 is a real
/// zero only beside sales. Source: receivables.md 1.2, cases C02 Q02, C11 Q01–Q03.
[[nodiscard]] Figure simpleDso(qint64 balance, qint64 sales, int days);

/// simpleDso(balance) − simpleDso(best), rounded once. Reasons as there, those of the balance.
[[nodiscard]] Figure simpleDifference(qint64 balance, qint64 best, qint64 sales, int days);

/// The mean of several balances over sales: `Σ balances / n / sales × days`. Source: receivables.md 1.2, C02 Q05.
[[nodiscard]] Figure averageDso(std::span<const qint64> balances, qint64 sales, int days);

/// Takes whole months of sales off the balance, newest first, adding their days; the last one pro rata. A month without
/// sales adds its days, a negative one adds to what is left. A balance of 0 is 0 days. `credit_balance` below 0;
/// `history_exhausted` with `atLeast` where all months are used up. Source: receivables.md 1.2, C02 Q06–Q09, C11
/// Q04–Q07.
[[nodiscard]] Figure countback(qint64 balance, std::span<const SalesSpan> newestFirst);

/// countback(balance) − countback(best), rounded once. Reason of the first that is not defined.
[[nodiscard]] Figure countbackDifference(qint64 balance, qint64 best, std::span<const SalesSpan> newestFirst);

/// Σ open ÷ sales × days over months of origin. Source: receivables.md 1.2, C02 Q10.
[[nodiscard]] WeightedDso salesWeightedDso(std::span<const OriginShare> shares);
/// Σ open ÷ sales × 30 over buckets, each beside the month its invoices come from. Source: receivables.md 1.2, C02 Q11.
[[nodiscard]] WeightedDso bucketWeightedDso(std::span<const OriginShare> shares);
/// Σ open × age ÷ sales of the month of issue. Source: receivables.md 1.2, C02 Q12.
[[nodiscard]] WeightedDso trueDso(std::span<const OriginShare> shares);

/// What was collected of what could be: (opening + sales − closing) ÷ (opening + sales − closing current) in percent.
/// `nothing_collectable` where the divisor is not above 0. Source: receivables.md 1.2, C02 Q16–Q19, C11 Q08.
[[nodiscard]] Figure collectionEffectiveness(Int128 opening, Int128 sales, Int128 closing, Int128 closingCurrent);

/// How often the average balance turns over. `no_receivables` where the average is not above 0.
struct Turnover
{
    Figure times; ///< in the period
    Figure days; ///< period ÷ times; `no_sales` without sales
    Figure annualised; ///< times × 365 ÷ days of the period

    friend bool operator==(const Turnover &, const Turnover &) = default;
};
/// Source: receivables.md 1.2, C02 Q21–Q22.
[[nodiscard]] Turnover turnover(std::span<const qint64> balances, qint64 sales, int days);

} // namespace quittance::insight
