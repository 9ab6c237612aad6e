#include "ui/widgets/format.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moneyIsExact_data();
    void moneyIsExact();
    void scaledMoneyRoundsHalfUp_data();
    void scaledMoneyRoundsHalfUp();
    void aYearIsLeftOutOnlyWhenItIsThisYear();
    void percentHasNoSpace();
};

struct MoneyCase
{
    const char *name;
    qint64 units;
    const char *currency;
    const char *locale;
    MoneyFormat format;
    const char *text;
};

constexpr MoneyCase kMoney[] = {
    {"cents are always shown", 1'000'0000, "USD", "en_US", {}, "1,000.00"},
    {"minus is U+2212", -8'412'0000, "USD", "en_US", {}, "\u22128,412.00"},
    {"a zero is a zero", 0, "USD", "en_US", {}, "0.00"},
    {"a zero may be a dash", 0, "USD", "en_US", {.zeroAsDash = true}, "\u2013"},
    {"a plus on request", 6'240'0000, "USD", "en_US", {.withSign = true}, "+6,240.00"},
    {"no cents where the currency has none", 1'500'0000, "JPY", "en_US", {}, "1,500"},
    {"a finer amount shows what it has", 10'5000, "JPY", "en_US", {}, "10.5"},
    {"three minor digits", 1'2340, "KWD", "en_US", {}, "1.234"},
    {"the locale's marks", 1'234'567'8900, "EUR", "de_DE", {}, "1.234.567,89"},
    {"the locale's digits", 12'3400, "EGP", "ar_EG", {}, "\u0661\u0662\u066b\u0663\u0664"},
    {"beyond the digits of a double", 900'719'925'474'0993, "USD", "en_US", {}, "900,719,925,474.0993"},
    {"the smallest of 64 bits",
     std::numeric_limits<qint64>::min(),
     "USD",
     "en_US",
     {},
     "\u2212922,337,203,685,477.5808"},
    {"an unknown code has two digits", 5'0000, "", "en_US", {}, "5.00"},
    {"with its currency", 5'0000, "USD", "en_US", {.withCurrency = true}, "5.00\u00a0USD"},
};

Q_DECLARE_METATYPE(MoneyCase)

void TestFormat::moneyIsExact_data()
{
    QTest::addColumn<MoneyCase>("row");
    for (const MoneyCase &row : kMoney)
        QTest::newRow(row.name) << row;
}

void TestFormat::moneyIsExact()
{
    QFETCH(MoneyCase, row);
    const QLocale locale(QString::fromUtf8(row.locale));

    QCOMPARE(moneyText(row.units, QString::fromUtf8(row.currency), row.format, locale), QString::fromUtf8(row.text));

    if (const auto currency = Currency::fromCode(QString::fromUtf8(row.currency)))
        QCOMPARE(moneyText(Money(row.units, *currency), row.format, locale), QString::fromUtf8(row.text));
}

void TestFormat::scaledMoneyRoundsHalfUp_data()
{
    QTest::addColumn<qint64>("units");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");
    QTest::newRow("millions") << 3'294'000'3600LL << 6 << 2 << u"3.29"_s;
    QTest::newRow("half goes up") << 3'295'000'0000LL << 6 << 2 << u"3.30"_s;
    QTest::newRow("thousands") << 99'950'0000LL << 3 << 1 << u"100.0"_s;
    QTest::newRow("whole") << 320'000'4999LL << 0 << 0 << u"320,000"_s;
    QTest::newRow("negative") << -1'500'000'0000LL << 6 << 1 << u"\u22121.5"_s;
    QTest::newRow("a negative that rounds to nothing") << -1LL << 6 << 1 << u"0.0"_s;
}

void TestFormat::scaledMoneyRoundsHalfUp()
{
    QFETCH(qint64, units);
    QFETCH(int, exponent);
    QFETCH(int, digits);
    QFETCH(QString, text);
    QCOMPARE(scaledMoneyText(units, exponent, digits, QLocale(QLocale::English, QLocale::UnitedStates)), text);
}

void TestFormat::aYearIsLeftOutOnlyWhenItIsThisYear()
{
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    const QDate day(2026, 4, 16);
    QCOMPARE(dateText(day, QDate(2026, 12, 31), locale), u"16 Apr"_s);
    QCOMPARE(dateText(day, QDate(2027, 1, 1), locale), u"16 Apr 2026"_s);
    QCOMPARE(dateText(day, {}, locale), u"16 Apr 2026"_s);
    QCOMPARE(dateText({}, day, locale), QString());
    QCOMPARE(longDateText(day, locale), u"Thu 16 Apr 2026"_s);
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(dateText(day, {}, german), u"16. Apr. 2026"_s);
    QCOMPARE(longDateText(day, german), u"Do. 16. Apr. 2026"_s);
}

void TestFormat::percentHasNoSpace()
{
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(percentText(675, 1, locale), u"67.5%"_s);
    QCOMPARE(percentText(675, 0, locale), u"68%"_s);
    QCOMPARE(percentText(-5, 1, locale), u"\u22120.5%"_s);
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
