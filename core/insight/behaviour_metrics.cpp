#include "core/insight/answer.h"
#include "core/insight/behaviour.h"
#include "core/insight/metric_families.h"

#include <QCoreApplication>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

/// The question that the parameters `from`, `to`, `known_at` and `grace_days` ask: a year up to the day by default, as
/// things stood at its end.
Result<BehaviourQuestion> questionOf(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const Result<QDate> to = params.day(u"to"_s, asOf->day);
    if (!to)
        return failed(to);
    const Result<QDate> from = params.day(u"from"_s, to->addYears(-1).addDays(1));
    if (!from)
        return failed(from);
    if (*from > *to)
        return fail(Error::Kind::InvalidInput, Text::tr("A period must start no later than it ends."),
                    {.field = u"from"_s});
    BehaviourQuestion question = {.asOf = {*to, asOf->knownAt}, .from = *from, .to = *to};
    question.filter.customer = context.customer;
    question.trendMonths = 0;
    if (params.has(u"grace_days"_s)) {
        const Result<int> grace = params.integer(u"grace_days"_s);
        if (!grace)
            return failed(grace);
        question.policy.graceDays = *grace;
    }
    if (context.behaviourFacts) {
        const Result<BehaviourFacts> facts = context.behaviourFacts(asOf->knownAt);
        if (!facts)
            return failed(facts);
        question.policy.bankDays = facts->bankDays;
    }
    return question;
}

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

PaymentBehaviour behaviourIn(const std::vector<PaymentBehaviour> &all, Currency currency)
{
    const auto found = std::ranges::find(all, currency, &PaymentBehaviour::currency);
    return found == all.end() ? PaymentBehaviour{.currency = currency} : *found;
}

Result<MetricAnswer> computePaymentDays(const MetricParams &params, const MetricContext &context)
{
    const Result<BehaviourQuestion> question = questionOf(params, context);
    if (!question)
        return failed(question);
    const auto all = paymentBehaviour(context.snapshot, *question);
    return perCurrency(params, context, [&](Currency currency) {
        const PaymentBehaviour behaviour = behaviourIn(*all, currency);
        const PaymentSums &sums = behaviour.total.sums;
        QJsonObject value = {{u"settled_invoices"_s, sums.settled},
                             {u"avg_days_to_pay"_s, orNull(sums.averageDaysToPay())},
                             {u"avg_days_late_signed"_s, orNull(sums.averageDaysLate())},
                             {u"avg_days_late_floored"_s, orNull(sums.averageDaysLateFloored())},
                             {u"weighted_days_to_pay_final"_s, orNull(sums.weightedDaysToPayFinal())},
                             {u"weighted_days_to_pay_alloc"_s, orNull(sums.weightedDaysToPay())},
                             {u"weighted_days_late_alloc_signed"_s, orNull(sums.weightedDaysLate())},
                             {u"weighted_avg_terms_alloc"_s, orNull(sums.weightedTerms())},
                             {u"on_time_count_pct"_s, orNull(sums.onTimeCountPct())},
                             {u"on_time_amount_pct"_s, orNull(sums.onTimeAmountPct())},
                             {u"cash_collected"_s, moneyText(sums.cashUnits, currency)},
                             {u"left_out_as_inferred"_s, behaviour.leftOut}};
        const QString reason = sums.paidUnits == 0 ? u"no_payments"_s
            : sums.settled == 0                    ? u"nothing_settled"_s
                                                   : u""_s;
        if (!reason.isEmpty())
            value.insert(u"reason"_s, reason);
        return MetricAnswer{value, reason};
    });
}

Result<MetricAnswer> computeLateDistribution(const MetricParams &params, const MetricContext &context)
{
    const Result<BehaviourQuestion> question = questionOf(params, context);
    if (!question)
        return failed(question);
    const auto all = paymentBehaviour(context.snapshot, *question);
    const QStringList labels = lateBinLabels(question->policy.edges);
    return perCurrency(params, context, [&](Currency currency) {
        const PaymentBehaviour behaviour = behaviourIn(*all, currency);
        const LateSpread &spread = behaviour.total.spread;
        QJsonArray days;
        for (const int late : spread.days())
            days.append(late);
        QJsonObject histogram;
        for (qsizetype i = 0; i < labels.size(); ++i)
            histogram.insert(labels[i], behaviour.histogram.empty() ? 0 : behaviour.histogram[size_t(i)].count);
        const auto percentile = [&](int percent) {
            const std::optional<int> value = spread.percentile(percent);
            return value ? QJsonValue(*value) : QJsonValue();
        };
        QJsonObject value = {{u"n"_s, spread.count()},
                             {u"days_late"_s, days},
                             {u"median"_s, orNull(spread.median())},
                             {u"stdev_sample"_s, orNull(spread.sampleDeviation())},
                             {u"stdev_population"_s, orNull(spread.populationDeviation())},
                             {u"p10"_s, percentile(10)},
                             {u"p90"_s, percentile(90)},
                             {u"late_only_mean"_s, orNull(spread.lateOnlyMean())},
                             {u"histogram"_s, histogram},
                             {u"on_time_amount_pct"_s, orNull(behaviour.total.sums.onTimeAmountPct())}};
        const QString reason = spread.isShown() ? u""_s : spread.count() == 0 ? u"nothing_settled"_s : u"too_few"_s;
        if (!reason.isEmpty())
            value.insert(u"reason"_s, reason);
        return MetricAnswer{value, reason};
    });
}

} // namespace

std::vector<Metric> behaviourMetrics()
{
    return {
        {u"payment_days"_s, u"days"_s,
         [] {
             return Text::tr("How long invoices took to be paid in a period, from issue and from the due date. Settled "
                             "invoices count with their last receipt, and those settled by credits alone are left out; "
                             "weighted by allocation every part payment counts, and days to pay less terms are days "
                             "late. Early is negative. A receipt counts on the day the bank valued it where a bank "
                             "line is matched, else on its day in the ledger; what no source paired is left out.");
         },
         computePaymentDays},
        {u"late_distribution"_s, u"days"_s,
         [] {
             return Text::tr("How days late of the invoices settled in a period spread: median, standard deviation of "
                             "the sample and of the whole, tenth and ninetieth percentile, and a histogram. With fewer "
                             "than five invoices the spread is not shown.");
         },
         computeLateDistribution},
    };
}

} // namespace quittance::insight
