#include "core/base/money.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace quittance {
namespace {

constexpr qint64 kStep[] = {10'000, 1'000, 100, 10, 1};

} // namespace

std::optional<qint64> divideRounded(Int128 numerator, Int128 denominator, Rounding rounding)
{
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    Int128 quotient = numerator / denominator;
    const Int128 remainder = numerator % denominator;
    const Int128 twice = 2 * (remainder < 0 ? -remainder : remainder);
    const bool away
        = twice > denominator || (twice == denominator && (rounding == Rounding::HalfUp || quotient % 2 != 0));
    if (away)
        quotient += numerator < 0 ? -1 : 1;
    if (quotient > std::numeric_limits<qint64>::max() || quotient < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return qint64(quotient);
}

qint64 roundUnits(qint64 units, int digits, Rounding rounding)
{
    const qint64 step = kStep[std::clamp(digits, 0, kUnitDigits)];
    const std::optional<qint64> steps = divideRounded(units, step, rounding);
    qint64 rounded = 0;
    return qMulOverflow(*steps, step, &rounded) ? units : rounded;
}

Money Money::rounded(Rounding rounding) const
{
    return Money(roundUnits(m_units, m_currency.minorDigits(), rounding), m_currency);
}

bool Money::isOverPrecise() const
{
    return m_units % kStep[m_currency.minorDigits()] != 0;
}

QString Money::toDecimalString() const
{
    return unitsToDecimalString(m_units, m_currency.minorDigits());
}

QString unitsToDecimalString(qint64 units, int minDigits)
{
    constexpr quint64 kBase = 10;
    quint64 rest = units < 0 ? quint64(0) - quint64(units) : quint64(units);
    int digits = kUnitDigits;
    for (; digits > std::max(minDigits, 0) && rest % kBase == 0; --digits)
        rest /= kBase;
    std::array<QChar, 24> text; // a sign, nineteen digits and a point
    size_t at = text.size();
    for (int i = 0; i < digits; ++i, rest /= kBase)
        text[--at] = QChar(u'0' + ushort(rest % kBase));
    if (digits > 0)
        text[--at] = u'.';
    do {
        text[--at] = QChar(u'0' + ushort(rest % kBase));
        rest /= kBase;
    } while (rest > 0);
    if (units < 0)
        text[--at] = u'-';
    return QString(&text[at], qsizetype(text.size() - at));
}

std::vector<qint64> splitByLargestRemainder(qint64 total, std::span<const qint64> weights, int digits)
{
    const qint64 step = kStep[std::clamp(digits, 0, kUnitDigits)];
    Int128 sum = 0;
    for (const qint64 weight : weights) {
        if (weight < 0)
            return {};
        sum += weight;
    }
    if (sum == 0 || total % step != 0)
        return {};

    const bool negative = total < 0;
    const Int128 steps = negative ? -(Int128(total) / step) : Int128(total) / step;
    std::vector<qint64> parts(weights.size());
    std::vector<Int128> remainders(weights.size());
    Int128 given = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        const Int128 share = steps * weights[i];
        if (const auto small = quint64(share); Int128(small) == share && sum == Int128(quint64(sum))) {
            parts[i] = qint64(small / quint64(sum));
            remainders[i] = Int128(small % quint64(sum));
        } else {
            parts[i] = qint64(share / sum);
            remainders[i] = share % sum;
        }
        given += parts[i];
    }
    if (given < steps) { // one step more to each of so many with the largest remainders, of equal ones to the first
        std::vector<size_t> order(weights.size());
        std::iota(order.begin(), order.end(), size_t(0));
        const auto isBefore = [&](size_t a, size_t b) {
            return remainders[a] != remainders[b] ? remainders[a] > remainders[b] : a < b;
        };
        const auto left = qptrdiff(steps - given);
        std::nth_element(order.begin(), order.begin() + left, order.end(), isBefore);
        for (qptrdiff i = 0; i < left; ++i)
            ++parts[order[size_t(i)]];
    }
    for (qint64 &part : parts)
        part *= negative ? -step : step;
    return parts;
}

} // namespace quittance
