#pragma once

#include "core/match/book_index.h"
#include "core/match/policy.h"

#include <functional>

namespace quittance::match {

/// A deposit stands on the bank's statement at most so many days from the day of its payments. Source: receivables.md
/// 1.17, stage 3.
inline constexpr int kDepositDays = 3;

/// Payments of one day that the ledger holds and `receipt` brings together: brought to the bank at once, or paid out by
/// a card processor, which keeps its fee of each. `others` counts further days and groups that would do; the kind says
/// how a part of a day's payments was found, and is Batch where all of them are net of a fee.
///
/// Bounded: parts are looked for among at most 25 payments a day; of more, only all of them together count.
[[nodiscard]] Group findDeposit(const BookIndex &book, const Receipt &receipt, const MatchPolicy &policy,
                                const std::function<bool(quint32)> &mayBeOf);

} // namespace quittance::match
