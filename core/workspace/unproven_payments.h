#pragma once

#include "core/workspace/evidence_states.h"
#include "core/workspace/line_work.h"
#include "core/workspace/reconcile_board.h"

namespace quittance::workspace {

/// Payments without evidence whose number, customer or amount has `text`, newest first; all of them when it is empty.
[[nodiscard]] std::vector<ledger::DocumentId> findUnproven(const ReconcileBoard &board, const EvidenceStates &evidence,
                                                           const QString &text);

/// In the order of `ids`, with what no bank line proves of each.
[[nodiscard]] Result<std::vector<UnprovenPayment>> readUnprovenRows(const store::Connection &connection,
                                                                    const ReconcileBoard &board,
                                                                    const std::vector<ledger::DocumentId> &ids);

/// One of them with the waiting bank lines that come nearest. NotFound when it is proven meanwhile.
[[nodiscard]] Result<UnprovenView> readUnproven(const store::Connection &connection, const ReconcileBoard &board,
                                                const EvidenceStates &evidence, ledger::DocumentId payment);

} // namespace quittance::workspace
