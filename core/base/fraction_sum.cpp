#include "core/base/fraction_sum.h"

#include <limits>

namespace quittance {
namespace {

constexpr qint64 kLimb = 1'000'000'000'000'000'000;
constexpr int kLimbDigits = 18;

qint64 powerOfTen(int digits)
{
    qint64 power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

} // namespace

void FractionSum::add(Int128 numerator, Int128 denominator)
{
    Int128 whole = numerator / denominator;
    Int128 rest = numerator % denominator;
    if (rest < 0) {
        --whole;
        rest += denominator;
    }
    const Int128 high = rest * kLimb / denominator;
    rest = rest * kLimb % denominator;
    const Int128 low = rest * kLimb / denominator;
    m_roundedDown += rest * kLimb % denominator != 0 ? 1 : 0;

    m_low += low;
    m_high += high + m_low / kLimb;
    m_low %= kLimb;
    m_whole += whole + m_high / kLimb;
    m_high %= kLimb;
}

std::optional<qint64> FractionSum::scaled(int digits) const
{
    // The true sum lies between what is kept and what is kept plus the lost parts; the bound away from zero is taken,
    // for that is where halves go.
    Int128 whole = m_whole;
    Int128 high = m_high;
    Int128 low = m_low;
    const bool isNegative = whole < 0;
    if (!isNegative) {
        low += m_roundedDown;
        high += low / kLimb;
        low %= kLimb;
        whole += high / kLimb;
        high %= kLimb;
    }
    const qint64 step = powerOfTen(kLimbDigits - digits);
    const Int128 rest = high % step;
    const bool isPastHalf = rest > step / 2 || (rest == step / 2 && (!isNegative || low > 0));
    const Int128 steps = whole * powerOfTen(digits) + high / step + (isPastHalf ? 1 : 0);
    if (steps > std::numeric_limits<qint64>::max() || steps < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return qint64(steps);
}

} // namespace quittance
