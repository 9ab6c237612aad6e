#pragma once

#include "core/store/book.h"
#include "core/sync/homing.h"
#include "core/sync/secret_store.h"
#include "core/sync/sync_run.h"

namespace quittance::sync {

/// Makes the connectors of a book's connections, with their secrets. Lives on the network thread.
class ConnectorPool : public QObject
{
    Q_OBJECT

public:
    using Connected = std::function<void(Result<std::shared_ptr<connect::Connector>>)>;

    struct Tools
    {
        std::shared_ptr<store::Book> book;
        ledger::CompanyId company;
        std::shared_ptr<SecretStore> secrets;
        MakeConnector make;
    };

    ConnectorPool(Tools tools, connect::HttpClient &client, QObject *parent);

    /// `done` is called once, later, on this thread; never when the pool is gone by then. NotFound where the connection
    /// was removed or its secret is nowhere.
    void connectorOf(ledger::ConnectionId connection, const Connected &done);

private:
    void withSecret(const KeptConnection &kept, const Connected &done);

    Tools m_tools;
    connect::HttpClient &m_client;
    Homing m_homing;
};

} // namespace quittance::sync
