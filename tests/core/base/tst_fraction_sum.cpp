#include "core/base/fraction_sum.h"
#include "core/base/money.h"

#include <QRandomGenerator>
#include <QTest>

using namespace quittance;

class TestFractionSum : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumIsTheOneOfTheCommonDenominator()
    {
        QRandomGenerator random(20260331);
        for (int run = 0; run < 20'000; ++run) {
            FractionSum sum;
            Int128 numerator = 0;
            Int128 denominator = 1;
            const int terms = 1 + random.bounded(6);
            for (int i = 0; i < terms; ++i) {
                const qint64 top = random.bounded(4'000'001) - 2'000'000;
                const qint64 bottom = 1 + random.bounded(97);
                sum.add(top, bottom);
                numerator = numerator * bottom + top * denominator;
                denominator *= bottom;
            }
            QCOMPARE(sum.scaled(), divideRounded(numerator * 1'000'000, denominator));
            QCOMPARE(sum.scaled(0), divideRounded(numerator, denominator));
        }
    }

    void halvesGoAwayFromZeroThoughNoTermIsExact()
    {
        FractionSum up;
        up.add(1, 3'000'000);
        up.add(1, 6'000'000); // together half a millionth
        QCOMPARE(up.scaled(), qint64(1));
        FractionSum down;
        down.add(-1, 3'000'000);
        down.add(-1, 6'000'000);
        QCOMPARE(down.scaled(), qint64(-1));
        up.add(-1, 3'000'000'000'000'000'000); // a little less
        QCOMPARE(up.scaled(), qint64(0));
    }

    void whatIsTakenAwayAgainLeavesNothing()
    {
        FractionSum sum;
        sum.add(1, 7);
        sum.add(-1, 7);
        QCOMPARE(sum.scaled(), qint64(0));
        sum.add(Int128(1) << 100, 1);
        QCOMPARE(sum.scaled(), std::optional<qint64>());
    }
};

QTEST_APPLESS_MAIN(TestFractionSum)
#include "tst_fraction_sum.moc"
