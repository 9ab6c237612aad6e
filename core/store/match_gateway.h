#pragma once

#include "core/ledger/ids.h"
#include "core/store/changes.h"
#include "core/store/connection.h"

#include <span>
#include <vector>

namespace quittance::store {

enum class MatchState : quint8 { Accepted = 0, Suggested = 1, Rejected = 2 };
enum class MatchOrigin : quint8 { Engine = 0, Person = 1 };

/// That a bank line proves (part of) a document.
struct BankMatch
{
    qint64 id = 0; ///< given when it is stored
    ledger::CompanyId company;
    ledger::BankLineId line;
    ledger::DocumentId document;
    qint64 cashUnits = 0; ///< taken from the bank line, in its currency
    qint64 documentUnits = 0; ///< in the document's currency
    MatchState state = MatchState::Suggested;
    MatchOrigin origin = MatchOrigin::Engine;
    qint64 probabilityPpm = 0; ///< in millionths
    QString reasons; ///< JSON
    std::optional<qint64> eventSeq; ///< the decision behind it
    Instant at; ///< 0: now
};

/// When the bank valued the money of a receipt.
struct ReceiptDay
{
    ledger::DocumentId document;
    QDate day;
};

/// What the bank lines accepted for a document prove of it, and what they took back: units of the document's and of
/// their own currency, neither below zero. A fee kept on the way is proven with the rest.
struct ProvenCash
{
    ledger::DocumentId document;
    qint64 inUnits = 0;
    qint64 backUnits = 0;
};

/// An accepted match of a line, and the decision behind it.
struct TouchedMatch
{
    ledger::BankLineId line;
    qint64 eventSeq = 0;
};

/// What an accepted match uses, without the words about it.
struct UsedPart
{
    ledger::BankLineId line;
    ledger::DocumentId document;
    qint64 cashUnits = 0; ///< of the bank line, in its currency
    qint64 documentUnits = 0; ///< in the document's currency
    MatchOrigin origin = MatchOrigin::Engine;

    friend bool operator==(const UsedPart &, const UsedPart &) = default;
};

/// Matches between bank lines and documents: made from decisions and the engine's run, kept to be read fast.
class MatchGateway
{
public:
    explicit MatchGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    Result<std::vector<BankMatch>> all(ledger::CompanyId company) const;
    /// What is accepted, by id.
    Result<std::vector<UsedPart>> usedParts(ledger::CompanyId company) const;
    /// The same of some lines.
    Result<std::vector<UsedPart>> usedParts(std::span<const ledger::BankLineId> lines) const;
    /// The same of some documents.
    Result<std::vector<UsedPart>> usedParts(std::span<const ledger::DocumentId> documents) const;
    Result<std::vector<BankMatch>> ofLine(ledger::BankLineId line) const;
    Result<std::vector<BankMatch>> ofDocument(ledger::DocumentId document) const;
    /// The latest value day of the bank lines accepted for each document until `knownAt`, by document; the day a line
    /// was booked where its bank states no value day. Only money that came in. Matches are as they stand now: one
    /// taken back since is not remembered.
    Result<std::vector<ReceiptDay>> receiptDays(ledger::CompanyId company, Instant knownAt) const;
    /// Of every document with an accepted bank line, by document.
    Result<std::vector<ProvenCash>> provenCash(ledger::CompanyId company) const;

    /// Accepted matches whose line, or a document they settle or prove, came in another version by an import after
    /// them: the few of which it is worth asking whether their ground has moved. By line and event. Only imports behind
    /// `after` are looked at, where it is valid.
    Result<std::vector<TouchedMatch>> touchedSince(ledger::CompanyId company, ledger::ImportId after = {}) const;
    /// The last import so far; invalid where there was none.
    Result<ledger::ImportId> lastImport(ledger::CompanyId company) const;

    /// Each of these says what changed. Call them inside one write of the Book, so that they are one transaction.
    Result<ChangeSet> add(std::span<const BankMatch> matches) const;
    Result<ChangeSet> setState(qint64 id, MatchState state, std::optional<qint64> eventSeq) const;
    Result<ChangeSet> remove(std::span<const qint64> ids) const;
    /// The engine's answer of a whole run: its former matches go, those of people stay.
    Result<ChangeSet> replaceEngine(ledger::CompanyId company, std::span<const BankMatch> matches) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
