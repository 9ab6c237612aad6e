#pragma once

#include "core/ledger/records.h"
#include "core/workspace/reconcile_types.h"

#include <QJsonObject>

namespace quittance::workspace {

/// One document's share in an accepted match. Keyed by its source's words, so that it outlives a re-import.
struct MatchedPart
{
    ledger::DocumentRef document;
    qint64 units = 0; ///< taken off what is open: positive on an invoice, negative on a credit note; a payment: proven
    qint64 cashUnits = 0; ///< of the bank line

    friend bool operator==(const MatchedPart &, const MatchedPart &) = default;
};

/// A bank line and what it was decided to be: what the decision event keeps, and all that is needed to undo it.
struct AcceptedMatch
{
    QString lineRemoteId;
    QString accountRemoteId;
    QString receiptId; ///< remote id of the receipt it makes; its customer is that of the first document it settles
    QDate receivedOn; ///< value date, else booking date
    Money amount; ///< of the line that is used: cash of the parts and what goes on account
    std::vector<MatchedPart> parts;
    DifferenceHandling difference = DifferenceHandling::None;
    qint64 differenceUnits = 0; ///< > 0: short, made good by a fee or write-off of this size

    friend bool operator==(const AcceptedMatch &, const AcceptedMatch &) = default;
};

[[nodiscard]] QJsonObject toJson(const AcceptedMatch &match);
[[nodiscard]] Result<AcceptedMatch> acceptedMatchFromJson(const QJsonObject &json);

/// Checks a person's decision against the line and the documents as they are, and works out the cash of each part.
///
/// `documents` stand in the order of `decision.allocations`, with what is open of each beside them (signed).
/// InvalidInput when currencies differ, a part exceeds what is open, or the sums leave a difference that
/// `decision.difference` does not explain.
[[nodiscard]] Result<AcceptedMatch> acceptedMatch(const MatchDecision &decision, const ledger::BankLine &line,
                                                  qint64 usedUnits, std::span<const ledger::Document> documents,
                                                  std::span<const qint64> open, const QString &receiptId);

/// What the ledger learns: a receipt with its allocations, and the fee or write-off that closes the rest. Empty where
/// the line only proves payments the ledger holds already. With `isUndone` the same facts taken back.
[[nodiscard]] ledger::FactBatch factsOf(const AcceptedMatch &match, bool isUndone);

} // namespace quittance::workspace
