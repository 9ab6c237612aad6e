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

/// The two series of a period: what moved, and what is open at its end.
struct PeriodBook
{
    FlowSeries flows;
    BalanceSeries balances;
};

PeriodBook bookOf(const MetricContext &context, const Period &period, std::vector<QDate> cuts)
{
    cuts.push_back(period.span().after);
    return {
        FlowSeries(
            context.snapshot,
            {.cuts = std::move(cuts), .marks = {period.to}, .knownAt = period.knownAt, .customer = context.customer}),
        *BalanceSeries::of(
            context.snapshot,
            {.days = {period.to}, .originEnds = {}, .knownAt = period.knownAt, .customer = context.customer})};
}

Result<MetricAnswer> computeSimple(const MetricParams &params, const MetricContext &context)
{
    const Result<Period> period = periodOf(params, context);
    if (!period)
        return failed(period);
    const PeriodBook book = bookOf(context, *period, {});
    return perCurrency(params, context, [&](Currency currency) {
        const qint64 sold = creditSales(book.flows, currency, period->span(), period->to, period->sales);
        return figureAnswer(u"dso"_s, simpleDso(book.flows.balance(currency, period->to), sold, period->span().days()));
    });
}

Result<MetricAnswer> computeAverage(const MetricParams &params, const MetricContext &context)
{
    const Result<Period> period = periodOf(params, context);
    if (!period)
        return failed(period);
    const std::vector<QDate> ends = period->monthEnds();
    const PeriodBook book = bookOf(context, *period, ends);
    return perCurrency(params, context, [&](Currency currency) {
        const std::vector<qint64> balances = book.flows.balances(currency, ends);
        const qint64 sold = creditSales(book.flows, currency, period->span(), period->to, period->sales);
        return figureAnswer(u"dso"_s, averageDso(balances, sold, period->span().days()));
    });
}

Result<MetricAnswer> computeBestPossible(const MetricParams &params, const MetricContext &context)
{
    const Result<Period> period = periodOf(params, context);
    if (!period)
        return failed(period);
    const PeriodBook book = bookOf(context, *period, {});
    return perCurrency(params, context, [&](Currency currency) {
        const int days = period->span().days();
        const qint64 sold = creditSales(book.flows, currency, period->span(), period->to, period->sales);
        const OpenBalance open = book.balances.at(currency, period->to);
        MetricAnswer answer = figureAnswer(u"bpdso"_s, simpleDso(open.current(), sold, days));
        insertFigure(answer, u"add"_s, simpleDifference(open.net(), open.current(), sold, days));
        return answer;
    });
}

/// An as-of day with the months behind it.
struct MonthBook
{
    std::vector<QDate> bounds;
    SalesBasis sales = SalesBasis::Gross;
    FlowSeries flows;
    BalanceSeries balances;
    QDate day;
};

Result<MonthBook> monthBookOf(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const Result<SalesBasis> sales = salesBasisOf(params);
    if (!sales)
        return failed(sales);
    const int months = originMonths(context.snapshot, asOf->day, PerformancePolicy().historyMonths);
    const std::vector<QDate> bounds = monthBounds(asOf->day, months);
    std::vector<QDate> cuts = bucketBounds(asOf->day);
    cuts.insert(cuts.end(), bounds.begin(), bounds.end());
    FlowSeries flows(
        context.snapshot,
        {.cuts = std::move(cuts), .marks = {asOf->day}, .knownAt = asOf->knownAt, .customer = context.customer});
    auto balances = BalanceSeries::of(
        context.snapshot,
        {.days = {asOf->day}, .originEnds = bounds, .knownAt = asOf->knownAt, .customer = context.customer});
    return MonthBook{bounds, *sales, std::move(flows), *std::move(balances), asOf->day};
}

std::vector<SalesSpan> historyOf(const MonthBook &book, Currency currency)
{
    const size_t months = size_t(PerformancePolicy().historyMonths) + 1;
    return monthlySales(book.flows, currency, std::span(book.bounds).last(months), book.sales);
}

Result<MetricAnswer> computeCountback(const MetricParams &params, const MetricContext &context)
{
    const Result<MonthBook> book = monthBookOf(params, context);
    if (!book)
        return failed(book);
    return perCurrency(params, context, [&](Currency currency) {
        const qint64 net = book->balances.at(currency, book->day).net();
        return figureAnswer(u"dso"_s, countback(net, historyOf(*book, currency)));
    });
}

