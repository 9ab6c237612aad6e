#pragma once

#include "core/ledger/ids.h"
#include "core/store/connection.h"

#include <vector>

namespace quittance::store {

/// A delivery of a platform that was verified.
struct WebhookRow
{
    qint64 id = 0;
    QString provider;
    QString eventId;
    QString event;
    QString content; ///< JSON: what it announces, for whoever acts upon it
    Instant at;
};

/// Deliveries that were taken in. An event is kept once, for ever: a later one of the same id is a repetition.
class WebhookGateway
{
public:
    explicit WebhookGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Nothing where an event of that id is kept already.
    Result<std::optional<qint64>> keep(ledger::CompanyId company, const WebhookRow &row) const;
    Result<> setHandled(qint64 id, Instant at) const;
    /// Those that were kept and not acted upon; oldest first.
    Result<std::vector<WebhookRow>> unhandled(ledger::CompanyId company) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
