#include "core/sync/outbox_run.h"

#include <algorithm>

namespace quittance::sync {

using namespace Qt::StringLiterals;
using connect::Connector;
using connect::FoundRecord;
using connect::WriteAnswer;
using connect::WriteState;
using store::OutboxAttempt;
using store::OutboxItem;
using store::OutboxOutcome;
using store::OutboxStep;

namespace {

/// More than any way through the states has: an item never holds up the others.
constexpr int kMostSteps = 8;

OutboxOutcome outcomeOf(WriteState state)
{
    switch (state) {
    case WriteState::Accepted:
        return OutboxOutcome::Accepted;
    case WriteState::Confirmed:
        return OutboxOutcome::Confirmed;
    case WriteState::Refused:
        return OutboxOutcome::Refused;
    case WriteState::Busy:
        return OutboxOutcome::Busy;
    case WriteState::Doubtful:
        break;
    }
    return OutboxOutcome::Doubtful;
}

OutboxAttempt attemptOf(OutboxStep step, const WriteAnswer &answer)
{
    return {.step = step,
            .outcome = outcomeOf(answer.state),
            .status = answer.status,
            .message = answer.message,
            .answer = answer.body};
}

} // namespace

OutboxRun::OutboxRun(const OutboxMeans &means, OutboxQuestion question, QObject *parent)
    : QObject(parent)
    , m_means(means)
    , m_question(std::move(question))
    , m_homing(this)
    , m_lock(means.book->path() + u".outbox.lock"_s)
{
    // Whoever holds it may be waiting for a platform as long as that takes; only a program that ended is stale.
    m_lock.setStaleLockTime(0);
}

OutboxRun::~OutboxRun() = default;

template<typename Function, typename Take>
void OutboxRun::atDesk(Function function, Take take, bool isDurable)
{
    using Answer = std::invoke_result_t<Function, const OutboxDesk &>;
    const auto work
        = [function = std::move(function), company = m_means.company, now = m_means.now()](
              const store::Connection &connection) -> Answer { return function(OutboxDesk(connection, company, now)); };
    const auto home = m_homing.home<Answer>(std::move(take));
    if (isDurable)
        m_means.book->writeDurablyThen(work, home);
    else
        m_means.book->writeThen(work, home);
}

void OutboxRun::start()
{
    if (!m_lock.tryLock(0)) {
        m_report.isElsewhere = m_lock.error() == QLockFile::LockFailedError;
        if (m_report.isElsewhere) {
            end(m_report);
            return;
        }
        // A folder that takes no lock file has no second program that would look for one.
    }
    atDesk([](const OutboxDesk &desk) { return desk.unfinished(); },
           [this](const Result<std::vector<OutboxItem>> &items) { takeItems(items); });
}

bool OutboxRun::isAsked(const OutboxItem &item) const
{
    return m_question.only.empty() || std::ranges::count(m_question.only, item.id) > 0;
}

void OutboxRun::takeItems(const Result<std::vector<OutboxItem>> &items)
{
    if (!items) {
        end(failed(items));
        return;
    }
    std::ranges::copy_if(*items, std::back_inserter(m_items), [this](const OutboxItem &item) { return isAsked(item); });
    nextItem();
}

void OutboxRun::nextItem()
{
    if (m_item && m_steps > 0)
        m_report.items.push_back(*m_item);
    m_connector.reset();
    m_item.reset();
    m_steps = 0;
    m_isPolled = false;
    if (m_items.empty()) {
        end(std::move(m_report));
        return;
    }
    m_item = std::move(m_items.front());
    m_items.pop_front();
    step();
}

bool OutboxRun::isNext(const OutboxItem &item) const
{
    const bool isFirstPoll = item.at.step == OutboxStep::Poll && !m_isPolled;
    const bool isEager = m_question.isEager && (m_steps == 0 || isFirstPoll);
    return m_steps < kMostSteps && isDue(item.at, m_means.now(), isEager);
}

void OutboxRun::step()
{
    if (!isNext(*m_item)) {
        nextItem();
        return;
    }
    if (m_connector) {
        take(m_connector);
        return;
    }
    const auto taken = m_homing.home<Result<std::shared_ptr<Connector>>>(
        [this](const Result<std::shared_ptr<Connector>> &connector) { take(connector); });
    m_means.connectorOf(m_item->connection, taken);
}

void OutboxRun::take(const Result<std::shared_ptr<Connector>> &connector)
{
    ++m_steps;
    m_startedAt = m_means.now();
    if (!connector) {
        note({.step = m_item->at.step, .outcome = OutboxOutcome::Unanswered, .message = connector.error().message},
             outbox::Unanswered{connector.error()});
        return;
    }
    m_connector = *connector;
    switch (m_item->at.step) {
    case OutboxStep::Send:
        send();
        return;
    case OutboxStep::Poll:
        poll();
        return;
    case OutboxStep::Look:
        look();
        return;
    case OutboxStep::None:
        nextItem();
        return;
    }
}

void OutboxRun::send()
{
    const auto begun = [this](const Result<OutboxDesk::Sending> &sending) {
        if (!sending && sending.error().kind == Error::Kind::Conflict) {
            nextItem(); // somebody cancelled it a moment ago
            return;
        }
        if (!sending) {
            end(failed(sending));
            return;
        }
        m_item = sending->item;
        const auto answered = [this, attempt = sending->attempt](const Result<WriteAnswer> &answer) {
            if (!answer) {
                note({.id = attempt,
                      .step = OutboxStep::Send,
                      .outcome = OutboxOutcome::NotSent,
                      .message = answer.error().message},
                     outbox::NotSent{answer.error()});
                return;
            }
            OutboxAttempt ended = attemptOf(OutboxStep::Send, *answer);
            ended.id = attempt;
            note(ended, outbox::Answered{OutboxStep::Send, *answer});
        };
        m_connector->send(frozenOf(*m_item), this, answered);
    };
    // Not one byte goes out that a loss of power could make us forget. What is answered can be asked again.
    constexpr bool kIsDurable = true;
    atDesk([id = m_item->id](const OutboxDesk &desk) { return desk.begin(id); }, begun, kIsDurable);
}

void OutboxRun::poll()
{
    m_isPolled = true;
    m_connector->poll(frozenOf(*m_item), m_item->at.operation, this, [this](const Result<WriteAnswer> &answer) {
        if (answer)
            note(attemptOf(OutboxStep::Poll, *answer), outbox::Answered{OutboxStep::Poll, *answer});
        else
            note({.step = OutboxStep::Poll, .outcome = OutboxOutcome::Unanswered, .message = answer.error().message},
                 outbox::Unanswered{answer.error()});
    });
}

void OutboxRun::look()
{
    m_connector->find(frozenOf(*m_item), this, [this](const Result<FoundRecord> &found) {
        if (!found) {
            note({.step = OutboxStep::Look, .outcome = OutboxOutcome::Unanswered, .message = found.error().message},
                 outbox::Unanswered{found.error()});
            return;
        }
        const OutboxOutcome there = found->isSame ? OutboxOutcome::Found : OutboxOutcome::FoundDifferent;
        note({.step = OutboxStep::Look,
              .outcome = found->remoteId ? there : OutboxOutcome::Absent,
              .message = found->remoteId.value_or(QString()),
              .answer = found->body},
             outbox::Looked{*found});
    });
}

void OutboxRun::note(OutboxAttempt attempt, const outbox::Event &event)
{
    attempt.startedAt = m_startedAt;
    atDesk([id = m_item->id, attempt, event](const OutboxDesk &desk) { return desk.note(id, attempt, event); },
           [this](const Moved &moved) {
               if (!moved) {
                   end(failed(moved));
                   return;
               }
               m_item = *moved;
               m_means.changed();
               if (m_item->at.state == store::OutboxState::Confirmed)
                   takeFollowers();
               else
                   step();
           });
}

/// What waited for this record comes next.
void OutboxRun::takeFollowers()
{
    atDesk([id = m_item->id](const OutboxDesk &desk) { return desk.followers(id); },
           [this](const Result<std::vector<OutboxItem>> &items) {
               if (!items) {
                   end(failed(items));
                   return;
               }
               m_items.insert(m_items.begin(), items->begin(), items->end());
               step();
           });
}

void OutboxRun::end(const Result<OutboxReport> &report)
{
    m_lock.unlock();
    Q_EMIT finished(report);
}

} // namespace quittance::sync
