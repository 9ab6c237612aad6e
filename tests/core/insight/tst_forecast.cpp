#include "core/insight/forecast_backtest.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/book_maker.h"

#include <QTest>

using namespace quittance;
using namespace quittance::insight;
using namespace Qt::StringLiterals;
using enum ledger::DocumentKind;
using test::BookMaker;

namespace {

constexpr quint16 kUsd = 840;

qint64 whole(qint64 amount)
{
    return amount * kUnitsPerWhole;
}

/// `count` invoices of `customer` of 100 each, due on the 15th, and paid so many days later; one a month from January
/// of `year`.
void addPaid(BookMaker &book, const char *customer, int count, int daysLate, int year = 2025)
{
    for (int month = 1; month <= count; ++month) {
        const QDate due(year + (month - 1) / 12, (month - 1) % 12 + 1, 15);
        const QByteArray id = QByteArray(customer) + QByteArray::number(year) + '-' + QByteArray::number(month);
        const QByteArray paid = toIsoDate(due.addDays(daysLate)).toLatin1();
        book.document(Invoice, ("I" + id).constData(), customer, toIsoDate(due.addDays(-30)).toLatin1().constData(),
                      100, toIsoDate(due).toLatin1().constData());
        book.document(Payment, ("P" + id).constData(), customer, paid.constData(), 100);
        book.allocate(Payment, ("P" + id).constData(), ("I" + id).constData(), paid.constData(), 100);
    }
}

ForecastQuestion on(const char *day)
{
    ForecastQuestion question = {.asOf = {BookMaker::day(day)}, .filter = {}, .curves = {}};
    question.skipsWeekends = false;
    return question;
}

std::vector<CashChance> manyChances()
{
    std::vector<CashChance> chances;
    for (int i = 1; i <= 200; ++i)
        chances.push_back({whole(i), {i % 3, 2, i % 5, 1, 1}});
    return chances;
}

} // namespace

class TestForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anItemAlreadyLateIsNotPaidEarlierThanItIs()
    {
        const PayCurve curve({{0, 6}, {10, 3}}, 1);
        const ForecastSpan span = {100, 101, 4, false};
        QCOMPARE(weeklyWeights(100, curve, span), (std::vector<qint64>{0, 3, 0, 0, 0, 1})); // today is over
        QCOMPARE(weeklyWeights(101, curve, span), (std::vector<qint64>{6, 3, 0, 0, 0, 1}));
        QCOMPARE(weeklyWeights(90, curve, span), (std::vector<qint64>{0, 0, 0, 0, 0, 1}));
    }

    void whatIsLaterThanAnythingEverPaidNeverComes()
    {
        const PayCurve curve({{5, 1}}, 0);
        QCOMPARE(weeklyWeights(50, curve, {100, 101, 2, false}), (std::vector<qint64>{0, 0, 0, 1}));
        QCOMPARE(weeklyUnits(whole(7), {0, 0, 0, 1}, 2), (std::vector<qint64>{0, 0, 0, whole(7)}));
    }

    void whatWouldComeOnAWeekendComesOnMonday()
    {
        const auto friday = qint32(BookMaker::day("2026-04-03").toJulianDay());
        const PayCurve saturday({{1, 1}}, 0);
        // The first week ends with the Sunday.
        const ForecastSpan span = {friday - 5, friday - 4, 2, true};
        QCOMPARE(weeklyWeights(friday, saturday, span), (std::vector<qint64>{0, 1, 0, 0}));
        QCOMPARE(weeklyWeights(friday - 1, saturday, span), (std::vector<qint64>{1, 0, 0, 0}));
    }

    void fewPaymentsDrawOnTheGroupAndTheBook()
    {
        BookMaker book;
        addPaid(book, "Known", 12, 0);
        addPaid(book, "New", 4, 20);
        const store::Snapshot snapshot = store::snapshotOf(book.batch);
        auto curves = PayCurves::read(snapshot, {BookMaker::day("2026-03-31")}, {});
        QVERIFY(curves);
        const auto weightOf = [&](quint32 customer, qint32 days) {
            qint64 all = curves->of(kUsd, customer).never();
            qint64 weight = 0;
            for (const PayCurve::Outcome &outcome : curves->of(kUsd, customer).outcomes()) {
                all += outcome.weight;
                weight += outcome.daysLate == days ? outcome.weight : 0;
            }
            return 100 * weight / all;
        };
        QCOMPARE(curves->observations(kUsd, 0), 12);
        QCOMPARE(weightOf(0, 0), 100);
        // Four payments of ten weigh 40 %, and so do its group's for what is missing; the book's late quarter the rest.
        QCOMPARE(weightOf(1, 20), 73);
    }

    void whatWasWrittenOffOrCreditedIsNotExpected()
    {
        BookMaker book;
        addPaid(book, "A", 12, 0);
        book.document(Invoice, "L", "A", "2025-12-01", 600, "2025-12-15");
        book.document(WriteOff, "W", "A", "2026-02-01", 600);
        book.allocate(WriteOff, "W", "L", "2026-02-01", 600);
        book.document(Invoice, "O", "A", "2026-03-20", 300, "2026-04-03");
        const auto answers = cashForecast(store::snapshotOf(book.batch), on("2026-03-31"));
        QCOMPARE(answers->size(), size_t(1));
        QCOMPARE(answers->front().never, whole(100)); // 600 of 1,800 were lost
        QCOMPARE(answers->front().weeks.front().expected, whole(200));
    }

    void aBookThatNeverWasPaidSaysNothing()
    {
        BookMaker book;
        book.document(Invoice, "I", "A", "2026-01-01", 100, "2026-01-31");
        const auto answers = cashForecast(store::snapshotOf(book.batch), on("2026-01-15"));
        QCOMPARE(answers->front().reason, u"no_history"_s);
        QVERIFY(answers->front().weeks.empty());
    }

    void theSameSeedGivesTheSameFan()
    {
        // Printed once and kept: another platform or another compiler must not give other numbers.
        SeededNumbers numbers(1);
        QCOMPARE(numbers.next(), Q_UINT64_C(10451216379200822465));
        QCOMPARE(numbers.next(), Q_UINT64_C(13757245211066428519));
        const auto chances = manyChances();
        const auto one = cashFan(chances, 3, 500, 7);
        const auto again = cashFan(chances, 3, 500, 7);
        const auto other = cashFan(chances, 3, 500, 8);
        QVERIFY(!one->isExact);
        QCOMPARE(one->weeks[2].p50, again->weeks[2].p50);
        QCOMPARE(one->weeks[2].p90, again->weeks[2].p90);
        QVERIFY(one->weeks[0].p90 != other->weeks[0].p90 || one->weeks[1].p50 != other->weeks[1].p50);
    }

    void runsComeCloseToTheExactDistribution()
    {
        std::vector<CashChance> chances(10, CashChance{whole(1), {1, 0, 1}});
        const auto exact = cashFan(chances, 1, 0, 1);
        QVERIFY(exact->isExact);
        QCOMPARE(exact->weeks[0].p50, whole(5));
        QCOMPARE(exact->weeks[0].p10, whole(3));
        QCOMPARE(exact->weeks[0].p90, whole(7));
        for (int i = 0; i < 90; ++i)
            chances.push_back({whole(1), {1, 0, 1}});
        const auto runs = cashFan(chances, 1, 2000, 1);
        QVERIFY(!runs->isExact);
        QVERIFY(qAbs(runs->weeks[0].p50 - whole(50)) <= whole(1));
        QVERIFY(qAbs(runs->weeks[0].p10 - whole(44)) <= whole(1)); // 50 − 1.28 × 5
        QCOMPARE(cashDeviation(chances, 0), whole(5));
    }

    void aSteadyPayerIsForecastWithoutError()
    {
        BookMaker book;
        addPaid(book, "A", 30, 5, 2024);
        BacktestQuestion question = {.forecast = on("2026-05-31"), .months = 6};
        question.forecast.weeks = 4;
        const auto records = forecastBacktest(store::snapshotOf(book.batch), question);
        QCOMPARE(records->size(), size_t(1));
        const ForecastBacktest &record = records->front();
        QVERIFY(record.reason.isEmpty());
        QCOMPARE(record.points.size(), size_t(6));
        QCOMPARE(record.points.back().asOf, BookMaker::day("2026-04-30"));
        QCOMPARE(record.horizons.back().mapePct, u"0.000000"_s);
        QCOMPARE(record.horizons.back().biasPct, u"0.000000"_s);
    }

    void aPayerWhoSlipsShowsAsTooHopeful()
    {
        BookMaker book;
        addPaid(book, "A", 27, 5, 2024);
        addPaid(book, "B", 1, 5, 2024);
        // Due on 15 April 2026 and paid in May: later than ever before.
        book.document(Invoice, "S", "A", "2026-03-16", 100, "2026-04-15");
        book.document(Payment, "PS", "A", "2026-05-20", 100);
        book.allocate(Payment, "PS", "S", "2026-05-20", 100);
        BacktestQuestion question = {.forecast = on("2026-06-30"), .months = 3};
        question.forecast.weeks = 8;
        const auto records = forecastBacktest(store::snapshotOf(book.batch), question);
        const BacktestPoint &march = records->front().points[1];
        QCOMPARE(march.asOf, BookMaker::day("2026-03-31"));
        QCOMPARE(march.expected[3], whole(100));
        QCOMPARE(march.actual[3], 0);
        QCOMPARE(march.actual[7], whole(100));
    }

    void aDayTheBookKnewNothingOnIsHindsight()
    {
        BookMaker book;
        addPaid(book, "A", 30, 5, 2024);
        for (ledger::DocumentFact &fact : book.batch.documents)
            fact.knownAt = BookMaker::at("2026-04-10T00:00:00Z");
        for (ledger::AllocationFact &fact : book.batch.allocations)
            fact.knownAt = BookMaker::at("2026-04-10T00:00:00Z");
        BacktestQuestion question = {.forecast = on("2026-05-31"), .months = 2};
        question.forecast.weeks = 4;
        const auto records = forecastBacktest(store::snapshotOf(book.batch), question);
        QCOMPARE(records->front().points.size(), size_t(2));
        QVERIFY(records->front().points.front().isHindsight);
        QVERIFY(!records->front().points.back().isHindsight);
    }
};

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
