#pragma once

#include "core/connect/browser_sign_in.h"
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

/// The books that the platform links through a browser; none where it is not linked so.
[[nodiscard]] std::vector<SignInApp> signInApps(const QString &provider);
/// Likewise on the client's thread, to be started by the caller. Unsupported where signInApps() has none.
[[nodiscard]] Result<std::unique_ptr<BrowserSignIn>> makeSignIn(HttpClient &client, const ConnectionSettings &settings,
                                                                const QByteArray &secret,
                                                                const SignInQuestion &question);

} // namespace quittance::connect
