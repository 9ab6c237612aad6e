#include "core/workspace/closed_lookup.h"

#include "core/sync/closed_customers.h"

namespace quittance::workspace {

Result<std::optional<Instant>> ClosedLookup::since(const ledger::Customer &customer)
{
    const qint64 source = customer.connection.value();
    if (!m_closed.contains(source)) {
        Result<QHash<QString, Instant>> closed = sync::ClosedCustomers(m_connection, customer.connection).all();
        if (!closed)
            return failed(closed);
        m_closed.insert(source, std::move(*closed));
    }
    const QHash<QString, Instant> &closed = m_closed[source];
    const auto found = closed.constFind(customer.fact.remoteId);
    if (found == closed.cend() || found.value() > m_knownAt)
        return std::optional<Instant>();
    return std::optional(found.value());
}

} // namespace quittance::workspace
