#pragma once

#include "core/store/connection.h"
#include "core/store/snapshot.h"
#include "core/workspace/ledger_rows.h"

namespace quittance::workspace {

/// Documents that stand otherwise on `asOf.day` as known now than as known at `asOf.knownAt`: entered, changed, voided,
/// returned, moved to another due date, customer or currency, or settled otherwise. Newest knowledge first. The deltas
/// add up to the change of the net, the open deltas too; a move within the book has a delta of 0. Empty when as known
/// now is asked. Source: receivables.md 1.1 and 3.3, case C10.
[[nodiscard]] Result<std::vector<Restatement>> readRestatements(const store::Connection &connection,
                                                                const store::Snapshot &snapshot, ledger::AsOf asOf);

} // namespace quittance::workspace
