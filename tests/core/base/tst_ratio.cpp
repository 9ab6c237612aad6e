#include "core/base/ratio.h"

#include <QTest>

using namespace quittance;
using namespace Qt::StringLiterals;

class TestRatio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasSixDecimalsHalfUp()
    {
        QCOMPARE(ratioText(300'000, 39'000), u"7.692308"_s);
        QCOMPARE(ratioText(1, 2'000'000), u"0.000001"_s);
        QCOMPARE(ratioText(-1, 2'000'000), u"-0.000001"_s);
        QCOMPARE(ratioText(-1, 3), u"-0.333333"_s);
        QCOMPARE(ratioText(0, 7), u"0.000000"_s);
        QCOMPARE(ratioText(25, 2, 0), u"13"_s);
    }

    void nothingIsDividedByZero() { QCOMPARE(ratioText(1, 0), std::nullopt); }

    void amountsBeyond64BitsOnTheWayAreExact()
    {
        const Int128 units = Int128(9'000'000'000'000'000'000LL) * 36'500;
        QCOMPARE(ratioText(units, units * 3), u"0.333333"_s);
        QCOMPARE(ratioText(Int128(1) << 100, 1), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestRatio)
#include "tst_ratio.moc"
