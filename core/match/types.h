#pragma once

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/ledger/document.h"
#include "core/ledger/ids.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace quittance::match {

/// A ledger document that a bank line may prove or settle: an open invoice, an unallocated credit note, a payment.
struct OpenDocument
{
    ledger::DocumentId id;
    ledger::DocumentKind kind = ledger::DocumentKind::Invoice;
    ledger::CustomerId customer;
    QString number;
    QStringList altNumbers;
    QString reference;
    Currency currency;
    qint64 openUnits = 0; ///< signed: what may still be matched; a payment: its amount not yet proven, positive
    QDate issue;
    QDate due;
};

struct Party
{
    ledger::CustomerId id;
    ledger::CustomerId parent;
    QString name;
    QStringList aliases;
    QStringList accounts;
};

/// A booked bank line with what of it is not used yet.
struct Receipt
{
    ledger::BankLineId id;
    Currency currency;
    qint64 units = 0; ///< signed, money in positive; already less what accepted matches use
    QDate bookedOn;
    QDate valueOn;
    QString counterparty;
    QString counterpartyAccount;
    QString text;
    QString reference;
    QString endToEndId;
    bool isReversal = false;
};

/// One piece of evidence, for or against. `weight` is in hundredths of a log-odds point.
struct Reason
{
    QString signal; ///< stable word: reference, amount, party, account, date, competition, …
    QString detail; ///< sentence or value for a person, its amount in plain digits
    int weight = 0;
    std::optional<Money> amount = {}; ///< the one amount that the sentence names

    friend bool operator==(const Reason &, const Reason &) = default;
};

struct Allocation
{
    ledger::DocumentId document;
    qint64 cashUnits = 0; ///< taken from the bank line, its currency
    qint64 documentUnits = 0; ///< taken off the document's open balance, its currency

    friend bool operator==(const Allocation &, const Allocation &) = default;
};

/// One way to use a bank line.
struct Candidate
{
    std::vector<Allocation> allocations;
    qint64 residualUnits = 0; ///< of the bank line left unexplained: + over, − short
    int probabilityPpm = 0; ///< parts per million
    std::vector<Reason> reasons;

    friend bool operator==(const Candidate &, const Candidate &) = default;
};

enum class Verdict {
    Accepted, ///< needs no person
    Suggested, ///< one or more candidates, a person decides
    Ambiguous, ///< several equally good: never picked
    Unmatched ///< nothing to propose
};

/// What the engine says of one bank line. Candidates best first; an accepted one is the first.
struct Proposal
{
    ledger::BankLineId receipt;
    Verdict verdict = Verdict::Unmatched;
    std::vector<Candidate> candidates;

    friend bool operator==(const Proposal &, const Proposal &) = default;
};

/// A pair a person has ruled out; the engine must not propose it again.
struct Rejection
{
    ledger::BankLineId receipt;
    ledger::DocumentId document;

    friend bool operator==(const Rejection &, const Rejection &) = default;
};

struct MatchInput
{
    std::vector<Receipt> receipts;
    std::vector<OpenDocument> documents;
    std::vector<Party> parties;
    std::vector<Rejection> rejections;
};

/// What the user may set.
struct MatchPolicy
{
    int daysBefore = 60; ///< a receipt may come this many days before the due date
    int daysAfter = 90;
    qint64 toleranceUnits = 0; ///< difference still called "the amount agrees"
};

} // namespace quittance::match
