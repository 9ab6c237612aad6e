#pragma once

#include "core/ledger/records.h"
#include "core/workspace/reconcile_types.h"

#include <QJsonObject>

#include <optional>
#include <span>
#include <vector>

namespace quittance::workspace {

class JsonText;
struct StatedOdds;

/// A document as a decision saw it.
struct SeenDocument
{
    Money amount;
    QString customer; ///< customerKey()
    QString customerName;
    QString ended; ///< "voided", "reversed", "deleted"; empty: in force

    friend bool operator==(const SeenDocument &, const SeenDocument &) = default;
};

/// A bank line as a decision saw it.
struct SeenLine
{
    Money amount;
    QDate bookedOn;

    friend bool operator==(const SeenLine &, const SeenLine &) = default;
};

/// One document's share in an accepted match. Keyed by its source's words, so that it outlives a re-import.
struct MatchedPart
{
    ledger::DocumentRef document;
    qint64 units = 0; ///< taken off what is open: positive on an invoice, negative on a credit note; a payment: proven
    qint64 cashUnits = 0; ///< of the bank line
    std::optional<SeenDocument> seen = {}; ///< absent in decisions of before it was kept

    friend bool operator==(const MatchedPart &, const MatchedPart &) = default;
};

/// A part of a bank line that is kept for a customer.
struct KeptShare
{
    QString customer; ///< customerKey()
    QString customerName;
    qint64 units = 0;

    friend bool operator==(const KeptShare &, const KeptShare &) = default;
};

/// What of a document is disputed.
struct DisputedPart
{
    ledger::DocumentRef document;
    qint64 units = 0;

    friend bool operator==(const DisputedPart &, const DisputedPart &) = default;
};

/// A bank line and what it was decided to be: what the decision event keeps, and all that is needed to undo it.
struct AcceptedMatch
{
    QString lineRemoteId;
    QString accountRemoteId;
    QString receiptId; ///< remote id of the receipt it makes; see receiptsOf() where it concerns several customers
    QDate receivedOn; ///< value date, else booking date
    Money amount; ///< of the line that is used: cash of the parts and what goes on account
    std::vector<MatchedPart> parts;
    DifferenceHandling difference = DifferenceHandling::None;
    /// > 0: short, made good by a fee, discount or write-off of this size. Rate: what the exchange lost, < 0: gained,
    /// where documents and line are in one currency.
    qint64 differenceUnits = 0;
    std::vector<KeptShare> onAccount = {};
    std::vector<DisputedPart> disputed = {};
    std::optional<SeenLine> seen = {};

    friend bool operator==(const AcceptedMatch &, const AcceptedMatch &) = default;
};

/// A receipt that a match makes.
struct MadeReceipt
{
    QString remoteId;
    qint64 units = 0; ///< in the currency of the documents it settles
    QString customer; ///< customerKey(); empty: that of the first document it settles
    qint64 lineUnits = 0; ///< of the bank line: the same but where the bank exchanged the money

    friend bool operator==(const MadeReceipt &, const MadeReceipt &) = default;
};

/// A document by its source's words.
[[nodiscard]] QJsonObject toJson(const ledger::DocumentRef &document);
/// Nothing where it says no kind of document.
[[nodiscard]] std::optional<ledger::DocumentRef> documentRefFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject toJson(const AcceptedMatch &match);
/// Writes what toJson() makes, letter by letter, without making it; `stated`: more that stands with it, null: nothing.
void writeJson(JsonText &json, const AcceptedMatch &match, const StatedOdds *stated = nullptr);
[[nodiscard]] Result<AcceptedMatch> acceptedMatchFromJson(const QJsonObject &json);

/// The currency in which a match settles documents: that of its bank line, but where the bank exchanged the money.
[[nodiscard]] Currency settledCurrency(const AcceptedMatch &match);

/// Names a customer by its source's words: stable over a re-import.
[[nodiscard]] QString customerKey(const ledger::Customer &customer);

/// Checks a person's decision against the line and the documents as they are, and works out the cash of each part.
///
/// `documents` stand in the order of `decision.allocations`, with what is open of each beside them (signed).
/// InvalidInput when currencies differ, a part exceeds what is open, or the sums leave a difference that
/// `decision.difference` does not explain. Documents in another currency than the line, all of them in one, are settled
/// with Rate only, by the cash that their allocations name. Customers and what was seen are for the caller to fill in.
[[nodiscard]] Result<AcceptedMatch> acceptedMatch(const MatchDecision &decision, const ledger::BankLine &line,
                                                  qint64 usedUnits, std::span<const ledger::Document> documents,
                                                  std::span<const qint64> open, const QString &receiptId);

/// One receipt per customer that money came for, as far as it can be told apart; none where the line only proves
/// payments. They add up to what the line brings beside those.
[[nodiscard]] std::vector<MadeReceipt> receiptsOf(const AcceptedMatch &match);

/// What the ledger learns: receipts with their allocations, and the fee, discount or write-off that closes the rest.
/// Empty where the line only proves payments the ledger holds already. With `isUndone` the same facts taken back.
[[nodiscard]] ledger::FactBatch factsOf(const AcceptedMatch &match, bool isUndone);

} // namespace quittance::workspace
