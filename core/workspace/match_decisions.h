#pragma once

#include "core/store/changes.h"
#include "core/store/connection.h"
#include "core/store/match_gateway.h"
#include "core/workspace/match_facts.h"
#include "core/workspace/reconcile_policy.h"
#include "core/workspace/stated_odds.h"

#include <QSet>

namespace quittance::workspace {

/// Who decided, and why. The engine has an author's name too.
struct DecisionContext
{
    ledger::CompanyId company;
    QString author;
    QString reason;
    store::MatchOrigin origin = store::MatchOrigin::Person;
    Instant at; ///< 0: now
    std::optional<StatedOdds> stated = {}; ///< what the engine said of the one line that is decided
};

/// A decision with how sure the engine was of it.
struct WeighedDecision
{
    MatchDecision decision;
    int probabilityPpm = 1'000'000;
    std::vector<match::Reason> reasons;
    std::optional<StatedOdds> stated = {}; ///< of a decision among several
};

/// What was written: the event's number, and what changed.
struct DecisionOutcome
{
    qint64 seq = 0;
    qint64 matches = 0;
    store::ChangeSet changes;
    QSet<QString> receipts = {}; ///< AcceptedMatch::receiptId of what was accepted or taken back
    bool isProposal = false; ///< it waits for a second person, and nothing is booked
};

/// Accepts all of `decisions` as one event: matches, the receipts they make, and their allocations. To be called inside
/// one write. InvalidInput where one does not add up, or changes a reconciled period without a reason; Conflict where a
/// line or document is used meanwhile.
[[nodiscard]] Result<DecisionOutcome> acceptMatches(const store::Connection &connection, const DecisionContext &context,
                                                    const std::vector<WeighedDecision> &decisions);

/// Takes back what is accepted of `lines`, as one event; of that only what makes one of `receipts`, where any are
/// named. Lines that nothing is matched to are passed over.
[[nodiscard]] Result<DecisionOutcome> unmatchLines(const store::Connection &connection, const DecisionContext &context,
                                                   const std::vector<ledger::BankLineId> &lines,
                                                   const QSet<QString> &receipts = {});

/// The same for what the event `seq` matched.
[[nodiscard]] Result<DecisionOutcome> unmatchEvent(const store::Connection &connection, const DecisionContext &context,
                                                   qint64 seq);

/// Puts back what the event `seq` of kind match.unmatch took away.
[[nodiscard]] Result<DecisionOutcome> rematch(const store::Connection &connection, const DecisionContext &context,
                                              qint64 seq);

/// Appends an event about one line or pair: match.reject, match.unreject, line.ignore, line.unignore. It names both by
/// their sources' words, so that it outlives a re-import. NotFound where one of them is gone.
[[nodiscard]] Result<DecisionOutcome> decideLine(const store::Connection &connection, const DecisionContext &context,
                                                 const QString &kind, ledger::BankLineId line,
                                                 ledger::DocumentId document);

/// Appends an event as it stands, and answers its number.
[[nodiscard]] Result<qint64> appendDecision(const store::Connection &connection, const DecisionContext &context,
                                            const QString &kind, const QString &subject, const QJsonObject &payload);
/// The same of JSON that is written already.
[[nodiscard]] Result<qint64> appendDecision(const store::Connection &connection, const DecisionContext &context,
                                            const QString &kind, const QString &subject, const QString &payload);

/// True when `day` lies in a period that is reconciled, so that a change of it is a restatement. InvalidInput where
/// nobody says why, or the engine would change it.
[[nodiscard]] Result<bool> restates(const ReconcilePolicy &policy, QDate day, const DecisionContext &context);

} // namespace quittance::workspace
