#pragma once

#include "core/store/bank_gateway.h"

namespace quittance::store {

/// What is wrong in the chain of balances of one account: every closing balance is held against the opening of the next
/// statement in its currency, by the days they close.
///
/// Statements of one day are put in the order in which their balances follow. The same statement in two formats is one.
/// A report without balances (an intraday report, a notification) is noted and breaks no chain between its neighbours.
[[nodiscard]] std::vector<StatementBreak> chainBreaks(std::vector<BankStatement> statements);

} // namespace quittance::store
