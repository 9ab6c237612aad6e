#include "core/insight/answer.h"
#include "core/insight/concentration.h"
#include "core/insight/credit_use.h"
#include "core/insight/metric_families.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

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

void addIndices(QJsonObject &value, const ExposureShares &shares)
{
    value.insert(u"hhi_10000"_s, orNull(shares.hhi()));
    value.insert(u"hhi_normalised"_s, orNull(shares.normalisedHhi()));
    value.insert(u"effective_debtors"_s, orNull(shares.effectiveDebtors()));
    if (!shares.reason().isEmpty())
        value.insert(u"reason"_s, shares.reason());
}

/// How many of the largest debtors to sum: `top`, or the usual 1, 5 and 10.
Result<std::vector<int>> topCounts(const MetricParams &params)
{
    if (!params.has(u"top"_s))
        return std::vector<int>{1, 5, 10};
    const Result<QJsonArray> list = params.list(u"top"_s);
    if (!list)
        return failed(list);
    std::vector<int> counts;
    for (const QJsonValue count : *list) {
        if (count.toInt() < 1)
            return fail(Error::Kind::InvalidInput, Text::tr("The numbers of debtors must be whole and positive."),
                        {.field = u"top"_s});
        counts.push_back(count.toInt());
    }
    return counts;
}

Result<MetricAnswer> computeConcentration(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const Result<std::vector<int>> counts = topCounts(params);
    if (!counts)
        return failed(counts);
    const bool byParent = params.has(u"by"_s) && params.text(u"by"_s).value_or(QString()) == u"parent";
    const auto all = concentration(context.snapshot, {.asOf = *asOf, .byParent = byParent});
    return perCurrency(params, context, [&](Currency currency) {
        const auto found = std::ranges::find(*all, currency, &Concentration::currency);
        const Concentration answer
            = found == all->end() ? Concentration{.currency = currency, .rows = {}, .shares = {}} : *found;
        QJsonObject shares;
        for (const ConcentrationRow &row : answer.rows) {
            if (!context.customer || row.customer == *context.customer)
                shares.insert(context.customerKey(row.customer), orNull(answer.shares.shareOf(row.gross)));
        }
        QJsonObject value = {{u"shares"_s, shares}, {u"gross_open"_s, moneyText(answer.shares.total(), currency)}};
        for (const int count : *counts)
            value.insert(u"top_%1"_s.arg(count), orNull(answer.shares.topShare(size_t(count))));
        addIndices(value, answer.shares);
        return MetricAnswer{value, answer.shares.reason()};
    });
}

Result<MetricAnswer> computeShare(const MetricParams &params, const MetricContext &)
{
    const Result<QJsonArray> list = params.list(u"parts"_s);
    if (!list)
        return failed(list);
    std::vector<qint64> parts;
    for (const QJsonValue part : *list) {
        const Result<qint64> units = unitsOf(part, u"parts"_s);
        if (!units)
            return failed(units);
        parts.push_back(*units);
    }
    const ExposureShares shares(parts);
    QJsonArray percents;
    for (const qint64 part : parts)
        percents.append(orNull(shares.shareOf(std::max<qint64>(part, 0))));
    QJsonObject value = {{u"shares"_s, percents}};
    addIndices(value, shares);
    return MetricAnswer{value, shares.reason()};
}

/// Amounts by customer key, in `currency`, of an object parameter; absent: none.
Result<std::map<QString, qint64>> amountsByKey(const MetricParams &params, const QString &key)
{
    std::map<QString, qint64> amounts;
    const QJsonObject object = params.values().value(key).toObject();
    for (const QString &name : object.keys()) {
        if (object.value(name).isNull())
            continue;
        const Result<qint64> units = unitsOf(object.value(name), key);
        if (!units)
            return failed(units);
        amounts.emplace(name, *units);
    }
    return amounts;
}

/// What the parameters say of customers, by their ids, and the limits that the book states.
struct StatedCredit
{
    std::map<QString, qint64> limits; ///< where there are any, the book's do not count
    std::map<QString, qint64> orders;
    std::map<QString, qint64> secured;
    std::vector<CreditLimit> ofBook;

