#pragma once

#include "core/connect/connection_settings.h"
#include "core/connect/http/http_client.h"
#include "tests/contract/contract.h"

namespace quittance::contract {

/// A platform made of its specifications and a connector to it.
template<typename Connector>
struct Contracted
{
    Contracted(std::vector<Route> routes, connect::ConnectionSettings wanted, const QByteArray &secret)
        : platform(std::move(routes))
        , settings(based(std::move(wanted), platform.url()))
        , http(connect::HttpSettings{.attempt = {.idle = std::chrono::seconds(60)},
                                     .limits = {.perMinute = 6000, .burst = 1000}})
        , connector(http, settings, secret)
    {
    }

    /// What is wrong with the requests since forget(): none at all is wrong as well.
    [[nodiscard]] QString trouble() const
    {
        return platform.exchanges().empty() ? QStringLiteral("Nothing was asked.") : platform.violations().join(u'\n');
    }

    Contract platform;
    connect::ConnectionSettings settings;
    connect::HttpClient http;
    Connector connector;

private:
    static connect::ConnectionSettings based(connect::ConnectionSettings settings, const QUrl &url)
    {
        settings.base = url;
        return settings;
    }
};

} // namespace quittance::contract
