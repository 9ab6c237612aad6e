#pragma once

#include "core/match/types.h"

#include <span>
#include <vector>

namespace quittance::match {

/// One open document of a payer, in the order in which they fall due.
struct OpenAmount
{
    quint32 document = 0;
    qint64 units = 0; ///< signed
};

/// Documents that add up to an amount, found by amounts alone.
struct Group
{
    std::vector<quint32> documents; ///< ascending; empty: none was found
    CandidateKind kind = CandidateKind::DueRun;
    int others = 0; ///< further groups, of this kind and of all weaker ones, that add up as well
    /// 100·ln of how many sums were possible for each that was tried: what it says that one agrees. At least 0.
    int surprise = 0;
    qint64 lookedUp = 0; ///< sums for which an amount was looked up: what the search has cost
};

/// Looks for two or more of `open` that add up to exactly `units`: neighbours in due order, all but a few, then a few.
/// The strongest kind that has a solution answers; which of several is arbitrary but fixed, and `others` counts them.
///
/// Bounded: at most limits.mostOpen documents (more: no answer), about n³/6 sums at worst, or n⁴/24 up to
/// limits.smallOpen; the last amount of each is looked up, so that n² or n³/6 are walked. Source: perf/limits.md 5.
[[nodiscard]] Group findGroup(std::span<const OpenAmount> open, qint64 units, const SearchLimits &limits);

/// The documents of `amounts` that add up to `units`, any number of them; for up to `kMostEnumerated` amounts.
/// Others counts the further solutions.
[[nodiscard]] Group findAmong(std::span<const OpenAmount> amounts, qint64 units);

inline constexpr size_t kMostEnumerated = 12;

} // namespace quittance::match