    [[nodiscard]] CreditQuestion question(ledger::AsOf asOf, Currency currency, const MetricContext &context) const
    {
        CreditQuestion question;
        question.asOf = asOf;
        question.filter = {context.customer, currency};
        if (limits.empty())
            question.limits = ofBook;
        for (const ledger::CustomerId customer : context.snapshot.customerId) {
            const QString key = context.customerKey(customer);
            if (const auto found = limits.find(key); found != limits.end())
                question.limits.push_back({customer, Money(found->second, currency)});
            if (const auto found = orders.find(key); found != orders.end())
                question.orders.push_back({customer, Money(found->second, currency)});
            if (const auto found = secured.find(key); found != secured.end())
                question.secured.push_back({customer, Money(found->second, currency)});
        }
        return question;
    }
};

QJsonObject useObject(const CreditUse &use, Currency currency)
{
    const auto headroom = use.headroom();
    QJsonObject value = {{u"exposure"_s, moneyText(use.exposure, currency)},
                         {u"limit"_s, use.limit ? QJsonValue(moneyText(*use.limit, currency)) : QJsonValue()},
                         {u"utilisation_pct"_s, orNull(use.utilisationPct())},
                         {u"headroom"_s, headroom ? QJsonValue(moneyText(*headroom, currency)) : QJsonValue()},
                         {u"breach"_s, use.isBreach()}};
    if (!use.reason().isEmpty())
        value.insert(u"reason"_s, use.reason());
    return value;
}

Result<MetricAnswer> computeCreditUse(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    auto limits = amountsByKey(params, u"limits"_s);
    auto orders = amountsByKey(params, u"open_orders"_s);
    auto secured = amountsByKey(params, u"secured"_s);
    for (const auto *given : {&limits, &orders, &secured}) {
        if (!*given)
            return failed(*given);
    }
    StatedCredit stated = {std::move(*limits), std::move(*orders), std::move(*secured), {}};
    if (context.behaviourFacts) {
        Result<BehaviourFacts> facts = context.behaviourFacts(asOf->knownAt);
        if (!facts)
            return failed(facts);
        stated.ofBook = std::move(facts->limits);
    }
    return perCurrency(params, context, [&](Currency currency) {
        QJsonObject byCustomer;
        const auto rows = creditUse(context.snapshot, stated.question(*asOf, currency, context));
        for (const CreditRow &row : *rows)
            byCustomer.insert(context.customerKey(row.customer), useObject(row.use, currency));
        return MetricAnswer{byCustomer, {}};
    });
}

Result<MetricAnswer> computeUtilisation(const MetricParams &params, const MetricContext &context)
{
    const Result<qint64> exposure = params.units(u"exposure"_s);
    if (!exposure)
        return failed(exposure);
    CreditUse use = {.exposure = *exposure, .limit = {}};
    if (params.has(u"limit"_s)) {
        const Result<qint64> limit = params.units(u"limit"_s);
        if (!limit)
            return failed(limit);
        use.limit = *limit;
    }
    return MetricAnswer{useObject(use, context.base), use.reason()};
}

} // namespace

std::vector<Metric> creditMetrics()
{
    return {
        {u"concentration"_s, u"percent"_s,
         [] {
             return Text::tr("Each debtor's share of everything owed, the share of the largest, and the Herfindahl "
                             "index: the sum of squared shares from 0 to 10,000. One over the index is how many "
                             "debtors of equal size would be as concentrated. Who owes nothing is left out, and "
                             "credits of one debtor offset nobody's debts. By parent, a group owes as one.");
         },
         computeConcentration},
        {u"share_from_numbers"_s, u"percent"_s,
         [] { return Text::tr("The shares and the Herfindahl index of given amounts."); }, computeShare},
        {u"credit_utilisation"_s, u"percent"_s,
         [] {
             return Text::tr("How much of its credit limit a customer uses. Exposure is what it owes net of its "
                             "credits, never less than nothing, with orders not yet invoiced and less what is "
                             "insured. Without a limit there is no percentage; with a limit of zero any exposure "
                             "is a breach.");
         },
         computeCreditUse},
        {u"utilisation_from_numbers"_s, u"percent"_s,
         [] { return Text::tr("The use of a credit limit by a given exposure."); }, computeUtilisation},
    };
}

} // namespace quittance::insight
