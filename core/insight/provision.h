#pragma once

#include "core/insight/aging.h"
#include "core/insight/payment_history.h"

#include <map>

namespace quittance::insight {

/// One hundred percent, in millionths of a percent: how loss rates are kept.
inline constexpr qint64 kWholePercent = 100'000'000;

/// What share of each bucket is expected to be lost. Source: receivables.md 1.12.
struct LossRates
{
    std::vector<qint64> percent; ///< by bucket, millionths of a percent: 0.5 % is 500,000
    qint64 forwardScalar = 1'000'000; ///< what is expected against the past, millionths; entered, with a note
};

/// An item assessed by itself: it leaves the matrix.
struct SpecificRate
{
    ledger::DocumentId document;
    qint64 percent = 0; ///< millionths of a percent; no scalar is applied

    friend bool operator==(const SpecificRate &, const SpecificRate &) = default;
};

struct ProvisionPolicy
{
    AgingPolicy aging; ///< edges and basis; credits always stand apart: the provision is on the gross
    LossRates rates;
    std::vector<SpecificRate> specific;
};

/// A bucket of the matrix, in units.
struct ProvisionBucket
{
    qint64 balance = 0; ///< without what is assessed by itself
    qint64 percent = 0; ///< millionths of a percent, before the scalar
    qint64 provision = 0; ///< rounded to the currency's minor unit, so that the matrix foots
};

/// A document of its own rate.
struct SpecificProvision
{
    ledger::DocumentId document;
    qint64 balance = 0;
    qint64 percent = 0;
    qint64 provision = 0;
};

/// Expected credit losses of one currency. Source: receivables.md 1.12, cases C01 Q11 and Q12, C06 Q01.
struct Provision
{
    Currency currency;
    QStringList labels;
    std::vector<ProvisionBucket> buckets; ///< one per label
    std::vector<SpecificProvision> specific;
    qint64 gross = 0; ///< Σ balances of both
    qint64 collective = 0; ///< Σ provisions of the buckets
    qint64 individual = 0; ///< Σ provisions of the specific items

    [[nodiscard]] qint64 total() const { return collective + individual; }
    /// Total over gross in percent, six decimals; nothing where nothing is open.
    [[nodiscard]] std::optional<QString> coveragePct() const;
};

/// A provision for given balances, one per rate.
[[nodiscard]] Provision provisionOf(Currency currency, const std::vector<qint64> &balances, const LossRates &rates);

/// Of a book, per currency that has anything open, by code. Rates must be one per bucket of the policy; buckets beyond
/// them have none. Nothing only when `cancel` was set.
[[nodiscard]] std::optional<std::vector<Provision>> provisionMatrix(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                                                    const ProvisionPolicy &policy,
                                                                    const CancelToken &cancel = {});

/// What became of sales, and the loss rate that follows for each bucket: what was lost, over what reached the bucket.
/// Everything is kept so that the rate can be derived again. Source: receivables.md 1.12, case C06 Q02.
struct LossRateDerivation
{
    Currency currency;
    QStringList labels;
    QDate from; ///< first day of issue of the sales; invalid where they were given
    QDate to;
    qint64 sales = 0;
    std::vector<qint64> collected; ///< while in each bucket, units
    std::vector<qint64> reached; ///< sales less what was collected before the bucket
    qint64 loss = 0; ///< sales less everything collected

    /// Percent with six decimals; nothing where nothing reached the bucket.
    [[nodiscard]] std::optional<QString> ratePct(size_t bucket) const;
    /// The same in millionths of a percent; 0 where nothing reached it.
    [[nodiscard]] qint64 rate(size_t bucket) const;
};

[[nodiscard]] LossRateDerivation lossRatesOf(Currency currency, qint64 sales, std::vector<qint64> collected);

/// The invoices of a book issued from `from` to `to`, per currency, by code: cash and credits count in the bucket the
/// invoice was in when they settled it; what is written off or still open as of the day is lost. Choose a period old
/// enough to have been collected. Nothing only when `cancel` was set.
[[nodiscard]] std::optional<std::vector<LossRateDerivation>> historicalLossRates(const store::Snapshot &snapshot,
                                                                                 ledger::AsOf asOf, QDate from,
                                                                                 QDate to, const AgingPolicy &policy,
                                                                                 const CancelToken &cancel = {});

} // namespace quittance::insight
