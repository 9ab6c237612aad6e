#include "core/match/explain.h"
#include "core/match/party_index.h"
#include "core/match/payment_evidence.h"
#include "core/match/tokens.h"
#include "tests/core/match/book_of_pairs.h"

#include <QTest>

using namespace quittance;
using namespace quittance::match;
using namespace Qt::StringLiterals;

namespace {

int weightOfSignal(const Candidate &candidate, QStringView signal)
{
    int sum = 0;
    for (const Reason &reason : candidate.reasons)
        sum += reason.signal == signal ? reason.weight : 0;
    return sum;
}

} // namespace

class TestMatchEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentenceTakesTheAmountAsItsReaderWritesIt()
    {
        const Money amount(12'345'000, *Currency::fromCode(u"EUR"));
        const Reason reason{u"amount"_s, u"The line is 1234.50 EUR short of what is open."_s, 50, amount};
        QCOMPARE(plainText(amount), u"1234.50 EUR"_s);
        QCOMPARE(detailWith(reason, u"1.234,50 EUR"_s), u"The line is 1.234,50 EUR short of what is open."_s);
        const Reason plain{u"party"_s, u"The payer, 1234.50 EUR, is not known."_s, -100};
        QCOMPARE(detailWith(plain, u"x"_s), plain.detail);
    }

    void everyAmountASentencePrintsIsTheOneItKeeps()
    {
        const Currency euro = *Currency::fromCode(u"EUR");
        const OpenDocument document{.id = ledger::DocumentId(1),
                                    .number = u"INV-1"_s,
                                    .currency = euro,
                                    .openUnits = 12'345'000,
                                    .issue = QDate(2026, 1, 1),
                                    .due = QDate(2026, 1, 31)};
        for (const qint64 units : {12'345'000LL, 12'340'000LL, 20'000'000LL}) {
            const Receipt receipt{.id = ledger::BankLineId(1), .currency = euro, .units = units, .text = u"INV-1"_s};
            const Candidate candidate = explain(receipt, document, {}, {});
            const auto reason = std::ranges::find(candidate.reasons, u"amount"_s, &Reason::signal);
            QVERIFY(reason != candidate.reasons.end());
            QVERIFY(reason->amount);
            QVERIFY2(reason->detail.contains(plainText(*reason->amount)), qPrintable(reason->detail));
        }
    }

    void tokensAreWholeRunsAndChainsAsWritten()
    {
        const QString text = u"inv-2026/001 a.b 12 34"_s;
        QStringList tokens;
        for (const Token &token : tokensOf(text))
            tokens.append(text.sliced(token.begin, token.length));
        QCOMPARE(tokens,
                 (QStringList{u"inv"_s, u"inv-2026"_s, u"inv-2026/001"_s, u"2026"_s, u"2026/001"_s, u"001"_s, u"a"_s,
                              u"a.b"_s, u"b"_s, u"12"_s, u"34"_s}));
    }

    void someNumbersMayNotStandAlone()
    {
        QCOMPARE(referenceKey(u"#INV-0042 "), u"inv-0042"_s);
        QCOMPARE(referenceKey(u"0047"), u"0047"_s);
        QCOMPARE(referenceKey(u"123"), QString());
        QCOMPARE(referenceKey(u"1-23"), QString());
        QCOMPARE(referenceKey(u"rent"), QString());
        QCOMPARE(referenceKey(u"A1"), QString());
    }

    void numberWithABlankIsFoundAsWritten()
    {
        BookOfPairs book;
        book.invoice(1, "INV 2001", 100);
        book.receipt(1, 100, "your INV 2001");
        QCOMPARE(book.run().front().verdict, Verdict::Accepted);
        book.input.receipts[0].text = u"your INV 20 01"_s;
        QVERIFY(book.run().front().verdict != Verdict::Accepted);
    }

    void structuredReferenceIsFoundWithoutItsBlanks()
    {
        BookOfPairs book;
        book.invoice(1, "X-1", 100).reference = u"RF18 5390 0754 7034"_s;
        book.receipt(1, 100, "").reference = u"RF18539007547034"_s;
        QCOMPARE(book.run().front().verdict, Verdict::Accepted);
    }

    void shortNamesDoNotSwallowLongOnes()
    {
        QVERIFY(areSimilarNames(nameKey(u"Schmidt Maschinenbau"), nameKey(u"Schmidt Maschinenbau Nord GmbH")));
        QVERIFY(areSimilarNames(nameKey(u"Northern Harbour Ser"), nameKey(u"Northern Harbour Services Ltd")));
        QVERIFY(!areSimilarNames(nameKey(u"Schmidt"), nameKey(u"Schmidt Logistics International Holding")));
        QVERIFY(!areSimilarNames(nameKey(u"Co Ltd"), nameKey(u"Harbour Co Ltd")));
    }

    void explainsWhyNot()
    {
        BookOfPairs book;
        const OpenDocument invoice = book.invoice(1, "RE-1001", 100);
        const Receipt line = book.receipt(1, 60, "RE-1001", "Müller Söhne");
        const Candidate why = explain(line, invoice, book.input.parties, {});
        QVERIFY(weightOfSignal(why, u"reference") > 0);
        QVERIFY(weightOfSignal(why, u"amount") < 0);
        QVERIFY(weightOfSignal(why, u"party") < 0);
        QCOMPARE(why.residualUnits, -40);
        for (const Reason &reason : why.reasons)
            QVERIFY(!reason.detail.isEmpty());
    }

    void nearestComesBestFirst()
    {
        BookOfPairs book;
        book.invoice(1, "RE-1001", 100);
        book.invoice(2, "RE-1002", 60);
        book.invoice(3, "RE-1003", 61, 3);
        const Receipt line = book.receipt(1, 60, "RE-1001", "Harbour Tools");
        const std::vector<Candidate> losers = nearest(line, book.input.documents, book.input.parties, {}, 2);
        QCOMPARE(losers.size(), size_t(2));
        QVERIFY(losers[0].probabilityPpm >= losers[1].probabilityPpm);
        QCOMPARE(losers[0].allocations.front().document, ledger::DocumentId(1)); // named, if short
        QCOMPARE(losers[1].allocations.front().document, ledger::DocumentId(2));
    }

    void evidenceHasFiveStates()
    {
        using enum EvidenceState;
        BookOfPairs book;
        const Receipt ours = book.receipt(1, 100, "", "Harbour Tools");
        const Receipt other = book.receipt(2, 100, "", "Unheard Of Holding");
        const Receipt back = book.receipt(3, -100, "", "Harbour Tools");
        const auto stateOf = [&](std::vector<EvidenceLine> lines, bool hasBank, QDate reversed = {}) {
            return evidenceState({ledger::CustomerId(1), 100, reversed, std::move(lines), hasBank}, book.input.parties);
        };
        QCOMPARE(stateOf({{ours, 100}}, true), Matched);
        QCOMPARE(stateOf({{ours, 60}, {ours, 40}}, true), Matched);
        QCOMPARE(stateOf({{other, 100}}, true), PayerDiffers);
        QCOMPARE(stateOf({{ours, 100}, {back, -100}}, true), Reversed);
        QCOMPARE(stateOf({{ours, 100}}, true, QDate(2026, 4, 9)), Reversed);
        QCOMPARE(stateOf({{ours, 99}}, true), NoEvidence);
        QCOMPARE(stateOf({}, true), NoEvidence);
        QCOMPARE(stateOf({}, false), NoBankSource);
    }
};

QTEST_APPLESS_MAIN(TestMatchEvidence)
#include "tst_match_evidence.moc"
