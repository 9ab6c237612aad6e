#include "core/insight/answer.h"
#include "core/insight/buckets.h"
#include "core/insight/metric_families.h"
#include "core/insight/provision.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

/// `rates_pct` by bucket, and `forward_scalar`, 1 where it is not given.
Result<LossRates> lossRates(const MetricParams &params, const QStringList &labels)
{
    if (!params.has(u"rates_pct"_s))
        return fail(Error::Kind::InvalidInput, Text::tr("A provision needs a loss rate for each bucket."),
                    {.field = u"rates_pct"_s});
    LossRates rates;
    const MetricParams byBucket(params.values().value(u"rates_pct"_s).toObject());
    for (const QString &label : labels) {
        const Result<qint64> percent = byBucket.millionths(label);
        if (!percent)
            return failed(percent);
        rates.percent.push_back(*percent);
    }
    if (params.has(u"forward_scalar"_s)) {
        const Result<qint64> scalar = params.millionths(u"forward_scalar"_s);
        if (!scalar)
            return failed(scalar);
        rates.forwardScalar = *scalar;
    }
    return rates;
}

Result<std::vector<SpecificRate>> specificRates(const MetricParams &params, const MetricContext &context)
{
    std::vector<SpecificRate> rates;
    const QJsonObject object = params.values().value(u"specific"_s).toObject();
    const MetricParams byDocument(object);
    for (const QString &name : object.keys()) {
        const Result<qint64> percent = byDocument.millionths(name);
        if (!percent)
            return failed(percent);
        const auto document = context.findDocument(name);
        if (!document)
            return fail(Error::Kind::NotFound, Text::tr("There is no document “%1”.").arg(name),
                        {.field = u"specific"_s});
        rates.push_back({*document, *percent});
    }
    return rates;
}

QJsonObject provisionObject(const Provision &provision)
{
    QJsonObject byBucket;
    for (qsizetype i = 0; i < provision.labels.size(); ++i)
        byBucket.insert(provision.labels[i], moneyText(provision.buckets[size_t(i)].provision, provision.currency));
    QJsonObject value = {{u"by_bucket"_s, byBucket},
                         {u"collective"_s, moneyText(provision.collective, provision.currency)},
                         {u"specific"_s, moneyText(provision.individual, provision.currency)},
                         {u"total"_s, moneyText(provision.total(), provision.currency)},
                         {u"coverage_pct"_s, orNull(provision.coveragePct())}};
    if (!provision.coveragePct())
        value.insert(u"reason"_s, u"no_exposure"_s);
    return value;
}

Result<MetricAnswer> computeMatrix(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    Result<AgingPolicy> aging = params.agingPolicy();
    if (!aging)
        return failed(aging);
    const QStringList labels = bucketLabels(*aging);
    Result<LossRates> rates = lossRates(params, labels);
    if (!rates)
        return failed(rates);
    Result<std::vector<SpecificRate>> specific = specificRates(params, context);
    if (!specific)
        return failed(specific);
    const ProvisionPolicy policy = {std::move(*aging), std::move(*rates), std::move(*specific)};
    const auto all = provisionMatrix(context.snapshot, *asOf, policy);
    return perCurrency(params, context, [&](Currency currency) {
        const auto found = std::ranges::find(*all, currency, &Provision::currency);
        if (found != all->end())
            return MetricAnswer{provisionObject(*found), {}};
        Provision nothing = provisionOf(currency, std::vector<qint64>(size_t(labels.size())), policy.rates);
        nothing.labels = labels;
        return MetricAnswer{provisionObject(nothing), u"no_exposure"_s};
    });
}

/// Amounts of an object parameter, one for each of `labels`; what is not given is 0.
Result<std::vector<qint64>> amountsOf(const MetricParams &params, const QString &key, const QStringList &labels)
{
    std::vector<qint64> amounts;
    const MetricParams byBucket(params.values().value(key).toObject());
    for (const QString &label : labels) {
        const Result<qint64> units = byBucket.has(label) ? byBucket.units(label) : Result<qint64>(0);
        if (!units)
            return failed(units);
        amounts.push_back(*units);
    }
    return amounts;
}

