#pragma once

#include "core/ledger/document.h"
#include "core/ledger/ids.h"
#include "core/ledger/payment_lines.h"

#include <QString>

#include <optional>
#include <vector>

namespace quittance::insight {

/// What can be wrong with data as it came. Its word is stored with dismissals; never change one.
enum class FindingRule : quint8 {
    UnbalancedPayment, ///< lines and links, or allocations and amount, do not add up
    HeaderLines, ///< the lines of a document do not add up to it
    StatusDisagrees, ///< its source says paid, and something is open
    MissingDueDate,
    OverPreciseAmount, ///< decimals that the currency does not have
    OrphanLink, ///< an allocation whose document has not arrived
    UnnamedCustomer,
    UnbalancedStatement,
    StatementGap,
    UnprovedStatement, ///< a balance is missing
    StaleSource,
    MissingRate, ///< something is open in a currency that has no rate to the base currency
    ReturnedButPaid, ///< the receipt of a paid invoice was taken back
    ReceiptTwice, ///< two receipts of the ledger, one bank line
    PaidWithoutEvidence, ///< paid in cash, and no bank line proves it
    UnrelatedPayer, ///< proven by the money of somebody else
    CrossCustomer, ///< one customer's receipt settles another's invoice
    RoundTrip, ///< the same money came in and went out
    DuplicateInvoice,
    CreditRebill, ///< an overdue invoice was credited and billed again
    PeriodEndCredit, ///< issued at a month's end and credited soon after
    DeletedRecord, ///< its source deleted what it had stated
    Backdated, ///< became known long after its issue
    NumberOrder, ///< numbers and dates run against each other
    RoundSums,
    DilutionSpike,
    SlowerTurn, ///< sales and receivables rise, receipts do not
    NewDebtors,
    LeadingDigits,
    BlankText ///< lines of invoices without a description
};

inline constexpr FindingRule kFindingRules[]
    = {FindingRule::UnbalancedPayment, FindingRule::HeaderLines,         FindingRule::StatusDisagrees,
       FindingRule::OrphanLink,        FindingRule::OverPreciseAmount,   FindingRule::MissingDueDate,
       FindingRule::UnnamedCustomer,   FindingRule::UnbalancedStatement, FindingRule::StatementGap,
       FindingRule::UnprovedStatement, FindingRule::StaleSource,         FindingRule::MissingRate,
       FindingRule::ReturnedButPaid,   FindingRule::ReceiptTwice,        FindingRule::PaidWithoutEvidence,
       FindingRule::UnrelatedPayer,    FindingRule::CrossCustomer,       FindingRule::RoundTrip,
       FindingRule::DuplicateInvoice,  FindingRule::CreditRebill,        FindingRule::PeriodEndCredit,
       FindingRule::DeletedRecord,     FindingRule::Backdated,           FindingRule::NumberOrder,
       FindingRule::RoundSums,         FindingRule::DilutionSpike,       FindingRule::SlowerTurn,
       FindingRule::NewDebtors,        FindingRule::LeadingDigits,       FindingRule::BlankText};

/// How much a finding bears on figures.
enum class FindingSeverity : quint8 {
    Wrong, ///< a figure is or may be wrong
    Doubtful, ///< a figure rests on something that was assumed
    Notice
};

/// `header_lines`, `missing_due_date`: what dismissals and the console call it.
[[nodiscard]] QString ruleName(FindingRule rule);
[[nodiscard]] std::optional<FindingRule> ruleFromName(QStringView name);
/// A few words for a list.
[[nodiscard]] QString ruleTitle(FindingRule rule);
/// What is checked and what it means for figures; full sentences. Source: receivables.md 1.16, 3.1.
[[nodiscard]] QString ruleDefinition(FindingRule rule);
[[nodiscard]] FindingSeverity ruleSeverity(FindingRule rule);

/// One thing that is wrong, and where it leads.
struct Finding
{
    FindingRule rule = FindingRule::HeaderLines;
    QString subject; ///< what it is about by its source's words, so that a dismissal outlives a re-import
    QString sentence; ///< one full sentence
    ledger::DocumentId document; ///< invalid: not about one
    ledger::BankAccountId account;
    ledger::CustomerId customer = {};
    QDate day; ///< it happened on; invalid where there is none
    Money amount; ///< what is at stake; of no currency where there is none
    std::vector<ledger::DocumentId> others = {}; ///< further documents it rests on
    std::vector<ledger::BankLineId> lines = {}; ///< bank lines it rests on
};

/// How findings name a document.
struct DocumentName
{
    ledger::DocumentId id;
    ledger::DocumentKind kind = ledger::DocumentKind::Invoice;
    QString remoteId;
    QString number;
    QDate issue;
};

/// Lines may state their tax beside the amount or within it: either sum that meets the header is right.
[[nodiscard]] std::optional<Finding> checkLines(const DocumentName &name, Money header, qint64 lineUnits,
                                                qint64 taxUnits);
[[nodiscard]] std::optional<Finding> checkPaymentLines(const ledger::PaymentStatement &payment);
/// `allocated` in the document's currency, positive.
[[nodiscard]] std::optional<Finding> checkAllocated(const DocumentName &name, Money amount, qint64 allocated);
[[nodiscard]] std::optional<Finding> checkPrecision(const DocumentName &name, Money amount);
[[nodiscard]] std::optional<Finding> checkDueDate(const DocumentName &name, QDate due, bool hasTerms, Money amount);
/// `statesPaid`: its source's status says that nothing is open.
[[nodiscard]] std::optional<Finding> checkStatus(const DocumentName &name, const QString &status, bool statesPaid,
                                                 Money open);
/// `newest` day of the facts of a source; stale when it lies more than `maxAgeDays` before `today`.
[[nodiscard]] std::optional<Finding> checkFreshness(const QString &source, QDate newest, QDate today,
                                                    int maxAgeDays = 10);
[[nodiscard]] Finding orphanLink(const QString &remoteId, const QString &missingKind, const QString &missing,
                                 QDate date);

} // namespace quittance::insight
