#pragma once

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/ledger/document.h"
#include "core/ledger/ids.h"
#include "core/match/calibration.h"
#include "core/match/policy.h"

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
    qint64 discountUnits = 0; ///< what may be taken off when paid by `discountUntil`; as the document says it
    QDate discountUntil;
    QString order; ///< the buyer's order number

    friend bool operator==(const OpenDocument &, const OpenDocument &) = default;
};

struct Party
{
    ledger::CustomerId id;
    ledger::CustomerId parent;
    QString name;
    QStringList aliases;
    QStringList accounts;
    int usualDaysLate = 0; ///< after the due day; holds where `paymentsSeen` is not 0
    int paymentsSeen = 0;

    friend bool operator==(const Party &, const Party &) = default;
};

/// What confirmations have taught about a customer.
struct LearntFact
{
    enum class Kind : quint8 {
        Alias, ///< `text` is a name it pays under
        Account, ///< `text` is an account it pays from
        Fee, ///< its payments come short by `units`
        Deduction, ///< its payments come short by `sharePpm`
        Payer ///< `other` pays for it
    };

    Kind kind = Kind::Alias;
    ledger::CustomerId customer;
    ledger::CustomerId other;
    QString text;
    Currency currency;
    qint64 units = 0;
    int sharePpm = 0;
    int confirmations = 0; ///< decayed by age, rounded
    int contradictions = 0;

    friend bool operator==(const LearntFact &, const LearntFact &) = default;
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
    Currency originalCurrency; ///< what was sent, where the bank exchanged it; invalid otherwise
    qint64 originalUnits = 0;

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

/// One piece of evidence, for or against. `weight` is in hundredths of a log-odds point.
struct Reason
{
    QString signal; ///< stable word: reference, amount, party, account, date, competition, …
    QString detail; ///< sentence or value for a person, its amount in plain digits
    int weight = 0;
    std::optional<Money> amount = {}; ///< the one amount that the sentence names
    QString rule = {}; ///< the setting it rests on, by its name in the book; `learnt`: a learnt fact; empty: none

    friend bool operator==(const Reason &, const Reason &) = default;
};

struct Allocation
{
    ledger::DocumentId document;
    qint64 cashUnits = 0; ///< taken from the bank line, its currency
    qint64 documentUnits = 0; ///< taken off the document's open balance, its currency

    friend bool operator==(const Allocation &, const Allocation &) = default;
};

/// How the documents of a candidate were found.
enum class CandidateKind : quint8 {
    Single, ///< one document, paid whole
    Part, ///< one document, paid in part
    Named, ///< the documents the line names, together
    DueRun, ///< neighbours in due order that add up
    AllButFew, ///< all that the payer has open but one, two or three
    Subset, ///< a few of the payer's documents that add up
    Instalment, ///< one document that this line and others pay together
    Batch ///< a deposit of several payments or customers
};

/// What is made of the difference between a bank line and the documents it pays.
enum class Treatment : quint8 {
    None, ///< there is no difference
    Fee, ///< a bank, wire or processor charge
    Discount, ///< early payment, inside its window
    Withholding, ///< tax kept back
    Tolerance, ///< too small to ask
    Rate, ///< exchange difference
    OnAccount, ///< more than is open: kept for the customer
    LeaveOpen ///< less than is open: the document stays open with the rest
};

/// One way to use a bank line.
///
/// Where `treatment` writes a difference off (Fee, Discount, Withholding, Tolerance), the documents fall by more than
/// the line gives: `documentUnits` exceeds `cashUnits`, and the sum of both differences is `residualUnits`.
struct Candidate
{
    std::vector<Allocation> allocations;
    qint64 residualUnits = 0; ///< of the bank line left unexplained: + over, − short
    int probabilityPpm = 0; ///< parts per million
    std::vector<Reason> reasons;
    int logOdds = 0; ///< hundredths: the sum of the reasons' weights, before calibration
    CandidateKind kind = CandidateKind::Single;
    Treatment treatment = Treatment::None;
    int otherSolutions = 0; ///< other groups of the same search that fit as well; 0: the only one

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
    ledger::CustomerId customer = {}; ///< who has paid, as far as it is known; invalid otherwise
    int customerPpm = 0;
    /// Best less second best, hundredths of a log-odds point; nothing where there is no second. The runner-up is
    /// candidates[1].
    std::optional<int> margin = {};

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
    std::vector<LearntFact> learnt = {};
    Calibration calibration = {};
};

} // namespace quittance::match
