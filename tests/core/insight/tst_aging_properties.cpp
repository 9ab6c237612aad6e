#include "core/insight/aging.h"
#include "core/insight/roll_forward.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/random_book.h"

#include <QTest>

#include <map>
#include <numeric>

using namespace quittance;
using namespace quittance::insight;

namespace {

constexpr int kBooks = 150;
constexpr CreditTreatment kTreatments[] = {CreditTreatment::Separate, CreditTreatment::OwnDate,
                                           CreditTreatment::FifoOldestDue, CreditTreatment::CurrentBucket};

using Key = std::pair<QString, int>; ///< customer and currency

struct Sums
{
    std::vector<qint64> buckets;
    qint64 unapplied = 0;
    qint64 gross = 0;

    friend bool operator==(const Sums &, const Sums &) = default;
};

int bucketOf(int days, const std::vector<int> &edges)
{
    size_t bucket = 0;
    while (bucket < edges.size() && days > edges[bucket])
        ++bucket;
    return int(bucket);
}

/// The aging with credits kept apart, from the facts alone.
std::map<Key, Sums> agingByRule(const ledger::FactBatch &batch, ledger::AsOf asOf, const std::vector<int> &edges)
{
    std::map<Key, Sums> sums;
    for (const auto &[fact, open] : test::openByRule(batch, asOf)) {
        Sums &sum = sums[{fact->customerRemoteId, fact->amount.currency().number()}];
        sum.buckets.resize(edges.size() + 1);
        std::vector<ledger::Instalment> parts = fact->instalments;
        if (parts.empty())
            parts = {{fact->due.isValid() ? fact->due : fact->issue, open}};
        const std::vector<qint64> units = ledger::openByInstalment(parts, open);
        for (size_t i = 0; i < parts.size(); ++i) {
            const int bucket = bucketOf(int(parts[i].due.daysTo(asOf.day)), edges);
            sum.gross += std::max<qint64>(units[i], 0);
            (units[i] > 0 ? sum.buckets[size_t(bucket)] : sum.unapplied) += units[i];
        }
    }
    return sums;
}

qint64 netByRule(const ledger::FactBatch &batch, ledger::AsOf asOf, Currency currency)
{
    qint64 net = 0;
    ledger::FactBatch withoutAllocations = batch;
    withoutAllocations.allocations.clear();
    for (const auto &[fact, open] : test::openByRule(withoutAllocations, asOf))
        net += fact->amount.currency() == currency ? open : 0;
    return net;
}

ledger::AsOf randomAsOf(QRandomGenerator &random)
{
    return {test::randomDay(random).addDays(random.bounded(60)), test::randomInstant(random)};
}

AgingPolicy randomPolicy(QRandomGenerator &random, CreditTreatment credits)
{
    AgingPolicy policy = {.credits = credits};
    policy.basis = random.bounded(2) == 0 ? AgingBasis::DueDate : AgingBasis::InvoiceDate;
    if (random.bounded(3) == 0)
        policy.edges = {random.bounded(5), 10 + random.bounded(10), 40};
    policy.creditsMeetLaterItems = random.bounded(2) == 0;
    return policy;
}

qint64 openSum(const std::vector<OpenItem> &items)
{
    return std::accumulate(items.begin(), items.end(), qint64(0),
                           [](qint64 sum, const OpenItem &item) { return sum + item.open; });
}

} // namespace

class TestAgingProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_random.seed(20240229); }

    void agingEqualsTheRuleAppliedFactByFact()
    {
        size_t seen = 0;
        for (int run = 0; run < kBooks; ++run) {
            const ledger::FactBatch batch = test::randomBook(m_random, 40);
            const store::Snapshot snapshot = store::snapshotOf(batch);
            const ledger::AsOf asOf = randomAsOf(m_random);
            std::map<Key, Sums> actual;
            const auto table = aging(snapshot, asOf, {});
            for (const AgingRow &row : table->rows)
                actual[{row.customerName, row.currency.number()}] = {row.buckets, row.unapplied, row.grossOpen};
            const auto expected = agingByRule(batch, asOf, AgingPolicy().edges);
            QVERIFY2(actual == expected, qPrintable(asOf.day.toString(Qt::ISODate)));
            seen += expected.size();
        }
        QVERIFY(seen > kBooks);
    }

    void bucketsAndUnappliedSumToTheSameNetInEveryTreatment()
    {
        for (int run = 0; run < kBooks; ++run) {
            const ledger::FactBatch batch = test::randomBook(m_random, 40);
            const store::Snapshot snapshot = store::snapshotOf(batch);
            const ledger::AsOf asOf = randomAsOf(m_random);
            for (const CreditTreatment credits : kTreatments) {
                const auto table = aging(snapshot, asOf, randomPolicy(m_random, credits));
                for (const AgingRow &total : table->totals) {
                    const qint64 buckets = std::accumulate(total.buckets.begin(), total.buckets.end(), qint64(0));
                    QCOMPARE(buckets + total.unapplied, total.net);
                    QCOMPARE(total.net, netByRule(batch, asOf, total.currency));
                }
            }
        }
    }

    void openItemsSumToEveryCellRowAndTotal()
    {
        for (int run = 0; run < kBooks / 3; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const ledger::AsOf asOf = randomAsOf(m_random);
            const AgingPolicy policy = randomPolicy(m_random, kTreatments[run % 4]);
            const auto table = aging(snapshot, asOf, policy);
            for (const AgingRow &row : table->rows) {
                AgingFilter filter = {.customer = row.customer, .currency = row.currency, .bucket = {}};
                QCOMPARE(openSum(openItems(snapshot, asOf, policy, filter)), row.net);
                for (size_t bucket = 0; bucket < row.buckets.size(); ++bucket) {
                    filter.bucket = int(bucket);
                    const auto items = openItems(snapshot, asOf, policy, filter);
                    QCOMPARE(openSum(items), row.buckets[bucket]);
                    QCOMPARE(qint32(items.size()), row.counts[bucket]);
                }
                filter.bucket = -1;
                QCOMPARE(openSum(openItems(snapshot, asOf, policy, filter)), row.unapplied);
            }
            for (const AgingRow &total : table->totals) {
                const AgingFilter filter = {.customer = {}, .currency = total.currency, .bucket = {}};
                QCOMPARE(openSum(openItems(snapshot, asOf, policy, filter)), total.net);
            }
        }
    }

    void theTrendEqualsRepeatedAging()
    {
        for (int run = 0; run < kBooks; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const AgingPolicy policy = randomPolicy(m_random, kTreatments[run % 4]);
            const Instant knownAt = test::randomInstant(m_random);
            std::vector<QDate> days = monthEnds(test::randomDay(m_random).addMonths(2), 7);
            days.push_back(test::randomDay(m_random)); // out of order
            days.push_back(days.front()); // twice
            const auto trend = agingTrend(snapshot, days, knownAt, policy);
            QCOMPARE(trend->size(), days.size());
            for (size_t i = 0; i < days.size(); ++i) {
                const auto table = aging(snapshot, {days[i], knownAt}, policy);
                QCOMPARE((*trend)[i].asOf, table->asOf);
                QVERIFY((*trend)[i].totals == table->totals);
            }
        }
    }

    void everyBridgeClosesBetweenTwoAgings()
    {
        for (int run = 0; run < kBooks; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const ledger::AsOf end = randomAsOf(m_random);
            const QDate from = end.day.addDays(-1 - m_random.bounded(90));
            std::map<int, qint64> opening;
            std::map<int, qint64> closing;
            const auto before = aging(snapshot, {from, end.knownAt}, {});
            for (const AgingRow &total : before->totals)
                opening[total.currency.number()] = total.net;
            const auto after = aging(snapshot, end, {});
            for (const AgingRow &total : after->totals)
                closing[total.currency.number()] = total.net;
            for (const RollForward &bridge : rollForward(snapshot, from, end.day, end.knownAt)) {
                QCOMPARE(bridge.opening, opening[bridge.currency.number()]);
                QCOMPARE(bridge.closing, closing[bridge.currency.number()]);
                QCOMPARE(bridge.opening + bridge.invoices + bridge.creditNotes + bridge.payments + bridge.writeOffs
                             + bridge.voids + bridge.refunds,
                         bridge.closing);
            }
        }
    }

    void whatIsLearnedLaterChangesNoEarlierAnswer()
    {
        for (int run = 0; run < kBooks; ++run) {
            ledger::FactBatch batch = test::randomBook(m_random, 40);
            const ledger::AsOf asOf = randomAsOf(m_random);
            const Instant cut
                = {QDateTime(test::randomDay(m_random), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch()};
            const auto withFuture = aging(store::snapshotOf(batch), {asOf.day, cut}, {});
            const auto isLater = [&](const auto &fact) { return fact.knownAt && *fact.knownAt > cut; };
            std::erase_if(batch.documents, isLater);
            std::erase_if(batch.allocations, isLater);
            const auto withoutFuture = aging(store::snapshotOf(batch), {asOf.day, cut}, {});
            QVERIFY(withFuture->totals == withoutFuture->totals);
            QVERIFY(aging(store::snapshotOf(batch), {asOf.day}, {})->totals == withoutFuture->totals);
        }
    }

private:
    QRandomGenerator m_random;
};

QTEST_APPLESS_MAIN(TestAgingProperties)
#include "tst_aging_properties.moc"
