#pragma once

#include "core/store/connection.h"
#include "core/store/snapshot.h"
#include "core/workspace/data_health.h"

namespace quittance::workspace {

/// Findings of a book as known now, on its own today, with the dismissals that hold.
[[nodiscard]] Result<DataHealth> readDataHealth(const store::Connection &connection, const store::Snapshot &snapshot,
                                                ledger::CompanyId company, QDate today);

/// What a finding is, in one line that every language writes alike: a dismissal holds for this state only.
[[nodiscard]] QString findingState(const insight::Finding &finding);

} // namespace quittance::workspace
