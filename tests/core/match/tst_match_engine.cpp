#include "core/match/structured_reference.h"
#include "tests/core/match/book_of_pairs.h"

#include <QTest>

#include <map>
#include <random>

using namespace quittance;
using namespace quittance::match;
using namespace Qt::StringLiterals;

namespace {

/// A book of many customers with every kind of line; the same for the same seed.
BookOfPairs randomBook(quint32 seed, int size)
{
    std::mt19937 random(seed);
    BookOfPairs book;
    book.input.parties.clear();
    for (int i = 1; i <= 20; ++i)
        book.input.parties.push_back({.id = ledger::CustomerId(i), .name = QStringLiteral("Customer no. %1").arg(i)});
    for (int i = 1; i <= size; ++i) {
        const QByteArray number = "RE-" + QByteArray::number(10'000 + i);
        book.invoice(i, number.constData(), qint64(1 + random() % 200) * 10'000, qint64(1 + random() % 20));
    }
    for (int i = 1; i <= size; ++i) {
        const OpenDocument &first = book.input.documents[random() % size_t(size)];
        const OpenDocument &second = book.input.documents[random() % size_t(size)];
        const QByteArray payer = "Customer no. " + QByteArray::number(first.customer.value());
        switch (random() % 5) {
        case 0:
            book.receipt(i, first.openUnits, first.number.toUtf8().constData());
            break;
        case 1:
            book.receipt(i, first.openUnits + second.openUnits,
                         (first.number + u' ' + second.number).toUtf8().constData(), payer.constData());
            break;
        case 2:
            book.receipt(i, first.openUnits, "payment", payer.constData());
            break;
        case 3:
            book.receipt(i, first.openUnits / 2, first.number.toUtf8().constData(), payer.constData());
            break;
        default:
            book.receipt(i, qint64(random() % 200) * 10'000, "thanks");
        }
    }
    return book;
}

struct Case
{
    const char *name;
    const char *text;
    const char *payer;
    qint64 units;
    Verdict verdict;
    std::vector<qint64> documents; ///< of the best candidate
    qint64 residual;
};

} // namespace

class TestMatchEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRuleAndEachTrap_data()
    {
        using enum Verdict;
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(cases().size()); ++i)
            QTest::newRow(cases()[size_t(i)].name) << i;
    }

    /// Invoices: 1 RE-1001 100, 2 RE-1002 200, 3 RE-1003 300 (Müller), 4 0047 50, 5 RE-1005 77 twice with 6 RE-1006.
    void eachRuleAndEachTrap()
    {
        QFETCH(const int, row);
        const Case wanted = cases()[size_t(row)];
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100);
        book.invoice(2, "RE-1002", 200);
        book.invoice(3, "RE-1003", 300, 3);
        book.invoice(4, "0047", 50, 3);
        book.invoice(5, "RE-1005", 77);
        book.invoice(6, "RE-1006", 77);
        book.invoice(7, "XY123456", 900, 3);
        book.invoice(8, "12", 33, 3);
        book.receipt(1, wanted.units, wanted.text, wanted.payer);
        const Proposal proposal = book.run().front();
        QCOMPARE(proposal.verdict, wanted.verdict);
        QCOMPARE(book.best(proposal), wanted.documents);
        if (!wanted.documents.empty())
            QCOMPARE(proposal.candidates.front().residualUnits, wanted.residual);
    }

