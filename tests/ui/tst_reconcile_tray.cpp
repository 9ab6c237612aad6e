#include "tests/ui/reconcile_samples.h"
#include "ui/reconcile/tray.h"
#include "ui/reconcile/tray_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using workspace::DifferenceHandling;

namespace {

Currency dollars()
{
    return *Currency::fromCode(u"USD");
}

match::OpenDocument invoice(qint64 id, qint64 cents)
{
    return samples::openDocument(id, u"INV-%1"_s.arg(id), cents, QDate(2026, 4, 5));
}

match::OpenDocument credit(qint64 id, qint64 cents)
{
    return samples::openDocument(id, u"CN-%1"_s.arg(id), -cents, QDate(2026, 4, 5), ledger::DocumentKind::CreditNote);
}

/// A line of 482.17 and documents of 482.29: 0.12 short.
Tray shortTray()
{
    Tray tray;
    tray.begin(4'821'700, dollars());
    tray.add(invoice(1, 30'000));
    tray.add(invoice(2, 19'000));
    tray.add(credit(3, 771));
    return tray;
}

} // namespace

class ReconcileTrayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyTrayIsNotAccepted();
    void sumsThatAgreeLeaveNothing();
    void aDifferenceIsNeverAcceptedByItself();
    void eachHandlingExplainsAShortfall_data();
    void eachHandlingExplainsAShortfall();
    void leaveOpenTakesTheRestOffTheLastInvoice();
    void anInvoiceThatGetsNothingIsLeftOut();
    void tooMuchCanOnlyStayOnAccount();
    void aLineIsSplitBetweenDocumentsAndAccounts();
    void aDisputeSaysHowMuchOfWhat();
    void aWriteOffStopsAtItsLimit();
    void aHandlingThatFitsNoMoreIsForgotten();
    void typedAmountsAreReadOrRefused_data();
    void typedAmountsAreReadOrRefused();
    void aRefusedTextIsKept();
    void anotherCurrencyNeedsTheBanksRate();
    void whatTheBankExchangedIsSharedOut();
    void aDocumentComesInOnce();
    void theDecimalMarkIsTheLocales();
    void theModelKeepsTheRules();
    void aReadOnlyTrayTakesNothing();
};

void ReconcileTrayTest::anEmptyTrayIsNotAccepted()
{
    Tray tray;
    tray.begin(100'0000, dollars());
    QVERIFY(!tray.problem().isEmpty());
    QVERIFY(!tray.allows(DifferenceHandling::LeaveOpen));
}

void ReconcileTrayTest::sumsThatAgreeLeaveNothing()
{
    Tray tray;
    tray.begin(482'2900, dollars());
    tray.add(invoice(1, 30'000));
    tray.add(invoice(2, 19'000));
    tray.add(credit(3, 771));
    QCOMPARE(tray.sums().applied, 482'2900);
    QCOMPARE(tray.sums().left, 0);
    QCOMPARE(tray.problem(), QString());
    const workspace::MatchDecision decision = tray.decision(ledger::BankLineId(9));
    QCOMPARE(decision.line, ledger::BankLineId(9));
    QCOMPARE(decision.allocations.size(), std::size_t(3));
    QCOMPARE(decision.allocations[2].documentUnits, -7'7100);
    QCOMPARE(decision.difference, DifferenceHandling::None);
}

void ReconcileTrayTest::aDifferenceIsNeverAcceptedByItself()
{
    const Tray tray = shortTray();
    QCOMPARE(tray.sums().missing, 1'200);
    QCOMPARE(tray.sums().left, 1'200);
    QVERIFY(tray.problem().contains(u"0.12"_s));
}

void ReconcileTrayTest::eachHandlingExplainsAShortfall_data()
{
    QTest::addColumn<int>("handling");
    QTest::addColumn<qint64>("lastUnits");
    QTest::newRow("leave open") << int(DifferenceHandling::LeaveOpen) << qint64(189'8800);
    QTest::newRow("bank fee") << int(DifferenceHandling::BankFee) << qint64(190'0000);
    QTest::newRow("write off") << int(DifferenceHandling::WriteOff) << qint64(190'0000);
    QTest::newRow("discount") << int(DifferenceHandling::Discount) << qint64(190'0000);
    QTest::newRow("exchange difference") << int(DifferenceHandling::Rate) << qint64(190'0000);
    QTest::newRow("dispute") << int(DifferenceHandling::Dispute) << qint64(189'8800);
}

void ReconcileTrayTest::eachHandlingExplainsAShortfall()
{
    QFETCH(int, handling);
    QFETCH(qint64, lastUnits);
    Tray tray = shortTray();
    tray.setHandling(DifferenceHandling(handling));
    QCOMPARE(tray.sums().left, 0);
    QCOMPARE(tray.problem(), QString());
    const workspace::MatchDecision decision = tray.decision(ledger::BankLineId(9));
    QCOMPARE(decision.allocations[1].documentUnits, lastUnits);
    QCOMPARE(int(decision.difference), handling);
}

void ReconcileTrayTest::leaveOpenTakesTheRestOffTheLastInvoice()
{
    Tray tray = shortTray();
    tray.setHandling(DifferenceHandling::LeaveOpen);
    QCOMPARE(tray.leftOf(0), 0);
    QCOMPARE(tray.leftOf(1), 1'200);
    QCOMPARE(tray.leftOf(2), 0);
    qint64 taken = 0;
    for (const match::Allocation &part : tray.decision(ledger::BankLineId(9)).allocations)
        taken += part.documentUnits;
    QCOMPARE(taken, tray.sums().available);
}

void ReconcileTrayTest::anInvoiceThatGetsNothingIsLeftOut()
{
    Tray tray;
    tray.begin(100'0000, dollars());
    tray.add(invoice(1, 10'000));
    tray.add(invoice(2, 500));
    tray.setHandling(DifferenceHandling::LeaveOpen);
    const workspace::MatchDecision decision = tray.decision(ledger::BankLineId(9));
    QCOMPARE(decision.allocations.size(), std::size_t(1));
    QCOMPARE(decision.allocations[0].documentUnits, 100'0000);
    QCOMPARE(tray.leftOf(1), 5'0000);
}

void ReconcileTrayTest::tooMuchCanOnlyStayOnAccount()
{
    Tray tray;
    tray.begin(120'0000, dollars());
    tray.add(invoice(1, 10'000));
    QVERIFY(!tray.allows(DifferenceHandling::BankFee));
    QVERIFY(!tray.allows(DifferenceHandling::WriteOff));
    tray.setHandling(DifferenceHandling::WriteOff);
    QCOMPARE(tray.handling(), DifferenceHandling::None);
    QVERIFY(!tray.allows(DifferenceHandling::LeaveOpen));
    QVERIFY(!tray.allows(DifferenceHandling::Dispute));
    tray.setHandling(DifferenceHandling::OnAccount);
    QCOMPARE(tray.sums().left, 0);
    QCOMPARE(tray.decision(ledger::BankLineId(9)).allocations[0].documentUnits, 100'0000);
    tray.setHandling(DifferenceHandling::KeepWaiting);
    QCOMPARE(tray.decision(ledger::BankLineId(9)).difference, DifferenceHandling::KeepWaiting);
}

void ReconcileTrayTest::aLineIsSplitBetweenDocumentsAndAccounts()
{
    Tray tray;
    tray.begin(120'0000, dollars());
    QVERIFY(tray.addAccount(ledger::CustomerId(8), u"Northwind Dairy"_s, 5'0000));
    QVERIFY(tray.add(invoice(1, 10'000)));
    QCOMPARE(tray.sums().missing, -15'0000);
    QVERIFY(tray.addAccount(ledger::CustomerId(9), u"Hexwater"_s)); // what is left
    QVERIFY(!tray.addAccount(ledger::CustomerId(9), u"Hexwater"_s));
    QCOMPARE(tray.problem(), QString());
    const workspace::MatchDecision decision = tray.decision(ledger::BankLineId(9));
    QCOMPARE(decision.allocations.size(), std::size_t(1));
    QCOMPARE(decision.onAccount,
             (std::vector<workspace::AccountShare>{{ledger::CustomerId(8), 5'0000}, {ledger::CustomerId(9), 15'0000}}));
    tray.apply(0, u"-5"_s, {});
    QVERIFY(!tray.problem().isEmpty());
}

void ReconcileTrayTest::aDisputeSaysHowMuchOfWhat()
{
    Tray tray = shortTray();
    tray.setHandling(DifferenceHandling::Dispute);
    QCOMPARE(tray.problem(), QString());
    const workspace::MatchDecision decision = tray.decision(ledger::BankLineId(9));
    QCOMPARE(decision.disputed, (std::vector<workspace::DisputedRest>{{ledger::DocumentId(2), 1'200}}));
    QCOMPARE(decision.allocations[1].documentUnits, 190'0000 - 1'200);
}

void ReconcileTrayTest::aWriteOffStopsAtItsLimit()
{
    Tray tray = shortTray();
    tray.setWriteOffLimit(Money(1'200, dollars()));
    QVERIFY(tray.allows(DifferenceHandling::WriteOff));
    tray.setWriteOffLimit(Money(1'100, dollars()));
    QVERIFY(!tray.allows(DifferenceHandling::WriteOff));
    QVERIFY(tray.allows(DifferenceHandling::BankFee));
}

void ReconcileTrayTest::aHandlingThatFitsNoMoreIsForgotten()
{
    Tray tray = shortTray();
    tray.setHandling(DifferenceHandling::BankFee);
    tray.removeAt(1); // now too much came
    QCOMPARE(tray.handling(), DifferenceHandling::None);
    QVERIFY(!tray.problem().isEmpty());
}

void ReconcileTrayTest::typedAmountsAreReadOrRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<qint64>("units");
    QTest::newRow("plain") << u"250"_s << true << qint64(250'0000);
    QTest::newRow("cents") << u" 99.50 "_s << true << qint64(99'5000);
    QTest::newRow("grouped") << u"2,50.00"_s << false << qint64(300'0000);
    QTest::newRow("words") << u"half"_s << false << qint64(300'0000);
    QTest::newRow("nothing") << QString() << false << qint64(300'0000);
    QTest::newRow("zero") << u"0"_s << false << qint64(300'0000);
    QTest::newRow("other sign") << u"-10"_s << false << qint64(300'0000);
    QTest::newRow("more than open") << u"300.01"_s << false << qint64(300'0000);
    QTest::newRow("too fine") << u"1.005"_s << false << qint64(300'0000);
    QTest::newRow("comma decimals") << u"99,5"_s << false << qint64(300'0000);
}

void ReconcileTrayTest::typedAmountsAreReadOrRefused()
{
    QFETCH(QString, text);
    QFETCH(bool, isTaken);
    QFETCH(qint64, units);
    Tray tray;
    tray.begin(1'000'0000, dollars());
    tray.add(invoice(1, 30'000));
    tray.apply(0, text, {});
    QCOMPARE(tray.rows()[0].problem.isEmpty(), isTaken);
    QCOMPARE(tray.rows()[0].units, units);
}

void ReconcileTrayTest::aRefusedTextIsKept()
{
    Tray tray = shortTray();
    tray.setHandling(DifferenceHandling::BankFee);
    tray.apply(0, u"12 apples"_s, {});
    QCOMPARE(tray.rows()[0].typed, u"12 apples"_s);
    QVERIFY(!tray.problem().isEmpty());
    tray.apply(0, u"300.00"_s, {});
    QCOMPARE(tray.rows()[0].typed, QString());
    QCOMPARE(tray.problem(), QString());
}

void ReconcileTrayTest::anotherCurrencyNeedsTheBanksRate()
{
    Tray tray;
    tray.begin(100'0000, *Currency::fromCode(u"EUR"));
    tray.add(invoice(1, 10'000));
    QVERIFY(tray.problem().contains(u"EUR"_s));
    QCOMPARE(tray.sums().applied, 0);
    QVERIFY(!tray.allows(DifferenceHandling::OnAccount));
    tray.setHandling(DifferenceHandling::Rate);
    QCOMPARE(tray.handling(), DifferenceHandling::Rate);
    QCOMPARE(tray.problem(), QString());
    match::OpenDocument ours = invoice(2, 5'000);
    ours.currency = *Currency::fromCode(u"EUR");
    tray.add(ours);
    QCOMPARE(tray.handling(), DifferenceHandling::None); // one line settles one currency
    QVERIFY(!tray.problem().isEmpty());
}

void ReconcileTrayTest::whatTheBankExchangedIsSharedOut()
{
    Tray tray;
    tray.begin(100'0100, *Currency::fromCode(u"EUR"));
    tray.add(invoice(1, 10'000));
    tray.add(invoice(2, 20'000));
    tray.setHandling(DifferenceHandling::Rate);
    const workspace::MatchDecision decision = tray.decision(ledger::BankLineId(9));
    QCOMPARE(decision.allocations.size(), std::size_t(2));
    QCOMPARE(decision.allocations[0].documentUnits, 100'0000);
    QCOMPARE(decision.allocations[1].documentUnits, 200'0000);
    QCOMPARE(decision.allocations[0].cashUnits + decision.allocations[1].cashUnits, 100'0100);
    QVERIFY(decision.allocations[0].cashUnits * 2 - decision.allocations[1].cashUnits < 10);
}

void ReconcileTrayTest::aDocumentComesInOnce()
{
    Tray tray = shortTray();
    QVERIFY(!tray.add(invoice(2, 19'000)));
    QCOMPARE(tray.rows().size(), std::size_t(3));
}

void ReconcileTrayTest::theDecimalMarkIsTheLocales()
{
    QCOMPARE(decimalRuleOf(QLocale(QLocale::German)).mark, QChar(u','));
    QCOMPARE(decimalRuleOf(QLocale::c()).mark, QChar(u'.'));
}

void ReconcileTrayTest::theModelKeepsTheRules()
{
    TrayModel model;
    const QAbstractItemModelTester tester(&model);
    const workspace::LineView line = samples::shortPayLine();
    model.fill(4'821'735'00, dollars(), line.candidates[0].documents, {});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.tray().sums().missing, 12'4000);

    QSignalSpy edited(&model, &TrayModel::edited);
    const QModelIndex apply = model.index(2, int(TrayColumn::Apply));
    QVERIFY(model.setData(apply, u"12614.60"_s));
    QCOMPARE(edited.count(), 1);
    QCOMPARE(model.tray().sums().left, 0);
    QVERIFY(model.setData(apply, u"a lot"_s));
    QCOMPARE(apply.data().toString(), u"a lot"_s);
    QCOMPARE(apply.data(kRefusedRole).toBool(), true);
    QVERIFY(!apply.data(Qt::ToolTipRole).toString().isEmpty());

    QVERIFY(!model.add(line.candidates[0].documents[0]));
    model.removeAt(2);
    QCOMPARE(model.rowCount(), 3);
    model.fill(100'0000, dollars(), {}, {});
    QCOMPARE(model.rowCount(), 0);
}

void ReconcileTrayTest::aReadOnlyTrayTakesNothing()
{
    TrayModel model;
    model.fill(4'821'735'00, dollars(), samples::shortPayLine().candidates[0].documents, {});
    model.setReadOnly(true);
    const QModelIndex apply = model.index(0, int(TrayColumn::Apply));
    QVERIFY(!(apply.flags() & Qt::ItemIsEditable));
    QVERIFY(!model.setData(apply, u"1.00"_s));
    model.removeAt(0);
    QCOMPARE(model.rowCount(), 4);
}

QTEST_APPLESS_MAIN(ReconcileTrayTest)
#include "tst_reconcile_tray.moc"
