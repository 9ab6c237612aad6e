#include "core/sync/outbox_machine.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::sync {

using namespace outbox;
using connect::WriteAnswer;
using connect::WriteState;
using store::IfAbsent;
using store::OutboxFailure;
using store::OutboxPosition;
using store::OutboxState;
using store::OutboxStep;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
/// So long an accepted record may be unknown to its own platform. Source: alloy-routable.md 2.6.
constexpr qint64 kUnknownWindowMs = 90 * kSecond;
/// A key is not relied upon in its last minute.
constexpr qint64 kKeyMarginMs = kMinute;

/// 5 seconds, doubled with each try, at most ten minutes.
qint64 backoff(int tries)
{
    return std::min(10 * kMinute, (5 * kSecond) << std::clamp(tries, 0, 7));
}

/// A decision comes within seconds or not for a long time.
qint64 pollPause(qint64 age)
{
    if (age < 2 * kMinute)
        return 5 * kSecond;
    return age < 30 * kMinute ? 30 * kSecond : 15 * kMinute;
}

qint64 lookPause(int tries)
{
    return std::min(60 * kMinute, (30 * kSecond) << std::clamp(tries, 0, 7));
}

Instant later(Instant now, qint64 ms)
{
    return {now.ms + ms};
}

tl::unexpected<Error> misfit(const QString &sentence)
{
    return fail(Error::Kind::Conflict, sentence);
}

/// One event at one position.
class Mover
{
public:
    Mover(const OutboxPosition &at, const OutboxRules &rules, Instant now)
        : m_at(at)
        , m_rules(rules)
        , m_now(now)
    {
    }

    Result<OutboxMove> operator()(const Begun & /*unused*/)
    {
        if (m_at.state != OutboxState::Queued || m_at.step != OutboxStep::Send)
            return misfit(Text::tr("Only what is queued can be sent."));
        m_at.state = OutboxState::Sending;
        m_at.sends += 1;
        m_at.firstSentAt = m_at.firstSentAt.value_or(m_now);
        m_at.nextAt = m_now;
        m_at.notBefore.reset();
        return done();
    }

    Result<OutboxMove> operator()(const Interrupted & /*unused*/)
    {
        if (m_at.state != OutboxState::Sending)
            return misfit(Text::tr("It was not being sent."));
        return doubt(Text::tr("The program ended while this was being sent. It is looked for before anything else."));
    }

    Result<OutboxMove> operator()(const NotSent &event)
    {
        if (m_at.state != OutboxState::Sending)
            return misfit(Text::tr("It was not being sent."));
        if (m_at.sends == 1)
            m_at.firstSentAt.reset();
        const bool isHopeless
            = event.why.kind == Error::Kind::InvalidInput || event.why.kind == Error::Kind::Unsupported;
        if (isHopeless && !m_at.isInDoubt)
            return failedBy(OutboxFailure::Refused, event.why.message);
        return again(event.why.message, {});
    }

    Result<OutboxMove> operator()(const Answered &event)
    {
        return event.step == OutboxStep::Poll ? polled(event.answer) : sent(event.answer);
    }

    Result<OutboxMove> operator()(const Looked &event)
    {
        if (m_at.step != OutboxStep::Look)
            return misfit(Text::tr("It was not being looked for."));
        if (event.found.remoteId && event.found.isSame)
            return confirmed(*event.found.remoteId);
        if (event.found.remoteId && m_rules.isPost)
            return failedBy(OutboxFailure::Conflict,
                            Text::tr("The platform has another record of this number that says something else. Both "
                                     "versions are kept; nothing was overwritten."));
        return absent();
    }

    Result<OutboxMove> operator()(const Unanswered &event)
    {
        if (m_at.step == OutboxStep::None)
            return misfit(Text::tr("Nothing was asked about it."));
        m_at.nextAt = later(m_now, backoff(m_at.tries++));
        m_at.error = event.why.message;
        return done();
    }

    Result<OutboxMove> operator()(const Retried & /*unused*/)
    {
        using enum OutboxState;
        switch (m_at.state) {
        case Confirmed:
            return misfit(Text::tr("It is at the platform already."));
        case Cancelled:
            return misfit(Text::tr("It was cancelled. Push it again as a new one."));
        case Sending:
            return misfit(Text::tr("It is being sent now."));
        case Held:
            return misfit(Text::tr("It is held: somebody has to release it."));
        case Queued:
        case Accepted:
            return atOnce();
        case Failed:
        case Unconfirmed:
            break;
        }
        return retried();
    }

