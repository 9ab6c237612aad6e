#include "core/connect/alloy/alloy_client.h"

#include "core/connect/http/http_trouble.h"
#include "core/connect/http/status_kind.h"
#include "core/connect/json/json_page.h"

#include <QCoreApplication>

#include <utility>

namespace quittance::connect::alloy {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::alloy)
};

const QString kDocumentedName = QStringLiteral("credentialId");
const QString kLibraryName = QStringLiteral("connectionId");
/// Alloy allows 150 a minute for each connection. Source: alloy-routable.md 1.8.
constexpr HostLimits kLimits = {.perMinute = 120, .burst = 20, .atOnce = 2};
constexpr int kShownOfText = 200;

QString option(const ConnectionSettings &settings, const QString &key)
{
    const auto found = settings.options.find(key);
    return found == settings.options.end() ? QString() : found->second;
}

QUrl baseOf(const ConnectionSettings &settings)
{
    if (!settings.base.isEmpty())
        return settings.base;
    const bool isEurope = option(settings, u"region"_s).compare(u"eu"_s, Qt::CaseInsensitive) == 0;
    return isEurope ? QUrl(u"https://eu-embedded.runalloy.com"_s) : QUrl(u"https://embedded.runalloy.com"_s);
}

QString credentialOf(const ConnectionSettings &settings)
{
    const QString given = option(settings, u"credential"_s);
    return given.isEmpty() && !settings.connections.empty() ? settings.connections.front() : given;
}

/// The status of a request whose connection is not understood, whatever else it may mean.
bool mayBeOfTheName(int status)
{
    return status == 400 || status == 404 || status == 422;
}

} // namespace

AlloyClient::AlloyClient(HttpClient &http, const ConnectionSettings &settings, const QByteArray &key, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_base(baseOf(settings))
    , m_key(key)
    , m_credential(credentialOf(settings))
    , m_version(option(settings, u"version"_s))
    , m_parameter(option(settings, QString::fromLatin1(kOption)))
{
    m_isSettled = !m_parameter.isEmpty();
    if (!m_isSettled)
        m_parameter = kDocumentedName;
    m_http.addSecret(key);
    if (!isThisMachine(m_base.host()))
        m_http.setLimits(m_base.host(), kLimits);
}

Result<> AlloyClient::check() const
{
    if (!m_credential.isEmpty())
        return {};
    return fail(Error::Kind::InvalidInput,
                Text::tr("The connection names no credential of Alloy. Give it as the option “credential”."),
                {.field = u"credential"_s});
}

QByteArray AlloyClient::version(const char *documented) const
{
    return '/' + (m_version.isEmpty() ? QByteArray(documented) : m_version.toUtf8());
}

QByteArray AlloyClient::listPath(const AlloyList &list) const
{
    return version(list.readVersion) + "/one/accounting/" + list.key;
}

HttpRequest AlloyClient::plainRequest(HttpMethod method, const QByteArray &path, const QUrlQuery &query) const
{
    const QByteArray below = m_base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    QUrl url = QUrl::fromEncoded(below + path, QUrl::StrictMode);
    if (!query.isEmpty())
        url.setQuery(query);
    return {.method = method,
            .url = url,
            .headers = {{"Authorization", "Bearer " + m_key}, {"Accept", "application/json"}},
            .isWhole = isWholeJson};
}

HttpRequest AlloyClient::request(HttpMethod method, const QByteArray &path, QUrlQuery query) const
{
    query.addQueryItem(m_parameter, QString::fromLatin1(QUrl::toPercentEncoding(m_credential)));
    return plainRequest(method, path, query);
}

void AlloyClient::get(const QByteArray &path, const QUrlQuery &query, QObject *context, const Answered &done)
{
    const auto onAnswer = [this, path, query, context = QPointer(context), done](const Result<HttpAnswer> &answer) {
        if (answer && answer->isSuccess())
            settle();
        if (context && answer && learnsFrom(*answer))
            return get(path, query, context, done);
        done(answer);
    };
    m_http.send(request(HttpMethod::Get, path, query), context, onAnswer);
}

void AlloyClient::post(const QByteArray &path, const QByteArray &body, QObject *context, const Answered &done)
{
    HttpRequest asked = request(HttpMethod::Post, path);
    asked.headers.push_back({"Content-Type", "application/json"});
    asked.body = body;
    asked.isSentOnce = true;
    m_http.send(std::move(asked), context, done);
}

bool AlloyClient::learnsFrom(const HttpAnswer &refusal)
{
    if (m_isSettled || !mayBeOfTheName(refusal.status))
        return false;
    m_parameter = m_parameter == kDocumentedName ? kLibraryName : kDocumentedName;
    // Both were tried: back to the documented one, and another read may still tell.
    return !std::exchange(m_hasTriedOther, !m_hasTriedOther);
}

QString AlloyClient::learntName() const
{
    return m_isSettled && m_parameter != kDocumentedName ? m_parameter : QString();
}

void AlloyClient::company(QObject *context, const std::function<void(Result<CompanyInfo>)> &done)
{
    if (const Result<> ready = check(); !ready || m_hasCompany) {
        const Result<CompanyInfo> known = ready ? Result<CompanyInfo>(m_company) : Result<CompanyInfo>(failed(ready));
        QMetaObject::invokeMethod(
            context, [done, known] { done(known); }, Qt::QueuedConnection);
        return;
    }
    get(version(kReferenceVersion) + "/one/accounting/company-info", {}, context,
        [this, done](const Result<HttpAnswer> &answer) { onCompany(answer, done); });
}

void AlloyClient::onCompany(const Result<HttpAnswer> &answer, const std::function<void(Result<CompanyInfo>)> &done)
{
    if (!answer)
        return done(failed(answer));
    if (!answer->isSuccess())
        return done(tl::unexpected<Error>(errorOf(*answer)));
    JsonPageReader reader;
    const Result<JsonValue> root = reader.read(answer->body);
    if (!root)
        return done(failed(root));
    const JsonValue company = recordOf(*root, "companyInfo");
    m_hasCompany = true;
    m_company.name = company["companyName"].string();
    if (m_company.name.isEmpty())
        m_company.name = company["companyLegalName"].string();
    m_company.currency = Currency::fromCode(company["currency"].string());
    done(m_company);
}

QString messageOf(const HttpAnswer &answer)
{
    JsonPageReader reader;
    const Result<JsonValue> root = reader.read(answer.body);
    if (!root)
        return QString::fromUtf8(answer.body).simplified().left(kShownOfText);
    return (*root)["message"].string();
}

Error errorOf(const HttpAnswer &answer)
{
    constexpr bool kIsBeyondLedger = true;
    return errorOfStatus(answer.status, u"Alloy"_s, messageOf(answer), kIsBeyondLedger);
}

JsonValue recordOf(const JsonValue &root, QByteArrayView single)
{
    JsonValue found = root[single];
    if (!found.isThere())
        found = root["data"];
    if (found.kind() != JsonKind::Array)
        return found;
    const std::vector<JsonValue> rows = found.children();
    return rows.empty() ? JsonValue() : rows.front();
}

} // namespace quittance::connect::alloy
