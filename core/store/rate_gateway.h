#pragma once

#include "core/ledger/ids.h"
#include "core/ledger/rate_table.h"
#include "core/store/connection.h"

namespace quittance::store {

/// The exchange rates of a company.
class RateGateway
{
public:
    explicit RateGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Every rate as it was known at an instant, by day. Where two sources state the same pair and day, the one learned
    /// last holds.
    Result<ledger::RateTable> table(ledger::CompanyId company, Instant knownAt = Instant::max()) const;
    /// The currencies that any rate names, by code.
    Result<std::vector<Currency>> currencies(ledger::CompanyId company) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
