#pragma once

#include "core/store/apply_context.h"

#include <QHash>

namespace quittance::store {

/// Applies customer facts and finds or makes the customer that another fact names.
class CustomerWriter
{
public:
    static Result<CustomerWriter> open(const Connection &connection, ledger::ConnectionId source, size_t mostKeys);

    Result<> apply(ApplyContext &context, const std::vector<ledger::CustomerFact> &facts);
    /// By remote id, else by name, else created. Invalid when neither is stated.
    Result<ledger::CustomerId> resolve(ApplyContext &context, const QString &remoteId, const QString &name);

private:
    struct Row
    {
        ledger::CustomerFact fact;
        ledger::CustomerId parent;
    };

    explicit CustomerWriter(VersionedTable table)
        : m_table(std::move(table))
    {
    }

    Result<> applyOne(ApplyContext &context, const ledger::CustomerFact &fact, qint64 index);
    Result<ledger::CustomerId> create(ApplyContext &context, const QString &remoteId, const QString &name);
    Result<Stored> store(ApplyContext &context, const KeyMap::Entry &current, qint64 contentHash,
                         const ledger::CustomerFact &merged);
    Result<KeyMap::Entry> findByName(ApplyContext &context, const QString &folded, bool isOnlyByName);
    Result<ledger::CustomerFact> read(qint64 id);
    Result<> storeLookups(ApplyContext &context, qint64 id, const ledger::CustomerFact &fact);
    Result<> adoptOrphans(ApplyContext &context);
    [[nodiscard]] qint64 idKey(const QString &remoteId);
    [[nodiscard]] qint64 nameKey(const QString &folded);

    VersionedTable m_table;
    ContentHash m_hash;
    std::vector<Statement> m_statements;
    void forgetSome();

    size_t m_mostNames = KeyMap::kAnyNumber;
    QHash<QString, ledger::CustomerId> m_byRemoteId;
    QHash<QString, ledger::CustomerId> m_byName;
};

} // namespace quittance::store
