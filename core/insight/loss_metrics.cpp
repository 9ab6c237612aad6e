#include "core/insight/answer.h"
#include "core/insight/dilution.h"
#include "core/insight/metric_families.h"
#include "core/insight/period_params.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

/// Units of each key, in their order.
Result<std::vector<qint64>> numbersOf(const MetricParams &params, std::initializer_list<QStringView> keys)
{
    std::vector<qint64> numbers;
    for (const QStringView key : keys) {
        const Result<qint64> units = params.units(key.toString());
        if (!units)
            return failed(units);
        numbers.push_back(*units);
    }
    return numbers;
}

MetricAnswer badDebtAnswer(const BadDebt &losses)
{
    MetricAnswer answer = figureAnswer(u"gross_pct_of_sales"_s, losses.grossOfSales());
    insertFigure(answer, u"net_pct_of_sales"_s, losses.netOfSales());
    insertFigure(answer, u"net_pct_of_avg_ar"_s, losses.netOfReceivables());
    return answer;
}

MetricAnswer dilutionAnswer(const Dilution &dilution)
{
    MetricAnswer answer = figureAnswer(u"dilution_incl_rebill_pct"_s, dilution.withRebills());
    insertFigure(answer, u"dilution_true_pct"_s, dilution.withoutRebills());
    insertFigure(answer, u"dilution_without_write_offs_pct"_s, dilution.withoutWriteOffs());
    return answer;
}

/// Adds amounts that fit a ledger to an answer.
void insertAmounts(MetricAnswer &answer, Currency currency,
                   std::initializer_list<std::pair<QStringView, Int128>> amounts)
{
    QJsonObject value = answer.value.toObject();
    for (const auto &[key, units] : amounts)
        value.insert(key.toString(), moneyText(qint64(units), currency));
    answer.value = value;
}

Result<std::vector<LossWindow>> windowsOf(const MetricParams &params, const MetricContext &context)
{
    const Result<Period> period = periodOf(params, context);
    if (!period)
        return failed(period);
    return lossWindow(context.snapshot, period->from, period->to, period->knownAt, {}, context.customer);
}

LossWindow windowIn(const std::vector<LossWindow> &windows, Currency currency)
{
    const auto found = std::ranges::find(windows, currency, &LossWindow::currency);
    return found == windows.end() ? LossWindow{.currency = currency, .badDebt = {}, .dilution = {}} : *found;
}

Result<MetricAnswer> computeBadDebt(const MetricParams &params, const MetricContext &context)
{
    if (params.has(u"write_offs"_s)) {
        const auto numbers = numbersOf(params, {u"write_offs", u"recoveries", u"credit_sales", u"average_ar"});
        if (!numbers)
            return failed(numbers);
        const std::vector<qint64> &n = *numbers;
        return badDebtAnswer(
            {.writeOffs = n[0], .recoveries = n[1], .sales = n[2], .averageReceivables = n[3], .balances = 1});
    }
    const Result<std::vector<LossWindow>> windows = windowsOf(params, context);
    if (!windows)
        return failed(windows);
    return perCurrency(params, context, [&](Currency currency) {
        const BadDebt losses = windowIn(*windows, currency).badDebt;
        MetricAnswer answer = badDebtAnswer(losses);
        insertAmounts(
            answer, currency,
            {{u"write_offs", losses.writeOffs}, {u"recoveries", losses.recoveries}, {u"credit_sales", losses.sales}});
        return answer;
    });
}

Result<MetricAnswer> computeDilution(const MetricParams &params, const MetricContext &context)
{
    if (params.has(u"gross_sales"_s)) {
        const auto numbers = numbersOf(
            params, {u"gross_sales", u"credit_notes", u"rebill_credits", u"discounts", u"write_offs", u"rebates"});
        if (!numbers)
            return failed(numbers);
        const std::vector<qint64> &n = *numbers;
        return dilutionAnswer({.sales = n[0],
                               .creditNotes = n[1],
                               .rebilled = n[2],
                               .discounts = n[3],
                               .writeOffs = n[4],
                               .rebates = n[5]});
    }
    const Result<std::vector<LossWindow>> windows = windowsOf(params, context);
    if (!windows)
        return failed(windows);
    return perCurrency(params, context, [&](Currency currency) {
        const Dilution dilution = windowIn(*windows, currency).dilution;
        MetricAnswer answer = dilutionAnswer(dilution);
        insertAmounts(answer, currency,
                      {{u"gross_sales", dilution.sales},
                       {u"credit_notes", dilution.creditNotes},
                       {u"rebill_credits", dilution.rebilled},
                       {u"write_offs", dilution.writeOffs}});
        return answer;
    });
}

} // namespace

std::vector<Metric> lossMetrics()
{
    return {
        {u"bad_debt"_s, u"percent"_s,
         [] {
             return Text::tr("Write-offs of a period in percent of its credit sales; and less recoveries, in percent "
                             "of credit sales and of average receivables. Recovered is what was received on invoices "
                             "after they were written off, and write-offs of before that were taken back.");
         },
         computeBadDebt},
        {u"dilution"_s, u"percent"_s,
         [] {
             return Text::tr("What lowered receivables other than cash, in percent of gross credit sales of the same "
                             "period: credit notes, discounts, rebates and write-offs; with and without credits whose "
                             "invoice was issued again for the same amount within 30 days.");
         },
         computeDilution},
    };
}

} // namespace quittance::insight
