#include "core/ledger/rate_table.h"

#include <QTest>

using namespace quittance;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

const Currency kEur = *Currency::fromCode(u"EUR");
const Currency kUsd = *Currency::fromCode(u"USD");
const Currency kJpy = *Currency::fromCode(u"JPY");
const Currency kGbp = *Currency::fromCode(u"GBP");
const QDate kFriday(2026, 3, 27);
const QDate kMonday(2026, 3, 30);
const QDate kTuesday(2026, 3, 31);

Rate rate(const QString &text)
{
    return *Rate::parse(text);
}

Money money(qint64 whole, Currency currency)
{
    return {whole * kUnitsPerWhole, currency};
}

} // namespace

class TestRateTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCurrencyNeedsNoRateAndIsNotRounded()
    {
        const RateTable empty;
        const Money overPrecise(10'005, kJpy);
        QCOMPARE(empty.convert(overPrecise, kJpy, kTuesday).value(), overPrecise);
    }

    void statedRateHoldsOnItsDay()
    {
        RateTable table;
        table.add(kMonday, kEur, kUsd, rate(u"1.07"_s));
        table.add(kTuesday, kEur, kUsd, rate(u"1.08"_s));
        QCOMPARE(table.convert(money(600, kEur), kUsd, kTuesday)->toDecimalString(), u"648.00"_s);
        QCOMPARE(table.convert(money(600, kEur), kUsd, kMonday)->toDecimalString(), u"642.00"_s);
    }

    void weekendTakesTheRateBeforeIt()
    {
        RateTable table;
        table.add(kFriday, kEur, kUsd, rate(u"1.08"_s));
        const Result<Conversion> sunday = table.find(kEur, kUsd, kFriday.addDays(2));
        QCOMPARE(sunday->day, kFriday);
        QCOMPARE(sunday->way, Conversion::Way::Direct);
    }

    void rateOlderThanThePolicyIsAnErrorWithBothDays()
    {
        RateTable table;
        table.add(kFriday, kEur, kUsd, rate(u"1.08"_s));
        QVERIFY(table.find(kEur, kUsd, kFriday.addDays(5)));
        const Result<Conversion> late = table.find(kEur, kUsd, kFriday.addDays(6));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, Error::Kind::NotFound);
        QCOMPARE(late.error().place.field, u"EUR/USD"_s);
        QVERIFY(late.error().message.contains(u"2026-04-02"));
        QVERIFY(late.error().message.contains(u"2026-03-27"));
        QVERIFY(table.find(kEur, kUsd, kFriday.addDays(6), {.maxAgeDays = 6}));
    }

    void rateOfTomorrowIsNotUsed()
    {
        RateTable table;
        table.add(kTuesday, kEur, kUsd, rate(u"1.08"_s));
        const Result<Conversion> before = table.find(kEur, kUsd, kMonday);
        QVERIFY(!before);
        QVERIFY(before.error().message.contains(u"EUR"));
        QVERIFY(before.error().message.contains(u"USD"));
        QVERIFY(before.error().message.contains(u"2026-03-30"));
    }

    void inverseDividesAndTheLaterOfBothHolds()
    {
        RateTable table;
        table.add(kMonday, kEur, kUsd, rate(u"1.25"_s));
        QCOMPARE(table.convert(money(100, kUsd), kEur, kTuesday)->toDecimalString(), u"80.00"_s);
        table.add(kTuesday, kUsd, kEur, rate(u"0.9"_s));
        QCOMPARE(table.convert(money(100, kUsd), kEur, kTuesday)->toDecimalString(), u"90.00"_s);
        QCOMPARE(table.find(kEur, kUsd, kTuesday)->way, Conversion::Way::Inverse);
        table.add(kTuesday, kEur, kUsd, rate(u"1.1"_s));
        QCOMPARE(table.find(kEur, kUsd, kTuesday)->way, Conversion::Way::Direct);
    }

    void crossIsRoundedOnceInEveryDirection_data()
    {
        QTest::addColumn<bool>("firstIsInverse");
        QTest::addColumn<bool>("secondIsInverse");
        QTest::newRow("both stated") << false << false;
        QTest::newRow("first inverse") << true << false;
        QTest::newRow("second inverse") << false << true;
        QTest::newRow("both inverse") << true << true;
    }

    /// GBP to USD over EUR: 1.2 and 1.25, or their inverses 0.8333… as 1/1.2 stated the other way round.
    void crossIsRoundedOnceInEveryDirection()
    {
        QFETCH(const bool, firstIsInverse);
        QFETCH(const bool, secondIsInverse);
        RateTable table;
        if (firstIsInverse)
            table.add(kTuesday, kEur, kGbp, rate(u"0.8"_s)); // 1 GBP = 1.25 EUR
        else
            table.add(kTuesday, kGbp, kEur, rate(u"1.25"_s));
        if (secondIsInverse)
            table.add(kTuesday, kUsd, kEur, rate(u"0.8"_s)); // 1 EUR = 1.25 USD
        else
            table.add(kTuesday, kEur, kUsd, rate(u"1.25"_s));
        const Result<Conversion> found = table.find(kGbp, kUsd, kTuesday);
        QCOMPARE(found->way, Conversion::Way::Cross);
        QCOMPARE(found->through, kEur);
        QCOMPARE(found->convert(money(100, kGbp))->toDecimalString(), u"156.25"_s);
        // Rounded per step, 0.01 GBP would be 0.01 EUR and then 0.01 USD; as one rate it is 0.015625, up to 0.02.
        QCOMPARE(found->convert(Money(100, kGbp))->toDecimalString(), u"0.02"_s);
    }

    void crossNeedsBothStepsWithinTheAge()
    {
        RateTable table;
        table.add(kTuesday, kEur, kUsd, rate(u"1.08"_s));
        table.add(kTuesday.addDays(-6), kEur, kJpy, rate(u"161.2"_s));
        QVERIFY(!table.find(kJpy, kUsd, kTuesday));
        table.add(kMonday, kEur, kJpy, rate(u"161.2"_s));
        QCOMPARE(table.find(kJpy, kUsd, kTuesday)->day, kMonday);
    }

    void crossedRatesOfEighteenDigitsStayWithinRange()
    {
        const Rate large = rate(u"987654321.123456789"_s);
        const Rate small = rate(u"0.000000000123456789"_s);
        QCOMPARE(large.times(rate(u"1"_s))->text(), u"987654321.123456789"_s);
        QCOMPARE(rate(u"1.25"_s).times(rate(u"1.2"_s))->text(), u"1.5"_s);
        QCOMPARE(rate(u"1"_s).dividedBy(rate(u"3"_s))->text(), u"0.33333333333333333"_s);
        QVERIFY(large.times(small));
        QVERIFY(!small.times(small)); // 18 decimals do not hold it: no rate, rather than 0
        QVERIFY(!rate(u"999999999999"_s).dividedBy(rate(u"0.000000001"_s)));
    }

    void gainIsTheExactDifferenceRoundedOnce()
    {
        QCOMPARE(rate(u"1.0900"_s).gainOver(rate(u"1.1000"_s), money(400, kEur), kUsd)->toDecimalString(), u"-4.00"_s);
        // 0.005 rounds away from zero; rounding each side first would give 0.00.
        QCOMPARE(rate(u"1.001"_s).gainOver(rate(u"1.000"_s), money(5, kEur), kUsd)->toDecimalString(), u"0.01"_s);
    }
};

QTEST_GUILESS_MAIN(TestRateTable)
#include "tst_rate_table.moc"