    Result<OutboxMove> operator()(const outbox::Cancelled & /*unused*/)
    {
        const bool isUnsent = m_at.state == OutboxState::Held
            || (m_at.state == OutboxState::Queued && !m_at.isInDoubt && m_at.operation.isEmpty());
        const bool isWithoutEffect = m_at.state == OutboxState::Failed && m_at.failure != OutboxFailure::Conflict;
        if (m_at.state == OutboxState::Cancelled)
            return misfit(Text::tr("It is cancelled already."));
        if (!isUnsent && !isWithoutEffect)
            return misfit(Text::tr("It cannot be cancelled: it may have reached the platform."));
        finish(OutboxState::Cancelled);
        return done();
    }

    Result<OutboxMove> operator()(const Released & /*unused*/)
    {
        if (m_at.state != OutboxState::Held)
            return misfit(Text::tr("It is not held."));
        m_at.state = OutboxState::Queued;
        m_at.step = OutboxStep::Send;
        return atOnce();
    }

    Result<OutboxMove> operator()(const Announced & /*unused*/)
    {
        if (m_at.state != OutboxState::Accepted && m_at.state != OutboxState::Unconfirmed)
            return misfit(Text::tr("Nothing is awaited."));
        return atOnce();
    }

private:
    Result<OutboxMove> done() { return OutboxMove{std::move(m_at), m_needsNewKey}; }

    Result<OutboxMove> atOnce()
    {
        m_at.nextAt = m_now;
        m_at.notBefore.reset();
        return done();
    }

    void finish(OutboxState state)
    {
        m_at.state = state;
        m_at.step = OutboxStep::None;
        m_at.ifAbsent = IfAbsent::Wait;
        m_at.tries = 0;
        m_at.nextAt.reset();
        m_at.notBefore.reset();
    }

    void turnTo(OutboxState state, OutboxStep step)
    {
        finish(state);
        m_at.step = step;
        m_at.nextAt = m_now;
    }

    Result<OutboxMove> confirmed(const QString &remoteId)
    {
        finish(OutboxState::Confirmed);
        m_at.remoteId = remoteId.isEmpty() ? m_at.remoteId : remoteId;
        m_at.failure = OutboxFailure::None;
        m_at.isInDoubt = false;
        m_at.error.clear();
        return done();
    }

    Result<OutboxMove> failedBy(OutboxFailure failure, const QString &error)
    {
        finish(OutboxState::Failed);
        m_at.failure = failure;
        m_at.isInDoubt = false;
        m_at.error = error;
        return done();
    }

    Result<OutboxMove> doubt(const QString &error)
    {
        turnTo(OutboxState::Unconfirmed, OutboxStep::Look);
        m_at.isInDoubt = true;
        m_at.error = error;
        return done();
    }

    /// Surely without effect so far: the same request under the same key, later.
    Result<OutboxMove> again(const QString &error, const std::optional<Instant> &notBefore)
    {
        const int tries = m_at.tries;
        turnTo(OutboxState::Queued, OutboxStep::Send);
        m_at.tries = tries + 1;
        m_at.nextAt = later(m_now, backoff(tries));
        m_at.notBefore = notBefore;
        m_at.error = error;
        return done();
    }

    Result<OutboxMove> sent(const WriteAnswer &answer)
    {
        // An answer may still come after another program took the silence for a crash.
        if (m_at.state != OutboxState::Sending && m_at.state != OutboxState::Unconfirmed)
            return misfit(Text::tr("It was not being sent."));
        switch (answer.state) {
        case WriteState::Accepted:
            return accepted(answer);
        case WriteState::Confirmed:
            return confirmed(answer.remoteId);
        case WriteState::Refused:
            return refused(answer.message);
        case WriteState::Busy:
            return busy(answer);
        case WriteState::Doubtful:
            break;
        }
        Result<OutboxMove> move = doubt(answer.message);
        move->at.notBefore = answer.notBefore;
        return move;
    }

    Result<OutboxMove> accepted(const WriteAnswer &answer)
    {
        turnTo(OutboxState::Accepted, OutboxStep::Poll);
        m_at.operation = answer.operation.isEmpty() ? answer.remoteId : answer.operation;
        m_at.remoteId = answer.remoteId;
        m_at.acceptedAt = m_now;
        m_at.nextAt = later(m_now, kSecond);
        m_at.notBefore = answer.notBefore;
        m_at.error.clear();
        return done();
    }

