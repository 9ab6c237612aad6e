#include "core/workspace/drop_progress.h"
#include "core/workspace/inspection.h"
#include "tests/core/workspace/scenario.h"

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;

namespace {

/// A statement of one line from `open` to `close` euros.
QByteArray swift(const char *number, const char *openDay, int open, const char *closeDay, int close)
{
    const auto digits = [](int euros) { return QByteArray::number(euros) + ",00"; };
    return QByteArray(":20:T\r\n:25:DE02120300000000202051\r\n:28C:") + number + "\r\n:60F:C" + openDay + "EUR"
        + digits(open) + "\r\n:61:" + closeDay + QByteArray(closeDay).last(4) + (close < open ? "D" : "C")
        + digits(qAbs(close - open)) + "NTRFNONREF\r\n:86:LINE " + number + "\r\n:62F:C" + closeDay + "EUR"
        + digits(close) + "\r\n-\r\n";
}

constexpr char kHead[] = "Account,Date,Amount,Currency,Description\n";

QStringList chainOf(const Result<std::vector<PreparedFile>> &files)
{
    QStringList texts;
    for (const PreparedFile &file : *files) {
        for (const FileWarning &warning : file.chain)
            texts += QFileInfo(file.path).fileName() + u": "_s + warning.message;
    }
    return texts;
}

QStringList warningsOf(const QJsonArray &files)
{
    QStringList texts;
    for (const QJsonValue file : files) {
        for (const QJsonValue warning : file[u"warnings"_s].toArray())
            texts += warning[u"message"_s].toString();
    }
    return texts;
}

} // namespace

