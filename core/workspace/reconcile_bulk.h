#pragma once

#include "core/workspace/line_work.h"
#include "core/workspace/match_decisions.h"
#include "core/workspace/reconcile_board.h"

namespace quittance::workspace {

/// What the engine accepts without a person: its accepted proposals without a difference, outside reconciled periods
/// and up to the limit above which a second person approves.
[[nodiscard]] std::vector<WeighedDecision> acceptedProposals(const ReconcileBoard &board,
                                                             const ReconcilePolicy &policy);

/// Whether there is any of them.
[[nodiscard]] bool hasAcceptable(const ReconcileBoard &board, const ReconcilePolicy &policy);

/// What accepting every first candidate of at least `fromPpm` would do: those a person may accept unseen, and how many
/// are left out, by why. No document is taken twice; ties are never in it.
[[nodiscard]] BulkPreview previewAbove(const ReconcileBoard &board, const ReconcilePolicy &policy, int fromPpm);

/// The decisions of such a preview for `lines`; those that have gone or fallen below meanwhile are left out.
[[nodiscard]] std::vector<WeighedDecision> decisionsAbove(const ReconcileBoard &board, const ReconcilePolicy &policy,
                                                          int fromPpm, std::span<const ledger::BankLineId> lines);

/// `decision` with the odds and the reasons of the candidate it takes from the board that was shown, and what that was
/// preferred to. As it is where a person put it together, or nothing was shown.
[[nodiscard]] WeighedDecision weighed(const ReconcileBoard *shown, MatchDecision decision);

} // namespace quittance::workspace
