#include "core/insight/data_findings.h"

#include <QCoreApplication>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

QString subjectOf(const DocumentName &name)
{
    return ledger::kindName(name.kind) + u'/' + (name.remoteId.isEmpty() ? name.number : name.remoteId);
}

QString shownName(const DocumentName &name)
{
    return name.number.isEmpty() ? name.remoteId : name.number;
}

QString amountText(Money amount)
{
    return amount.toDecimalString() + u' ' + amount.currency().code();
}

Finding about(FindingRule rule, const DocumentName &name, const QString &sentence, Money amount)
{
    return {.rule = rule,
            .subject = subjectOf(name),
            .sentence = sentence,
            .document = name.id,
            .account = {},
            .day = name.issue,
            .amount = amount};
}

} // namespace

std::optional<Finding> checkLines(const DocumentName &name, Money header, qint64 lineUnits, qint64 taxUnits)
{
    if (lineUnits == header.units() || lineUnits + taxUnits == header.units())
        return std::nullopt;
    const Money lines(lineUnits + taxUnits, header.currency());
    return about(FindingRule::HeaderLines, name,
                 Text::tr("The lines of %1 add up to %2, the document says %3.")
                     .arg(shownName(name), amountText(lines), amountText(header)),
                 header.minus(lines).value_or(header));
}

std::optional<Finding> checkPaymentLines(const ledger::PaymentStatement &payment)
{
    const Result<ledger::PaymentEffect> effect = ledger::effectOf(payment);
    if (effect && effect->isBalanced)
        return std::nullopt;
    const Money left(effect ? effect->unexplained : 0, payment.total.currency());
    return Finding{.rule = FindingRule::UnbalancedPayment,
                   .subject = ledger::kindName(ledger::DocumentKind::Payment) + u'/' + payment.id,
                   .sentence = effect ? Text::tr("The lines of payment %1 leave %2 of %3 unexplained.")
                                            .arg(payment.id, amountText(left), amountText(payment.total))
                                      : effect.error().message,
                   .document = {},
                   .account = {},
                   .day = {},
                   .amount = left};
}

std::optional<Finding> checkAllocated(const DocumentName &name, Money amount, qint64 allocated)
{
    if (allocated <= amount.abs().units())
        return std::nullopt;
    const Money used(allocated, amount.currency());
    return about(FindingRule::UnbalancedPayment, name,
                 Text::tr("%1 of %2 is allocated for %3: more than there is.")
                     .arg(shownName(name), amountText(amount), amountText(used)),
                 used.minus(amount.abs()).value_or(used));
}

std::optional<Finding> checkPrecision(const DocumentName &name, Money amount)
{
    if (!amount.isOverPrecise())
        return std::nullopt;
    return about(FindingRule::OverPreciseAmount, name,
                 Text::tr("%1 is of %2, with more decimals than the currency has. It is kept as written.")
                     .arg(shownName(name), amountText(amount)),
                 amount.minus(amount.rounded()).value_or(amount));
}

std::optional<Finding> checkDueDate(const DocumentName &name, QDate due, bool hasTerms, Money amount)
{
    const bool isOwed = ledger::receivableSign(name.kind) > 0 && name.kind != ledger::DocumentKind::Refund;
    if (due.isValid() || hasTerms || !isOwed)
        return std::nullopt;
    return about(FindingRule::MissingDueDate, name,
                 Text::tr("%1 states no due date and its customer no terms. It ages from its issue, %2.")
                     .arg(shownName(name), toIsoDate(name.issue)),
                 amount);
}

std::optional<Finding> checkStatus(const DocumentName &name, const QString &status, bool statesPaid, Money open)
{
    if (!statesPaid || open.isZero())
        return std::nullopt;
    return about(FindingRule::StatusDisagrees, name,
                 Text::tr("The source calls %1 “%2”, but by its allocations %3 is open.")
                     .arg(shownName(name), status, amountText(open)),
                 open);
}

std::optional<Finding> checkFreshness(const QString &source, QDate newest, QDate today, int maxAgeDays)
{
    const qint64 age = newest.isValid() ? newest.daysTo(today) : 0;
    if (age <= maxAgeDays)
        return std::nullopt;
    return Finding{
        .rule = FindingRule::StaleSource,
        .subject = source,
        .sentence = Text::tr("%1 end on %2, %n day(s) before today.", nullptr, int(age)).arg(source, toIsoDate(newest)),
        .document = {},
        .account = {},
        .day = newest,
        .amount = {}};
}

Finding orphanLink(const QString &remoteId, const QString &missingKind, const QString &missing, QDate date)
{
    return {.rule = FindingRule::OrphanLink,
            .subject = u"allocation/"_s + remoteId,
            .sentence = Text::tr("An allocation of %1 waits for the %2 “%3”, which has not been imported.")
                            .arg(toIsoDate(date), missingKind, missing),
            .document = {},
            .account = {},
            .day = date,
            .amount = {}};
}

} // namespace quittance::insight
