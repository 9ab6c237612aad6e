#include "tests/core/sync/outbox_fixture.h"

#include <QLockFile>

using namespace quittance;
using namespace quittance::sync;
using namespace quittance::sync::test;
using namespace Qt::StringLiterals;
using store::OutboxFailure;
using store::OutboxHold;
using store::OutboxItem;
using store::OutboxOutcome;
using store::OutboxState;

namespace {

constexpr qint64 kMinute = 60'000;

struct Row
{
    const char *name;
    std::initializer_list<Way> ways;
    bool knowsKeys;
    OutboxState after; ///< one pass
    OutboxState later; ///< several passes, a minute apart
    int sends;
};

using enum OutboxState;

Result<OutboxItem> pushWithFile(OutboxFixture &box)
{
    return box.push(u"INV-1"_s, 10, [](NewWrite &write) { write.intent.attachments = {{u"bill.pdf"_s, "%PDF"}}; });
}

const Row kRows[] = {
    {"there at once", {Way::Done}, true, Confirmed, Confirmed, 1},
    {"accepted, then there", {Way::Slow}, true, Accepted, Confirmed, 1},
    {"pending for ever", {Way::Never}, true, Accepted, Accepted, 1},
    {"timed out but landed", {Way::LandsLate}, true, Confirmed, Confirmed, 1},
    {"failed under 200", {Way::FailsLater}, true, Failed, Failed, 1},
    {"refused", {Way::Refused}, true, Failed, Failed, 1},
    {"busy", {Way::Busy}, true, Queued, Confirmed, 2},
    {"busy without keys", {Way::Busy}, false, Failed, Failed, 1},
    {"error 500", {Way::Error500}, true, Confirmed, Confirmed, 2},
    {"error 500 without keys", {Way::Error500}, false, Unconfirmed, Unconfirmed, 1},
    {"lost", {Way::Lost}, true, Confirmed, Confirmed, 1},
    {"lost without keys", {Way::Lost}, false, Confirmed, Confirmed, 1},
    {"unknown though accepted", {Way::Unknown404}, true, Accepted, Unconfirmed, 1},
    {"offline", {Way::Offline}, false, Queued, Confirmed, 1},
};

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachWayEndsWhereItMust_data()
    {
        QTest::addColumn<int>("row");
        for (size_t i = 0; i < std::size(kRows); ++i)
            QTest::newRow(kRows[i].name) << int(i);
    }
    void eachWayEndsWhereItMust()
    {
        QFETCH(const int, row);
        const Row &r = kRows[row];
        OutboxFixture box;
        box.platform.ways = r.ways;
        box.platform.knowsKeys = r.knowsKeys;
        QVERIFY(box.push());
        QCOMPARE(box.platform.sends, 0);
        QVERIFY(box.run());
        QCOMPARE(box.item().at.state, r.after);
        for (int i = 0; i < 4; ++i) {
            box.now.ms += kMinute;
            QVERIFY(box.run(false));
        }
        QCOMPARE(box.item().at.state, r.later);
        QCOMPARE(box.platform.sends, r.sends);
        QCOMPARE(box.platform.duplicates, 0);
        if (r.later == Confirmed)
            QCOMPARE(box.item().at.remoteId, u"R-INV-1"_s);
        if (r.later == Failed)
            QVERIFY(!box.item().at.error.isEmpty());
    }

    void everyAttemptIsKeptWithItsAnswer()
    {
        OutboxFixture box;
        box.platform.ways = {Way::Error500, Way::Slow};
        QVERIFY(box.push());
        for (int i = 0; i < 3; ++i)
            QVERIFY(box.run());
        std::vector<OutboxOutcome> outcomes;
        for (const store::OutboxAttempt &attempt : box.attempts()) {
            outcomes.push_back(attempt.outcome);
            QVERIFY(attempt.endedAt);
        }
        using enum OutboxOutcome;
        QCOMPARE(outcomes, (std::vector{Doubtful, Absent, Accepted, Accepted, Confirmed}));
        QCOMPARE(box.attempts().front().status, 500);
    }

