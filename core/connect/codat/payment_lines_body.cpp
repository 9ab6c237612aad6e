#include "core/connect/codat/payment_lines_body.h"

#include "core/connect/json/json_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

/// What is left of a share while it is spent.
struct Open
{
    QByteArray type; ///< Codat's word
    QString id;
    qint64 units = 0;
};

tl::unexpected<Error> wrong(const QString &message, const QString &field)
{
    return fail(Error::Kind::InvalidInput, message, {.field = field});
}

QByteArray link(const Open &open, qint64 units)
{
    JsonObjectText text;
    text.text("type", QString::fromLatin1(open.type));
    text.textIfAny("id", open.id);
    text.raw("amount", unitsToDecimalString(units, 2).toLatin1());
    return text.done();
}

QByteArray line(qint64 units, const QByteArrayList &links, QDate day)
{
    JsonObjectText text;
    text.raw("amount", unitsToDecimalString(units, 2).toLatin1());
    text.raw("links", jsonList(links));
    text.text("allocatedOnDate", toIsoDate(day) + u"T00:00:00"_s);
    return text.done();
}

Result<> checkShares(const WriteIntent &intent)
{
    if (!intent.amount)
        return wrong(Text::tr("The payment needs its amount."), u"amount"_s);
    if (intent.shares.empty())
        return wrong(Text::tr("Say what the payment settles: an invoice, a credit note, or that it is on account."),
                     u"applies_to"_s);
    for (size_t i = 0; i < intent.shares.size(); ++i) {
        const WriteShare &share = intent.shares[i];
        const QString field = u"applies_to[%1]"_s.arg(i);
        if (share.amount.currency() != intent.amount->currency())
            return wrong(Text::tr("Every part of a payment must be in the payment's currency."), field);
        if (share.amount.units() <= 0)
            return wrong(Text::tr("Every part of a payment must be more than nothing."), field);
        if (share.to != WriteShare::To::OnAccount && share.remoteId.isEmpty())
            return wrong(Text::tr("Say which document this part of the payment settles."), field);
    }
    return {};
}

/// Invoices take credit first, in the order given; the lines have no money in them.
QByteArrayList creditLines(std::vector<Open> &takers, std::vector<Open> &credits, QDate day)
{
    QByteArrayList lines;
    for (Open &credit : credits) {
        for (Open &taker : takers) {
            const qint64 units = taker.type == "Invoice" ? std::min(taker.units, credit.units) : 0;
            if (units == 0)
                continue;
            lines.push_back(line(0, {link(taker, -units), link(credit, units)}, day));
            taker.units -= units;
            credit.units -= units;
        }
    }
    return lines;
}

} // namespace

Result<PaymentLines> paymentLinesOf(const WriteIntent &intent)
{
    if (Result<> checked = checkShares(intent); !checked)
        return failed(checked);
    std::vector<Open> takers;
    std::vector<Open> credits;
    Int128 balance = 0;
    for (const WriteShare &share : intent.shares) {
        const bool isCredit = share.to == WriteShare::To::CreditNote;
        const bool isInvoice = share.to == WriteShare::To::Invoice;
        balance += isCredit ? -Int128(share.amount.units()) : Int128(share.amount.units());
        if (isCredit)
            credits.push_back({"CreditNote", share.remoteId, share.amount.units()});
        else
            takers.push_back({isInvoice ? "Invoice" : "PaymentOnAccount",
                              isInvoice ? share.remoteId : intent.customerId, share.amount.units()});
    }
    const qint64 stated = intent.amount->units();
    const bool isPaidOut = takers.empty();
    if (balance != stated && !(isPaidOut && balance == -Int128(stated)))
        return wrong(Text::tr("The parts of the payment do not add up to its amount."), u"amount"_s);
    PaymentLines lines{.totalUnits = qint64(balance), .lines = creditLines(takers, credits, intent.issue)};
    for (const Open &taker : takers) {
        if (taker.units > 0)
            lines.lines.push_back(line(taker.units, {link(taker, -taker.units)}, intent.issue));
    }
    for (const Open &credit : credits) {
        if (credit.units > 0)
            lines.lines.push_back(line(-credit.units, {link(credit, credit.units)}, intent.issue));
    }
    return lines;
}

} // namespace quittance::connect::codat
