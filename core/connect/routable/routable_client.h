#pragma once

#include "core/connect/connection_settings.h"
#include "core/connect/http/http_client.h"
#include "core/connect/json/json_tree.h"

#include <QUrlQuery>

namespace quittance::connect::routable {

/// Routable as we ask it: the header and the addresses below its base. Options: `sandbox`, and what writes need,
/// `team_member` and `account`. Source: alloy-routable.md 2.1.
class RoutableClient
{
public:
    using Answered = std::function<void(const Result<HttpAnswer> &)>;

    /// The HTTP client must outlive it.
    RoutableClient(HttpClient &http, const ConnectionSettings &settings, const QByteArray &token);

    [[nodiscard]] HttpClient &http() const { return m_http; }
    /// An option of the connection; empty where it is not set.
    [[nodiscard]] QString option(const QString &key) const;

    /// `target` is a path with its query, below the base. A token goes nowhere else: of a link that a page gives,
    /// only that part is followed.
    [[nodiscard]] HttpRequest request(HttpMethod method, const QByteArray &target) const;
    void get(const QByteArray &target, QObject *context, const Answered &done) const;

private:
    HttpClient &m_http;
    QUrl m_base;
    QByteArray m_token;
    std::map<QString, QString> m_options;
};

/// A refusal as a sentence, with the platform's own words where it has any. Source: alloy-routable.md 2.10.
[[nodiscard]] Error errorOf(const HttpAnswer &answer);

/// `path?a=b&…`.
[[nodiscard]] QByteArray targetOf(const QByteArray &path, const QUrlQuery &query);
/// Where `links.next` of a page leads, below the base, with what `asked` was asked for and the link leaves out: a
/// walk's filter must not get lost on the way. Empty on the last page.
[[nodiscard]] QByteArray nextTarget(const JsonValue &root, const QByteArray &asked);

} // namespace quittance::connect::routable
