#include "core/insight/metric_families.h"
#include "core/insight/period_params.h"

#include <QCoreApplication>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

Result<MetricAnswer> computeDso(const MetricParams &params, const MetricContext &)
{
    const Result<qint64> receivables = params.units(u"ar"_s);
    const Result<qint64> sales = params.units(u"sales"_s);
    const Result<int> days = params.integer(u"days"_s);
    if (!receivables || !sales)
        return failed(receivables ? sales : receivables);
    if (!days)
        return failed(days);
    return figureAnswer(u"dso"_s, simpleDso(*receivables, *sales, *days));
}

Result<MetricAnswer> computeCountback(const MetricParams &params, const MetricContext &)
{
    const Result<qint64> receivables = params.units(u"ar"_s);
    if (!receivables)
        return failed(receivables);
    const Result<QJsonArray> list = params.list(u"months"_s);
    if (!list)
        return failed(list);
    std::vector<SalesSpan> months;
    for (const QJsonValue month : *list) {
        bool isNumber = false;
        const int days = scalarText(month.toArray().at(0)).toInt(&isNumber);
        if (!isNumber || days < 1)
            return fail(Error::Kind::InvalidInput, Text::tr("A month needs its days and its sales."),
                        {.field = u"months"_s});
        const Result<qint64> sales = unitsOf(month.toArray().at(1), u"months"_s);
        if (!sales)
            return failed(sales);
        months.push_back({days, *sales});
    }
    return figureAnswer(u"dso"_s, countback(*receivables, months));
}

Result<MetricAnswer> computeCei(const MetricParams &params, const MetricContext &)
{
    const Result<qint64> opening = params.units(u"beg"_s);
    const Result<qint64> sales = params.units(u"sales"_s);
    const Result<qint64> closing = params.units(u"end_total"_s);
    const Result<qint64> current = params.units(u"end_current"_s);
    for (const Result<qint64> *value : {&opening, &sales, &closing, &current}) {
        if (!*value)
            return failed(*value);
    }
    return figureAnswer(u"cei_pct"_s, collectionEffectiveness(*opening, *sales, *closing, *current));
}

} // namespace

std::vector<Metric> ratioMetrics()
{
    return {
        {u"dso_from_numbers"_s, u"days"_s,
         [] {
             return Text::tr("Days sales outstanding of a balance, sales and days that are given. Without sales, and "
                             "for a credit balance, there is none.");
         },
         computeDso},
        {u"countback_from_numbers"_s, u"days"_s,
         [] {
             return Text::tr("Days sales outstanding by countback of a balance over months that are given, newest "
                             "first, each with its days and sales.");
         },
         computeCountback},
        {u"cei_from_numbers"_s, u"percent"_s,
         [] {
             return Text::tr("Collection effectiveness of balances and sales that are given. Without anything to "
                             "collect there is none.");
         },
         computeCei},
    };
}

} // namespace quittance::insight
