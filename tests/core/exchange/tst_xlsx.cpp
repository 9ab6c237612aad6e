#include "core/exchange/exchange.h"
#include "core/exchange/xlsx/xlsx_importer.h"
#include "tests/support/workbook_writer.h"

#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace quittance::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray headings(int at)
{
    const QByteArray n = QByteArray::number(at);
    return row(at,
               textCell('A' + n, "Invoice number") + textCell('B' + n, "Customer") + textCell('C' + n, "Issue date")
                   + textCell('D' + n, "Due date") + textCell('E' + n, "Amount") + textCell('F' + n, "Currency"));
}

QByteArray invoiceRow(int at, const QByteArray &number, const QByteArray &day, const QByteArray &amount)
{
    const QByteArray n = QByteArray::number(at);
    return row(at,
               textCell('A' + n, number) + textCell('B' + n, "Aqua, Ltd") + numberCell('C' + n, day, 1)
                   + numberCell('D' + n, day, 1) + numberCell('E' + n, amount, 3) + textCell('F' + n, "EUR"));
}

QString textOf(const QByteArray &workbook, const ReadOptions &options = {})
{
    const Result<TableText> table = XlsxImporter().table(workbook, options);
    return table ? QString::fromUtf8(table->text()) : u"error: "_s + table.error().message;
}

/// What one cell of a sheet becomes.
QString cellText(const QByteArray &cell, const QByteArrayList &strings = {}, const QByteArray &properties = {})
{
    const QByteArray rows
        = row(1, textCell("A1", "a") + textCell("B1", "b")) + row(2, cell + textCell("B2", "x") + textCell("C2", "y"));
    return textOf(workbookOf({{"One", rows}}, strings, properties)).section(u'\n', 1, 1).chopped(4);
}

} // namespace

