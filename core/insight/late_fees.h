#pragma once

#include "core/base/money.h"

#include <QDate>

namespace quittance::insight {

/// Simple interest for paying late.
struct LateInterest
{
    int days = 0; ///< from the due date to the payment; never below 0
    Money interest; ///< in the currency's own decimals, rounded once, halves up
};

/// `annualPct` in units: 12.25 % is 122,500. `basis` is the days of a year and above 0. Nothing when the interest
/// leaves 64 bits. Source: receivables.md 1, case C06 Q09.
[[nodiscard]] std::optional<LateInterest> lateInterest(Money principal, qint64 annualPct, QDate due, QDate paid,
                                                       int basis);

/// The fixed sum a United Kingdom creditor may add to an overdue invoice of this amount, in units of GBP: 40 below
/// 1,000, 70 below 10,000, else 100. Source: case C06 Q10.
[[nodiscard]] qint64 ukFixedCompensation(qint64 units);

} // namespace quittance::insight
