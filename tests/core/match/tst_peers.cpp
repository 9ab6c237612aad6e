#include "core/match/settled_run.h"
#include "tests/core/match/book_of_pairs.h"

#include <QTest>

#include <functional>
#include <map>
#include <set>

using namespace quittance;
using namespace quittance::match;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kEuro = 10'000;

/// One way in which matchers are known to fail: a small book, and what the first line must come to.
struct Trap
{
    const char *name;
    std::function<void(BookOfPairs &, MatchPolicy &)> set;
    std::set<Verdict> verdicts;
    std::vector<qint64> documents; ///< of the best candidate; empty: any
    Treatment treatment = Treatment::None;
};

constexpr const char *kAccount = "DE02 1203 0000 0000 2020 51";

using enum Verdict;

const std::vector<Trap> kTraps = {
    {"digits of two words are not one number",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "XY123456", 90 * kEuro, 3);
         book.receipt(1, 90 * kEuro, "AB12C3456");
     },
     {Suggested},
     {1}},
    {"equal candidates are not chosen from",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro);
         book.invoice(2, "RE-1002", 90 * kEuro);
         book.receipt(1, 90 * kEuro, "thanks", "Harbour Tools");
     },
     {Ambiguous},
     {}},
    {"an amount that only one payer owes needs no text",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro);
         book.invoice(2, "RE-1002", 90 * kEuro, 3);
         book.receipt(1, 90 * kEuro, "", "Harbour Tools");
     },
     {Accepted},
     {1}},
    {"an exact reference beats a learnt account",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro, 2);
         book.invoice(2, "RE-1002", 90 * kEuro, 3);
         book.receipt(1, 90 * kEuro, "RE-1002").counterpartyAccount = u"FR76"_s;
         book.learn(2, 9);
     },
     {Accepted},
     {2}},
    {"a learnt account counts",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro, 3);
         book.receipt(1, 90 * kEuro, "").counterpartyAccount = u"FR76"_s;
         book.learn(3, 3);
     },
     {Accepted},
     {1}},
    {"a contradicted account does not count",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro, 3);
         book.receipt(1, 90 * kEuro, "").counterpartyAccount = u"FR76"_s;
         book.learn(3, 3, 3);
     },
     {Suggested},
     {1}},
    {"a shared account is not certain",
     [](BookOfPairs &book, MatchPolicy &) {
         book.input.parties[2].accounts = {QString::fromUtf8(kAccount)};
         book.invoice(1, "RE-1001", 90 * kEuro);
         book.invoice(2, "RE-1002", 90 * kEuro, 3);
         book.receipt(1, 90 * kEuro, "").counterpartyAccount = QString::fromUtf8(kAccount);
     },
     {Ambiguous},
     {}},
    {"first and third make the sum, the second does not stand in the way",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 101 * kEuro);
         book.invoice(2, "RE-1002", 203 * kEuro);
         book.invoice(3, "RE-1003", 307 * kEuro);
         book.receipt(1, 408 * kEuro, "", "Harbour Tools");
     },
     {Accepted, Suggested},
     {1, 3}},
    {"two groups that add up are both told",
     [](BookOfPairs &book, MatchPolicy &) {
         for (int i = 1; i <= 4; ++i)
             book.invoice(i, "", i * 100 * kEuro).due = QDate(2026, 3, 20 + i);
         book.receipt(1, 500 * kEuro, "", "Harbour Tools");
     },
     {Ambiguous},
     {}},
    {"every occurrence of a number is looked at",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "100234", 90 * kEuro);
         book.receipt(1, 90 * kEuro, "X100234Y and 100234");
     },
     {Accepted},
     {1}},
    {"the full amount inside the discount days is the full amount",
     [](BookOfPairs &book, MatchPolicy &) {
         OpenDocument &invoice = book.invoice(1, "RE-1001", 90 * kEuro);
         invoice.discountUnits = 2 * kEuro;
         invoice.discountUntil = QDate(2026, 4, 10);
         book.receipt(1, 90 * kEuro, "RE-1001");
     },
     {Accepted},
     {1}},
    {"a discount taken in time is one",
     [](BookOfPairs &book, MatchPolicy &policy) {
         OpenDocument &invoice = book.invoice(1, "RE-1001", 90 * kEuro);
         invoice.discountUnits = 2 * kEuro;
         invoice.discountUntil = QDate(2026, 4, 10);
         book.receipt(1, 88 * kEuro, "RE-1001", "Harbour Tools");
         policy.acceptsWriteOff = true;
     },
     {Accepted},
     {1},
     Treatment::Discount},
    {"a discount taken late is none",
     [](BookOfPairs &book, MatchPolicy &policy) {
         OpenDocument &invoice = book.invoice(1, "RE-1001", 900 * kEuro);
         invoice.discountUnits = 50 * kEuro;
         invoice.discountUntil = QDate(2026, 4, 1);
         book.receipt(1, 850 * kEuro, "RE-1001", "Harbour Tools");
         policy.acceptsWriteOff = true;
     },
     {Suggested},
     {1},
     Treatment::LeaveOpen},
    {"a wire charge is named, not written off alone",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 900 * kEuro);
         book.receipt(1, 885 * kEuro, "RE-1001", "Harbour Tools");
     },
     {Suggested},
     {1},
     Treatment::Fee},
    {"a processor keeps its share",
     [](BookOfPairs &book, MatchPolicy &policy) {
         book.invoice(1, "RE-1001", 2000 * kEuro);
         book.receipt(1, 19'417'000, "RE-1001", "Harbour Tools");
         policy.acceptsWriteOff = true;
     },
     {Accepted},
     {1},
     Treatment::Fee},
    {"tax kept back is named",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 10'000 * kEuro);
         book.receipt(1, 8'500 * kEuro, "RE-1001", "Harbour Tools");
     },
     {Suggested},
     {1},
     Treatment::Withholding},
    {"a difference beyond the limit is never written off",
     [](BookOfPairs &book, MatchPolicy &policy) {
         book.invoice(1, "RE-1001", 7'777 * kEuro);
         book.receipt(1, 7'322 * kEuro, "RE-1001", "Harbour Tools");
         policy.acceptsWriteOff = true;
     },
     {Suggested},
     {1},
     Treatment::LeaveOpen},
    {"tolerance holds on both sides",
     [](BookOfPairs &book, MatchPolicy &policy) {
         book.invoice(1, "RE-1001", 90 * kEuro);
         book.receipt(1, 91 * kEuro, "RE-1001", "Harbour Tools");
         policy.toleranceUnits = kEuro;
     },
     {Accepted},
     {1},
     Treatment::OnAccount},
    {"one transfer may pay for two customers",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro);
         book.invoice(2, "RE-1002", 70 * kEuro, 3);
         book.receipt(1, 160 * kEuro, "RE-1001 RE-1002", "Somebody Else");
     },
     {Accepted},
     {1, 2}},
    {"a parent pays for its subsidiary",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro, 2);
         book.receipt(1, 90 * kEuro, "RE-1001", "Harbour Tools");
     },
     {Accepted},
     {1}},
    {"a credit note is netted inside a receipt",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro);
         book.invoice(2, "CN-77", -20 * kEuro).kind = ledger::DocumentKind::CreditNote;
         book.receipt(1, 70 * kEuro, "RE-1001 less CN-77", "Harbour Tools");
     },
     {Accepted},
     {1, 2}},
    {"the credit note need not be named",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro);
         book.invoice(2, "CN-77", -20 * kEuro).kind = ledger::DocumentKind::CreditNote;
         book.receipt(1, 70 * kEuro, "RE-1001", "Harbour Tools");
     },
     {Accepted, Suggested},
     {1, 2}},
    {"the bank's exchange rate",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 1'000 * kEuro).currency = *Currency::fromCode(u"USD");
         Receipt &line = book.receipt(1, 923 * kEuro, "RE-1001", "Harbour Tools");
         line.originalCurrency = *Currency::fromCode(u"USD");
         line.originalUnits = 1'000 * kEuro;
     },
     {Accepted},
     {1},
     Treatment::Rate},
    {"currencies are not mixed in a group",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro);
         book.invoice(2, "RE-1002", 70 * kEuro).currency = *Currency::fromCode(u"USD");
         book.receipt(1, 160 * kEuro, "RE-1001 RE-1002", "Harbour Tools");
     },
     {Suggested, Ambiguous, Unmatched},
     {1},
     Treatment::OnAccount},
    {"numbers that share a beginning are not the same",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "payment-12399", 90 * kEuro, 3);
         book.receipt(1, 90 * kEuro, "payment-12345");
     },
     {Suggested},
     {1}},
    {"a reference without the amount is not accepted",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro);
         book.receipt(1, 45 * kEuro, "RE-1001", "Harbour Tools");
     },
     {Suggested},
     {1},
     Treatment::LeaveOpen},
    {"the same amount from a stranger is not accepted",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro);
         book.receipt(1, 90 * kEuro, "thank you", "Quite Somebody Else");
     },
     {Suggested},
     {1}},
    {"a short name does not win over a long text",
     [](BookOfPairs &book, MatchPolicy &) {
         book.input.parties[2].name = u"Nord"_s;
         book.invoice(1, "RE-1001", 90 * kEuro, 3);
         book.receipt(1, 90 * kEuro, "", "Nord Logistics International Holding");
     },
     {Suggested},
     {1}},
    {"a name the bank cut short is known",
     [](BookOfPairs &book, MatchPolicy &) {
         book.input.parties[2].name = u"Northern Harbour Services and Storage Ltd"_s;
         book.invoice(1, "RE-1001", 90 * kEuro, 3);
         book.receipt(1, 90 * kEuro, "RE-1001", "NORTHERN HARBOUR SERVICE");
     },
     {Accepted},
     {1}},
    {"a name in the text is read where no payer is named",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro, 3);
         book.receipt(1, 90 * kEuro, "transfer from MULLER SOHNE for march");
     },
     {Suggested, Accepted},
     {1}},
    {"a structured reference in groups is one",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "RE-1001", 90 * kEuro, 3).reference = u"RF18539007547034"_s;
         book.receipt(1, 90 * kEuro, "RF18 5390 0754 7034");
     },
     {Accepted},
     {1}},
    {"several numbers glued together are read",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "7043551", 90 * kEuro);
         book.invoice(2, "7043609", 70 * kEuro);
         book.receipt(1, 160 * kEuro, "70435517043609");
     },
     {Accepted},
     {1, 2}},
    {"a refund is not a receipt",
     [](BookOfPairs &book, MatchPolicy &) {
         book.invoice(1, "CN-77", -20 * kEuro).kind = ledger::DocumentKind::CreditNote;
         book.receipt(1, -20 * kEuro, "CN-77", "Harbour Tools");
     },
     {Suggested},
     {1}},
};

} // namespace

