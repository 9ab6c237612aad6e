#pragma once

#include "core/sync/data_status.h"

namespace quittance::sync {

/// What hosts said was left of a day's requests: it is known to whichever process looks next.
class BudgetTable
{
public:
    explicit BudgetTable(store::Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Keeps what the hosts said of a day; of those that say nothing, nothing.
    Result<> put(ledger::ConnectionId connection, const std::vector<connect::HostUse> &hosts, Instant now) const;
    /// Of each of the hosts; what they said to this process goes before what was kept.
    Result<std::vector<RequestBudget>> read(ledger::ConnectionId connection, const std::vector<connect::HostUse> &hosts,
                                            Instant now) const;

private:
    store::Connection m_connection;
};

} // namespace quittance::sync
