#pragma once

#include "core/insight/aging.h"
#include "core/insight/document_lookup.h"
#include "core/ledger/records.h"
#include "core/match/evidence.h"

#include <QString>

#include <vector>

namespace quittance::workspace {

/// A customer in one currency, for the Customers table. Units of that currency, as of the asked day. In a base currency
/// it is the customer in all of them.
struct CustomerRow
{
    ledger::CustomerId id;
    QString name;
    QString country;
    Currency currency;
    qint64 balance = 0; ///< net
    qint64 overdue = 0; ///< gross past due
    qint64 unapplied = 0; ///< ≤ 0
    std::vector<qint64> buckets; ///< as the book's aging edges say
    int openItems = 0;
    int oldestDays = 0; ///< days past due of the oldest open item; ≤ 0: nothing overdue
    QDate lastReceipt; ///< invalid: none yet
    std::optional<Instant> closedAt = {}; ///< since when the platform it came from no longer has it
};

/// The order of a document list.
enum class DocumentSort { Number, Customer, Issue, Due, Days, Amount, Open, Kind };

/// Which documents to list. All parts must hold.
struct DocumentQuery
{
    ledger::AsOf asOf;
    insight::AgingPolicy policy;
    insight::AgingFilter filter; ///< customer, currency, bucket
    bool openOnly = true; ///< only what is open on that day; false: every document in force
    /// In place of both: what moved receivables on some days. Of the filter, customer and currency hold. Amounts are
    /// then what was moved, and what is open is so at the end of those days.
    std::optional<insight::DocumentMoves> moves = {};
    std::vector<ledger::DocumentKind> kinds; ///< empty: all
    QString text; ///< folded search in numbers, names, references; empty: all
    QDate issuedFrom = {}; ///< invalid: from the first
    QDate issuedTo = {}; ///< invalid: to the last
    std::optional<std::vector<ledger::DocumentId>> only = {}; ///< of these alone: what is behind a figure
    /// Amounts and totals are in this one, at the closing rates of `ratesOn`; the currency of the filter holds of it.
    std::optional<Currency> base = {};
    QDate ratesOn = {}; ///< invalid: of the as-of day
    DocumentSort sort = DocumentSort::Due;
    bool descending = false;
};

/// The ids of a list in order, with the totals a drill has to agree with.
struct DocumentList
{
    std::vector<ledger::DocumentId> ids;
    std::vector<Money> openTotals; ///< per currency, of what is listed; one in the base currency where it is asked for
    std::vector<Money> amountTotals;
};

/// A row of a document list.
struct DocumentRow
{
    ledger::Document document;
    Money amount; ///< signed effect on the receivable
    Money applied; ///< settled so far, opposite sign
    Money open;
    int days = 0; ///< past due on the asked day; negative: not yet due
    int bucket = -1; ///< −1: a credit, or nothing open
    std::optional<match::EvidenceState> evidence; ///< absent: nothing of it is paid, so no bank line is expected
    std::optional<Money> amountInBase = {}; ///< absent: the list is in each its own currency
    std::optional<Money> openInBase = {};
};

/// One figure of the customer header; amounts per currency, or all in the base currency.
struct CustomerOverview
{
    ledger::Customer customer;
    std::optional<Instant> closedAt = {}; ///< since when the platform it came from no longer has it
    QString parentName;
    std::vector<insight::AgingRow> balances; ///< per currency
    std::vector<Currency> currencies; ///< that something is open in, whatever it is shown in; by code
    std::optional<Money> creditLimit; ///< absent: none is set. In the customer's own currency or the company's
    QStringList bucketLabels;
    int openItems = 0;
    QDate lastReceiptOn;
    Money lastReceipt;
    QString lastReceiptNumber;
    int provenReceipts = 0; ///< with a matched bank line
    int receipts = 0;
    bool hasBankSource = false;
};

/// What a customer owed at the end of one day, by bucket.
struct BalancePoint
{
    QDate day;
    std::vector<qint64> buckets; ///< units
    qint64 net = 0;
};

enum class TimelineEventKind { Invoice, Receipt, CreditNote, WriteOff, Other, Reversal };

struct TimelineEvent
{
    QDate day;
    TimelineEventKind kind = TimelineEventKind::Invoice;
    ledger::DocumentId document;
    QString number;
    Money amount;
};

struct BalanceTimeline
{
    Currency currency;
    std::vector<BalancePoint> points;
    std::vector<TimelineEvent> events;
};

/// One rung of a document's allocation ladder: what was applied, what was left, what the bank says of it.
struct LadderStep
{
    QDate date;
    ledger::DocumentId document; ///< the other side; invalid on the first and last rung
    ledger::DocumentKind kind = ledger::DocumentKind::Payment;
    QString number;
    QString note; ///< "due 11 Feb", "price", …
    Money applied;
    Money left;
    std::optional<match::EvidenceState> evidence; ///< absent: no bank line is expected
    ledger::BankLineId bankLine;
};

/// A bank line that proves or concerns a customer's receipt.
struct BankEvidenceRow
{
    ledger::BankLine line;
    ledger::DocumentId document;
    QString documentNumber;
    match::EvidenceState state = match::EvidenceState::Matched;
};

/// A fact learned after a closed day that changes it.
struct Restatement
{
    ledger::DocumentId document;
    QString number;
    QString what; ///< sentence: "receipt backdated", "invoice voided"
    QString customerName;
    QDate effective;
    Instant learned;
    Money delta; ///< change of the net receivable on the asked day; 0 where only its age, party or open part moved
    Money openDelta; ///< change of what is open of the document itself on that day
};

} // namespace quittance::workspace
