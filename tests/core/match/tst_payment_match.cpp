#include "core/match/only_subset.h"
#include "core/match/payer_words.h"
#include "core/match/payment_match.h"

#include <QTest>

#include <algorithm>

using namespace quittance;
using namespace quittance::match;
using namespace Qt::StringLiterals;

namespace {

const Currency kEuro = *Currency::fromCode(u"EUR");
const QDate kDay(2026, 3, 10);

LedgerPayment payment(int id, int customer, qint64 whole, int dayOffset = 0)
{
    return {.id = ledger::DocumentId(id),
            .customer = ledger::CustomerId(customer),
            .currency = kEuro,
            .units = whole * kUnitsPerWhole,
            .date = kDay.addDays(dayOffset)};
}

BankEntry entry(int id, qint64 whole, const QString &text, int dayOffset = 0)
{
    BankEntry made;
    made.line.id = ledger::BankLineId(id);
    made.line.currency = kEuro;
    made.line.units = whole * kUnitsPerWhole;
    made.line.bookedOn = kDay.addDays(dayOffset);
    made.line.text = text;
    return made;
}

std::vector<Party> parties()
{
    std::vector<Party> list(3);
    const QString names[] = {u"Acme Corp"_s, u"Beta Stores"_s, u"Gamma Ltd"_s};
    for (int i = 0; i < 3; ++i) {
        list[size_t(i)].id = ledger::CustomerId(i + 1);
        list[size_t(i)].name = names[i];
    }
    return list;
}

/// Days around the test's day are covered, whatever lines there are.
PaymentMatches matched(const std::vector<LedgerPayment> &payments, const std::vector<BankEntry> &entries)
{
    const std::vector<BankCoverage> coverage = {{kEuro, kDay.addDays(-60), kDay.addDays(60)}};
    const std::vector<Party> known = parties();
    return matchPayments({payments, entries, coverage}, PayerWords(known));
}

} // namespace

class TestPaymentMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asManyEqualLinesAsPaymentsProveAll()
    {
        const PaymentMatches result = matched({payment(1, 1, 500), payment(2, 1, 500)},
                                              {entry(1, 500, u"ACME"_s), entry(2, 500, u"ACME"_s, 1)});
        QCOMPARE(result.payments[0].state, EvidenceState::Matched);
        QCOMPARE(result.payments[1].state, EvidenceState::Matched);
        QVERIFY(result.payments[0].lines != result.payments[1].lines);
        QVERIFY(result.freeMoney.empty());
    }

    void oneLineProvesOneOfTwoEqualPayments()
    {
        const PaymentMatches result
            = matched({payment(1, 1, 500), payment(2, 1, 500, 1)}, {entry(7, 500, u"ACME"_s, 1)});
        QCOMPARE(result.payments[0].state, EvidenceState::Matched);
        QCOMPARE(result.payments[1].state, EvidenceState::NoEvidence);
        QCOMPARE(result.twice.size(), size_t(1));
        QCOMPARE(result.twice.front().line, ledger::BankLineId(7));
        QCOMPARE(result.twice.front().other, ledger::DocumentId(2));
    }

    void aDepositOfSeveralPaymentsIsTakenOnlyWhereOneSetAddsUp_data()
    {
        QTest::addColumn<QList<int>>("amounts");
        QTest::addColumn<bool>("isProven");
        QTest::newRow("one set") << QList<int>{600, 400, 250} << true;
        QTest::newRow("two sets") << QList<int>{600, 400, 300, 700} << false;
        QTest::newRow("equal amounts") << QList<int>{600, 400, 400} << false;
        QTest::newRow("none") << QList<int>{600, 300} << false;
    }
    void aDepositOfSeveralPaymentsIsTakenOnlyWhereOneSetAddsUp()
    {
        QFETCH(QList<int>, amounts);
        QFETCH(bool, isProven);
        std::vector<LedgerPayment> payments;
        for (const int amount : amounts)
            payments.push_back(payment(int(payments.size()) + 1, 2, amount));
        const PaymentMatches result = matched(payments, {entry(1, 1000, u"DEPOSIT BETA STORES"_s)});
        QCOMPARE(result.payments[0].rule == PaymentRule::Batch, isProven);
        QCOMPARE(result.freeMoney.empty(), isProven);
    }

    void aDepositThatNamesNobodyIsAWholeDay()
    {
        const PaymentMatches result
            = matched({payment(1, 1, 600), payment(2, 2, 450)}, {entry(1, 1050, u"COUNTER DEPOSIT 114"_s, 1)});
        QCOMPARE(result.payments[0].rule, PaymentRule::Batch);
        QCOMPARE(result.payments[1].rule, PaymentRule::Batch);
    }

    void severalLinesOfOnePayerProveOnePayment()
    {
        const PaymentMatches result
            = matched({payment(1, 1, 1000)}, {entry(1, 700, u"ACME PART 1"_s), entry(2, 300, u"ACME PART 2"_s, 2)});
        QCOMPARE(result.payments[0].rule, PaymentRule::Parts);
        QCOMPARE(result.payments[0].lines.size(), size_t(2));
    }

    void aReferenceDecidesBetweenTwoLines()
    {
        LedgerPayment one = payment(1, 1, 500);
        one.numbers = {u"INV-4711"_s};
        const PaymentMatches result = matched({one}, {entry(1, 500, u"ACME"_s), entry(2, 500, u"ACME INV-4711"_s, 3)});
        QCOMPARE(result.payments[0].lines, std::vector{ledger::BankLineId(2)});
        QCOMPARE(result.freeMoney, std::vector{ledger::BankLineId(1)});
    }

    void twoLinesThatFitAlikeProveNothing()
    {
        const PaymentMatches result
            = matched({payment(1, 1, 500)}, {entry(1, 500, u"ACME"_s), entry(2, 500, u"ACME"_s, 1)});
        QCOMPARE(result.payments[0].state, EvidenceState::NoEvidence);
        QCOMPARE(result.freeMoney.size(), size_t(2));
    }

    void daysWithoutBankDataSayNothing()
    {
        const PaymentMatches result = matched({payment(1, 1, 500, 90)}, {entry(1, 70, u"ACME"_s)});
        QCOMPARE(result.payments[0].state, EvidenceState::NoBankSource);
    }

    void moneyTakenBackIsNoEvidence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("days");
        QTest::addColumn<EvidenceState>("state");
        QTest::newRow("returned") << u"RETURNED ITEM NSF ACME"_s << 3 << EvidenceState::Reversed;
        QTest::newRow("too late") << u"RETURNED ITEM NSF ACME"_s << 90 << EvidenceState::Matched;
        QTest::newRow("of another") << u"RETURNED ITEM GAMMA"_s << 3 << EvidenceState::Matched;
        QTest::newRow("a purchase") << u"CARD PURCHASE ACME"_s << 3 << EvidenceState::Matched;
    }
    void moneyTakenBackIsNoEvidence()
    {
        QFETCH(QString, text);
        QFETCH(int, days);
        QFETCH(EvidenceState, state);
        const PaymentMatches result
            = matched({payment(1, 1, 500)}, {entry(1, 500, u"ACME"_s), entry(2, -500, text, days)});
        QCOMPARE(result.payments[0].state, state);
    }

    void theOrderOfTheInputDoesNotMatter()
    {
        std::vector<LedgerPayment> payments
            = {payment(1, 1, 500), payment(2, 1, 500, 1), payment(3, 2, 600), payment(4, 2, 400), payment(5, 3, 990)};
        std::vector<BankEntry> entries = {entry(1, 500, u"ACME"_s), entry(2, 1000, u"BETA STORES"_s),
                                          entry(3, 970, u"GAMMA WIRE"_s), entry(4, 77, u"NOBODY"_s)};
        const PaymentMatches forward = matched(payments, entries);
        std::ranges::reverse(payments);
        std::ranges::reverse(entries);
        PaymentMatches backward = matched(payments, entries);
        std::ranges::reverse(backward.payments);
        QCOMPARE(forward.freeMoney, backward.freeMoney);
        for (size_t i = 0; i < forward.payments.size(); ++i) {
            QCOMPARE(forward.payments[i].state, backward.payments[i].state);
            QCOMPARE(forward.payments[i].lines, backward.payments[i].lines);
            QCOMPARE(forward.payments[i].feeUnits, backward.payments[i].feeUnits);
        }
        QCOMPARE(forward.payments[4].feeUnits, 20 * kUnitsPerWhole);
    }

    void aProcessorsFeeIsRoundedLikeItsCurrency_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qint64>("units");
        QTest::addColumn<qint64>("fee");
        QTest::newRow("USD") << u"USD"_s << qint64(2000'0000) << qint64(58'3000);
        QTest::newRow("half a cent") << u"USD"_s << qint64(500) << qint64(3000);
        QTest::newRow("JPY") << u"JPY"_s << qint64(1000'0000) << qint64(29'0000);
    }
    void aProcessorsFeeIsRoundedLikeItsCurrency()
    {
        QFETCH(QString, currency);
        QFETCH(qint64, units);
        QFETCH(qint64, fee);
        QCOMPARE(processorFeeUnits({u"STRIPE"_s, 29'000, 3'000}, units, *Currency::fromCode(currency)), fee);
    }

    void aSearchThatIsTooLongAnswersNothing()
    {
        const std::vector<qint64> amounts(25, 2);
        QVERIFY(!onlySubset(amounts, 51));
        QVERIFY(!onlySubset(std::vector<qint64>(26, 1), 26));
        QCOMPARE(onlySubset(std::vector<qint64>{1, 2, 4, 8}, 10), std::optional(std::vector<size_t>{1, 3}));
    }
};

QTEST_APPLESS_MAIN(TestPaymentMatch)
#include "tst_payment_match.moc"