class TestXlsx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetIsReadLikeTheSameTableInCsv()
    {
        const QByteArray rows = headings(1) + invoiceRow(2, "R-1", "46112", "1234.5600000000001")
            + invoiceRow(4, "R-2", "46113", "1.234") + invoiceRow(5, "R-3", "46114", "-7");
        const Result<ReadOutcome> outcome = read(workbookOf({{"Open items", rows}}));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->batch.format, u"xlsx"_s);
        const Result<ReadOutcome> csv = read("Invoice number,Customer,Issue date,Due date,Amount,Currency\n"
                                             "R-1,\"Aqua, Ltd\",2026-03-31,2026-03-31,1234.56,EUR\n\n"
                                             "R-2,\"Aqua, Ltd\",2026-04-01,2026-04-01,1.2340,EUR\n"
                                             "R-3,\"Aqua, Ltd\",2026-04-02,2026-04-02,-7,EUR\n");
        QVERIFY2(csv, qPrintable(csv ? QString() : csv.error().message));
        QCOMPARE(outcome->read, 3);
        QCOMPARE(outcome->batch.documents.size(), csv->batch.documents.size());
        for (size_t i = 0; i < 3; ++i) {
            QCOMPARE(outcome->batch.documents[i].remoteId, csv->batch.documents[i].remoteId);
            QCOMPARE(outcome->batch.documents[i].amount, csv->batch.documents[i].amount);
            QCOMPARE(outcome->batch.documents[i].issue, csv->batch.documents[i].issue);
            QCOMPARE(outcome->batch.documents[i].customerName, u"Aqua, Ltd"_s);
        }
        QCOMPARE(outcome->batch.documents[0].amount.toDecimalString(), u"1234.56"_s);
    }

    void cellsBecomeWhatTheyShow_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("text");
        const auto number = [](const char *stored, int style = 0) { return numberCell("A2", stored, style); };
        QTest::newRow("15 digits") << number("1234.5600000000001") << u"1234.56"_s;
        QTest::newRow("carried over") << number("9999999999.99999999") << u"10000000000"_s;
        QTest::newRow("a sum") << number("0.30000000000000004") << u"0.3"_s;
        QTest::newRow("small exponent") << number("4.0000000000000001E-2") << u"0.04"_s;
        QTest::newRow("large exponent") << number("1.2345E+6") << u"1234500"_s;
        QTest::newRow("beyond the digits") << number("1.23456789012345E+17") << u"1.23456789012345E+17"_s;
        QTest::newRow("three decimals") << number("1.234") << u"1.2340"_s;
        QTest::newRow("negative") << number("-0.5") << u"-0.5"_s;
        QTest::newRow("zero") << number("-0") << u"0"_s;
        QTest::newRow("no number") << number("1,5") << u"1,5"_s.replace(u"1,5"_s, u"\"1,5\""_s);
        QTest::newRow("day") << number("46112", 1) << u"2026-03-31"_s;
        QTest::newRow("day with time") << number("46112.5", 2) << u"2026-03-31 12:00:00"_s;
        QTest::newRow("rounded to the second") << number("46112.999999999", 2) << u"2026-04-01"_s;
        QTest::newRow("first day") << number("1", 1) << u"1900-01-01"_s;
        QTest::newRow("before the day that never was") << number("59", 1) << u"1900-02-28"_s;
        QTest::newRow("the day that never was") << number("60", 1) << u"60"_s;
        QTest::newRow("after it") << number("61", 1) << u"1900-03-01"_s;
        QTest::newRow("negative day") << number("-3", 1) << u"-3"_s;
        QTest::newRow("time") << number("0.604166666666667", 5) << u"14:30:00"_s;
        QTest::newRow("leading zeros") << number("42", 4) << u"00042"_s;
        QTest::newRow("d in quotes") << number("42", 6) << u"42"_s;
        QTest::newRow("shared") << QByteArray("<c r=\"A2\" t=\"s\"><v>1</v></c>") << u"Rich text"_s;
        QTest::newRow("no such string") << QByteArray("<c r=\"A2\" t=\"s\"><v>99</v></c>") << QString();
        QTest::newRow("true") << QByteArray("<c r=\"A2\" t=\"b\"><v>1</v></c>") << u"TRUE"_s;
        QTest::newRow("error") << QByteArray("<c r=\"A2\" t=\"e\"><v>#DIV/0!</v></c>") << u"#DIV/0!"_s;
        QTest::newRow("formula") << QByteArray("<c r=\"A2\"><f>B1*2</f><v>3.5</v></c>") << u"3.5"_s;
        QTest::newRow("formula's text") << QByteArray("<c r=\"A2\" t=\"str\"><f>B1</f><v>R-7</v></c>") << u"R-7"_s;
        QTest::newRow("formula without value") << QByteArray("<c r=\"A2\"><f>B1*2</f></c>") << u"#N/A"_s;
        QTest::newRow("formula's empty text") << QByteArray("<c r=\"A2\" t=\"str\"><f>B1</f><v></v></c>") << QString();
        QTest::newRow("ISO day") << QByteArray("<c r=\"A2\" t=\"d\"><v>2026-03-31</v></c>") << u"2026-03-31"_s;
        QTest::newRow("quotes and lines") << textCell("A2", "a \"b\"\n c") << u"a \"b\"  c"_s;
    }

    void cellsBecomeWhatTheyShow()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QString, text);
        const QByteArrayList strings{"<t>Plain</t>", "<r><t>Rich </t></r><r><t>text</t></r><rPh><t>spoken</t></rPh>"};
        QCOMPARE(cellText(cell, strings), text);
    }

    void daysOfTheOtherSystemAreFourYearsLater()
    {
        QCOMPARE(cellText(numberCell("A2", "44650", 1), {}, "<workbookPr date1904=\"1\"/>"), u"2026-03-31"_s);
        QCOMPARE(cellText(numberCell("A2", "0", 1), {}, "<workbookPr date1904=\"true\"/>"), u"1904-01-01"_s);
    }

    void theFirstSheetWithATableIsTaken()
    {
        const QByteArray table = headings(1) + invoiceRow(2, "R-1", "46112", "5");
        const QByteArray workbook = workbookOf({{"Cover", row(1, textCell("A1", "Open items of March"))},
                                                {"Old", headings(1) + invoiceRow(2, "R-0", "46112", "5"), {}, "hidden"},
                                                {"Items", table},
                                                {"More", headings(1) + invoiceRow(2, "R-9", "46112", "5")}});
        const Result<ReadOutcome> outcome = read(workbook);
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.documents.front().number, u"R-1"_s);
        QVERIFY(outcome->warnings.front().message.contains(u"“Items”"_s));
        QVERIFY(outcome->warnings.front().message.contains(u"“More”"_s));
        QCOMPARE(read(workbook, {.sheet = u"more"_s})->batch.documents.front().number, u"R-9"_s);
        const Result<ReadOutcome> none = read(workbook, {.sheet = u"None"_s});
        QCOMPARE(none.error().kind, Error::Kind::NotFound);
        QVERIFY(none.error().message.contains(u"“Items”"_s));
    }

    void mergedHeadingsStandOverTheirColumns()
    {
        const QByteArray rows = row(1, textCell("A1", "Number") + textCell("B1", "Amounts"))
            + row(2, textCell("B2", "Net") + textCell("C2", "Gross"))
            + row(3, textCell("A3", "R-1") + numberCell("B3", "100") + numberCell("C3", "119"))
            + row(4, numberCell("B4", "10") + numberCell("C4", "11.9"));
        const QByteArray merged = "<mergeCells count=\"3\"><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/>"
                                  "<mergeCell ref=\"A3:A4\"/></mergeCells>";
        QCOMPARE(textOf(workbookOf({{"One", rows, merged}})),
                 u",Amounts\nNumber,Net,Gross\nR-1,100,119\nR-1,10,11.9\n"_s);
    }

    void aRowIsNamedByItsNumberInTheSheet()
    {
        const QByteArray rows = headings(3) + invoiceRow(10, "R-1", "46112", "5")
            + row(12,
                  textCell("A12", "R-2") + textCell("B12", "Aqua") + numberCell("C12", "46112", 1)
                      + textCell("E12", "five") + textCell("F12", "EUR"));
        const Result<ReadOutcome> outcome = read(workbookOf({{"One", rows}}));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->rejected.size(), size_t(1));
        QCOMPARE(outcome->rejected.front().line, 12);
        QCOMPARE(outcome->rejected.front().value, u"five"_s);
    }

    void errorsAndUncalculatedFormulasAreTold()
    {
        const QByteArray rows = row(1, textCell("A1", "a") + textCell("B1", "b"))
            + row(2, "<c r=\"A2\" t=\"e\"><v>#REF!</v></c><c r=\"B2\"><f>A1</f></c>");
        const Result<TableText> table = XlsxImporter().table(workbookOf({{"One", rows}}), {});
        QVERIFY(table);
        QCOMPARE(table->warnings().size(), size_t(2));
        QCOMPARE(table->warnings().front().line, 2);
    }

    void aMappingOfATextFileHoldsForTheSheet()
    {
        const QByteArray rows = headings(1) + invoiceRow(2, "R-1", "46112", "1234.5");
        const Result<ColumnMapping> mapping = parseMapping(
            R"({"schema":"quittance-mapping/1","as":"invoices","delimiter":";","encoding":"windows-1252",
                "date_order":"dmy","decimal_mark":",","columns":{"Invoice number":"number","Customer":"customer_name",
                "Issue date":"issue","Amount":"amount","Currency":"currency"}})");
        QVERIFY(mapping);
        const Result<ReadOutcome> outcome = read(workbookOf({{"One", rows}}), {.mapping = *mapping});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->batch.documents.front().amount.toDecimalString(), u"1234.50"_s);
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Kind>("kind");
        const QByteArray whole = workbookOf({{"One", headings(1) + invoiceRow(2, "R-1", "46112", "5")}});
        QTest::newRow("cut off") << whole.left(whole.size() / 2) << Error::Kind::InvalidInput;
        QTest::newRow("no table") << workbookOf({{"One", row(1, textCell("A1", "a"))}}) << Error::Kind::InvalidInput;
        QTest::newRow("no rows") << workbookOf({{"One", {}}}) << Error::Kind::InvalidInput;
        QTest::newRow("broken XML") << workbookOf({{"One", "<row><c>"}}) << Error::Kind::InvalidInput;
        QTest::newRow("text document") << zipped({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<a/>"}})
                                       << Error::Kind::InvalidInput;
        QTest::newRow("old format") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest") << Error::Kind::Unsupported;
        QTest::newRow("binary workbook") << zipped(
            {{"[Content_Types].xml", "<Types/>"},
             {"_rels/.rels", "<R><R Id=\"1\" Type=\"a/officeDocument\" Target=\"xl/workbook.bin\"/></R>"},
             {"xl/workbook.bin", "x"}}) << Error::Kind::Unsupported;
        QTest::newRow("wide") << workbookOf(
            {{"One", QByteArray("<row><c r=\"XFD1\"><v>1</v></c></row>").repeated(2'000)}})
                              << Error::Kind::InvalidInput;
    }

    void whatCannotBeReadIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Error::Kind, kind);
        const Result<ReadOutcome> outcome = read(bytes);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, kind);
    }
};

QTEST_APPLESS_MAIN(TestXlsx)
#include "tst_xlsx.moc"
