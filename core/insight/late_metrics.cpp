#include "core/base/ratio.h"
#include "core/insight/answer.h"
#include "core/insight/late_fees.h"
#include "core/insight/late_score.h"
#include "core/insight/metric_families.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kOne = 1'000'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

constexpr LateFeature kFeatures[] = {LateFeature::DaysLate,       LateFeature::LateShare, LateFeature::OverdueShare,
                                     LateFeature::BrokenPromises, LateFeature::Trend,     LateFeature::Utilisation};

QString paramOf(LateFeature feature)
{
    if (feature == LateFeature::Trend)
        return u"trend_days"_s;
    return feature == LateFeature::Utilisation ? u"utilisation_pct"_s : lateFeatureName(feature);
}

QString decimalOf(qint64 millionths)
{
    return ratioText(millionths, kOne).value_or(QString());
}

QJsonObject scoreObject(const LateFeatures &features, const LateScore &score)
{
    QJsonObject points;
    QJsonObject values;
    QJsonObject gaps;
    for (const LateFeature feature : kFeatures) {
        const QString name = lateFeatureName(feature);
        const std::optional<qint64> &value = features.of(feature);
        points.insert(name, decimalOf(score.points[size_t(feature)]));
        values.insert(name, value ? QJsonValue(decimalOf(*value)) : QJsonValue());
        if (!value)
            gaps.insert(name, lateFeatureGap(feature));
    }
    QJsonObject object = {{u"points"_s, points},
                          {u"features"_s, values},
                          {u"score"_s, decimalOf(score.score)},
                          {u"band"_s, lateBandName(score.band)}};
    if (!gaps.isEmpty())
        object.insert(u"unknown"_s, gaps);
    return object;
}

/// The features given as parameters, over those already there. True when there was one.
Result<bool> readFeatures(const MetricParams &params, LateFeatures &features)
{
    bool isAny = false;
    for (const LateFeature feature : kFeatures) {
        const QString key = paramOf(feature);
        if (!params.has(key))
            continue;
        const Result<qint64> value = params.millionths(key);
        if (!value)
            return failed(value);
        features.of(feature) = *value;
        isAny = true;
    }
    return isAny;
}

Result<MetricAnswer> scoresFromLedger(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    LateScoreQuestion question;
    question.asOf = *asOf;
    question.filter.customer = context.customer;
    if (context.behaviourFacts) {
        const Result<BehaviourFacts> facts = context.behaviourFacts(asOf->knownAt);
        if (!facts)
            return failed(facts);
        question.policy.bankDays = facts->bankDays;
        question.limits = facts->limits;
    }
    const auto rows = lateScores(context.snapshot, question);
    return perCurrency(params, context, [&](Currency currency) {
        QJsonObject byCustomer;
        for (const LateScoreRow &row : *rows) {
            if (row.currency != currency)
                continue;
            LateFeatures features = row.features;
            if (!readFeatures(params, features))
                continue;
            QJsonObject object = scoreObject(features, lateScore(features));
            object.insert(u"late_probability"_s, row.probability ? QJsonValue(*row.probability) : QJsonValue());
            if (context.customer)
                return MetricAnswer{object, {}};
            byCustomer.insert(context.customerKey(row.customer), object);
        }
        if (!byCustomer.isEmpty())
            return MetricAnswer{byCustomer, {}};
        return MetricAnswer{QJsonObject{{u"score"_s, {}}, {u"reason"_s, u"no_history"_s}}, u"no_history"_s};
    });
}

Result<MetricAnswer> computeLateScore(const MetricParams &params, const MetricContext &context)
{
    LateFeatures features;
    const Result<bool> isGiven = readFeatures(params, features);
    if (!isGiven)
        return failed(isGiven);
    if (context.customer || !*isGiven)
        return scoresFromLedger(params, context);
    return MetricAnswer{scoreObject(features, lateScore(features)), {}};
}

