#pragma once

#include "core/base/int128.h"

#include <QString>

#include <optional>

namespace quittance {

/// Decimals of ratios, percentages and days in figures that leave the program. Source: receivables.md 6.
inline constexpr int kRatioDigits = 6;

/// `numerator / denominator` as decimal text with exactly `digits` decimals, halves away from zero: "-12.500000".
/// Nothing when the denominator is 0 or the quotient leaves 64 bits. The numerator must leave room for 10^digits.
[[nodiscard]] std::optional<QString> ratioText(Int128 numerator, Int128 denominator, int digits = kRatioDigits);

} // namespace quittance
