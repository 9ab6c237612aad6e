#include "core/exchange/exchange.h"

#include <QSet>
#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

/// One account, 1000.00 + 250.00 + 10.00 - 60.00 = 1200.00, with all its totals right.
QByteArray report()
{
    return "01,BANKUS33,ACME,260304,0600,7,80,,2/\n"
           "02,ACME,BANKUS33,1,260303,2359,USD,2/\n"
           "03,40012345,USD,010,100000,,,015,120000,,/\n"
           "88,100,26000,2,,400,6000,1,/\n"
           "16,195,25000,V,260304,,WT-881,INV 2026-118,ORIG: ACME FISH, LTD/\n"
           "88,SECOND LINE\n"
           "16,142,1000,D,2,0,500,1,500,B-77,C-88,ACH\n"
           "16,475,6000,S,1000,2000,3000,,000123,CHECK 123/\n"
           "49,284000,7/\n"
           "98,284000,1,9/\n"
           "99,284000,1,11/\n";
}

Result<ReadOutcome> readText(const QByteArray &text, const QString &currency = {})
{
    return read(text, {.currency = Currency::fromCode(currency)});
}

} // namespace

class TestBai2Reader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReportAddsUp()
    {
        const Result<ReadOutcome> outcome = readText(report());
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->batch.format, u"bai2"_s);
        QCOMPARE(outcome->read, 3);
        for (const Warning &warning : outcome->warnings)
            qWarning() << warning.line << warning.field << warning.message;
        QVERIFY(outcome->warnings.empty());
        const StatementSummary &summary = outcome->summary.statements.front();
        QCOMPARE(summary.account, u"40012345"_s);
        QCOMPARE(summary.creditUnits, 2'600'000);
        QCOMPARE(summary.debitUnits, 600'000);
        QCOMPARE(summary.isBalanced, std::optional(true));
    }

    void aRecordKeepsItsReferencesAndText()
    {
        const Result<ReadOutcome> outcome = readText(report());
        QVERIFY(outcome);
        const BankLineFact &wire = outcome->batch.bankLines[0];
        QCOMPARE(wire.bookedOn, QDate(2026, 3, 3));
        QCOMPARE(wire.valueOn, QDate(2026, 3, 4));
        QCOMPARE(wire.bankReference, u"WT-881"_s);
        QCOMPARE(wire.reference, u"INV 2026-118"_s);
        QCOMPARE(wire.text, u"ORIG: ACME FISH, LTD SECOND LINE"_s);
        QCOMPARE(outcome->batch.bankLines[1].bankReference, u"B-77"_s);
        QCOMPARE(outcome->batch.bankLines[2].reference, u"000123"_s);
        QCOMPARE(outcome->batch.bankLines[2].amount.units(), -600'000);
    }

    void everyFundsTypeIsPassedRightly_data()
    {
        QTest::addColumn<QByteArray>("funds");
        QTest::newRow("none") << QByteArray(",");
        QTest::newRow("immediate") << QByteArray("0,");
        QTest::newRow("one day") << QByteArray("1,");
        QTest::newRow("two days") << QByteArray("2,");
        QTest::newRow("unknown") << QByteArray("Z,");
        QTest::newRow("valued") << QByteArray("V,260304,1200,");
        QTest::newRow("split") << QByteArray("S,1,2,3,");
        QTest::newRow("distributed") << QByteArray("D,3,0,1,1,2,5,3,");
        QTest::newRow("distributed over nothing") << QByteArray("D,0,");
    }

    void everyFundsTypeIsPassedRightly()
    {
        QFETCH(QByteArray, funds);
        const Result<ReadOutcome> outcome = readText("01,A,B,260304,0600,1,,,2/\n02,B,A,1,260303,,USD,2/\n03,1,USD,/\n"
                                                     "16,195,25000,"
                                                     + funds + "BANK-1,CUST-1,TEXT, WITH COMMA/\n49,25000,3/\n");
        QVERIFY(outcome);
        const BankLineFact &line = outcome->batch.bankLines.front();
        QCOMPARE(line.bankReference, u"BANK-1"_s);
        QCOMPARE(line.reference, u"CUST-1"_s);
        QCOMPARE(line.text, u"TEXT, WITH COMMA"_s);
        QCOMPARE(line.amount.units(), 2'500'000);
    }

    void controlsThatDoNotHoldAreNoticed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<qint64>("line");
        QTest::newRow("account total") << QByteArray("49,284000,7/") << QByteArray("49,284001,7/") << qint64(9);
        QTest::newRow("account records") << QByteArray("49,284000,7/") << QByteArray("49,284000,8/") << qint64(9);
        QTest::newRow("group total") << QByteArray("98,284000,1,9/") << QByteArray("98,1,1,9/") << qint64(10);
        QTest::newRow("accounts of a group")
            << QByteArray("98,284000,1,9/") << QByteArray("98,284000,2,9/") << qint64(10);
        QTest::newRow("file total") << QByteArray("99,284000,1,11/") << QByteArray("99,1,1,11/") << qint64(11);
        QTest::newRow("groups of a file")
            << QByteArray("99,284000,1,11/") << QByteArray("99,284000,3,11/") << qint64(11);
        QTest::newRow("records of a file")
            << QByteArray("99,284000,1,11/") << QByteArray("99,284000,1,12/") << qint64(11);
        QTest::newRow("no trailer") << QByteArray("99,284000,1,11/\n") << QByteArray() << qint64(0);
    }

    void controlsThatDoNotHoldAreNoticed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const Result<ReadOutcome> outcome = readText(report().replace(from, to));
        QVERIFY(outcome);
        QCOMPARE(outcome->warnings.size(), size_t(1));
        QTEST(outcome->warnings.front().line, "line");
        QCOMPARE(outcome->read, 3);
    }

    void badRecordsAreRejectedAlone_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("field");
        QTest::newRow("letters in the amount") << QByteArray("16,142,10O0,,,,ACH") << u"16 amount"_s;
        QTest::newRow("a sign beside the code") << QByteArray("16,142,-1000,,,,ACH") << u"16 amount"_s;
        QTest::newRow("a decimal point") << QByteArray("16,142,10.00,,,,ACH") << u"16 amount"_s;
        QTest::newRow("beyond 64 bits") << QByteArray("16,142,9223372036854775807,,,,ACH") << u"16 amount"_s;
        QTest::newRow("a code of neither side") << QByteArray("16,720,1000,,,,LOAN") << u"16 type code"_s;
        QTest::newRow("no code") << QByteArray("16,,1000,,,,LOAN") << u"16 type code"_s;
    }

    void badRecordsAreRejectedAlone()
    {
        QFETCH(QByteArray, record);
        const Result<ReadOutcome> outcome
            = readText(report().replace("16,142,1000,D,2,0,500,1,500,B-77,C-88,ACH", record));
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 2);
        QCOMPARE(outcome->rejected.size(), size_t(1));
        QCOMPARE(outcome->rejected.front().line, 7);
        QTEST(outcome->rejected.front().field, "field");
    }

    void otherLayoutsReadAlike_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("carriage returns") << report().replace("\n", "\r\n");
        QTest::newRow("several records in a line") << report().replace("2/\n02", "2/   02").replace("7/\n98", "7/ 98");
        QTest::newRow("a record over two lines") << report().replace("ACME FISH, LTD/", "ACME FISH, \nLTD/");
        QTest::newRow("blanks at the ends") << report().replace("/\n", "/      \n");
    }

    void otherLayoutsReadAlike()
    {
        QFETCH(QByteArray, text);
        const Result<ReadOutcome> expected = readText(report());
        const Result<ReadOutcome> outcome = readText(text);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QVERIFY(outcome->warnings.empty());
        QCOMPARE(outcome->batch.bankLines.size(), expected->batch.bankLines.size());
        for (size_t i = 0; i < expected->batch.bankLines.size(); ++i)
            QCOMPARE(outcome->batch.bankLines[i].remoteId, expected->batch.bankLines[i].remoteId);
    }

    void aSlashInATextEndsNothing()
    {
        const Result<ReadOutcome> outcome
            = readText(report().replace("88,SECOND LINE", "88,REF A/B/ 16 OF 20/ 99 BOTTLES"));
        QVERIFY(outcome);
        QVERIFY(outcome->batch.bankLines.front().text.endsWith(u"REF A/B/ 16 OF 20/ 99 BOTTLES"));
        QVERIFY(outcome->warnings.empty());
    }

    void aMillionRecordsInOneLineTakeNoLonger()
    {
        const QByteArray line = QByteArray("16,142,1,,,,A/ ").repeated(200'000) + QByteArray("/ 02,").repeated(200'000);
        const Result<ReadOutcome> outcome = readText(report().replace("49,284000", line + "\n49,284000"));
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 200'003);
    }

    void amountsFollowTheCurrencysDigits()
    {
        const QByteArray yen
            = "01,A,B,260304,0600,1,,,2/\n02,B,A,1,260303,,JPY,2/\n03,1,,010,500,,/\n16,195,25000,Z,,,X/\n";
        const Result<ReadOutcome> outcome = readText(yen);
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.bankLines.front().amount.toDecimalString(), u"25000"_s);
        QCOMPARE(outcome->summary.statements.front().opening->units, 5'000'000);
    }

    void aFileWithoutCurrencyIsInDollarsAndSaysSo()
    {
        const QByteArray text = report().replace("USD", "");
        const Result<ReadOutcome> outcome = readText(text);
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.bankLines.front().amount.currency().code(), u"USD"_s);
        QCOMPARE(outcome->warnings.size(), size_t(1));
        const Result<ReadOutcome> stated = readText(text, u"CAD"_s);
        QVERIFY(stated);
        QCOMPARE(stated->batch.bankLines.front().amount.currency().code(), u"CAD"_s);
        QVERIFY(stated->warnings.empty());
    }

    void aDeletedOrTestGroupIsSetAside()
    {
        const Result<ReadOutcome> outcome = readText(report().replace("BANKUS33,1,260303", "BANKUS33,4,260303"));
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 0);
        QCOMPARE(outcome->setAside, 3);
        QVERIFY(!outcome->warnings.empty());
    }

    void aSummaryWithoutEntriesIsNeitherBalancedNorNot()
    {
        QByteArray text = report();
        const qsizetype from = text.indexOf("16,195");
        text.remove(from, text.indexOf("49,") - from);
        const Result<ReadOutcome> outcome = readText(text);
        QVERIFY(outcome);
        QVERIFY(!outcome->summary.statements.front().isBalanced);
    }

    void equalRecordsAreTwoLinesAndTheSameOnReDelivery()
    {
        const QByteArray twice = report().replace("16,475", "16,142,1000,D,2,0,500,1,500,B-77,C-88,ACH\n16,475");
        const Result<ReadOutcome> outcome = readText(twice);
        const Result<ReadOutcome> again = readText(twice);
        QVERIFY(outcome && again);
        QSet<QString> ids;
        for (size_t i = 0; i < outcome->batch.bankLines.size(); ++i) {
            ids.insert(outcome->batch.bankLines[i].remoteId);
            QCOMPARE(outcome->batch.bankLines[i].remoteId, again->batch.bankLines[i].remoteId);
        }
        QCOMPARE(ids.size(), 4);
    }
};

QTEST_APPLESS_MAIN(TestBai2Reader)
#include "tst_bai2_reader.moc"
