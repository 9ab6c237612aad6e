#pragma once

#include "core/base/int128.h"
#include "core/base/task.h"

#include <optional>
#include <vector>

namespace quittance::insight {

/// An amount that comes in one of several weeks or in none of them.
struct CashChance
{
    qint64 units = 0;
    std::vector<qint64> weights; ///< by week, then later and never: the last two bring nothing in the weeks
};

/// Numbers that are the same on every platform for the same seed (SplitMix64).
class SeededNumbers
{
public:
    explicit SeededNumbers(quint64 seed)
        : m_seed(seed)
    {
    }

    /// The `draw`-th number, from 1, of those that begin with `seed`.
    [[nodiscard]] static quint64 at(quint64 seed, quint64 draw)
    {
        quint64 mixed = seed + draw * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
    [[nodiscard]] quint64 next() { return at(m_seed, ++m_draws); }
    /// From 0 to `end` − 1; `end` must be positive.
    [[nodiscard]] qint64 below(qint64 end) { return qint64(Int128(next() >> 1) * end >> 63); }

private:
    quint64 m_seed;
    quint64 m_draws = 0;
};

/// Cash up to the end of a week that is not exceeded in ten, fifty and ninety of a hundred cases; units.
struct CashQuantiles
{
    qint64 p10 = 0;
    qint64 p50 = 0;
    qint64 p90 = 0;
};

/// Quantiles of cumulative cash by week.
struct CashFan
{
    std::vector<CashQuantiles> weeks;
    bool isExact = false; ///< from the whole distribution, not from runs
};

/// Few amounts are worked out exactly, more by `runs` runs: the same seed gives the same fan everywhere. A quantile is
/// the least amount that the distribution does not exceed so often. Amounts come independently of each other, so that
/// the tails of a book whose customers suffer together are wider than shown. Nothing only when `cancel` was set.
/// Source: receivables.md 1.9, case C05 Q04.
[[nodiscard]] std::optional<CashFan> cashFan(const std::vector<CashChance> &chances, size_t weeks, int runs,
                                             quint64 seed, const CancelToken &cancel = {});

/// Standard deviation in units, rounded down, of the cash up to the end of a week (0: the first).
[[nodiscard]] qint64 cashDeviation(const std::vector<CashChance> &chances, size_t week);

} // namespace quittance::insight
