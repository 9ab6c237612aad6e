#include "core/exchange/exchange.h"

#include <QSet>
#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

QByteArray file()
{
    return "!Account\nNHouse bank\nTBank\n^\n!Type:Bank\nD03/31/2026\nT250.00\nPMueller & Sons\nMInvoice "
           "118\nN4711\n^\n"
           "D04/01/2026\nT-60.50\nPCity works\nLUtilities\nSPower\nEMarch\n$-40.00\nSWater\n$-20.50\n^\n";
}

Result<ReadOutcome> readText(const QByteArray &text, const QString &currency = u"EUR"_s)
{
    return read(text, {.currency = Currency::fromCode(currency)});
}

QStringList idsOf(const ReadOutcome &outcome)
{
    QStringList ids;
    for (const BankLineFact &line : outcome.batch.bankLines)
        ids += line.remoteId;
    return ids;
}

} // namespace

class TestQifReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transactionsOfAnAccountAreLines()
    {
        const Result<ReadOutcome> outcome = readText(file());
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->batch.format, u"qif"_s);
        QCOMPARE(outcome->read, 2);
        QVERIFY(outcome->warnings.empty());
        QCOMPARE(outcome->summary.statements.front().account, u"House bank"_s);
        const BankLineFact &line = outcome->batch.bankLines[0];
        QCOMPARE(line.bookedOn, QDate(2026, 3, 31));
        QCOMPARE(line.amount, Money(2'500'000, *Currency::fromCode(u"EUR")));
        QCOMPARE(line.counterparty, u"Mueller & Sons"_s);
        QCOMPARE(line.text, u"Invoice 118"_s);
        QCOMPARE(line.reference, u"4711"_s);
        QCOMPARE(outcome->batch.bankLines[1].text, u"March"_s);
    }

    void datesOfEveryDialect_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("isSure");
        const QDate april(2026, 4, 3);
        QTest::newRow("month first, proved") << QByteArray("4/3/2026") << QByteArray("4/13/2026") << april << true;
        QTest::newRow("day first, proved") << QByteArray("3/4/2026") << QByteArray("13/4/2026") << april << true;
        QTest::newRow("apostrophe") << QByteArray("4/ 3'26") << QByteArray("4/13'26") << april << true;
        QTest::newRow("apostrophe and whole year")
            << QByteArray("4/3'2026") << QByteArray("4/13'2026") << april << true;
        QTest::newRow("one digit behind the apostrophe")
            << QByteArray("4/ 3' 6") << QByteArray("4/13' 6") << QDate(2006, 4, 3) << true;
        QTest::newRow("year first") << QByteArray("2026-04-03") << QByteArray("2026-04-04") << april << true;
        QTest::newRow("points") << QByteArray("03.04.2026") << QByteArray("30.04.2026") << april << true;
        QTest::newRow("two-digit year") << QByteArray("04/03/26") << QByteArray("04/30/26") << april << true;
        QTest::newRow("by their sequence") << QByteArray("3/4/2026") << QByteArray("1/5/2026") << april << false;
        QTest::newRow("assumed") << QByteArray("4/3/2026") << QByteArray("4/3/2026") << april << false;
    }

    void datesOfEveryDialect()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        const QByteArray third = first == "3/4/2026" && second == "1/5/2026" ? QByteArray("2/6/2026") : second;
        const Result<ReadOutcome> outcome
            = readText("!Type:Bank\nD" + first + "\nT1.00\n^\nD" + second + "\nT2.00\n^\nD" + third + "\nT3.00\n^\n");
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 3);
        QTEST(outcome->batch.bankLines.front().bookedOn, "day");
        const bool isSure
            = std::ranges::none_of(outcome->warnings, [](const Warning &warning) { return warning.field == u"D"; });
        QTEST(isSure, "isSure");
    }

    void theCallersOrderOfDatesHolds()
    {
        ColumnMapping mapping;
        mapping.dateOrder = DateOrder::Dmy;
        const Result<ReadOutcome> outcome
            = read("!Type:Bank\nD4/3/2026\nT1.00\n^\n", {.mapping = mapping, .currency = Currency::fromCode(u"EUR")});
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.bankLines.front().bookedOn, QDate(2026, 3, 4));
    }

    void amountsFollowTheMarkOfTheFile_data()
    {
        QTest::addColumn<QByteArray>("amount");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<qint64>("units");
        QTest::newRow("point") << QByteArray("-1,234.56") << QByteArray("1.00") << qint64(-12'345'600);
        QTest::newRow("comma") << QByteArray("-1.234,56") << QByteArray("1,00") << qint64(-12'345'600);
        QTest::newRow("thousands by the other amounts")
            << QByteArray("1,234") << QByteArray("1.50") << qint64(12'340'000);
        QTest::newRow("whole") << QByteArray("12") << QByteArray("3") << qint64(120'000);
    }

    void amountsFollowTheMarkOfTheFile()
    {
        QFETCH(QByteArray, amount);
        QFETCH(QByteArray, other);
        const Result<ReadOutcome> outcome
            = readText("!Type:Cash\nD2026-01-02\nT" + amount + "\n^\nD2026-01-02\nT" + other + "\n^\n");
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 2);
        QTEST(outcome->batch.bankLines.front().amount.units(), "units");
    }

    void badTransactionsAreRejectedAlone_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("field");
        QTest::newRow("letters") << QByteArray("T250.00") << QByteArray("T25O.00") << u"T"_s;
        QTest::newRow("no amount") << QByteArray("T250.00\n") << QByteArray() << u"T"_s;
        QTest::newRow("no date") << QByteArray("D03/31/2026\n") << QByteArray() << u"D"_s;
        QTest::newRow("no such day") << QByteArray("D03/31/2026") << QByteArray("D02/31/2026") << u"D"_s;
    }

    void badTransactionsAreRejectedAlone()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const Result<ReadOutcome> outcome = readText(file().replace(from, to) + "D04/30/2026\nT1.00\n^\n");
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 2);
        QCOMPARE(outcome->rejected.size(), size_t(1));
        QTEST(outcome->rejected.front().field, "field");
        QCOMPARE(outcome->rejected.front().line, 6);
    }

    void onlyAccountsOfMoneyAreRead()
    {
        const Result<ReadOutcome> outcome
            = readText("!Type:Cat\nNFood\nT5.00\n^\n!Type:Invst\nD1/1'26\nNBuy\nT100.00\n^\n"
                       "!Option:AutoSwitch\n!Account\nNA\n^\nNB\n^\n!Clear:AutoSwitch\n"
                       "!Account\nNCard\nTCCard\n^\n!Type:CCard\nD1/31'26\nT-9.00\nPKiosk\n^\n"
                       "!Account\nNSafe\n^\n!Type:Oth A\nD1/31'26\nT9.00\n^\n");
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 2);
        QCOMPARE(outcome->summary.statements.size(), size_t(2));
        QCOMPARE(outcome->summary.statements[0].account, u"Card"_s);
        QCOMPARE(outcome->summary.statements[1].account, u"Safe"_s);
        QCOMPARE(outcome->warnings.size(), size_t(1)); // the investment
    }

    void splitsThatDoNotAddUpAreNoticed()
    {
        const Result<ReadOutcome> outcome = readText(file().replace("$-20.50", "$-20.00"));
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 2);
        QCOMPARE(outcome->warnings.size(), size_t(1));
        QCOMPARE(outcome->warnings.front().line, 12);
        QCOMPARE(outcome->batch.bankLines[1].amount.units(), -605'000);
    }

    void anOpeningBalanceIsNoReceipt()
    {
        const Result<ReadOutcome> outcome = readText(
            file().replace("!Type:Bank\n", "!Type:Bank\nD03/01/2026\nT900.00\nPOpening Balance\nL[House bank]\n^\n"));
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.bankLines.front().status, BankLineStatus::Info);
        QCOMPARE(outcome->batch.bankLines[1].status, BankLineStatus::Booked);
    }

    void withoutCurrencyNothingIsKeptAndAllIsCounted()
    {
        const Result<ReadOutcome> outcome = read(file());
        QVERIFY(outcome);
        QVERIFY(outcome->batch.bankLines.empty());
        QVERIFY(outcome->batch.statements.empty());
        QCOMPARE(outcome->rejected.size(), size_t(2));
        QCOMPARE(outcome->summary.statements.front().creditUnits, 2'500'000);
        QCOMPARE(outcome->summary.statements.front().entries, 2);
    }

    void equalTransactionsOfOneDayAreTwoLines()
    {
        const QByteArray coffee = "D04/02/2026\nT-3.50\nPCafe\n^\n";
        const Result<ReadOutcome> outcome = readText(file() + coffee + coffee);
        const Result<ReadOutcome> overlapping
            = readText("!Account\nNHouse bank\n^\n!Type:Bank\n" + coffee + coffee + "D04/30/2026\nT1.00\n^\n");
        QVERIFY(outcome && overlapping);
        const QStringList ids = idsOf(*outcome);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 4);
        QCOMPARE(idsOf(*overlapping).first(2), ids.last(2));
    }

    void aRecordWithoutItsEndIsStillARecord()
    {
        QByteArray text = file();
        text.chop(2);
        const Result<ReadOutcome> outcome = readText(text);
        const Result<ReadOutcome> inFront = readText(text + "!Type:Cat\nNFood\n^\n");
        QVERIFY(outcome && inFront);
        QCOMPARE(outcome->read, 2);
        QCOMPARE(inFront->read, 2);
    }

    void lineEndsMakeNoDifference()
    {
        const Result<ReadOutcome> expected = readText(file());
        const Result<ReadOutcome> dos = readText(file().replace("\n", "\r\n"));
        const Result<ReadOutcome> mac = readText(file().replace("\n", "\r"));
        QVERIFY(expected && dos && mac);
        QCOMPARE(idsOf(*dos), idsOf(*expected));
        QCOMPARE(idsOf(*mac), idsOf(*expected));
    }
};

QTEST_APPLESS_MAIN(TestQifReader)
#include "tst_qif_reader.moc"
