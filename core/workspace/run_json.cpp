#include "core/workspace/run_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

QString number(qint64 value)
{
    return QString::number(value);
}

qint64 numberOf(const QJsonValue &value)
{
    return value.toString().toLongLong();
}

QString textOf(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QJsonArray numbers(const std::vector<qint64> &values)
{
    QJsonArray list;
    for (const qint64 value : values)
        list.append(number(value));
    return list;
}

std::vector<qint64> numbersOf(const QJsonValue &value)
{
    std::vector<qint64> values;
    const QJsonArray list = value.toArray();
    for (const QJsonValue one : list)
        values.push_back(numberOf(one));
    return values;
}

QJsonObject provisionJson(const insight::Provision &provision)
{
    QJsonArray buckets;
    for (const insight::ProvisionBucket &bucket : provision.buckets)
        buckets.append(QJsonObject{{u"balance"_s, number(bucket.balance)},
                                   {u"percent"_s, number(bucket.percent)},
                                   {u"provision"_s, number(bucket.provision)}});
    QJsonArray specific;
    for (const insight::SpecificProvision &item : provision.specific)
        specific.append(QJsonObject{{u"document"_s, number(item.document.value())},
                                    {u"balance"_s, number(item.balance)},
                                    {u"percent"_s, number(item.percent)},
                                    {u"provision"_s, number(item.provision)}});
    return {{u"currency"_s, provision.currency.code()},
            {u"labels"_s, QJsonArray::fromStringList(provision.labels)},
            {u"buckets"_s, buckets},
            {u"specific"_s, specific}};
}

insight::Provision provisionOf(const QJsonObject &json)
{
    insight::Provision provision;
    provision.currency = Currency::fromCode(json.value(u"currency"_s).toString()).value_or(Currency());
    const QJsonArray labels = json.value(u"labels"_s).toArray();
    for (const QJsonValue label : labels)
        provision.labels += label.toString();
    const QJsonArray buckets = json.value(u"buckets"_s).toArray();
    for (const QJsonValue value : buckets) {
        const QJsonObject row = value.toObject();
        provision.buckets.push_back({numberOf(row.value(u"balance"_s)), numberOf(row.value(u"percent"_s)),
                                     numberOf(row.value(u"provision"_s))});
        provision.gross += provision.buckets.back().balance;
        provision.collective += provision.buckets.back().provision;
    }
    const QJsonArray specific = json.value(u"specific"_s).toArray();
    for (const QJsonValue value : specific) {
        const QJsonObject row = value.toObject();
        provision.specific.push_back({ledger::DocumentId(numberOf(row.value(u"document"_s))),
                                      numberOf(row.value(u"balance"_s)), numberOf(row.value(u"percent"_s)),
                                      numberOf(row.value(u"provision"_s))});
        provision.gross += provision.specific.back().balance;
        provision.individual += provision.specific.back().provision;
    }
    return provision;
}

} // namespace

QString forecastInputs(const insight::ForecastQuestion &question)
{
    const insight::PayCurvePolicy &curves = question.curves;
    return textOf(QJsonObject{{u"definition"_s, u"cash_forecast/1"_s},
                              {u"weeks"_s, question.weeks},
                              {u"runs"_s, question.runs},
                              {u"seed"_s, QString::number(question.seed)},
                              {u"skips_weekends"_s, question.skipsWeekends},
                              {u"history_months"_s, curves.historyMonths},
                              {u"fewest"_s, curves.fewest},
                              {u"never_after_days"_s, curves.neverAfterDays},
                              {u"paid_on"_s, int(curves.behaviour.paidOn)}});
}

QString forecastResult(const std::vector<insight::CashForecast> &forecasts)
{
    QJsonArray list;
    for (const insight::CashForecast &forecast : forecasts) {
        if (!forecast.reason.isEmpty())
            continue;
        std::vector<qint64> cumulative;
        std::vector<qint64> low;
        std::vector<qint64> median;
        std::vector<qint64> high;
        for (const insight::ForecastWeek &week : forecast.weeks) {
            cumulative.push_back(week.cumulative);
            low.push_back(week.quantiles.p10);
            median.push_back(week.quantiles.p50);
            high.push_back(week.quantiles.p90);
        }
        list.append(QJsonObject{{u"currency"_s, forecast.currency.code()},
                                {u"cumulative"_s, numbers(cumulative)},
                                {u"p10"_s, numbers(low)},
                                {u"p50"_s, numbers(median)},
                                {u"p90"_s, numbers(high)},
                                {u"later"_s, number(forecast.later)},
                                {u"never"_s, number(forecast.never)},
                                {u"open"_s, number(forecast.open)}});
    }
    return textOf(list);
}