    void theSameAnswerAgainIsOnlyCounted()
    {
        OutboxFixture box;
        box.platform.ways = {Way::Never};
        QVERIFY(box.push());
        for (int i = 0; i < 5; ++i)
            QVERIFY(box.run());
        QCOMPARE(box.attempts().size(), 2U);
        QCOMPARE(box.attempts().back().repeated, 4);
    }

    void anotherRecordOfTheSameNumberIsAConflictThatKeepsBoth()
    {
        OutboxFixture box;
        box.platform.ways = {Way::Error500};
        box.platform.records[u"INV-1"_s] = "somebody else's";
        QVERIFY(box.push());
        QVERIFY(box.run());
        QCOMPARE(box.item().at.state, Failed);
        QCOMPARE(box.item().at.failure, OutboxFailure::Conflict);
        QCOMPARE(box.attempts().back().answer, QByteArray("somebody else's"));
        QCOMPARE(box.platform.records.at(u"INV-1"_s), QByteArray("somebody else's"));
    }

    void aRetryWithoutKeysLooksFirst()
    {
        OutboxFixture box;
        box.platform.ways = {Way::Error500};
        box.platform.knowsKeys = false;
        QVERIFY(box.push());
        QVERIFY(box.run());
        QCOMPARE(box.item().at.state, Unconfirmed);
        const int looks = box.platform.looks;
        QVERIFY(box.atDesk([](const OutboxDesk &desk) { return desk.retry(store::OutboxId(1)); }));
        QVERIFY(box.run());
        QCOMPARE(box.item().at.state, Confirmed);
        QCOMPARE(box.platform.looks, looks + 1);
        QCOMPARE(box.platform.sends, 2);
        QCOMPARE(box.platform.duplicates, 0);
    }

    void aRetryAfterARefusalHasAnotherKey()
    {
        OutboxFixture box;
        box.platform.ways = {Way::Refused};
        const QString key = box.push()->request.idempotencyKey;
        QVERIFY(box.run());
        const auto retried = box.atDesk([](const OutboxDesk &desk) { return desk.retry(store::OutboxId(1)); });
        QVERIFY(retried->request.idempotencyKey != key);
        QVERIFY(box.run());
        QCOMPARE(box.item().at.state, Confirmed);
        QCOMPARE(box.attempts().front().idempotencyKey, key);
    }

    void theSameFileTwiceIsOneWrite()
    {
        OutboxFixture box;
        const auto first = box.push();
        QCOMPARE(box.push()->id, first->id);
        QVERIFY(box.run());
        QCOMPARE(box.push()->at.state, Confirmed);
        const auto other = box.push(u"INV-1"_s, 11);
        QVERIFY(!other);
        QCOMPARE(other.error().kind, Error::Kind::Conflict);
        QCOMPARE(box.platform.sends, 1);
    }

    void aHeldWriteWaits()
    {
        OutboxFixture box;
        QCOMPARE(box.push(u"INV-1"_s, 10, [](NewWrite &write) { write.isHeld = true; })->at.state, Held);
        QVERIFY(box.run());
        QCOMPARE(box.platform.sends, 0);
        QVERIFY(box.atDesk([](const OutboxDesk &desk) { return desk.release(store::OutboxId(1), u"ada"_s); }));
        QVERIFY(box.run());
        QCOMPARE(box.item().at.state, Confirmed);
    }

    void nobodyReleasesTheirOwnAboveTheLimit()
    {
        OutboxFixture box;
        const Currency eur = *Currency::fromCode(u"EUR");
        QVERIFY(box.atDesk([&](const OutboxDesk &desk) {
            return desk.setLimits({{eur, Money(100 * kUnitsPerWhole, eur)}});
        }));
        QCOMPARE(box.push(u"small"_s, 100)->at.state, Queued);
        QCOMPARE(box.push(u"large"_s, 101)->hold, OutboxHold::SecondPerson);
        const auto release = [&](const QString &by) {
            return box.atDesk([&](const OutboxDesk &desk) { return desk.release(store::OutboxId(2), by); });
        };
        const auto own = release(u"ada"_s);
        QVERIFY(!own);
        QVERIFY(own.error().message.contains(u"ada"));
        QCOMPARE(box.item(2).at.state, Held);
        QVERIFY(release(u"grace"_s));
        QCOMPARE(box.item(2).releasedBy, u"grace"_s);
        // A currency without a limit is no way around it.
        const auto yen = box.push(u"yen"_s, 1, [](NewWrite &write) {
            write.intent.amount = Money(kUnitsPerWhole, *Currency::fromCode(u"JPY"));
        });
        QCOMPARE(yen->at.state, Held);
    }

