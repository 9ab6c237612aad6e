#include "core/insight/buckets.h"
#include "core/insight/metric_families.h"

#include <QCoreApplication>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

Result<MetricAnswer> computeCivilDates(const MetricParams &params, const MetricContext &)
{
    const Result<QJsonArray> instants = params.list(u"instants"_s);
    if (!instants)
        return failed(instants);
    QJsonArray dates;
    for (const QJsonValue pair : *instants) {
        const Result<Instant> instant = parseInstant(scalarText(pair.toArray().at(0)));
        if (!instant)
            return failed(instant);
        const QString name = scalarText(pair.toArray().at(1));
        const QTimeZone zone(name.toUtf8());
        if (!zone.isValid())
            return fail(Error::Kind::InvalidInput, Text::tr("There is no time zone “%1”.").arg(name),
                        {.field = u"instants"_s});
        dates.append(toIsoDate(civilDate(*instant, zone)));
    }
    return MetricAnswer{QJsonObject{{u"dates"_s, dates}}, {}};
}

Result<MetricAnswer> computeDaysBetween(const MetricParams &params, const MetricContext &)
{
    const Result<QJsonArray> pairs = params.list(u"pairs"_s);
    if (!pairs)
        return failed(pairs);
    QJsonArray days;
    for (const QJsonValue pair : *pairs) {
        const Result<QDate> from = parseIsoDate(scalarText(pair.toArray().at(0)));
        const Result<QDate> to = parseIsoDate(scalarText(pair.toArray().at(1)));
        if (!from || !to)
            return failed(from ? to : from);
        days.append(from->daysTo(*to));
    }
    return MetricAnswer{QJsonObject{{u"days"_s, days}}, {}};
}

Result<MetricAnswer> computeBuckets(const MetricParams &params, const MetricContext &)
{
    const Result<AgingPolicy> policy = params.agingPolicy();
    if (!policy)
        return failed(policy);
    const Result<QJsonArray> days = params.list(u"dpd"_s);
    if (!days)
        return failed(days);
    const QStringList labels = bucketLabels(*policy);
    const Buckets buckets(*policy);
    QJsonArray names;
    for (const QJsonValue value : *days)
        names.append(labels.value(buckets.of(scalarText(value).toInt())));
    return MetricAnswer{QJsonObject{{u"bucket"_s, names}}, {}};
}

} // namespace

std::vector<Metric> dateMetrics()
{
    return {
        {u"civil_date"_s, u"date"_s,
         [] { return Text::tr("The calendar day that an instant belongs to in a time zone."); }, computeCivilDates},
        {u"days_lookup"_s, u"days"_s,
         [] { return Text::tr("Calendar days from one date to another; 29 February counts."); }, computeDaysBetween},
        {u"bucket_of"_s, u"days"_s, [] { return Text::tr("The aging bucket of a number of days past due."); },
         computeBuckets},
    };
}

} // namespace quittance::insight
