#include "core/insight/cash_simulation.h"

#include "core/base/money.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace quittance::insight {
namespace {

constexpr size_t kFewEnough = 12; ///< amounts whose every combination is looked at
constexpr Int128 kLargestWeight = Int128(1) << 100; ///< of all combinations together; leaves room for percents

/// What comes by the end of a week, of all that may.
struct Odds
{
    qint64 comes = 0;
    qint64 all = 0;
};

Odds oddsBy(const CashChance &chance, size_t week)
{
    Odds odds;
    for (size_t i = 0; i < chance.weights.size(); ++i) {
        odds.all += chance.weights[i];
        odds.comes += i <= week && i + 2 < chance.weights.size() ? chance.weights[i] : 0;
    }
    const qint64 common = std::gcd(odds.comes, odds.all);
    return common > 1 ? Odds{odds.comes / common, odds.all / common} : odds;
}

/// The exact distribution of what comes by the end of a week; nothing where its weights grow too large.
std::optional<std::map<qint64, Int128>> distribution(const std::vector<CashChance> &chances, size_t week)
{
    std::map<qint64, Int128> sums = {{0, 1}};
    Int128 whole = 1;
    for (const CashChance &chance : chances) {
        const Odds odds = oddsBy(chance, week);
        if (odds.all == 0)
            continue;
        if (whole > kLargestWeight / odds.all)
            return std::nullopt;
        whole *= odds.all;
        std::map<qint64, Int128> next;
        for (const auto &[sum, weight] : sums) {
            if (odds.comes < odds.all)
                next[sum] += weight * (odds.all - odds.comes);
            if (odds.comes > 0)
                next[sum + chance.units] += weight * odds.comes;
        }
        sums = std::move(next);
    }
    return sums;
}

qint64 quantileOf(const std::map<qint64, Int128> &sums, int percent)
{
    Int128 whole = 0;
    for (const auto &[sum, weight] : sums)
        whole += weight;
    Int128 below = 0;
    for (const auto &[sum, weight] : sums) {
        below += weight;
        if (below * 100 >= whole * percent)
            return sum;
    }
    return 0;
}

std::optional<CashFan> exactFan(const std::vector<CashChance> &chances, size_t weeks)
{
    CashFan fan = {.weeks = {}, .isExact = true};
    for (size_t week = 0; week < weeks; ++week) {
        const auto sums = distribution(chances, week);
        if (!sums)
            return std::nullopt;
        fan.weeks.push_back({quantileOf(*sums, 10), quantileOf(*sums, 50), quantileOf(*sums, 90)});
    }
    return fan;
}

/// Weights summed up, so that one number says which week it is.
class Wheel
{
public:
    Wheel(const std::vector<CashChance> &chances, size_t weeks)
        : m_weeks(weeks)
    {
        for (const CashChance &chance : chances) {
            qint64 sum = 0;
            for (size_t i = 0; i < weeks; ++i) {
                sum += chance.weights[i];
                m_ends.push_back(sum);
            }
            m_units.push_back(chance.units);
            m_all.push_back(std::accumulate(chance.weights.begin(), chance.weights.end(), qint64(0)));
        }
    }

    /// Adds what one run brings to `cash`, by week.
    void spin(SeededNumbers &numbers, std::vector<qint64> &cash) const
    {
        for (size_t i = 0; i < m_units.size(); ++i) {
            if (m_all[i] == 0)
                continue;
            const qint64 at = numbers.below(m_all[i]);
            const qint64 *ends = m_ends.data() + i * m_weeks;
            if (at >= ends[m_weeks - 1])
                continue;
            size_t week = 0;
            while (at >= ends[week])
                ++week;
            cash[week] += m_units[i];
        }
    }

private:
    size_t m_weeks;
    std::vector<qint64> m_ends; ///< by chance, then week
    std::vector<qint64> m_units;
    std::vector<qint64> m_all;
};

/// The least of the sorted values that so many of a hundred do not exceed.
qint64 rankOf(const std::vector<qint64> &sorted, size_t percent)
{
    return sorted[std::max<size_t>((sorted.size() * percent + 99) / 100, 1) - 1];
}

std::optional<CashFan> simulatedFan(const std::vector<CashChance> &chances, size_t weeks, int runs, quint64 seed,
                                    const CancelToken &cancel)
{
    const Wheel wheel(chances, weeks);
    std::vector<std::vector<qint64>> sums(weeks);
    SeededNumbers seeds(seed);
    for (int run = 0; run < runs; ++run) {
        if (cancel.isCancelled())
            return std::nullopt;
        SeededNumbers numbers(seeds.next());
        std::vector<qint64> cash(weeks);
        wheel.spin(numbers, cash);
        qint64 sum = 0;
        for (size_t week = 0; week < weeks; ++week) {
            sum += cash[week];
            sums[week].push_back(sum);
        }
    }
    CashFan fan;
    for (std::vector<qint64> &values : sums) {
        std::ranges::sort(values);
        fan.weeks.push_back({rankOf(values, 10), rankOf(values, 50), rankOf(values, 90)});
    }
    return fan;
}

Int128 wholeRoot(Int128 value)
{
    Int128 root = 0;
    for (Int128 bit = Int128(1) << 62; bit > 0; bit >>= 1) {
        if ((root + bit) * (root + bit) <= value)
            root += bit;
    }
    return root;
}

} // namespace

std::optional<CashFan> cashFan(const std::vector<CashChance> &chances, size_t weeks, int runs, quint64 seed,
                               const CancelToken &cancel)
{
    if (chances.size() <= kFewEnough) {
        if (const auto exact = exactFan(chances, weeks))
            return exact;
    }
    if (runs < 1 || weeks < 1)
        return CashFan();
    return simulatedFan(chances, weeks, runs, seed, cancel);
}

qint64 cashDeviation(const std::vector<CashChance> &chances, size_t week)
{
    Int128 variance = 0;
    for (const CashChance &chance : chances) {
        const Odds odds = oddsBy(chance, week);
        const qint64 mean = odds.all == 0 ? 0 : divideRounded(Int128(chance.units) * odds.comes, odds.all).value_or(0);
        variance += Int128(mean) * (chance.units - mean); // a² p (1 − p)
    }
    return qint64(wholeRoot(variance));
}

} // namespace quittance::insight
