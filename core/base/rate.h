#pragma once

#include "core/base/money.h"
#include "core/base/result.h"

namespace quittance {

/// An exchange rate or factor: its decimal text as given and the exact value it stands for (up to 18 significant
/// digits).
class Rate
{
public:
    enum class Direction {
        Multiply, ///< base units per one foreign unit
        Divide ///< foreign units per one base unit
    };

    /// InvalidInput for text that is no plain positive decimal, is zero, or has more than 18 significant digits:
    /// a missing rate is an error, never 1. Source: receivables.md 3.1.
    [[nodiscard]] static Result<Rate> parse(QStringView text);

    /// The text as given.
    [[nodiscard]] const QString &text() const { return m_text; }

    /// `amount` in `to`, rounded once to the minor unit of `to`; the product goes through 128 bits.
    /// Full when the result leaves 64 bits.
    [[nodiscard]] Result<Money> convert(Money amount, Currency to, Direction direction = Direction::Multiply,
                                        Rounding rounding = Rounding::HalfUp) const;

    /// This step and then `next` as one rate, so that a crossed amount is rounded once. To 18 significant digits and at
    /// most 18 decimals, halves up; exact where it has no more. Full when it leaves that range.
    [[nodiscard]] Result<Rate> times(const Rate &next) const;
    /// This step and then the inverse of `other` as one rate, to at least 17 significant digits, halves up.
    [[nodiscard]] Result<Rate> dividedBy(const Rate &other) const;

    /// What `amount` gains in `to` at this rate over `other`, both multiplied by: the difference of the rates is exact
    /// and the product rounded once. Full when it leaves the range.
    [[nodiscard]] Result<Money> gainOver(const Rate &other, Money amount, Currency to,
                                         Rounding rounding = Rounding::HalfUp) const;

    friend bool operator==(const Rate &, const Rate &) = default;

private:
    /// `mantissa / 10^scale`, written without zeros at its end. Full when it is no rate.
    [[nodiscard]] static Result<Rate> ofMantissa(qint64 mantissa, int scale);

    QString m_text;
    qint64 m_mantissa = 0;
    int m_scale = 0; ///< value = mantissa / 10^scale
};

} // namespace quittance
