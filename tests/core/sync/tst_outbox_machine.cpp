#include "core/sync/outbox_machine.h"

#include <QTest>

using namespace quittance;
using namespace quittance::sync;
using namespace Qt::StringLiterals;
using connect::FoundRecord;
using connect::WriteAnswer;
using connect::WriteState;
using store::IfAbsent;
using store::OutboxFailure;
using store::OutboxPosition;
using store::OutboxState;
using store::OutboxStep;

namespace {

constexpr Instant kNow{1'000'000'000};
constexpr qint64 kMinute = 60'000;
constexpr OutboxRules kKeyed{.isPost = true, .keyLifeMs = 90 * kMinute};
constexpr OutboxRules kKeyless{.isPost = true, .keyLifeMs = 0};
constexpr OutboxRules kUpdate{.isPost = false, .keyLifeMs = 0};

OutboxPosition sending(int sends = 1, bool isInDoubt = false)
{
    return {.state = OutboxState::Sending,
            .isInDoubt = isInDoubt,
            .sends = sends,
            .firstSentAt = Instant{kNow.ms - kMinute}};
}

OutboxPosition looking(IfAbsent ifAbsent = IfAbsent::Wait)
{
    return {.state = OutboxState::Unconfirmed,
            .step = OutboxStep::Look,
            .ifAbsent = ifAbsent,
            .isInDoubt = true,
            .sends = 1,
            .firstSentAt = Instant{kNow.ms - kMinute}};
}

OutboxPosition accepted(qint64 age = kMinute)
{
    return {.state = OutboxState::Accepted,
            .step = OutboxStep::Poll,
            .sends = 1,
            .acceptedAt = Instant{kNow.ms - age},
            .operation = u"op"_s};
}

outbox::Answered sent(WriteState state, int status = 200)
{
    return {OutboxStep::Send,
            {.state = state, .operation = u"op"_s, .remoteId = u"r"_s, .message = u"why"_s, .status = status}};
}

outbox::Answered polled(WriteState state, int status = 200)
{
    outbox::Answered answered = sent(state, status);
    answered.step = OutboxStep::Poll;
    return answered;
}

const outbox::Looked kSame{FoundRecord{u"r"_s, true, {}}};
const outbox::Looked kOther{FoundRecord{u"r"_s, false, {}}};
const outbox::Looked kNone{FoundRecord{}};
const Error kOffline{Error::Kind::Network, u"offline"_s, {}};

struct Row
{
    const char *name;
    OutboxPosition at;
    OutboxRules rules;
    outbox::Event event;
    OutboxState state;
    OutboxStep step;
};

using enum OutboxState;

const Row kRows[] = {
    {"begun", {}, kKeyed, outbox::Begun{}, Sending, OutboxStep::Send},
    {"interrupted", sending(), kKeyed, outbox::Interrupted{}, Unconfirmed, OutboxStep::Look},
    {"offline", sending(), kKeyless, outbox::NotSent{kOffline}, Queued, OutboxStep::Send},
    {"not possible", sending(), kKeyed, outbox::NotSent{{Error::Kind::InvalidInput, {}, {}}}, Failed, OutboxStep::None},
    {"accepted", sending(), kKeyed, sent(WriteState::Accepted), Accepted, OutboxStep::Poll},
    {"confirmed at once", sending(), kKeyed, sent(WriteState::Confirmed), Confirmed, OutboxStep::None},
    {"refused", sending(), kKeyed, sent(WriteState::Refused, 400), Failed, OutboxStep::None},
    {"refused after doubt", sending(2, true), kKeyed, sent(WriteState::Refused, 400), Unconfirmed, OutboxStep::Look},
    {"busy with a key", sending(), kKeyed, sent(WriteState::Busy, 429), Queued, OutboxStep::Send},
    {"busy without a key", sending(), kKeyless, sent(WriteState::Busy, 429), Failed, OutboxStep::None},
    {"busy update", sending(), kUpdate, sent(WriteState::Busy, 429), Queued, OutboxStep::Send},
    {"silence", sending(), kKeyless, sent(WriteState::Doubtful, 0), Unconfirmed, OutboxStep::Look},
    {"still pending", accepted(), kKeyed, polled(WriteState::Accepted), Accepted, OutboxStep::Poll},
    {"pending for days", accepted(9999 * kMinute), kKeyed, polled(WriteState::Accepted), Accepted, OutboxStep::Poll},
    {"not there yet", accepted(), kKeyed, polled(WriteState::Accepted, 404), Accepted, OutboxStep::Poll},
    {"unknown for long", accepted(2 * kMinute), kKeyed, polled(WriteState::Accepted, 404), Unconfirmed,
     OutboxStep::Look},
    {"succeeded", accepted(), kKeyed, polled(WriteState::Confirmed), Confirmed, OutboxStep::None},
    {"failed later", accepted(), kKeyed, polled(WriteState::Refused), Failed, OutboxStep::None},
    {"timed out", accepted(), kKeyed, polled(WriteState::Doubtful), Unconfirmed, OutboxStep::Look},
    {"poll without answer", accepted(), kKeyed, outbox::Unanswered{kOffline}, Accepted, OutboxStep::Poll},
    {"found", looking(), kKeyless, kSame, Confirmed, OutboxStep::None},
    {"another one", looking(), kKeyed, kOther, Failed, OutboxStep::None},
    {"absent with a key", looking(), kKeyed, kNone, Queued, OutboxStep::Send},
    {"absent without a key", looking(), kKeyless, kNone, Unconfirmed, OutboxStep::Look},
    {"absent and refused", looking(IfAbsent::Fail), kKeyed, kNone, Failed, OutboxStep::None},
    {"absent and wanted", looking(IfAbsent::Send), kKeyless, kNone, Queued, OutboxStep::Send},
    {"look without answer", looking(), kKeyed, outbox::Unanswered{kOffline}, Unconfirmed, OutboxStep::Look},
    {"released", {.state = Held, .step = OutboxStep::None}, kKeyed, outbox::Released{}, Queued, OutboxStep::Send},
    {"cancelled while held",
     {.state = Held, .step = OutboxStep::None},
     kKeyed,
     outbox::Cancelled{},
     OutboxState::Cancelled,
     OutboxStep::None},
    {"cancelled while queued", {}, kKeyed, outbox::Cancelled{}, OutboxState::Cancelled, OutboxStep::None},
    {"retried in doubt", looking(), kKeyless, outbox::Retried{}, Queued, OutboxStep::Look},
    {"announced", accepted(), kKeyed, outbox::Announced{}, Accepted, OutboxStep::Poll},
};

} // namespace

class TestOutboxMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachEventLeadsToItsState_data()
    {
        QTest::addColumn<int>("row");
        for (size_t i = 0; i < std::size(kRows); ++i)
            QTest::newRow(kRows[i].name) << int(i);
    }
    void eachEventLeadsToItsState()
    {
        QFETCH(const int, row);
        const Row &r = kRows[row];
        const Result<OutboxMove> move = moveOutbox(r.at, r.rules, r.event, kNow);
        QVERIFY2(move, move ? "" : qPrintable(move.error().message));
        QCOMPARE(move->at.state, r.state);
        QCOMPARE(move->at.step, r.step);
        // What still has a step has its time; what is over has none.
        QCOMPARE(move->at.nextAt.has_value(), r.step != OutboxStep::None);
    }

