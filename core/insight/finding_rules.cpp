#include "core/insight/data_findings.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct RuleWords
{
    FindingRule rule;
    QStringView name; ///< stored
    FindingSeverity severity;
    const char *title;
    const char *definition;
};

using enum FindingRule;
using enum FindingSeverity;

constexpr RuleWords kRules[] = {
    {UnbalancedPayment, u"unbalanced_payment", Wrong,
     QT_TRANSLATE_NOOP("quittance::insight", "Payments that do not balance"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The lines of a payment and what they point to, or its allocations and its amount, do not add "
                       "up. What is open of the documents it settles may be wrong.")},
    {HeaderLines, u"header_lines", Wrong, QT_TRANSLATE_NOOP("quittance::insight", "Lines that do not add up"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The lines of a document, with or without their tax, do not add up to its amount. Figures use "
                       "the document's amount.")},
    {StatusDisagrees, u"status_disagrees", Wrong,
     QT_TRANSLATE_NOOP("quittance::insight", "Paid by status, open by amount"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The source's status says that a document is paid, but its amount less its allocations leaves "
                       "something open. Figures use what is open.")},
    {MissingDueDate, u"missing_due_date", Doubtful, QT_TRANSLATE_NOOP("quittance::insight", "Missing due dates"),
     QT_TRANSLATE_NOOP(
         "quittance::insight",
         "An invoice states no due date and its customer no payment terms. It ages from its issue date.")},
    {OverPreciseAmount, u"over_precise_amount", Doubtful, QT_TRANSLATE_NOOP("quittance::insight", "Too many decimals"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "An amount has decimals that its currency does not have, such as 10.50 JPY. It is kept as "
                       "written and rounded only in what is printed.")},
    {OrphanLink, u"orphan_link", Wrong, QT_TRANSLATE_NOOP("quittance::insight", "Allocations that wait"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "An allocation names a document that has not been imported. It waits and is not counted, so its "
                       "other document looks more open than it is.")},
    {UnnamedCustomer, u"unnamed_customer", Notice, QT_TRANSLATE_NOOP("quittance::insight", "Unknown customers"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "Documents name their customer by a number that no customer list explains. They are grouped "
                       "under that number.")},
    {UnbalancedStatement, u"unbalanced_statement", Wrong,
     QT_TRANSLATE_NOOP("quittance::insight", "Statements that do not balance"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The opening balance of a bank statement and its booked lines do not give its closing balance. "
                       "Lines are missing or said twice.")},
    {StatementGap, u"statement_gap", Wrong, QT_TRANSLATE_NOOP("quittance::insight", "Gaps between statements"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "A bank statement opens with another balance than the one before it closed with. Statements are "
                       "missing or overlap, so receipts may look unproved.")},
    {UnprovedStatement, u"unproved_statement", Notice,
     QT_TRANSLATE_NOOP("quittance::insight", "Statements without balances"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "A bank statement does not state both of its balances, so nothing proves that its lines are "
                       "complete.")},
    {StaleSource, u"stale_source", Doubtful, QT_TRANSLATE_NOOP("quittance::insight", "Sources that fell behind"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "The newest facts of a source are more than ten days older than today. Figures of the days "
                       "since then lack what it has not told yet.")},
    {MissingRate, u"missing_rate", Doubtful, QT_TRANSLATE_NOOP("quittance::insight", "Missing exchange rates"),
     QT_TRANSLATE_NOOP("quittance::insight",
                       "Something is open in a currency that has no exchange rate to the base currency within five "
                       "days of today. Figures in the base currency are not defined.")},
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
