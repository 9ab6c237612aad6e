#pragma once

#include <QtGlobal>

namespace quittance::insight {

/// What a payment does to an invoice under a tolerance; units of one currency.
struct ToleranceResult
{
    bool isClosed = false;
    qint64 residual = 0; ///< stays open, or, negative, goes on account
    qint64 tolerance = 0; ///< posted to the tolerance account
};

/// A difference of up to ± `tolerance` closes the invoice and is posted; a larger shortfall leaves it open, a larger
/// excess closes it and goes on account. Source: receivables.md 3.2, case C09 Q08.
[[nodiscard]] constexpr ToleranceResult applyTolerance(qint64 open, qint64 paid, qint64 tolerance)
{
    const qint64 difference = open - paid;
    if (-tolerance <= difference && difference <= tolerance)
        return {.isClosed = true, .residual = 0, .tolerance = difference};
    return {.isClosed = difference < 0, .residual = difference, .tolerance = 0};
}

} // namespace quittance::insight
