#pragma once

#include "core/base/int128.h"

#include <QString>

#include <optional>

namespace quittance::insight {

/// `numerator / denominator` as decimal text with six decimals, halves up, for sums of squares: neither is scaled, so
/// that the denominator may take up to 123 bits. `shift` moves the point to the right first: 4 gives ten-thousandths.
/// Nothing when the denominator is not positive or either is out of range.
[[nodiscard]] std::optional<QString> longRatioText(Int128 numerator, Int128 denominator, int shift = 0);

} // namespace quittance::insight
