#include "core/insight/behaviour.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/book_maker.h"

#include <QTest>

using namespace quittance;
using namespace quittance::insight;
using namespace Qt::StringLiterals;
using enum ledger::DocumentKind;
using test::BookMaker;

namespace {

BehaviourQuestion yearTo(const char *day)
{
    const QDate to = BookMaker::day(day);
    return {.asOf = {to}, .from = to.addYears(-1).addDays(1), .to = to};
}

PaymentBehaviour asked(const BookMaker &book, const BehaviourQuestion &question)
{
    const auto answers = paymentBehaviour(store::snapshotOf(book.batch), question);
    return answers->empty() ? PaymentBehaviour() : answers->front();
}

/// An invoice of 100 due on 31 January and its payment, applied on the day it came.
BookMaker onePaid(const char *paid)
{
    BookMaker book;
    book.document(Invoice, "I", "A", "2026-01-01", 100, "2026-01-31");
    book.document(Payment, "P", "A", paid, 100);
    book.allocate(Payment, "P", "I", paid, 100);
    return book;
}

} // namespace

class TestBehaviour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReceiptsDayCountsAndNotTheAllocations()
    {
        BookMaker book = onePaid("2026-02-03");
        book.batch.allocations.front().date = BookMaker::day("2026-02-20");
        BehaviourQuestion question = yearTo("2026-03-31");
        QCOMPARE(asked(book, question).total.sums.daysLate, 3);
        question.policy.paidOn = BehaviourPolicy::PaidOn::Allocation;
        QCOMPARE(asked(book, question).total.sums.daysLate, 20);
    }

    void theBanksDayCountsWhereALineIsMatched()
    {
        const BookMaker book = onePaid("2026-02-03");
        BehaviourQuestion question = yearTo("2026-03-31");
        question.policy.bankDays = std::make_shared<const std::vector<qint32>>(
            std::vector<qint32>{store::kNever, qint32(BookMaker::day("2026-02-01").toJulianDay())});
        QCOMPARE(asked(book, question).total.sums.daysLate, 1);
        QCOMPARE(asked(book, question).total.sums.weightedDaysLate(), u"1.000000"_s);
    }

    void aValueDayStillToComeIsNotKnownYet()
    {
        const BookMaker book = onePaid("2026-02-03");
        BehaviourQuestion question = yearTo("2026-02-03");
        question.policy.bankDays = std::make_shared<const std::vector<qint32>>(
            std::vector<qint32>{store::kNever, qint32(BookMaker::day("2026-02-05").toJulianDay())});
        QCOMPARE(asked(book, question).total.sums.daysLate, 3);
    }

    void aPairingNobodyStatedIsLeftOut()
    {
        BookMaker book = onePaid("2026-02-03");
        book.batch.allocations.front().isInferred = true;
        const PaymentBehaviour answer = asked(book, yearTo("2026-03-31"));
        QCOMPARE(answer.total.sums.settled, 0);
        QCOMPARE(answer.total.sums.paidUnits, 0);
        QCOMPARE(answer.leftOut, 1);
        QCOMPARE(answer.total.sums.cashUnits, 100 * kUnitsPerWhole); // the money did come
    }

    void aReturnedPaymentSettlesNothing()
    {
        BookMaker book = onePaid("2026-02-03");
        book.batch.documents.back().reversedOn = BookMaker::day("2026-02-10");
        QCOMPARE(asked(book, yearTo("2026-02-09")).total.sums.settled, 1);
        QCOMPARE(asked(book, yearTo("2026-02-10")).total.sums.settled, 0);
        QCOMPARE(asked(book, yearTo("2026-02-10")).total.openUnits, 100 * kUnitsPerWhole);
    }

    void instalmentsAreLateByTheirOwnDueDates()
    {
        BookMaker book;
        ledger::DocumentFact &invoice = book.document(Invoice, "I", "A", "2026-01-01", 100, "2026-01-31");
        invoice.instalments = {{BookMaker::day("2026-03-02"), 60 * kUnitsPerWhole},
                               {BookMaker::day("2026-01-31"), 40 * kUnitsPerWhole}};
        book.document(Payment, "P", "A", "2026-02-10", 50);
        book.allocate(Payment, "P", "I", "2026-02-10", 50);
        const PaymentBehaviour answer = asked(book, yearTo("2026-03-31"));
        QCOMPARE(answer.total.sums.weightedDaysLate(), u"4.000000"_s); // (40 × 10 − 10 × 20) / 50
        QCOMPARE(answer.total.sums.settled, 0);
    }

    void graceMovesOnlyWhatCountsAsOnTime()
    {
        const BookMaker book = onePaid("2026-02-03");
        BehaviourQuestion question = yearTo("2026-03-31");
        QCOMPARE(asked(book, question).total.sums.onTimeCountPct(), u"0.000000"_s);
        question.policy.graceDays = 3;
        QCOMPARE(asked(book, question).total.sums.onTimeCountPct(), u"100.000000"_s);
        QCOMPARE(asked(book, question).total.sums.averageDaysLate(), u"3.000000"_s);
    }

    void theSpreadOfFewerThanFiveIsHidden()
    {
        const LateSpread few({1, 2, 3, 4}, 5);
        QVERIFY(!few.isShown());
        QVERIFY(!few.median() && !few.sampleDeviation() && !few.percentile(10));
        const LateSpread five({20, -6, 0, 5, 9}, 5);
        QCOMPARE(five.median(), u"5.000000"_s);
        QCOMPARE(five.sampleDeviation(), u"9.813256"_s);
        QCOMPARE(five.populationDeviation(), u"8.777243"_s);
        QCOMPARE(five.percentile(10), -6);
        QCOMPARE(five.percentile(90), 20);
        QVERIFY(!LateSpread({7}, 1).sampleDeviation());
        QCOMPARE(LateSpread({7}, 1).populationDeviation(), u"0.000000"_s);
    }

    void rootsAreRoundedHalfUp_data()
    {
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<QString>("root");
        QTest::newRow("two") << qint64(2) << qint64(1) << u"1.414214"_s;
        QTest::newRow("square") << qint64(1'524'157'875'019'052'100) << qint64(1) << u"1234567890.000000"_s;
        QTest::newRow("half up") << qint64(1) << qint64(4'000'000'000'000) << u"0.000001"_s; // 0.0000005
        QTest::newRow("less than half") << qint64(1) << qint64(4'000'000'000'001) << u"0.000000"_s;
        QTest::newRow("nothing") << qint64(0) << qint64(3) << u"0.000000"_s;
    }
    void rootsAreRoundedHalfUp()
    {
        QFETCH(qint64, numerator);
        QFETCH(qint64, denominator);
        QFETCH(QString, root);
        QCOMPARE(rootText(numerator, denominator), root);
    }

    void binsEndWhereTheirLabelsSay()
    {
        const std::vector<int> edges = BehaviourPolicy().edges;
        QCOMPARE(lateBinLabels(edges).join(u' '), u"<=-15 -14..-1 0 1..7 8..15 16..30 31..60 >60"_s);
        QCOMPARE(lateBinOf(-15, edges), 0);
        QCOMPARE(lateBinOf(-14, edges), 1);
        QCOMPARE(lateBinOf(0, edges), 2);
        QCOMPARE(lateBinOf(60, edges), 6);
        QCOMPARE(lateBinOf(61, edges), 7);
    }

    void aGroupPaysAsItsParent()
    {
        BookMaker book = onePaid("2026-02-03");
        book.batch.customers.push_back({.remoteId = u"A"_s, .name = u"A"_s, .parentRemoteId = u"Top"_s});
        book.batch.customers.push_back({.remoteId = u"Top"_s, .name = u"Top"_s});
        BehaviourQuestion question = yearTo("2026-03-31");
        question.byParent = true;
        const PaymentBehaviour answer = asked(book, question);
        QCOMPARE(answer.rows.size(), size_t(1));
        QCOMPARE(answer.rows.front().name, u"Top"_s);
        QCOMPARE(answer.rows.front().sums.settled, 1);
    }

    void theTrendCountsEachMonthsOwnPayments()
    {
        BookMaker book = onePaid("2026-02-03");
        book.document(Invoice, "J", "A", "2026-02-01", 100, "2026-02-28");
        book.document(Payment, "Q", "A", "2026-03-31", 100);
        book.allocate(Payment, "Q", "J", "2026-03-31", 100);
        BehaviourQuestion question = yearTo("2026-03-31");
        question.trendMonths = 3;
        const PaymentBehaviour answer = asked(book, question);
        QCOMPARE(answer.trend.size(), size_t(3));
        QCOMPARE(answer.trend[0].sums.settled, 0);
        QVERIFY(!answer.trend[0].sums.weightedDaysToPay());
        QCOMPARE(answer.trend[1].month, BookMaker::day("2026-02-28"));
        QCOMPARE(answer.trend[1].sums.weightedDaysLate(), u"3.000000"_s);
        QCOMPARE(answer.trend[2].sums.weightedDaysLate(), u"31.000000"_s);
    }

    void whatIsOpenLongerThanUsualStandsBesideTheMean()
    {
        BookMaker book = onePaid("2026-02-03"); // three days late
        book.document(Invoice, "J", "A", "2026-02-01", 70, "2026-03-28"); // three days late today
        book.document(Invoice, "K", "A", "2026-02-01", 30, "2026-03-27"); // four
        const PaymentBehaviour answer = asked(book, yearTo("2026-03-31"));
        QCOMPARE(answer.total.openUnits, 100 * kUnitsPerWhole);
        QCOMPARE(answer.total.openLaterUnits, 30 * kUnitsPerWhole);
    }
};

QTEST_APPLESS_MAIN(TestBehaviour)
#include "tst_behaviour.moc"
