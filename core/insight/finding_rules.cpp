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
