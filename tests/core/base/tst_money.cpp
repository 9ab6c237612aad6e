#include "core/base/decimal.h"
#include "core/base/minor_units.h"
#include "core/base/money.h"
#include "core/base/rate.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace quittance;
using namespace Qt::StringLiterals;

namespace {

struct AmountCase
{
    const char *name;
    const char *text;
    char mark;
    std::optional<qint64> units; // none: must be refused
};

constexpr AmountCase kAmounts[] = {
    {"plain point", "12.50", '.', 125000},
    {"plain comma", "12,50", ',', 125000},
    {"grouped comma file", "1.234.567,89", ',', 12345678900},
    {"grouped point file", "1,234,567.89", '.', 12345678900},
    {"grouped by no-break space", "1\u00a0234,5", ',', 12345000},
    {"grouped by apostrophe", "1'234.50", '.', 12345000},
    {"negative without fraction", "-7", '.', -70000},
    {"true minus", "\u22127.00", '.', -70000},
    {"trailing minus", "7.00-", '.', -70000},
    {"brackets are negative", "(7.00)", '.', -70000},
    {"plus sign", "+7", '.', 70000},
    {"bare fraction", ".5", '.', 5000},
    {"four decimals", "1.2345", '.', 12345},
    {"zeros past the fourth decimal", "1.23450000", '.', 12345},
    {"fifth decimal is refused", "1.23456", '.', {}},
    {"point in a comma file is refused", "1.23", ',', {}},
    {"comma in a point file is refused", "1,23", '.', {}},
    {"group after the mark", "1,00.0", ',', {}},
    {"group of four", "1.2345,00", ',', {}},
    {"mixed separators", "1.234'567,00", ',', {}},
    {"two signs", "-7-", '.', {}},
    {"Arabic digits", "\u0661\u0662", '.', {}},
    {"beyond 64 bits", "922337203685477.5808", '.', {}},
    {"largest that fits", "922337203685477.5807", '.', 9223372036854775807},
    {"sign only", "-", '.', {}},
    {"mark only", ".", '.', {}},
    {"empty", "", '.', {}},
    {"letters", "12a", '.', {}},
};

struct ExponentCase
{
    const char *code;
    int digits;
};

constexpr ExponentCase kExponents[]
    = {{"USD", 2}, {"EUR", 2}, {"JPY", 0}, {"KRW", 0}, {"CLP", 0}, {"UGX", 0}, {"XPF", 0}, {"KWD", 3},
       {"BHD", 3}, {"TND", 3}, {"IQD", 3}, {"CLF", 4}, {"UYW", 4}, {"HUF", 2}, {"IDR", 2}, {"UYI", 0}};

struct RoundCase
{
    const char *code;
    const char *text;
    const char *halfUp;
    const char *halfEven;
};

constexpr RoundCase kRounding[] = {
    {"USD", "2.675", "2.68", "2.68"},
    {"USD", "2.665", "2.67", "2.66"},
    {"USD", "-2.665", "-2.67", "-2.66"},
    {"KWD", "1.2345", "1.235", "1.234"},
    {"KWD", "1.2355", "1.236", "1.236"},
    {"JPY", "0.5", "1", "0"},
    {"JPY", "1.5", "2", "2"},
    {"JPY", "2.5", "3", "2"},
};

struct RateCase
{
    const char *name;
    const char *amount;
    const char *rate;
    bool divide;
    const char *base; // nullptr: must be refused
};

constexpr RateCase kRates[] = {
    {"multiply", "20", "0.781", false, "15.62"},
    {"multiply above one", "20", "1.277", false, "25.54"},
    {"divide rounds half up", "20", "1.28", true, "15.63"},
    {"zero rate is an error", "20", "0", false, nullptr},
    {"blank rate is an error", "20", "", false, nullptr},
    {"nineteen digits", "20", "1.123456789012345678", false, nullptr},
    {"eighteen digits", "1000000", "1.12345678901234567", false, "1123456.79"},
};

} // namespace

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amountIsReadUnderTheStatedRule_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(std::size(kAmounts)); ++i)
            QTest::newRow(kAmounts[i].name) << i;
    }
    void amountIsReadUnderTheStatedRule()
    {
        QFETCH(int, row);
        const AmountCase &c = kAmounts[row];
        const Result<qint64> units = parseUnits(QString::fromUtf8(c.text), {.mark = QLatin1Char(c.mark)});
        QCOMPARE(units.has_value(), c.units.has_value());
        if (units)
            QCOMPARE(*units, *c.units);
        else
            QCOMPARE(units.error().kind, Error::Kind::InvalidInput);
    }

    void currencyHasItsIsoExponent_data()
    {
        QTest::addColumn<int>("digits");
        for (const ExponentCase &c : kExponents)
            QTest::newRow(c.code) << c.digits;
    }
    void currencyHasItsIsoExponent()
    {
        QFETCH(int, digits);
        const auto currency = Currency::fromCode(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(currency);
        QCOMPARE(currency->minorDigits(), digits);
    }

    void everyCurrencyReadsBackFromItsCodeAndNumber()
    {
        const std::vector<Currency> all = Currency::all();
        QVERIFY(all.size() > 170);
        for (const Currency currency : all) {
            QCOMPARE(Currency::fromCode(currency.code()), std::optional(currency));
            QCOMPARE(Currency::fromCode(currency.code().toLower()), std::optional(currency));
            QCOMPARE(Currency::fromNumber(currency.number()), std::optional(currency));
        }
        QVERIFY(!Currency::fromCode(u"EURO"));
        QVERIFY(!Currency::fromCode(u"QQQ"));
    }

    void roundingGoesToTheMinorUnit_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(std::size(kRounding)); ++i)
            QTest::newRow(
                qPrintable(QString::fromLatin1(kRounding[i].code) + u' ' + QString::fromLatin1(kRounding[i].text)))
                << i;
    }
    void roundingGoesToTheMinorUnit()
    {
        QFETCH(int, row);
        const RoundCase &c = kRounding[row];
        const Money money(*parseUnits(QString::fromLatin1(c.text)), *Currency::fromCode(QString::fromLatin1(c.code)));
        QCOMPARE(money.rounded(Rounding::HalfUp).toDecimalString(), QString::fromLatin1(c.halfUp));
        QCOMPARE(money.rounded(Rounding::HalfEven).toDecimalString(), QString::fromLatin1(c.halfEven));
    }

    void rateConvertsExactly_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(std::size(kRates)); ++i)
            QTest::newRow(kRates[i].name) << i;
    }
    void rateConvertsExactly()
    {
        QFETCH(int, row);
        const RateCase &c = kRates[row];
        const Result<Rate> rate = Rate::parse(QString::fromLatin1(c.rate));
        QCOMPARE(rate.has_value(), c.base != nullptr);
        if (!rate)
            return;
        const Currency eur = *Currency::fromCode(u"EUR");
        const Result<Money> base
            = rate->convert(Money(*parseUnits(QString::fromLatin1(c.amount)), *Currency::fromCode(u"USD")), eur,
                            c.divide ? Rate::Direction::Divide : Rate::Direction::Multiply);
        QVERIFY(base);
        QCOMPARE(base->toDecimalString(), QString::fromLatin1(c.base));
        QCOMPARE(rate->text(), QString::fromLatin1(c.rate));
    }

    void printedAmountReadsBackTheSame()
    {
        QRandomGenerator random(7);
        const Currency usd = *Currency::fromCode(u"USD");
        for (int i = 0; i < 5000; ++i) {
            const qint64 units = qint64(random.generate64() >> random.bounded(63)) * (i % 2 ? 1 : -1);
            QCOMPARE(*parseUnits(Money(units, usd).toDecimalString()), units);
        }
    }

    void splitPartsAddUpToTheTotal()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 2000; ++i) {
            const int digits = int(random.bounded(5));
            const qint64 step = Money(kUnitsPerWhole, {}).units() / qint64(std::pow(10, digits));
            const qint64 total = qint64(random.bounded(2'000'000'000)) * step * (i % 3 ? 1 : -1);
            std::vector<qint64> weights(1 + random.bounded(9));
            for (qint64 &weight : weights)
                weight = qint64(random.bounded(1000));
            weights.front() += 1;
            const std::vector<qint64> parts = splitByLargestRemainder(total, weights, digits);
            QCOMPARE(parts.size(), weights.size());
            QCOMPARE(std::accumulate(parts.begin(), parts.end(), qint64(0)), total);
            for (size_t k = 0; k < parts.size(); ++k) {
                QCOMPARE(parts[k] % step, qint64(0));
                QVERIFY(weights[k] != 0 || parts[k] == 0);
            }
        }
    }

    void thirdsOfAHundredGiveTheCentToTheFirst()
    {
        const qint64 ones[] = {1, 1, 1};
        const std::vector<qint64> parts = splitByLargestRemainder(1'000'000, ones, 2);
        QCOMPARE(parts, (std::vector<qint64>{333'400, 333'300, 333'300}));
        QVERIFY(splitByLargestRemainder(1'000'000, {}, 2).empty());
        const qint64 zeros[] = {0, 0};
        QVERIFY(splitByLargestRemainder(1'000'000, zeros, 2).empty());
    }

    void amountsOfTwoCurrenciesDoNotAddOrCompare()
    {
        const Money dollars(10'000, *Currency::fromCode(u"USD"));
        const Money euros(10'000, *Currency::fromCode(u"EUR"));
        QVERIFY(!dollars.plus(euros));
        QVERIFY(!(dollars < euros) && !(dollars > euros) && dollars != euros);
        QVERIFY(!dollars.plus(Money(std::numeric_limits<qint64>::max(), dollars.currency())));
    }

    void sourceMayBookACurrencyWithOtherDecimals()
    {
        const Money forints(*parseUnits(u"10.50"), *Currency::fromCode(u"HUF"));
        MinorUnits source;
        QVERIFY(!source.isOverPrecise(forints));
        QVERIFY(source.set(forints.currency(), 0));
        QVERIFY(source.isOverPrecise(forints));
        QCOMPARE(source.rounded(forints).toDecimalString(), u"11.00"_s);
        QCOMPARE(source.digits(*Currency::fromCode(u"EUR")), 2);
        QVERIFY(!source.set(forints.currency(), 5));
        QCOMPARE(source.digits(forints.currency()), 0);
    }

    void overPreciseAmountIsKeptAndFlagged()
    {
        const Money yen(*parseUnits(u"10.50"), *Currency::fromCode(u"JPY"));
        QVERIFY(yen.isOverPrecise());
        QCOMPARE(yen.toDecimalString(), u"10.5"_s);
        QVERIFY(!Money(100'000, yen.currency()).isOverPrecise());
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
