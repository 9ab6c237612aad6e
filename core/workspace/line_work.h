#pragma once

#include "core/workspace/reconcile_policy.h"
#include "core/workspace/reconcile_types.h"

namespace quittance::workspace {

/// What somebody wrote about a bank line.
struct LineNote
{
    qint64 seq = 0; ///< of its event
    Instant at;
    QString author;
    QString text;
};

/// What of a decision's ground has moved.
enum class GroundField {
    Amount,
    Booked,
    Customer,
    Ended, ///< voided, reversed or deleted
    Missing ///< no longer in the book
};

/// One thing a decision stands on, as it was then and as it is now.
struct GroundChange
{
    GroundField field = GroundField::Amount;
    QString number; ///< of the document; empty: the bank line itself
    ledger::DocumentId document; ///< invalid: the bank line, or it is gone
    QString then; ///< for a person; empty where the amounts say it
    QString now;
    std::optional<Money> amountThen;
    std::optional<Money> amountNow;

    friend bool operator==(const GroundChange &, const GroundChange &) = default;
};

/// A decision that waits for a second person.
struct PendingApproval
{
    qint64 seq = 0; ///< of the event that asks
    Instant at;
    QString author;
    QString reason;
    DifferenceHandling difference = DifferenceHandling::None;
    qint64 differenceUnits = 0;
    bool canApprove = false; ///< false for the one who asks
};

/// One event in the life of a bank line.
struct LineEvent
{
    qint64 seq = 0;
    Instant at;
    QString author;
    QString what; ///< phrase: "accepted", "unmatched", "note"
    QString reason;
    bool isRestatement = false; ///< changed a period that was already reconciled
};

/// Everything the middle and right panes show of one line.
struct LineView
{
    BankLineRow row;
    std::vector<CandidateView> candidates;
    std::vector<CandidateView> accepted; ///< what the line is matched to now
    QString verdict; ///< sentence: why it was or was not accepted by itself
    std::vector<GroundChange> moved; ///< since it was decided
    std::optional<PendingApproval> pending;
    std::vector<CandidateView> proposed; ///< what would be accepted by a second person: one, or none
    std::vector<LineNote> notes; ///< oldest first
    std::vector<LineEvent> history; ///< oldest first
    ReconcilePolicy policy;
    bool hasOtherPayer = false; ///< done, with money of somebody who is not the customer or its group
    bool isLocked = false; ///< in a period that is reconciled: a change needs a reason
};

/// What accepting all candidates above a probability would do.
struct BulkPreview
{
    struct Row
    {
        ledger::BankLineId line;
        QString name; ///< payer or text
        QDate booked;
        Money amount;
        QString summary; ///< of the candidate
        QString customers;
        int probabilityPpm = 0;
    };

    int fromPpm = 0;
    std::vector<Row> rows; ///< most probable first
    std::vector<Money> totals; ///< per currency, by code
    qint64 aboveLimit = 0; ///< left out: a second person has to approve
    qint64 locked = 0; ///< left out: their period is reconciled
    qint64 withDifference = 0; ///< left out: a difference asks a person
    qint64 expectedWrongPpm = 0; ///< the sum of what their probabilities leave: millionths of a line
};

/// A payment of the ledger that no bank line proves.
struct UnprovenPayment
{
    ledger::Document payment;
    qint64 unprovenUnits = 0;
};

/// Such a payment with the bank lines that come nearest, best first, and why each fails.
struct UnprovenView
{
    struct Near
    {
        BankLineRow row;
        match::Candidate candidate;
    };

    UnprovenPayment payment;
    std::vector<Near> lines;
};

} // namespace quittance::workspace
