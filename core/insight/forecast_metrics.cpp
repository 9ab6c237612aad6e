#include "core/insight/answer.h"
#include "core/insight/forecast_backtest.h"
#include "core/insight/metric_families.h"

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

QJsonObject quantilesObject(const CashQuantiles &quantiles, Currency currency)
{
    return {{u"p10"_s, moneyText(quantiles.p10, currency)},
            {u"p50"_s, moneyText(quantiles.p50, currency)},
            {u"p90"_s, moneyText(quantiles.p90, currency)}};
}

/// A whole number parameter within bounds; `otherwise` where it is not given.
Result<int> numberOr(const MetricParams &params, const QString &key, int otherwise, int most)
{
    if (!params.has(key))
        return otherwise;
    const Result<int> number = params.integer(key);
    if (number && (*number < 1 || *number > most))
        return fail(Error::Kind::InvalidInput, Text::tr("The parameter “%1” must be from 1 to %2.").arg(key).arg(most),
                    {.field = key});
    return number;
}

/// `history.outcomes`: days late with their chances, and that of never as null.
Result<PayCurve> statedCurve(const MetricParams &params)
{
    std::vector<PayCurve::Outcome> outcomes;
    qint64 never = 0;
    const QJsonArray list = params.values().value(u"history"_s).toObject().value(u"outcomes"_s).toArray();
    for (const QJsonValue value : list) {
        const MetricParams row(value.toObject());
        const Result<qint64> chance = row.millionths(u"p"_s);
        if (!chance)
            return failed(chance);
        if (!row.has(u"days_late"_s)) {
            never += *chance;
            continue;
        }
        const Result<int> days = row.integer(u"days_late"_s);
        if (!days)
            return failed(days);
        outcomes.push_back({*days, *chance});
    }
    return PayCurve(std::move(outcomes), never);
}

/// A stated open item.
struct StatedItem
{
    QString id;
    qint32 dueDay = 0;
    qint64 units = 0;
};

Result<std::vector<StatedItem>> statedItems(const MetricParams &params, const QString &key, bool hasAmounts)
{
    const Result<QJsonArray> list = params.list(key);
    if (!list)
        return failed(list);
    std::vector<StatedItem> items;
    for (const QJsonValue value : *list) {
        const MetricParams row(value.toObject());
        const Result<QDate> due = row.day(u"due"_s);
        const Result<qint64> units = hasAmounts ? row.units(u"amount"_s) : Result<qint64>(0);
        const Result<QString> id = row.text(u"id"_s);
        if (!due || !units || !id)
            return !due ? failed(due) : !units ? failed(units) : failed(id);
        items.push_back({*id, qint32(due->toJulianDay()), *units});
    }
    return items;
}

QJsonObject statedForecast(const std::vector<StatedItem> &items, const PayCurve &curve, const ForecastSpan &span,
                           const CashFan &fan, const std::vector<CashChance> &chances, Currency currency)
{
    std::vector<qint64> sums(size_t(span.weeks) + 2);
    for (const StatedItem &item : items) {
        const std::vector<qint64> parts
            = weeklyUnits(item.units, weeklyWeights(item.dueDay, curve, span), currency.minorDigits());
        for (size_t i = 0; i < sums.size(); ++i)
            sums[i] += parts[i];
    }
    QJsonArray weeks;
    qint64 total = 0;
    for (int week = 0; week < span.weeks; ++week) {
        weeks.append(moneyText(sums[size_t(week)], currency));
        total += sums[size_t(week)];
    }
    QJsonObject value = {{u"weeks"_s, weeks},
                         {u"total"_s, moneyText(total, currency)},
                         {u"later"_s, moneyText(sums[size_t(span.weeks)], currency)},
                         {u"expected_never"_s, moneyText(sums.back(), currency)},
                         {u"week1_stdev"_s, moneyText(cashDeviation(chances, 0), currency)},
                         {u"exact"_s, fan.isExact}};
    if (!fan.weeks.empty())
        value.insert(u"week1_cumulative_distribution"_s, quantilesObject(fan.weeks.front(), currency));
    return value;
}

