#pragma once

#include "core/connect/mapped_page.h"
#include "core/store/connection.h"
#include "core/sync/list_table.h"

#include <QSet>

namespace quittance::sync {

/// Facts that say what is gone: collected from a page that was just applied, or from a full walk that did not name
/// something, and applied like any others, so that every earlier version stays readable.
class Retraction
{
public:
    Retraction(store::Connection connection, ledger::CompanyId company, ledger::ConnectionId source)
        : m_connection(std::move(connection))
        , m_company(company)
        , m_source(source)
    {
    }

    /// Takes back what the payments stated before and state no longer, and keeps what they state now. A credit that
    /// only such an allocation made goes with it.
    Result<> addUnstated(const std::vector<connect::PaymentAllocations> &stated);
    /// Bank lines that their bank withdrew become lines for information, which count nowhere.
    Result<> addBankLines(const QStringList &remoteIds);
    /// What was made of the records of a list that are no longer there.
    Result<> addRecords(const ListState &state, const QStringList &remoteIds);

    [[nodiscard]] ledger::FactBatch &facts() { return m_facts; }

private:
    Result<> addAllocation(const QString &remoteId);
    Result<> addOrphans();
    Result<bool> isOrphan(ledger::DocumentId document) const;
    Result<> addDocument(ledger::DocumentId document);

    store::Connection m_connection;
    ledger::CompanyId m_company;
    ledger::ConnectionId m_source;
    ledger::FactBatch m_facts;
    QSet<QString> m_takenBack; ///< allocations
};

} // namespace quittance::sync
