#pragma once

#include "core/connect/write_intent.h"

namespace quittance::sync {

/// Whether lines and shares add up to the amount. Fills in what follows from the rest: a line's amount from quantity
/// and unit amount, an amount from lines without tax, a payment without shares as one on account.
///
/// With tax on any line the lines are net and the amount is not, so they only must not exceed it.
/// InvalidInput with the field that is wrong.
[[nodiscard]] Result<> checkTotals(connect::WriteIntent &intent);

} // namespace quittance::sync
