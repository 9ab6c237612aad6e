#include "app/cli/commands.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace quittance::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

using insight::AgingBasis;
using insight::AgingPolicy;
using insight::AgingRow;
using insight::AgingTable;
using insight::CreditTreatment;

tl::unexpected<Error> wrongValue(const QString &option, const QString &value)
{
    return fail(Error::Kind::InvalidInput, Text::tr("“%2” is no value of --%1.").arg(option, value));
}

/// Also the truth cases' words. Source: the console contract.
Result<CreditTreatment> creditsFrom(const QString &word)
{
    if (word.isEmpty() || word == u"separate")
        return CreditTreatment::Separate;
    if (word == u"own-date" || word == u"own_date")
        return CreditTreatment::OwnDate;
    if (word == u"fifo" || word == u"fifo_oldest_due")
        return CreditTreatment::FifoOldestDue;
    if (word == u"current" || word == u"current_bucket")
        return CreditTreatment::CurrentBucket;
    return wrongValue(u"credits"_s, word);
}

Result<AgingPolicy> policyFrom(const Invocation &invocation, AgingPolicy policy)
{
    const QString by = invocation.value(u"by"_s);
    if (by == u"issue" || by == u"invoice")
        policy.basis = AgingBasis::InvoiceDate;
    else if (!by.isEmpty() && by != u"due")
        return wrongValue(u"by"_s, by);
    const Result<CreditTreatment> credits = creditsFrom(invocation.value(u"credits"_s));
    if (!credits)
        return failed(credits);
    policy.credits = *credits;
    if (const QString edges = invocation.value(u"edges"_s); !edges.isEmpty()) {
        policy.edges.clear();
        for (const QString &edge : edges.split(u',')) {
            bool isNumber = false;
            const int days = edge.trimmed().toInt(&isNumber);
            if (!isNumber || (!policy.edges.empty() && days <= policy.edges.back()))
                return wrongValue(u"edges"_s, edges);
            policy.edges.push_back(days);
        }
    }
    return policy;
}

QString wordOf(CreditTreatment credits)
{
    switch (credits) {
    case CreditTreatment::Separate:
        return u"separate"_s;
    case CreditTreatment::OwnDate:
        return u"own-date"_s;
    case CreditTreatment::FifoOldestDue:
        return u"fifo"_s;
    case CreditTreatment::CurrentBucket:
        return u"current"_s;
    }
    return {};
}

QJsonObject rowJson(const AgingRow &row, const QStringList &labels)
{
    QJsonArray buckets;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        buckets.append(QJsonObject{{u"label"_s, labels[i]},
                                   {u"amount"_s, Money(row.buckets[size_t(i)], row.currency).toDecimalString()},
                                   {u"count"_s, row.counts[size_t(i)]}});
    }
    return {{u"currency"_s, row.currency.code()},
            {u"buckets"_s, buckets},
            {u"gross_open"_s, Money(row.grossOpen, row.currency).toDecimalString()},
            {u"unapplied"_s, Money(row.unapplied, row.currency).toDecimalString()},
            {u"net"_s, Money(row.net, row.currency).toDecimalString()}};
}

QJsonObject tableJson(const AgingTable &table, bool withCustomers)
{
    QJsonArray currencies;
    for (const AgingRow &row : table.totals)
        currencies.append(rowJson(row, table.labels));
    QJsonArray customers;
    if (withCustomers) {
        for (const AgingRow &row : table.rows) {
            QJsonObject customer = rowJson(row, table.labels);
            customer[u"id"_s] = row.customer.value();
            customer[u"name"_s] = row.customerName;
            customers.append(customer);
        }
    }
    const bool now = table.asOf.knownAt == Instant::max();
    return {{u"as_of"_s, toIsoDate(table.asOf.day)},
            {u"known_at"_s, now ? QJsonValue() : QJsonValue(toIsoInstant(table.asOf.knownAt))},
            {u"by"_s, table.policy.basis == AgingBasis::DueDate ? u"due"_s : u"issue"_s},
            {u"credits"_s, wordOf(table.policy.credits)},
            {u"currencies"_s, currencies},
            {u"customers"_s, customers}};
}

QStringList rowCells(const QString &name, const AgingRow &row)
{
    QStringList cells{name, row.currency.code()};
    for (const qint64 units : row.buckets)
        cells.append(Money(units, row.currency).toDecimalString());
    cells.append(Money(row.unapplied, row.currency).toDecimalString());
    cells.append(Money(row.net, row.currency).toDecimalString());
    return cells;
}

QString tableText(const AgingTable &table, bool withCustomers)
{
    QStringList headings{Text::tr("Customer"), Text::tr("Currency")};
    headings += table.labels;
    headings += {Text::tr("Unapplied"), Text::tr("Net")};
    QList<int> right;
    for (int i = 2; i < int(headings.size()); ++i)
        right.append(i);
    std::vector<QStringList> rows;
    if (withCustomers) {
        for (const AgingRow &row : table.rows)
            rows.push_back(rowCells(row.customerName, row));
    }
    for (const AgingRow &row : table.totals)
        rows.push_back(rowCells(Text::tr("Total"), row));
    return textTable(headings, rows, right);
}

} // namespace

Exit runAging(const Invocation &invocation, workspace::Workspace &workspace)
{
    const QString group = invocation.value(u"group"_s);
    const Result<AgingPolicy> policy = policyFrom(invocation, workspace.agingPolicy());
    if (!policy || !(group.isEmpty() || group == u"customer" || group == u"currency" || group == u"none")) {
        say(invocation, policy ? wrongValue(u"group"_s, group).value().message : policy.error().message);
        return Exit::WrongUsage;
    }
    const Result<std::optional<Currency>> base = askedCurrency(invocation, u"base"_s);
    if (!base) {
        say(invocation, base.error().message);
        return Exit::WrongUsage;
    }
    const ledger::AsOf asOf = askedAsOf(invocation, workspace);
    const Result<AgingTable> table = await(*base ? workspace.figures().agingInBase(asOf, *policy, **base)
                                                 : workspace.figures().aging(asOf, *policy));
    if (!table)
        return printError(invocation, table.error());
    const bool withCustomers = group.isEmpty() || group == u"customer";
    QJsonObject json = tableJson(*table, withCustomers);
    if (*base)
        json[u"base"_s] = (*base)->code();
    print(invocation, json, tableText(*table, withCustomers));
    return Exit::Done;
}

} // namespace quittance::cli
