#include "core/insight/borrowing_base.h"
#include "core/insight/concentration.h"
#include "core/insight/concentration_cap.h"
#include "core/insight/credit_use.h"
#include "core/insight/provision.h"
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

constexpr qint64 kPercent = 1'000'000; ///< of the rates: millionths of a percent

const Currency kUsd = *Currency::fromCode(u"USD");

qint64 whole(qint64 amount)
{
    return amount * kUnitsPerWhole;
}

qint64 lineOf(const BorrowingBase &base, Ineligible what)
{
    for (const IneligibleLine &line : base.lines) {
        if (line.what == what)
            return line.units;
    }
    return -1;
}

/// Two of a group and one by itself, and one with nothing but a credit.
BookMaker group()
{
    BookMaker book;
    book.document(Invoice, "I1", "Sub", "2026-01-01", 30);
    book.document(Invoice, "I2", "Top", "2026-01-01", 20);
    book.document(Invoice, "I3", "Other", "2026-01-01", 50);
    book.document(CreditNote, "C1", "Creditor", "2026-01-01", 70);
    ledger::CustomerFact &sub = book.batch.customers.emplace_back();
    sub.remoteId = sub.name = u"Sub"_s;
    sub.parentRemoteId = u"Top"_s;
    ledger::CustomerFact &top = book.batch.customers.emplace_back();
    top.remoteId = top.name = u"Top"_s;
    return book;
}

} // namespace

