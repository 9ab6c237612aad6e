#pragma once

#include "core/connect/connector.h"
#include "core/store/book.h"
#include "core/sync/network_thread.h"
#include "core/sync/page_writer.h"
#include "core/sync/walk_plan.h"

#include <QPointer>

#include <deque>

namespace quittance::sync {

/// What the runs of one connection share.
struct RunPlace
{
    std::shared_ptr<store::Book> book;
    std::shared_ptr<NetworkThread::Mailbox> mailbox;
    std::shared_ptr<PageWriter> writer;
    ledger::ConnectionId connection;
    std::function<Instant()> now;
    std::function<void(const store::ChangeSet &)> changed; ///< called on the thread of the write
};

/// Reads one list of a platform into the book, page by page; one page is asked for while the one before is stored.
///
/// A page and the cursor behind it are one transaction: wherever the run ends, the next one goes on there. Lives on the
/// network thread.
class PullRun : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(ListReport)>;
    using Step = std::function<void(const RecordCounts &soFar)>;

    PullRun(connect::Connector &connector, RunPlace place, QByteArray list, const WalkWish &wish, QObject *parent);

    /// Called after every page that is stored.
    void setStep(Step step) { m_step = std::move(step); }
    /// Begins; `done` is called once, later, on this thread.
    void start(Done done);
    /// Ends at once what is on its way; what was stored stays.
    void abort();

private:
    struct Waiting
    {
        connect::PulledPage page;
        QByteArray packed;
    };

    /// Runs `work(const store::Connection &)` on the writer and `then(Result)` back here, unless this is gone.
    template<typename Work, typename Then>
    void write(Work work, Then then);
    void onBegun(const ListState &state);
    void ask();
    void onAnswer(Result<std::optional<connect::PulledPage>> answer);
    void storeNext();
    void onStored(Result<PageOutcome> outcome);
    /// Goes on with whatever can be done now.
    void advance();
    void settle();
    void finish(const ListState &state);

    connect::Connector &m_connector;
    RunPlace m_place;
    QByteArray m_list;
    WalkWish m_wish;
    Step m_step;
    Done m_done;
    std::unique_ptr<connect::ListPull> m_pull;
    ListState m_state;
    ListReport m_report;
    std::deque<Waiting> m_waiting;
    std::optional<Error> m_error;
    qint64 m_pages = 0; ///< stored
    bool m_isAsking = false;
    bool m_isStoring = false;
    bool m_isOver = false;
    bool m_isContinued = false; ///< the cursor is of an earlier run
};

} // namespace quittance::sync