std::vector<insight::KeptForecast> forecastsOf(QDate day, const QString &result)
{
    std::vector<insight::KeptForecast> kept;
    const QJsonArray list = QJsonDocument::fromJson(result.toUtf8()).array();
    for (const QJsonValue value : list) {
        const QJsonObject json = value.toObject();
        const auto currency = Currency::fromCode(json.value(u"currency"_s).toString());
        if (currency)
            kept.push_back({*currency, day, numbersOf(json.value(u"cumulative"_s))});
    }
    return kept;
}

std::vector<KeptFan> fansOf(QDate day, Instant madeAt, const QString &result)
{
    std::vector<KeptFan> fans;
    const QJsonArray list = QJsonDocument::fromJson(result.toUtf8()).array();
    for (const QJsonValue value : list) {
        const QJsonObject json = value.toObject();
        const auto currency = Currency::fromCode(json.value(u"currency"_s).toString());
        if (currency)
            fans.push_back({.currency = *currency,
                            .day = day,
                            .madeAt = madeAt,
                            .expected = numbersOf(json.value(u"cumulative"_s)),
                            .low = numbersOf(json.value(u"p10"_s)),
                            .median = numbersOf(json.value(u"p50"_s)),
                            .high = numbersOf(json.value(u"p90"_s)),
                            .came = {}});
    }
    return fans;
}

QString provisionInputs(const insight::ProvisionPolicy &policy)
{
    QJsonArray specific;
    for (const insight::SpecificRate &rate : policy.specific)
        specific.append(
            QJsonObject{{u"document"_s, number(rate.document.value())}, {u"percent"_s, number(rate.percent)}});
    QJsonArray edges;
    for (const int edge : policy.aging.edges)
        edges.append(edge);
    return textOf(QJsonObject{{u"definition"_s, u"provision_matrix/1"_s},
                              {u"basis"_s, int(policy.aging.basis)},
                              {u"edges"_s, edges},
                              {u"rates"_s, numbers(policy.rates.percent)},
                              {u"forward_scalar"_s, number(policy.rates.forwardScalar)},
                              {u"specific"_s, specific}});
}

insight::ProvisionPolicy provisionPolicyOf(const QString &inputs)
{
    const QJsonObject json = QJsonDocument::fromJson(inputs.toUtf8()).object();
    insight::ProvisionPolicy policy;
    policy.aging.basis = insight::AgingBasis(json.value(u"basis"_s).toInt());
    policy.aging.edges.clear();
    const QJsonArray edges = json.value(u"edges"_s).toArray();
    for (const QJsonValue edge : edges)
        policy.aging.edges.push_back(edge.toInt());
    policy.rates = {numbersOf(json.value(u"rates"_s)), numberOf(json.value(u"forward_scalar"_s))};
    const QJsonArray specific = json.value(u"specific"_s).toArray();
    for (const QJsonValue value : specific) {
        const QJsonObject row = value.toObject();
        policy.specific.push_back(
            {ledger::DocumentId(numberOf(row.value(u"document"_s))), numberOf(row.value(u"percent"_s))});
    }
    return policy;
}

QString provisionResult(const std::vector<insight::Provision> &provisions)
{
    QJsonArray list;
    for (const insight::Provision &provision : provisions)
        list.append(provisionJson(provision));
    return textOf(list);
}

std::vector<insight::Provision> provisionsOf(const QString &result)
{
    std::vector<insight::Provision> provisions;
    const QJsonArray list = QJsonDocument::fromJson(result.toUtf8()).array();
    for (const QJsonValue value : list)
        provisions.push_back(provisionOf(value.toObject()));
    return provisions;
}

} // namespace quittance::workspace
