#include "core/base/rate.h"
#include "core/insight/answer.h"
#include "core/insight/metric_families.h"
#include "core/insight/tolerance.h"

#include <QCoreApplication>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

tl::unexpected<Error> wrongRow(const QString &key, const QString &what)
{
    return fail(Error::Kind::InvalidInput, what, {.field = key});
}

Result<MetricAnswer> computeRounding(const MetricParams &params, const MetricContext &)
{
    const Result<QJsonArray> rows = params.list(u"rows"_s);
    if (!rows)
        return failed(rows);
    QJsonArray halfUp;
    QJsonArray halfEven;
    for (const QJsonValue row : *rows) {
        const auto currency = Currency::fromCode(scalarText(row.toArray().at(0)));
        const Result<qint64> units = unitsOf(row.toArray().at(1), u"rows"_s);
        if (!units)
            return failed(units);
        if (!currency)
            return wrongRow(u"rows"_s, Text::tr("There is no such currency."));
        halfUp.append(Money(*units, *currency).rounded(Rounding::HalfUp).toDecimalString());
        halfEven.append(Money(*units, *currency).rounded(Rounding::HalfEven).toDecimalString());
    }
    return MetricAnswer{QJsonObject{{u"half_up"_s, halfUp}, {u"half_even"_s, halfEven}}, {}};
}

Result<MetricAnswer> computeRates(const MetricParams &params, const MetricContext &context)
{
    const Result<QJsonArray> rows = params.list(u"rows"_s);
    if (!rows)
        return failed(rows);
    QJsonArray base;
    QJsonArray reasons;
    for (const QJsonValue value : *rows) {
        const QJsonObject row = value.toObject();
        const Result<qint64> units = unitsOf(row.value(u"foreign"_s), u"rows"_s);
        if (!units)
            return failed(units);
        const Result<Rate> rate = Rate::parse(scalarText(row.value(u"rate"_s)));
        const auto direction
            = row.value(u"convention"_s).toString() == u"divide" ? Rate::Direction::Divide : Rate::Direction::Multiply;
        const Result<Money> money
            = rate ? rate->convert(Money(*units, context.base), context.base, direction) : Result<Money>(failed(rate));
        base.append(money ? QJsonValue(money->toDecimalString()) : QJsonValue());
        reasons.append(money ? QJsonValue() : QJsonValue(rate ? u"too_large"_s : u"no_rate"_s));
    }
    return MetricAnswer{QJsonObject{{u"base"_s, base}, {u"reasons"_s, reasons}}, {}};
}

Result<MetricAnswer> computeSplit(const MetricParams &params, const MetricContext &)
{
    const Result<qint64> total = params.units(u"total"_s);
    if (!total)
        return failed(total);
    const Result<int> digits = params.integer(u"minor"_s);
    if (!digits)
        return failed(digits);
    const Result<QJsonArray> list = params.list(u"weights"_s);
    if (!list)
        return failed(list);
    std::vector<qint64> weights;
    for (const QJsonValue weight : *list) {
        const Result<qint64> units = unitsOf(weight, u"weights"_s);
        if (!units)
            return failed(units);
        weights.push_back(*units);
    }
    if (*digits < 0 || *digits > kUnitDigits)
        return wrongRow(u"minor"_s, Text::tr("A currency has from 0 to %1 decimals.").arg(kUnitDigits));
    QJsonArray parts;
    for (const qint64 part : splitByLargestRemainder(*total, weights, *digits))
        parts.append(unitsToDecimalString(part, *digits));
    if (parts.isEmpty())
        return MetricAnswer{QJsonObject{{u"parts"_s, {}}, {u"reason"_s, u"not_divisible"_s}}, u"not_divisible"_s};
    return MetricAnswer{QJsonObject{{u"parts"_s, parts}}, {}};
}

/// `percent` in units: 20 % is 200,000.
std::optional<qint64> percentOf(qint64 units, qint64 percent)
{
    return divideRounded(Int128(units) * percent, Int128(100) * kUnitsPerWhole);
}

Result<MetricAnswer> computeWithholding(const MetricParams &params, const MetricContext &context)
{
    const Result<qint64> net = params.units(u"net"_s);
    const Result<qint64> vat = params.units(u"vat_pct"_s);
    const Result<qint64> withholding = params.units(u"withholding_pct"_s);
    for (const Result<qint64> *value : {&net, &vat, &withholding}) {
        if (!*value)
            return failed(*value);
    }
    const std::optional<qint64> tax = percentOf(*net, *vat);
    const bool fromGross = params.values().value(u"withholding_base"_s).toString() == u"gross";
    const std::optional<qint64> withheld = tax ? percentOf(fromGross ? *net + *tax : *net, *withholding) : std::nullopt;
    if (!tax || !withheld)
        return fail(Error::Kind::Full, Text::tr("The amount is too large."), {.field = u"net"_s});
    const qint64 gross = roundUnits(*net + *tax, context.base.minorDigits());
    const qint64 kept = roundUnits(*withheld, context.base.minorDigits());
    return MetricAnswer{QJsonObject{{u"gross"_s, moneyText(gross, context.base)},
                                    {u"withheld"_s, moneyText(kept, context.base)},
                                    {u"cash_expected"_s, moneyText(gross - kept, context.base)}},
                        {}};
}

Result<MetricAnswer> computeTolerance(const MetricParams &params, const MetricContext &context)
{
    const Result<qint64> tolerance = params.units(u"amount_tolerance"_s);
    if (!tolerance)
        return failed(tolerance);
    const Result<QJsonArray> rows = params.list(u"rows"_s);
    if (!rows)
        return failed(rows);
    QJsonArray results;
    for (const QJsonValue row : *rows) {
        const Result<qint64> open = unitsOf(row.toObject().value(u"open"_s), u"rows"_s);
        const Result<qint64> paid = unitsOf(row.toObject().value(u"paid"_s), u"rows"_s);
        if (!open || !paid)
            return failed(open ? paid : open);
        const ToleranceResult result = applyTolerance(*open, *paid, *tolerance);
        results.append(QJsonObject{{u"closed"_s, result.isClosed},
                                   {u"residual"_s, moneyText(result.residual, context.base)},
                                   {u"tolerance"_s, moneyText(result.tolerance, context.base)}});
    }
    return MetricAnswer{QJsonObject{{u"result"_s, results}}, {}};
}

} // namespace

std::vector<Metric> arithmeticMetrics()
{
    return {
        {u"rounding_table"_s, u"money"_s,
         [] {
             return Text::tr("Amounts rounded to their currency's own decimals, halves up (away from zero) and halves "
                             "to even.");
         },
         computeRounding},
        {u"rate_conventions"_s, u"money"_s,
         [] {
             return Text::tr("Foreign amounts in the base currency, by rates that multiply or divide. Without a rate "
                             "there is no amount; a missing rate is never 1.");
         },
         computeRates},
        {u"largest_remainder"_s, u"money"_s,
         [] {
             return Text::tr("An amount split by weights so that the parts add up to it: the smallest units left over "
                             "go to the largest remainders, ties to the first.");
         },
         computeSplit},
        {u"tax_and_withholding"_s, u"money"_s,
         [] { return Text::tr("Gross with tax, what the customer withholds, and the cash to expect."); },
         computeWithholding},
        {u"payment_tolerance"_s, u"money"_s,
         [] {
             return Text::tr("Whether a payment closes an invoice: within the tolerance the difference is posted, a "
                             "larger shortfall stays open, a larger excess goes on account.");
         },
         computeTolerance},
    };
}

} // namespace quittance::insight
