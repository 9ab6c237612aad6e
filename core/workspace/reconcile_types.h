#pragma once

#include "core/ledger/records.h"
#include "core/match/evidence.h"
#include "core/match/types.h"

namespace quittance::workspace {

/// The queues of the workbench. The counts of all but All and Done add up to All.
enum class Queue { All, Exact, Probable, Ambiguous, Returned, NoCandidate, Done, Ignored, Stale };

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
};

/// A candidate with its documents named.
struct CandidateView
{
    match::Candidate candidate;
    std::vector<match::OpenDocument> documents; ///< as candidate.allocations
    QString summary; ///< "3 invoices less 1 credit note"
    QStringList customerNames;
};

/// Everything the middle and right panes show of one line.
struct LineView
{
    BankLineRow row;
    std::vector<CandidateView> candidates;
    std::vector<CandidateView> accepted; ///< what the line is matched to now
    QString verdict; ///< sentence: why it was or was not accepted by itself
};

/// What becomes of an amount that does not agree.
enum class DifferenceHandling {
    None, ///< allowed only when nothing is left
    LeaveOpen, ///< the rest stays open on the document, or on account of the customer when too much came
    BankFee,
    WriteOff
};

/// A person's decision on one bank line.
struct MatchDecision
{
    ledger::BankLineId line;
    std::vector<match::Allocation> allocations;
    DifferenceHandling difference = DifferenceHandling::None;
    QString reason;
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