Result<MetricAnswer> computeBestCountback(const MetricParams &params, const MetricContext &context)
{
    const Result<MonthBook> book = monthBookOf(params, context);
    if (!book)
        return failed(book);
    return perCurrency(params, context, [&](Currency currency) {
        const OpenBalance open = book->balances.at(currency, book->day);
        const std::vector<SalesSpan> history = historyOf(*book, currency);
        MetricAnswer answer = figureAnswer(u"bpdso"_s, countback(open.current(), history));
        insertFigure(answer, u"add"_s, countbackDifference(open.net(), open.current(), history));
        return answer;
    });
}

MetricAnswer weightedAnswer(const WeightedDso &dso, Currency currency)
{
    MetricAnswer answer = figureAnswer(u"dso"_s, dso.days);
    QJsonArray excluded;
    for (const OriginShare &share : dso.excluded) {
        excluded.append(QJsonObject{
            {u"month"_s, share.month.isValid() ? QJsonValue(share.month.toString(u"yyyy-MM"_s)) : QJsonValue()},
            {u"open"_s, moneyText(share.open, currency)}});
    }
    QJsonObject value = answer.value.toObject();
    value.insert(u"excluded"_s, excluded);
    answer.value = value;
    return answer;
}

Result<MetricAnswer> computeByOrigin(const MetricParams &params, const MetricContext &context)
{
    const Result<MonthBook> book = monthBookOf(params, context);
    if (!book)
        return failed(book);
    return perCurrency(params, context, [&](Currency currency) {
        const OpenBalance open = book->balances.at(currency, book->day);
        return weightedAnswer(salesWeightedDso(originShares(book->flows, currency, book->bounds, open, true)),
                              currency);
    });
}

Result<MetricAnswer> computeByBucket(const MetricParams &params, const MetricContext &context)
{
    const Result<MonthBook> book = monthBookOf(params, context);
    if (!book)
        return failed(book);
    return perCurrency(params, context, [&](Currency currency) {
        const OpenBalance open = book->balances.at(currency, book->day);
        return weightedAnswer(bucketWeightedDso(bucketShares(book->flows, currency, bucketBounds(book->day), open)),
                              currency);
    });
}

Result<MetricAnswer> computeTrue(const MetricParams &params, const MetricContext &context)
{
    const Result<MonthBook> book = monthBookOf(params, context);
    if (!book)
        return failed(book);
    return perCurrency(params, context, [&](Currency currency) {
        const OpenBalance open = book->balances.at(currency, book->day);
        return weightedAnswer(trueDso(originShares(book->flows, currency, book->bounds, open, false)), currency);
    });
}

} // namespace

std::vector<Metric> dsoMetrics()
{
    return {
        {u"dso_simple"_s, u"days"_s,
         [] {
             return Text::tr("Days sales outstanding of a period: net receivables at its end, divided by its credit "
                             "sales, times its days. Credit sales are invoices gross of tax without drafts and voids.");
         },
         computeSimple},
        {u"dso_avg_of_month_ends"_s, u"days"_s,
         [] {
             return Text::tr("Days sales outstanding of average balances: the mean of the month-end receivables of a "
                             "period, divided by its credit sales, times its days.");
         },
         computeAverage},
        {u"dso_countback"_s, u"days"_s,
         [] {
             return Text::tr("Days sales outstanding by countback: whole months of credit sales are taken off net "
                             "receivables, newest first, and their days counted; the last month counts pro rata. A "
                             "month without sales adds its days.");
         },
         computeCountback},
        {u"dso_sales_weighted_origin"_s, u"days"_s,
         [] {
             return Text::tr("Days sales outstanding by month of origin: what is open of each month's invoices, "
                             "divided by that month's credit sales, times its days, added up. Months without sales "
                             "are left out and listed.");
         },
         computeByOrigin},
        {u"dso_sales_weighted_bucket30"_s, u"days"_s,
         [] {
             return Text::tr("Days sales outstanding by bucket: what is current over this month's credit sales, 1–30 "
                             "days over those of the month before, and so on, times 30. It means something only where "
                             "terms are about 30 days; what is older than 90 days is left out and listed.");
         },
         computeByBucket},
        {u"dso_true"_s, u"days"_s,
         [] {
             return Text::tr("True days sales outstanding: the age of every open item times its open amount, divided "
                             "by the credit sales of the month it was issued in, added up.");
         },
         computeTrue},
        {u"bpdso"_s, u"days"_s,
         [] {
             return Text::tr("Best possible days sales outstanding: what is not yet due, divided by credit sales, "
                             "times days; and average days delinquent, by which the simple figure exceeds it.");
         },
         computeBestPossible},
        {u"bpdso_countback"_s, u"days"_s,
         [] {
             return Text::tr("Best possible days sales outstanding by countback of what is not yet due; and average "
                             "days delinquent, by which the countback of all receivables exceeds it.");
         },
         computeBestCountback},
    };
}

} // namespace quittance::insight
