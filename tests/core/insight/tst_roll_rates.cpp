#include "core/insight/transitions.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/book_maker.h"

#include <QTest>

using namespace quittance;
using namespace quittance::insight;
using namespace Qt::StringLiterals;
using enum ledger::DocumentKind;
using test::BookMaker;

namespace {

TransitionMatrix between(const BookMaker &book, const char *from, const char *to)
{
    const auto matrices
        = transitions(store::snapshotOf(book.batch), BookMaker::day(from), BookMaker::day(to), Instant::max(), {});
    return matrices->front();
}

BookMaker oneOpen(const char *due)
{
    BookMaker book;
    book.document(Invoice, "I", "A", "2025-12-01", 100, due);
    return book;
}

} // namespace

class TestRollRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBucketSkippedInALongMonthStillRollsOn()
    {
        const TransitionMatrix matrix = between(oneOpen("2025-12-31"), "2025-12-31", "2026-01-31");
        QCOMPARE(matrix.pct(0, 2), u"100.000000"_s); // 31 days past due
        QCOMPARE(matrix.rolledPct(0), u"100.000000"_s);
        QCOMPARE(matrix.netFlowPct(0), u"0.000000"_s); // which is why it is no rate
    }

    void aVoidInvoiceLeavesAsVoid()
    {
        BookMaker book = oneOpen("2026-01-15");
        book.document(Payment, "P", "A", "2026-02-02", 40);
        book.allocate(Payment, "P", "I", "2026-02-02", 40);
        book.batch.documents.front().voidedOn = BookMaker::day("2026-02-10");
        const TransitionMatrix matrix = between(book, "2026-01-31", "2026-02-28");
        QCOMPARE(matrix.pct(1, matrix.column(Outcome::Voided)), u"100.000000"_s);
        QCOMPARE(matrix.pct(1, matrix.column(Outcome::Paid)), u"0.000000"_s);
    }

    void aReturnedPaymentIsNegative()
    {
        BookMaker book = oneOpen("2026-01-15");
        book.document(Payment, "P", "A", "2026-01-20", 40).reversedOn = BookMaker::day("2026-02-10");
        book.allocate(Payment, "P", "I", "2026-01-20", 40);
        const TransitionMatrix matrix = between(book, "2026-01-31", "2026-02-28");
        QCOMPARE(matrix.opening[1], 60 * kUnitsPerWhole);
        QCOMPARE(matrix.cells[1][2], 100 * kUnitsPerWhole);
        QCOMPARE(matrix.cells[1][size_t(matrix.column(Outcome::Paid))], -40 * kUnitsPerWhole);
    }

    void whatIsPaidBeyondTheInvoiceDidNotLeaveIt()
    {
        BookMaker book = oneOpen("2026-01-15");
        book.document(Payment, "P", "A", "2026-02-02", 150);
        book.allocate(Payment, "P", "I", "2026-02-02", 150);
        const TransitionMatrix matrix = between(book, "2026-01-31", "2026-02-28");
        QCOMPARE(matrix.cells[1][size_t(matrix.column(Outcome::Paid))], 100 * kUnitsPerWhole);
    }

    void instalmentsRollEachFromItsOwnBucket()
    {
        BookMaker book = oneOpen("2026-01-15");
        book.batch.documents.front().instalments = {{BookMaker::day("2026-01-15"), 30 * kUnitsPerWhole},
                                                    {BookMaker::day("2026-02-15"), 70 * kUnitsPerWhole}};
        book.document(Payment, "P", "A", "2026-02-02", 40);
        book.allocate(Payment, "P", "I", "2026-02-02", 40);
        const TransitionMatrix matrix = between(book, "2026-01-31", "2026-02-28");
        const auto paid = size_t(matrix.column(Outcome::Paid));
        QCOMPARE(matrix.cells[1][paid], 30 * kUnitsPerWhole);
        QCOMPARE(matrix.cells[0][paid], 10 * kUnitsPerWhole);
        QCOMPARE(matrix.cells[0][1], 60 * kUnitsPerWhole);
    }

    void severalMonthsWeighByBalance()
    {
        TransitionMatrix small = between(oneOpen("2026-01-15"), "2026-01-31", "2026-02-28");
        BookMaker book = oneOpen("2026-02-15");
        book.batch.documents.front().amount = Money(300 * kUnitsPerWhole, book.currency);
        book.document(Payment, "P", "A", "2026-03-02", 300);
        book.allocate(Payment, "P", "I", "2026-03-02", 300);
        const TransitionMatrix large = between(book, "2026-02-28", "2026-03-31");
        const TransitionMatrix mean = averageTransitions(std::array{small, large});
        QCOMPARE(mean.rolledPct(1), u"25.000000"_s);
        QCOMPARE(mean.from, small.from);
        QCOMPARE(mean.to, large.to);
    }

    void aChainWithoutAnOpeningBreaks()
    {
        const TransitionMatrix matrix = between(oneOpen("2025-11-20"), "2026-01-31", "2026-02-28"); // 72, then 100 days
        const auto losses = matrix.chainedLossPct(40 * kUnitsPerWhole);
        QCOMPARE(losses[4], u"40.000000"_s);
        QCOMPARE(losses[3], u"40.000000"_s);
        QVERIFY(!losses[2] && !losses[0]);
        QVERIFY(!matrix.pct(0, 0));
        QVERIFY(!matrix.observedTerminalLossPct());
    }
};

QTEST_APPLESS_MAIN(TestRollRates)
#include "tst_roll_rates.moc"
