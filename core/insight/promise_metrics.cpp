#include "core/base/ratio.h"
#include "core/insight/answer.h"
#include "core/insight/late_spread.h"
#include "core/insight/metric_families.h"
#include "core/insight/promise_states.h"

#include <QCoreApplication>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

/// A day of a row; invalid where the row has none.
Result<QDate> dayIn(const QJsonObject &row, const QString &key)
{
    return row.contains(key) ? parseIsoDate(scalarText(row.value(key))) : Result<QDate>(QDate());
}

Result<Promise> promiseOf(const QJsonObject &row)
{
    const QString key = u"promises"_s;
    const Result<qint64> units = unitsOf(row.value(u"amount"_s), key);
    if (!units)
        return failed(units);
    const Result<QDate> date = parseIsoDate(scalarText(row.value(u"date"_s)));
    const Result<QDate> superseded = dayIn(row, u"superseded_on"_s);
    const Result<QDate> cancelled = dayIn(row, u"cancelled_on"_s);
    for (const Result<QDate> *day : {&date, &superseded, &cancelled}) {
        if (!*day)
            return failed(*day);
    }
    Promise promise
        = {.units = *units, .date = *date, .receipts = {}, .supersededOn = *superseded, .cancelledOn = *cancelled};
    const QJsonArray receipts = row.value(u"receipts"_s).toArray();
    for (const QJsonValue receipt : receipts) {
        const Result<QDate> day = parseIsoDate(scalarText(receipt.toArray().at(0)));
        const Result<qint64> received = unitsOf(receipt.toArray().at(1), key);
        if (!day)
            return failed(day);
        if (!received)
            return failed(received);
        promise.receipts.emplace_back(*day, *received);
    }
    return promise;
}

Result<PromisePolicy> policyOf(const MetricParams &params)
{
    PromisePolicy policy;
    if (params.has(u"grace_days"_s)) {
        const Result<int> grace = params.integer(u"grace_days"_s);
        if (!grace)
            return failed(grace);
        policy.graceDays = *grace;
    }
    if (params.has(u"min_paid_ratio"_s)) {
        const Result<qint64> ratio = params.millionths(u"min_paid_ratio"_s);
        if (!ratio)
            return failed(ratio);
        policy.minPaidRatio = *ratio;
    }
    return policy;
}

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

Result<MetricAnswer> computePromises(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const Result<PromisePolicy> policy = policyOf(params);
    if (!policy)
        return failed(policy);
    const Result<QJsonArray> rows = params.list(u"promises"_s);
    if (!rows)
        return failed(rows);
    QJsonObject states;
    std::vector<Promise> promises;
    for (const QJsonValue row : *rows) {
        const Result<Promise> promise = promiseOf(row.toObject());
        if (!promise)
            return failed(promise);
        states.insert(scalarText(row.toObject().value(u"id"_s)),
                      promiseStateName(promiseStanding(*promise, asOf->day, *policy).state));
        promises.push_back(*promise);
    }
    const PromiseRates rates = promiseRates(promises, asOf->day, *policy);
    QJsonObject value = {{u"states"_s, states},
                         {u"matured"_s, rates.matured},
                         {u"kept_count_pct"_s, orNull(rates.keptCountPct())},
                         {u"kept_amount_pct"_s, orNull(rates.keptAmountPct())}};
    const QString reason = rates.matured == 0 ? u"nothing_matured"_s : u""_s;
    if (!reason.isEmpty())
        value.insert(u"reason"_s, reason);
    return MetricAnswer{value, reason};
}

Result<std::vector<int>> cyclesOf(const MetricParams &params)
{
    const Result<QJsonArray> list = params.list(u"cycle_days"_s);
    if (!list)
        return failed(list);
    std::vector<int> days;
    for (const QJsonValue value : *list) {
        bool isNumber = false;
        days.push_back(scalarText(value).toInt(&isNumber));
        if (!isNumber || days.back() < 0)
            return fail(Error::Kind::InvalidInput, Text::tr("A dispute takes a whole number of days."),
                        {.field = u"cycle_days"_s});
    }
    return days;
}

Result<MetricAnswer> computeDisputes(const MetricParams &params, const MetricContext &)
{
    const Result<qint64> gross = params.units(u"open_gross"_s);
    const Result<qint64> disputed = params.units(u"disputed_open"_s);
    if (!gross || !disputed)
        return failed(gross ? disputed : gross);
    const Result<int> disputedCount = params.integer(u"disputed_count"_s);
    const Result<int> openCount = params.integer(u"open_count"_s);
    const Result<int> opened = params.integer(u"opened_in_period"_s);
    const Result<int> issued = params.integer(u"invoices_issued_in_period"_s);
    for (const Result<int> *count : {&disputedCount, &openCount, &opened, &issued}) {
        if (!*count)
            return failed(*count);
    }
    const Result<std::vector<int>> cycles = cyclesOf(params);
    if (!cycles)
        return failed(cycles);
    qint64 days = 0;
    for (const int cycle : *cycles)
        days += cycle;
    const LateSpread spread(*cycles, 1);
    const std::optional<int> p90 = spread.percentile(90);
    QJsonObject value = {{u"value_pct"_s, orNull(ratioText(Int128(*disputed) * 100, *gross))},
                         {u"count_pct"_s, orNull(ratioText(Int128(*disputedCount) * 100, *openCount))},
                         {u"incidence_pct"_s, orNull(ratioText(Int128(*opened) * 100, *issued))},
                         {u"mean_cycle_days"_s, orNull(ratioText(days, spread.count()))},
                         {u"median_cycle_days"_s, orNull(spread.median())},
                         {u"p90_cycle_days"_s, p90 ? QJsonValue(*p90) : QJsonValue()}};
    const QString reason = *gross == 0 || *openCount == 0 ? u"nothing_open"_s
        : *issued == 0                                    ? u"no_invoices"_s
        : spread.count() == 0                             ? u"nothing_closed"_s
                                                          : u""_s;
    if (!reason.isEmpty())
        value.insert(u"reason"_s, reason);
    return MetricAnswer{value, reason};
}

} // namespace

std::vector<Metric> promiseMetrics()
{
    return {
        {u"promises"_s, u"percent"_s,
         [] {
             return Text::tr("How customers keep their promises to pay. A promise is kept when nearly all of it came "
                             "within its date and a few days of grace; kept, partly kept and broken ones have matured "
                             "and count, by number and by amount received in time. Superseded and cancelled ones do "
                             "not count.");
         },
         computePromises},
        {u"dispute_rate"_s, u"percent"_s,
         [] {
             return Text::tr("The disputed share of what is open by amount and by number, disputes opened per invoice "
                             "issued, and the days it took to close them.");
         },
         computeDisputes},
    };
}

} // namespace quittance::insight
