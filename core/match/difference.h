#pragma once

#include "core/match/option.h"

#include <span>

namespace quittance::match {

/// What a line brings against what some documents have open, both in the documents' currency.
struct Difference
{
    AmountFit fit = AmountFit::Part;
    Treatment treatment = Treatment::LeaveOpen;
    qint64 units = 0; ///< brought less open: + over, − short
};

/// What is known beside the amounts.
struct DifferenceContext
{
    QDate bookedOn;
    QDate issue; ///< the latest of the documents
    qint64 discountUnits = 0; ///< what the documents grant together until…
    QDate discountUntil; ///< …the first of their days; invalid: they grant none
    std::span<const LearntFact> usual; ///< fees and deductions learnt of the customer
    Currency currency;
    int payments = 1; ///< the processor's fixed part is kept of each
};

/// Names the difference between `brought` and `open`: equal, tolerated, a fee, a discount, tax, a hair, or just more or
/// less. Integers throughout; the first name that fits, by what it proves.
[[nodiscard]] Difference differenceOf(qint64 brought, qint64 open, const DifferenceContext &context,
                                      const MatchPolicy &policy);

/// `units` × `ppm` / 1'000'000, rounded half away from zero.
[[nodiscard]] qint64 shareOf(qint64 units, int ppm);

} // namespace quittance::match
