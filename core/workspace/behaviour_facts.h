#pragma once

#include "core/base/result.h"
#include "core/insight/behaviour_facts.h"
#include "core/store/connection.h"
#include "core/store/snapshot.h"

namespace quittance::workspace {

/// When the bank valued each receipt, from matches accepted until `knownAt`, and the credit limits that customers have,
/// in their own currency or, where they state none, the company's.
[[nodiscard]] Result<insight::BehaviourFacts> readBehaviourFacts(const store::Connection &connection,
                                                                 const store::Snapshot &snapshot, Instant knownAt);

} // namespace quittance::workspace
