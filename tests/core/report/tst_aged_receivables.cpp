#include "core/base/decimal.h"
#include "core/report/aged_receivables.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "xlsx_reader.h"

using namespace quittance;
using namespace quittance::report;
using quittance::test::ReadCell;
using quittance::test::XlsxReader;

namespace {

Currency currency(const char16_t *code)
{
    return *Currency::fromCode(QStringView(code));
}

qint64 units(const QString &decimal)
{
    const Result<qint64> parsed = parseUnits(decimal);
    return parsed ? *parsed : -1;
}

/// 1 January 1980, 00:00, as zip files write it.
constexpr quint32 kZipEpoch = 0x0021'0000;

struct Item
{
    const char16_t *number;
    const char16_t *customer;
    const char16_t *code;
    int days;
    qint64 amount;
    qint64 open;
};

constexpr Item kItems[] = {
    {u"0000123", u"Halcyon Foods", u"EUR", 12, 12'345'600, 10'000'100},
    {u"0000124", u"Halcyon Foods", u"EUR", -5, 50'000'000, 50'000'000},
    {u"=1+2", u"=HYPERLINK(\"x\")", u"EUR", 95, 7'777'700, 7'777'700},
    {u"@SUM", u"Ashdown & Søn <Ltd>", u"EUR", 45, 1'000'000'000, 900'000'000},
    {u"JP-1", u"北海商事", u"JPY", 61, 12'345'670'000, 12'345'670'000},
    {u"KW-1", u"Kestrel", u"KWD", 0, 1'234'567'0, 1'234'567'0},
};

int bucketOf(int days)
{
    return days <= 0 ? 0 : days <= 30 ? 1 : days <= 60 ? 2 : days <= 90 ? 3 : 4;
}

void addTo(insight::AgingRow &row, int bucket, qint64 open)
{
    row.buckets.resize(5);
    row.counts.resize(5);
    row.buckets[size_t(bucket)] += open;
    ++row.counts[size_t(bucket)];
    row.grossOpen += open;
    row.net += open;
}

template<typename Match>
insight::AgingRow &rowFor(std::vector<insight::AgingRow> &rows, const insight::AgingRow &fresh, Match match)
{
    for (insight::AgingRow &row : rows) {
        if (match(row))
            return row;
    }
    rows.push_back(fresh);
    return rows.back();
}

/// A small book in three currencies with everything a cell may contain.
AgedReceivablesInput sampleInput()
{
    AgedReceivablesInput input;
    input.header = {.title = QStringLiteral("Aged receivables"),
                    .entity = QStringLiteral("Meridian & Sons"),
                    .asOf = QDate(2026, 3, 31),
                    .currency = QStringLiteral("EUR, JPY, KWD; not converted"),
                    .generatedBy = QStringLiteral("tester"),
                    .generatedAt = {1'774'962'000'000},
                    .appVersion = QStringLiteral("0.1.0"),
                    .freshness = {QStringLiteral("Invoices: imported 2026-03-31")}};
    input.aging.asOf.day = input.header.asOf;
    input.aging.labels = {QStringLiteral("current"), QStringLiteral("1-30"), QStringLiteral("31-60"),
                          QStringLiteral("61-90"), QStringLiteral("91+")};
    for (const Item &item : kItems) {
        const Currency of = currency(item.code);
        const QString customer = QString::fromUtf16(item.customer);
        addTo(rowFor(input.aging.rows, {.customerName = customer, .currency = of},
                     [&](const auto &row) { return row.customerName == customer && row.currency == of; }),
              bucketOf(item.days), item.open);
        addTo(rowFor(input.aging.totals, {.currency = of}, [&](const auto &row) { return row.currency == of; }),
              bucketOf(item.days), item.open);
    }
    input.unapplied = {{.number = QStringLiteral("00077"),
                        .kind = ledger::DocumentKind::CreditNote,
                        .customer = QStringLiteral("Halcyon Foods"),
                        .date = QDate(2026, 3, 2),
                        .currency = currency(u"EUR"),
                        .amount = -21'500'000,
                        .applied = 0,
                        .open = -21'500'000}};
    input.aging.totals[0].unapplied = -21'500'000;
    input.aging.totals[0].net -= 21'500'000;
    input.aging.rows[0].unapplied = -21'500'000;
    input.aging.rows[0].net -= 21'500'000;
    for (const QDate day : monthEnds(input.header.asOf, 3)) {
        insight::AgingTable month = input.aging;
        month.asOf.day = day;
        input.trend.push_back(month);
    }
    input.rollForwards = {{.currency = currency(u"EUR"),
                           .from = QDate(2026, 2, 28),
                           .to = QDate(2026, 3, 31),
                           .opening = 441'000'000,
                           .invoices = 26'000'000,
                           .payments = -56'500'000,
                           .writeOffs = -30'000'000,
                           .voids = -12'000'000,
                           .closing = 368'500'000}};
    return input;
}

OpenItemSource sampleItems(int repeat = 1)
{
    return [item = size_t(0), left = repeat, repeat](OpenItemRow &row) mutable {
        while (item < std::size(kItems) && left == 0) {
            ++item;
            left = repeat;
        }
        if (item == std::size(kItems))
            return false;
        --left;
        const Item &from = kItems[item];
        row = {.number = QString::fromUtf16(from.number),
               .customer = QString::fromUtf16(from.customer),
               .issue = QDate(2026, 3, 31).addDays(-from.days - 30),
               .due = QDate(2026, 3, 31).addDays(-from.days),
               .days = from.days,
               .bucket = bucketOf(from.days),
               .currency = currency(from.code),
               .amount = from.amount,
               .applied = from.amount - from.open,
               .open = from.open};
        return true;
    };
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestAgedReceivables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasTheSheetsInOrder();
    void sameInputGivesSameBytes();
    void totalsAreFormulasWithTheirValues();
    void textStaysText();
    void amountsHaveTheirCurrencysFormat();
    void tablesHaveUniqueNames();
    void parametersAreNamedRanges();
    void everySheetSaysWhatItIsAndPrints();
    void chartStacksTheBuckets();
    void goesOnToAnotherSheetAtTheLimit();
    void itemsOutOfOrderAreRefused();
    void itemsThatDoNotAddUpAreNoted();
    void emptyBookStillHasItsTables();
    void cancelLeavesTheOldFile();
    void folderThatIsNotThereIsAnError();
    void recalculatedTotalsAreTheSame();

private:
    [[nodiscard]] QString written(AgedReceivablesInput input, int repeat = 1);
    QTemporaryDir m_folder;
};

void TestAgedReceivables::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

QString TestAgedReceivables::written(AgedReceivablesInput input, int repeat)
{
    const QString path = m_folder.filePath(QStringLiteral("%1.xlsx").arg(QLatin1String(QTest::currentTestFunction())));
    input.openItems = sampleItems(repeat);
    const Result<WrittenFile> result = writeAgedReceivables(input, path);
    return result ? path : result.error().message;
}

void TestAgedReceivables::hasTheSheetsInOrder()
{
    const XlsxReader book(written(sampleInput()));

    QCOMPARE(book.sheetNames().join(u'|'),
             QStringLiteral("Summary|By customer|By invoice EUR|By invoice JPY|By invoice KWD|By currency|Unapplied "
                            "credits|Roll-forward|Definitions"));
}

void TestAgedReceivables::sameInputGivesSameBytes()
{
    const QByteArray first = bytesOf(written(sampleInput()));

    const QString path = written(sampleInput());

    QVERIFY(!first.isEmpty());
    QVERIFY(first == bytesOf(path));
    // Nothing in it tells when it was written.
    const XlsxReader book(path);
    QCOMPARE(book.zipStamps(), QSet<quint32>({kZipEpoch}));
    QVERIFY(book.part(QStringLiteral("docProps/core.xml")).contains("2026-03-31T13:00:00Z"));
}

void TestAgedReceivables::totalsAreFormulasWithTheirValues()
{
    const XlsxReader book(written(sampleInput()));
    const QString sheet = QStringLiteral("By invoice EUR");
    const int row = book.rowOf(sheet, QStringLiteral("A"), QStringLiteral("Total"));
    QVERIFY(row > 0);
    const ReadCell total = book.sheet(sheet).value(QStringLiteral("J%1").arg(row));

    QCOMPARE(total.formula, QStringLiteral("SUBTOTAL(109,tblOpenItems_EUR[Open])"));
    QCOMPARE(units(total.value), 10'000'100 + 50'000'000 + 7'777'700 + 900'000'000);
    const int key = book.rowOf(QStringLiteral("Summary"), QStringLiteral("A"), QStringLiteral("EUR"));
    const ReadCell gross = book.sheet(QStringLiteral("Summary")).value(QStringLiteral("B%1").arg(key));
    QCOMPARE(gross.formula, QStringLiteral("SUM(tblByCustomer_EUR[Gross open])"));
    QCOMPARE(units(gross.value), units(total.value));
}

void TestAgedReceivables::textStaysText()
{
    const XlsxReader book(written(sampleInput()));
    const QString sheet = QStringLiteral("By invoice EUR");

    for (const char16_t *text : {u"0000123", u"=1+2", u"@SUM"}) {
        const int row = book.rowOf(sheet, QStringLiteral("A"), QString::fromUtf16(text));
        QVERIFY2(row > 0, qPrintable(QString::fromUtf16(text)));
        const ReadCell cell = book.sheet(sheet).value(QStringLiteral("A%1").arg(row));
        QVERIFY(cell.isText);
        QVERIFY(cell.formula.isEmpty());
        QCOMPARE(book.numberFormat(cell.style), QStringLiteral("@"));
    }
    QVERIFY(book.rowOf(sheet, QStringLiteral("B"), QStringLiteral("Ashdown & Søn <Ltd>")) > 0);
}

void TestAgedReceivables::amountsHaveTheirCurrencysFormat()
{
    const XlsxReader book(written(sampleInput()));
    struct Expected
    {
        QString sheet;
        QString number;
        QString value;
        QString format;
    };
    const Expected expected[] = {{QStringLiteral("By invoice JPY"), QStringLiteral("JP-1"), QStringLiteral("1234567"),
                                  QStringLiteral("#,##0_);[Red](#,##0);\"–\"_)")},
                                 {QStringLiteral("By invoice KWD"), QStringLiteral("KW-1"), QStringLiteral("1234.567"),
                                  QStringLiteral("#,##0.000_);[Red](#,##0.000);\"–\"_)")},
                                 {QStringLiteral("By invoice EUR"), QStringLiteral("0000123"),
                                  QStringLiteral("1000.01"), QStringLiteral("#,##0.00_);[Red](#,##0.00);\"–\"_)")}};

    for (const Expected &one : expected) {
        const int row = book.rowOf(one.sheet, QStringLiteral("A"), one.number);
        const auto cells = book.sheet(one.sheet);
        const ReadCell open = cells.value(QStringLiteral("J%1").arg(row));
        QCOMPARE(open.value, one.value);
        QVERIFY(!open.isText);
        QCOMPARE(book.numberFormat(open.style), one.format);
        QCOMPARE(book.numberFormat(cells.value(QStringLiteral("C%1").arg(row)).style), QStringLiteral("yyyy-mm-dd"));
    }
    const int due = book.rowOf(QStringLiteral("By invoice KWD"), QStringLiteral("A"), QStringLiteral("KW-1"));
    QCOMPARE(book.sheet(QStringLiteral("By invoice KWD")).value(QStringLiteral("D%1").arg(due)).value,
             QStringLiteral("46112")); // 31 March 2026
}

void TestAgedReceivables::tablesHaveUniqueNames()
{
    const QStringList names = XlsxReader(written(sampleInput())).tableNames();

    QVERIFY(names.contains(QStringLiteral("tblByCustomer_EUR")));
    QVERIFY(names.contains(QStringLiteral("tblOpenItems_JPY")));
    QVERIFY(names.contains(QStringLiteral("tblRollForward")));
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
}

void TestAgedReceivables::parametersAreNamedRanges()
{
    const XlsxReader book(written(sampleInput()));
    const QByteArray workbook = book.part(QStringLiteral("xl/workbook.xml"));

    QVERIFY(workbook.contains("name=\"AsOf\">Summary!$B$3<") || workbook.contains("name=\"AsOf\">'Summary'!$B$3<"));
    const auto cells = book.sheet(QStringLiteral("Summary"));
    QCOMPARE(cells.value(QStringLiteral("A3")).value, QStringLiteral("As of"));
    QCOMPARE(cells.value(QStringLiteral("B3")).value, QStringLiteral("46112"));
    QCOMPARE(cells.value(QStringLiteral("A4")).value, QStringLiteral("Known at"));
}

void TestAgedReceivables::everySheetSaysWhatItIsAndPrints()
{
    const XlsxReader book(written(sampleInput()));

    for (int i = 0; i < book.sheetNames().size(); ++i) {
        const QByteArray xml = book.part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1));
        QString head;
        const auto cells = book.sheet(book.sheetNames()[i]);
        for (int row = 1; row <= 10; ++row)
            head += cells.value(QStringLiteral("A%1").arg(row)).value
                + cells.value(QStringLiteral("B%1").arg(row)).value;
        for (const char16_t *part :
             {u"Aged receivables", u"Meridian & Sons", u"EUR, JPY, KWD", u"tester", u"0.1.0", u"Invoices: imported"})
            QVERIFY2(head.contains(QString::fromUtf16(part)), qPrintable(book.sheetNames()[i]));
        for (const char *mark : {"<pane ", "orientation=\"landscape\"", "fitToHeight=\"0\"", "Page &amp;P of &amp;N"})
            QVERIFY2(xml.contains(mark), mark);
    }
    const QByteArray workbook = book.part(QStringLiteral("xl/workbook.xml"));
    QCOMPARE(workbook.count("_xlnm.Print_Area"), book.sheetNames().size());
    QCOMPARE(workbook.count("_xlnm.Print_Titles"), book.sheetNames().size());
}