class TestCredit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGroupOwesAsOneByParent()
    {
        const store::Snapshot snapshot = store::snapshotOf(group().batch);
        const ledger::AsOf asOf = {BookMaker::day("2026-02-01")};
        const auto alone = concentration(snapshot, {.asOf = asOf});
        QCOMPARE(alone->front().rows.size(), size_t(3));
        QCOMPARE(alone->front().shares.topShare(1), u"50.000000"_s);
        const auto together = concentration(snapshot, {.asOf = asOf, .byParent = true});
        QCOMPARE(together->front().rows.size(), size_t(2));
        QCOMPARE(together->front().shares.hhi(), u"5000.000000"_s);
        QCOMPARE(together->front().shares.effectiveDebtors(), u"2.000000"_s);
        const auto top = std::ranges::find(together->front().rows, u"Top"_s, &ConcentrationRow::name);
        QVERIFY(top != together->front().rows.end());
        QCOMPARE(top->members, 2);
        QCOMPARE(exposureItems(snapshot, {.asOf = asOf, .byParent = true}, kUsd, top->customer).size(), size_t(2));
    }

    void oneDebtorHasNoNormalisedIndex()
    {
        const qint64 parts[] = {whole(7)};
        const ExposureShares shares(parts);
        QCOMPARE(shares.hhi(), u"10000.000000"_s);
        QVERIFY(!shares.normalisedHhi());
    }

    void theIndexOfLargeAmountsIsExact()
    {
        const qint64 parts[] = {whole(100'000'000'000'000), whole(100'000'000'000'000), whole(200'000'000'000'000)};
        const ExposureShares shares(parts);
        QCOMPARE(shares.hhi(), u"3750.000000"_s);
        QCOMPARE(shares.effectiveDebtors(), u"2.666667"_s);
    }

    void aLimitHoldsInItsOwnCurrencyAlone()
    {
        BookMaker book;
        book.document(Invoice, "I1", "A", "2026-01-01", 100);
        book.currency = *Currency::fromCode(u"EUR");
        book.document(Invoice, "I2", "A", "2026-01-01", 100);
        const store::Snapshot snapshot = store::snapshotOf(book.batch);
        CreditQuestion question;
        question.asOf = {BookMaker::day("2026-02-01")};
        question.limits = {{snapshot.customerId.front(), Money(whole(80), kUsd)}};
        const auto rows = creditUse(snapshot, question);
        QCOMPARE(rows->size(), size_t(2));
        QCOMPARE(rows->front().use.reason(), u"no_limit"_s);
        QCOMPARE(rows->back().use.utilisationPct(), u"125.000000"_s);
        QVERIFY(rows->back().use.isBreach());
    }

    void whatIsSecuredIsNotExposed()
    {
        BookMaker book;
        book.document(Invoice, "I1", "A", "2026-01-01", 100);
        const store::Snapshot snapshot = store::snapshotOf(book.batch);
        CreditQuestion question;
        question.asOf = {BookMaker::day("2026-02-01")};
        question.orders = {{snapshot.customerId.front(), Money(whole(10), kUsd)}};
        question.secured = {{snapshot.customerId.front(), Money(whole(40), kUsd)}};
        QCOMPARE(creditUse(snapshot, question)->front().use.exposure, whole(70));
        question.secured.front().amount = Money(whole(400), kUsd);
        QCOMPARE(creditUse(snapshot, question)->front().use.exposure, 0);
    }

    void eachBucketIsRoundedOnceSoThatTheMatrixFoots()
    {
        const LossRates rates = {{kPercent / 3, kPercent / 3, kPercent / 3}, 1'000'000};
        const Provision provision = provisionOf(kUsd, {whole(10), whole(10), whole(10)}, rates);
        for (const ProvisionBucket &bucket : provision.buckets)
            QCOMPARE(bucket.provision % 100, 0);
        QCOMPARE(provision.total(), 3 * provision.buckets.front().provision);
    }

    void whatWasNeverCollectedIsTheLossOfEveryBucketItReached()
    {
        BookMaker book;
        book.document(Invoice, "I1", "A", "2025-01-01", 100, "2025-01-31");
        book.document(Invoice, "I2", "A", "2025-01-01", 100, "2025-01-31");
        book.document(Invoice, "I3", "A", "2025-06-01", 100, "2025-06-30"); // not of the period
        book.document(Payment, "P1", "A", "2025-01-20", 60);
        book.allocate(Payment, "P1", "I1", "2025-01-20", 60);
        book.document(Payment, "P2", "A", "2025-02-20", 40);
        book.allocate(Payment, "P2", "I1", "2025-02-20", 40);
        book.document(WriteOff, "W1", "A", "2025-12-01", 50);
        book.allocate(WriteOff, "W1", "I2", "2025-12-01", 50);
        const auto all = historicalLossRates(store::snapshotOf(book.batch), {BookMaker::day("2026-03-31")},
                                             BookMaker::day("2025-01-01"), BookMaker::day("2025-03-31"), {});
        QCOMPARE(all->size(), size_t(1));
        const LossRateDerivation &derivation = all->front();
        QCOMPARE(derivation.sales, whole(200));
        QCOMPARE(derivation.loss, whole(100));
        QCOMPARE(derivation.ratePct(0), u"50.000000"_s);
        QCOMPARE(derivation.ratePct(1), u"71.428571"_s); // 100 of 140
        QCOMPARE(derivation.ratePct(2), u"100.000000"_s);
    }

    void aTestAtTheShareTaintsOrNot()
    {
        const CrossAge half = {.oldDebits = whole(50), .balance = whole(100)};
        LendingPolicy policy;
        QVERIFY(half.isTainted(policy));
        policy.crossAgeStrictly = true;
        QVERIFY(!half.isTainted(policy));
        QVERIFY(CrossAge({.oldDebits = 1, .balance = -1}).isTainted(policy));
        QVERIFY(!CrossAge({.oldDebits = 1, .balance = -1}).percent());
    }

    void aDebtorOwingNothingNetDoesNotRaiseWhatIsEligible()
    {
        LendingPolicy policy;
        policy.rules = {Ineligible::Affiliate};
        const std::vector<LendingDebtor> debtors = {{.key = u"A"_s, .country = {}, .isAffiliate = true}};
        const std::vector<LendingItem> items
            = {{.key = u"1"_s, .units = whole(10)}, {.key = u"2"_s, .units = -whole(30)}};
        QCOMPARE(borrowingBase(kUsd, debtors, items, policy).eligible, -whole(20));
    }

    void anInsuredForeignDebtorStays()
    {
        LendingPolicy policy;
        policy.home = u"US"_s;
        policy.rules = {Ineligible::Foreign};
        std::vector<LendingDebtor> debtors = {{.key = u"A"_s, .country = u"FR"_s}};
        const std::vector<LendingItem> items = {{.key = u"1"_s, .units = whole(10)}};
        QCOMPARE(lineOf(borrowingBase(kUsd, debtors, items, policy), Ineligible::Foreign), whole(10));
        debtors.front().isInsured = true;
        QCOMPARE(lineOf(borrowingBase(kUsd, debtors, items, policy), Ineligible::Foreign), 0);
    }

    void aCapOfItsOwnHoldsForADebtor()
    {
        LendingPolicy policy;
        policy.rules = {Ineligible::Concentration};
        policy.concentration = 60 * kPercent;
        std::vector<LendingDebtor> debtors = {{.key = u"A"_s, .country = {}}, {.key = u"B"_s, .country = {}}};
        const std::vector<LendingItem> items
            = {{.key = u"1"_s, .debtor = 0, .units = whole(50)}, {.key = u"2"_s, .debtor = 1, .units = whole(50)}};
        QCOMPARE(borrowingBase(kUsd, debtors, items, policy).eligible, whole(100));
        debtors.front().cap = 10 * kPercent;
        QCOMPARE(borrowingBase(kUsd, debtors, items, policy).eligible, whole(60));
    }

    void afterTheCapEachIsAtMostItsShareOfWhatIsLeft()
    {
        const std::vector<CappedBalance> balances = {{whole(100), 20 * kPercent},
                                                     {whole(50), 20 * kPercent},
                                                     {whole(50), 20 * kPercent},
                                                     {whole(50), 20 * kPercent},
                                                     {whole(50), 20 * kPercent}};
        const std::vector<qint64> excess = excessOverCaps(balances, std::nullopt, 2);
        QCOMPARE(excess, (std::vector<qint64>{whole(50), 0, 0, 0, 0}));
        // Two debtors of at most a fifth each can never make up a whole.
        const std::vector<qint64> all
            = excessOverCaps({{whole(70), 20 * kPercent}, {whole(60), 20 * kPercent}}, std::nullopt, 2);
        QCOMPARE(all, (std::vector<qint64>{whole(70), whole(60)}));
    }
};

QTEST_APPLESS_MAIN(TestCredit)
#include "tst_credit.moc"
