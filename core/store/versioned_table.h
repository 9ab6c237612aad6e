#pragma once

#include "core/ledger/ids.h"
#include "core/store/changes.h"
#include "core/store/connection.h"
#include "core/store/key_map.h"

#include <span>

namespace quittance::store {

/// A column of a fact beyond those that all facts have, and whom a change of it concerns.
struct FactColumn
{
    const char *name;
    Field field;
};

/// Which company and connection an import writes for, and when.
struct ImportScope
{
    ledger::CompanyId company;
    ledger::ConnectionId connection;
    ledger::ImportId import;
    Instant at;
};

/// One version of a fact as it arrives.
struct FactVersion
{
    qint64 key = 0;
    qint64 contentHash = 0;
    QStringView remoteId;
    std::optional<Instant> knownAt;
};

enum class Change { Added, Changed, Unchanged };

/// What became of a version. `fields` says what differs from the version before.
struct Stored
{
    Change change = Change::Unchanged;
    qint64 id = 0;
    Instant knownFrom;
    Fields fields;
};

/// Writes the versions of one kind of fact: the current one in its table, superseded ones in `<table>_history`.
///
/// A version known later than the current one supersedes it. One known earlier goes into history, once. One with the
/// same instant but other content is a correction we learn now: nothing that was stored is lost.
class VersionedTable
{
public:
    static Result<VersionedTable> open(const Connection &connection, const QByteArray &table,
                                       std::span<const FactColumn> columns);

    /// Before the first look-up: with `inMemory` reads the keys of the whole connection once, else asks row by row.
    /// More than `most` keys are never held: beyond that it asks row by row, with the index that needs.
    Result<> prepareKeys(ledger::ConnectionId connection, bool inMemory, size_t most = KeyMap::kAnyNumber);
    [[nodiscard]] bool hasKeysInMemory() const { return m_inMemory; }

    /// Says that `key` is asked for soon.
    void expect(qint64 key) const { m_keys.prefetch(key); }
    /// The row with this key; id 0 when there is none.
    Result<KeyMap::Entry> find(qint64 key);
    Result<KeyMap::Entry> findIn(ledger::ConnectionId connection, qint64 key);

    /// Stores `version` of the row `current` (id 0: a new one). `values` in the order of the columns.
    template<typename... Values>
    Result<Stored> put(const ImportScope &scope, const KeyMap::Entry &current, const FactVersion &version,
                       const Values &...values)
    {
        Result<Plan> plan = makePlan(scope, current, version);
        if (!plan)
            return failed(plan);
        if (plan->statement == nullptr)
            return plan->stored;
        plan->statement->reset();
        bindHead(*plan, scope, version);
        plan->statement->bindFrom(kFirstColumn, values...);
        return finishPlan(*plan, current, version);
    }

    /// Gives a row another key, as when a customer known by name gets its id.
    Result<> adopt(const KeyMap::Entry &row, qint64 newKey, const QString &remoteId);
    /// The content is the same though the source said it in other words.
    Result<> acknowledge(const KeyMap::Entry &row, qint64 contentHash);

private:
    /// id, company, connection, key, content, known from, import, remote id come first.
    static constexpr int kFirstColumn = 9;

    struct Plan
    {
        Statement *statement = nullptr; ///< null: nothing to write
        Stored stored;
        bool isOwn = false; ///< of the connection whose keys are held
        Instant knownTo; ///< of a version that goes straight into history
    };

    Result<Plan> makePlan(const ImportScope &scope, const KeyMap::Entry &current, const FactVersion &version);
    Result<Plan> planBackfill(const KeyMap::Entry &current, const FactVersion &version);
    void bindHead(const Plan &plan, const ImportScope &scope, const FactVersion &version);
    Result<Stored> finishPlan(const Plan &plan, const KeyMap::Entry &current, const FactVersion &version);
    Result<Fields> changedFields(qint64 id);
    Result<> remember(const KeyMap::Entry &entry);

    explicit VersionedTable(const Connection &connection)
        : m_connection(connection)
    {
    }
    Result<> prepareStatements(const QByteArray &table, std::span<const FactColumn> columns);

    Connection m_connection;
    QByteArray m_table;
    std::vector<Field> m_fields;
    std::vector<Statement> m_statements;
    ledger::ConnectionId m_forConnection;
    qint64 m_lastId = 0;
    qint64 m_supersededRow = 0;
    bool m_inMemory = false;
    size_t m_mostKeys = KeyMap::kAnyNumber;
    KeyMap m_keys;
};

} // namespace quittance::store