void TestAgedReceivables::chartStacksTheBuckets()
{
    const XlsxReader book(written(sampleInput()));
    const QByteArray chart = book.part(QStringLiteral("xl/charts/chart1.xml"));

    QVERIFY(chart.contains("<c:grouping val=\"stacked\"/>"));
    QCOMPARE(chart.count("<c:ser>"), 5);
    QVERIFY(chart.contains("3E86BD"));
    QVERIFY(book.partNames().contains(QStringLiteral("xl/charts/chart3.xml"))); // one per currency
}

void TestAgedReceivables::goesOnToAnotherSheetAtTheLimit()
{
    AgedReceivablesInput input = sampleInput();
    input.rowLimit = 60;
    const QString path = m_folder.filePath(QStringLiteral("split.xlsx"));
    input.openItems = sampleItems(30);

    const Result<WrittenFile> result = writeAgedReceivables(input, path);

    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().message));
    const XlsxReader book(path);
    const QStringList names = book.sheetNames();
    QVERIFY(names.contains(QStringLiteral("By invoice EUR (2)")));
    qsizetype rows = 0;
    QString last;
    for (const QString &name : names) {
        if (!name.startsWith(u"By invoice EUR"))
            continue;
        const auto cells = book.sheet(name);
        for (auto it = cells.begin(); it != cells.end(); ++it)
            rows += it.key().startsWith(u'G') && it->value == u"EUR" ? 1 : 0;
        last = name;
    }
    QCOMPARE(rows, 120);
    const int row = book.rowOf(last, QStringLiteral("A"), QStringLiteral("Total of all sheets"));
    const ReadCell total = book.sheet(last).value(QStringLiteral("J%1").arg(row));
    QCOMPARE(units(total.value), 30 * (10'000'100 + 50'000'000 + 7'777'700 + 900'000'000LL));
    QVERIFY(total.formula.contains(u"'By invoice EUR (2)'!J"));
    QVERIFY(result->notes.join(u' ').contains(u"more rows than one sheet"));
    const QStringList tables = book.tableNames();
    QCOMPARE(QSet<QString>(tables.begin(), tables.end()).size(), tables.size());
}

