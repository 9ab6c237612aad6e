#pragma once

#include "core/ledger/facts.h"
#include "core/store/connection.h"

namespace quittance::store {

/// Reads allocations as facts, by the ids their sources gave them.
class AllocationGateway
{
public:
    explicit AllocationGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// The current version, with both documents by their sources' ids; nothing when the connection has none of this id.
    Result<std::optional<ledger::AllocationFact>> byRemoteId(ledger::ConnectionId connection,
                                                             const QString &remoteId) const;
    /// Forgets what waits for its documents under this id.
    Result<> dropPending(ledger::ConnectionId connection, const QString &remoteId) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
