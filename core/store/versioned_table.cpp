#include "core/store/versioned_table.h"

#include "core/store/indexes.h"
#include "core/store/sql_error.h"

#include <algorithm>

namespace quittance::store {
namespace {

enum Sql {
    Insert,
    Update,
    Supersede,
    Backfill,
    CurrentKnown,
    KnownVersion,
    SpanAt,
    SpanEnd,
    Compare,
    FindKey,
    Adopt,
    Rehash
};

constexpr const char *kHead[]
    = {"id", "company_id", "connection_id", "key_hash", "content_hash", "known_from_ms", "import_id", "remote_id"};

QByteArray numbered(int index)
{
    return '?' + QByteArray::number(index);
}

struct ColumnSql
{
    QByteArray names;
    QByteArray parameters;
    QByteArray assignments; ///< of what a later version may change
    QByteArray comparisons; ///< 1 where the current row `c` differs from the version `h`
};

ColumnSql describe(std::span<const FactColumn> columns)
{
    ColumnSql sql;
    int index = 0;
    for (const char *name : kHead) {
        sql.names += QByteArray(index == 0 ? "" : ", ") + name;
        sql.parameters += QByteArray(index == 0 ? "" : ", ") + numbered(index + 1);
        ++index;
    }
    sql.assignments = "content_hash = ?5, known_from_ms = ?6, import_id = ?7";
    for (const FactColumn &column : columns) {
        ++index;
        const QByteArray name = column.name;
        sql.names += ", " + name;
        sql.parameters += ", " + numbered(index);
        sql.assignments += ", " + name + " = " + numbered(index);
        sql.comparisons += QByteArray(sql.comparisons.isEmpty() ? "" : ", ") + "c." + name + " IS NOT h." + name;
    }
    return sql;
}

} // namespace

Result<VersionedTable> VersionedTable::open(const Connection &connection, const QByteArray &table,
                                            std::span<const FactColumn> columns)
{
    VersionedTable opened(connection);
    opened.m_table = table;
    std::ranges::transform(columns, std::back_inserter(opened.m_fields), &FactColumn::field);
    if (const Result<> prepared = opened.prepareStatements(table, columns); !prepared)
        return failed(prepared);
    const Result<qint64> lastId = connection.scalar("SELECT coalesce(max(id), 0) FROM " + table);
    if (!lastId)
        return failed(lastId);
    opened.m_lastId = *lastId;
    return opened;
}

Result<> VersionedTable::prepareStatements(const QByteArray &table, std::span<const FactColumn> columns)
{
    const ColumnSql sql = describe(columns);
    const QByteArray history = table + "_history";
    const QByteArray knownTo = numbered(kFirstColumn + int(columns.size()));
    const QByteArray texts[] = {
        "INSERT INTO " + table + " (" + sql.names + ") VALUES (" + sql.parameters + ")",
        "UPDATE " + table + " SET " + sql.assignments + " WHERE id = ?1 AND key_hash = ?4 AND remote_id = ?8",
        "INSERT INTO " + history + " SELECT ?2, t.* FROM " + table + " t WHERE t.id = ?1",
        "INSERT INTO " + history + " (" + sql.names + ", known_to_ms) VALUES (" + sql.parameters + ", " + knownTo + ")",
        "SELECT known_from_ms FROM " + table + " WHERE id = ?1",
        "SELECT 1 FROM " + history + " WHERE id = ?1 AND content_hash = ?2",
        "SELECT rowid, known_from_ms, known_to_ms FROM " + history
            + " WHERE id = ?1 AND known_from_ms <= ?2 AND known_to_ms > ?2",
        "UPDATE " + history + " SET known_to_ms = ?2 WHERE rowid = ?1",
        "SELECT " + sql.comparisons + " FROM " + table + " c, " + history + " h WHERE c.id = ?1 AND h.rowid = ?2",
        "SELECT id, content_hash FROM " + table + " WHERE connection_id = ?1 AND key_hash = ?2",
        "UPDATE " + table + " SET key_hash = ?2, remote_id = ?3 WHERE id = ?1",
        "UPDATE " + table + " SET content_hash = ?2 WHERE id = ?1",
    };
    for (const QByteArray &text : texts) {
        Result<Statement> statement = m_connection.prepare(text);
        if (!statement)
            return failed(statement);
        m_statements.push_back(std::move(*statement));
    }
    return {};
}

Result<> VersionedTable::prepareKeys(ledger::ConnectionId connection, bool inMemory, size_t most)
{
    m_forConnection = connection;
    m_mostKeys = most;
    if (m_inMemory)
        return {};
    if (!inMemory || size_t(m_lastId) > most)
        return createKeyIndex(m_connection, m_table);
    Result<Statement> rows
        = m_connection.prepare("SELECT key_hash, id, content_hash FROM " + m_table + " WHERE connection_id = ?1");
    if (!rows)
        return failed(rows);
    rows->bind(connection);
    m_keys.reserve(size_t(m_lastId));
    const Result<> read
        = rows->forEachRow([this](const Statement &row) { m_keys.set(row.int64(0), row.int64(1), row.int64(2)); });
    if (!read)
        return read;
    m_inMemory = true;
    return {};
}

/// What no longer fits is asked for row by row from then on.
Result<> VersionedTable::remember(const KeyMap::Entry &entry)
{
    if (m_keys.size() >= m_mostKeys) {
        if (m_inMemory) {
            if (const Result<> made = createKeyIndex(m_connection, m_table); !made)
                return made;
            m_inMemory = false;
        }
        m_keys.clear();
    }
    m_keys.set(entry.key, entry.id, entry.contentHash);
    return {};
}

Result<KeyMap::Entry> VersionedTable::find(qint64 key)
{
    if (const KeyMap::Entry *entry = m_keys.find(key))
        return *entry;
    if (m_inMemory)
        return KeyMap::Entry();
    Result<KeyMap::Entry> found = findIn(m_forConnection, key);
    if (!found || found->id == 0)
        return found;
    const Result<> kept = remember(*found);
    return kept ? found : failed(kept);
}

Result<KeyMap::Entry> VersionedTable::findIn(ledger::ConnectionId connection, qint64 key)
{
    Statement &statement = m_statements[FindKey];
    const Result<bool> row = statement.bind(connection, key).step();
    if (!row)
        return failed(row);
    KeyMap::Entry entry;
    if (*row)
        entry = {key, statement.int64(0), statement.int64(1)};
    statement.reset();
    return entry;
}

Result<VersionedTable::Plan> VersionedTable::makePlan(const ImportScope &scope, const KeyMap::Entry &current,
                                                      const FactVersion &version)
{
    m_supersededRow = 0;
    Plan plan;
    plan.isOwn = scope.connection == m_forConnection;
    if (current.id == 0) {
        plan.statement = &m_statements[Insert];
        plan.stored = {Change::Added, ++m_lastId, version.knownAt.value_or(scope.at), Field::Created};
        return plan;
    }
    plan.stored.id = current.id;
    if (current.contentHash == version.contentHash)
        return plan;

    Statement &known = m_statements[CurrentKnown];
    const Result<bool> row = known.bind(current.id).step();
    if (!row)
        return failed(row);
    const Instant from{known.int64(0)};
    known.reset();
    if (version.knownAt && *version.knownAt < from)
        return planBackfill(current, version);

    Instant knownFrom = version.knownAt && *version.knownAt > from ? *version.knownAt : scope.at;
    knownFrom.ms = std::max(knownFrom.ms, from.ms + 1);
    Statement &supersede = m_statements[Supersede];
    if (const Result<> done = supersede.bind(current.id, knownFrom).run(); !done)
        return failed(done);
    m_supersededRow = m_connection.lastInsertId();
    plan.statement = &m_statements[Update];
    plan.stored = {Change::Changed, current.id, knownFrom, {}};
    return plan;
}

Result<VersionedTable::Plan> VersionedTable::planBackfill(const KeyMap::Entry &current, const FactVersion &version)
{
    Plan plan;
    plan.stored.id = current.id;
    Statement &have = m_statements[KnownVersion];
    const Result<bool> isStored = have.bind(current.id, version.contentHash).step();
    if (!isStored)
        return failed(isStored);
    have.reset();
    if (*isStored)
        return plan;

    plan.statement = &m_statements[Backfill];
    plan.stored = {Change::Changed, current.id, *version.knownAt, Field::Other};
    Statement &span = m_statements[SpanAt];
    const Result<bool> row = span.bind(current.id, *version.knownAt).step();
    if (!row)
        return failed(row);
    if (*row) { // the version that was thought to hold then ends where this one begins
        const qint64 rowId = span.int64(0);
        plan.stored.knownFrom.ms = std::max(version.knownAt->ms, span.int64(1) + 1);
        plan.knownTo.ms = span.int64(2);
        span.reset();
        const Result<> ended = m_statements[SpanEnd].bind(rowId, plan.stored.knownFrom).run();
        return ended ? Result<Plan>(plan) : Result<Plan>(failed(ended));
    }
    span.reset();
    const QByteArray first = "SELECT min(known_from_ms) FROM (SELECT known_from_ms FROM " + m_table
        + " WHERE id = ?1 UNION ALL SELECT known_from_ms FROM " + m_table + "_history WHERE id = ?1)";
    Result<Statement> oldest = m_connection.prepare(first);
    if (!oldest)
        return failed(oldest);
    const Result<bool> found = oldest->bind(current.id).step();
    if (!found)
        return failed(found);
    plan.knownTo.ms = oldest->int64(0);
    return plan;
}

void VersionedTable::bindHead(const Plan &plan, const ImportScope &scope, const FactVersion &version)
{
    plan.statement->bindFrom(1, plan.stored.id, scope.company, scope.connection, version.key, version.contentHash,
                             plan.stored.knownFrom, scope.import, version.remoteId);
    if (plan.statement == &m_statements[Backfill])
        plan.statement->bindFrom(kFirstColumn + int(m_fields.size()), plan.knownTo);
}

Result<Stored> VersionedTable::finishPlan(const Plan &plan, const KeyMap::Entry &current, const FactVersion &version)
{
    if (const Result<> done = plan.statement->run(); !done)
        return failed(done);
    Stored stored = plan.stored;
    if (plan.statement == &m_statements[Backfill])
        return stored;
    if (current.id != 0) {
        // Two remote ids with one hash: one in ten million books of ten million. Refused rather than mixed up.
        if (m_connection.changes() != 1)
            return fail(Error::Kind::Conflict, storeSentence(Error::Kind::Conflict, m_connection.path()));
        const Result<Fields> fields = changedFields(current.id);
        if (!fields)
            return failed(fields);
        stored.fields = *fields;
    }
    // A row of another connection, found by name, must not enter the keys of this one.
    if (!plan.isOwn || (current.id != 0 && m_keys.find(version.key) == nullptr))
        return stored;
    const Result<> kept = remember({version.key, stored.id, version.contentHash});
    return kept ? Result<Stored>(stored) : failed(kept);
}

Result<Fields> VersionedTable::changedFields(qint64 id)
{
    Statement &compare = m_statements[Compare];
    const Result<bool> row = compare.bind(id, m_supersededRow).step();
    if (!row)
        return failed(row);
    Fields fields;
    for (size_t i = 0; *row && i < m_fields.size(); ++i) {
        if (compare.int64(int(i)) != 0)
            fields |= m_fields[i];
    }
    compare.reset();
    // Lines and instalments stand in their own tables: the hash moved, the columns did not.
    return fields == Fields() ? Fields(Field::Amounts | Field::Other) : fields;
}

Result<> VersionedTable::adopt(const KeyMap::Entry &row, qint64 newKey, const QString &remoteId)
{
    if (const Result<> kept = remember({newKey, row.id, row.contentHash}); !kept)
        return kept;
    return m_statements[Adopt].bind(row.id, newKey, remoteId).run();
}

Result<> VersionedTable::acknowledge(const KeyMap::Entry &row, qint64 contentHash)
{
    if (m_keys.find(row.key) != nullptr)
        m_keys.set(row.key, row.id, contentHash);
    return m_statements[Rehash].bind(row.id, contentHash).run();
}

} // namespace quittance::store