    void whatIsOverTakesNoFurtherEvent()
    {
        for (const OutboxState state : {Confirmed, OutboxState::Cancelled, Failed}) {
            const OutboxPosition over{.state = state, .step = OutboxStep::None, .failure = OutboxFailure::Conflict};
            for (const outbox::Event &event : std::initializer_list<outbox::Event>{
                     outbox::Begun{}, outbox::Interrupted{}, outbox::NotSent{kOffline}, sent(WriteState::Accepted),
                     polled(WriteState::Confirmed), kSame, outbox::Unanswered{kOffline}, outbox::Cancelled{},
                     outbox::Released{}, outbox::Announced{}}) {
                const Result<OutboxMove> move = moveOutbox(over, kKeyed, event, kNow);
                QVERIFY(!move);
                QCOMPARE(move.error().kind, Error::Kind::Conflict);
                QVERIFY(!move.error().message.isEmpty());
            }
        }
    }

    void nothingThatMayHaveGoneOutIsCancelled()
    {
        const OutboxPosition doubtful{.isInDoubt = true, .sends = 1};
        for (const OutboxPosition &at : {sending(), looking(), accepted(), doubtful})
            QVERIFY(!moveOutbox(at, kKeyed, outbox::Cancelled{}, kNow));
    }

    void anAcceptedWriteIsNeverSentAgainByItself()
    {
        OutboxPosition at = looking();
        at.operation = u"op"_s;
        const Result<OutboxMove> move = moveOutbox(at, kKeyed, kNone, kNow);
        QCOMPARE(move->at.state, Unconfirmed);
    }