/// What files are to the book and to each other, said before anything is kept.
class TestArrivals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGapToTheBookIsShownBeforeAnythingIsKept()
    {
        Scenario desk;
        QVERIFY(desk.open());
        const QString march = desk.write(u"march.sta"_s, swift("3", "260228", 100, "260331", 150));
        const QString may = desk.write(u"may.sta"_s, swift("5", "260430", 175, "260531", 190));
        const QString april = desk.write(u"april.sta"_s, swift("4", "260331", 150, "260430", 175));
        QVERIFY(answerOf(desk.workspace.imports().importFiles({.paths = {march}})));

        const auto withGap = answerOf(desk.workspace.imports().prepare({may}));
        QVERIFY(withGap);
        QCOMPARE(chainOf(withGap),
                 QStringList{u"may.sta: Statements of account DE02120300000000202051 are missing between 2026-03-31 "
                             "and 2026-04-30: the balances differ by 25.00 EUR."_s});
        const auto tried = answerOf(desk.workspace.imports().dryRun(*withGap));
        QVERIFY(tried);
        QCOMPARE(tried->files.front().warnings.size(), size_t(1));

        const auto whole = answerOf(desk.workspace.imports().prepare({may, april}));
        QCOMPARE(chainOf(whole), QStringList());
        const auto again = answerOf(desk.workspace.imports().prepare({march}));
        QCOMPARE(chainOf(again), QStringList());
    }

    void anOverlapIsShownBeforeAnythingIsKept()
    {
        Scenario desk;
        QVERIFY(desk.open());
        const QString first = desk.write(u"a.sta"_s, swift("1", "260301", 100, "260315", 150));
        const QString second = desk.write(u"b.sta"_s, swift("2", "260310", 120, "260331", 170));
        const auto files = answerOf(desk.workspace.imports().prepare({first, second}));
        QVERIFY(files);
        QCOMPARE(chainOf(files),
                 QStringList{u"b.sta: Statements of account DE02120300000000202051 overlap between 2026-03-10 and "
                             "2026-03-15."_s});
    }

    void theConsoleNamesGapsAmongFilesAndAgainstABook()
    {
        Scenario desk;
        QVERIFY(desk.open());
        const QString march = desk.write(u"march.sta"_s, swift("3", "260228", 100, "260331", 150));
        const QString may = desk.write(u"may.sta"_s, swift("5", "260430", 175, "260531", 190));
        QCOMPARE(warningsOf(inspectFiles({may}, false)), QStringList());
        QCOMPARE(warningsOf(inspectFiles({march, may}, false)).size(), 1);
        QVERIFY(answerOf(desk.workspace.imports().importFiles({.paths = {march}})));
        const auto against = answerOf(desk.workspace.imports().inspect({may}, false));
        QVERIFY(against);
        QCOMPARE(warningsOf(*against).size(), 1);
        QVERIFY(warningsOf(*against).front().contains(u"are missing between 2026-03-31 and 2026-04-30"_s));
    }

    void equalRowsOnTheDayWhereFilesMeetAreDoubted()
    {
        Scenario desk;
        QVERIFY(desk.open());
        const QString first = desk.write(u"a.csv"_s,
                                         QByteArray(kHead)
                                             + "4711,2026-03-06,5.00,EUR,Coffee\n4711,2026-03-07,9.00,EUR,Rent\n"
                                               "4711,2026-03-07,7.00,EUR,Fee\n");
        const QString second = desk.write(
            u"b.csv"_s, QByteArray(kHead) + "4711,2026-03-07,7.00,EUR,Fee\n4711,2026-03-09,2.00,EUR,Tea\n");
        QVERIFY(answerOf(desk.workspace.imports().importFiles({.paths = {first}})));
        const auto files = answerOf(desk.workspace.imports().prepare({second}));
        QVERIFY(files);
        QCOMPARE(chainOf(files).size(), 1);
        QVERIFY(chainOf(files).front().contains(u"2026-03-07"_s));
        const auto same = answerOf(desk.workspace.imports().prepare({first}));
        QCOMPARE(chainOf(same), QStringList());
    }

    void aCurrencyThatWasSaidIsRememberedForItsAccount()
    {
        Scenario desk;
        QVERIFY(desk.open());
        const QByteArray head = "!Account\nNHouse bank\n^\n!Type:Bank\n";
        const QString first = desk.write(u"one.qif"_s, head + "D2026-03-13\nT12.50\nMCoffee\n^\n");
        const QString second = desk.write(u"two.qif"_s, head + "D2026-04-13\nT13.50\nMTea\n^\n");
        const auto bare = answerOf(desk.workspace.imports().prepare({first}));
        QVERIFY(bare);
        QVERIFY(bare->front().lacksCurrency);
        QCOMPARE(bare->front().rejected.size(), size_t(1));
        const auto said = answerOf(desk.workspace.imports().rereadAs(first, {}, u"chf"_s));
        QVERIFY(said);
        QCOMPARE(said->currency, u"CHF"_s);
        QCOMPARE(said->rows, 1);
        QVERIFY(said->lacksCurrency); // the field stays for another choice
        const auto kept = answerOf(desk.workspace.imports().commit({*said}, false));
        QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().message));
        QCOMPARE(kept->added, 1);
        const auto later = answerOf(desk.workspace.imports().prepare({second}));
        QCOMPARE(later->front().currency, u"CHF"_s);
        QCOMPARE(later->front().rows, 1);
        QVERIFY(later->front().rejected.empty());
    }

    void oneBarLeadsOverAllFiles()
    {
        qint64 last = -1;
        qint64 steps = 0;
        const DropProgress bar(
            [&](qint64 done, qint64 total) {
                QVERIFY(done >= last);
                QVERIFY(done <= total);
                last = done;
                ++steps;
            },
            {10, 0, qint64(1) << 40, 30});
        for (size_t file = 0; file < 4; ++file) {
            const Progress one = bar.ofFile(file);
            for (qint64 done = 0; done <= 4; ++done)
                one(done, 4);
        }
        QCOMPARE(steps, 20);
        QCOMPARE(last, DropProgress::kSteps);
    }
};

QTEST_GUILESS_MAIN(TestArrivals)
#include "tst_arrivals.moc"
