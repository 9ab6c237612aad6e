#pragma once

#include "core/store/connection.h"
#include "core/store/snapshot.h"
#include "core/workspace/ledger_rows.h"

namespace quittance::workspace {

class EvidenceStates;
class ReconcileBoard;

/// Why something needs a person, the most pressing first.
enum class AttentionKind {
    NoEvidence, ///< a receipt of the window that no bank line proves whole
    Reversed, ///< a receipt of the window that still counts, though the bank took the money back
    ReturnedLine, ///< a returned bank line nobody has dealt with
    UnexplainedLine, ///< money at the bank that no document explains
    AmbiguousLine, ///< a bank line that several documents explain
    StaleDecision, ///< a decision whose ground has moved
    Unapplied, ///< credits and receipts that settle nothing yet
    NoDueDate, ///< open items whose source states no due date: they age from their issue
};

/// What needs a person, on a day.
struct AttentionQuestion
{
    ledger::AsOf asOf;
    std::optional<Currency> currency; ///< nothing: all
    insight::AgingPolicy policy;
    /// Every amount in this one, each at the closing rate of the as-of day; `currency` is left empty then.
    std::optional<Currency> base = {};
    int evidenceDays = 90; ///< receipts of so many days up to the asked one are held against the bank
    int receiptMonths = 13; ///< months whose receipts are added up
};

/// A document or a bank line, for a line on screen.
struct AttentionItem
{
    ledger::DocumentId document; ///< invalid: a bank line
    ledger::BankLineId line; ///< invalid: a document
    QString number; ///< of the document
    QString name; ///< of the customer, or who paid
    QDate day; ///< issued or booked
    Money amount; ///< signed as the bank line or the open amount
};

/// All of one kind. Either documents or lines.
struct AttentionGroup
{
    AttentionKind kind = AttentionKind::NoEvidence;
    std::vector<ledger::DocumentId> documents;
    std::vector<ledger::BankLineId> lines;
    std::vector<Money> totals; ///< per currency, by code
    std::vector<AttentionItem> largest; ///< a few of them, by amount

    [[nodiscard]] qint64 count() const { return qint64(documents.size() + lines.size()); }
};

/// Receipts of the window held against the bank, as EvidenceTable does. Receipts in currencies and of days without bank
/// data are not counted. Source: architecture.md, decision 3.
struct EvidenceTally
{
    QDate from;
    qint64 receipts = 0;
    qint64 proven = 0; ///< also by somebody else's money
    qint64 without = 0;
    qint64 reversed = 0;
    std::vector<ledger::DocumentId> counted; ///< the receipts
};

/// Receipts in force that were issued in one month, per currency, by code; positive.
struct MonthReceipts
{
    QDate day; ///< the last of the month, or the asked day in its month
    std::vector<Money> sums;
    qint64 held = 0; ///< receipts in currencies and of days with bank data
    qint64 proven = 0; ///< of them, proven whole
};

struct Attention
{
    bool hasBankSource = false; ///< of the asked currency, or any
    EvidenceTally evidence;
    std::vector<MonthReceipts> receipts; ///< oldest first
    std::vector<AttentionGroup> groups; ///< that have something in them
};

/// The state of bank lines is that of `board`, whatever the asked day; `evidence` is that of the question's day.
/// NotFound, naming the pair and the day, where a base currency is asked for and a rate is missing.
[[nodiscard]] Result<Attention> readAttention(const store::Connection &connection, const store::Snapshot &snapshot,
                                              const ReconcileBoard &board, const EvidenceStates &evidence,
                                              ledger::CompanyId company, const AttentionQuestion &question);

} // namespace quittance::workspace
