#pragma once

#include "core/store/apply_context.h"
#include "core/store/customer_writer.h"

namespace quittance::store {

/// A document added by this import, for the search for duplicates.
struct AddedDocument
{
    qint64 index = -1;
    ledger::DocumentId id;
    ledger::CustomerId customer;
};

/// Applies document facts and finds the document that an allocation names.
class DocumentWriter
{
public:
    static Result<DocumentWriter> open(const Connection &connection, ledger::ConnectionId source, const KeyNeed &need);

    Result<> apply(ApplyContext &context, CustomerWriter &customers, const ledger::FactBatch &batch);

    /// By remote id within `source`, else by number within the company; `party` decides between documents of one
    /// number. Invalid when there is none, or when several fit.
    Result<ledger::DocumentId> resolve(const ApplyContext &context, ledger::ConnectionId source,
                                       const ledger::DocumentRef &ref, ledger::CustomerId party);
    Result<ledger::CustomerId> customerOf(ledger::DocumentId document);

    [[nodiscard]] const std::vector<AddedDocument> &added() const { return m_added; }

private:
    explicit DocumentWriter(VersionedTable table)
        : m_table(std::move(table))
    {
    }

    Result<> applyOne(ApplyContext &context, CustomerWriter &customers, const ledger::FactBatch &batch, size_t index);
    Result<ledger::CustomerId> customerFor(ApplyContext &context, CustomerWriter &customers,
                                           const ledger::FactBatch &batch, const ledger::DocumentFact &fact);
    Result<> storeParts(const Stored &stored, const ledger::DocumentFact &fact);
    Result<ledger::DocumentId> byNumber(const ApplyContext &context, const ledger::DocumentRef &ref,
                                        ledger::CustomerId party);
    [[nodiscard]] qint64 keyOf(ledger::DocumentKind kind, const QString &remoteId);

    VersionedTable m_table;
    ContentHash m_hash;
    std::vector<Statement> m_statements;
    std::vector<AddedDocument> m_added;
    std::vector<qint64> m_keys; ///< of the documents of the batch
    QHash<QString, size_t> m_targetOf; ///< payment (kind and reference) → its first allocation in the batch
};

} // namespace quittance::store
