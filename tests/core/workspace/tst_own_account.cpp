#include "tests/core/workspace/scenario.h"

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char kHead[] = "Booking date,Amount,Currency,Counterparty,Text\n";
constexpr char kJanuary[] = "2026-01-04,1000.00,EUR,Alder Works,Payment INV-1\n"
                            "2026-01-12,2490.00,EUR,Birch Supplies,transfer\n"
                            "2026-01-20,850.00,EUR,Cedar Retail,our order\n";
constexpr char kFebruary[] = "2026-02-04,70.00,EUR,Alder Works,Payment INV-9\n"
                             "2026-02-05,71.00,EUR,Alder Works,Payment INV-10\n"
                             "2026-02-06,72.00,EUR,Alder Works,Payment INV-11\n"
                             "2026-02-07,73.00,EUR,Alder Works,Payment INV-12\n";

} // namespace

/// A statement that does not say whose it is, after one that did.
class TestOwnAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileOfAnUnnamedAccountIsNeverCountedTwice_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<qint64>("added");
        QTest::addColumn<bool>("isTaken");
        QTest::addColumn<qint64>("lines");
        const QByteArray head(kHead);
        QTest::newRow("the same file") << head + kJanuary << qint64(0) << true << qint64(3);
        QTest::newRow("one line more") << head + kJanuary + "2026-01-31,5.00,EUR,Dale,deposit\n"
                                       << qint64(1) << true << qint64(4);
        QTest::newRow("a few lines of it")
            << head + "2026-01-20,850.00,EUR,Cedar Retail,our order\n" + kFebruary << qint64(0) << false << qint64(3);
        QTest::newRow("nothing of it") << head + kFebruary << qint64(4) << true << qint64(7);
    }
    void fileOfAnUnnamedAccountIsNeverCountedTwice()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const bool, isTaken);
        Scenario desk;
        QVERIFY(desk.open());
        const QString first = desk.write(u"january.csv"_s, QByteArray(kHead) + kJanuary);
        QVERIFY(desk.import({first}, ImportAs::Bank, u"DE01"_s));

        const QString again = desk.write(u"again.csv"_s, file);
        const Result<ImportSummary> second = desk.import({again}, ImportAs::Bank);

        QCOMPARE(second.has_value(), isTaken);
        if (second) {
            QTEST(second->added, "added");
        } else {
            QCOMPARE(second.error().kind, Error::Kind::InvalidInput);
            QCOMPARE(second.error().place.file, again);
            QVERIFY(second.error().message.contains(u"DE01"_s));
        }
        QTEST(answerOf(desk.workspace.info())->bankLines, "lines");
    }

    void unnamedFileTwiceIsTheSameAsOnce()
    {
        Scenario desk;
        QVERIFY(desk.open());
        const QString file = desk.write(u"january.csv"_s, QByteArray(kHead) + kJanuary);
        QVERIFY(desk.import({file}, ImportAs::Bank));
        QCOMPARE(desk.import({file}, ImportAs::Bank)->unchanged, 3);
        QCOMPARE(answerOf(desk.workspace.info())->bankLines, 3);
    }
};

QTEST_GUILESS_MAIN(TestOwnAccount)
#include "tst_own_account.moc"
