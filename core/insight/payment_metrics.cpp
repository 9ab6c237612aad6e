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

ledger::PaymentLinkKind linkKind(QStringView word)
{
    using enum ledger::PaymentLinkKind;
    if (word == u"Invoice")
        return Invoice;
    if (word == u"CreditNote")
        return CreditNote;
    if (word == u"PaymentOnAccount")
        return OnAccount;
    if (word == u"Refund")
        return Refund;
    return word == u"Payment" ? Payment : Other;
}

Result<ledger::PaymentLink> linkOf(const QJsonObject &json)
{
    const Result<qint64> units = unitsOf(json.value(u"amount"_s), u"links"_s);
    if (!units)
        return failed(units);
    ledger::PaymentLink link{.kind = linkKind(json.value(u"type"_s).toString()),
                             .id = scalarText(json.value(u"id"_s)),
                             .units = *units,
                             .rate = {}};
    if (const QString text = scalarText(json.value(u"currencyRate"_s)); !text.isEmpty()) {
        const Result<Rate> rate = Rate::parse(text);
        if (!rate)
            return failed(rate);
        link.rate = *rate;
    }
    return link;
}

Result<ledger::PaymentLine> lineOf(const QJsonObject &json)
{
    const Result<qint64> units = unitsOf(json.value(u"amount"_s), u"lines"_s);
    if (!units)
        return failed(units);
    ledger::PaymentLine line{.units = *units, .links = {}};
    const QJsonArray links = json.value(u"links"_s).toArray();
    for (const QJsonValue value : links) {
        Result<ledger::PaymentLink> link = linkOf(value.toObject());
        if (!link)
            return failed(link);
        line.links.push_back(std::move(*link));
    }
    return line;
}

/// Amounts in full, as many decimals as they have.
QString exactText(qint64 units)
{
    return unitsToDecimalString(units, 0);
}

QJsonObject byIdText(const std::map<QString, qint64> &units)
{
    QJsonObject object;
    for (const auto &[id, one] : units)
        object.insert(id, exactText(one));
    return object;
}

/// The payments of the book, or those that the parameter `payment_lines` states.
Result<std::vector<ledger::PaymentStatement>> paymentsOf(const MetricParams &params, const MetricContext &context)
{
    if (!params.has(u"payment_lines"_s))
        return context.payments;
    const Result<QJsonArray> list = params.list(u"payment_lines"_s);
    return list ? paymentStatements(*list, context.base) : failed(list);
}

Result<MetricAnswer> computeEffects(const MetricParams &params, const MetricContext &context)
{
    const Result<std::vector<ledger::PaymentStatement>> payments = paymentsOf(params, context);
    if (!payments)
        return failed(payments);
    QJsonObject value;
    for (const ledger::PaymentStatement &payment : *payments) {
        const Result<ledger::PaymentEffect> effect = ledger::effectOf(payment);
        if (!effect)
            return failed(effect);
        QJsonObject one{{u"cash"_s, exactText(effect->cash)},      {u"invoice"_s, byIdText(effect->invoices)},
                        {u"credit"_s, byIdText(effect->credits)},  {u"on_account"_s, exactText(effect->onAccount)},
                        {u"balanced"_s, effect->isBalanced},       {u"unexplained"_s, exactText(effect->unexplained)},
                        {u"inferred"_s, effect->isPairingInferred}};
        if (effect->refundLinks)
            one.insert(u"refund_link"_s, exactText(*effect->refundLinks));
        value.insert(payment.id, one);
    }
    if (value.isEmpty())
        return MetricAnswer{{}, u"no_payment_lines"_s};
    return MetricAnswer{value, {}};
}

Result<MetricAnswer> computeNetEffect(const MetricParams &params, const MetricContext &context)
{
    const Result<std::vector<ledger::PaymentStatement>> payments = paymentsOf(params, context);
    if (!payments)
        return failed(payments);
    const Result<QJsonArray> wanted = params.list(u"payments"_s);
    if (!wanted)
        return failed(wanted);
    qint64 change = 0;
    qint64 cash = 0;
    for (const QJsonValue id : *wanted) {
        const auto found = std::ranges::find(*payments, scalarText(id), &ledger::PaymentStatement::id);
        if (found == payments->end())
            return fail(Error::Kind::NotFound, Text::tr("There is no payment “%1”.").arg(scalarText(id)),
                        {.field = u"payments"_s});
        const Result<ledger::PaymentEffect> effect = ledger::effectOf(*found);
        if (!effect)
            return failed(effect);
        change += effect->receivableChange;
        cash += effect->cash;
    }
    return MetricAnswer{QJsonObject{{u"receivable_change"_s, exactText(change)}, {u"cash"_s, exactText(cash)}}, {}};
}

} // namespace

Result<std::vector<ledger::PaymentStatement>> paymentStatements(const QJsonArray &list, Currency currency)
{
    std::vector<ledger::PaymentStatement> payments;
    for (const QJsonValue value : list) {
        const QJsonObject json = value.toObject();
        const Result<qint64> total = unitsOf(json.value(u"totalAmount"_s), u"payment_lines"_s);
        if (!total)
            return failed(total);
        const Currency own = Currency::fromCode(json.value(u"currency"_s).toString()).value_or(currency);
        ledger::PaymentStatement payment{
            .id = scalarText(json.value(u"id"_s)), .total = Money(*total, own), .lines = {}};
        const QJsonArray lines = json.value(u"lines"_s).toArray();
        for (const QJsonValue line : lines) {
            Result<ledger::PaymentLine> read = lineOf(line.toObject());
            if (!read)
                return failed(read);
            payment.lines.push_back(std::move(*read));
        }
        payments.push_back(std::move(payment));
    }
    return payments;
}

std::vector<Metric> paymentMetrics()
{
    return {
        {u"codat_normalise"_s, u"money"_s,
         [] {
             return Text::tr("What each payment comes to by its lines: cash, what it takes from invoices and credit "
                             "notes, what stays on account, and whether lines and links add up. A payment that does "
                             "not is set aside, not mended.");
         },
         computeEffects, false},
        {u"codat_net_effect"_s, u"money"_s,
         [] { return Text::tr("How several payments together change receivables, and the cash they bring."); },
         computeNetEffect, false},
    };
}

} // namespace quittance::insight
