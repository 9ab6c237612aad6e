#include "core/insight/answer.h"
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

QDate closeBeforeMonthOf(QDate day)
{
    return QDate(day.year(), day.month(), 1).addDays(-1);
}

Result<std::vector<QDate>> endsOf(const MetricParams &params, QDate asOf)
{
    if (!params.has(u"ends"_s))
        return monthBounds(asOf, 12);
    const Result<QJsonArray> list = params.list(u"ends"_s);
    if (!list)
        return failed(list);
    std::vector<QDate> ends;
    for (const QJsonValue text : *list) {
        const Result<QDate> day = parseIsoDate(scalarText(text));
        if (!day)
            return failed(day);
        ends.push_back(*day);
    }
    if (ends.empty())
        return fail(Error::Kind::InvalidInput, Text::tr("At least one month end is needed."), {.field = u"ends"_s});
    return ends;
}

QJsonObject monthEndRow(const FlowSeries &flows, const BalanceSeries &balances, Currency currency, QDate end)
{
    const OpenBalance open = balances.at(currency, end);
    const DaySpan month = {closeBeforeMonthOf(end), end};
    const RollForward bridge = flows.bridge(currency, month.after, end);
    QJsonObject buckets;
    const QStringList labels = bucketLabels({});
    for (size_t i = 0; i < kDsoBuckets; ++i)
        buckets.insert(labels.value(qsizetype(i)), moneyText(open.buckets[i], currency));
    const auto text = [&](qint64 units) { return moneyText(units, currency); };
    return {{u"ar"_s, text(open.net())},
            {u"gross_open"_s, text(open.shares.gross)},
            {u"unapplied"_s, text(open.unapplied)},
            {u"current"_s, text(open.current())},
            {u"overdue"_s, text(open.shares.overdue)},
            {u"buckets"_s, buckets},
            {u"gross_sales"_s, text(creditSales(flows, currency, month, end, SalesBasis::Gross))},
            {u"credit_notes"_s, text(bridge.creditNotes)},
            {u"receipts"_s, text(bridge.payments)},
            {u"write_offs"_s, text(bridge.writeOffs)}};
}

Result<MetricAnswer> computeSeries(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const Result<std::vector<QDate>> ends = endsOf(params, asOf->day);
    if (!ends)
        return failed(ends);
    std::vector<QDate> cuts;
    for (const QDate end : *ends)
        cuts.push_back(closeBeforeMonthOf(end));
    const FlowSeries flows(
        context.snapshot,
        {.cuts = std::move(cuts), .marks = *ends, .knownAt = asOf->knownAt, .customer = context.customer});
    const auto balances = BalanceSeries::of(
        context.snapshot, {.days = *ends, .originEnds = {}, .knownAt = asOf->knownAt, .customer = context.customer});
    return perCurrency(params, context, [&](Currency currency) {
        QJsonObject series;
        for (const QDate end : *ends)
            series.insert(toIsoDate(end), monthEndRow(flows, *balances, currency, end));
        return MetricAnswer{series, {}};
    });
}

/// `months`: by how many the sales are divided, which published forms do; 1 is the figure.
Result<MetricAnswer> computeEffectiveness(const MetricParams &params, const MetricContext &context, int months)
{
    const Result<Period> period = periodOf(params, context);
    if (!period)
        return failed(period);
    const DaySpan span = period->span();
    const FlowSeries flows(
        context.snapshot,
        {.cuts = {span.after}, .marks = {span.through}, .knownAt = period->knownAt, .customer = context.customer});
    const auto balances = BalanceSeries::of(
        context.snapshot,
        {.days = {span.through}, .originEnds = {}, .knownAt = period->knownAt, .customer = context.customer});
    return perCurrency(params, context, [&](Currency currency) {
        const OpenBalance open = balances->at(currency, span.through);
        const qint64 sold = creditSales(flows, currency, span, span.through, period->sales);
        return figureAnswer(u"cei_pct"_s,
                            collectionEffectiveness(Int128(flows.balance(currency, span.after)) * months, sold,
                                                    Int128(open.net()) * months, Int128(open.current()) * months));
    });
}

Result<MetricAnswer> computeCei(const MetricParams &params, const MetricContext &context)
{
    return computeEffectiveness(params, context, 1);
}

Result<MetricAnswer> computeCeiDivided(const MetricParams &params, const MetricContext &context)
{
    const Result<int> months = params.integer(u"n_months"_s);
    if (!months)
        return failed(months);
    if (*months < 1)
        return fail(Error::Kind::InvalidInput, Text::tr("The number of months must be at least 1."),
                    {.field = u"n_months"_s});
    return computeEffectiveness(params, context, *months);
}

Result<MetricAnswer> computeTurnover(const MetricParams &params, const MetricContext &context)
{
    const Result<Period> period = periodOf(params, context);
    if (!period)
        return failed(period);
    const DaySpan span = period->span();
    const QString average = params.has(u"average"_s) ? scalarText(params.values().value(u"average"_s)) : u"two_point"_s;
    if (average != u"two_point" && average != u"month_ends")
        return fail(Error::Kind::InvalidInput, Text::tr("The average may be: two_point, month_ends."),
                    {.field = u"average"_s});
    std::vector<QDate> days = average == u"month_ends" ? period->monthEnds() : std::vector{period->to};
    days.insert(days.begin(), span.after);
    const FlowSeries flows(
        context.snapshot,
        {.cuts = days, .marks = {period->to}, .knownAt = period->knownAt, .customer = context.customer});
    return perCurrency(params, context, [&](Currency currency) {
        const std::vector<qint64> balances = flows.balances(currency, days);
        const Turnover turned
            = turnover(balances, creditSales(flows, currency, span, period->to, period->sales), span.days());
        MetricAnswer answer = figureAnswer(u"turnover"_s, turned.times);
        insertFigure(answer, u"days"_s, turned.days);
        insertFigure(answer, u"annualised"_s, turned.annualised);
        return answer;
    });
}

} // namespace

std::vector<Metric> collectionMetrics()
{
    return {
        {u"month_end_series"_s, u"money"_s,
         [] {
             return Text::tr("At each month end: net and gross receivables, what is not yet due and what is overdue, "
                             "and the month's credit sales, credit notes, receipts and write-offs.");
         },
         computeSeries},
        {u"cei"_s, u"percent"_s,
         [] {
             return Text::tr("Collection effectiveness: of what could be collected in a period, how much was. Opening "
                             "receivables plus credit sales less closing receivables, divided by opening receivables "
                             "plus credit sales less what is not yet due at the close.");
         },
         computeCei},
        {u"cei_crf_n"_s, u"percent"_s,
         [] {
             return Text::tr("Collection effectiveness with sales divided by a number of months, as some forms print "
                             "it. With the opening and closing of a longer period it means nothing; for comparison "
                             "with reports that do so.");
         },
         computeCeiDivided},
        {u"ar_turnover"_s, u"count"_s,
         [] {
             return Text::tr("How often receivables turn over: credit sales of a period divided by average net "
                             "receivables, of its opening and closing or of its month ends; the days of one turn; and "
                             "turns in 365 days.");
         },
         computeTurnover},
    };
}

} // namespace quittance::insight
