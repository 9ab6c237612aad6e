#include "core/sync/list_table.h"

#include "core/store/rows.h"

namespace quittance::sync {

using ledger::ConnectionId;
using store::Statement;

namespace {

constexpr char kColumns[]
    = "SELECT id, connection_id, list, cursor, walk, walk_is_full, walk_since_ms, walk_started_ms,"
      " walk_newest_ms, modified_since_ms, full_at_ms, attempt_at_ms, success_at_ms, as_of_ms, failures,"
      " status, error_kind, error, kinds FROM remote_list WHERE connection_id = ?1";
constexpr char kAdd[] = "INSERT INTO remote_list (connection_id, list) VALUES (?1, ?2)";
constexpr char kSave[] = R"sql(
    UPDATE remote_list SET cursor = ?2, walk = ?3, walk_is_full = ?4, walk_since_ms = ?5, walk_started_ms = ?6,
           walk_newest_ms = ?7, modified_since_ms = ?8, full_at_ms = ?9, attempt_at_ms = ?10, success_at_ms = ?11,
           as_of_ms = ?12, failures = ?13, status = ?14, error_kind = ?15, error = ?16, kinds = ?17
    WHERE id = ?1
)sql";

std::optional<Instant> instantAt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Instant{row.int64(column)});
}

ListState readState(const Statement &row)
{
    return {.id = row.int64(0),
            .connection = ConnectionId(row.int64(1)),
            .list = row.text(2).toUtf8(),
            .cursor = row.blob(3),
            .walk = row.int64(4),
            .isFullWalk = row.int64(5) != 0,
            .walkSince = instantAt(row, 6),
            .walkStarted = instantAt(row, 7),
            .walkNewest = instantAt(row, 8),
            .modifiedSince = instantAt(row, 9),
            .fullAt = instantAt(row, 10),
            .attemptAt = instantAt(row, 11),
            .successAt = instantAt(row, 12),
            .asOf = instantAt(row, 13),
            .failures = row.int32(14),
            .outcome = listOutcomeOf(row.text(15)),
            .errorKind = row.text(16),
            .error = row.text(17),
            .kinds = quint32(row.int64(18))};
}

} // namespace

Result<std::vector<ListState>> ListTable::all(ConnectionId connection) const
{
    return store::readRows(m_connection, QByteArray(kColumns) + " ORDER BY id", readState, connection);
}

Result<ListState> ListTable::open(ConnectionId connection, const QByteArray &list) const
{
    const QString key = QString::fromUtf8(list);
    Result<std::vector<ListState>> found
        = store::readRows(m_connection, QByteArray(kColumns) + " AND list = ?2", readState, connection, key);
    if (!found)
        return failed(found);
    if (!found->empty())
        return std::move(found->front());
    if (const Result<> added = store::runOnce(m_connection, kAdd, connection, key); !added)
        return failed(added);
    return ListState{.id = m_connection.lastInsertId(), .connection = connection, .list = list};
}

Result<> ListTable::save(const ListState &state) const
{
    const QByteArray cursor = state.cursor.isEmpty() ? QByteArray() : state.cursor;
    return store::runOnce(
        m_connection, kSave, state.id, cursor, state.walk, state.isFullWalk, state.walkSince, state.walkStarted,
        state.walkNewest, state.modifiedSince, state.fullAt, state.attemptAt, state.successAt, state.asOf,
        state.failures, state.outcome ? wordOf(*state.outcome) : QString(), state.errorKind, state.error, state.kinds);
}

} // namespace quittance::sync