    void whatThePlatformCannotIsNotTakenIn()
    {
        OutboxFixture box;
        const auto note
            = box.push(u"CN-1"_s, 1, [](NewWrite &write) { write.intent.kind = connect::WriteKind::CreditNote; });
        QVERIFY(!note);
        QCOMPARE(note.error().kind, Error::Kind::Unsupported);
    }

    void anEditedWriteTakesTheOldOnesPlace()
    {
        OutboxFixture box;
        QVERIFY(box.push());
        const auto edited = box.push(u"INV-1"_s, 12, [](NewWrite &write) { write.replaces = store::OutboxId(1); });
        QVERIFY(edited);
        QCOMPARE(box.item(1).at.state, Cancelled);
        QVERIFY(box.run());
        QCOMPARE(box.item(2).at.state, Confirmed);
        // What may be there is not replaced.
        QVERIFY(!box.push(u"INV-1"_s, 13, [](NewWrite &write) { write.replaces = store::OutboxId(2); }));
    }

    void whileAnotherProgramSendsThisOneDoesNot()
    {
        OutboxFixture box;
        QVERIFY(box.push());
        QLockFile other(box.book().path() + u".outbox.lock"_s);
        QVERIFY(other.tryLock());
        const auto report = box.run();
        QVERIFY(report && report->isElsewhere);
        QCOMPARE(box.platform.sends, 0);
        other.unlock();
        QVERIFY(box.run());
        QCOMPARE(box.platform.sends, 1);
    }

    void aFileGoesOutOnceItsInvoiceIsThere()
    {
        OutboxFixture box;
        box.platform.ways = {Way::Slow};
        QVERIFY(pushWithFile(box));
        QCOMPARE(box.item(2).at.step, store::OutboxStep::None);
        QVERIFY(box.run());
        QCOMPARE(box.item(1).at.state, Accepted);
        QCOMPARE(box.platform.sends, 1);
        for (int i = 0; i < 3; ++i)
            QVERIFY(box.run());
        const OutboxItem file = box.item(2);
        QCOMPARE(file.at.state, Confirmed);
        QCOMPARE(file.request.path, QByteArray("/invoices/R-INV-1/files"));
        QCOMPARE(file.request.body, QByteArray("%PDF"));
        QVERIFY(box.platform.records.contains(u"R-INV-1 / bill.pdf"_s));
        QVERIFY(pushWithFile(box)); // the same again is the same
        QVERIFY(box.run());
        QCOMPARE(box.platform.sends, 2);
    }

    void aFileIsNotSentWithoutItsInvoice()
    {
        OutboxFixture box;
        box.platform.ways = {Way::Refused};
        QVERIFY(pushWithFile(box));
        QVERIFY(box.run());
        QCOMPARE(box.item(1).at.state, Failed);
        QCOMPARE(box.item(2).at.state, Queued);
        QVERIFY(box.atDesk([](const OutboxDesk &desk) { return desk.cancel(store::OutboxId(1)); }));
        QCOMPARE(box.item(2).at.state, store::OutboxState::Cancelled);
        QVERIFY(box.run());
        QCOMPARE(box.platform.sends, 1);
    }

    void aFileWaitsForWhatItsInvoiceIsSentAgainAs()
    {
        OutboxFixture box;
        box.platform.ways = {Way::Refused};
        QVERIFY(pushWithFile(box));
        QVERIFY(box.run());
        QVERIFY(box.push(u"INV-2"_s, 11, [](NewWrite &write) { write.replaces = store::OutboxId(1); }));
        QVERIFY(box.run());
        QCOMPARE(box.item(2).at.state, Confirmed);
        QCOMPARE(box.item(2).request.naturalKey, u"R-INV-2 / bill.pdf"_s);
    }