Result<MetricAnswer> computeShrunk(const MetricParams &params, const MetricContext &)
{
    const Result<int> late = params.integer(u"late"_s);
    const Result<int> n = params.integer(u"n"_s);
    const Result<qint64> prior = params.millionths(u"prior"_s);
    const Result<int> strength = params.integer(u"strength"_s);
    for (const Result<int> *number : {&late, &n, &strength}) {
        if (!*number)
            return failed(*number);
    }
    if (!prior)
        return failed(prior);
    if (*late < 0 || *late > *n || *strength < 0 || *prior < 0 || *prior > kOne)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("Of n invoices none or some were late, and the prior is a share from 0 to 1."),
                    {.field = u"late"_s});
    const auto p = shrunkProbability(*late, *n, *prior, *strength);
    if (p)
        return MetricAnswer{QJsonObject{{u"p"_s, *p}}, {}};
    return MetricAnswer{QJsonObject{{u"p"_s, {}}, {u"reason"_s, u"no_history"_s}}, u"no_history"_s};
}

Result<MetricAnswer> computeInterest(const MetricParams &params, const MetricContext &context)
{
    const Result<qint64> principal = params.units(u"principal"_s);
    const Result<qint64> annual = params.units(u"annual_pct"_s);
    const Result<QDate> due = params.day(u"from_due"_s);
    const Result<QDate> paid = params.day(u"paid"_s, context.asOf.day);
    const Result<int> basis = params.has(u"basis"_s) ? params.integer(u"basis"_s) : Result<int>(365);
    if (!principal || !annual)
        return failed(principal ? annual : principal);
    if (!due || !paid)
        return failed(due ? paid : due);
    if (!basis)
        return failed(basis);
    if (*basis <= 0)
        return fail(Error::Kind::InvalidInput, Text::tr("A year has 360, 365 or 366 days of interest."),
                    {.field = u"basis"_s});
    const auto interest
        = lateInterest(Money(*principal, context.currency.value_or(context.base)), *annual, *due, *paid, *basis);
    if (!interest)
        return fail(Error::Kind::Full, Text::tr("The amount is too large."), {.field = u"principal"_s});
    return MetricAnswer{QJsonObject{{u"days"_s, interest->days}, {u"interest"_s, interest->interest.toDecimalString()}},
                        {}};
}

Result<MetricAnswer> computeCompensation(const MetricParams &params, const MetricContext &)
{
    const Result<QJsonArray> amounts = params.list(u"amounts"_s);
    if (!amounts)
        return failed(amounts);
    const Currency pound = Currency::fromCode(u"GBP").value_or(Currency());
    QJsonArray sums;
    for (const QJsonValue amount : *amounts) {
        const Result<qint64> units = unitsOf(amount, u"amounts"_s);
        if (!units)
            return failed(units);
        sums.append(moneyText(ukFixedCompensation(*units), pound));
    }
    return MetricAnswer{QJsonObject{{u"gbp"_s, sums}}, {}};
}

} // namespace

std::vector<Metric> lateMetrics()
{
    return {
        {u"late_score"_s, u"count"_s,
         [] {
             return Text::tr("How likely a customer is to pay late, from 0 to 100, as the sum of six contributions: "
                             "days late weighted by amount over six months, the share of paid amounts that was late "
                             "over twelve, the overdue share of what is open, broken promises, whether it is getting "
                             "worse, and use of the credit limit. What is not known adds nothing and is named. Below "
                             "25 is low, below 50 moderate, below 75 high, else severe.");
         },
         computeLateScore},
        {u"shrunk_late_probability"_s, u"count"_s,
         [] {
             return Text::tr("The share of a customer's invoices that was paid late, drawn towards what is usual: with "
                             "few invoices it says little of its own.");
         },
         computeShrunk},
        {u"late_interest"_s, u"money"_s,
         [] {
             return Text::tr("Simple interest on an amount paid late: amount times annual percentage times days from "
                             "the due date to the payment, over the days of a year.");
         },
         computeInterest},
        {u"uk_fixed_compensation"_s, u"money"_s,
         [] {
             return Text::tr("The fixed sum that may be added to an overdue invoice in the United Kingdom: 40 pounds "
                             "below 1,000, 70 below 10,000, else 100.");
         },
         computeCompensation},
    };
}

} // namespace quittance::insight
