#include "core/match/settled_run.h"
#include "tests/core/match/book_of_pairs.h"

#include <QTest>

using namespace quittance;
using namespace quittance::match;

namespace {

/// The book with a payment of a customer on a day of April.
OpenDocument &payment(BookOfPairs &book, qint64 id, qint64 units, int day, qint64 customer)
{
    OpenDocument &made = book.invoice(id, "", units, customer);
    made.kind = ledger::DocumentKind::Payment;
    made.number = QStringLiteral("PAY-%1").arg(id);
    made.issue = made.due = QDate(2026, 4, day);
    return made;
}

} // namespace

/// Deposits of several payments, and payouts of card processors.
class TestDeposits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paymentsOfOneDayAreProposedTogether()
    {
        BookOfPairs book;
        payment(book, 1, 1'230'000, 1, 1);
        payment(book, 2, 4'560'000, 1, 2);
        payment(book, 3, 7'891'000, 1, 3);
        payment(book, 4, 2'222'000, 7, 3);
        book.receipt(1, 1'230'000 + 4'560'000 + 7'891'000, "DEPOSIT");
        const std::vector<Proposal> proposals = book.run();
        QCOMPARE(BookOfPairs::best(proposals.front()), (std::vector<qint64>{1, 2, 3}));
        QCOMPARE(proposals.front().candidates.front().kind, CandidateKind::Batch);
        QCOMPARE(proposals.front().candidates.front().otherSolutions, 0);
        QCOMPARE(proposals.front().verdict, Verdict::Suggested);
        qint64 cash = 0;
        for (const Allocation &part : proposals.front().candidates.front().allocations)
            cash += part.cashUnits;
        QCOMPARE(cash, book.input.receipts.front().units);
    }

    void twoDaysThatAddUpAreCountedAndLeftToAPerson()
    {
        BookOfPairs book;
        payment(book, 1, 1'230'000, 1, 1);
        payment(book, 2, 4'560'000, 1, 2);
        payment(book, 3, 4'560'000, 2, 1);
        payment(book, 4, 1'230'000, 2, 3);
        book.receipt(1, 1'230'000 + 4'560'000, "DEPOSIT");
        const std::vector<Proposal> proposals = book.run();
        QCOMPARE(proposals.front().verdict, Verdict::Ambiguous);
        QCOMPARE(proposals.front().candidates.front().kind, CandidateKind::Batch);
        QCOMPARE(proposals.front().candidates.front().otherSolutions, 1);
    }

    void aPayoutIsProposedNetOfTheFeeOnEachPayment()
    {
        BookOfPairs book;
        payment(book, 1, 10'000'000, 1, 1); // less 2.9 % and 0.30 each
        payment(book, 2, 20'000'000, 1, 2);
        book.receipt(1, 30'000'000 - 870'000 - 2 * 3'000, "PAYOUT 77", "Card Payments Inc");
        const std::vector<Proposal> proposals = book.run();
        QCOMPARE(BookOfPairs::best(proposals.front()), (std::vector<qint64>{1, 2}));
        const Candidate &best = proposals.front().candidates.front();
        QCOMPARE(best.kind, CandidateKind::Batch);
        QCOMPARE(best.treatment, Treatment::Fee);
        QCOMPARE(best.residualUnits, -876'000);
    }

    void paymentsFarFromTheLineAreNoDeposit()
    {
        BookOfPairs book;
        payment(book, 1, 1'230'000, 7, 1);
        payment(book, 2, 4'560'000, 7, 2);
        book.receipt(1, 1'230'000 + 4'560'000, "DEPOSIT");
        QCOMPARE(book.run().front().verdict, Verdict::Unmatched);
    }

    void aKnownPayerDepositsItsOwnPaymentsOnly()
    {
        BookOfPairs book;
        payment(book, 1, 1'230'000, 1, 1);
        payment(book, 2, 4'560'000, 1, 3);
        book.receipt(1, 1'230'000 + 4'560'000, "DEPOSIT", "Harbour Tools Ltd");
        const Proposal proposal = book.run().front();
        for (const Candidate &candidate : proposal.candidates)
            QVERIFY(candidate.kind != CandidateKind::Batch);
    }
};

QTEST_APPLESS_MAIN(TestDeposits)
#include "tst_deposits.moc"
