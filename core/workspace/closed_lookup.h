#pragma once

#include "core/base/date.h"
#include "core/ledger/records.h"
#include "core/store/connection.h"

#include <QHash>

namespace quittance::workspace {

/// Since when customers are gone from the platform they came from, as was known at an instant.
class ClosedLookup
{
public:
    ClosedLookup(store::Connection connection, Instant knownAt)
        : m_connection(std::move(connection))
        , m_knownAt(knownAt)
    {
    }

    /// Nothing where the platform still has it, or never did.
    Result<std::optional<Instant>> since(const ledger::Customer &customer);

private:
    store::Connection m_connection;
    Instant m_knownAt;
    QHash<qint64, QHash<QString, Instant>> m_closed; ///< by connection
};

} // namespace quittance::workspace
