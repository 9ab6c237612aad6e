#include "core/exchange/exchange.h"
#include "core/exchange/mt940/entry_line.h"
#include "core/exchange/mt940/narrative.h"

#include <QSet>
#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

/// A statement of three entries that balances: 1000.00 + 250.00 - 40.50 - 9.50 = 1200.00.
QByteArray statement()
{
    return ":20:AZ-4471\r\n:25:DE02120300000000202051\r\n:28C:17/1\r\n:60F:C260302EUR1000,\r\n"
           ":61:2603030303CR250,00NTRFNONREF//B-9001\r\n"
           ":86:166?00GUTSCHRIFT?20EREF+E2E-4711?21SVWZ+Rechnung 2026-118?30BYLADEM1001"
           "?31DE02500105170137075030?32Bäckerei Anders ?33GmbH\r\n"
           ":61:2603040304D40,5NMSCNONREF//B-9002\r\n:86:Kontogebühren Februar\r\n"
           ":61:2603040304RC9,50NRTINONREF//B-9003\r\n:86:/EREF/E2E-0815//NAME/Café Sölder/REMI/Retoure AM04\r\n"
           ":62F:C260304EUR1200,00\r\n:64:C260304EUR1200,00\r\n-\r\n";
}

Result<ReadOutcome> readText(const QByteArray &text, const QString &currency = {})
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

