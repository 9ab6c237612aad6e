#include "core/store/month_end_gateway.h"
#include "core/store/rate_gateway.h"
#include "core/store/state_hash.h"
#include "core/store/undo_import.h"
#include "tests/core/store/store_fixture.h"

#include <QTest>

using namespace quittance;
using namespace quittance::store;
using namespace quittance::store::test;
using namespace Qt::StringLiterals;

namespace {

const Currency kEur = *Currency::fromCode(u"EUR");
const Currency kUsd = *Currency::fromCode(u"USD");
const QDate kDay(2026, 3, 31);

ledger::FactBatch rates(const QString &rate, std::optional<Instant> knownAt = {})
{
    ledger::FactBatch batch;
    batch.sourceName = u"rates.csv"_s;
    batch.rates.push_back({.day = kDay, .from = kEur, .to = kUsd, .rate = rate, .knownAt = knownAt});
    return batch;
}

QString converted(const TempBook &book, Instant knownAt = Instant::max())
{
    const auto table = RateGateway(book.db).table(book.company, knownAt);
    const Result<Money> money = table->convert(Money(kUnitsPerWhole * 100, kEur), kUsd, kDay);
    return money ? money->toDecimalString() : QString();
}

} // namespace

class TestRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameRateTwiceIsUnchanged()
    {
        const TempBook book;
        QCOMPARE(book.apply(rates(u"1.08"_s))->of(FactType::Rate).added, 1);
        const auto again = book.apply(rates(u"1.08"_s));
        QCOMPARE(again->of(FactType::Rate).unchanged, 1);
        QVERIFY(!again->changes.rates);
    }

    void correctedRateKeepsWhatWasKnownBefore()
    {
        const TempBook book;
        QVERIFY(book.apply(rates(u"1.08"_s), at("2026-04-01T08:00:00Z")));
        const auto corrected = book.apply(rates(u"1.09"_s), at("2026-04-05T08:00:00Z"));
        QCOMPARE(corrected->of(FactType::Rate).changed, 1);
        QVERIFY(corrected->changes.rates);
        QCOMPARE(converted(book), u"109.00"_s);
        QCOMPARE(converted(book, at("2026-04-02T00:00:00Z")), u"108.00"_s);
        QCOMPARE(converted(book, at("2026-03-31T00:00:00Z")), QString());
    }

    void undoneImportBringsBackTheRateBefore()
    {
        const TempBook book;
        QVERIFY(book.apply(rates(u"1.08"_s)));
        const QString before = *stateHash(book.db);
        const auto second = book.apply(rates(u"1.09"_s), at("2026-06-02T00:00:00Z"));
        QVERIFY(*stateHash(book.db) != before);
        QVERIFY(undoImport(book.db, second->import));
        QCOMPARE(converted(book), u"108.00"_s);
        QCOMPARE(*stateHash(book.db), before);
    }

    void rateThatIsNoneIsReportedAndNotStored()
    {
        const TempBook book;
        const auto outcome = book.apply(rates(u"0"_s));
        QCOMPARE(outcome->issues.size(), size_t(1));
        QCOMPARE(outcome->issues.front().type, FactType::Rate);
        QVERIFY(RateGateway(book.db).table(book.company)->isEmpty());
    }

    void keptMonthEndIsNeverRewritten()
    {
        const TempBook book;
        const MonthEndGateway gateway(book.db);
        const MonthEnd first{.day = kDay,
                             .knownAt = at("2026-04-01T00:00:00Z"),
                             .policy = u"{}"_s,
                             .policyHash = QByteArray(32, 'p'),
                             .cells = {{kUsd, -1, -5, 0}, {kUsd, 0, 100, 2}}};
        QVERIFY(*gateway.keep(book.company, first));
        MonthEnd second = first;
        second.knownAt = at("2026-05-01T00:00:00Z");
        second.cells = {{kUsd, 0, 999, 9}};
        QVERIFY(!*gateway.keep(book.company, second));
        const auto kept = gateway.list(book.company, first.policyHash);
        QCOMPARE(kept->size(), size_t(1));
        QCOMPARE(kept->front().knownAt, first.knownAt);
        QCOMPARE(kept->front().cells, first.cells);
        QVERIFY(gateway.list(book.company, QByteArray(32, 'q'))->empty());
    }
};

QTEST_GUILESS_MAIN(TestRates)
#include "tst_rates.moc"
