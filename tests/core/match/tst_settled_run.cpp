#include "core/match/settled_run.h"
#include "tests/core/match/book_of_pairs.h"

#include <QTest>

#include <random>

using namespace quittance;
using namespace quittance::match;

namespace {

/// Few amounts, few customers, dates over a year: most lines have rivals, and each that is settled leaves one less.
BookOfPairs crowdedBook(quint32 seed, int size)
{
    std::mt19937 random(seed);
    BookOfPairs book;
    for (int i = 1; i <= size; ++i) {
        const QByteArray number = "RE-" + QByteArray::number(20'000 + i);
        OpenDocument &invoice
            = book.invoice(i, number.constData(), qint64(1 + random() % 6) * 100'000, 1 + random() % 3);
        invoice.issue = QDate(2026, 1, 1).addDays(random() % 360);
        invoice.due = invoice.issue.addDays(30);
    }
    for (int i = 1; i <= size; ++i) {
        const OpenDocument &meant = book.input.documents[random() % size_t(size)];
        const QString payer = book.input.parties[size_t(meant.customer.value() - 1)].name;
        const QString text = random() % 4 == 0 ? meant.number : QStringLiteral("payment");
        Receipt &receipt = book.receipt(i, meant.openUnits, text.toUtf8().constData(), payer.toUtf8().constData());
        receipt.bookedOn = meant.due.addDays(qint64(random() % 120) - 40);
    }
    return book;
}

qint64 acceptedOf(const std::vector<Proposal> &proposals)
{
    return std::ranges::count(proposals, Verdict::Accepted, &Proposal::verdict);
}

} // namespace

class TestSettledRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Two equal invoices; the early line can only mean the first, so the late one means the second.
    void lineWhoseRivalIsSettledIsAcceptedInTheSameRun()
    {
        BookOfPairs book;
        OpenDocument &early = book.invoice(1, "RE-1", 1'000'000);
        early.issue = QDate(2025, 12, 11);
        early.due = QDate(2026, 1, 10);
        OpenDocument &late = book.invoice(2, "RE-2", 1'000'000);
        late.issue = QDate(2026, 3, 1);
        late.due = QDate(2026, 5, 30);
        book.receipt(1, 1'000'000, "payment", "Harbour Tools Ltd").bookedOn = QDate(2026, 1, 15);
        book.receipt(2, 1'000'000, "payment", "Harbour Tools Ltd").bookedOn = QDate(2026, 4, 5);

        const std::vector<Proposal> settled = runSettled(MatchEngine(), book.input, {});

        QCOMPARE(acceptedOf(settled), 2);
        QCOMPARE(BookOfPairs::best(settled[0]), std::vector<qint64>{1});
        QCOMPARE(BookOfPairs::best(settled[1]), std::vector<qint64>{2});
    }

    void secondRunAcceptsNothing_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void secondRunAcceptsNothing()
    {
        QFETCH(const int, seed);
        const BookOfPairs book = crowdedBook(quint32(seed), 300);
        const std::vector<Proposal> settled = runSettled(MatchEngine(), book.input, {});
        QVERIFY(acceptedOf(settled) > 0);
        QCOMPARE(settled.size(), book.input.receipts.size());
        QVERIFY(std::ranges::is_sorted(settled, {}, &Proposal::receipt));

        const MatchInput left = lessAccepted(book.input, settled);

        QCOMPARE(acceptedOf(MatchEngine().run(left, {})), 0);
        for (const OpenDocument &document : left.documents)
            QVERIFY(document.openUnits > 0);
        for (const Receipt &receipt : left.receipts)
            QVERIFY(receipt.units > 0);
    }

    void oneRunLeavesSomeOfThem()
    {
        int seeds = 0;
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const BookOfPairs book = crowdedBook(seed, 300);
            seeds += acceptedOf(runSettled(MatchEngine(), book.input, {})) > acceptedOf(book.run()) ? 1 : 0;
        }
        QVERIFY2(seeds > 0, "the fixture has no line that one run leaves: it would show nothing");
    }

    void cancelledRunHasNoProposals()
    {
        const CancelToken cancel;
        cancel.cancel();
        QVERIFY(runSettled(MatchEngine(), crowdedBook(1, 50).input, {}, {}, cancel).empty());
    }
};

QTEST_GUILESS_MAIN(TestSettledRun)
#include "tst_settled_run.moc"
