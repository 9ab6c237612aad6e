#pragma once

#include "core/connect/connection_settings.h"
#include "core/connect/connector.h"
#include "core/connect/http/http_client.h"

#include <memory>

namespace quittance::connect {

/// `codat`, `alloy`, `routable`.
[[nodiscard]] QStringList providers();

/// InvalidInput for a provider we do not know, and for an address that is neither https nor this machine's own.
[[nodiscard]] Result<> checkSettings(const ConnectionSettings &settings);
/// The hosts to which the connection's requests may go: that of its own address, else the platform's.
[[nodiscard]] QStringList hostsOf(const ConnectionSettings &settings);

/// The one place that knows every vendor. To be called on the client's thread; the client must outlive the connector.
[[nodiscard]] Result<std::unique_ptr<Connector>> makeConnector(HttpClient &client, const ConnectionSettings &settings,
                                                               const QByteArray &secret);

} // namespace quittance::connect
