#include "core/insight/late_fees.h"

#include <algorithm>

namespace quittance::insight {

std::optional<LateInterest> lateInterest(Money principal, qint64 annualPct, QDate due, QDate paid, int basis)
{
    const auto days = int(std::max<qint64>(due.daysTo(paid), 0));
    qint64 step = 1; // the currency's smallest amount, so that it is rounded once
    for (int digit = principal.currency().minorDigits(); digit < kUnitDigits; ++digit)
        step *= 10;
    Int128 product = 0;
    if (__builtin_mul_overflow(Int128(principal.units()) * annualPct, Int128(days), &product))
        return std::nullopt;
    const std::optional<qint64> steps = divideRounded(product, Int128(100) * kUnitsPerWhole * basis * step);
    if (!steps)
        return std::nullopt;
    return LateInterest{days, Money(*steps * step, principal.currency())};
}

qint64 ukFixedCompensation(qint64 units)
{
    const qint64 whole = units < 1'000 * kUnitsPerWhole ? 40 : units < 10'000 * kUnitsPerWhole ? 70 : 100;
    return whole * kUnitsPerWhole;
}

} // namespace quittance::insight
