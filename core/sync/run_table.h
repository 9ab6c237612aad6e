#pragma once

#include "core/ledger/ids.h"
#include "core/store/connection.h"
#include "core/sync/sync_types.h"

namespace quittance::sync {

/// One list of a run that is over.
struct PastList
{
    QByteArray list;
    ListOutcome outcome = ListOutcome::Complete;
    bool isFull = false;
    RecordCounts counts;
    QString detail;
};

/// One reading of one connection.
struct PastRun
{
    qint64 id = 0;
    QString cause; ///< `manual`, `schedule`, `start`, `webhook`
    Instant startedAt;
    std::optional<Instant> endedAt; ///< nothing: it was cut off
    qint64 requests = 0;
    qint64 retries = 0;
    std::vector<PastList> lists;
};

/// When connections were read, and what came of it.
class RunTable
{
public:
    explicit RunTable(store::Connection connection)
        : m_connection(std::move(connection))
    {
    }

    Result<qint64> begin(ledger::ConnectionId connection, const QString &cause, Instant at) const;
    Result<> end(qint64 run, const SyncReport &report, Instant at) const;
    /// Newest first, with their lists.
    Result<std::vector<PastRun>> runs(ledger::ConnectionId connection, int limit) const;

private:
    store::Connection m_connection;
};

} // namespace quittance::sync
