#include "core/insight/answer.h"
#include "core/insight/metric_families.h"
#include "core/insight/vintage.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

tl::unexpected<Error> wrongAges(const QString &key)
{
    return fail(Error::Kind::InvalidInput, Text::tr("Ages are whole days in ascending order, such as 30, 60, 90."),
                {.field = key});
}

Result<VintageQuestion> questionOf(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    VintageQuestion question;
    question.asOf = *asOf;
    question.filter.customer = context.customer;
    if (context.behaviourFacts) {
        const Result<BehaviourFacts> facts = context.behaviourFacts(asOf->knownAt);
        if (!facts)
            return failed(facts);
        question.policy.bankDays = facts->bankDays;
    }
    if (params.has(u"ages"_s)) {
        const Result<QJsonArray> ages = params.list(u"ages"_s);
        if (!ages)
            return failed(ages);
        question.ages.clear();
        for (const QJsonValue value : *ages) {
            bool isNumber = false;
            question.ages.push_back(scalarText(value).toInt(&isNumber));
            if (!isNumber)
                return wrongAges(u"ages"_s);
        }
        if (!std::ranges::is_sorted(question.ages, std::ranges::less_equal()))
            return wrongAges(u"ages"_s);
    }
    return question;
}

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

VintageTable tableIn(const std::vector<VintageTable> &tables, Currency currency, const VintageQuestion &question)
{
    const auto found = std::ranges::find(tables, currency, &VintageTable::currency);
    return found == tables.end() ? VintageTable{.currency = currency, .ages = question.ages} : *found;
}

QJsonObject curveOf(const VintageTable &table, const VintageCohort &cohort)
{
    QJsonObject cash;
    QJsonObject cashPct;
    QJsonObject resolved;
    QJsonObject resolvedPct;
    for (size_t age = 0; age < table.ages.size(); ++age) {
        const QString key = QString::number(table.ages[age]);
        const auto amount = [&](qint64 units) {
            return table.isMature(cohort, age) ? QJsonValue(moneyText(units, table.currency)) : QJsonValue();
        };
        cash.insert(key, amount(cohort.cash[age]));
        cashPct.insert(key, orNull(table.cashPct(cohort, age)));
        resolved.insert(key, amount(cohort.resolved[age]));
        resolvedPct.insert(key, orNull(table.resolvedPct(cohort, age)));
    }
    return {{u"billed"_s, moneyText(cohort.billed, table.currency)},
            {u"cum"_s, cash},
            {u"pct"_s, cashPct},
            {u"resolved_cum"_s, resolved},
            {u"resolved_pct"_s, resolvedPct}};
}

QString monthKey(QDate month)
{
    return toIsoDate(month).left(7);
}

Result<MetricAnswer> computeCurves(const MetricParams &params, const MetricContext &context)
{
    const Result<VintageQuestion> question = questionOf(params, context);
    if (!question)
        return failed(question);
    const auto tables = vintages(context.snapshot, *question);
    return perCurrency(params, context, [&](Currency currency) {
        const VintageTable table = tableIn(*tables, currency, *question);
        QJsonObject value;
        bool isMasked = false;
        for (const VintageCohort &cohort : table.cohorts) {
            value.insert(monthKey(cohort.month), curveOf(table, cohort));
            isMasked = isMasked || (!table.ages.empty() && !table.isMature(cohort, table.ages.size() - 1));
        }
        const QString reason = table.cohorts.empty() ? u"no_invoices"_s : isMasked ? u"not_mature"_s : u""_s;
        if (!reason.isEmpty())
            value.insert(u"reason"_s, reason);
        return MetricAnswer{value, reason};
    });
}

Result<MetricAnswer> computePooled(const MetricParams &params, const MetricContext &context)
{
    const Result<VintageQuestion> question = questionOf(params, context);
    if (!question)
        return failed(question);
    const auto tables = vintages(context.snapshot, *question);
    return perCurrency(params, context, [&](Currency currency) {
        const VintageTable table = tableIn(*tables, currency, *question);
        QJsonObject value;
        QString reason;
        for (size_t age = 0; age < table.ages.size(); ++age) {
            const std::optional<QString> share = table.pooledCashPct(age);
            value.insert(QString::number(table.ages[age]), orNull(share));
            if (!share)
                reason = u"not_mature"_s;
        }
        if (!reason.isEmpty())
            value.insert(u"reason"_s, reason);
        return MetricAnswer{value, reason};
    });
}

MetricAnswer ladderAnswer(const VintageTable &table, const QString &month)
{
    const auto cohort
        = std::ranges::find(table.cohorts, month, [](const VintageCohort &c) { return monthKey(c.month); });
    const std::optional<QString> growth = table.growth(0, 1);
    const auto projected = cohort == table.cohorts.end() ? std::nullopt : table.projected(*cohort, 0, 1);
    QJsonObject value
        = {{u"factor"_s, orNull(growth)},
           {u"projected_cum"_s, projected ? QJsonValue(moneyText(*projected, table.currency)) : QJsonValue()}};
    const QString reason = cohort == table.cohorts.end() ? u"no_cohort"_s
        : !growth                                        ? u"no_history"_s
        : !projected                                     ? u"not_mature"_s
                                                         : u""_s;
    if (!reason.isEmpty())
        value.insert(u"reason"_s, reason);
    return {value, reason};
}

Result<MetricAnswer> computeChainLadder(const MetricParams &params, const MetricContext &context)
{
    Result<VintageQuestion> question = questionOf(params, context);
    if (!question)
        return failed(question);
    const Result<QString> cohort = params.text(u"cohort"_s);
    const Result<int> from = params.integer(u"from_age"_s);
    const Result<int> to = params.integer(u"to_age"_s);
    if (!cohort)
        return failed(cohort);
    if (!from || !to)
        return failed(from ? to : from);
    if (*from >= *to)
        return wrongAges(u"to_age"_s);
    question->ages = {*from, *to};
    const auto tables = vintages(context.snapshot, *question);
    return perCurrency(params, context,
                       [&](Currency currency) { return ladderAnswer(tableIn(*tables, currency, *question), *cohort); });
}

} // namespace

std::vector<Metric> vintageMetrics()
{
    return {
        {u"vintage_curve"_s, u"percent"_s,
         [] {
             return Text::tr("Of the invoices issued in a month, how much cash came in within so many days of issue, "
                             "and how much was resolved with credits added. A cell stays empty until the youngest "
                             "invoice of the month has reached the age.");
         },
         computeCurves},
        {u"pooled_curve"_s, u"percent"_s,
         [] {
             return Text::tr("Cash received within so many days of issue over all months that are mature at that age, "
                             "weighted by what was billed.");
         },
         computePooled},
        {u"chain_ladder"_s, u"money"_s,
         [] {
             return Text::tr("What a month's invoices should have brought in by a later age: what they brought so far, "
                             "times the growth that mature months showed between the two ages, but no more than was "
                             "billed.");
         },
         computeChainLadder},
    };
}

} // namespace quittance::insight
