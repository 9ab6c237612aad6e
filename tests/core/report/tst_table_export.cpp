#include "core/report/table_export.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <limits>

#include "xlsx_reader.h"

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace quittance;
using namespace quittance::report;
using quittance::test::ReadCell;
using quittance::test::XlsxReader;

namespace {

Currency currency(const char16_t *code)
{
    return *Currency::fromCode(QStringView(code));
}

RowSource rowsOf(std::vector<std::vector<Cell>> rows)
{
    return [rows = std::move(rows), next = size_t(0)](std::vector<Cell> &row) mutable {
        if (next == rows.size())
            return false;
        row = rows[next++];
        return true;
    };
}

TableExport sampleTable()
{
    const Currency eur = currency(u"EUR");
    const Currency jpy = currency(u"JPY");
    TableExport table;
    table.header = {.title = QStringLiteral("Invoices"),
                    .entity = QStringLiteral("Meridian"),
                    .asOf = QDate(2026, 3, 31),
                    .generatedAt = {1'774'962'000'000}};
    table.name = QStringLiteral("Invoices/Open [all]");
    table.columns = {{.title = QStringLiteral("Number"), .total = ColumnTotal::Label},
                     {.title = QStringLiteral("Due"), .kind = CellKind::Day},
                     {.title = QStringLiteral("Open"), .kind = CellKind::Amount, .total = ColumnTotal::Sum},
                     {.title = QStringLiteral("open"), .kind = CellKind::Ratio}};
    table.rows = rowsOf({{Cell::ofText(QStringLiteral("007")), Cell::ofDay(QDate(2026, 2, 28)),
                          Cell::ofMoney({-12'345'000, eur}), Cell::ofRatio(1, 3)},
                         {Cell::ofText(QStringLiteral("=cmd|' /C calc'!A0")), Cell::ofDay({}),
                          Cell::ofMoney({70'000, jpy}), Cell::ofRatio(1, 0)},
                         {Cell::ofText(QStringLiteral("a \"b\", c")), Cell::ofDay(QDate(1899, 1, 1)),
                          Cell::ofMoney({1, eur}), Cell::ofRatio(-1, 2)}});
    return table;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestTableExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void csvIsRfc4180();
    void decimalsAreNumbers();
    void csvTextNeverBecomesAFormula_data();
    void csvTextNeverBecomesAFormula();
    void cellNumberIsExactOrNothing_data();
    void cellNumberIsExactOrNothing();
    void currenciesAreNeverAdded();
    void longAmountsAreText();
    void sheetNamesAndHeadingsAreLegal();
    void fullDiskIsAnErrorAndKeepsTheOldFile();

private:
    QTemporaryDir m_folder;
};

void TestTableExport::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestTableExport::csvIsRfc4180()
{
    const QString path = m_folder.filePath(QStringLiteral("table.csv"));

    const Result<WrittenFile> result = writeCsv(sampleTable(), path, {.hasByteOrderMark = false});

    QVERIFY(result.has_value());
    QCOMPARE(result->rows, 3);
    QCOMPARE(bytesOf(path),
             QByteArray("Number,Due,Open,open\r\n"
                        "007,2026-02-28,-1234.50,0.333333\r\n"
                        "'=cmd|' /C calc'!A0,,7,\r\n"
                        "\"a \"\"b\"\", c\",1899-01-01,0.0001,-0.500000\r\n"));
}

void TestTableExport::decimalsAreNumbers()
{
    TableExport table;
    table.name = QStringLiteral("DSO");
    table.columns = {{.title = QStringLiteral("DSO, days"), .kind = CellKind::Decimal}};
    const auto rows = [] { return rowsOf({{Cell::ofDecimal(52'214'286)}, {Cell::ofDecimal(-500'000)}, {Cell{}}}); };
    table.rows = rows();
    const QString csv = m_folder.filePath(QStringLiteral("decimals.csv"));
    QVERIFY(writeCsv(table, csv, {.hasByteOrderMark = false}).has_value());
    QCOMPARE(bytesOf(csv), QByteArray("\"DSO, days\"\r\n52.214286\r\n-0.500000\r\n\r\n"));

    table.rows = rows();
    const QString xlsx = m_folder.filePath(QStringLiteral("decimals.xlsx"));
    QVERIFY(writeTableWorkbook(table, xlsx).has_value());
    const XlsxReader reader(xlsx);
    QVERIFY(reader.part(QStringLiteral("xl/worksheets/sheet1.xml")).contains("<v>52.214286</v>"));
}

void TestTableExport::csvTextNeverBecomesAFormula_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("guarded");
    QTest::newRow("equals") << QStringLiteral("=1") << QStringLiteral("'=1");
    QTest::newRow("plus") << QStringLiteral("+49 30") << QStringLiteral("'+49 30");
    QTest::newRow("minus") << QStringLiteral("-x") << QStringLiteral("'-x");
    QTest::newRow("at") << QStringLiteral("@SUM") << QStringLiteral("'@SUM");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("'\t=1");
    QTest::newRow("return") << QStringLiteral("\r=1") << QStringLiteral("'\r=1");
    QTest::newRow("full width") << QStringLiteral("＝1") << QStringLiteral("'＝1");
    QTest::newRow("inside") << QStringLiteral("a=1") << QStringLiteral("a=1");
    QTest::newRow("empty") << QString() << QString();
}

void TestTableExport::csvTextNeverBecomesAFormula()
{
    QFETCH(QString, text);
    QFETCH(QString, guarded);

    QCOMPARE(guardedCsvText(text), guarded);
}

void TestTableExport::cellNumberIsExactOrNothing_data()
{
    QTest::addColumn<qint64>("units");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing") << qint64(0) << true;
    QTest::newRow("smallest") << qint64(-1) << true;
    QTest::newRow("15 digits") << qint64(999'999'999'999'999) << true;
    QTest::newRow("16 digits") << qint64(1'000'000'000'000'001) << false;
    QTest::newRow("a long round one") << qint64(9'000'000'000'000'000'000) << true;
    QTest::newRow("longest") << std::numeric_limits<qint64>::min() << false;
}

void TestTableExport::cellNumberIsExactOrNothing()
{
    QFETCH(qint64, units);
    QFETCH(bool, fits);

    const std::optional<double> number = cellNumber(units);

    QCOMPARE(number.has_value(), fits);
    if (fits)
        QCOMPARE(qint64(qRound64(*number * 10'000)), units);
}

void TestTableExport::currenciesAreNeverAdded()
{
    const QString path = m_folder.filePath(QStringLiteral("mixed.xlsx"));

    const Result<WrittenFile> result = writeTableWorkbook(sampleTable(), path);

    QVERIFY(result.has_value());
    const XlsxReader book(path);
    const QString sheet = book.sheetNames().value(0);
    const auto cells = book.sheet(sheet);
    const int total = book.rowOf(sheet, QStringLiteral("A"), QStringLiteral("Total"));
    QVERIFY(total > 0);
    QVERIFY(cells.value(QStringLiteral("C%1").arg(total)).value.isEmpty());
    const int eur = book.rowOf(sheet, QStringLiteral("A"), QStringLiteral("Total EUR"));
    QCOMPARE(cells.value(QStringLiteral("C%1").arg(eur)).value, QStringLiteral("-1234.4999"));
    const int jpy = book.rowOf(sheet, QStringLiteral("A"), QStringLiteral("Total JPY"));
    QCOMPARE(cells.value(QStringLiteral("C%1").arg(jpy)).value, QStringLiteral("7"));
}

void TestTableExport::longAmountsAreText()
{
    TableExport table = sampleTable();
    table.rows = rowsOf({{Cell::ofText(QStringLiteral("big")), Cell(),
                          Cell::ofMoney({1'234'567'890'123'456'700 + 1, currency(u"IDR")}), Cell()}});
    const QString path = m_folder.filePath(QStringLiteral("long.xlsx"));

    const Result<WrittenFile> result = writeTableWorkbook(table, path);

    QVERIFY(result.has_value());
    const XlsxReader book(path);
    const int row = book.rowOf(book.sheetNames().value(0), QStringLiteral("A"), QStringLiteral("big"));
    const ReadCell cell = book.sheet(book.sheetNames().value(0)).value(QStringLiteral("C%1").arg(row));
    QVERIFY(cell.isText);
    QCOMPARE(cell.value, QStringLiteral("123456789012345.6701"));
    QCOMPARE(result->notes.size(), 1);
}

void TestTableExport::sheetNamesAndHeadingsAreLegal()
{
    const QString path = m_folder.filePath(QStringLiteral("names.xlsx"));
    TableExport table = sampleTable();
    table.name = QStringLiteral("Open: items [all] of the very long company name");

    QVERIFY(writeTableWorkbook(table, path).has_value());

    const XlsxReader book(path);
    const QString name = book.sheetNames().value(0);
    QVERIFY(name.size() <= 31);
    QVERIFY(!name.contains(u':') && !name.contains(u'['));
    QCOMPARE(book.rowOf(name, QStringLiteral("D"), QStringLiteral("open 2")), 6);
}

void TestTableExport::fullDiskIsAnErrorAndKeepsTheOldFile()
{
#ifdef Q_OS_UNIX
    const QString path = m_folder.filePath(QStringLiteral("full.xlsx"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("good");
    old.close();
    TableExport table = sampleTable();
    table.rows = [count = 0](std::vector<Cell> &row) mutable {
        row = {Cell::ofText(QStringLiteral("INV-%1").arg(count)), Cell::ofDay(QDate(2026, 1, 1)),
               Cell::ofMoney({count, currency(u"EUR")}), Cell()};
        return ++count <= 5'000;
    };
    // A file size limit makes writes fail part-way, as a full disk does.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small = {64 * 1024, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);

    const Result<WrittenFile> book = writeTableWorkbook(table, path);
    const Result<WrittenFile> csv = writeCsv(table, m_folder.filePath(QStringLiteral("small.csv")));

    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!book);
    QCOMPARE(book.error().kind, Error::Kind::Full);
    QVERIFY(csv.has_value());
    QCOMPARE(bytesOf(path), QByteArray("good"));
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral(".*part")}, QDir::Files | QDir::Hidden), QStringList());
#else
    QSKIP("This system has no limit on the size of a file to test with.");
#endif
}

QTEST_GUILESS_MAIN(TestTableExport)
#include "tst_table_export.moc"
