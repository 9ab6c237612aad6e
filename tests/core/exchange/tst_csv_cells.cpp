#include "core/exchange/csv/cell_amount.h"
#include "core/exchange/csv/cell_date.h"
#include "core/exchange/csv/status_words.h"
#include "core/exchange/csv/text_encoding.h"
#include "core/exchange/iban.h"

#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace Qt::StringLiterals;

namespace {

struct DateCase
{
    const char *cell;
    DateOrder order;
    QDate date; ///< invalid: refused
};

const DateCase kDates[] = {
    {"2026-03-31", DateOrder::Dmy, QDate(2026, 3, 31)},
    {"2026-03-31 14:45:34.083 UTC", DateOrder::Ymd, QDate(2026, 3, 31)},
    {"2026-03-31T14:45:34Z", DateOrder::Ymd, QDate(2026, 3, 31)},
    {"20260331", DateOrder::Ymd, QDate(2026, 3, 31)},
    {"31.03.2026", DateOrder::Dmy, QDate(2026, 3, 31)},
    {"31.3.26", DateOrder::Dmy, QDate(2026, 3, 31)},
    {"3/31/2026", DateOrder::Mdy, QDate(2026, 3, 31)},
    {"03/04/2026", DateOrder::Dmy, QDate(2026, 4, 3)},
    {"03/04/2026", DateOrder::Mdy, QDate(2026, 3, 4)},
    {"26-03-31", DateOrder::Ymd, QDate(2026, 3, 31)},
    {"2019.04.19.", DateOrder::Ymd, QDate(2019, 4, 19)},
    {"12-Dec-2019", DateOrder::Ymd, QDate(2019, 12, 12)},
    {"10 Feb 18", DateOrder::Ymd, QDate(2018, 2, 10)},
    {"Mar 31, 2026", DateOrder::Ymd, QDate(2026, 3, 31)},
    {"1. März 2026", DateOrder::Ymd, QDate(2026, 3, 1)},
    {"31/31/2026", DateOrder::Dmy, QDate()},
    {"2026-02-30", DateOrder::Ymd, QDate()},
    {"12.50", DateOrder::Dmy, QDate()},
    {"31.03.2026x", DateOrder::Dmy, QDate()},
    {"", DateOrder::Ymd, QDate()},
};

struct AmountCase
{
    const char *cell;
    char16_t mark;
    qint64 units; ///< −1: refused
    const char16_t *currency = u"";
};

constexpr AmountCase kAmounts[] = {
    {"1234.50", u'.', 12'345'000},
    {"-0.05", u'.', -500},
    {"1,234.50", u'.', 12'345'000},
    {"1.234,50 €", u',', 12'345'000},
    {"EUR 1.234,50", u',', 12'345'000, u"EUR"},
    {"1'234.50 CHF", u'.', 12'345'000, u"CHF"},
    {"£8.99", u'.', 89'900},
    {"(12.00)", u'.', -120'000},
    {"12,00-", u',', -120'000},
    {"1.23", u',', -1},
    {"1.23E+5", u'.', -1},
    {"12 apples", u'.', -1},
    {"99999999999999999999", u'.', -1},
};

} // namespace

class TestCsvCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesReadAsWritten_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < std::size(kDates); ++i)
            QTest::newRow(qPrintable(QString::fromUtf8(kDates[i].cell) + QString::number(i))) << int(i);
    }

    void datesReadAsWritten()
    {
        QFETCH(int, index);
        QCOMPARE(readDate(kDates[index].cell, kDates[index].order).value_or(QDate()), kDates[index].date);
    }

    void amountsReadUnderTheirRule_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < std::size(kAmounts); ++i)
            QTest::newRow(kAmounts[i].cell) << int(i);
    }

    void amountsReadUnderTheirRule()
    {
        QFETCH(int, index);
        const AmountCase &wanted = kAmounts[index];
        const Result<AmountCell> amount = readAmount(wanted.cell, wanted.mark);
        QCOMPARE(amount ? amount->units : -1, wanted.units);
        if (amount)
            QCOMPARE(amount->currency ? amount->currency->code() : QString(), QString::fromUtf16(wanted.currency));
    }

    void pointsBetweenDayAndMonthMeanDayFirst()
    {
        DateEvidence evidence;
        evidence.add("02.03.2026");
        QCOMPARE(evidence.decided(), std::optional(DateOrder::Dmy));
        DateEvidence slashes;
        slashes.add("02/03/2026");
        QVERIFY(slashes.isAmbiguous());
        QVERIFY(!slashes.decided());
        evidence.merge(slashes);
        QCOMPARE(evidence.decided(), std::optional(DateOrder::Dmy));
    }

    void contradictingDatesDecideNothing()
    {
        DateEvidence evidence;
        evidence.add("31/12/2026");
        evidence.add("12/31/2026");
        QVERIFY(!evidence.decided());
        QVERIFY(!evidence.isAmbiguous());
    }

    void identifiersThatLookScientificAreTold()
    {
        for (const char *cell : {"1.23457E+11", "1,2E+5", "12E+10", "-1.5e+10"})
            QVERIFY2(isScientific(cell), cell);
        for (const char *cell : {"1E5", "INV-1E+5", "E+5", "12", "RE2026", "1.5"})
            QVERIFY2(!isScientific(cell), cell);
    }

    void statusWordsOfFiveLanguages()
    {
        QCOMPARE(statusMeaning(u"AUTHORISED"), std::optional(StatusMeaning::Issued));
        QCOMPARE(statusMeaning(u"bezahlt"), std::optional(StatusMeaning::Paid));
        QCOMPARE(statusMeaning(u"Annulée"), std::optional(StatusMeaning::Void));
        QCOMPARE(statusMeaning(u"Borrador"), std::optional(StatusMeaning::Draft));
        QCOMPARE(statusMeaning(u"verwijderd"), std::optional(StatusMeaning::Deleted));
        QVERIFY(!statusMeaning(u"???"));
    }

    void windowsCodePagesAreToldApartByTheirLetters()
    {
        QCOMPARE(detectEncoding("M\xf6ller, Andr\xe9, \x80 5, na\xefve"), u"windows-1252"_s);
        QCOMPARE(detectEncoding("Posledn\xed \xfa\x9a"
                                "et, p\xf8\xedkaz \x9a\xedp, \xe8\x9ek"),
                 u"windows-1250"_s);
        QCOMPARE(detectEncoding("Zap\xb3"
                                "ata, ksi\xb9\xbfka"),
                 u"windows-1250"_s);
        const Result<DecodedText> text = decodeText("Zap\xb3"
                                                    "ata",
                                                    u"cp1250"_s);
        QVERIFY(text);
        QCOMPARE(QString::fromUtf8(text->text), u"Zapłata"_s);
        QVERIFY(!decodeText("x", u"ebcdic"_s));
        QVERIFY(!decodeText("\xff\xff", u"utf-8"_s));
    }

    void ibansAreCheckedByTheirDigits()
    {
        QVERIFY(isIban(u"DE89370400440532013000"));
        QVERIFY(!isIban(u"DE89370400440532013001"));
        QVERIFY(!isIban(u"1234567890123456"));
        QCOMPARE(compactAccount(u"de89 3704 0044"_s), u"DE8937040044"_s);
    }
};

QTEST_APPLESS_MAIN(TestCsvCells)
#include "tst_csv_cells.moc"