    Result<OutboxMove> refused(const QString &message)
    {
        // The refusal may be of the repetition, because the first one had its effect.
        if (!m_at.isInDoubt)
            return failedBy(OutboxFailure::Refused, message);
        turnTo(OutboxState::Unconfirmed, OutboxStep::Look);
        m_at.ifAbsent = IfAbsent::Fail;
        m_at.error = message;
        return done();
    }

    Result<OutboxMove> busy(const WriteAnswer &answer)
    {
        if (m_rules.isPost && m_rules.keyLifeMs == 0 && m_at.isInDoubt)
            return doubt(answer.message);
        if (m_rules.isPost && m_rules.keyLifeMs == 0)
            return failedBy(OutboxFailure::Busy, answer.message);
        return again(answer.message, answer.notBefore);
    }

    Result<OutboxMove> polled(const WriteAnswer &answer)
    {
        if (m_at.state != OutboxState::Accepted)
            return misfit(Text::tr("The platform was not asked how far it is."));
        const qint64 age = m_now.ms - m_at.acceptedAt.value_or(m_now).ms;
        const bool isUnknown = answer.status == 404 && age >= kUnknownWindowMs;
        switch (answer.state) {
        case WriteState::Confirmed:
            return confirmed(answer.remoteId);
        case WriteState::Refused:
            return failedBy(OutboxFailure::Refused, answer.message);
        case WriteState::Doubtful:
            return doubt(answer.message);
        case WriteState::Accepted:
            if (isUnknown)
                return doubt(Text::tr("The platform took it in and does not know it. It is looked for."));
            m_at.error.clear();
            break;
        case WriteState::Busy:
            m_at.error = answer.message;
            break;
        }
        m_at.tries += 1;
        m_at.nextAt = later(m_now, pollPause(age));
        m_at.notBefore = answer.notBefore;
        return done();
    }

    Result<OutboxMove> absent()
    {
        if (m_at.ifAbsent == IfAbsent::Fail)
            return failedBy(OutboxFailure::Refused, m_at.error);
        const bool isKeyAlive = m_rules.keyLifeMs > 0 && m_at.firstSentAt
            && m_now.ms < m_at.firstSentAt->ms + m_rules.keyLifeMs - kKeyMarginMs;
        // What the platform had taken in is not sent again: it may still be at work on it.
        const bool isRepeatable = isKeyAlive && m_at.operation.isEmpty();
        if (m_at.ifAbsent == IfAbsent::Send || isRepeatable) {
            const bool isFirst = m_at.ifAbsent == IfAbsent::Send || m_at.sends < 2;
            turnTo(OutboxState::Queued, OutboxStep::Send);
            m_at.nextAt = isFirst ? m_now : later(m_now, backoff(m_at.sends - 2));
            return done();
        }
        m_at.state = OutboxState::Unconfirmed;
        m_at.nextAt = later(m_now, lookPause(m_at.tries++));
        m_at.error
            = Text::tr("It is not at the platform, where it may still appear. It is not sent again unless you say so.");
        return done();
    }

    Result<OutboxMove> retried()
    {
        const bool isUnsent = m_at.sends == 0;
        const bool wasRefused = m_at.state == OutboxState::Failed && m_at.failure == OutboxFailure::Refused;
        const bool isExpired = m_at.firstSentAt && m_now.ms >= m_at.firstSentAt->ms + m_rules.keyLifeMs;
        m_needsNewKey = wasRefused && !isUnsent && m_rules.keyLifeMs > 0;
        if (m_needsNewKey || isExpired)
            m_at.firstSentAt.reset();
        turnTo(OutboxState::Queued, isUnsent ? OutboxStep::Send : OutboxStep::Look);
        m_at.ifAbsent = isUnsent ? IfAbsent::Wait : IfAbsent::Send;
        m_at.failure = OutboxFailure::None;
        m_at.operation.clear();
        m_at.remoteId.clear();
        m_at.error.clear();
        return done();
    }

    OutboxPosition m_at;
    OutboxRules m_rules;
    Instant m_now;
    bool m_needsNewKey = false;
};

} // namespace

Result<OutboxMove> moveOutbox(const OutboxPosition &at, const OutboxRules &rules, const Event &event, Instant now)
{
    return std::visit(Mover(at, rules, now), event);
}

bool isDue(const OutboxPosition &at, Instant now, bool isEager)
{
    if (at.step == OutboxStep::None || (at.notBefore && *at.notBefore > now))
        return false;
    return isEager || (at.nextAt && *at.nextAt <= now);
}

} // namespace quittance::sync
