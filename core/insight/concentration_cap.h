#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace quittance::insight {

/// What is left of a debtor, and how much of the base it may be, in millionths of a percent.
struct CappedBalance
{
    qint64 units = 0; ///< signed
    qint64 cap = 0;
};

/// What each balance exceeds its cap by, units; their sum is rounded once to `digits` decimals.
///
/// The caps are shares of `base`; where it is absent, of what is left after the cap itself: the largest E for which the
/// balances, each no more than its share of E, add up to E. Source: receivables.md 1.15, case C07 Q01, Q03 and Q04.
[[nodiscard]] std::vector<qint64> excessOverCaps(const std::vector<CappedBalance> &balances, std::optional<qint64> base,
                                                 int digits);

} // namespace quittance::insight
