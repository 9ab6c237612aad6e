#pragma once

#include "core/store/connection.h"
#include "core/store/snapshot.h"
#include "core/workspace/ledger_rows.h"

namespace quittance::workspace {

/// Documents whose effect on the receivable of `asOf.day` is another as known now than as known at `asOf.knownAt`,
/// newest knowledge first. The deltas add up to the change of the net. Empty when as known now is asked.
/// Source: receivables.md 1.1 and 3.3, case C10.
[[nodiscard]] Result<std::vector<Restatement>> readRestatements(const store::Connection &connection,
                                                                const store::Snapshot &snapshot, ledger::AsOf asOf);

} // namespace quittance::workspace
