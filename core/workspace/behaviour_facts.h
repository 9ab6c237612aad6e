#pragma once

#include "core/base/result.h"
#include "core/insight/behaviour_facts.h"
#include "core/workspace/book_in_base.h"

namespace quittance::workspace {

/// When the bank valued each receipt, from matches accepted until then, and the credit limits that customers have, in
/// their own currency or, where they state none, the company's; in a base currency where the book is asked in one.
[[nodiscard]] Result<insight::BehaviourFacts> readBehaviourFacts(const AskedBook &book, const ledger::AsOf &asOf);

} // namespace quittance::workspace
