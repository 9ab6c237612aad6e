#pragma once

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace quittance::match {

/// Limits of a search for amounts that add up.
struct SubsetLimits
{
    size_t least = 2; ///< parts a solution has at least
    size_t most = 25; ///< amounts that are looked at at most; more: no answer
    int steps = 200'000; ///< of the search; more: no answer
};

/// The positions of the one set of `amounts` (all positive) that adds up to `total`, ascending. Nothing where there is
/// none, where there are several (which one it is cannot be known), or where the search would be too long.
[[nodiscard]] std::optional<std::vector<size_t>> onlySubset(std::span<const qint64> amounts, qint64 total,
                                                            const SubsetLimits &limits = {});

} // namespace quittance::match
