#pragma once

#include "core/workspace/evidence_states.h"
#include "core/workspace/reconcile_board.h"

namespace quittance::workspace {

// The queues of the workbench that the evidence fills: the same states that every other screen counts. `evidence` is
// today's.

/// True where a line proves a receipt by money of somebody who is not the customer, and no person has put that together
/// or looked at it since.
[[nodiscard]] bool isOtherPayer(const BoardLine &line, const EvidenceStates &evidence);

/// The lines of Queue::PayerDiffers, newest booking first.
[[nodiscard]] std::vector<ledger::BankLineId> linesOfOthers(const ReconcileBoard &board,
                                                            const EvidenceStates &evidence);

/// The counts of every queue.
[[nodiscard]] QueueCounts countsOf(const ReconcileBoard &board, const EvidenceStates &evidence);

} // namespace quittance::workspace
