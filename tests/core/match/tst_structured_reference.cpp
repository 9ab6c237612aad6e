#include "core/match/reference_fit.h"
#include "core/match/structured_reference.h"

#include <QTest>

using namespace quittance::match;
using namespace Qt::StringLiterals;

/// Payment references prove themselves by check digits. The numbers are the examples of the standards themselves.
class TestStructuredReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkDigitsHold_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("compact");
        const auto row = [](const char *name, ReferenceKind kind, const QString &text) {
            QTest::newRow(name) << int(kind) << text;
        };
        row("ISO 11649", ReferenceKind::Creditor, u"rf18539007547034"_s);
        row("ISO 11649 with letters", ReferenceKind::Creditor,
            u"rf"_s + checkDigits(u"abc123", ReferenceKind::Creditor) + u"abc123"_s);
        row("Swiss QR", ReferenceKind::Swiss, u"210000000003139471430009017"_s);
        row("Finnish", ReferenceKind::Finnish, u"1232"_s);
        row("Belgian", ReferenceKind::Belgian, u"010806817183"_s);
        row("Norwegian KID, mod 10", ReferenceKind::NorwegianMod10, u"2345676"_s);
        row("Norwegian KID, mod 11", ReferenceKind::NorwegianMod11,
            u"12345678"_s + checkDigits(u"12345678", ReferenceKind::NorwegianMod11));
    }
    void checkDigitsHold()
    {
        QFETCH(const int, kind);
        QFETCH(QString, compact);
        QVERIFY(isValidReference(compact, ReferenceKind(kind)));
    }

    void oneWrongDigitIsSeen_data() { checkDigitsHold_data(); }
    void oneWrongDigitIsSeen()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, compact);
        for (qsizetype i = 0; i < compact.size(); ++i) {
            if (!compact[i].isDigit())
                continue;
            QString wrong = compact;
            wrong[i] = QChar(u'0' + (compact[i].digitValue() + 1) % 10);
            QVERIFY2(!isValidReference(wrong, ReferenceKind(kind)), qPrintable(wrong));
        }
    }

    void groupsAreJoinedOnlyWhereTheDigitsProveIt()
    {
        QCOMPARE(structuredReferences(u"Rechnung RF18 5390 0754 7034 danke"_s), QStringList{u"rf18539007547034"_s});
        QCOMPARE(structuredReferences(u"21 00000 00003 13947 14300 09017"_s),
                 QStringList{u"210000000003139471430009017"_s});
        QCOMPARE(structuredReferences(u"+++010/8068/17183+++"_s), QStringList{u"010806817183"_s});
        QCOMPARE(structuredReferences(u"RF18 5390 0754 7035"_s), QStringList());
        QCOMPARE(structuredReferences(u"1234 5678 9012"_s), QStringList());
    }

    void aReferenceSaysWhichNumberItCarries_data()
    {
        QTest::addColumn<QString>("compact");
        QTest::addColumn<bool>("isField");
        QTest::addColumn<QString>("number");
        const auto row = [](const char *name, const QString &compact, bool isField, const QString &number) {
            QTest::newRow(name) << compact << isField << number;
        };
        const auto with = [](const QString &digits, ReferenceKind kind) { return digits + checkDigits(digits, kind); };
        const QString finnish = with(u"20260417"_s, ReferenceKind::Finnish);
        row("RF", u"rf"_s + checkDigits(u"20260417", ReferenceKind::Creditor) + u"20260417"_s, false, u"20260417"_s);
        row("RF around a Finnish one", u"rf"_s + checkDigits(finnish, ReferenceKind::Creditor) + finnish, false,
            u"20260417"_s);
        row("Swiss QR, filled with zeros", with(u"00000000000000000020260417"_s, ReferenceKind::Swiss), false,
            u"20260417"_s);
        row("Belgian, filled with zeros", with(u"0020260417"_s, ReferenceKind::Belgian), false, u"20260417"_s);
        row("Finnish, in its field", finnish, true, u"20260417"_s);
        row("KID, filled with zeros, in its field", with(u"000020260417"_s, ReferenceKind::NorwegianMod10), true,
            u"20260417"_s);
        row("KID, mod 11, in its field", with(u"20260417"_s, ReferenceKind::NorwegianMod11), true, u"20260417"_s);
        row("Finnish, in a text: one digit proves nothing", finnish, false, {});
        row("RF with a wrong check", u"rf0020260417"_s, false, {});
    }
    void aReferenceSaysWhichNumberItCarries()
    {
        QFETCH(const QString, compact);
        QFETCH(const bool, isField);
        QFETCH(const QString, number);
        const QStringList carried = carriedNumbers(compact, isField);
        if (number.isEmpty())
            QCOMPARE(carried, QStringList());
        else
            QVERIFY2(carried.contains(number), qPrintable(carried.join(u' ')));
    }

    void misprintsAreToleratedByName_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("fit");
        using enum ReferenceFit;
        const auto row = [](const char *name, const QString &word, const QString &key, ReferenceFit fit) {
            QTest::newRow(name) << word << key << int(fit);
        };
        row("the same", u"inv-20417"_s, u"inv-20417"_s, Exact);
        row("one wrong", u"inv-20917"_s, u"inv-20417"_s, OneEdit);
        row("one lost", u"inv-2417"_s, u"inv-20417"_s, OneEdit);
        row("one more", u"inv-204117"_s, u"inv-20417"_s, OneEdit);
        row("two swapped", u"inv-20471"_s, u"inv-20417"_s, OneEdit);
        row("two wrong", u"inv-29417"_s.replace(u'7', u'9'), u"inv-20417"_s, None);
        row("leading zeros lost", u"47110"_s, u"00047110"_s, NoZeros);
        row("cut short", u"1234567"_s, u"1234567890"_s, Cut);
        row("beginning lost", u"4567890"_s, u"1234567890"_s, Tail);
        row("too little left", u"12345"_s, u"1234567890"_s, None);
        row("a short number is never tolerated", u"1002"_s, u"1001"_s, None);
        row("a word is no number", u"invoic"_s, u"invoice"_s, None);
    }
    void misprintsAreToleratedByName()
    {
        QFETCH(const QString, word);
        QFETCH(const QString, key);
        QFETCH(const int, fit);
        QCOMPARE(int(compareReference(word, key)), fit);
    }
};

QTEST_APPLESS_MAIN(TestStructuredReference)
#include "tst_structured_reference.moc"
