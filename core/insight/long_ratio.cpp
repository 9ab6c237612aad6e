#include "core/insight/long_ratio.h"

#include "core/base/ratio.h"

#include <limits>

namespace quittance::insight {
namespace {

constexpr Int128 kLargest = ~(Int128(1) << 127) / 10; ///< ten times a remainder must stay in range

} // namespace

std::optional<QString> longRatioText(Int128 numerator, Int128 denominator, int shift)
{
    if (denominator <= 0 || numerator < 0 || denominator > kLargest)
        return std::nullopt;
    Int128 quotient = numerator / denominator;
    Int128 rest = numerator % denominator;
    for (int digit = 0; digit < kRatioDigits + shift; ++digit) {
        quotient = quotient * 10 + rest * 10 / denominator;
        rest = rest * 10 % denominator;
        if (quotient > std::numeric_limits<qint64>::max())
            return std::nullopt;
    }
    if (rest * 2 >= denominator)
        ++quotient;
    return ratioText(quotient, 1'000'000);
}

} // namespace quittance::insight