Result<MetricAnswer> computeFromBalances(const MetricParams &params, const MetricContext &context)
{
    const QStringList labels = bucketLabels({});
    const Result<LossRates> rates = lossRates(params, labels);
    if (!rates)
        return failed(rates);
    const Result<std::vector<qint64>> balances = amountsOf(params, u"balances"_s, labels);
    if (!balances)
        return failed(balances);
    Provision provision = provisionOf(context.base, *balances, *rates);
    provision.labels = labels;
    const QString reason = provision.coveragePct() ? QString() : u"no_exposure"_s;
    return MetricAnswer{provisionObject(provision), reason};
}

QJsonObject derivationObject(const LossRateDerivation &derivation)
{
    QJsonObject collected;
    QJsonObject reached;
    QJsonObject rates;
    for (qsizetype i = 0; i < derivation.labels.size(); ++i) {
        const QString &label = derivation.labels[i];
        collected.insert(label, moneyText(derivation.collected[size_t(i)], derivation.currency));
        reached.insert(label, moneyText(derivation.reached[size_t(i)], derivation.currency));
        rates.insert(label, orNull(derivation.ratePct(size_t(i))));
    }
    return {{u"credit_sales"_s, moneyText(derivation.sales, derivation.currency)},
            {u"collected"_s, collected},
            {u"reached"_s, reached},
            {u"loss"_s, moneyText(derivation.loss, derivation.currency)},
            {u"rates_pct"_s, rates}};
}

Result<MetricAnswer> lossRatesFromLedger(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const Result<AgingPolicy> aging = params.agingPolicy();
    if (!aging)
        return failed(aging);
    const Result<QDate> to = params.day(u"to"_s, asOf->day.addYears(-1));
    const Result<QDate> from = to ? params.day(u"from"_s, to->addYears(-1).addDays(1)) : to;
    if (!from)
        return failed(from);
    const auto all = historicalLossRates(context.snapshot, *asOf, *from, *to, *aging);
    return perCurrency(params, context, [&](Currency currency) {
        const auto found = std::ranges::find(*all, currency, &LossRateDerivation::currency);
        if (found != all->end())
            return MetricAnswer{derivationObject(*found), {}};
        return MetricAnswer{QJsonObject{{u"rates_pct"_s, {}}, {u"reason"_s, u"no_sales"_s}}, u"no_sales"_s};
    });
}

Result<MetricAnswer> computeLossRates(const MetricParams &params, const MetricContext &context)
{
    if (!params.has(u"credit_sales"_s))
        return lossRatesFromLedger(params, context);
    const Result<qint64> sales = params.units(u"credit_sales"_s);
    if (!sales)
        return failed(sales);
    const QStringList labels = bucketLabels({});
    const Result<std::vector<qint64>> collected = amountsOf(params, u"collected"_s, labels);
    if (!collected)
        return failed(collected);
    LossRateDerivation derivation = lossRatesOf(context.base, *sales, *collected);
    derivation.labels = labels;
    return MetricAnswer{derivationObject(derivation), {}};
}

} // namespace

std::vector<Metric> provisionMetrics()
{
    return {
        {u"provision_matrix"_s, u"money"_s,
         [] {
             return Text::tr("Expected credit losses: what is open in each bucket of days past due, times the "
                             "bucket's loss rate, times a factor for what is expected of the future. Items assessed "
                             "by themselves leave the matrix and take their own rate. Credits are not set off. Each "
                             "bucket is rounded once, so that the matrix adds up.");
         },
         computeMatrix},
        {u"provision_from_balances"_s, u"money"_s,
         [] { return Text::tr("Expected credit losses of given balances by bucket."); }, computeFromBalances},
        {u"historical_loss_rates"_s, u"percent"_s,
         [] {
             return Text::tr("The loss rate of each bucket: what was never collected of the sales of a period, over "
                             "what was still open when it reached the bucket. By default the sales of the year that "
                             "ended a year ago; credit notes count as collected, write-offs and what is still open "
                             "as lost.");
         },
         computeLossRates},
    };
}

} // namespace quittance::insight
