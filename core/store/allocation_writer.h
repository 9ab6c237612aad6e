#pragma once

#include "core/store/apply_context.h"
#include "core/store/document_writer.h"

#include <QHash>

namespace quittance::store {

/// The key of an allocation that has an id of its source's.
[[nodiscard]] qint64 allocationKey(ContentHash &hash, const QString &remoteId);

/// Applies allocation facts. Those whose documents are not there yet wait in `pending_allocation`.
class AllocationWriter
{
public:
    static Result<AllocationWriter> open(const Connection &connection, ledger::ConnectionId source,
                                         const KeyNeed &need);

    Result<> apply(ApplyContext &context, DocumentWriter &documents, const std::vector<ledger::AllocationFact> &facts);
    /// Tries again what waits, from whichever connection of the company.
    Result<> retryPending(ApplyContext &context, DocumentWriter &documents);

private:
    struct Pair
    {
        ledger::DocumentId source;
        ledger::DocumentId target;
    };
    struct Pending
    {
        qint64 id = 0;
        ledger::ConnectionId connection;
        qint64 key = 0;
        qint64 contentHash = 0;
        ledger::AllocationFact fact;
    };

    explicit AllocationWriter(VersionedTable table)
        : m_table(std::move(table))
    {
    }

    Result<> applyOne(ApplyContext &context, DocumentWriter &documents, const ledger::AllocationFact &fact,
                      size_t index);
    Result<> keepPending(ApplyContext &context, const ledger::AllocationFact &fact, qint64 index, qint64 key,
                         qint64 contentHash);
    Result<Pair> resolve(const ApplyContext &context, DocumentWriter &documents, ledger::ConnectionId source,
                         const ledger::AllocationFact &fact);
    Result<> store(ApplyContext &context, const ImportScope &scope, const KeyMap::Entry &row, Pair pair, qint64 key,
                   qint64 contentHash, const ledger::AllocationFact &fact);
    Result<qint64> openUnits(ledger::DocumentId document, qint64 exceptAllocation);
    Result<std::vector<Pending>> readPending(const ApplyContext &context);
    [[nodiscard]] qint64 keyOf(const ledger::AllocationFact &fact);

    VersionedTable m_table;
    ContentHash m_hash;
    std::vector<Statement> m_statements;
    QHash<qint64, int> m_seen; ///< how often an allocation without an id came in this batch
};

} // namespace quittance::store
