#include "core/insight/vintage.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/book_maker.h"

#include <QTest>

using namespace quittance;
using namespace quittance::insight;
using namespace Qt::StringLiterals;
using enum ledger::DocumentKind;
using test::BookMaker;

namespace {

/// January: 100 issued on the 1st, 60 paid after 20 days, 30 after 50. February: 100 on the 1st, half paid after 20.
BookMaker twoMonths()
{
    BookMaker book;
    book.document(Invoice, "I", "A", "2026-01-01", 100);
    book.document(Payment, "P", "A", "2026-01-21", 60);
    book.allocate(Payment, "P", "I", "2026-01-21", 60);
    book.document(Payment, "Q", "A", "2026-02-20", 30);
    book.allocate(Payment, "Q", "I", "2026-02-20", 30);
    book.document(Invoice, "J", "B", "2026-02-01", 100);
    book.document(Payment, "R", "B", "2026-02-21", 50);
    book.allocate(Payment, "R", "J", "2026-02-21", 50);
    return book;
}

VintageTable tableOf(const BookMaker &book, const char *day)
{
    const auto tables = vintages(store::snapshotOf(book.batch), {.asOf = {BookMaker::day(day)}, .ages = {30, 60}});
    return tables->front();
}

} // namespace

class TestVintage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellWaitsForItsYoungestInvoice()
    {
        const VintageTable before = tableOf(twoMonths(), "2026-03-02"); // February is 29 days old
        QVERIFY(!before.cashPct(before.cohorts[1], 0));
        const VintageTable after = tableOf(twoMonths(), "2026-03-03");
        QCOMPARE(after.cashPct(after.cohorts[1], 0), u"50.000000"_s);
        QVERIFY(!after.cashPct(after.cohorts[1], 1));
    }

    void theProjectionGrowsAsMatureMonthsDid()
    {
        const VintageTable table = tableOf(twoMonths(), "2026-03-10");
        QCOMPARE(table.growth(0, 1), u"1.500000"_s);
        QCOMPARE(table.projected(table.cohorts[1], 0, 1), 75 * kUnitsPerWhole);
        QCOMPARE(table.projected(table.cohorts[1], 1), 75 * kUnitsPerWhole);
        QCOMPARE(table.projected(table.cohorts[0], 1), 90 * kUnitsPerWhole); // known, not projected
        QCOMPARE(table.pooledCashPct(0), u"55.000000"_s);
        QCOMPARE(table.pooledCashPct(1), u"90.000000"_s);
    }

    void growthBeyondWhatWasBilledIsCut()
    {
        BookMaker book = twoMonths();
        book.document(Payment, "S", "B", "2026-02-25", 30); // 80 of 100, and January grew by half
        book.allocate(Payment, "S", "J", "2026-02-25", 30);
        const VintageTable table = tableOf(book, "2026-03-10");
        QCOMPARE(table.projected(table.cohorts[1], 0, 1), 100 * kUnitsPerWhole);
        QCOMPARE(table.projected(table.cohorts[1], 1), 100 * kUnitsPerWhole);
    }

    void moreThanWasBilledStaysOnceItCame()
    {
        BookMaker book = twoMonths();
        book.document(Payment, "S", "B", "2026-02-25", 60); // 110 of 100
        book.allocate(Payment, "S", "J", "2026-02-25", 60);
        const VintageTable table = tableOf(book, "2026-03-10");
        QCOMPARE(table.cohorts[1].cash[0], 110 * kUnitsPerWhole);
        QCOMPARE(table.projected(table.cohorts[1], 0, 1), 110 * kUnitsPerWhole);
        QCOMPARE(table.projected(table.cohorts[1], 1), 110 * kUnitsPerWhole);
    }

    void everyFurtherAgeIsCutAtWhatWasBilled()
    {
        BookMaker book = twoMonths();
        book.document(Payment, "T", "A", "2026-03-25", 10); // January ends at all of it
        book.allocate(Payment, "T", "I", "2026-03-25", 10);
        book.document(Payment, "S", "B", "2026-02-25", 30);
        book.allocate(Payment, "S", "J", "2026-02-25", 30);
        const auto tables
            = vintages(store::snapshotOf(book.batch), {.asOf = {BookMaker::day("2026-04-01")}, .ages = {30, 60, 90}});
        const VintageTable &table = tables->front();
        QCOMPARE(table.projected(table.cohorts[1], 2), 100 * kUnitsPerWhole);
    }

    void creditsResolveWithoutBeingCash()
    {
        BookMaker book = twoMonths();
        book.document(CreditNote, "C", "A", "2026-01-25", 10);
        book.allocate(CreditNote, "C", "I", "2026-01-25", 10);
        const VintageTable table = tableOf(book, "2026-03-10");
        QCOMPARE(table.cashPct(table.cohorts[0], 0), u"60.000000"_s);
        QCOMPARE(table.resolvedPct(table.cohorts[0], 0), u"70.000000"_s);
    }

    void aWriteOffResolvesNothing()
    {
        BookMaker book = twoMonths();
        book.document(WriteOff, "W", "A", "2026-01-25", 10);
        book.allocate(WriteOff, "W", "I", "2026-01-25", 10);
        const VintageTable table = tableOf(book, "2026-03-10");
        QCOMPARE(table.resolvedPct(table.cohorts[0], 0), u"60.000000"_s);
    }

    void withoutMatureMonthsNothingIsProjected()
    {
        const VintageTable table = tableOf(twoMonths(), "2026-02-10");
        QVERIFY(!table.growth(0, 1));
        QVERIFY(!table.projected(table.cohorts[0], 1));
        QVERIFY(!table.projected(table.cohorts[1], 0)); // nine days old
    }
};

QTEST_APPLESS_MAIN(TestVintage)
#include "tst_vintage.moc"
