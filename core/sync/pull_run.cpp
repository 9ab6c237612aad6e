#include "core/sync/pull_run.h"

#include <QCoreApplication>

#include <memory>
#include <utility>

namespace quittance::sync {

using connect::PulledPage;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

/// Pages read and not yet stored: what a run holds in memory at most, but for the one on its way.
constexpr size_t kMostWaiting = 1;

} // namespace

PullRun::PullRun(connect::Connector &connector, RunPlace place, QByteArray list, const WalkWish &wish, QObject *parent)
    : QObject(parent)
    , m_connector(connector)
    , m_place(std::move(place))
    , m_list(std::move(list))
    , m_wish(wish)
{
    m_report.list = m_list;
}

template<typename Work, typename Then>
void PullRun::write(Work work, Then then)
{
    using Value = store::Answer<Work>;
    m_place.book->writeThen(
        std::move(work),
        [self = QPointer(this), mailbox = m_place.mailbox, then = std::move(then)](Value value) mutable {
            auto carried = std::make_shared<Value>(std::move(value));
            mailbox->post([self, carried, then = std::move(then)](const NetworkThread::Network &) mutable {
                if (self)
                    then(std::move(*carried));
            });
        });
}

void PullRun::start(Done done)
{
    m_done = std::move(done);
    const auto begin = [source = m_place.connection, list = m_list, wish = m_wish,
                        now = m_place.now()](const Connection &connection) -> Result<ListState> {
        const ListTable table(connection);
        const Result<ListState> stored = table.open(source, list);
        if (!stored)
            return stored;
        const ListState state = beginWalk(*stored, wish, now);
        const Result<> saved = table.save(state);
        return saved ? Result<ListState>(state) : failed(saved);
    };
    write(begin, [this](Result<ListState> state) {
        if (state) {
            onBegun(*state);
            return;
        }
        m_error = state.error();
        finish(m_state);
    });
}

void PullRun::onBegun(const ListState &state)
{
    m_state = state;
    m_report.isFull = state.isFullWalk;
    m_isContinued = !state.cursor.isEmpty();
    if (!m_error)
        m_pull = m_connector.pull(questionOf(state));
    if (!m_pull && !m_error)
        m_error = Error{Error::Kind::Unsupported, Text::tr("The connection has no list of this name.")};
    advance();
}

void PullRun::abort()
{
    if (!m_error)
        m_error = Error{Error::Kind::Cancelled, Text::tr("The reading was stopped. What had arrived is kept.")};
    m_waiting.clear();
    if (m_pull && m_isAsking)
        m_pull->abort();
}

void PullRun::ask()
{
    m_isAsking = true;
    m_pull->next([this](Result<std::optional<PulledPage>> answer) { onAnswer(std::move(answer)); });
}

void PullRun::onAnswer(Result<std::optional<PulledPage>> answer)
{
    m_isAsking = false;
    if (m_error) {
        advance();
        return;
    }
    if (!answer) {
        const bool isStale = m_isContinued && m_pages == 0 && !m_isStoring && m_waiting.empty()
            && (answer.error().kind == Error::Kind::InvalidInput || answer.error().kind == Error::Kind::NotFound);
        if (isStale) { // the platform no longer knows the cursor
            m_isContinued = false;
            m_wish.isFull = true;
            m_pull.release()->deleteLater(); // it is calling us
            start(std::move(m_done));
            return;
        }
        m_error = answer.error();
    } else if (!*answer) {
        m_isOver = true;
    } else {
        m_waiting.push_back({std::move(**answer), {}});
        // The next page comes while this one is packed and stored.
        if (m_waiting.size() <= kMostWaiting && !m_isOver)
            ask();
        // A list that was never read whole has nothing to compare with: all of the page is new.
        if (m_state.isFullWalk && !m_state.fullAt)
            m_waiting.back().packed = packPayloads(m_waiting.back().page.mapped.payloads);
    }
    advance();
}

void PullRun::storeNext()
{
    m_isStoring = true;
    auto next = std::make_shared<Waiting>(std::move(m_waiting.front()));
    m_waiting.pop_front();
    const auto work = [next, writer = m_place.writer, state = m_state,
                       at = m_place.now()](const Connection &connection) -> Result<PageOutcome> {
        Result<PageOutcome> outcome = writer->write(connection, state, next->page, next->packed, at);
        if (!outcome)
            writer->forget();
        return outcome;
    };
    m_place.book->writeThen(work, [self = QPointer(this), place = m_place](Result<PageOutcome> outcome) {
        if (outcome)
            place.changed(outcome->changes);
        else
            place.writer->forget(); // also when only the commit failed
        auto carried = std::make_shared<Result<PageOutcome>>(std::move(outcome));
        place.mailbox->post([self, carried](const NetworkThread::Network &) {
            if (self)
                self->onStored(std::move(*carried));
        });
    });
}

void PullRun::onStored(Result<PageOutcome> outcome)
{
    m_isStoring = false;
    if (!outcome) {
        m_error = outcome.error();
        m_waiting.clear();
        if (m_isAsking)
            m_pull->abort();
        advance();
        return;
    }
    ++m_pages;
    m_state = std::move(outcome->state);
    m_report.counts += outcome->counts;
    for (RejectedItem &item : outcome->rejected) {
        if (m_report.rejected.size() < kToldRejections)
            m_report.rejected.push_back(std::move(item));
    }
    if (m_step)
        m_step(m_report.counts);
    advance();
}

void PullRun::advance()
{
    if (!m_error && !m_isStoring && !m_waiting.empty())
        storeNext();
    if (!m_error && !m_isAsking && !m_isOver && m_waiting.size() <= kMostWaiting) {
        ask();
        return;
    }
    if (!m_isAsking && !m_isStoring && (m_error || (m_isOver && m_waiting.empty())))
        settle();
}

void PullRun::settle()
{
    if (m_pull)
        m_pull.release()->deleteLater(); // it may be calling us
    using enum ListOutcome;
    const bool isMissing = m_error && m_error->kind == Error::Kind::Unsupported && m_pages == 0;
    const ListState state = isMissing ? skipWalk(m_state, NotSupported, m_error->message)
        : m_error                     ? breakWalk(m_state, *m_error, m_pages > 0)
                                      : endWalk(m_state, m_place.now());
    const auto save = [state](const Connection &connection) -> Result<> { return ListTable(connection).save(state); };
    write(save, [this, state](const Result<> &saved) {
        if (!saved && !m_error)
            m_error = saved.error();
        finish(state);
    });
}

void PullRun::finish(const ListState &state)
{
    using enum ListOutcome;
    m_report.outcome = !m_error ? Complete : m_pages > 0 ? Partial : Failed;
    if (state.outcome == NotSupported)
        m_report.outcome = NotSupported;
    m_report.asOf = state.asOf;
    m_report.error = m_error;
    if (m_error)
        m_report.detail = m_error->message;
    const Done done = std::exchange(m_done, {});
    done(m_report);
}

} // namespace quittance::sync