    void whereverTheProgramEndsAFileIsThereOnce()
    {
        int deaths = 0;
        for (int at = 1; at < 20; ++at) {
            for (const bool after : {false, true}) {
                OutboxFixture box;
                box.platform.ways = {Way::Slow, Way::Slow};
                box.platform.diesAt = at;
                box.platform.diesAfterEffect = after;
                QVERIFY(pushWithFile(box));
                for (int i = 0; i < 6 && !box.isDead(); ++i) {
                    (void)box.run();
                    box.now.ms += kMinute / 2;
                }
                deaths += int(box.isDead());
                box.platform.diesAt = 0;
                box.restart();
                for (int i = 0; i < 6; ++i) {
                    QVERIFY(box.run());
                    box.now.ms += kMinute / 2;
                }
                QCOMPARE(box.platform.duplicates, 0);
                QCOMPARE(box.item(1).at.state, Confirmed);
                QCOMPARE(box.item(2).at.state, Confirmed);
                QCOMPARE(box.platform.records.size(), 2U);
            }
        }
        QVERIFY(deaths >= 8);
    }

    void whereverTheProgramEndsOneMorePassEndsTheSame_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<bool>("keys");
        for (const auto &[name, way] :
             {std::pair("done", Way::Done), std::pair("slow", Way::Slow), std::pair("error 500", Way::Error500),
              std::pair("lost", Way::Lost), std::pair("lands late", Way::LandsLate), std::pair("busy", Way::Busy)}) {
            QTest::newRow(qPrintable(QString::fromLatin1(name) + u" with keys"_s)) << int(way) << true;
            // Without keys an error 500 and a crash before the first byte look the same: a person decides.
            if (way == Way::Lost || way == Way::LandsLate)
                QTest::newRow(qPrintable(QString::fromLatin1(name) + u" without keys"_s)) << int(way) << false;
        }
    }
    void whereverTheProgramEndsOneMorePassEndsTheSame()
    {
        QFETCH(const int, first);
        QFETCH(const bool, keys);
        int deaths = 0;
        for (int at = 1;; ++at) {
            bool isOver = false;
            for (const bool after : {false, true}) {
                OutboxFixture box;
                box.platform.ways = {Way(first)};
                box.platform.knowsKeys = keys;
                box.platform.diesAt = at;
                box.platform.diesAfterEffect = after;
                QVERIFY(box.push());
                for (int i = 0; i < 4 && !box.isDead(); ++i) {
                    (void)box.run();
                    box.now.ms += kMinute / 2;
                }
                isOver = !box.isDead();
                deaths += int(box.isDead());
                box.platform.diesAt = 0;
                box.restart();
                for (int i = 0; i < 4; ++i) {
                    QVERIFY(box.run());
                    box.now.ms += kMinute / 2;
                }
                QCOMPARE(box.platform.duplicates, 0);
                if (keys || box.platform.sends > 0) {
                    QCOMPARE(box.item().at.state, Confirmed);
                    QCOMPARE(box.platform.records.size(), 1U);
                }
                if (!keys)
                    QVERIFY(box.platform.sends <= 1);
            }
            if (isOver)
                break;
        }
        QVERIFY(deaths >= 2);
    }

    void whereverTheStoreFailsNothingIsSentTwiceOrLost()
    {
        int failures = 0;
        for (qint64 n = 1; n < 400; ++n) {
            OutboxFixture box;
            box.platform.ways = {Way::Error500, Way::Slow};
            box.breakStore(n);
            const bool isPushed = box.push().has_value();
            const bool isRun = isPushed && box.run().has_value();
            box.breakStore(0);
            failures += int(!isRun);
            box.restart();
            QVERIFY(box.push()); // whoever saw it fail pushes again
            for (int i = 0; i < 4; ++i)
                QVERIFY(box.run());
            QCOMPARE(box.item().at.state, Confirmed);
            QCOMPARE(box.platform.duplicates, 0);
            QCOMPARE(box.platform.records.size(), 1U);
            if (isRun)
                break;
        }
        QVERIFY(failures > 20);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
