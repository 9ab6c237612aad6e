#include "core/insight/dilution.h"
#include "core/insight/performance.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/book_maker.h"

#include <QTest>

using namespace quittance;
using namespace quittance::insight;
using namespace Qt::StringLiterals;
using enum ledger::DocumentKind;
using test::BookMaker;

namespace {

const Currency kUsd = *Currency::fromCode(u"USD");

constexpr qint64 kThousand = 1'000 * kUnitsPerWhole;

QDate day(const char *iso)
{
    return BookMaker::day(iso);
}

PerformancePoint lastPoint(const BookMaker &book, const char *asOf, int months = 1)
{
    const auto figures = performance(store::snapshotOf(book.batch), {day(asOf)}, months);
    return figures->currencies.front().points.back();
}

/// Two months of sales, one of which is paid.
BookMaker shop()
{
    BookMaker book;
    book.document(Invoice, "I1", "A", "2026-01-10", 300, "2026-02-09");
    book.document(Invoice, "I2", "A", "2026-02-10", 200, "2026-03-12");
    book.document(Payment, "P1", "A", "2026-02-20", 300);
    book.allocate(Payment, "P1", "I1", "2026-02-20", 300);
    return book;
}

} // namespace

class TestPerformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDefinitionWithoutGroundIsNullWithItsReason_data()
    {
        QTest::addColumn<Figure>("figure");
        QTest::addColumn<QString>("reason");
        const SalesSpan months[] = {{31, 2 * kThousand}, {28, -kThousand}};
        QTest::newRow("no sales") << simpleDso(kThousand, 0, 90) << u"no_sales"_s;
        QTest::newRow("negative sales") << simpleDso(kThousand, -1, 90) << u"no_sales"_s;
        QTest::newRow("credit balance") << simpleDso(-1, kThousand, 90) << u"credit_balance"_s;
        QTest::newRow("countback of credit") << countback(-1, months) << u"credit_balance"_s;
        QTest::newRow("countback too far") << countback(3 * kThousand, months) << u"history_exhausted"_s;
        QTest::newRow("difference too far") << countbackDifference(3 * kThousand, 1, months) << u"history_exhausted"_s;
        QTest::newRow("nothing to collect") << collectionEffectiveness(0, 0, 0, 0) << u"nothing_collectable"_s;
        QTest::newRow("all is credit") << collectionEffectiveness(-5, 0, -5, 0) << u"nothing_collectable"_s;
        QTest::newRow("no balance to turn") << turnover({}, kThousand, 90).times << u"no_receivables"_s;
    }
    void aDefinitionWithoutGroundIsNullWithItsReason()
    {
        QFETCH(Figure, figure);
        QFETCH(QString, reason);
        QVERIFY(!figure);
        QCOMPARE(figure.reason, reason);
        QCOMPARE(figure.json(), QJsonValue());
        QCOMPARE(figure.text(), QString());
    }

    void nothingOwedIsZeroDays()
    {
        const SalesSpan months[] = {{31, kThousand}};
        QCOMPARE(simpleDso(0, kThousand, 90).text(), u"0.000000"_s);
        QCOMPARE(countback(0, months).text(), u"0.000000"_s);
        QCOMPARE(countback(0, {}).text(), u"0.000000"_s);
        QCOMPARE(salesWeightedDso({}).days.text(), u"0.000000"_s);
    }

    void exhaustedCountbackSaysHowFarItWent()
    {
        const SalesSpan months[] = {{31, kThousand}, {28, 0}};
        QCOMPARE(countback(2 * kThousand, months).atLeast, qint64(59'000'000));
    }

    void openingBalancesAreNoSalesAndAreListed()
    {
        BookMaker book = shop();
        book.document(OpeningBalance, "O1", "A", "2025-12-31", 500, "2025-12-31");
        const PerformancePoint point = lastPoint(book, "2026-02-28");
        QCOMPARE(point.sales, 200 * kUnitsPerWhole);
        QCOMPARE(point.trueDso.excluded.size(), size_t(1));
        QCOMPARE(point.trueDso.excluded.front().open, 500 * kUnitsPerWhole);
        QCOMPARE(point.trueDso.excluded.front().month, day("2025-12-01"));
        QCOMPARE(point.byOrigin.days.text(), u"28.000000"_s); // only February's own 200 of 200
        QCOMPARE(point.countback.reason, u"history_exhausted"_s); // 700 of 500 sold
        QCOMPARE(point.countback.atLeast, qint64(90'000'000)); // December counts, with its 31 days
    }

    void salesOfAPastMonthForgetNothingThatWasNotVoidYet()
    {
        BookMaker book = shop();
        book.document(Invoice, "I3", "A", "2026-01-20", 100, "2026-02-19").voidedOn = day("2026-02-15");
        const auto figures = performance(store::snapshotOf(book.batch), {day("2026-02-28")}, 2);
        const std::vector<PerformancePoint> &points = figures->currencies.front().points;
        QCOMPARE(points.front().sales, 400 * kUnitsPerWhole); // 31 January knows of no void
        QCOMPARE(points.front().bridge.closing, 400 * kUnitsPerWhole);
        QCOMPARE(points.back().bridge.voids, -100 * kUnitsPerWhole);
        // As of 28 February 200 are open, 200 were sold in February.
        QCOMPARE(points.back().countback.text(), u"28.000000"_s);
    }

    void theMonthOfTheDayCountsUpToTheDay()
    {
        const PerformancePoint point = lastPoint(shop(), "2026-02-15", 3);
        QCOMPARE(point.day, day("2026-02-15"));
        QCOMPARE(point.sales, 200 * kUnitsPerWhole);
        // 500 open: 200 in 15 days, 300 in January's 31.
        QCOMPARE(point.countback.text(), u"46.000000"_s);
        QCOMPARE(point.bestPossible.text(), u"15.000000"_s);
        QCOMPARE(point.delinquent.text(), u"31.000000"_s);
    }

    void turnoverNeedsAsManyMonthsAsItLooksBack()
    {
        BookMaker book = shop();
        QCOMPARE(lastPoint(book, "2026-02-28").turnover.times.reason, u"history_too_short"_s);
        book.document(Invoice, "I0", "A", "2025-01-15", 100, "2025-02-14");
        QVERIFY(lastPoint(book, "2026-02-28").turnover.times);
    }

    void aCustomersFiguresAreThoseOfItsDocuments()
    {
        BookMaker book = shop();
        const PerformancePoint alone = lastPoint(book, "2026-02-28");
        book.document(Invoice, "X1", "B", "2026-02-01", 900, "2026-03-01");
        const store::Snapshot snapshot = store::snapshotOf(book.batch);
        const auto figures = performance(snapshot, {day("2026-02-28")}, 1, {}, snapshot.customerId.front());
        QCOMPARE(figures->currencies.front().points.back().countback, alone.countback);
        QCOMPARE(figures->currencies.front().points.back().sales, alone.sales);
        const auto nobody = performance(snapshot, {day("2026-02-28")}, 1, {}, ledger::CustomerId(999));
        QVERIFY(nobody->currencies.empty());
    }

    void stoppedWorkAnswersNothing()
    {
        const CancelToken stop;
        stop.cancel();
        QVERIFY(!performance(store::snapshotOf(shop().batch), {day("2026-02-28")}, 1, {}, {}, stop));
    }

    void anEmptyBookHasNoFigures()
    {
        const auto figures = performance(store::Snapshot(), {day("2026-02-28")}, 24);
        QVERIFY(figures->currencies.empty());
    }

    void writtenOffAndPaidAfterAllIsRecovered()
    {
        BookMaker book = shop();
        book.document(Invoice, "I9", "A", "2025-06-01", 100, "2025-07-01");
        book.document(WriteOff, "W9", "A", "2025-12-20", 60);
        book.allocate(WriteOff, "W9", "I9", "2025-12-20", 60);
        book.document(Payment, "P9", "A", "2026-02-05", 70);
        book.allocate(Payment, "P9", "I9", "2026-02-05", 70);
        book.document(WriteOff, "W1", "A", "2026-02-25", 50);
        book.document(WriteOff, "W2", "A", "2025-11-25", 20).voidedOn = day("2026-01-05"); // taken back
        book.document(WriteOff, "W3", "A", "2026-01-25", 20).voidedOn = day("2026-02-05"); // never counted
        const BadDebt losses
            = lossWindow(store::snapshotOf(book.batch), day("2026-01-01"), day("2026-02-28")).front().badDebt;
        QVERIFY(losses.writeOffs == 50 * kUnitsPerWhole);
        QVERIFY(losses.recoveries == (60 + 20) * kUnitsPerWhole);
        QCOMPARE(losses.grossOfSales().text(), u"10.000000"_s); // 50 of 500
        QCOMPARE(losses.netOfSales().text(), u"-6.000000"_s);
    }

    void creditAndRebillIsToldFromDilution()
    {
        BookMaker book = shop();
        book.document(CreditNote, "C1", "A", "2026-02-12", 200);
        book.allocate(CreditNote, "C1", "I2", "2026-02-12", 200);
        book.document(Invoice, "I2b", "A", "2026-02-13", 200, "2026-03-15");
        book.document(CreditNote, "C2", "A", "2026-02-14", 70); // a true one
        const Dilution dilution
            = lossWindow(store::snapshotOf(book.batch), day("2026-01-01"), day("2026-02-28")).front().dilution;
        QVERIFY(dilution.creditNotes == 270 * kUnitsPerWhole);
        QVERIFY(dilution.rebilled == 200 * kUnitsPerWhole);
        QCOMPARE(dilution.withoutRebills().text(), u"10.000000"_s); // 70 of 700
        const Dilution before
            = lossWindow(store::snapshotOf(book.batch), day("2026-01-01"), day("2026-02-12")).front().dilution;
        QVERIFY(before.rebilled == 0); // it was not billed again yet
    }
};

QTEST_APPLESS_MAIN(TestPerformance)
#include "tst_performance.moc"
