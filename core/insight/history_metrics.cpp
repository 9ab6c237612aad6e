#include "core/insight/aging.h"
#include "core/insight/answer.h"
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

Result<MetricAnswer> computeBalance(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const AgingFilter filter = {.customer = context.customer, .currency = {}, .bucket = {}};
    const std::vector<OpenItem> items = openItems(context.snapshot, *asOf, {}, filter);
    return perCurrency(params, context, [&](Currency currency) {
        qint64 gross = 0;
        qint64 unapplied = 0;
        for (const OpenItem &item : items) {
            if (item.currency == currency)
                (item.open > 0 ? gross : unapplied) += item.open;
        }
        return MetricAnswer{QJsonObject{{u"gross_open"_s, moneyText(gross, currency)},
                                        {u"unapplied"_s, moneyText(unapplied, currency)},
                                        {u"net"_s, moneyText(gross + unapplied, currency)}},
                            {}};
    });
}

Result<MetricAnswer> computeReopenedDays(const MetricParams &params, const MetricContext &context)
{
    const Result<QString> name = params.text(u"document"_s);
    if (!name)
        return failed(name);
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const auto document = context.findDocument(*name);
    if (!document)
        return fail(Error::Kind::NotFound, Text::tr("There is no document “%1” in this book.").arg(*name),
                    {.field = u"document"_s});
    const std::vector<OpenItem> items = openItems(context.snapshot, *asOf, {}, {});
    const auto item = std::ranges::find(items, *document, &OpenItem::document);
    if (item == items.end())
        return MetricAnswer{QJsonObject{{u"dpd"_s, {}}, {u"bucket"_s, {}}, {u"reason"_s, u"not_open"_s}},
                            u"not_open"_s};
    const QJsonValue bucket
        = item->bucket < 0 ? QJsonValue(u"unapplied"_s) : QJsonValue(bucketLabels({}).value(item->bucket));
    return MetricAnswer{QJsonObject{{u"dpd"_s, item->days}, {u"bucket"_s, bucket}}, {}};
}

/// The wrong answer, so that a person who meets it elsewhere can see where it comes from.
Result<MetricAnswer> computeTodaysVoids(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const auto day = qint32(asOf->day.toJulianDay());
    const store::DocumentColumns &documents = context.snapshot.current;
    return perCurrency(params, context, [&](Currency currency) {
        qint64 net = 0;
        for (size_t row = 0; row < documents.size(); ++row) {
            const bool isPayment = ledger::DocumentKind(documents.kind[row]) == ledger::DocumentKind::Payment;
            const bool isVoidToday = !isPayment && documents.endDay[row] != store::kNever;
            const bool counts = documents.inForce[row] != 0 && documents.currency[row] == currency.number()
                && documents.issueDay[row] <= day && day < documents.endDay[row] && !isVoidToday;
            net += counts ? documents.units[row] : 0;
        }
        return MetricAnswer{QJsonObject{{u"net_if_todays_void_status_is_used"_s, moneyText(net, currency)}}, {}};
    });
}

} // namespace

std::vector<Metric> historyMetrics()
{
    return {
        {u"bitemporal_ar"_s, u"money"_s,
         [] {
             return Text::tr("Gross open, unapplied credits and net receivables on a day, from what was known at an "
                             "instant. What was recorded later changes later answers only.");
         },
         computeBalance},
        {u"customer_credit_balance"_s, u"money"_s,
         [] { return Text::tr("Unapplied credits beside what is open, and the net of both."); }, computeBalance},
        {u"reopened_dpd"_s, u"days"_s,
         [] {
             return Text::tr("Days past due of an open document and its bucket. An invoice that a returned payment "
                             "opened again counts from its original due date.");
         },
         computeReopenedDays},
        {u"naive_current_status_trap"_s, u"money"_s,
         [] {
             return Text::tr("What net receivables of a past day would wrongly be if documents that are void today "
                             "were left out of history. For comparison with reports that do so.");
         },
         computeTodaysVoids},
    };
}

} // namespace quittance::insight
