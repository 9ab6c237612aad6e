#include "core/insight/document_lookup.h"
#include "core/insight/in_halves.h"
#include "core/insight/performance.h"
#include "core/insight/roll_forward.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/random_book.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace quittance;
using namespace quittance::insight;
using ledger::DocumentKind;

namespace {

constexpr int kBooks = 120;
constexpr int kMonths = 7;

const Currency kCurrencies[] = {*Currency::fromCode(u"JPY"), *Currency::fromCode(u"EUR"), *Currency::fromCode(u"KWD")};

ledger::AsOf randomAsOf(QRandomGenerator &random)
{
    const QDate day = test::randomDay(random).addDays(random.bounded(60));
    return {random.bounded(3) == 0 ? monthEnd(day) : day, test::randomInstant(random)};
}

ledger::FactBatch withoutAllocations(ledger::FactBatch batch)
{
    batch.allocations.clear();
    return batch;
}

/// Signed units of the documents that exist at `asOf` and were issued in the span; of one kind, or of all.
qint64 standingByRule(const ledger::FactBatch &documents, ledger::AsOf asOf, Currency currency, DaySpan span,
                      std::optional<DocumentKind> kind)
{
    qint64 units = 0;
    for (const auto &[fact, open] : test::openByRule(documents, asOf)) {
        const bool counts = fact->amount.currency() == currency && fact->issue > span.after
            && fact->issue <= span.through && (!kind || fact->kind == *kind);
        units += counts ? open : 0;
    }
    return units;
}

/// What the documents of some kinds moved, added up one by one.
qint64 movedUnits(const store::Snapshot &snapshot, Instant knownAt, Currency currency, const DocumentMoves &moves,
                  const std::vector<DocumentKind> &kinds)
{
    const DocumentLookup lookup(snapshot, knownAt);
    qint64 units = 0;
    for (quint32 index = 0; index < snapshot.documentCount(); ++index) {
        const std::optional<StandingDocument> document = lookup.moved(index, moves);
        if (document && document->currency == currency && std::ranges::find(kinds, document->kind) != kinds.end())
            units += document->units;
    }
    return units;
}

/// Many documents, every one of which is open in two versions: the first worth its number, the later twice that.
store::Snapshot bookWhereEveryRowCounts(int documents, Instant learned)
{
    ledger::FactBatch batch;
    batch.documents.reserve(size_t(documents) * 2);
    for (const int times : {1, 2}) {
        for (int number = 1; number <= documents; ++number) {
            ledger::DocumentFact &fact = batch.documents.emplace_back();
            fact.remoteId = QString::number(number);
            fact.customerRemoteId = QStringLiteral("C");
            fact.customerName = fact.customerRemoteId;
            fact.issue = QDate(2024, 1, 10);
            fact.amount = Money(qint64(number) * times, kCurrencies[1]);
            if (times == 2)
                fact.knownAt = learned;
        }
    }
    return store::snapshotOf(batch);
}

qint64 sumOf(const std::array<qint64, kDsoBuckets> &buckets)
{
    return std::accumulate(buckets.begin(), buckets.end(), qint64(0));
}

bool sameFigures(const Performance &a, const Performance &b)
{
    const auto key = [](const Performance &performance) {
        std::vector<std::tuple<Figure, Figure, Figure, Figure, Figure, WeightedDso, WeightedDso, WeightedDso, Turnover,
                               RollForward, qint64>>
            keys;
        for (const CurrencyPerformance &currency : performance.currencies) {
            for (const PerformancePoint &point : currency.points)
                keys.emplace_back(point.countback, point.bestPossible, point.delinquent, point.simple,
                                  point.effectiveness, point.byOrigin, point.byBucket, point.trueDso, point.turnover,
                                  point.bridge, point.sales);
        }
        return keys;
    };
    return key(a) == key(b);
}

} // namespace

class TestPerformanceProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_random.seed(20240229); }

    void balancesAreThoseOfTheAgings()
    {
        for (int run = 0; run < kBooks; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const ledger::AsOf end = randomAsOf(m_random);
            const std::vector<QDate> days = monthBounds(end.day, kMonths);
            const auto balances
                = BalanceSeries::of(snapshot, {.days = days, .originEnds = days, .knownAt = end.knownAt});
            const auto trend = agingTrend(snapshot, days, end.knownAt, {});
            for (size_t i = 0; i < days.size(); ++i) {
                for (const AgingRow &total : (*trend)[i].totals) {
                    const OpenBalance open = balances->at(total.currency, days[i]);
                    QCOMPARE(open.shares.gross, total.grossOpen);
                    QCOMPARE(open.unapplied, total.unapplied);
                    QVERIFY(std::ranges::equal(open.buckets, total.buckets));
                    QCOMPARE(open.current(), total.buckets.front());
                    QCOMPARE(sumOf(open.buckets), open.shares.gross);
                    qint64 net = 0;
                    for (const OriginOpen &origin : open.origins)
                        net += origin.all;
                    QCOMPARE(net, total.net);
                }
            }
        }
    }

    void netReceivablesAreTheSignedDocumentsWhateverTheAllocations()
    {
        for (int run = 0; run < kBooks; ++run) {
            const ledger::FactBatch batch = test::randomBook(m_random, 40);
            const ledger::FactBatch bare = withoutAllocations(batch);
            const store::Snapshot snapshot = store::snapshotOf(batch);
            const ledger::AsOf end = randomAsOf(m_random);
            const std::vector<QDate> days = monthBounds(end.day, kMonths);
            const FlowSeries flows(snapshot, {.cuts = days, .marks = days, .knownAt = end.knownAt});
            const auto balances = BalanceSeries::of(snapshot, {.days = days, .originEnds = {}, .knownAt = end.knownAt});
            for (const Currency currency : kCurrencies) {
                for (const QDate day : days) {
                    const qint64 net
                        = standingByRule(bare, {day, end.knownAt}, currency, {QDate(1900, 1, 1), day}, std::nullopt);
                    QCOMPARE(flows.balance(currency, day), net);
                    QCOMPARE(balances->at(currency, day).net(), net);
                }
            }
        }
    }

    void salesAreTheInvoicesStandingAtTheMark()
    {
        qint64 seen = 0;
        for (int run = 0; run < kBooks; ++run) {
            const ledger::FactBatch batch = withoutAllocations(test::randomBook(m_random, 40));
            const ledger::AsOf end = randomAsOf(m_random);
            const std::vector<QDate> days = monthBounds(end.day, kMonths);
            const FlowSeries flows(store::snapshotOf(batch), {.cuts = days, .marks = days, .knownAt = end.knownAt});
            const size_t mark = 1 + size_t(m_random.bounded(kMonths));
            const size_t to = 1 + size_t(m_random.bounded(int(mark)));
            const DaySpan span = {days[size_t(m_random.bounded(int(to)))], days[to]};
            for (const Currency currency : kCurrencies) {
                for (const DocumentKind kind : ledger::kDocumentKinds) {
                    const qint64 units = standingByRule(batch, {days[mark], end.knownAt}, currency, span, kind);
                    QCOMPARE(flows.issued(currency, kind, span, days[mark]), units);
                    seen += units != 0 ? 1 : 0;
                }
            }
        }
        QVERIFY(seen > kBooks);
    }

    void everyMonthsBridgeClosesAndOpensTheNext()
    {
        for (int run = 0; run < kBooks; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const ledger::AsOf asOf = randomAsOf(m_random);
            const auto figures = performance(snapshot, asOf, kMonths);
            for (const CurrencyPerformance &currency : figures->currencies) {
                QCOMPARE(currency.points.size(), size_t(kMonths));
                std::optional<qint64> closing;
                for (const PerformancePoint &point : currency.points) {
                    const RollForward &bridge = point.bridge;
                    QCOMPARE(bridge.opening + bridge.invoices + bridge.creditNotes + bridge.payments + bridge.writeOffs
                                 + bridge.voids + bridge.refunds,
                             bridge.closing);
                    QCOMPARE(bridge.closing, point.open.net());
                    QCOMPARE(bridge.opening, closing.value_or(bridge.opening));
                    closing = bridge.closing;
                    const auto alone = rollForward(snapshot, bridge.from, bridge.to, asOf.knownAt);
                    const auto same = std::ranges::find(alone, currency.currency, &RollForward::currency);
                    if (same != alone.end())
                        QCOMPARE(*same, bridge);
                }
            }
        }
    }

    void theDocumentsOfALineAddUpToIt()
    {
        using enum DocumentMoves::Part;
        int voids = 0;
        int receipts = 0;
        int lostSales = 0;
        for (int run = 0; run < kBooks; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const ledger::AsOf asOf = randomAsOf(m_random);
            const auto figures = performance(snapshot, asOf, kMonths);
            for (const CurrencyPerformance &currency : figures->currencies) {
                const PerformancePoint &point = currency.points[size_t(m_random.bounded(kMonths))];
                const RollForward &bridge = point.bridge;
                const auto moved = [&](DocumentMoves::Part part, const std::vector<DocumentKind> &kinds) {
                    return movedUnits(snapshot, asOf.knownAt, currency.currency, {bridge.from, bridge.to, part}, kinds);
                };
                using enum DocumentKind;
                QCOMPARE(moved(Issued, {Invoice, OpeningBalance}), bridge.invoices);
                QCOMPARE(moved(Issued, {CreditNote}), bridge.creditNotes);
                QCOMPARE(moved(IssuedLessEnded, {Payment}), bridge.payments);
                QCOMPARE(moved(Issued, {WriteOff}), bridge.writeOffs);
                QCOMPARE(moved(Ended, {Invoice, OpeningBalance, CreditNote, WriteOff, Refund}), bridge.voids);
                QCOMPARE(moved(Issued, {Refund}), bridge.refunds);
                QCOMPARE(moved(Standing, {Invoice}), point.sales);
                voids += bridge.voids != 0 ? 1 : 0;
                receipts += bridge.payments != 0 ? 1 : 0;
                lostSales += point.sales != moved(Issued, {Invoice}) ? 1 : 0;
            }
        }
        QVERIFY(voids > 5 && receipts > 5 && lostSales > 2);
    }

    void aPointIsTheSameHoweverManyMonthsAreAsked()
    {
        for (int run = 0; run < kBooks; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const ledger::AsOf asOf = randomAsOf(m_random);
            const auto many = performance(snapshot, asOf, kMonths);
            const size_t at = size_t(m_random.bounded(kMonths));
            const QDate day = monthBounds(asOf.day, kMonths - 1)[at];
            auto one = performance(snapshot, {day, asOf.knownAt}, 1);
            auto same = *many;
            std::erase_if(same.currencies, [&](const CurrencyPerformance &currency) {
                return std::ranges::find(one->currencies, currency.currency, &CurrencyPerformance::currency)
                    == one->currencies.end();
            });
            for (CurrencyPerformance &currency : same.currencies)
                currency.points = {currency.points[at]};
            // A book that begins after the day has no history there; both must say so alike.
            QVERIFY2(sameFigures(same, *one), qPrintable(day.toString(Qt::ISODate)));
        }
    }

    void daysBeyondTheBestPossibleAreTheDifference()
    {
        int defined = 0;
        for (int run = 0; run < kBooks; ++run) {
            const auto figures
                = performance(store::snapshotOf(test::randomBook(m_random, 60)), randomAsOf(m_random), kMonths);
            for (const CurrencyPerformance &currency : figures->currencies) {
                for (const PerformancePoint &point : currency.points) {
                    if (!point.delinquent)
                        continue;
                    ++defined;
                    const qint64 gap = *point.countback.millionths - *point.bestPossible.millionths;
                    QVERIFY(qAbs(*point.delinquent.millionths - gap) <= 1); // each is rounded once
                    QCOMPARE(*point.countback.millionths == 0, point.open.net() == 0);
                    QVERIFY(point.open.net() < point.open.current() || gap >= 0);
                }
            }
        }
        QVERIFY(defined > kBooks);
    }

    void whatIsLearnedLaterChangesNoEarlierFigure()
    {
        for (int run = 0; run < kBooks; ++run) {
            ledger::FactBatch batch = test::randomBook(m_random, 40);
            const ledger::AsOf asOf = randomAsOf(m_random);
            const Instant cut
                = {QDateTime(test::randomDay(m_random), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch()};
            const auto withFuture = performance(store::snapshotOf(batch), {asOf.day, cut}, kMonths);
            const auto isLater = [&](const auto &fact) { return fact.knownAt && *fact.knownAt > cut; };
            std::erase_if(batch.documents, isLater);
            std::erase_if(batch.allocations, isLater);
            QVERIFY(sameFigures(*withFuture, *performance(store::snapshotOf(batch), {asOf.day}, kMonths)));
        }
    }

    void slicesFollowEachOtherWithoutAGap()
    {
        for (const size_t rows : {0, 1, 2, 3, 7, 50'000, 50'001}) {
            for (const size_t parts : {1, 2, 3, 4}) {
                size_t next = 0;
                for (size_t part = 0; part < parts; ++part) {
                    const Slice slice = {.part = part, .parts = parts};
                    QCOMPARE(slice.begin(rows), next);
                    next = slice.end(rows);
                    QVERIFY(next >= slice.begin(rows));
                }
                QCOMPARE(next, rows);
            }
        }
    }

    /// Against the sum by formula: a row that every way of reading leaves out alike is missed here.
    void noRowIsLostBetweenTwoThreads()
    {
        constexpr qint64 kRows = qint64(kRowsWorthAThread) + 1; // odd: the halves differ
        constexpr qint64 kSum = kRows * (kRows + 1) / 2;
        const QDate day(2024, 1, 31);
        const Instant learned{QDateTime(day, QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch()};
        const store::Snapshot snapshot = bookWhereEveryRowCounts(int(kRows), learned);
        QVERIFY(snapshot.current.size() >= kRowsWorthAThread);
        const std::vector<QDate> days = monthBounds(day, 1);
        for (const auto &[knownAt, sum] : {std::pair(Instant{learned.ms - 1}, kSum), std::pair(learned, 2 * kSum),
                                           std::pair(Instant::max(), 2 * kSum)}) {
            const FlowSeries flows(snapshot, {.cuts = days, .marks = days, .knownAt = knownAt});
            const auto balances = BalanceSeries::of(snapshot, {.days = {day}, .originEnds = {}, .knownAt = knownAt});
            QCOMPARE(flows.balance(kCurrencies[1], day), sum);
            QCOMPARE(balances->at(kCurrencies[1], day).net(), sum);
            QCOMPARE(aging(snapshot, {day, knownAt}, {})->totals.front().net, sum);
        }
    }

    void twoThreadsReadWhatOneReads()
    {
        const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 52'000));
        const QDate end = QDate(2024, 5, 31);
        const std::vector<QDate> days = monthBounds(end, kMonths);
        for (const Instant knownAt :
             {Instant::max(),
              Instant{QDateTime(QDate(2024, 3, 1), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch()}}) {
            const auto balances = BalanceSeries::of(snapshot, {.days = days, .originEnds = {}, .knownAt = knownAt});
            const auto trend = agingTrend(snapshot, days, knownAt, {}); // one thread
            const FlowSeries flows(snapshot, {.cuts = days, .marks = days, .knownAt = knownAt});
            const std::vector<RollForward> bridges = rollForward(snapshot, days[3], days[4], knownAt);
            for (size_t i = 0; i < days.size(); ++i) {
                for (const AgingRow &total : (*trend)[i].totals) {
                    QVERIFY(std::ranges::equal(balances->at(total.currency, days[i]).buckets, total.buckets));
                    QCOMPARE(balances->at(total.currency, days[i]).unapplied, total.unapplied);
                }
            }
            QCOMPARE(bridges.size(), std::size(kCurrencies));
            for (const RollForward &bridge : bridges)
                QCOMPARE(flows.bridge(bridge.currency, days[3], days[4]), bridge);
        }
    }

private:
    QRandomGenerator m_random;
};

QTEST_APPLESS_MAIN(TestPerformanceProperties)
#include "tst_performance_properties.moc"