    void aKeyThatIsForgottenIsNotReliedUpon_data()
    {
        QTest::addColumn<qint64>("age");
        QTest::addColumn<bool>("again");
        QTest::newRow("young") << 88 * kMinute << true;
        QTest::newRow("in its last minute") << 89 * kMinute + 1 << false;
        QTest::newRow("forgotten") << 91 * kMinute << false;
    }
    void aKeyThatIsForgottenIsNotReliedUpon()
    {
        QFETCH(const qint64, age);
        QFETCH(const bool, again);
        OutboxPosition at = looking();
        at.firstSentAt = Instant{kNow.ms - age};
        const Result<OutboxMove> move = moveOutbox(at, kKeyed, kNone, kNow);
        QCOMPARE(move->at.state, again ? Queued : Unconfirmed);
    }

    void aRetryAfterARefusalNeedsAnotherKey()
    {
        OutboxPosition refused{
            .state = Failed, .step = OutboxStep::None, .failure = OutboxFailure::Refused, .sends = 1};
        QVERIFY(moveOutbox(refused, kKeyed, outbox::Retried{}, kNow)->needsNewKey);
        QVERIFY(!moveOutbox(refused, kKeyless, outbox::Retried{}, kNow)->needsNewKey);
        QVERIFY(!moveOutbox(looking(), kKeyed, outbox::Retried{}, kNow)->needsNewKey);
    }

    void thePlatformsWishIsKeptEvenForTheHasty()
    {
        OutboxPosition at{.nextAt = Instant{kNow.ms + kMinute}};
        QVERIFY(!isDue(at, kNow));
        QVERIFY(isDue(at, kNow, true));
        at.notBefore = Instant{kNow.ms + 1};
        QVERIFY(!isDue(at, kNow, true));
        QVERIFY(!isDue({.step = OutboxStep::None}, kNow, true));
    }

    void repeatedDoubtSlowsDown()
    {
        OutboxPosition at;
        qint64 pause = -1;
        Instant now = kNow;
        for (int i = 0; i < 6; ++i) {
            at = moveOutbox(at, kKeyed, outbox::Begun{}, now)->at;
            at = moveOutbox(at, kKeyed, sent(WriteState::Doubtful, 500), now)->at;
            at = moveOutbox(at, kKeyed, kNone, now)->at;
            QCOMPARE(at.state, Queued);
            QVERIFY(at.nextAt->ms - now.ms > pause || pause == 0);
            pause = at.nextAt->ms - now.ms;
            now = *at.nextAt;
        }
        QVERIFY(pause >= kMinute);
    }
};

QTEST_GUILESS_MAIN(TestOutboxMachine)
#include "tst_outbox_machine.moc"
