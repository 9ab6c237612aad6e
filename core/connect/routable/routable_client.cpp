#include "core/connect/routable/routable_client.h"

#include "core/connect/http/http_trouble.h"
#include "core/connect/http/status_kind.h"
#include "core/connect/json/json_page.h"

#include <QCoreApplication>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::routable)
};

/// Reading is limited to 600 a minute, changing to 100. Source: alloy-routable.md 2.11.
constexpr HostLimits kLimits = {.perMinute = 300, .burst = 20, .atOnce = 4};
constexpr int kShownOfText = 200;

QUrl baseOf(const ConnectionSettings &settings)
{
    if (!settings.base.isEmpty())
        return settings.base;
    const auto found = settings.options.find(u"sandbox"_s);
    const bool isSandbox = found != settings.options.end() && (found->second == u"true"_s || found->second == u"1"_s);
    return isSandbox ? QUrl(u"https://api.sandbox.routable.com"_s) : QUrl(u"https://api.routable.com"_s);
}

/// The platform's words: its detail, and what is wrong with which field, in both shapes it has.
QString wordsOf(const HttpAnswer &answer)
{
    JsonPageReader reader;
    const Result<JsonValue> root = reader.read(answer.body);
    if (!root)
        return QString::fromUtf8(answer.body).simplified().left(kShownOfText);
    QStringList words;
    for (const char *name : {"detail", "message"}) {
        if (const QString said = (*root)[name].string(); !said.isEmpty())
            words.append(said);
    }
    if (words.isEmpty() && (*root)["title"].isThere())
        words.append((*root)["title"].string());
    for (const JsonValue &error : (*root)["errors"].children()) {
        const QString field = error["path"].isThere() ? error["path"].string() : error["field"].string();
        const QString said = error["detail"].isThere() ? error["detail"].string() : error["message"].string();
        words.append(field.isEmpty() ? said : u"%1: %2"_s.arg(field, said));
    }
    return words.join(u' ');
}

} // namespace

RoutableClient::RoutableClient(HttpClient &http, const ConnectionSettings &settings, const QByteArray &token)
    : m_http(http)
    , m_base(baseOf(settings))
    , m_token(token)
    , m_options(settings.options)
{
    m_http.addSecret(token);
    if (!isThisMachine(m_base.host()))
        m_http.setLimits(m_base.host(), kLimits);
}

QString RoutableClient::option(const QString &key) const
{
    const auto found = m_options.find(key);
    return found == m_options.end() ? QString() : found->second;
}

HttpRequest RoutableClient::request(HttpMethod method, const QByteArray &target) const
{
    const QByteArray below = m_base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    return {.method = method,
            .url = QUrl::fromEncoded(below + target, QUrl::StrictMode),
            .headers
            = {{"Authorization", "Bearer " + m_token}, {"Accept", "application/json, application/problem+json"}},
            .isWhole = isWholeJson,
            .correlationOf = [](const HttpAnswer &answer) { return QString::fromUtf8(answer.header("Request-ID")); }};
}

void RoutableClient::get(const QByteArray &target, QObject *context, const Answered &done) const
{
    m_http.send(request(HttpMethod::Get, target), context, done);
}

Error errorOf(const HttpAnswer &answer)
{
    constexpr bool kIsBeyondLedger = false;
    return errorOfStatus(answer.status, u"Routable"_s, wordsOf(answer), kIsBeyondLedger);
}

QByteArray targetOf(const QByteArray &path, const QUrlQuery &query)
{
    return query.isEmpty() ? path : path + '?' + query.toString(QUrl::FullyEncoded).toUtf8();
}

QByteArray nextTarget(const JsonValue &root, const QByteArray &asked)
{
    const QString link = root["links"]["next"].string();
    if (link.isEmpty())
        return {};
    // Only to have something to resolve against: the answer is path and query.
    const QUrl before = QUrl::fromEncoded("https://host" + asked);
    const QUrl url = before.resolved(QUrl(link));
    QUrlQuery query(url);
    for (const auto &[name, value] : QUrlQuery(before).queryItems(QUrl::FullyEncoded)) {
        if (name != u"page"_s && !query.hasQueryItem(name))
            query.addQueryItem(name, value);
    }
    return targetOf(url.path(QUrl::FullyEncoded).toUtf8(), query);
}

} // namespace quittance::connect::routable