Result<MetricAnswer> computeConditional(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const Result<QDate> from = params.day(u"weeks_from"_s, asOf->day.addDays(1));
    const Result<int> weeks = numberOr(params, u"n_weeks"_s, 13, 520);
    const Result<int> seed = numberOr(params, u"seed"_s, 1, std::numeric_limits<int>::max());
    const Result<PayCurve> curve = statedCurve(params);
    const Result<std::vector<StatedItem>> items = statedItems(params, u"open_items"_s, true);
    if (!from)
        return failed(from);
    if (!weeks || !seed)
        return failed(weeks ? seed : weeks);
    if (!curve)
        return failed(curve);
    if (!items)
        return failed(items);
    if (curve->isEmpty())
        return MetricAnswer{QJsonObject{{u"weeks"_s, {}}, {u"reason"_s, u"no_history"_s}}, u"no_history"_s};
    const ForecastSpan span = {qint32(asOf->day.toJulianDay()), qint32(from->toJulianDay()), *weeks, false};
    std::vector<CashChance> chances;
    for (const StatedItem &item : *items)
        chances.push_back({item.units, weeklyWeights(item.dueDay, *curve, span)});
    constexpr int kRuns = 2000;
    const auto fan = cashFan(chances, size_t(*weeks), kRuns, quint64(*seed));
    return MetricAnswer{statedForecast(*items, *curve, span, *fan, chances, context.base), {}};
}

Result<MetricAnswer> computePayDates(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const Result<qint64> daysLate = params.millionths(u"avg_days_late"_s);
    if (!daysLate)
        return failed(daysLate);
    const Result<std::vector<StatedItem>> items = statedItems(params, u"items"_s, false);
    if (!items)
        return failed(items);
    QJsonObject value;
    QJsonArray past;
    for (const StatedItem &item : *items) {
        const ExpectedDay expected = expectedPayDay(item.dueDay, *daysLate, qint32(asOf->day.toJulianDay()));
        value.insert(item.id, toIsoDate(QDate::fromJulianDay(expected.day)));
        if (expected.isPastExpected)
            past.append(item.id);
    }
    value.insert(u"past_expected"_s, past);
    return MetricAnswer{value, {}};
}

