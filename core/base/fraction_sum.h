#pragma once

#include "core/base/int128.h"
#include "core/base/ratio.h"

#include <optional>

namespace quittance {

/// A sum of fractions with different denominators, such as open amounts over the sales of their months.
///
/// Kept to 36 decimals below the point: a sum that differs from a half of the last printed digit by less than 10^-33
/// counts as that half, so 1/3 + 1/6 rounds as the 1/2 it is.
class FractionSum
{
public:
    /// `denominator` must be above 0 and below 10^20.
    void add(Int128 numerator, Int128 denominator);

    /// In steps of 10^-digits (0 to 12), halves away from zero. Nothing when it leaves 64 bits.
    [[nodiscard]] std::optional<qint64> scaled(int digits = kRatioDigits) const;

private:
    Int128 m_whole = 0; ///< rounded down, so that the rest is never negative
    Int128 m_high = 0; ///< 10^-18, below 10^18
    Int128 m_low = 0; ///< 10^-36, below 10^18
    int m_roundedDown = 0; ///< terms that lost something below 10^-36
};

} // namespace quittance
