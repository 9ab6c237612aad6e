#include "core/insight/cash_simulation.h"

#include "core/base/money.h"

#include <algorithm>
#include <bit>
#include <future>
#include <map>
#include <numeric>
#include <span>

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

constexpr size_t kBlock = 1024; ///< amounts whose bounds stay near while all runs go over them

/// What one number says of an amount: the week whose bound is the first above it, or none.
class Wheel
{
public:
    Wheel(const std::vector<CashChance> &chances, size_t weeks)
        : m_places(std::bit_ceil(weeks + 1))
    {
        quint64 draws = 0;
        for (const CashChance &chance : chances) {
            const qint64 all = std::accumulate(chance.weights.begin(), chance.weights.end(), qint64(0));
            if (all == 0)
                continue;
            ++draws; // also of an amount that cannot come: every other one keeps its number
            qint64 sum = 0;
            for (size_t week = 0; week < weeks; ++week)
                sum += chance.weights[week];
            if (sum == 0)
                continue;
            sum = 0;
            for (size_t place = 0; place < m_places; ++place) {
                sum += place < weeks ? chance.weights[place] : 0;
                m_bounds.push_back(place < weeks ? boundOf(sum, all) : kNoBound);
            }
            m_units.push_back(chance.units);
            m_draws.push_back(draws);
        }
    }

    [[nodiscard]] size_t size() const { return m_units.size(); }
    [[nodiscard]] size_t places() const { return m_places; }

    /// Adds what the run with `seed` brings of some amounts to `cash`, by week; what does not come stands behind.
    void spin(quint64 seed, size_t from, size_t to, qint64 *cash) const
    {
        for (size_t i = from; i < to; ++i) {
            const quint64 number = SeededNumbers::at(seed, m_draws[i]) >> 1;
            const quint64 *bounds = m_bounds.data() + i * m_places;
            size_t place = 0;
            for (size_t step = m_places / 2; step > 0; step /= 2)
                place += number >= bounds[place + step - 1] ? step : 0;
            cash[place] += m_units[i];
        }
    }

private:
    static constexpr quint64 kNoBound = ~quint64(0);

    /// The least 63-bit number that SeededNumbers::below(all) turns into `sum` or more.
    [[nodiscard]] static quint64 boundOf(qint64 sum, qint64 all)
    {
        return quint64(((Int128(sum) << 63) + all - 1) / all);
    }

    size_t m_places; ///< a power of two above the number of weeks
    std::vector<quint64> m_bounds; ///< by amount, then week
    std::vector<qint64> m_units;
    std::vector<quint64> m_draws; ///< which of a run's numbers is the amount's, from 1
};

/// The least of the sorted values that so many of a hundred do not exceed.
qint64 rankOf(const std::vector<qint64> &sorted, size_t percent)
{
    return sorted[std::max<size_t>((sorted.size() * percent + 99) / 100, 1) - 1];
}

/// What each run brings by week. Nothing when `cancel` was set.
std::optional<std::vector<qint64>> runsOf(const Wheel &wheel, std::span<const quint64> seeds, const CancelToken &cancel)
{
    std::vector<qint64> cash(seeds.size() * wheel.places());
    for (size_t from = 0; from < wheel.size(); from += kBlock) {
        if (cancel.isCancelled())
            return std::nullopt;
        for (size_t run = 0; run < seeds.size(); ++run)
            wheel.spin(seeds[run], from, std::min(from + kBlock, wheel.size()), cash.data() + run * wheel.places());
    }
    return cash;
}

std::optional<CashFan> simulatedFan(const std::vector<CashChance> &chances, size_t weeks, int runs, quint64 seed,
                                    const CancelToken &cancel)
{
    const Wheel wheel(chances, weeks);
    std::vector<quint64> seeds;
    seeds.reserve(size_t(runs));
    SeededNumbers numbers(seed);
    for (int run = 0; run < runs; ++run)
        seeds.push_back(numbers.next());
    // Each run has a seed of its own, so that it comes out alike on whatever thread.
    const std::span<const quint64> all(seeds);
    const size_t half = wheel.size() < kBlock ? all.size() : all.size() / 2;
    auto second = std::async([&] { return runsOf(wheel, all.subspan(half), cancel); });
    const auto first = runsOf(wheel, all.first(half), cancel);
    const auto rest = second.get();
    if (!first || !rest)
        return std::nullopt;
    std::vector<std::vector<qint64>> sums(weeks);
    for (const std::vector<qint64> &cash : {*first, *rest}) {
        for (size_t run = 0; run * wheel.places() < cash.size(); ++run) {
            qint64 sum = 0;
            for (size_t week = 0; week < weeks; ++week)
                sums[week].push_back(sum += cash[run * wheel.places() + week]);
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