void TestAgedReceivables::itemsOutOfOrderAreRefused()
{
    AgedReceivablesInput input = sampleInput();
    input.openItems = [count = 0](OpenItemRow &row) mutable {
        row = {.number = QStringLiteral("N"), .currency = currency(count % 2 == 0 ? u"EUR" : u"JPY"), .open = 1};
        return ++count <= 3;
    };

    const Result<WrittenFile> result = writeAgedReceivables(input, m_folder.filePath(QStringLiteral("order.xlsx")));

    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::InvalidInput);
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("order.xlsx"))));
}

void TestAgedReceivables::itemsThatDoNotAddUpAreNoted()
{
    AgedReceivablesInput input = sampleInput();
    input.openItems = sampleItems(2);

    const Result<WrittenFile> result = writeAgedReceivables(input, m_folder.filePath(QStringLiteral("sum.xlsx")));

    QVERIFY(result.has_value());
    QVERIFY(result->notes.join(u' ').contains(u"add up to"));
}

void TestAgedReceivables::emptyBookStillHasItsTables()
{
    AgedReceivablesInput input;
    input.header = sampleInput().header;
    input.aging.labels = sampleInput().aging.labels;
    const QString path = m_folder.filePath(QStringLiteral("empty.xlsx"));

    const Result<WrittenFile> result = writeAgedReceivables(input, path);

    QVERIFY(result.has_value());
    QVERIFY(XlsxReader(path).tableNames().contains(QStringLiteral("tblOpenItems")));
}