/// What other programs are known to get wrong, one row each.
class TestPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownFailureIsNotOurs_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(kTraps.size()); ++i)
            QTest::newRow(kTraps[size_t(i)].name) << i;
    }
    void knownFailureIsNotOurs()
    {
        QFETCH(const int, row);
        const Trap &trap = kTraps[size_t(row)];
        BookOfPairs book;
        MatchPolicy policy;
        trap.set(book, policy);
        const Proposal proposal = book.run(policy).front();
        QStringList said;
        for (const Candidate &candidate : proposal.candidates) {
            said.append(u"%1 ppm"_s.arg(candidate.probabilityPpm));
            for (const Reason &reason : candidate.reasons)
                said.append(u"%1 %2 %3"_s.arg(reason.weight).arg(reason.signal, reason.detail));
        }
        QVERIFY2(trap.verdicts.contains(proposal.verdict),
                 qPrintable(u"%1\n%2"_s.arg(int(proposal.verdict)).arg(said.join(u'\n'))));
        if (trap.documents.empty())
            return;
        QCOMPARE(BookOfPairs::best(proposal), trap.documents);
        if (trap.treatment != Treatment::None)
            QCOMPARE(proposal.candidates.front().treatment, trap.treatment);
    }

    void oneLineIsNotUsedTwiceNorOneInvoice()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 90 * kEuro);
        for (int i = 1; i <= 5; ++i)
            book.receipt(i, 90 * kEuro, "RE-1001", "Harbour Tools");
        for (const Proposal &proposal : runSettled(MatchEngine(), book.input, {}))
            QCOMPARE(proposal.verdict, Verdict::Ambiguous);
    }

    void aGoodMatchDoesNotTakeAnothersOnlyOne()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 90 * kEuro);
        book.invoice(2, "RE-1002", 90 * kEuro);
        book.receipt(1, 90 * kEuro, "", "Harbour Tools"); // fits both
        book.receipt(2, 90 * kEuro, "RE-1001", "Harbour Tools"); // means one
        const std::vector<Proposal> proposals = book.run();
        QCOMPARE(BookOfPairs::best(proposals[0]), std::vector<qint64>{2});
        QCOMPARE(BookOfPairs::best(proposals[1]), std::vector<qint64>{1});
        QCOMPARE(proposals[1].verdict, Verdict::Accepted);
    }

    void instalmentsThatOverrunByACentLoseNone()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 900 * kEuro);
        book.receipt(1, 300 * kEuro, "RE-1001", "Harbour Tools");
        book.receipt(2, 300 * kEuro, "RE-1001", "Harbour Tools");
        book.receipt(3, 300 * kEuro + 100, "RE-1001", "Harbour Tools");
        qint64 settled = 0;
        qint64 rest = 0;
        for (const Proposal &proposal : book.run()) {
            QCOMPARE(proposal.verdict, Verdict::Accepted);
            settled += proposal.candidates.front().allocations.front().documentUnits;
            rest += proposal.candidates.front().residualUnits;
        }
        QCOMPARE(settled, 900 * kEuro);
        QCOMPARE(rest, 100);
    }

    void whatIsSplitIntoTwoRunsComesToTheSame()
    {
        BookOfPairs book;
        for (int i = 1; i <= 60; ++i) {
            const QByteArray number = "RE-" + QByteArray::number(1000 + i);
            book.invoice(i, number.constData(), (100 + i) * kEuro, 1 + i % 3);
            book.receipt(i, (100 + i) * kEuro, i % 2 == 0 ? number.constData() : "thanks",
                         i % 3 == 0       ? "Harbour Tools"
                             : i % 3 == 1 ? "Quayside Rental"
                                          : "Müller & Söhne");
        }
        std::map<qint64, std::vector<qint64>> whole;
        for (const Proposal &proposal : runSettled(MatchEngine(), book.input, {}))
            whole[proposal.receipt.value()] = BookOfPairs::best(proposal);
        MatchInput left = book.input;
        std::map<qint64, std::vector<qint64>> split;
        for (const int half : {0, 1}) {
            MatchInput part = left;
            std::erase_if(part.receipts, [&](const Receipt &line) { return line.id.value() % 2 != half; });
            const std::vector<Proposal> proposals = runSettled(MatchEngine(), part, {});
            for (const Proposal &proposal : proposals)
                split[proposal.receipt.value()] = BookOfPairs::best(proposal);
            left = lessAccepted(left, proposals);
        }
        QCOMPARE(split.size(), size_t(60));
        QVERIFY(split == whole);
    }
};

QTEST_APPLESS_MAIN(TestPeers)
#include "tst_peers.moc"
