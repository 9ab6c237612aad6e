#include "core/insight/data_findings.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct RuleWords
{
    QStringView name; ///< stored
    const char *title;
    const char *definition;
    FindingRule rule;
    FindingSeverity severity;
};

using enum FindingRule;
using enum FindingSeverity;

constexpr RuleWords kRules[] = {
    {u"unbalanced_payment", QT_TRANSLATE_NOOP("quittance::insight", "Payments that do not balance"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The lines of a payment and what they point to, or its allocations and its amount, do not add "
                       "up. What is open of the documents it settles may be wrong."),
     UnbalancedPayment, Wrong},
    {u"header_lines", QT_TRANSLATE_NOOP("quittance::insight", "Lines that do not add up"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The lines of a document, with or without their tax, do not add up to its amount. Figures use "
                       "the document's amount."),
     HeaderLines, Wrong},
    {u"status_disagrees", QT_TRANSLATE_NOOP("quittance::insight", "Paid by status, open by amount"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The source's status says that a document is paid, but its amount less its allocations leaves "
                       "something open. Figures use what is open."),
     StatusDisagrees, Wrong},
    {u"missing_due_date", QT_TRANSLATE_NOOP("quittance::insight", "Missing due dates"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "An invoice states no due date and its customer no payment terms. It ages from its issue date."),
     MissingDueDate, Doubtful},
    {u"over_precise_amount", QT_TRANSLATE_NOOP("quittance::insight", "Too many decimals"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "An amount has decimals that its currency does not have, such as 10.50 JPY. It is kept as "
                       "written and rounded only in what is printed."),
     OverPreciseAmount, Doubtful},
    {u"orphan_link", QT_TRANSLATE_NOOP("quittance::insight", "Allocations that wait"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "An allocation names a document that has not been imported. It waits and is not counted, so its "
                       "other document looks more open than it is."),
     OrphanLink, Wrong},
    {u"unnamed_customer", QT_TRANSLATE_NOOP("quittance::insight", "Unknown customers"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "Documents name their customer by a number that no customer list explains. They are grouped "
                       "under that number."),
     UnnamedCustomer, Notice},
    {u"unbalanced_statement", QT_TRANSLATE_NOOP("quittance::insight", "Statements that do not balance"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The opening balance of a bank statement and its booked lines do not give its closing balance. "
                       "Lines are missing or said twice."),
     UnbalancedStatement, Wrong},
    {u"statement_gap", QT_TRANSLATE_NOOP("quittance::insight", "Gaps between statements"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "A bank statement opens with another balance than the one before it closed with. Statements are "
                       "missing or overlap, so receipts may look unproved."),
     StatementGap, Wrong},
    {u"unproved_statement", QT_TRANSLATE_NOOP("quittance::insight", "Statements without balances"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "A bank statement does not state both of its balances, so nothing proves that its lines are "
                       "complete."),
     UnprovedStatement, Notice},
    {u"stale_source", QT_TRANSLATE_NOOP("quittance::insight", "Sources that fell behind"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The newest facts of a source are more than ten days older than today. Figures of the days "
                       "since then lack what it has not told yet."),
     StaleSource, Doubtful},
    {u"missing_rate", QT_TRANSLATE_NOOP("quittance::insight", "Missing exchange rates"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "Something is open in a currency that has no exchange rate to the base currency within five "
                       "days of today. Figures in the base currency are not defined."),
     MissingRate, Doubtful},
    {u"returned_but_paid", QT_TRANSLATE_NOOP("quittance::insight", "Returned receipts that still count"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The money that paid an invoice was taken back within 60 days, and the invoice still "
                       "counts as paid. It is owed again."),
     ReturnedButPaid, Wrong},
    {u"receipt_twice", QT_TRANSLATE_NOOP("quittance::insight", "Receipts recorded twice"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "Two receipts of one customer and amount are in the ledger, and the bank has one line "
                       "for both. One of them settles an invoice that nobody paid."),
     ReceiptTwice, Wrong},
    {u"paid_without_evidence", QT_TRANSLATE_NOOP("quittance::insight", "Paid without bank evidence"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "An invoice was paid in cash by its ledger, but no booked bank line from one day before "
                       "to five days after the receipt proves it, within tolerance. Days without bank data are "
                       "not counted."),
     PaidWithoutEvidence, Doubtful},
    {u"unrelated_payer", QT_TRANSLATE_NOOP("quittance::insight", "Paid by somebody else"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The bank line that proves a receipt names neither the customer nor its group: no word of the "
                       "name from four letters on, no known account or other name. Who pays for many customers, four "
                       "unless the matching rules say otherwise, collects for them and is not meant."),
     UnrelatedPayer, Doubtful},
    {u"cross_customer", QT_TRANSLATE_NOOP("quittance::insight", "Receipts used for another customer"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "A receipt of one customer settles an invoice of another that is not of its group. "
                       "Lapping hides missing money that way."),
     CrossCustomer, Doubtful},
    {u"round_trip", QT_TRANSLATE_NOOP("quittance::insight", "Money that came and went"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "A customer's receipt and an equal outflow to the same party lie within ten days, or "
                       "the money came from an account of the company itself."),
     RoundTrip, Doubtful},
    {u"duplicate_invoice", QT_TRANSLATE_NOOP("quittance::insight", "Invoices said twice"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "Two invoices of one customer have the same amount within seven days, the same number "
                       "but for signs and leading zeros, or the same order and amount."),
     DuplicateInvoice, Doubtful},
    {u"credit_rebill", QT_TRANSLATE_NOOP("quittance::insight", "Credited and billed again"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "A credit note cleared at least 95 % of an invoice more than 60 days past due, and "
                       "within ten days a new invoice of the same customer and amount, give or take 1 %, took "
                       "its place. Its age is hidden."),
     CreditRebill, Doubtful},
    {u"period_end_credit", QT_TRANSLATE_NOOP("quittance::insight", "Issued at a month's end, then credited"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "An invoice of the last five days of a month was credited by at least 95 % within 60 "
                       "days. Sales of that month look better than they were."),
     PeriodEndCredit, Doubtful},
    {u"deleted_record", QT_TRANSLATE_NOOP("quittance::insight", "Records their source deleted"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "A source no longer has a document that it had stated before. Figures leave it out from "
                       "then on; as-of figures keep it."),
     DeletedRecord, Doubtful},
    {u"backdated", QT_TRANSLATE_NOOP("quittance::insight", "Backdated documents"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "A document became known more than 30 days after its issue, when newer ones were known "
                       "already. A first import of history is not meant."),
     Backdated, Notice},
    {u"number_order", QT_TRANSLATE_NOOP("quittance::insight", "Numbers out of order"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "An invoice is dated more than two weeks before one with a lower number of the same "
                       "series, or numbers of a series are missing."),
     NumberOrder, Notice},
    {u"round_sums", QT_TRANSLATE_NOOP("quittance::insight", "Unusually many round sums"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The share of a month's invoices without minor units lies more than two standard "
                       "deviations above that of the months before."),
     RoundSums, Notice},
    {u"dilution_spike", QT_TRANSLATE_NOOP("quittance::insight", "More credit notes than usual"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "Credit notes of a month as a share of its sales lie more than two standard deviations "
                       "above the months before."),
     DilutionSpike, Notice},
    {u"slower_turn", QT_TRANSLATE_NOOP("quittance::insight", "Sales rise, receipts do not"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "Over the last three full months sales and receivables rose by more than a tenth "
                       "against the three before, and receipts did not follow."),
     SlowerTurn, Notice},
    {u"new_debtors", QT_TRANSLATE_NOOP("quittance::insight", "Many new debtors"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "More than a fifth of what is open is owed by customers whose first invoice is less "
                       "than 90 days old."),
     NewDebtors, Notice},
    {u"leading_digits", QT_TRANSLATE_NOOP("quittance::insight", "Unusual leading digits"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The leading digits of at least 300 amounts stand more than 1.5 points from Benford's "
                       "shares on average. For information only."),
     LeadingDigits, Notice},
    {u"blank_text", QT_TRANSLATE_NOOP("quittance::insight", "Lines without a description"),
     QT_TRANSLATE_NOOP("quittance::insight", "Lines of invoices say nothing about what was sold."), BlankText, Notice},
};

const RuleWords &wordsOf(FindingRule rule)
{
    return *std::ranges::find(kRules, rule, &RuleWords::rule);
}

} // namespace

QString ruleName(FindingRule rule)
{
    return wordsOf(rule).name.toString();
}

std::optional<FindingRule> ruleFromName(QStringView name)
{
    const auto found = std::ranges::find(kRules, name, &RuleWords::name);
    return found == std::end(kRules) ? std::nullopt : std::optional(found->rule);
}

QString ruleTitle(FindingRule rule)
{
    return QCoreApplication::translate("quittance::insight", wordsOf(rule).title);
}

QString ruleDefinition(FindingRule rule)
{
    return QCoreApplication::translate("quittance::insight", wordsOf(rule).definition);
}

FindingSeverity ruleSeverity(FindingRule rule)
{
    return wordsOf(rule).severity;
}

} // namespace quittance::insight
