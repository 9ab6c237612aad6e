#include "core/insight/period_params.h"

#include <QCoreApplication>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

} // namespace

std::vector<QDate> Period::monthEnds() const
{
    std::vector<QDate> ends;
    for (QDate end = monthEnd(from); end < to; end = monthEnd(end.addDays(1)))
        ends.push_back(end);
    ends.push_back(to);
    return ends;
}

Result<SalesBasis> salesBasisOf(const MetricParams &params)
{
    if (!params.has(u"sales"_s))
        return SalesBasis::Gross;
    const QString name = scalarText(params.values().value(u"sales"_s));
    if (name == u"gross")
        return SalesBasis::Gross;
    if (name == u"net_of_credit_notes")
        return SalesBasis::NetOfCreditNotes;
    return fail(Error::Kind::InvalidInput, Text::tr("Sales may be: gross, net_of_credit_notes."),
                {.field = u"sales"_s});
}

Result<Period> periodOf(const MetricParams &params, const MetricContext &context)
{
    const Result<QDate> from = params.day(u"from"_s);
    if (!from)
        return failed(from);
    const Result<QDate> to = params.day(u"to"_s, context.asOf.day);
    if (!to)
        return failed(to);
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const Result<SalesBasis> sales = salesBasisOf(params);
    if (!sales)
        return failed(sales);
    if (*from > *to)
        return fail(Error::Kind::InvalidInput, Text::tr("A period must not end before it starts."),
                    {.field = u"from"_s});
    return Period{*from, *to, asOf->knownAt, *sales};
}

MetricAnswer figureAnswer(const QString &key, const Figure &figure)
{
    MetricAnswer answer = {QJsonObject(), {}};
    insertFigure(answer, key, figure);
    return answer;
}

void insertFigure(MetricAnswer &answer, const QString &key, const Figure &figure)
{
    QJsonObject value = answer.value.toObject();
    value.insert(key, figure.json());
    if (answer.reason.isEmpty())
        answer.reason = figure.reason;
    value.insert(u"reason"_s, answer.reason.isEmpty() ? QJsonValue() : QJsonValue(answer.reason));
    if (figure.atLeast)
        value.insert(u"at_least"_s, millionthsText(*figure.atLeast));
    answer.value = value;
}

} // namespace quittance::insight
