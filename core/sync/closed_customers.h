#pragma once

#include "core/base/date.h"
#include "core/connect/mapped_page.h"
#include "core/connect/write_intent.h"
#include "core/ledger/ids.h"
#include "core/store/connection.h"

#include <QHash>

namespace quittance::sync {

/// Customers that a platform no longer has. Their documents stay as they are; nothing new is written for them.
class ClosedCustomers
{
public:
    ClosedCustomers(store::Connection connection, ledger::ConnectionId source)
        : m_connection(std::move(connection))
        , m_source(source)
    {
    }

    /// Of a list of customers: those that the page calls deleted are closed, those it names are open again.
    Result<> take(const connect::MappedPage &page, Instant at) const;
    /// A full walk did not name them.
    Result<> close(const QStringList &remoteIds, Instant at) const;
    /// By the platform's id, with when it was noticed.
    Result<QHash<QString, Instant>> all() const;
    /// InvalidInput at `customer_id` where the record is for one of them.
    Result<> check(const connect::WriteIntent &intent) const;

private:
    Result<> open(const std::vector<ledger::CustomerFact> &customers) const;

    store::Connection m_connection;
    ledger::ConnectionId m_source;
};

} // namespace quittance::sync