class TestMt940Reader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatementAddsUp()
    {
        const Result<ReadOutcome> outcome = readText(statement());
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->batch.format, u"mt940"_s);
        QCOMPARE(outcome->read, 3);
        QVERIFY(outcome->warnings.empty());
        const StatementSummary &summary = outcome->summary.statements.front();
        QCOMPARE(summary.id, u"17/1"_s);
        QCOMPARE(summary.account, u"DE02120300000000202051"_s);
        QCOMPARE(summary.creditUnits, 2'500'000);
        QCOMPARE(summary.debitUnits, 500'000);
        QCOMPARE(summary.isBalanced, std::optional(true));
        QCOMPARE(outcome->batch.bankAccounts.front().iban, u"DE02120300000000202051"_s);
        QCOMPARE(outcome->batch.statements.front().closingUnits, std::optional<qint64>(12'000'000));
    }

    void anEntryKeepsWhoPaidAndWhatFor()
    {
        const Result<ReadOutcome> outcome = readText(statement());
        QVERIFY(outcome);
        const BankLineFact &line = outcome->batch.bankLines[0];
        QCOMPARE(line.counterparty, u"Bäckerei Anders GmbH"_s);
        QCOMPARE(line.counterpartyAccount, u"DE02500105170137075030"_s);
        QCOMPARE(line.text, u"Rechnung 2026-118"_s);
        QCOMPARE(line.endToEndId, u"E2E-4711"_s);
        QCOMPARE(line.bankReference, u"B-9001"_s);
        const BankLineFact &reversed = outcome->batch.bankLines[2];
        QVERIFY(reversed.isReversal);
        QVERIFY(reversed.amount.isNegative()); // RC: a credit taken back
        QCOMPARE(reversed.endToEndId, u"E2E-0815"_s);
        QCOMPARE(reversed.counterparty, u"Café Sölder"_s);
    }

    void whatIsExpectedIsPendingUntilItIsBooked()
    {
        const Result<ReadOutcome> outcome
            = readText(":20:I1\r\n:25:DE02120300000000202051\r\n:28C:1/1\r\n:34F:EUR0,\r\n"
                       ":61:2603030303EC250,00NTRFINV-7\r\n:61:2603030303ED9,50NTRFINV-8\r\n"
                       ":61:2603030303C40,00NTRFINV-9\r\n:90D:0EUR0,\r\n:90C:1EUR40,\r\n-\r\n");
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->batch.format, u"mt942"_s);
        const std::vector<BankLineFact> &lines = outcome->batch.bankLines;
        QCOMPARE(lines.size(), size_t(3));
        QCOMPARE(lines[0].status, BankLineStatus::Pending);
        QCOMPARE(lines[0].amount.units(), 2'500'000);
        QCOMPARE(lines[1].status, BankLineStatus::Pending);
        QCOMPARE(lines[1].amount.units(), -95'000);
        QCOMPARE(lines[2].status, BankLineStatus::Booked);
        QCOMPARE(outcome->summary.statements.front().pending, 2);
        QVERIFY(outcome->warnings.empty()); // the report counts what is booked
    }

    void entriesAreReadExactly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("units");
        QTest::addColumn<bool>("isReversal");
        QTest::addColumn<QDate>("booked");
        QTest::addColumn<QString>("customer");
        QTest::addColumn<QString>("bank");
        const QDate day(2026, 3, 3);
        QTest::newRow("credit") << u"2603030303C12,34NTRFINV-7//REF9"_s << qint64(123'400) << false << day << u"INV-7"_s
                                << u"REF9"_s;
        QTest::newRow("debit, trailing comma")
            << u"260303D6800,NCHK123"_s << qint64(-68'000'000) << false << QDate() << u"123"_s << QString();
        QTest::newRow("funds code") << u"2603030303CR1,5NTRFNONREF"_s << qint64(15'000) << false << day << QString()
                                    << QString();
        QTest::newRow("reversal of a debit is a credit")
            << u"2603030303RDR7,00NTRFNONREF"_s << qint64(70'000) << true << day << QString() << QString();
        QTest::newRow("reversal of a credit is a debit")
            << u"2603030303RC7,00NTRFNONREF"_s << qint64(-70'000) << true << day << QString() << QString();
        QTest::newRow("small letter") << u"2603030303d1,01N946NONREF"_s << qint64(-10'100) << false << day << QString()
                                      << QString();
        QTest::newRow("year turns forward")
            << u"2512310102C1,00NTRFNONREF"_s << qint64(10'000) << false << QDate(2026, 1, 2) << QString() << QString();
        QTest::newRow("year turns back") << u"2601021231C1,00NTRFNONREF"_s << qint64(10'000) << false
                                         << QDate(2025, 12, 31) << QString() << QString();
        QTest::newRow("blank type") << u"260303C1000,00NET NONREF"_s << qint64(10'000'000) << false << QDate()
                                    << QString() << QString();
        QTest::newRow("point for comma") << u"260303C10.55NTRFX1"_s << qint64(105'500) << false << QDate() << u"X1"_s
                                         << QString();
    }

    void entriesAreReadExactly()
    {
        QFETCH(QString, text);
        const Result<SwiftEntry> entry = readSwiftEntry({text});
        QVERIFY2(entry, qPrintable(entry ? QString() : entry.error().message));
        QTEST(entry->units, "units");
        QTEST(entry->isReversal, "isReversal");
        QTEST(entry->booked, "booked");
        QTEST(entry->customerReference, "customer");
        QTEST(entry->bankReference, "bank");
    }

    void whatCannotBeReadIsRefusedWithItsField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("no date") << u"C12,34NTRF"_s << u":61: date"_s;
        QTest::newRow("no such day") << u"261340C12,34NTRF"_s << u":61: date"_s;
        QTest::newRow("no mark") << u"260303X12,34NTRF"_s << u":61: mark"_s;
        QTest::newRow("reversal of nothing") << u"260303R12,34NTRF"_s << u":61: mark"_s;
        QTest::newRow("no amount") << u"260303CNTRF"_s << u":61: amount"_s;
        QTest::newRow("grouped") << u"260303C1.234NTRF"_s << u":61: amount"_s;
        QTest::newRow("a letter for a zero") << u"260303C4O,5NMSC"_s << u":61: amount"_s;
        QTest::newRow("two commas") << u"260303C1,2,3NTRF"_s << u":61: amount"_s;
        QTest::newRow("beyond 64 bits") << u"260303C99999999999999999,00NTRF"_s << u":61: amount"_s;
    }

    void whatCannotBeReadIsRefusedWithItsField()
    {
        QFETCH(QString, text);
        const Result<SwiftEntry> entry = readSwiftEntry({text});
        QVERIFY(!entry);
        QTEST(entry.error().place.field, "field");
        QVERIFY(!entry.error().message.isEmpty());
    }

    void aBadEntryIsRejectedAloneWithItsLine()
    {
        QByteArray text = statement();
        text.replace("D40,5NMSC", "D4O,5NMSC");
        const Result<ReadOutcome> outcome = readText(text);
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 2);
        QCOMPARE(outcome->rejected.size(), size_t(1));
        QCOMPARE(outcome->rejected.front().line, 7);
        QCOMPARE(outcome->summary.statements.front().isBalanced, std::optional(false));
    }

    void narrativesOfEveryDialect_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("party");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("endToEnd");
        QTest::newRow("words across subfields")
            << QStringList{u"177?00UEBERWEISUNG?20EREF+ZV-2026-000001-0000?2117?22SVWZ+Miete Maerz 2026"
                           "?23Objekt 4?31DE02500105170137075030?32Hausverwaltung Linde"_s}
            << u"Hausverwaltung Linde"_s << u"DE02500105170137075030"_s << u"Miete Maerz 2026 Objekt 4"_s
            << u"ZV-2026-000001-000017"_s;
        QTest::newRow("folded inside a subfield code")
            << QStringList{u"051?00GEHALT?20Rechnung 8?"_s, u"32Nordlicht KG?33 Kiel"_s} << u"Nordlicht KG Kiel"_s
            << QString() << u"Rechnung 8"_s << QString();
        QTest::newRow("no reference given") << QStringList{u"166?20EREF+NOTPROVIDED?21SVWZ+INV 9"_s} << QString()
                                            << QString() << u"INV 9"_s << QString();
        QTest::newRow("another separator") << QStringList{u"000~00PRZELEW~20FAKTURA 12/2026~32HUTA SZKLA"_s}
                                           << u"HUTA SZKLA"_s << QString() << u"FAKTURA 12/2026"_s << QString();
        QTest::newRow("counterparty code")
            << QStringList{u"/EREF/K-77//CNTP/NL02ABNA0123456789/ABNANL2A/Fietsen BV///REMI/USTD//Factuur 20"_s,
                           u"26-31/"_s}
            << u"Fietsen BV"_s << u"NL02ABNA0123456789"_s << u"Factuur 2026-31"_s << u"K-77"_s;
        QTest::newRow("name and remittance codes")
            << QStringList{u"/TRTP/SEPA OVERBOEKING/IBAN/NL02ABNA0123456789/BIC/ABNANL2A/NAME/Wind & Water/REMI/12-2026"
                           "/EREF/NOTPROVIDED"_s}
            << u"Wind & Water"_s << u"NL02ABNA0123456789"_s << u"12-2026"_s << QString();
        QTest::newRow("codes that share a slash")
            << QStringList{u"/ORDP/REMI/5/ISDT/2026-01-02"_s} << QString() << QString() << u"5"_s << QString();
        QTest::newRow("labels") << QStringList{u"SEPA OVERBOEKING                 IBAN: NL02ABNA0123456789"_s,
                                               u"BIC: ABNANL2A                    NAAM: MOLEN NV"_s,
                                               u"OMSCHRIJVING: FACTUUR 5          KENMERK: Z-1"_s}
                                << u"MOLEN NV"_s << u"NL02ABNA0123456789"_s << u"FACTUUR 5"_s << u"Z-1"_s;
        QTest::newRow("plain") << QStringList{u"CHEQUE 0000123"_s, u"DEPOSIT"_s} << QString() << QString()
                               << u"CHEQUE 0000123 DEPOSIT"_s << QString();
        QTest::newRow("a question in plain text")
            << QStringList{u"WHAT?20 PERCENT"_s} << QString() << QString() << u"WHAT?20 PERCENT"_s << QString();
    }

    void narrativesOfEveryDialect()
    {
        QFETCH(QStringList, lines);
        const SwiftNarrative narrative = readSwiftNarrative(lines);
        QTEST(narrative.counterparty, "party");
        QTEST(narrative.counterpartyAccount, "account");
        QTEST(narrative.text, "text");
        QTEST(narrative.endToEndId, "endToEnd");
    }

    void everyWrappingOfAStatementReadsAlike_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray plain = statement();
        QTest::newRow("line feeds") << QByteArray(plain).replace("\r\n", "\n");
        QTest::newRow("carriage returns") << QByteArray(plain).replace("\r\n", "\r");
        QTest::newRow("blocks") << QByteArray("{1:F01BANKDEFFAXXX0000000000}{2:I940BANKDEFFXXXXN}{4:\r\n"
                                              + QByteArray(plain).replace("-\r\n", "-}{5:}\r\n"));
        QTest::newRow("block on the first field's line") << QByteArray("{1:F01BANKDEFFAXXX}{2:O940}{4:" + plain);
        QTest::newRow("bank's own head") << QByteArray("BANKNL2A\r\n940\r\nBANKNL2A\r\n" + plain);
        QTest::newRow("tag of the message") << QByteArray(":940:\r\n" + plain);
        QTest::newRow("no end") << QByteArray(plain).replace("\r\n-\r\n", "");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" + plain);
        QTest::newRow("western letters") << QString::fromUtf8(plain).toLatin1();
    }

    void everyWrappingOfAStatementReadsAlike()
    {
        QFETCH(QByteArray, text);
        const Result<ReadOutcome> expected = readText(statement());
        const Result<ReadOutcome> outcome = readText(text);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(idsOf(*outcome), idsOf(*expected));
        QCOMPARE(outcome->batch.bankLines.front().counterparty, u"Bäckerei Anders GmbH"_s);
        QCOMPARE(outcome->summary.statements.front().isBalanced, std::optional(true));
    }

    void pagesAreOneStatement()
    {
        QByteArray pages = statement();
        pages.replace(":61:2603040304D40,5",
                      ":62M:C260303EUR1250,00\r\n-\r\n:20:AZ-4472\r\n:25:DE02120300000000202051"
                      "\r\n:28C:17/2\r\n:60M:C260303EUR1250,00\r\n:61:2603040304D40,5");
        const Result<ReadOutcome> outcome = readText(pages);
        QVERIFY(outcome);
        QCOMPARE(outcome->summary.statements.size(), size_t(1));
        QCOMPARE(outcome->summary.statements.front().closing->units, 12'000'000);
        QCOMPARE(outcome->summary.statements.front().isBalanced, std::optional(true));
        const Result<ReadOutcome> whole = readText(statement());
        QCOMPARE(idsOf(*outcome), idsOf(*whole)); // joined or apart, a line is the same line
    }

    void aPageThatDoesNotFollowIsAStatementOfItsOwn()
    {
        QByteArray pages = statement();
        pages.replace(":61:2603040304D40,5",
                      ":62M:C260303EUR1250,00\r\n-\r\n:20:AZ-4472\r\n:25:DE02120300000000202051"
                      "\r\n:28C:17/2\r\n:60M:C260303EUR1251,00\r\n:61:2603040304D40,5");
        const Result<ReadOutcome> outcome = readText(pages);
        QVERIFY(outcome);
        QCOMPARE(outcome->summary.statements.size(), size_t(2));
    }

    void twoStatementsOfOneDayAreTwo()
    {
        const auto statementOf = [](const QByteArray &opening, const QByteArray &closing) {
            return readText(":20:X\n:25:1234567\n:28C:0\n:60F:C260303EUR" + opening + "\n:62F:C260303EUR" + closing
                            + "\n");
        };
        const Result<ReadOutcome> morning = statementOf("1,", "1,");
        const Result<ReadOutcome> evening = statementOf("2,", "2,");
        QVERIFY(morning && evening);
        QVERIFY(morning->batch.statements.front().remoteId != evening->batch.statements.front().remoteId);
        QCOMPARE(statementOf("1,", "1,")->batch.statements.front().remoteId,
                 morning->batch.statements.front().remoteId);
    }

    void equalEntriesOfOneDayAreTwoLines()
    {
        QByteArray text = statement();
        const qsizetype from = text.indexOf(":61:2603040304D40");
        const qsizetype to = text.indexOf(":61:2603040304RC");
        text.insert(to, text.sliced(from, to - from));
        const Result<ReadOutcome> outcome = readText(text);
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 4);
        const QStringList ids = idsOf(*outcome);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 4);
    }

    void aStatementSaidTwiceIsKeptOnce()
    {
        const Result<ReadOutcome> outcome = readText(statement() + statement());
        QVERIFY(outcome);
        QCOMPARE(outcome->summary.statements.size(), size_t(2));
        QCOMPARE(outcome->read, 3);
        QCOMPARE(outcome->setAside, 3);
        QCOMPARE(outcome->rows, 6);
        QVERIFY(!outcome->warnings.empty());
    }

    void filesThatOverlapNameALineAlike()
    {
        // From the second day on, as another export of the same account would begin.
        const QByteArray later = ":20:X\n:25:DE02120300000000202051\n:28C:0\n:60F:C260303EUR1250,00\n"
                                 ":61:2603040304D40,5NMSCNONREF//B-9002\n:86:Kontogebühren Februar\n"
                                 ":61:2603050305C1,00NTRFNONREF\n:62F:C260305EUR1210,50\n";
        const Result<ReadOutcome> first = readText(statement());
        const Result<ReadOutcome> second = readText(later);
        QVERIFY(first && second);
        QCOMPARE(idsOf(*second).front(), idsOf(*first)[1]);
    }

    void anInterimReportNamesItsLinesLikeTheStatement()
    {
        const QByteArray interim
            = ":20:I-1\n:25:DE02120300000000202051\n:28C:9/1\n:34F:EURD0,00\n:13D:2603031200+0100\n"
              ":61:2603030303CR250,00NTRFNONREF//B-9001\n"
              ":86:166?00GUTSCHRIFT?20EREF+E2E-4711?21SVWZ+Rechnung 2026-118?30BYLADEM1001"
              "?31DE02500105170137075030?32Bäckerei Anders ?33GmbH\n:90D:0EUR0,00\n:90C:1EUR250,00\n";
        const Result<ReadOutcome> outcome = readText(interim);
        const Result<ReadOutcome> later = readText(statement());
        QVERIFY(outcome && later);
        QCOMPARE(outcome->batch.format, u"mt942"_s);
        QCOMPARE(idsOf(*outcome).front(), idsOf(*later).front());
        QVERIFY(outcome->warnings.empty());
        QVERIFY(!outcome->summary.statements.front().isBalanced);
    }

    void anInterimReportThatMiscountsIsNoticed()
    {
        const Result<ReadOutcome> outcome
            = readText(":20:I-1\n:25:123456\n:28C:9/1\n:34F:EUR0,00\n:61:260303C250,00NTRFX\n:90C:2EUR260,00\n");
        QVERIFY(outcome);
        QCOMPARE(outcome->warnings.size(), size_t(1));
        QCOMPARE(outcome->warnings.front().line, 6);
    }

    void aDayThatDoesNotExistIsTheMonthsLast()
    {
        const Result<ReadOutcome> outcome
            = readText(":20:A\n:25:1234567\n:28C:1\n:60F:C260227EUR0,\n:61:260230C5,00NTRFX\n:62F:C260302EUR5,\n");
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.bankLines.front().bookedOn, QDate(2026, 2, 28));
        QCOMPARE(outcome->warnings.size(), size_t(1));
    }

    void aCurrencyWeDoNotKnowIsNeverReplaced()
    {
        const Result<ReadOutcome> outcome = readText(
            ":20:A\n:25:1234567\n:28C:1\n:60F:C930101DEM10,\n:61:930104C5,00NTRFX\n:62F:C930104DEM15,\n", u"EUR"_s);
        QVERIFY(outcome);
        QVERIFY(outcome->batch.bankLines.empty());
        QCOMPARE(outcome->rejected.size(), size_t(1));
        QVERIFY(outcome->rejected.front().reason.contains(u"DEM"));
        QCOMPARE(outcome->summary.statements.front().isBalanced, std::optional(true));
    }

    void aFragmentWithoutCurrencyNeedsTheCallers()
    {
        const QByteArray fragment = ":61:2603030303C1,62NTRF0000549855700010//025498557\n";
        const Result<ReadOutcome> without = readText(fragment);
        QVERIFY(without);
        QCOMPARE(without->rejected.size(), size_t(1));
        QCOMPARE(without->summary.statements.front().creditUnits, 16'200);
        const Result<ReadOutcome> with = readText(fragment, u"EUR"_s);
        QVERIFY(with);
        QCOMPARE(with->read, 1);
    }

    void aDashInsideANarrativeEndsNothing()
    {
        QByteArray text = statement();
        text.replace(":86:Kontogebühren Februar\r\n", ":86:Kontogebühren\r\n-\r\n:86:Februar\r\n");
        const Result<ReadOutcome> outcome = readText(text);
        QVERIFY(outcome);
        QCOMPARE(outcome->summary.statements.front().isBalanced, std::optional(true));
        QVERIFY(outcome->batch.bankLines[1].text.contains(u"Februar"));
    }

    void fieldsFullOfWordsCostLittle()
    {
        const QByteArray words = "166?20" + QByteArray("EREF+").repeated(12'000);
        QByteArray text = ":20:A\n:25:1\n:28C:1\n:60F:C260303EUR0,\n";
        for (int i = 0; i < 200; ++i)
            text += ":61:260303C1,NTRFX\n:86:" + words + "\n";
        const Result<ReadOutcome> outcome = readText(text);
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 200);
    }

    void hugeFieldsCostLittle()
    {
        QByteArray text = statement();
        text.replace("Kontogebühren Februar", QByteArray("x").repeated(40'000'000));
        const Result<ReadOutcome> outcome = readText(text);
        QVERIFY(outcome);
        QVERIFY(outcome->batch.bankLines[1].text.size() <= 64 * 1024);
    }
};

QTEST_APPLESS_MAIN(TestMt940Reader)
#include "tst_mt940_reader.moc"
