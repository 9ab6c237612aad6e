#pragma once

#include "core/insight/behaviour_facts.h"
#include "core/insight/payment_history.h"
#include "core/insight/payment_sums.h"

#include <array>

namespace quittance::insight {

/// What the late score looks at, in the order it is printed.
enum class LateFeature { DaysLate, LateShare, OverdueShare, BrokenPromises, Trend, Utilisation };
inline constexpr int kLateFeatures = 6;

/// The features of a customer, in millionths. Nothing where it is not known: it then adds no points.
struct LateFeatures
{
    std::array<std::optional<qint64>, kLateFeatures> values;
    bool isOverZeroLimit = false; ///< owes something on a credit limit of zero: over the limit, whatever the share

    [[nodiscard]] std::optional<qint64> &of(LateFeature feature) { return values[size_t(feature)]; }
    [[nodiscard]] const std::optional<qint64> &of(LateFeature feature) const { return values[size_t(feature)]; }
};

enum class LateBand { Low, Moderate, High, Severe };

/// An explainable score from 0 (pays on time) to 100. Points are millionths and add up to the score.
/// Source: receivables.md 1.14, case C06 Q07.
struct LateScore
{
    std::array<qint64, kLateFeatures> points = {};
    qint64 score = 0;
    LateBand band = LateBand::Low;
};

[[nodiscard]] LateScore lateScore(const LateFeatures &features);

/// `avg_days_late`, `late_share`, `overdue_share`, `broken_rate`, `trend`, `utilisation`.
[[nodiscard]] QString lateFeatureName(LateFeature feature);
/// `low`, `moderate`, `high`, `severe`.
[[nodiscard]] QString lateBandName(LateBand band);
/// Why a feature can be unknown: `no_payments`, `nothing_open`, `no_promises`, `short_history`, `no_limit`.
[[nodiscard]] QString lateFeatureGap(LateFeature feature);

/// The share of late payers drawn towards what is usual: (late + strength · prior) / (n + strength), six decimals;
/// `prior` in millionths. Nothing when n + strength is 0. Source: receivables.md 1.14, case C06 Q08.
[[nodiscard]] std::optional<QString> shrunkProbability(qint64 late, qint64 n, qint64 prior, qint64 strength);

/// How a customer keeps promises: broken and partly kept ones of those that matured in six months.
struct PromiseRecord
{
    ledger::CustomerId customer;
    int matured = 0;
    int broken = 0;
};

struct LateScoreQuestion
{
    ledger::AsOf asOf;
    BookFilter filter;
    BehaviourPolicy policy;
    std::vector<CreditLimit> limits; ///< customers without one have no utilisation
    std::vector<PromiseRecord> promises; ///< none recorded: no points for them
};

/// A customer's score in one currency.
struct LateScoreRow
{
    ledger::CustomerId customer;
    QString name;
    Currency currency;
    LateFeatures features;
    LateScore score;
    qint64 openUnits = 0; ///< owed on the day
    int settled = 0; ///< invoices of the last twelve months
    int late = 0; ///< of them, paid late
    std::optional<QString> probability; ///< that an invoice is paid late, drawn towards the book's own share
};

/// Every customer that paid something in the last twelve months or owes something, by currency code, then name.
/// Nothing only when `cancel` was set.
[[nodiscard]] std::optional<std::vector<LateScoreRow>>
lateScores(const store::Snapshot &snapshot, const LateScoreQuestion &question, const CancelToken &cancel = {});

} // namespace quittance::insight
