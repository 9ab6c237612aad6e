#pragma once

#include "core/ledger/ids.h"
#include "core/store/connection.h"
#include "core/sync/sync_types.h"

namespace quittance::sync {

/// How far the book's copy of one list of a platform is.
struct ListState
{
    qint64 id = 0;
    ledger::ConnectionId connection;
    QByteArray list;
    QByteArray cursor; ///< where a walk that was cut short goes on; empty: none is
    qint64 walk = 0; ///< number of the last full walk that was begun
    bool isFullWalk = false; ///< of the walk that is on
    std::optional<Instant> walkSince; ///< what a walk of changes was asked for
    std::optional<Instant> walkStarted;
    std::optional<Instant> walkNewest; ///< the latest change the walk has met, by the platform's clock
    std::optional<Instant> modifiedSince; ///< up to when the copy has every change, by the platform's clock
    std::optional<Instant> fullAt; ///< when the last full walk began that saw every record
    std::optional<Instant> attemptAt;
    std::optional<Instant> successAt;
    std::optional<Instant> asOf; ///< of the platform's own copy
    int failures = 0; ///< in a row
    std::optional<ListOutcome> outcome; ///< of the last run; nothing: never read
    QString errorKind;
    QString error; ///< one sentence; empty: none
    quint32 kinds = 0; ///< of facts its records made: bits of RecordKind
};

/// What kinds of facts a record can make, as bits: documents by their kind, and these.
enum class RecordKind : quint32 { BankLine = 1u << 8, Movement = 1u << 9, Reference = 1u << 10, Customer = 1u << 11 };

/// How far every list of a connection is.
class ListTable
{
public:
    explicit ListTable(store::Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Made where there is none.
    Result<ListState> open(ledger::ConnectionId connection, const QByteArray &list) const;
    Result<std::vector<ListState>> all(ledger::ConnectionId connection) const;
    Result<> save(const ListState &state) const;

private:
    store::Connection m_connection;
};

} // namespace quittance::sync
