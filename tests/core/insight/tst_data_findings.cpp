#include "core/insight/data_findings.h"

#include <QSet>
#include <QTest>

using namespace quittance;
using namespace quittance::insight;
using namespace Qt::StringLiterals;

namespace {

const Currency kEur = *Currency::fromCode(u"EUR");
const Currency kJpy = *Currency::fromCode(u"JPY");

Money euros(qint64 whole)
{
    return {whole * kUnitsPerWhole, kEur};
}

DocumentName invoice()
{
    return {.id = ledger::DocumentId(1),
            .kind = ledger::DocumentKind::Invoice,
            .remoteId = u"r1"_s,
            .number = u"INV-1"_s,
            .issue = QDate(2026, 3, 1)};
}

} // namespace

class TestDataFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasItsOwnNameTitleAndDefinition()
    {
        QSet<QString> names;
        for (const FindingRule rule : kFindingRules) {
            names.insert(ruleName(rule));
            QCOMPARE(ruleFromName(ruleName(rule)), rule);
            QVERIFY(!ruleTitle(rule).isEmpty());
            QVERIFY(ruleDefinition(rule).endsWith(u'.'));
        }
        QCOMPARE(names.size(), qsizetype(std::size(kFindingRules)));
    }

    void linesMayStateTheirTaxBesideOrWithin()
    {
        QVERIFY(!checkLines(invoice(), euros(120), euros(100).units(), euros(20).units()));
        QVERIFY(!checkLines(invoice(), euros(120), euros(120).units(), euros(20).units()));
        const auto finding = checkLines(invoice(), euros(120), euros(90).units(), euros(20).units());
        QCOMPARE(finding->rule, FindingRule::HeaderLines);
        QCOMPARE(finding->amount, euros(10));
        QVERIFY(finding->sentence.contains(u"INV-1"));
        QCOMPARE(finding->subject, u"invoice/r1"_s);
    }

    void onlyWhatIsOwedNeedsADueDate()
    {
        QVERIFY(checkDueDate(invoice(), {}, false, euros(1)));
        QVERIFY(!checkDueDate(invoice(), QDate(2026, 4, 1), false, euros(1)));
        QVERIFY(!checkDueDate(invoice(), {}, true, euros(1)));
        DocumentName payment = invoice();
        payment.kind = ledger::DocumentKind::Payment;
        QVERIFY(!checkDueDate(payment, {}, false, euros(1)));
    }

    void amountsMayHaveOnlyTheirCurrencysDecimals()
    {
        QVERIFY(!checkPrecision(invoice(), Money(105'000, kEur)));
        QVERIFY(checkPrecision(invoice(), Money(105'000, kJpy)));
        QVERIFY(checkPrecision(invoice(), Money(105'010, kEur)));
    }

    void negativeInvoiceMayBeAllocatedUpToItsAmount()
    {
        QVERIFY(!checkAllocated(invoice(), euros(-50), euros(50).units()));
        QCOMPARE(checkAllocated(invoice(), euros(-50), euros(60).units())->amount, euros(10));
    }

    void paidInvoiceWithSomethingOpenDisagrees()
    {
        QVERIFY(!checkStatus(invoice(), u"Paid"_s, true, euros(0)));
        QVERIFY(!checkStatus(invoice(), u"Sent"_s, false, euros(5)));
        QCOMPARE(checkStatus(invoice(), u"Paid"_s, true, euros(5))->amount, euros(5));
    }

    void sourceIsStaleAfterItsAge()
    {
        const QDate today(2026, 3, 31);
        QVERIFY(!checkFreshness(u"Bank lines"_s, QDate(2026, 3, 21), today));
        QVERIFY(checkFreshness(u"Bank lines"_s, QDate(2026, 3, 20), today));
        QVERIFY(!checkFreshness(u"Bank lines"_s, {}, today));
    }

    void unbalancedPaymentSaysWhatIsLeft()
    {
        const ledger::PaymentStatement payment{.id = u"p9"_s,
                                               .total = euros(100),
                                               .lines = {{.units = euros(100).units(),
                                                          .links = {{.kind = ledger::PaymentLinkKind::Invoice,
                                                                     .id = u"x"_s,
                                                                     .units = -euros(90).units(),
                                                                     .rate = {}}}}}};
        QCOMPARE(checkPaymentLines(payment)->amount, euros(10));
    }
};

QTEST_GUILESS_MAIN(TestDataFindings)
#include "tst_data_findings.moc"
