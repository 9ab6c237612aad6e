#include "core/sync/connector_pool.h"

namespace quittance::sync {

ConnectorPool::ConnectorPool(Tools tools, connect::HttpClient &client, QObject *parent)
    : QObject(parent)
    , m_tools(std::move(tools))
    , m_client(client)
    , m_homing(this)
{
}

void ConnectorPool::connectorOf(ledger::ConnectionId connection, const Connected &done)
{
    const auto read = [company = m_tools.company, connection](const store::Connection &db) {
        return ConnectionTable(db).byId(company, connection);
    };
    const auto found = [this, done](const Result<KeptConnection> &kept) {
        if (kept)
            withSecret(*kept, done);
        else
            done(failed(kept));
    };
    m_tools.book->readThen(read, m_homing.home<Result<KeptConnection>>(found));
}

void ConnectorPool::withSecret(const KeptConnection &kept, const Connected &done)
{
    const auto make = [this, settings = kept.settings, done](const Result<QByteArray> &secret) {
        if (!secret) {
            done(failed(secret));
            return;
        }
        m_client.addSecret(*secret);
        Result<std::unique_ptr<connect::Connector>> made = m_tools.make(m_client, settings, *secret);
        if (made)
            done(std::shared_ptr<connect::Connector>(std::move(*made)));
        else
            done(failed(made));
    };
    m_tools.secrets->find(kept.settings.name, SecretSource::ofWord(kept.secretSource), this, make);
}

} // namespace quittance::sync
