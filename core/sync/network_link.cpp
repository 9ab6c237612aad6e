#include "core/sync/network_link.h"

#include "core/base/promised.h"
#include "core/connect/connector_factory.h"

namespace quittance::sync {

namespace {

/// Platforms are asked at a measured pace. This machine, where a gateway of one's own may stand, needs none.
connect::HttpSettings httpSettings()
{
    return {.ownMachine = connect::HostLimits{.perMinute = 600'000, .burst = 1000, .atOnce = 8}};
}

} // namespace

NetworkLink::NetworkLink()
    : NetworkLink(&connect::makeConnector, connect::HttpPacing::ofMachine())
{
}

NetworkLink::NetworkLink(MakeConnector make, connect::HttpPacing pacing)
    : m_secrets(std::make_shared<SecretStore>())
    , m_make(std::move(make))
    , m_pacing(std::move(pacing))
{
}

std::shared_ptr<NetworkThread::Mailbox> NetworkLink::mailbox()
{
    if (!m_thread)
        m_thread = std::make_unique<NetworkThread>(httpSettings(), m_pacing);
    return m_thread->mailbox();
}

QFuture<std::vector<connect::LoggedRequest>> NetworkLink::log()
{
    if (m_thread)
        return m_thread->log();
    const Promised<std::vector<connect::LoggedRequest>> nothing;
    nothing({});
    return nothing.future();
}

void NetworkLink::settle()
{
    if (!m_thread)
        return;
    const Promised<bool> reached;
    QFuture<bool> future = reached.future();
    m_thread->post([reached](const NetworkThread::Network &) { reached(true); });
    future.waitForFinished();
}

} // namespace quittance::sync
