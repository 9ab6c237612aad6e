#include "core/sync/data_status.h"
#include "core/sync/secret_store.h"
#include "core/sync/walk_plan.h"

#include <QTest>

using namespace quittance;
using namespace quittance::sync;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHourMs = qint64(3600) * 1000;
constexpr Instant kNow{qint64(1'800'000'000) * 1000};

ListState readBefore()
{
    return {.list = "invoices",
            .walk = 3,
            .modifiedSince = Instant{kNow.ms - kHourMs},
            .fullAt = Instant{kNow.ms - 24 * kHourMs}};
}

} // namespace

class TestWalkPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreAskedForWithAnOverlap()
    {
        const ListState state = beginWalk(readBefore(), {.hasChanges = true}, kNow);
        QVERIFY(!state.isFullWalk);
        QCOMPARE(state.walk, 3);
        QVERIFY(questionOf(state).modifiedSince->ms < kNow.ms - kHourMs);
    }

    void everythingIsAskedForWhereChangesCannotBe()
    {
        const ListState state = beginWalk(readBefore(), {.hasChanges = false}, kNow);
        QVERIFY(state.isFullWalk);
        QCOMPARE(state.walk, 4);
        QVERIFY(!questionOf(state).modifiedSince);
    }

    void aWalkCutShortGoesOn()
    {
        ListState state = readBefore();
        state.cursor = "7";
        state.isFullWalk = true;
        state.walkStarted = Instant{kNow.ms - kHourMs};
        const ListState same = beginWalk(state, {.hasChanges = true}, kNow);
        QCOMPARE(questionOf(same).cursor, "7");
        QCOMPARE(same.walk, 3);
        QVERIFY(beginWalk(state, {.isFull = true, .hasChanges = true}, kNow).cursor.isEmpty());
        state.walkStarted = Instant{kNow.ms - 25 * kHourMs};
        QVERIFY(beginWalk(state, {.hasChanges = true}, kNow).cursor.isEmpty());
    }

    void anAnnouncedChangeReachesFurtherBackNeverLess()
    {
        const WalkWish wish{.hasChanges = true, .changedFrom = Instant{kNow.ms - 5 * kHourMs}};
        QVERIFY(beginWalk(readBefore(), wish, kNow).walkSince->ms <= kNow.ms - 5 * kHourMs);
        const WalkWish later{.hasChanges = true, .changedFrom = kNow};
        QVERIFY(beginWalk(readBefore(), later, kNow).walkSince->ms <= kNow.ms - kHourMs);
    }

    void aStampFromTheFutureHidesNothing()
    {
        ListState state = beginWalk(readBefore(), {.hasChanges = true}, kNow);
        state.walkNewest = Instant{kNow.ms + 1000 * kHourMs};
        QCOMPARE(endWalk(state, kNow).modifiedSince->ms, kNow.ms);
    }

    void anEmptyWalkGoesNeverBack()
    {
        const ListState state = endWalk(beginWalk(readBefore(), {.hasChanges = true}, kNow), kNow);
        QCOMPARE(state.modifiedSince->ms, kNow.ms - kHourMs);
    }

    void failuresCountAndStoppingIsNone()
    {
        const ListState failedOnce = breakWalk(readBefore(), {Error::Kind::Network, u"No answer."_s}, true);
        QCOMPARE(failedOnce.failures, 1);
        QCOMPARE(*failedOnce.outcome, ListOutcome::Partial);
        QCOMPARE(breakWalk(readBefore(), {Error::Kind::Cancelled, u"Stopped."_s}, false).failures, 0);
    }

    void schedulesHaveWords_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("word");
        QTest::newRow("hours") << u"24h"_s << u"24h"_s;
        QTest::newRow("daily") << u"daily"_s << u"24h"_s;
        QTest::newRow("hourly") << u"hourly"_s << u"1h"_s;
        QTest::newRow("monthly") << u"monthly"_s << u"monthly"_s;
        QTest::newRow("start") << u"start"_s << u"start"_s;
        QTest::newRow("off") << u"off"_s << u"off"_s;
        QTest::newRow("manual") << u"manual"_s << u"off"_s;
        QTest::newRow("nonsense") << u"often"_s << QString();
        QTest::newRow("zero") << u"0h"_s << QString();
    }

    void schedulesHaveWords()
    {
        QFETCH(QString, given);
        QFETCH(QString, word);
        const std::optional<Schedule> schedule = Schedule::ofWord(given);
        QCOMPARE(schedule ? schedule->word() : QString(), word);
    }

    void theNextRunKeepsTheIntervalAndItsJitter()
    {
        const Schedule daily{Schedule::Kind::Every, 24};
        QCOMPARE(nextRun(daily, {}, 0)->ms, 0);
        QCOMPARE(nextRun(daily, {kNow, kNow, 0}, 0)->ms, kNow.ms + 24 * kHourMs);
        QCOMPARE(nextRun(daily, {kNow, kNow, 0}, 500)->ms, kNow.ms + 24 * kHourMs + kHourMs * 24 / 20);
        QVERIFY(!nextRun(Schedule{}, {kNow, kNow, 0}, 0));
    }

    void theNextRunBacksOffAfterFailures()
    {
        const Schedule hourly{Schedule::Kind::Every, 1};
        const auto wait = [&](int failures) { return nextRun(hourly, {kNow, {}, failures}, 0)->ms - kNow.ms; };
        QCOMPARE(wait(1), kHourMs / 12);
        QCOMPARE(wait(2), kHourMs / 6);
        QCOMPARE(wait(9), kHourMs);
    }

    void whatIsDueIsReadAndNothingElse()
    {
        const ConnectionStatus status{.connection = {},
                                      .lists = {{.list = "due", .nextAt = kNow},
                                                {.list = "later", .nextAt = Instant{kNow.ms + 1}},
                                                {.list = "atStart", .schedule = {Schedule::Kind::OnStart}},
                                                {.list = "off", .isOn = false, .schedule = {Schedule::Kind::OnStart}}}};
        QCOMPARE(dueLists(status, kNow, false), (std::vector<QByteArray>{"due"}));
        QCOMPARE(dueLists(status, kNow, true), (std::vector<QByteArray>{"due", "atStart"}));
    }

    void aSecretIsFoundWhereItIs()
    {
        SecretStore secrets;
        const auto find = [&](const SecretSource &source) {
            Result<QByteArray> found = QByteArray();
            secrets.find(u"books"_s, source, this, [&](const Result<QByteArray> &secret) { found = secret; });
            return found;
        };
        QCOMPARE(find({SecretSource::Kind::Given, {}}).error().kind, Error::Kind::NotFound);
        const SecretSource variable{SecretSource::Kind::Environment, u"QUITTANCE_TEST_KEY"_s};
        QVERIFY(find(variable).error().message.contains(u"QUITTANCE_TEST_KEY"));
        qputenv("QUITTANCE_TEST_KEY", "abc");
        QCOMPARE(*find(variable), "abc");
        qunsetenv("QUITTANCE_TEST_KEY");
        secrets.give(u"books"_s, "def");
        QCOMPARE(*find(variable), "def");
        QCOMPARE(SecretSource::ofWord(variable.word()), variable);
        QCOMPARE(SecretSource::ofWord(u"keychain").kind, SecretSource::Kind::Keychain);
    }
};

QTEST_GUILESS_MAIN(TestWalkPlan)
#include "tst_walk_plan.moc"
