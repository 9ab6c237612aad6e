#include "core/insight/concentration_cap.h"

#include "core/base/money.h"

#include <algorithm>

namespace quittance::insight {
namespace {

constexpr qint64 kWhole = 100'000'000; ///< one hundred percent

/// What the caps are shares of, as an exact fraction.
struct CapBase
{
    Int128 numerator = 0;
    Int128 denominator = 1; ///< positive

    /// `units` are more than `cap` of the base.
    [[nodiscard]] bool isExceeded(const CappedBalance &balance) const
    {
        return Int128(balance.units) * kWhole * denominator > Int128(balance.cap) * numerator;
    }
    /// The excess of a balance times kWhole times the denominator.
    [[nodiscard]] Int128 excess(const CappedBalance &balance) const
    {
        return Int128(balance.units) * kWhole * denominator - Int128(balance.cap) * numerator;
    }
};

/// Balances over their caps leave the sum and put their share in its place: E = rest / (1 − Σ caps).
CapBase baseAfterCap(const std::vector<CappedBalance> &balances)
{
    std::vector<CappedBalance> sorted = balances;
    std::ranges::stable_sort(sorted, [](const CappedBalance &a, const CappedBalance &b) {
        return Int128(a.units) * b.cap > Int128(b.units) * a.cap;
    });
    Int128 rest = 0;
    for (const CappedBalance &balance : sorted)
        rest += balance.units;
    qint64 caps = 0;
    for (const CappedBalance &balance : sorted) {
        const CapBase base = {std::max<Int128>(rest, 0) * kWhole, kWhole - caps};
        if (balance.units <= 0 || !base.isExceeded(balance))
            return base;
        if (caps + balance.cap >= kWhole)
            break;
        rest -= balance.units;
        caps += balance.cap;
    }
    return {std::max<Int128>(rest, 0) * kWhole, kWhole - caps};
}

} // namespace

std::vector<qint64> excessOverCaps(const std::vector<CappedBalance> &balances, std::optional<qint64> base, int digits)
{
    const CapBase cap = base ? CapBase{std::max<qint64>(*base, 0), 1} : baseAfterCap(balances);
    std::vector<qint64> answer;
    Int128 exact = 0;
    qint64 given = 0;
    qint64 step = 1;
    for (int digit = digits; digit < kUnitDigits; ++digit)
        step *= 10;
    // Each balance gives the rounded sum so far less what was given, so that the whole is rounded once.
    for (const CappedBalance &balance : balances) {
        exact += balance.units > 0 && cap.isExceeded(balance) ? cap.excess(balance) : Int128(0);
        const qint64 sum = divideRounded(exact, cap.denominator * kWhole * step).value_or(0) * step;
        answer.push_back(sum - given);
        given = sum;
    }
    return answer;
}

} // namespace quittance::insight
