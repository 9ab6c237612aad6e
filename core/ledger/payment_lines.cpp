#include "core/ledger/payment_lines.h"

#include <QCoreApplication>

namespace quittance::ledger {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ledger)
};

/// Adds up and remembers whether any sum left 64 bits.
class Adder
{
public:
    void add(qint64 &sum, qint64 units) { m_isFull = qAddOverflow(sum, units, &sum) || m_isFull; }
    [[nodiscard]] bool isFull() const { return m_isFull; }

private:
    bool m_isFull = false;
};

void note(const PaymentLink &link, qint64 inPaymentCurrency, PaymentEffect &effect, Adder &adder)
{
    switch (link.kind) {
    case PaymentLinkKind::Invoice:
        adder.add(effect.invoices[link.id], link.units);
        break;
    case PaymentLinkKind::CreditNote:
        adder.add(effect.credits[link.id], link.units);
        break;
    case PaymentLinkKind::OnAccount:
        adder.add(effect.onAccount, inPaymentCurrency);
        break;
    case PaymentLinkKind::Refund:
    case PaymentLinkKind::Payment:
        if (!effect.refundLinks)
            effect.refundLinks = 0;
        adder.add(*effect.refundLinks, inPaymentCurrency);
        break;
    case PaymentLinkKind::Other:
        break;
    }
}

/// More than one thing gives and more than one takes: the totals do not say which pays which.
bool pairsAreOpen(const PaymentLine &line)
{
    int gives = line.units > 0 ? 1 : 0;
    int takes = line.units < 0 ? 1 : 0;
    for (const PaymentLink &link : line.links)
        ++(link.units > 0 ? gives : takes);
    return gives > 1 && takes > 1;
}

} // namespace

Result<PaymentEffect> effectOf(const PaymentStatement &payment)
{
    const Currency currency = payment.total.currency();
    PaymentEffect effect{.cash = payment.total.units(), .invoices = {}, .credits = {}, .refundLinks = {}};
    Adder adder;
    qint64 ofLines = 0;
    for (const PaymentLine &line : payment.lines) {
        qint64 left = line.units;
        adder.add(ofLines, line.units);
        for (const PaymentLink &link : line.links) {
            const Money stated(link.units, currency);
            const Result<Money> inPayment = link.rate ? link.rate->convert(stated, currency) : Result<Money>(stated);
            if (!inPayment)
                return failed(inPayment);
            adder.add(left, inPayment->units());
            adder.add(effect.receivableChange, inPayment->units());
            note(link, inPayment->units(), effect, adder);
        }
        effect.isBalanced = effect.isBalanced && left == 0;
        effect.isPairingInferred = effect.isPairingInferred || pairsAreOpen(line);
        adder.add(effect.unexplained, left);
    }
    effect.isBalanced = effect.isBalanced && ofLines == effect.cash;
    adder.add(effect.unexplained, effect.cash);
    adder.add(effect.unexplained, -ofLines);
    if (adder.isFull())
        return fail(Error::Kind::Full, Text::tr("The amounts of the payment %1 are too large.").arg(payment.id));
    return effect;
}

} // namespace quittance::ledger
