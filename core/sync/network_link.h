#pragma once

#include "core/sync/network_thread.h"
#include "core/sync/secret_store.h"
#include "core/sync/sync_run.h"

namespace quittance::sync {

/// The program's way to platforms: the network's thread, started when it is first needed, the secrets, and what makes
/// connectors. Lives on the UI thread and as long as the program.
class NetworkLink
{
    Q_DISABLE_COPY_MOVE(NetworkLink)
public:
    /// Connectors of all vendors we know.
    NetworkLink();
    /// Connectors made by `make`, at a pace of its own: for tests.
    NetworkLink(MakeConnector make, connect::HttpPacing pacing);

    [[nodiscard]] std::shared_ptr<NetworkThread::Mailbox> mailbox();
    /// Whether anything was ever posted.
    [[nodiscard]] bool isStarted() const { return m_thread != nullptr; }
    [[nodiscard]] const std::shared_ptr<SecretStore> &secrets() const { return m_secrets; }
    [[nodiscard]] const MakeConnector &make() const { return m_make; }
    /// The last exchanges with servers, oldest first, without secrets.
    [[nodiscard]] QFuture<std::vector<connect::LoggedRequest>> log();
    /// Waits until everything posted so far has run: a few milliseconds.
    void settle();

private:
    std::shared_ptr<SecretStore> m_secrets;
    MakeConnector m_make;
    connect::HttpPacing m_pacing;
    std::unique_ptr<NetworkThread> m_thread;
};

} // namespace quittance::sync
