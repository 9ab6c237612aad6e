#pragma once

#include "core/connect/mapped_page.h"
#include "core/ledger/ids.h"
#include "core/store/connection.h"

namespace quittance::sync {

/// What a platform states beside the ledger: money that moved in its own accounts, and the lists that records refer to.
/// Kept as last stated.
class MovementTable
{
public:
    explicit MovementTable(store::Connection connection)
        : m_connection(std::move(connection))
    {
    }

    Result<> put(ledger::ConnectionId connection, const std::vector<connect::LedgerMovement> &movements) const;
    Result<> put(ledger::ConnectionId connection, const std::vector<connect::ReferenceItem> &items) const;
    /// Marks movements and items of the list as no longer there.
    Result<> close(ledger::ConnectionId connection, const QByteArray &list, const QStringList &remoteIds) const;

    Result<std::vector<connect::LedgerMovement>> movements(ledger::ConnectionId connection, QDate from, QDate to) const;
    /// By name, without those that are gone.
    Result<std::vector<connect::ReferenceItem>> items(ledger::ConnectionId connection, const QByteArray &list) const;

private:
    store::Connection m_connection;
};

} // namespace quittance::sync
