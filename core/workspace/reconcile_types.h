#pragma once

#include "core/ledger/records.h"
#include "core/match/evidence.h"
#include "core/match/types.h"

namespace quittance::workspace {

/// The queues of the workbench. The counts of Exact to NoCandidate, Stale and Approval add up to All. PayerDiffers
/// holds lines that are done as well; Unproven holds payments of the ledger, not lines.
enum class Queue {
    All,
    Exact,
    Probable,
    Ambiguous,
    Returned,
    NoCandidate,
    Done,
    Ignored,
    Stale, ///< decided, and what was decided on has changed since
    Approval, ///< a person has decided, and a second one has to agree
    PayerDiffers, ///< done, with money of somebody who is not the customer or its group
    Unproven ///< payments that no bank line proves
};

struct QueueCounts
{
    qint64 all = 0;
    qint64 exact = 0;
    qint64 probable = 0;
    qint64 ambiguous = 0;
    qint64 returned = 0;
    qint64 noCandidate = 0;
    qint64 done = 0;
    qint64 ignored = 0;
    qint64 stale = 0;
    qint64 approval = 0;
    qint64 payerDiffers = 0;
    qint64 unproven = 0;
};

/// Which of the counts a queue's is.
[[nodiscard]] constexpr qint64 QueueCounts::*countOf(Queue queue)
{
    switch (queue) {
    case Queue::Exact:
        return &QueueCounts::exact;
    case Queue::Probable:
        return &QueueCounts::probable;
    case Queue::Ambiguous:
        return &QueueCounts::ambiguous;
    case Queue::Returned:
        return &QueueCounts::returned;
    case Queue::NoCandidate:
        return &QueueCounts::noCandidate;
    case Queue::Done:
        return &QueueCounts::done;
    case Queue::Ignored:
        return &QueueCounts::ignored;
    case Queue::Stale:
        return &QueueCounts::stale;
    case Queue::Approval:
        return &QueueCounts::approval;
    case Queue::PayerDiffers:
        return &QueueCounts::payerDiffers;
    case Queue::Unproven:
        return &QueueCounts::unproven;
    case Queue::All:
        break;
    }
    return &QueueCounts::all;
}

/// A bank line in a queue.
struct BankLineRow
{
    ledger::BankLine line;
    Queue queue = Queue::NoCandidate;
    qint64 usedUnits = 0; ///< of the line, by accepted matches
    bool hasNote = false;
};

/// A candidate with its documents named.
struct CandidateView
{
    match::Candidate candidate;
    std::vector<match::OpenDocument> documents; ///< as candidate.allocations
    QString summary; ///< "3 invoices less 1 credit note"
    QStringList customerNames;
    QStringList effects = {}; ///< of a decision: sentences on what became of its difference

    [[nodiscard]] QStringList numbers() const
    {
        QStringList numbers;
        for (const match::OpenDocument &document : documents)
            numbers << document.number;
        return numbers;
    }
};

/// What becomes of an amount that does not agree. Stored by name; never rename one.
enum class DifferenceHandling {
    None, ///< allowed only when nothing is left
    LeaveOpen, ///< the rest stays open on the document, or on account of the customer when too much came
    BankFee,
    WriteOff, ///< up to the limit of the policy
    Discount, ///< an early-payment or agreed discount: a credit note, so that it counts as dilution and not as bad debt
    OnAccount, ///< too much came: it is kept for the customer
    Dispute, ///< the rest stays open and is disputed, with a reason
    KeepWaiting, ///< only what is allocated is used; the rest of the bank line waits on
    Rate ///< the bank exchanged the money: the documents are settled as far as is applied, whatever came in for it
};

/// A part of a bank line that settles nothing yet and is kept for a customer.
struct AccountShare
{
    ledger::CustomerId customer;
    qint64 units = 0; ///< positive

    friend bool operator==(const AccountShare &, const AccountShare &) = default;
};

/// What of a document the payer holds back and says why.
struct DisputedRest
{
    ledger::DocumentId document;
    qint64 units = 0; ///< positive, of what stays open

    friend bool operator==(const DisputedRest &, const DisputedRest &) = default;
};

/// A person's decision on one bank line.
struct MatchDecision
{
    ledger::BankLineId line;
    std::vector<match::Allocation> allocations;
    DifferenceHandling difference = DifferenceHandling::None;
    QString reason;
    std::vector<AccountShare> onAccount = {}; ///< for customers, besides what the documents take
    std::vector<DisputedRest> disputed = {}; ///< needs a reason
};

struct ReconcileOutcome
{
    qint64 accepted = 0;
    qint64 suggested = 0;
    qint64 unmatched = 0;
    qint64 stale = 0;
    qint64 milliseconds = 0;
};

/// One way to read a bank line or document, for `explain`.
struct ExplainedCandidate
{
    struct Part
    {
        QString number;
        Money amount;
    };

    QString transaction; ///< the bank line's id
    std::vector<Part> parts;
    QString state; ///< accepted, suggested, lost
    int probabilityPpm = 0;
    std::vector<match::Reason> reasons;
};

/// Why a bank line or document is matched as it is, and what lost.
struct Explanation
{
    QString kind; ///< transaction, or the document's kind
    QString key;
    QString title;
    QString verdict; ///< sentence
    std::vector<ExplainedCandidate> candidates;
};

} // namespace quittance::workspace
