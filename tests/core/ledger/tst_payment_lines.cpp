#include "core/ledger/payment_lines.h"

#include <QTest>

using namespace quittance;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

const Currency kGbp = *Currency::fromCode(u"GBP");

qint64 whole(qint64 amount)
{
    return amount * kUnitsPerWhole;
}

PaymentStatement payment(qint64 total, std::vector<PaymentLine> lines)
{
    return {.id = u"P"_s, .total = Money(whole(total), kGbp), .lines = std::move(lines)};
}

PaymentLink link(PaymentLinkKind kind, const QString &id, qint64 amount)
{
    return {.kind = kind, .id = id, .units = whole(amount), .rate = {}};
}

} // namespace

class TestPaymentLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineWithoutItsLinksInFullIsUnbalanced()
    {
        const auto effect = effectOf(payment(100, {{whole(100), {link(PaymentLinkKind::Invoice, u"x"_s, -90)}}}));
        QVERIFY(!effect->isBalanced);
        QCOMPARE(effect->unexplained, whole(10));
    }

    void linesOtherThanTheTotalAreUnbalanced()
    {
        const auto effect = effectOf(payment(120, {{whole(100), {link(PaymentLinkKind::Invoice, u"x"_s, -100)}}}));
        QVERIFY(!effect->isBalanced);
        QCOMPARE(effect->unexplained, whole(20));
    }

    void linesThatCancelEachOthersErrorAreStillUnbalanced()
    {
        const auto effect = effectOf(payment(200,
                                             {{whole(100), {link(PaymentLinkKind::Invoice, u"x"_s, -90)}},
                                              {whole(100), {link(PaymentLinkKind::Invoice, u"y"_s, -110)}}}));
        QCOMPARE(effect->unexplained, qint64(0));
        QVERIFY(!effect->isBalanced);
    }

    void linkInAnotherCurrencyIsConvertedByItsRate()
    {
        PaymentLink foreign = link(PaymentLinkKind::Invoice, u"178"_s, -50);
        foreign.rate = *Rate::parse(u"1.9998");
        const PaymentStatement stated{
            .id = u"p7"_s, .total = Money(999'900, kGbp), .lines = {{.units = 999'900, .links = {foreign}}}};
        const auto effect = effectOf(stated);
        QVERIFY(effect->isBalanced);
        QCOMPARE(effect->invoices.at(u"178"_s), whole(-50));
        QCOMPARE(effect->receivableChange, qint64(-999'900));
    }

    void pairingOfSeveralWithSeveralIsInferred()
    {
        const PaymentLine open{whole(500),
                               {link(PaymentLinkKind::Invoice, u"a"_s, -1000),
                                link(PaymentLinkKind::Invoice, u"b"_s, -250),
                                link(PaymentLinkKind::CreditNote, u"y"_s, 750)}};
        QVERIFY(effectOf(payment(500, {open}))->isPairingInferred);
        const PaymentLine plain{
            whole(500), {link(PaymentLinkKind::Invoice, u"a"_s, -300), link(PaymentLinkKind::Invoice, u"b"_s, -200)}};
        QVERIFY(!effectOf(payment(500, {plain}))->isPairingInferred);
    }

    void sumsBeyondTheRangeAreAnError()
    {
        const qint64 most = std::numeric_limits<qint64>::max();
        const PaymentStatement huge{.id = u"P"_s,
                                    .total = Money(most, kGbp),
                                    .lines = {{.units = most, .links = {}}, {.units = most, .links = {}}}};
        QCOMPARE(effectOf(huge).error().kind, Error::Kind::Full);
    }
};

QTEST_GUILESS_MAIN(TestPaymentLines)
#include "tst_payment_lines.moc"