Result<ForecastQuestion> questionOf(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    ForecastQuestion question = {.asOf = *asOf, .filter = {context.customer, context.currency}, .curves = {}};
    const Result<int> weeks = numberOr(params, u"n_weeks"_s, question.weeks, 520);
    const Result<int> runs = numberOr(params, u"runs"_s, question.runs, 100'000);
    const Result<int> seed = numberOr(params, u"seed"_s, 1, std::numeric_limits<int>::max());
    for (const Result<int> *number : {&weeks, &runs, &seed}) {
        if (!*number)
            return failed(*number);
    }
    question.weeks = *weeks;
    question.runs = *runs;
    question.seed = quint64(*seed);
    if (context.behaviourFacts) {
        Result<BehaviourFacts> facts = context.behaviourFacts(asOf->knownAt);
        if (!facts)
            return failed(facts);
        question.curves.behaviour.bankDays = std::move(facts->bankDays);
    }
    return question;
}

QJsonObject forecastObject(const CashForecast &forecast)
{
    const auto text = [&](qint64 units) { return moneyText(units, forecast.currency); };
    QJsonArray weeks;
    QJsonArray cumulative;
    for (const ForecastWeek &week : forecast.weeks) {
        weeks.append(text(week.expected));
        QJsonObject fan = quantilesObject(week.quantiles, forecast.currency);
        fan.insert(u"through"_s, toIsoDate(week.last));
        fan.insert(u"expected"_s, text(week.cumulative));
        cumulative.append(fan);
    }
    QJsonObject value = {{u"weeks"_s, weeks},
                         {u"cumulative"_s, cumulative},
                         {u"total"_s, text(forecast.total())},
                         {u"later"_s, text(forecast.later)},
                         {u"expected_never"_s, text(forecast.never)},
                         {u"gross_open"_s, text(forecast.open)},
                         {u"unapplied"_s, text(forecast.unapplied)},
                         {u"exact"_s, forecast.isExact}};
    if (!forecast.reason.isEmpty()) {
        value.insert(u"reason"_s, forecast.reason);
        value.insert(u"weeks"_s, {});
    }
    return value;
}

Result<MetricAnswer> computeForecast(const MetricParams &params, const MetricContext &context)
{
    const Result<ForecastQuestion> question = questionOf(params, context);
    if (!question)
        return failed(question);
    const auto all = cashForecast(context.snapshot, *question);
    return perCurrency(params, context, [&](Currency currency) {
        const auto found = std::ranges::find(*all, currency, &CashForecast::currency);
        const CashForecast forecast = found != all->end()
            ? *found
            : CashForecast{.currency = currency, .asOf = question->asOf, .weeks = {}, .reason = u"no_exposure"_s};
        return MetricAnswer{forecastObject(forecast), forecast.reason};
    });
}

QJsonObject recordObject(const ForecastBacktest &record)
{
    QJsonArray horizons;
    for (const BacktestHorizon &horizon : record.horizons)
        horizons.append(QJsonObject{{u"weeks"_s, horizon.weeks},
                                    {u"n"_s, horizon.count},
                                    {u"mape_pct"_s, orNull(horizon.mapePct)},
                                    {u"bias_pct"_s, orNull(horizon.biasPct)}});
    QJsonArray points;
    for (const BacktestPoint &point : record.points)
        points.append(QJsonObject{{u"as_of"_s, toIsoDate(point.asOf)},
                                  {u"hindsight"_s, point.isHindsight},
                                  {u"expected"_s, moneyText(point.expected.back(), record.currency)},
                                  {u"actual"_s, moneyText(point.actual.back(), record.currency)}});
    QJsonObject value = {{u"horizons"_s, horizons}, {u"forecasts"_s, points}};
    if (!record.reason.isEmpty())
        value.insert(u"reason"_s, record.reason);
    return value;
}

Result<MetricAnswer> computeBacktest(const MetricParams &params, const MetricContext &context)
{
    const Result<ForecastQuestion> question = questionOf(params, context);
    if (!question)
        return failed(question);
    const Result<int> months = numberOr(params, u"months"_s, 12, 120);
    if (!months)
        return failed(months);
    const auto all = forecastBacktest(context.snapshot, {.forecast = *question, .months = *months, .kept = {}});
    return perCurrency(params, context, [&](Currency currency) {
        const auto found = std::ranges::find(*all, currency, &ForecastBacktest::currency);
        const ForecastBacktest record = found != all->end()
            ? *found
            : ForecastBacktest{.currency = currency, .points = {}, .horizons = {}, .reason = u"no_past_forecasts"_s};
        return MetricAnswer{recordObject(record), record.reason};
    });
}

} // namespace

std::vector<Metric> forecastMetrics()
{
    return {
        {u"conditional_cash_forecast"_s, u"money"_s,
         [] {
             return Text::tr("When given open items will be paid, by week, from given chances by days late. An item "
                             "that is already late can only be paid later than it is. Never is what is not expected "
                             "to be paid at all. Items are paid independently of each other.");
         },
         computeConditional},
        {u"expected_pay_date"_s, u"date"_s,
         [] {
             return Text::tr("The due date plus the customer's average days late, but not before tomorrow; what should "
                             "have been paid already is listed as past expected.");
         },
         computePayDates},
        {u"cash_forecast"_s, u"money"_s,
         [] {
             return Text::tr("The cash that open items will bring, by week, from how late each customer paid in the "
                             "last two years, weighted by amount, given that the item is still unpaid. A customer with "
                             "fewer than ten payments draws on its group, then on the book. Never is what is credited, "
                             "written off or lost. Weekends move to Monday. The band is the tenth, fiftieth and "
                             "ninetieth percentile of cumulative cash, from 2,000 seeded runs or exactly for few "
                             "items; items are paid independently of each other, so that real tails are wider.");
         },
         computeForecast},
        {u"forecast_backtest"_s, u"percent"_s,
         [] {
             return Text::tr("The track record of the cash forecast: it is made again for past month ends with what "
                             "was known then, and set against the cash since received on the invoices that were open. "
                             "The mean absolute error and the bias are in percent of what came, by weeks ahead; a "
                             "positive bias was too hopeful.");
         },
         computeBacktest},
    };
}

} // namespace quittance::insight
