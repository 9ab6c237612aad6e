#include "core/exchange/exchange.h"
#include "core/exchange/ofx/ofx_values.h"

#include <QSet>
#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

QByteArray head()
{
    return "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\n"
           "COMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n";
}

/// A version 1 statement: one receipt, one cheque.
QByteArray body()
{
    return "<OFX>\n<SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS></SONRS></SIGNONMSGSRSV1>\n"
           "<BANKMSGSRSV1><STMTTRNRS><TRNUID>1\n<STMTRS>\n<CURDEF>EUR\n<BANKACCTFROM>\n<BANKID>500105\n"
           "<ACCTID>0137 "
           "0750\n<ACCTTYPE>CHECKING\n</BANKACCTFROM>\n<BANKTRANLIST>\n<DTSTART>20260301\n<DTEND>20260331\n"
           "<STMTTRN>\n<TRNTYPE>CREDIT\n<DTPOSTED>20260303235900.000[-5:EST]\n<TRNAMT>250.00\n<FITID>F-1\n"
           "<NAME>M\xc3\xbcller & S\xc3\xb6hne\n<MEMO>Invoice 2026-118 &amp; 119\n</STMTTRN>\n"
           "<STMTTRN>\n<TRNTYPE>CHECK\n<DTPOSTED>20260304\n<TRNAMT>-60.5\n<FITID>F-2\n<CHECKNUM>1007\n<NAME>Cheque\n"
           "</STMTTRN>\n</BANKTRANLIST>\n<LEDGERBAL>\n<BALAMT>1189.50\n<DTASOF>20260331120000\n</LEDGERBAL>\n"
           "<AVAILBAL>\n<BALAMT>1000.00\n<DTASOF>20260331\n</AVAILBAL>\n</STMTRS></STMTTRNRS></BANKMSGSRSV1>\n</OFX>\n";
}

Result<ReadOutcome> readText(const QByteArray &text)
{
    return read(text, {});
}

QStringList idsOf(const ReadOutcome &outcome)
{
    QStringList ids;
    for (const BankLineFact &line : outcome.batch.bankLines)
        ids += line.remoteId;
    return ids;
}

} // namespace

class TestOfxReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatementIsReadWithItsBalance()
    {
        const Result<ReadOutcome> outcome = readText(head() + body());
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->batch.format, u"ofx"_s);
        QCOMPARE(outcome->read, 2);
        QVERIFY(outcome->warnings.empty());
        const StatementSummary &summary = outcome->summary.statements.front();
        QCOMPARE(summary.account, u"01370750"_s);
        QCOMPARE(summary.closing->units, 11'895'000);
        QCOMPARE(summary.closing->date, QDate(2026, 3, 31));
        QCOMPARE(summary.creditUnits, 2'500'000);
        QCOMPARE(summary.debitUnits, 605'000);
        QVERIFY(!summary.isBalanced);
    }

    void aTransactionKeepsWhatItSays()
    {
        const Result<ReadOutcome> outcome = readText(head() + body());
        QVERIFY(outcome);
        const BankLineFact &line = outcome->batch.bankLines[0];
        QCOMPARE(line.bookedOn, QDate(2026, 3, 3)); // the bank's own day, whatever the hour is elsewhere
        QCOMPARE(line.counterparty, u"Müller & Söhne"_s);
        QCOMPARE(line.text, u"Invoice 2026-118 & 119"_s);
        QCOMPARE(line.bankReference, u"F-1"_s);
        QCOMPARE(outcome->batch.bankLines[1].reference, u"1007"_s);
    }

    void everyWayOfWritingReadsAlike_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray closed = body();
        for (const QByteArray tag : {"CURDEF", "ACCTID", "DTPOSTED", "TRNAMT", "FITID", "NAME", "MEMO", "CHECKNUM"}) {
            for (qsizetype at = closed.indexOf("<" + tag + ">"); at >= 0; at = closed.indexOf("<" + tag + ">", at + 1))
                closed.insert(closed.indexOf('\n', at), "</" + tag + ">");
        }
        const QByteArray xml
            = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?OFX OFXHEADER=\"200\" VERSION=\"211\"?>\n";
        QTest::newRow("version 2") << xml + QByteArray(closed).replace("& S", "&amp; S");
        QTest::newRow("without header") << body();
        QTest::newRow("blank lines in front") << QByteArray("\n\n\n" + head() + body());
        QTest::newRow("in one line") << QByteArray(head() + closed.simplified());
        QTest::newRow("header in one line") << QByteArray(head().replace('\n', ' ') + body());
        QTest::newRow("transactions without end tags") << QByteArray(head() + body().replace("</STMTTRN>\n", ""));
        QTest::newRow("lists without end tags")
            << QByteArray(head() + body().replace("</STMTTRN>\n", "").replace("</BANKTRANLIST>\n", ""));
        QTest::newRow("cut off behind the balance") << QByteArray(head() + body().first(body().indexOf("<AVAILBAL>")));
        QTest::newRow("small letters") << QByteArray(head()
                                                     + body()
                                                           .replace("<STMTTRN>", "<stmttrn>")
                                                           .replace("<TRNAMT>", "<trnamt>")
                                                           .replace("</STMTTRN>", "</stmttrn>"));
        QTest::newRow("decimal commas") << QByteArray(
            head() + body().replace("250.00", "250,00").replace("-60.5", "-60,5").replace("1189.50", "1.189,50"));
        QTest::newRow("windows letters") << QString::fromUtf8(head() + body()).toLatin1();
        QTest::newRow("marked text") << QByteArray(
            head() + body().replace("Invoice 2026-118 &amp; 119", "<![CDATA[Invoice 2026-118 & 119]]>"));
        QTest::newRow("comment") << QByteArray(head()
                                               + body().replace("<BANKTRANLIST>", "<!-- x > y --><BANKTRANLIST>"));
        QTest::newRow("unknown tags") << QByteArray(head() + body().replace("<FITID>", "<INTU.XX>7<CATEGORY/><FITID>"));
    }

    void everyWayOfWritingReadsAlike()
    {
        QFETCH(QByteArray, text);
        const Result<ReadOutcome> expected = readText(head() + body());
        const Result<ReadOutcome> outcome = readText(text);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QVERIFY(outcome->rejected.empty());
        QCOMPARE(idsOf(*outcome), idsOf(*expected));
        QCOMPARE(outcome->batch.bankLines[0].counterparty, u"Müller & Söhne"_s);
        QCOMPARE(outcome->batch.bankLines[0].text, u"Invoice 2026-118 & 119"_s);
        QCOMPARE(outcome->summary.statements.size(), size_t(1));
        QCOMPARE(outcome->summary.statements.front().closing->units, 11'895'000);
    }

    void aSignInAValueIsText()
    {
        const Result<ReadOutcome> outcome = readText(
            head() + body().replace("Invoice 2026-118 &amp; 119", "A < B & C; 3 <5 &bogus; &#65;&#x42;&#0;"));
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.bankLines[0].text, u"A < B & C; 3 <5 &bogus; AB&#0;"_s);
    }

    void amounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isRead");
        QTest::addColumn<qint64>("units");
        QTest::newRow("point") << u"-1234.56"_s << true << qint64(-12'345'600);
        QTest::newRow("comma") << u"1234,56"_s << true << qint64(12'345'600);
        QTest::newRow("plus") << u"+7"_s << true << qint64(70'000);
        QTest::newRow("american groups") << u"1,234.56"_s << true << qint64(12'345'600);
        QTest::newRow("continental groups") << u"-1.234,56"_s << true << qint64(-12'345'600);
        QTest::newRow("four decimals") << u"115.8331"_s << true << qint64(1'158'331);
        QTest::newRow("thousands or decimals") << u"1,234"_s << false << qint64(0);
        QTest::newRow("sign of a currency") << u"$120"_s << false << qint64(0);
        QTest::newRow("letters") << u"12O"_s << false << qint64(0);
        QTest::newRow("exponent") << u"1.2E3"_s << false << qint64(0);
        QTest::newRow("two points") << u"1.2.3"_s << false << qint64(0);
        QTest::newRow("beyond 64 bits") << u"99999999999999999"_s << false << qint64(0);
    }

    void amounts()
    {
        QFETCH(QString, text);
        const Result<qint64> units = readOfxAmount(text, Currency::fromCode(u"EUR"));
        QTEST(units.has_value(), "isRead");
        if (units)
            QTEST(*units, "units");
    }

    void badTransactionsAreRejectedAlone_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("field");
        QTest::newRow("no amount") << QByteArray("<TRNAMT>250.00\n") << QByteArray() << u"TRNAMT"_s;
        QTest::newRow("amount in words") << QByteArray("250.00") << QByteArray("$250") << u"TRNAMT"_s;
        QTest::newRow("no date") << QByteArray("<DTPOSTED>20260303235900.000[-5:EST]\n") << QByteArray()
                                 << u"DTPOSTED"_s;
        QTest::newRow("no such day") << QByteArray("20260303235900") << QByteArray("20260231000000") << u"DTPOSTED"_s;
        QTest::newRow("another currency")
            << QByteArray("<FITID>F-1") << QByteArray("<CURRENCY><CURRATE>1.1<CURSYM>USD</CURRENCY><FITID>F-1")
            << u"CURSYM"_s;
    }

    void badTransactionsAreRejectedAlone()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const Result<ReadOutcome> outcome = readText(head() + body().replace(from, to));
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 1);
        QCOMPARE(outcome->rejected.size(), size_t(1));
        QTEST(outcome->rejected.front().field, "field");
        QCOMPARE(outcome->rejected.front().line, 24);
    }

    void theOriginalCurrencyOfAConvertedAmountIsNoHindrance()
    {
        const Result<ReadOutcome> outcome = readText(
            head() + body().replace("<FITID>F-1", "<ORIGCURRENCY><CURRATE>1.1<CURSYM>USD</ORIGCURRENCY><FITID>F-1"));
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 2);
        QCOMPARE(outcome->batch.bankLines[0].amount.currency().code(), u"EUR"_s);
    }

    void anIdThatIsRepeatedNamesTwoLines()
    {
        const Result<ReadOutcome> outcome = readText(head() + body().replace("F-2", "F-1"));
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 2);
        QVERIFY(idsOf(*outcome)[0] != idsOf(*outcome)[1]);
        // The first is named as it was without the second.
        QCOMPARE(idsOf(*outcome)[0], idsOf(*readText(head() + body()))[0]);
    }

    void transactionsWithoutIdsAreNamedByWhatTheySay()
    {
        const QByteArray text = head() + body().replace("<FITID>F-1\n", "<FITID>\n").replace("<FITID>F-2\n", "");
        const Result<ReadOutcome> outcome = readText(text);
        const Result<ReadOutcome> again = readText(text);
        QVERIFY(outcome && again);
        QCOMPARE(outcome->read, 2);
        QCOMPARE(idsOf(*outcome), idsOf(*again));
        QVERIFY(idsOf(*outcome)[0] != idsOf(*outcome)[1]);
        QVERIFY(outcome->batch.bankLines[0].bankReference.isEmpty());
    }

    void equalTransactionsOfOneDayAreTwoLines()
    {
        QByteArray text = head() + body().replace("<FITID>F-2\n", "");
        const qsizetype from = text.indexOf("<STMTTRN>\n<TRNTYPE>CHECK");
        const qsizetype to = text.indexOf("</BANKTRANLIST>");
        text.insert(to, text.sliced(from, to - from));
        const Result<ReadOutcome> outcome = readText(text);
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 3);
        const QStringList ids = idsOf(*outcome);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 3);
    }

    void theSameTransactionInAnotherListIsSetAside()
    {
        QByteArray text = body();
        const qsizetype from = text.indexOf("<STMTRS>");
        const qsizetype to = text.indexOf("</STMTRS>") + 9;
        text.insert(to, text.sliced(from, to - from));
        const Result<ReadOutcome> outcome = readText(head() + text);
        QVERIFY(outcome);
        QCOMPARE(outcome->summary.statements.size(), size_t(2));
        QCOMPARE(outcome->read, 2);
        QCOMPARE(outcome->setAside, 2);
    }

    void aPendingTransactionIsKeptAsPending()
    {
        const Result<ReadOutcome> outcome = readText(
            head()
            + body().replace("<LEDGERBAL>",
                             "<BANKTRANLISTP><DTASOF>20260331<STMTTRNP><TRNTYPE>POS<DTTRAN>20260330<TRNAMT>-9.99"
                             "<NAME>Kiosk</STMTTRNP></BANKTRANLISTP><LEDGERBAL>"));
        QVERIFY(outcome);
        QCOMPARE(outcome->summary.statements.front().entries, 2);
        QCOMPARE(outcome->summary.statements.front().pending, 1);
        QCOMPARE(outcome->batch.bankLines.size(), size_t(3));
        QCOMPARE(outcome->batch.bankLines.back().status, BankLineStatus::Pending);
    }

    void aBanksErrorIsPassedOn()
    {
        const Result<ReadOutcome> outcome
            = readText(head()
                       + "<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500<SEVERITY>ERROR<MESSAGE>Wrong PIN</STATUS>"
                         "</SONRS></SIGNONMSGSRSV1></OFX>");
        QVERIFY(outcome);
        QVERIFY(outcome->warnings.front().message.contains(u"Wrong PIN"));
        QVERIFY(outcome->summary.statements.empty());
    }

    void hostileFilesAreHarmless_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("deep") << QByteArray(head() + QByteArray("<OFX><STMTRS><BALLIST>").repeated(100'000));
        QTest::newRow("unclosed tag") << QByteArray(head() + "<OFX><STMTTRN><TRNAMT");
        QTest::newRow("endless value") << QByteArray(head() + "<OFX><STMTRS><STMTTRN><MEMO>"
                                                     + QByteArray("x").repeated(20'000'000));
        QTest::newRow("only signs") << QByteArray(head() + "<OFX>" + QByteArray("<").repeated(1'000'000));
        QTest::newRow("ampersands") << QByteArray(head() + "<OFX><MEMO>" + QByteArray("&").repeated(1'000'000));
        QTest::newRow("comments") << QByteArray(head() + "<OFX>" + QByteArray("<!--").repeated(100'000));
    }

    void hostileFilesAreHarmless()
    {
        QFETCH(QByteArray, text);
        const Result<ReadOutcome> outcome = readText(text);
        QVERIFY(!outcome || outcome->batch.bankLines.empty());
    }
};

QTEST_APPLESS_MAIN(TestOfxReader)
#include "tst_ofx_reader.moc"
