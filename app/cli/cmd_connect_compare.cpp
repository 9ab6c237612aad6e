#include "app/cli/connection_json.h"
#include "app/cli/connection_verbs.h"
#include "core/match/payment_evidence.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace quittance::cli {

using namespace Qt::StringLiterals;
using workspace::BalanceComparison;
using workspace::Comparison;
using workspace::InvoiceComparison;
using workspace::Workspace;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

QJsonValue amountJson(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->toDecimalString()) : QJsonValue();
}

QJsonValue idJson(qint64 id)
{
    return id > 0 ? QJsonValue(id) : QJsonValue();
}

QJsonObject balanceJson(const BalanceComparison &one)
{
    return {{u"customer"_s, idJson(one.customer.value())},
            {u"customer_remote_id"_s, one.remoteId},
            {u"name"_s, one.name},
            {u"currency"_s, one.currency.code()},
            {u"theirs"_s, amountJson(one.theirs)},
            {u"ours"_s, amountJson(one.ours)},
            {u"difference"_s, amountJson(one.difference)},
            {u"agrees"_s, one.agrees}};
}

QJsonObject invoiceJson(const InvoiceComparison &one)
{
    return {{u"document"_s, idJson(one.document.value())},
            {u"remote_id"_s, one.remoteId},
            {u"number"_s, one.number},
            {u"customer"_s, one.customerName},
            {u"their_status"_s, one.theirStatus},
            {u"their_evidence"_s, workspace::wordOf(one.theirs)},
            {u"our_evidence"_s, one.ours ? QJsonValue(match::evidenceName(*one.ours)) : QJsonValue()},
            {u"their_open"_s, amountJson(one.theirOpen)},
            {u"our_open"_s, amountJson(one.ourOpen)},
            {u"agrees"_s, one.agrees}};
}

QJsonArray findingsJson(const Comparison &comparison)
{
    QJsonArray findings;
    for (const connect::PlatformFinding &one : comparison.findings)
        findings.append(QJsonObject{{u"type"_s, one.list},
                                    {u"rule"_s, one.rule},
                                    {u"id"_s, one.item},
                                    {u"message"_s, one.message},
                                    {u"error"_s, one.isError}});
    return findings;
}

QJsonArray readsJson(const Comparison &comparison)
{
    QJsonArray reads;
    for (const connect::PlatformRead &one : comparison.reads)
        reads.append(QJsonObject{{u"id"_s, one.id},
                                 {u"type"_s, one.list},
                                 {u"status"_s, one.status},
                                 {u"error"_s, one.error},
                                 {u"requested"_s, instantJson(one.requested)},
                                 {u"completed"_s, instantJson(one.completed)}});
    return reads;
}

QJsonObject comparisonJson(const Comparison &comparison)
{
    QJsonArray balances;
    for (const BalanceComparison &one : comparison.balances)
        balances.append(balanceJson(one));
    QJsonArray invoices;
    for (const InvoiceComparison &one : comparison.invoices)
        invoices.append(invoiceJson(one));
    const QJsonValue none;
    return {{u"name"_s, comparison.connection},
            {u"read"_s, toIsoInstant(comparison.readAt)},
            {u"as_of"_s, toIsoDate(comparison.day)},
            {u"generated"_s, instantJson(comparison.generated)},
            {u"missing"_s, QJsonArray::fromStringList(comparison.missing)},
            {u"balances"_s, comparison.hasBalances ? QJsonValue(balances) : none},
            {u"invoices"_s, comparison.hasInvoices ? QJsonValue(invoices) : none},
            {u"findings"_s, findingsJson(comparison)},
            {u"history"_s, readsJson(comparison)}};
}

QString amountText(const std::optional<Money> &money)
{
    return money ? money->toDecimalString() : QString();
}

QString comparisonText(const Comparison &comparison)
{
    std::vector<QStringList> balances;
    for (const BalanceComparison &one : comparison.balances)
        balances.push_back(
            {one.name, one.currency.code(), amountText(one.theirs), amountText(one.ours), amountText(one.difference)});
    std::vector<QStringList> invoices;
    for (const InvoiceComparison &one : comparison.invoices) {
        if (!one.agrees)
            invoices.push_back({one.number, one.customerName, workspace::wordOf(one.theirs),
                                one.ours ? match::evidenceName(*one.ours) : QString(), amountText(one.theirOpen),
                                amountText(one.ourOpen)});
    }
    QStringList parts{Text::tr("Balances on %1").arg(toIsoDate(comparison.day)),
                      textTable({Text::tr("Customer"), Text::tr("Currency"), Text::tr("Theirs"), Text::tr("Ours"),
                                 Text::tr("Difference")},
                                balances, {2, 3, 4})};
    if (!invoices.empty())
        parts += {Text::tr("Invoices that differ"),
                  textTable({Text::tr("Number"), Text::tr("Customer"), Text::tr("Their evidence"),
                             Text::tr("Our evidence"), Text::tr("Their open"), Text::tr("Our open")},
                            invoices, {4, 5})};
    return (parts + comparison.missing).join(u'\n');
}

[[nodiscard]] Exit printComparison(const Invocation &invocation, const Comparison &comparison)
{
    print(invocation, comparisonJson(comparison), comparisonText(comparison));
    return Exit::Done;
}

} // namespace

Exit comparePlatform(const Invocation &invocation, Workspace &workspace)
{
    const QString name = invocation.arguments.at(1);
    if (invocation.has(u"kept"_s)) {
        const auto kept = await(workspace.comparisons().comparison(name));
        if (!kept)
            return printError(invocation, kept.error());
        if (!*kept)
            return printError(
                invocation,
                {Error::Kind::NotFound,
                 Text::tr("“%1” was never asked for its own figures. Leave --kept out to ask.").arg(name)});
        return printComparison(invocation, **kept);
    }
    if (const Result<> given = giveSecrets(invocation, workspace, {name}); !given)
        return endWith(invocation, given.error());
    const auto comparison = await(workspace.comparisons().compare(name, askedAsOf(invocation, workspace).day));
    return comparison ? printComparison(invocation, *comparison) : printError(invocation, comparison.error());
}

} // namespace quittance::cli
