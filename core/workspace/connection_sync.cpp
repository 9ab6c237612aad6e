#include "core/workspace/connection_service.h"
#include "core/workspace/job_run.h"
#include "core/workspace/open_book.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace quittance::workspace {

using store::Connection;
using sync::ConnectionTable;
using sync::KeptConnection;
using sync::NetworkThread;
using sync::SyncOrder;
using sync::SyncReport;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ConnectionService)
};

using Reports = std::vector<SyncReport>;
using ReportsDone = std::function<void(Result<Reports>)>;

Result<std::vector<SyncOrder>> ordersOf(const Connection &connection, ledger::CompanyId company, const SyncWish &wish)
{
    const ConnectionTable table(connection);
    Result<std::vector<KeptConnection>> kept = table.all(company);
    if (!kept)
        return failed(kept);
    if (!wish.names.isEmpty()) {
        std::vector<KeptConnection> named;
        for (const QString &name : wish.names) {
            Result<KeptConnection> one = table.byName(company, name);
            if (!one)
                return failed(one);
            named.push_back(std::move(*one));
        }
        *kept = std::move(named);
    }
    std::vector<SyncOrder> orders;
    for (KeptConnection &one : *kept)
        orders.push_back({.connection = std::move(one),
                          .lists = wish.lists,
                          .isFull = wish.isFull,
                          .isRefreshed = wish.isRefreshed,
                          .changedFrom = wish.changedFrom,
                          .cause = wish.cause});
    return orders;
}

QString endedText(const std::vector<SyncReport> &reports)
{
    sync::RecordCounts counts;
    for (const SyncReport &report : reports) {
        for (const sync::ListReport &list : report.lists)
            counts += list.counts;
    }
    return Text::tr("%1 new, %2 changed, %3 deleted, %4 refused")
        .arg(counts.added)
        .arg(counts.changed)
        .arg(counts.deleted)
        .arg(counts.rejected);
}

/// The reports of several connections until the last has come. Used on the network thread.
struct Gathering
{
    Reports reports;
    size_t missing = 0;
    std::vector<qint64> read; ///< records so far, by connection
};

/// What `ask(const Connection &, const KeptConnection &)` answers of the connection of that name.
template<typename Ask>
auto askOf(const std::shared_ptr<OpenBook> &book, const QString &name, Ask ask)
{
    using Answer = std::invoke_result_t<Ask, const Connection &, const KeptConnection &>;
    return book->read([company = book->company(), name, ask](const Connection &connection) -> Answer {
        const Result<KeptConnection> kept = ConnectionTable(connection).byName(company, name);
        return kept ? ask(connection, *kept) : Answer(failed(kept));
    });
}

} // namespace

struct ConnectionService::Board
{
    QPointer<sync::SyncBoard> board;
    bool isClosed = false;
};

std::shared_ptr<ConnectionService::Board> ConnectionService::makeBoard()
{
    return std::make_shared<Board>();
}

void ConnectionService::close()
{
    if (!m_link.isStarted())
        return;
    m_link.mailbox()->post([board = m_board](const NetworkThread::Network &) {
        board->isClosed = true;
        delete board->board;
    });
}

QFuture<Result<Reports>> ConnectionService::sync(SyncWish wish)
{
    const JobList::Handle job
        = m_jobs.begin(wish.names.isEmpty() ? Text::tr("Reading from all connections")
                                            : Text::tr("Reading from %1").arg(wish.names.join(u", ")));
    const Promised<Result<Reports>> answer;
    const ReportsDone done = [answer, end = endingJob(m_jobs, job.id, endedText)](Result<Reports> reports) {
        answer(end(std::move(reports)));
    };
    m_book->file().readThen([company = m_book->company(),
                             wish](const Connection &connection) { return ordersOf(connection, company, wish); },
                            [start = starter(job.progress, job.cancel), done](Result<std::vector<SyncOrder>> orders) {
                                if (orders)
                                    start(std::move(*orders), done);
                                else
                                    done(failed(orders));
                            });
    return answer.future();
}

ConnectionService::Start ConnectionService::starter(const Progress &progress, const CancelToken &cancel)
{
    const sync::BoardTools tools{.book = m_book->sharedFile(),
                                 .company = m_book->company(),
                                 .mailbox = m_link.mailbox(),
                                 .secrets = m_link.secrets(),
                                 .make = m_link.make(),
                                 .now = &Instant::now,
                                 .changed = [book = std::weak_ptr(m_book)](const store::ChangeSet &changes) {
                                     if (const auto open = book.lock(); open && !changes.isEmpty())
                                         open->noteChange(changes);
                                 }};
    return [holder = m_board, tools, progress, cancel](std::vector<SyncOrder> orders, const ReportsDone &done) {
        tools.mailbox->post(
            [holder, tools, progress, cancel, orders = std::move(orders), done](const NetworkThread::Network &network) {
                if (holder->isClosed || orders.empty()) {
                    done(Reports());
                    return;
                }
                if (!holder->board)
                    holder->board = new sync::SyncBoard(tools, network.client, network.objects);
                auto gathering = std::make_shared<Gathering>();
                gathering->reports.resize(orders.size());
                gathering->read.resize(orders.size());
                gathering->missing = orders.size();
                for (size_t i = 0; i < orders.size(); ++i) {
                    const auto step = [gathering, progress, i](qint64 read, qint64) {
                        gathering->read[i] = read;
                        if (progress)
                            progress(std::accumulate(gathering->read.begin(), gathering->read.end(), qint64(0)), 0);
                    };
                    holder->board->add(orders[i], step, cancel, [gathering, done, i](SyncReport report) {
                        gathering->reports[i] = std::move(report);
                        if (--gathering->missing == 0)
                            done(std::move(gathering->reports));
                    });
                }
            });
    };
}

QFuture<Result<std::vector<sync::PastRun>>> ConnectionService::history(QString name, int limit)
{
    return askOf(m_book, name, [limit](const Connection &connection, const KeptConnection &kept) {
        return sync::RunTable(connection).runs(kept.id, limit);
    });
}

QFuture<Result<std::vector<sync::RejectedItem>>> ConnectionService::rejected(QString name, QByteArray list)
{
    return askOf(
        m_book, name,
        [list](const Connection &connection, const KeptConnection &kept) -> Result<std::vector<sync::RejectedItem>> {
            const auto states = sync::ListTable(connection).all(kept.id);
            if (!states)
                return failed(states);
            const auto state = std::ranges::find(*states, list, &sync::ListState::list);
            return state == states->end() ? std::vector<sync::RejectedItem>()
                                          : sync::RecordTable(connection).rejected(state->id);
        });
}

} // namespace quittance::workspace
