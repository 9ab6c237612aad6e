#pragma once

#include "core/base/int128.h"
#include "core/insight/aging.h"
#include "core/insight/open_shares.h"

#include <array>

namespace quittance::insight {

/// Days past due that open the second and each later bucket of the DSO by bucket: current, 1–30, 31–60, 61–90, 91+.
inline constexpr std::array kDsoBucketEdges = {0, 30, 60, 90};
inline constexpr size_t kDsoBuckets = kDsoBucketEdges.size() + 1;

/// What is open of documents issued in one month.
struct OriginOpen
{
    qint64 invoices = 0; ///< signed units of invoices only
    qint64 all = 0; ///< of every kind
    Int128 unitDays = 0; ///< Σ open × age of every kind
};

/// What is open of one currency on one day. Units.
struct OpenBalance
{
    OpenShares shares; ///< gross, what of it is overdue, and for how long
    qint64 unapplied = 0; ///< ≤ 0
    std::array<qint64, kDsoBuckets> buckets = {}; ///< of gross, by days past due
    std::vector<OriginOpen> origins; ///< by interval of issue, as asked for

    [[nodiscard]] qint64 net() const { return shares.gross + unapplied; }
    [[nodiscard]] qint64 current() const { return shares.gross - shares.overdue; }
};

/// What was open at the close of several days, by currency: one pass over the book, by two threads where it is large.
class BalanceSeries
{
public:
    struct Question
    {
        std::vector<QDate> days; ///< any order
        /// Ascending ends of the months that `origins` tells apart, the last not before the last of the days. Interval
        /// i ends with the i-th; the first begins with time. Empty: no origins.
        std::vector<QDate> originEnds;
        Instant knownAt = Instant::max();
        std::optional<ledger::CustomerId> customer;
    };

    /// Nothing only when `cancel` was set.
    [[nodiscard]] static std::optional<BalanceSeries> of(const store::Snapshot &snapshot, const Question &question,
                                                         const CancelToken &cancel = {});

    [[nodiscard]] std::vector<Currency> currencies() const; ///< with something open on one of the days; by code
    /// All zero where nothing is open. `day` must be one that was asked for.
    [[nodiscard]] OpenBalance at(Currency currency, QDate day) const;

private:
    class Sums;

    explicit BalanceSeries(const Question &question);

    std::vector<qint32> m_days; ///< ascending
    size_t m_origins = 0;
    std::vector<std::pair<quint16, std::vector<OpenBalance>>> m_balances; ///< by currency, then day
};

} // namespace quittance::insight
