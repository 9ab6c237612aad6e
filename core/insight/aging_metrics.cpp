#include "core/insight/aging.h"
#include "core/insight/answer.h"
#include "core/insight/metric_families.h"
#include "core/insight/open_shares.h"
#include "core/insight/roll_forward.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

AgingRow rowOf(const std::vector<AgingRow> &rows, ledger::CustomerId customer, Currency currency, qsizetype buckets)
{
    const auto found = std::ranges::find_if(
        rows, [&](const AgingRow &row) { return row.customer == customer && row.currency == currency; });
    if (found != rows.end())
        return *found;
    AgingRow empty;
    empty.currency = currency;
    empty.buckets.resize(size_t(buckets));
    return empty;
}

QJsonObject bucketsOf(const AgingRow &row, const QStringList &labels)
{
    QJsonObject buckets;
    for (qsizetype i = 0; i < labels.size(); ++i)
        buckets.insert(labels[i], moneyText(row.buckets[size_t(i)], row.currency));
    return buckets;
}

struct Asked
{
    ledger::AsOf asOf;
    AgingPolicy policy;
};

Result<Asked> asked(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    Result<AgingPolicy> policy = params.agingPolicy();
    if (!policy)
        return failed(policy);
    return Asked{*asOf, std::move(*policy)};
}

/// Asked in the base currency, items are converted one by one, not documents.
Result<AgingTable> tableOf(const Asked &question, const MetricContext &context)
{
    if (context.native && context.rates)
        return agingInBase(*context.native, question.asOf, question.policy,
                           {.base = context.base, .rates = context.rates});
    return *aging(context.snapshot, question.asOf, question.policy);
}

Result<MetricAnswer> computeAging(const MetricParams &params, const MetricContext &context)
{
    const Result<Asked> question = asked(params, context);
    if (!question)
        return failed(question);
    const Result<AgingTable> table = tableOf(*question, context);
    if (!table)
        return failed(table);
    return perCurrency(params, context, [&](Currency currency) {
        const std::vector<AgingRow> &rows = context.customer ? table->rows : table->totals;
        const AgingRow row
            = rowOf(rows, context.customer.value_or(ledger::CustomerId()), currency, table->labels.size());
        return MetricAnswer{QJsonObject{{u"buckets"_s, bucketsOf(row, table->labels)},
                                        {u"gross_open"_s, moneyText(row.grossOpen, currency)},
                                        {u"unapplied"_s, moneyText(row.unapplied, currency)},
                                        {u"net"_s, moneyText(row.net, currency)}},
                            {}};
    });
}

/// Customers with a document in a currency: they have a row even when nothing of theirs is open.
std::set<quint32> customersIn(const store::Snapshot &snapshot, Currency currency)
{
    std::set<quint32> customers;
    for (size_t row = 0; row < snapshot.current.size(); ++row) {
        if (snapshot.current.currency[row] == currency.number())
            customers.insert(snapshot.current.customer[row]);
    }
    return customers;
}

Result<MetricAnswer> computeAgingByCustomer(const MetricParams &params, const MetricContext &context)
{
    const Result<Asked> question = asked(params, context);
    if (!question)
        return failed(question);
    const Result<AgingTable> table = tableOf(*question, context);
    if (!table)
        return failed(table);
    return perCurrency(params, context, [&](Currency currency) {
        QJsonObject byCustomer;
        const auto add = [&](ledger::CustomerId id, const AgingRow &row) {
            QJsonObject cells = bucketsOf(row, table->labels);
            cells.insert(u"unapplied"_s, moneyText(row.unapplied, currency));
            cells.insert(u"net"_s, moneyText(row.net, currency));
            byCustomer.insert(context.customerKey(id), cells);
        };
        const AgingRow nothing = rowOf({}, {}, currency, table->labels.size());
        for (const quint32 customer : customersIn(context.snapshot, currency))
            add(context.snapshot.customerId[customer], nothing);
        for (const AgingRow &row : table->rows) {
            if (row.currency == currency)
                add(row.customer, row);
        }
        return MetricAnswer{byCustomer, {}};
    });
}

Result<MetricAnswer> computeRollForward(const MetricParams &params, const MetricContext &context)
{
    const Result<QDate> from = params.day(u"from"_s);
    if (!from)
        return failed(from);
    const Result<QDate> to = params.day(u"to"_s, context.asOf.day);
    if (!to)
        return failed(to);
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    if (*from >= *to)
        return fail(Error::Kind::InvalidInput, Text::tr("A bridge must start before the day it leads to."),
                    {.field = u"from"_s});
    const std::vector<RollForward> bridges = rollForward(context.snapshot, *from, *to, asOf->knownAt);
    return perCurrency(params, context, [&](Currency currency) {
        const auto found = std::ranges::find(bridges, currency, &RollForward::currency);
        const RollForward bridge = found == bridges.end() ? RollForward() : *found;
        const auto text = [&](qint64 units) { return moneyText(units, currency); };
        return MetricAnswer{QJsonObject{{u"opening"_s, text(bridge.opening)},
                                        {u"invoices"_s, text(bridge.invoices)},
                                        {u"credit_notes"_s, text(bridge.creditNotes)},
                                        {u"payments"_s, text(bridge.payments)},
                                        {u"write_offs"_s, text(bridge.writeOffs)},
                                        {u"voids"_s, text(bridge.voids)},
                                        {u"refunds"_s, text(bridge.refunds)},
                                        {u"closing"_s, text(bridge.closing)}},
                            {}};
    });
}

Result<MetricAnswer> computePctCurrent(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    return perCurrency(params, context, [&](Currency currency) {
        const OpenShares shares = openShares(context.snapshot, *asOf, currency, context.customer);
        const auto ratio = [](const std::optional<QString> &text) { return text ? QJsonValue(*text) : QJsonValue(); };
        QJsonObject value = {{u"pct_current"_s, ratio(shares.pctCurrent())},
                             {u"pct_past_due"_s, ratio(shares.pctPastDue())},
                             {u"weighted_avg_dpd_all"_s, ratio(shares.weightedDaysAll())},
                             {u"weighted_avg_dpd_overdue"_s, ratio(shares.weightedDaysOverdue())}};
        const QString reason = shares.gross == 0 ? u"no_exposure"_s
            : shares.overdue == 0                ? u"nothing_overdue"_s
                                                 : u""_s;
        if (!reason.isEmpty())
            value.insert(u"reason"_s, reason);
        return MetricAnswer{value, reason};
    });
}

} // namespace

std::vector<Metric> agingMetrics()
{
    return {
        {u"aging"_s, u"money"_s,
         [] {
             return Text::tr("What is open on a day, by days past due or since issue. Unapplied credits stand beside "
                             "the buckets unless another treatment is chosen; the net is the same in all of them.");
         },
         computeAging},
        {u"aging_by_customer"_s, u"money"_s,
         [] { return Text::tr("The aging of each customer that ever had a document in the currency."); },
         computeAgingByCustomer},
        {u"rollforward"_s, u"money"_s,
         [] {
             return Text::tr("How the balance came from the close of one day to the close of another: opening, what "
                             "was issued, received, written off, voided and refunded in between, and closing.");
         },
         computeRollForward},
        {u"pct_current"_s, u"percent"_s,
         [] {
             return Text::tr("The share of gross open amounts that is not yet due, the share that is past due, and "
                             "days past due weighted by open amount: over everything open with days before the due "
                             "date as 0, and over what is overdue. Credits are left out.");
         },
         computePctCurrent},
    };
}

} // namespace quittance::insight
