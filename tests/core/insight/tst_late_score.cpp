#include "core/insight/late_fees.h"
#include "core/insight/late_score.h"
#include "core/insight/promise_states.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/book_maker.h"

#include <QTest>

#include <numeric>

using namespace quittance;
using namespace quittance::insight;
using namespace Qt::StringLiterals;
using enum ledger::DocumentKind;
using test::BookMaker;

namespace {

constexpr qint64 kOne = 1'000'000;

qint64 pointsFor(LateFeature feature, qint64 value)
{
    LateFeatures features;
    features.of(feature) = value;
    return lateScore(features).score;
}

} // namespace

class TestLateScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsStepWhereTheTableSays_data()
    {
        QTest::addColumn<LateFeature>("feature");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<qint64>("points");
        QTest::newRow("early") << LateFeature::DaysLate << -kOne << qint64(0);
        QTest::newRow("on the day") << LateFeature::DaysLate << qint64(0) << qint64(0);
        QTest::newRow("a bit late") << LateFeature::DaysLate << qint64(1) << 8 * kOne;
        QTest::newRow("just under six") << LateFeature::DaysLate << 6 * kOne - 1 << 8 * kOne;
        QTest::newRow("six") << LateFeature::DaysLate << 6 * kOne << 16 * kOne;
        QTest::newRow("sixteen") << LateFeature::DaysLate << 16 * kOne << 24 * kOne;
        QTest::newRow("thirty") << LateFeature::DaysLate << 30 * kOne << 24 * kOne;
        QTest::newRow("over thirty") << LateFeature::DaysLate << 30 * kOne + 1 << 30 * kOne;
        QTest::newRow("better") << LateFeature::Trend << -kOne << qint64(0);
        QTest::newRow("ten worse") << LateFeature::Trend << 10 * kOne << 6 * kOne;
        QTest::newRow("more than ten worse") << LateFeature::Trend << 11 * kOne << 10 * kOne;
        QTest::newRow("ninety percent") << LateFeature::Utilisation << 90 * kOne << 3 * kOne;
        QTest::newRow("full") << LateFeature::Utilisation << 100 * kOne << 3 * kOne;
        QTest::newRow("over the limit") << LateFeature::Utilisation << 100 * kOne + 1 << 5 * kOne;
    }
    void pointsStepWhereTheTableSays()
    {
        QFETCH(LateFeature, feature);
        QFETCH(qint64, value);
        QFETCH(qint64, points);
        QCOMPARE(pointsFor(feature, value), points);
    }

    void whatIsNotKnownAddsNothing()
    {
        QCOMPARE(lateScore({}).score, 0);
        QCOMPARE(lateScore({}).band, LateBand::Low);
        LateFeatures breach;
        breach.isOverZeroLimit = true;
        QCOMPARE(lateScore(breach).score, 5 * kOne);
    }

    void theLedgerGivesTheFeatures()
    {
        BookMaker book;
        book.document(Invoice, "I", "A", "2026-01-01", 100, "2026-01-31");
        book.document(Payment, "P", "A", "2026-02-20", 100);
        book.allocate(Payment, "P", "I", "2026-02-20", 100);
        book.document(Invoice, "J", "A", "2026-02-01", 30, "2026-03-01");
        book.document(Invoice, "K", "A", "2026-03-01", 90, "2026-04-15");
        const store::Snapshot snapshot = store::snapshotOf(book.batch);
        LateScoreQuestion question = {.asOf = {BookMaker::day("2026-03-31")}};
        question.limits = {{ledger::CustomerId(1), Money(100 * kUnitsPerWhole, book.currency)}};
        const auto rows = lateScores(snapshot, question);
        QCOMPARE(rows->size(), size_t(1));
        const LateScoreRow &row = rows->front();
        QCOMPARE(row.features.of(LateFeature::DaysLate), 20 * kOne);
        QCOMPARE(row.features.of(LateFeature::LateShare), kOne);
        QCOMPARE(row.features.of(LateFeature::OverdueShare), kOne / 4);
        QCOMPARE(row.features.of(LateFeature::Utilisation), 120 * kOne);
        QVERIFY(!row.features.of(LateFeature::BrokenPromises));
        QVERIFY(!row.features.of(LateFeature::Trend)); // nothing was paid in the three months before
        QCOMPARE(row.score.score, (24 + 25 + 5 + 5) * kOne);
        QCOMPARE(row.score.band, LateBand::High);
        QCOMPARE(row.probability, u"1.000000"_s);
        const auto &points = row.score.points;
        QCOMPARE(std::accumulate(points.begin(), points.end(), qint64(0)), row.score.score);
    }

    void fewInvoicesAreDrawnTowardsThePrior()
    {
        QCOMPARE(shrunkProbability(2, 2, 300'000, 5), u"0.500000"_s);
        QCOMPARE(shrunkProbability(0, 0, 300'000, 5), u"0.300000"_s);
        QVERIFY(!shrunkProbability(0, 0, 300'000, 0));
    }

    void aPromiseSupersededLaterStillCountsToday()
    {
        Promise promise = {.units = 100, .date = BookMaker::day("2026-03-05")};
        promise.supersededOn = BookMaker::day("2026-03-20");
        QCOMPARE(promiseStanding(promise, BookMaker::day("2026-03-09"), {}).state, PromiseState::Broken);
        QCOMPARE(promiseStanding(promise, BookMaker::day("2026-03-20"), {}).state, PromiseState::Superseded);
        QVERIFY(!promiseRates({}, BookMaker::day("2026-03-20"), {}).keptCountPct());
    }

    void interestIsRoundedOnceInTheCurrencysDecimals()
    {
        const Currency yen = *Currency::fromCode(u"JPY");
        const QDate due = BookMaker::day("2024-02-01");
        const auto interest = lateInterest(Money(10'000 * kUnitsPerWhole, yen), 365'000, due, due.addDays(1), 365);
        QCOMPARE(interest->interest.units(), 10 * kUnitsPerWhole); // 36.5 % a year: a tenth of a percent a day
        QCOMPARE(lateInterest(Money(500 * kUnitsPerWhole, yen), 365'000, due, due.addDays(1), 365)->interest.units(),
                 1 * kUnitsPerWhole); // 0.5, half up
        QCOMPARE(lateInterest(Money(500 * kUnitsPerWhole, yen), 365'000, due, due.addDays(-9), 365)->days, 0);
    }
};

QTEST_APPLESS_MAIN(TestLateScore)
#include "tst_late_score.moc"