    /// The second line is short by a whole percent, as if tax were kept back.
    void anInstalmentThatLooksLikeTaxIsOne()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 250'000'000);
        book.receipt(1, 60'000'000, "Instalment 1 for RE-1001");
        book.receipt(2, 190'000'000, "Instalment 2 for RE-1001");
        for (const Proposal &proposal : book.run()) {
            QCOMPARE(proposal.candidates.front().kind, CandidateKind::Instalment);
            QCOMPARE(proposal.candidates.front().residualUnits, 0);
        }
    }

    void linesThatSayTheyArePartsAreReadTogether()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 8250);
        book.invoice(2, "RE-1002", 4000, 3);
        book.receipt(1, 4260, "For the chairs (1 of 2)");
        book.receipt(2, 3990, "For the chairs (2 of 2)");
        for (const Proposal &proposal : book.run()) {
            QCOMPARE(book.best(proposal), std::vector<qint64>{1});
            QCOMPARE(proposal.candidates.front().kind, CandidateKind::Instalment);
            QCOMPARE(proposal.verdict, Verdict::Suggested);
        }
    }

    void partsThatDoNotBelongTogetherAreNot_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("payer");
        QTest::addColumn<qint64>("other");
        QTest::newRow("another thing") << QByteArray("For the tables (2 of 2)") << QByteArray() << qint64(0);
        QTest::newRow("one is missing") << QByteArray("For the chairs (2 of 3)") << QByteArray() << qint64(0);
        QTest::newRow("said twice") << QByteArray("For the chairs (1 of 2)") << QByteArray() << qint64(0);
        QTest::newRow("another payer") << QByteArray("For the chairs (2 of 2)") << QByteArray("Somebody") << qint64(0);
        QTest::newRow("a date") << QByteArray("For the chairs 2/2/2026") << QByteArray() << qint64(0);
        QTest::newRow("two invoices") << QByteArray("For the chairs (2 of 2)") << QByteArray() << qint64(8250);
    }

    void partsThatDoNotBelongTogetherAreNot()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, payer);
        QFETCH(const qint64, other);
        BookOfPairs book;
        book.invoice(1, "RE-1001", 8250);
        if (other != 0)
            book.invoice(2, "RE-1002", other, 3);
        book.receipt(1, 4260, "For the chairs (1 of 2)");
        book.receipt(2, 3990, text.constData(), payer.constData());
        for (const Proposal &proposal : book.run()) {
            for (const Candidate &candidate : proposal.candidates)
                QVERIFY(candidate.kind != CandidateKind::Instalment);
        }
    }

    void severalLinesPayOneInvoice()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100);
        book.receipt(1, 60, "RE-1001 first part");
        book.receipt(2, 40, "rest of RE-1001");
        for (const Proposal &proposal : book.run()) {
            QCOMPARE(proposal.verdict, Verdict::Accepted);
            QCOMPARE(proposal.candidates.front().residualUnits, 0);
        }
        book.input.receipts[1].units = 39;
        for (const Proposal &proposal : book.run())
            QCOMPARE(proposal.verdict, Verdict::Suggested);
    }

    void twoLinesThatBothPayItAreLeftToAPerson()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100);
        book.receipt(1, 100, "RE-1001");
        book.receipt(2, 100, "RE-1001");
        for (const Proposal &proposal : book.run())
            QCOMPARE(proposal.verdict, Verdict::Ambiguous);
    }

    void sameNumberAtTwoCustomersIsToldApartByThePayer()
    {
        BookOfPairs book;
        book.invoice(1, "1001", 100, 1);
        book.invoice(2, "1001", 100, 3);
        book.receipt(1, 100, "1001");
        QCOMPARE(book.run().front().verdict, Verdict::Ambiguous);
        book.input.receipts[0].counterparty = QStringLiteral("Muller & Sohne");
        const Proposal proposal = book.run().front();
        QCOMPARE(proposal.verdict, Verdict::Accepted);
        QCOMPARE(book.best(proposal), (std::vector<qint64>{2}));
    }

    void anOrderSharedByEqualInvoicesIsATie()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100).reference = QStringLiteral("PO-7788");
        book.invoice(2, "RE-1002", 100).reference = QStringLiteral("PO-7788");
        book.receipt(1, 100, "PO-7788", "Harbour Tools");
        QCOMPARE(book.run().front().verdict, Verdict::Ambiguous);
        book.input.receipts[0].units = 200;
        QCOMPARE(book.run().front().verdict, Verdict::Accepted);
    }

    void theLongerReferenceIsMeant()
    {
        BookOfPairs book;
        book.invoice(1, "INV-2001", 100, 1);
        book.invoice(2, "2001", 100, 3);
        book.receipt(1, 100, "INV-2001");
        const Proposal proposal = book.run().front();
        QCOMPARE(proposal.verdict, Verdict::Accepted);
        QCOMPARE(book.best(proposal), (std::vector<qint64>{1}));
    }

    void parentPaysForItsSubsidiary()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100, 2);
        Receipt &line = book.receipt(1, 100, "invoice");
        line.counterpartyAccount = QStringLiteral("de02120300000000202051");
        QCOMPARE(book.run().front().verdict, Verdict::Accepted);
        book.invoice(2, "RE-1002", 100, 1);
        QCOMPARE(book.run().front().verdict, Verdict::Ambiguous);
    }

    void anExactReferenceBeatsAKnownAccount()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100, 1);
        book.invoice(2, "RE-1002", 100, 3);
        book.receipt(1, 100, "RE-1002").counterpartyAccount = QStringLiteral("DE02120300000000202051");
        const Proposal proposal = book.run().front();
        QCOMPARE(proposal.verdict, Verdict::Accepted);
        QCOMPARE(book.best(proposal), (std::vector<qint64>{2}));
    }

    void amountAloneNeedsTheDateWindow()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100);
        book.receipt(1, 100, "", "Harbour Tools").bookedOn = QDate(2026, 6, 29);
        QCOMPARE(book.run().front().verdict, Verdict::Accepted);
        book.input.receipts[0].bookedOn = QDate(2026, 6, 30);
        QVERIFY(book.run().front().verdict != Verdict::Accepted);
        book.input.receipts[0].bookedOn = QDate(2026, 2, 28); // before the invoice was written
        QVERIFY(book.run().front().verdict != Verdict::Accepted);
    }

    void aReferenceMadeFromItsNumberNamesTheInvoice_data()
    {
        using enum ReferenceKind;
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        const auto with = [](const QString &digits, ReferenceKind kind) { return digits + checkDigits(digits, kind); };
        const QString creditor = checkDigits(u"20260418", Creditor);
        QTest::newRow("RF in groups") << u"Payment RF%1 2026 0418"_s.arg(creditor) << QString();
        QTest::newRow("Swiss QR") << with(u"00000000000000000020260418"_s, Swiss) << QString();
        QTest::newRow("Belgian") << u"+++"_s + with(u"0020260418"_s, Belgian) + u"+++"_s << QString();
        QTest::newRow("Finnish") << u"Payment"_s << with(u"20260418"_s, Finnish);
        QTest::newRow("KID") << u"Payment"_s << with(u"000020260418"_s, NorwegianMod10);
    }
    void aReferenceMadeFromItsNumberNamesTheInvoice()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, field);
        BookOfPairs book;
        for (int i = 1; i <= 3; ++i)
            book.invoice(i, qPrintable(u"2026041%1"_s.arg(6 + i)), 900'000);
        book.receipt(1, 900'000, qPrintable(text), "Somebody Else").reference = field;
        const Proposal proposal = book.run().front();
        const QString foreign = u"77777777777777777720260418"_s;
        QCOMPARE(BookOfPairs::best(proposal), std::vector<qint64>{2});
        QCOMPARE(proposal.verdict, Verdict::Accepted);
        // Another company's reference names nothing of ours, whatever its digits end with.
        book.input.receipts.front().text = u"Payment "_s + foreign + checkDigits(foreign, ReferenceKind::Swiss);
        book.input.receipts.front().reference.clear();
        QVERIFY(book.run().front().verdict != Verdict::Accepted);
    }

    void aPaymentOfTheLedgerComesBeforeTheInvoiceItPays()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100);
        OpenDocument &payment = book.invoice(2, "", 100);
        payment.kind = ledger::DocumentKind::Payment;
        payment.issue = payment.due = QDate(2026, 4, 2);
        book.receipt(1, 100, "RE-1001", "Harbour Tools");
        QCOMPARE(book.run().front().verdict, Verdict::Ambiguous);
        book.input.documents[1].altNumbers = {QStringLiteral("RE-1001")};
        book.input.documents.erase(book.input.documents.begin());
        QCOMPARE(book.run().front().verdict, Verdict::Accepted);
    }

    void otherCurrencyIsNeverAccepted()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100).currency = *Currency::fromCode(u"USD");
        book.receipt(1, 100, "RE-1001", "Harbour Tools");
        QCOMPARE(book.run().front().verdict, Verdict::Unmatched);
    }

    void returnedMoneyIsNeverAccepted()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100);
        book.receipt(1, -100, "RETURN RE-1001", "Harbour Tools").isReversal = true;
        book.receipt(2, 100, "RE-1001", "Harbour Tools").isReversal = true;
        for (const Proposal &proposal : book.run())
            QVERIFY(proposal.verdict != Verdict::Accepted);
    }

    void toleranceIsAnAmountAndKeepsTheRest()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100);
        book.receipt(1, 98, "RE-1001");
        QCOMPARE(book.run().front().verdict, Verdict::Suggested);
        const Proposal proposal = book.run({.toleranceUnits = 2}).front();
        QCOMPARE(proposal.verdict, Verdict::Accepted);
        QCOMPARE(proposal.candidates.front().residualUnits, -2);
        QCOMPARE(proposal.candidates.front().allocations.front().cashUnits, 98);
    }

    void rejectedPairIsNotProposedAgain()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100);
        book.receipt(1, 100, "RE-1001", "Harbour Tools");
        book.input.rejections = {{ledger::BankLineId(1), ledger::DocumentId(1)}};
        QCOMPARE(book.run().front(), (Proposal{ledger::BankLineId(1), Verdict::Unmatched, {}}));
    }

    void probabilityFollowsFromTheReasons()
    {
        for (const Proposal &proposal : randomBook(4, 200).run()) {
            for (const Candidate &candidate : proposal.candidates) {
                double weight = 0;
                for (const Reason &reason : candidate.reasons)
                    weight += reason.weight;
                const double chance = 1e6 / (1 + std::exp(-weight / 100));
                QVERIFY(std::abs(candidate.probabilityPpm - chance) <= 1);
            }
        }
    }

    void orderOfTheInputDoesNotMatter()
    {
        BookOfPairs book = randomBook(1, 400);
        const std::vector<Proposal> before = book.run();
        std::mt19937 random(7);
        std::ranges::shuffle(book.input.receipts, random);
        std::ranges::shuffle(book.input.documents, random);
        std::ranges::shuffle(book.input.parties, random);
        QVERIFY(book.run() == before);
        QVERIFY(book.run() == book.run());
    }

    void irrelevantRecordsChangeNothing()
    {
        BookOfPairs book = randomBook(2, 300);
        const std::vector<Proposal> before = book.run();
        for (int i = 0; i < 200; ++i)
            book.invoice(10'000 + i, "ZZ-900000", 999'999'000 + i, 77).currency = *Currency::fromCode(u"USD");
        QVERIFY(book.run() == before);
    }

    void nothingIsUsedTwice()
    {
        for (quint32 seed = 1; seed <= 10; ++seed) {
            const BookOfPairs book = randomBook(seed, 300);
            std::map<ledger::DocumentId, qint64> open;
            std::map<ledger::BankLineId, qint64> cash;
            for (const OpenDocument &document : book.input.documents)
                open[document.id] = document.openUnits;
            for (const Receipt &receipt : book.input.receipts)
                cash[receipt.id] = receipt.units;
            int accepted = 0;
            for (const Proposal &proposal : book.run()) {
                if (proposal.verdict != Verdict::Accepted)
                    continue;
                ++accepted;
                for (const Allocation &part : proposal.candidates.front().allocations) {
                    QVERIFY((cash[proposal.receipt] -= part.cashUnits) >= 0);
                    QVERIFY((open[part.document] -= part.documentUnits) >= 0);
                }
            }
            QVERIFY(accepted > 20);
        }
    }

    void cancelledRunAnswersNothing()
    {
        const BookOfPairs book = randomBook(1, 50);
        const CancelToken cancel;
        cancel.cancel();
        QVERIFY(MatchEngine().run(book.input, {}, {}, cancel).empty());
    }

private:
    static const std::vector<Case> &cases()
    {
        using enum Verdict;
        static const std::vector<Case> kCases = {
            {"reference and amount", "Inv. re-1001, thanks", "", 100, Accepted, {1}, 0},
            {"several references that add up", "RE-1001/RE-1002;RE-1003", "", 600, Accepted, {1, 2, 3}, 0},
            {"three of 100+200+300 pay 400 by 1 and 3", "RE-1001 RE-1003", "", 400, Accepted, {1, 3}, 0},
            {"reference alone, short", "RE-1001", "Harbour Tools", 60, Suggested, {1}, -40},
            {"reference alone, over", "RE-1001", "Harbour Tools", 130, Suggested, {1}, 30},
            {"unique amount of the payer", "March", "HARBOUR TOOLS LIMITED", 200, Accepted, {2}, 0},
            {"unique amount by another name", "March", "ht trading", 200, Accepted, {2}, 0},
            {"accents and legal forms do not matter", "", "MULLER SOHNE", 300, Accepted, {3}, 0},
            {"unique amount of nobody known", "March", "Somebody Else", 200, Suggested, {2}, 0},
            {"two equal amounts are never chosen from", "March", "Harbour Tools", 77, Ambiguous, {5}, 0},
            {"a reference breaks the tie", "RE-1006", "Harbour Tools", 77, Accepted, {6}, 0},
            {"amount agrees but the text names another", "RE-1001", "Harbour Tools", 200, Suggested, {1}, 100},
            {"number inside a longer word", "RE-10011", "", 100, Suggested, {1}, 0},
            {"number glued to letters", "XRE-1001", "", 100, Suggested, {1}, 0},
            {"digits are not joined over blanks", "RE-10 01", "", 100, Suggested, {1}, 0},
            {"letters between digits are not dropped", "XY12A3456", "", 900, Suggested, {7}, 0},
            {"leading zeros count", "47", "", 50, Suggested, {4}, 0},
            {"leading zeros as written", "no. 0047", "", 50, Accepted, {4}, 0},
            {"a short number never counts alone", "12", "", 33, Suggested, {8}, 0},
            {"nothing agrees", "hello", "Nobody", 123'456, Unmatched, {}, 0},
        };
        return kCases;
    }
};

QTEST_APPLESS_MAIN(TestMatchEngine)
#include "tst_match_engine.moc"
