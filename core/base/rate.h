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

    friend bool operator==(const Rate &, const Rate &) = default;

private:
    QString m_text;
    qint64 m_mantissa = 0;
    int m_scale = 0; ///< value = mantissa / 10^scale
};

} // namespace quittance
