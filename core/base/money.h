#pragma once

#include "core/base/currency.h"
#include "core/base/int128.h"

#include <QString>
#include <QtNumeric>

#include <compare>
#include <optional>
#include <span>
#include <vector>

namespace quittance {

/// Ten-thousandths in one whole unit of any currency.
inline constexpr qint64 kUnitsPerWhole = 10'000;
/// Decimal digits that units carry.
inline constexpr int kUnitDigits = 4;

enum class Rounding {
    HalfUp, ///< halves go away from zero; the house default
    HalfEven ///< halves go to the even neighbour
};

/// An exact amount: a count of ten-thousandths of one currency. {199900, EUR} is 19.99 EUR.
///
/// There is no conversion to or from double. Amounts of different currencies cannot be added
/// and do not compare.
class Money
{
public:
    constexpr Money() = default;
    constexpr Money(qint64 units, Currency currency)
        : m_units(units)
        , m_currency(currency)
    {
    }

    [[nodiscard]] constexpr qint64 units() const { return m_units; }
    [[nodiscard]] constexpr Currency currency() const { return m_currency; }
    [[nodiscard]] constexpr bool isZero() const { return m_units == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_units < 0; }
    [[nodiscard]] constexpr Money negated() const { return Money(-m_units, m_currency); }
    [[nodiscard]] constexpr Money abs() const { return Money(m_units < 0 ? -m_units : m_units, m_currency); }

    /// Nothing if the currencies differ or the sum leaves 64 bits.
    [[nodiscard]] std::optional<Money> plus(Money other) const
    {
        qint64 sum = 0;
        if (m_currency != other.m_currency || qAddOverflow(m_units, other.m_units, &sum))
            return std::nullopt;
        return Money(sum, m_currency);
    }
    /// Nothing if the currencies differ or the difference leaves 64 bits.
    [[nodiscard]] std::optional<Money> minus(Money other) const
    {
        qint64 difference = 0;
        if (m_currency != other.m_currency || qSubOverflow(m_units, other.m_units, &difference))
            return std::nullopt;
        return Money(difference, m_currency);
    }

    /// To the currency's own minor unit.
    [[nodiscard]] Money rounded(Rounding rounding = Rounding::HalfUp) const;
    /// True when the amount has digits its currency does not (JPY 10.50): kept as given, and flagged.
    [[nodiscard]] bool isOverPrecise() const;
    /// "-1234.50": at least the currency's minor digits, more only where the amount has them. C locale.
    [[nodiscard]] QString toDecimalString() const;

    friend constexpr bool operator==(Money, Money) = default;
    friend constexpr std::partial_ordering operator<=>(Money a, Money b)
    {
        if (a.m_currency != b.m_currency)
            return std::partial_ordering::unordered;
        return a.m_units <=> b.m_units;
    }

private:
    qint64 m_units = 0;
    Currency m_currency;
};

/// `units` rounded to `digits` decimals (0 to 4).
[[nodiscard]] qint64 roundUnits(qint64 units, int digits, Rounding rounding = Rounding::HalfUp);

/// `numerator / denominator` as an integer under `rounding`; `denominator` must not be 0.
/// Nothing when the quotient leaves 64 bits.
[[nodiscard]] std::optional<qint64> divideRounded(Int128 numerator, Int128 denominator,
                                                  Rounding rounding = Rounding::HalfUp);

/// Units with at least `minDigits` decimals, no grouping: the exact inverse of parsing.
[[nodiscard]] QString unitsToDecimalString(qint64 units, int minDigits);

/// Splits `total` by `weights` in steps of the `digits`-th decimal so that the parts add up to it: each gets
/// its share rounded down, the steps left go to the largest remainders, ties to the first.
/// Empty when there are no weights, one is negative, all are 0, or `total` has finer digits.
/// Source: receivables.md 3.1, case C09 Q06.
[[nodiscard]] std::vector<qint64> splitByLargestRemainder(qint64 total, std::span<const qint64> weights, int digits);

} // namespace quittance