void TestAgedReceivables::cancelLeavesTheOldFile()
{
    const QString path = m_folder.filePath(QStringLiteral("kept.xlsx"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("good");
    old.close();
    AgedReceivablesInput input = sampleInput();
    input.openItems = sampleItems();
    const CancelToken cancel;
    cancel.cancel();

    const Result<WrittenFile> result = writeAgedReceivables(input, path, {}, cancel);

    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    QCOMPARE(bytesOf(path), QByteArray("good"));
    const QStringList leftovers
        = QDir(m_folder.path()).entryList({QStringLiteral(".*part")}, QDir::Files | QDir::Hidden);
    QCOMPARE(leftovers, QStringList());
}

void TestAgedReceivables::folderThatIsNotThereIsAnError()
{
    AgedReceivablesInput input = sampleInput();

    const Result<WrittenFile> result = writeAgedReceivables(input, m_folder.filePath(QStringLiteral("no/such.xlsx")));

    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::NotFound);
}

void TestAgedReceivables::recalculatedTotalsAreTheSame()
{
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (office.isEmpty())
        QSKIP("LibreOffice is not installed; nothing can recalculate the workbook.");
    const QString path = written(sampleInput());
    const XlsxReader before(path);
    const QString folder = m_folder.filePath(QStringLiteral("recalculated"));

    QProcess process;
    process.start(office,
                  {QStringLiteral("-env:UserInstallation=file://") + m_folder.filePath(QStringLiteral("profile")),
                   QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("xlsx"),
                   QStringLiteral("--outdir"), folder, path});
    QVERIFY(process.waitForFinished(240'000));

    const XlsxReader after(folder + QStringLiteral("/recalculatedTotalsAreTheSame.xlsx"));
    QCOMPARE(after.sheetNames(), before.sheetNames());
    int formulas = 0;
    for (const QString &name : before.sheetNames()) {
        const auto cells = before.sheet(name);
        const auto recalculated = after.sheet(name);
        for (auto it = cells.begin(); it != cells.end(); ++it) {
            if (it->formula.isEmpty())
                continue;
            ++formulas;
            const ReadCell other = recalculated.value(it.key());
            QVERIFY2(!other.formula.isEmpty(), qPrintable(name + u' ' + it.key()));
            QCOMPARE(units(other.value), units(it->value));
        }
    }
    QVERIFY(formulas > 30);
}

QTEST_GUILESS_MAIN(TestAgedReceivables)
#include "tst_aged_receivables.moc"
