#include "core/sync/run_table.h"

#include "core/store/rows.h"

namespace quittance::sync {

using ledger::ConnectionId;
using store::Statement;

namespace {

/// Older runs of a connection are forgotten.
constexpr int kKeptRuns = 1000;

constexpr char kBegin[] = "INSERT INTO sync_run (connection_id, cause, started_at_ms) VALUES (?1, ?2, ?3)";
constexpr char kEnd[] = "UPDATE sync_run SET ended_at_ms = ?2, requests = ?3, retries = ?4 WHERE id = ?1";
constexpr char kAddList[]
    = "INSERT OR REPLACE INTO sync_run_list VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
constexpr char kRuns[] = "SELECT id, cause, started_at_ms, ended_at_ms, requests, retries FROM sync_run"
                         " WHERE connection_id = ?1 ORDER BY started_at_ms DESC, id DESC LIMIT ?2";
constexpr char kLists[] = "SELECT list, status, is_full, read, added, changed, unchanged, deleted, rejected, detail"
                          " FROM sync_run_list WHERE run_id = ?1 ORDER BY list";
constexpr const char *kForget[]
    = {"DELETE FROM sync_run_list WHERE run_id IN (SELECT id FROM sync_run WHERE connection_id = ?1 AND started_at_ms <"
       " (SELECT started_at_ms FROM sync_run WHERE connection_id = ?1 ORDER BY started_at_ms DESC LIMIT 1 OFFSET ?2))",
       "DELETE FROM sync_run WHERE connection_id = ?1 AND started_at_ms <"
       " (SELECT started_at_ms FROM sync_run WHERE connection_id = ?1 ORDER BY started_at_ms DESC LIMIT 1 OFFSET ?2)"};

PastRun readRun(const Statement &row)
{
    PastRun run{.id = row.int64(0), .cause = row.text(1), .startedAt = Instant{row.int64(2)}};
    if (!row.isNull(3))
        run.endedAt = Instant{row.int64(3)};
    run.requests = row.int64(4);
    run.retries = row.int64(5);
    return run;
}

PastList readList(const Statement &row)
{
    return {.list = row.text(0).toUtf8(),
            .outcome = listOutcomeOf(row.text(1)).value_or(ListOutcome::Failed),
            .isFull = row.int64(2) != 0,
            .counts = {.read = row.int64(3),
                       .added = row.int64(4),
                       .changed = row.int64(5),
                       .unchanged = row.int64(6),
                       .deleted = row.int64(7),
                       .rejected = row.int64(8)},
            .detail = row.text(9)};
}

} // namespace

Result<qint64> RunTable::begin(ConnectionId connection, const QString &cause, Instant at) const
{
    for (const char *sql : kForget) {
        if (const Result<> done = store::runOnce(m_connection, sql, connection, kKeptRuns); !done)
            return failed(done);
    }
    if (const Result<> done = store::runOnce(m_connection, kBegin, connection, cause, at); !done)
        return failed(done);
    return m_connection.lastInsertId();
}

Result<> RunTable::end(qint64 run, const SyncReport &report, Instant at) const
{
    if (const Result<> done = store::runOnce(m_connection, kEnd, run, at, report.requests, report.retries); !done)
        return done;
    for (const ListReport &list : report.lists) {
        const RecordCounts &counts = list.counts;
        const Result<> done = store::runOnce(
            m_connection, kAddList, run, QString::fromUtf8(list.list), wordOf(list.outcome), list.isFull, counts.read,
            counts.added, counts.changed, counts.unchanged, counts.deleted, counts.rejected, list.detail);
        if (!done)
            return done;
    }
    return {};
}

Result<std::vector<PastRun>> RunTable::runs(ConnectionId connection, int limit) const
{
    Result<std::vector<PastRun>> runs = store::readRows(m_connection, kRuns, readRun, connection, limit);
    if (!runs)
        return runs;
    for (PastRun &run : *runs) {
        Result<std::vector<PastList>> lists = store::readRows(m_connection, kLists, readList, run.id);
        if (!lists)
            return failed(lists);
        run.lists = std::move(*lists);
    }
    return runs;
}

} // namespace quittance::sync
