#include "core/base/date.h"
#include "core/base/text_fold.h"

#include <QTest>

using namespace quittance;
using namespace Qt::StringLiterals;

class TestTextAndDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldedTextComparesAsPeopleRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << u"ACME Ltd"_s << u"acme ltd"_s;
        QTest::newRow("accents") << u"Société Générale"_s << u"societe generale"_s;
        QTest::newRow("sharp s") << u"Großhandel Weiß"_s << u"grosshandel weiss"_s;
        QTest::newRow("stroke letters") << u"Ørsted Łódź"_s << u"orsted lodz"_s;
        QTest::newRow("spaces run together") << u"  a \t b\u00a0c "_s << u"a b c"_s;
        QTest::newRow("full width") << u"ＡＢＣ１２"_s << u"abc12"_s;
        QTest::newRow("digits and marks stay") << u"INV-001/7"_s << u"inv-001/7"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void foldedTextComparesAsPeopleRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(foldText(text), folded);
        QCOMPARE(foldText(foldText(text)), folded);
    }

    void instantBelongsToADayOfItsZone_data()
    {
        QTest::addColumn<QString>("instant");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("day");
        QTest::newRow("Los Angeles") << u"2026-02-01T07:30:00Z"_s << u"America/Los_Angeles"_s << u"2026-01-31"_s;
        QTest::newRow("UTC") << u"2026-02-01T07:30:00Z"_s << u"UTC"_s << u"2026-02-01"_s;
        QTest::newRow("Tokyo") << u"2026-03-31T23:30:00Z"_s << u"Asia/Tokyo"_s << u"2026-04-01"_s;
        QTest::newRow("London on the clock change")
            << u"2026-03-29T00:30:00Z"_s << u"Europe/London"_s << u"2026-03-29"_s;
    }
    void instantBelongsToADayOfItsZone()
    {
        QFETCH(QString, instant);
        QFETCH(QString, zone);
        QFETCH(QString, day);
        QCOMPARE(toIsoDate(civilDate(*parseInstant(instant), QTimeZone(zone.toLatin1()))), day);
        QCOMPARE(toIsoInstant(*parseInstant(instant)), instant);
    }

    void timeWithoutAZoneIsRefused()
    {
        QVERIFY(!parseInstant(u"2026-02-01T07:30:00"));
        QVERIFY(!parseInstant(u"yesterday"));
        QVERIFY(parseInstant(u"2026-02-01T07:30:00+02:00"));
        QVERIFY(!parseIsoDate(u"2026-02-30"));
        QVERIFY(!parseIsoDate(u"1.2.2026"));
    }

    void monthEndsGoBackThroughALeapFebruary()
    {
        const std::vector<QDate> ends = monthEnds(QDate(2024, 3, 31), 3);
        QCOMPARE(ends, (std::vector<QDate>{QDate(2024, 1, 31), QDate(2024, 2, 29), QDate(2024, 3, 31)}));
    }
};

QTEST_APPLESS_MAIN(TestTextAndDates)
#include "tst_text_and_dates.moc"
