#pragma once

#include "core/workspace/match_decisions.h"

namespace quittance::workspace {

// What people decide about one bank line besides matching it. Each appends one event; to be called inside one write.
// NotFound where the line is gone.

[[nodiscard]] Result<DecisionOutcome> addNote(const store::Connection &connection, const DecisionContext &context,
                                              ledger::BankLineId line, const QString &text);

/// What is accepted of the line stands as it is now, whatever it stood on when it was decided. Conflict where nothing
/// is accepted.
[[nodiscard]] Result<DecisionOutcome> keepMatch(const store::Connection &connection, const DecisionContext &context,
                                                ledger::BankLineId line);

/// Accepts a person's decision, or, above the limit of the policy, puts it up for a second one.
[[nodiscard]] Result<DecisionOutcome> decideMatch(const store::Connection &connection, const DecisionContext &context,
                                                  const WeighedDecision &decided);

/// Puts a decision up for a second person: checked as if it were accepted, and nothing of it is booked.
[[nodiscard]] Result<DecisionOutcome> proposeMatch(const store::Connection &connection, const DecisionContext &context,
                                                   const MatchDecision &decision);

/// Accepts what waits for a second person. InvalidInput where that person is the one who asked; Conflict where nothing
/// waits, or the documents are used meanwhile.
[[nodiscard]] Result<DecisionOutcome> approveMatch(const store::Connection &connection, const DecisionContext &context,
                                                   ledger::BankLineId line);

/// Takes an approval back: what it booked is unmatched, and the decision waits for a second person again.
[[nodiscard]] Result<DecisionOutcome> unapproveMatch(const store::Connection &connection,
                                                     const DecisionContext &context, ledger::BankLineId line,
                                                     qint64 approvalSeq);

/// What waits for a second person waits no more. Conflict where nothing does.
[[nodiscard]] Result<DecisionOutcome> withdrawMatch(const store::Connection &connection, const DecisionContext &context,
                                                    ledger::BankLineId line);

/// Takes back the event `of` of this line: `kind` is its inverse.
[[nodiscard]] Result<DecisionOutcome> takeBack(const store::Connection &connection, const DecisionContext &context,
                                               const QString &kind, ledger::BankLineId line, qint64 of);

/// Sets what may be decided alone and which days are closed. InvalidInput where a limit is below zero.
[[nodiscard]] Result<DecisionOutcome> setPolicy(const store::Connection &connection, const DecisionContext &context,
                                                ReconcilePolicy policy);

} // namespace quittance::workspace
