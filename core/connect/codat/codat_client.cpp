#include "core/connect/codat/codat_client.h"

#include "core/connect/codat/codat_address.h"
#include "core/connect/codat/page_mapper.h"
#include "core/connect/http/status_kind.h"
#include "core/connect/json/json_page.h"

#include <QCoreApplication>

#include <utility>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

constexpr int kCompaniesAPage = 500;

/// An object, a list, or a bare yes or no: Codat answers with each of them.
bool isWholeAnswer(const HttpAnswer &answer)
{
    const QByteArray body = answer.body.trimmed();
    JsonPageReader reader;
    if (body.startsWith('['))
        return reader.readList(answer.body, [](const JsonRecord &) {}).has_value();
    return body.isEmpty() || body == "true" || body == "false" || reader.read(answer.body).has_value();
}

} // namespace

std::optional<Error> errorOf(const HttpAnswer &answer)
{
    if (answer.isSuccess())
        return std::nullopt;
    constexpr bool kIsBeyondLedger = true;
    const std::optional<ErrorBody> body = errorBodyOf(answer.body);
    Error error = errorOfStatus(answer.status, u"Codat"_s, body ? body->message : QString(), kIsBeyondLedger);
    // Source: codat.md 2: `Datatype [x] not supported by platform(s) [y]`.
    if (body && error.kind == Error::Kind::NotFound && body->message.contains(u"not supported"_s, Qt::CaseInsensitive))
        error.kind = Error::Kind::Unsupported;
    if (body && !body->correlationId.isEmpty())
        error.message = Text::tr("%1 (Codat's reference: %2)").arg(error.message, body->correlationId);
    return error;
}

CodatClient::CodatClient(HttpClient &http, CodatSettings settings)
    : m_http(http)
    , m_settings(std::move(settings))
{
    m_http.addSecret(m_settings.key);
}

HttpRequest CodatClient::request(const QUrl &url) const
{
    return {.url = url,
            .headers = {{"Authorization", "Basic " + m_settings.key.toBase64()}, {"Accept", "application/json"}},
            .isWhole = isWholeAnswer,
            .correlationOf = [](const HttpAnswer &answer) {
                const std::optional<ErrorBody> body = answer.isSuccess() ? std::nullopt : errorBodyOf(answer.body);
                return body ? body->correlationId : QString();
            }};
}

QUrl CodatClient::address(const QByteArray &pathAndQuery) const
{
    const QByteArray host = m_settings.base.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return QUrl::fromEncoded(host + pathAndQuery, QUrl::StrictMode);
}

HttpRequest CodatClient::writing(HttpMethod method, const QByteArray &pathAndQuery, const QByteArray &body,
                                 const QString &idempotencyKey) const
{
    HttpRequest asked = request(address(pathAndQuery));
    asked.method = method;
    asked.body = body;
    if (!body.isEmpty())
        asked.headers.push_back({"Content-Type", "application/json"});
    if (!idempotencyKey.isEmpty())
        asked.headers.push_back({"Idempotency-Key", idempotencyKey.toLatin1()});
    return asked;
}

void CodatClient::ask(HttpRequest request, QObject *context, const Done<HttpAnswer> &done) const
{
    m_http.send(std::move(request), context, [done](Result<HttpAnswer> answer) {
        const std::optional<Error> error = answer ? errorOf(*answer) : std::nullopt;
        done(error ? Result<HttpAnswer>(tl::unexpected<Error>(*error)) : std::move(answer));
    });
}

void CodatClient::fetch(const QByteArray &pathAndQuery, QObject *context, const Done<JsonValue> &done) const
{
    ask(request(address(pathAndQuery)), context, [done](const Result<HttpAnswer> &answer) {
        JsonPageReader reader;
        if (!answer)
            done(failed(answer));
        else if (answer->body.isEmpty())
            done(JsonValue());
        else
            done(reader.read(answer->body));
    });
}

template<typename T>
void CodatClient::readAll(const QByteArray &path, int page, std::vector<T> have, Read<T> read, QObject *context,
                          const Done<std::vector<T>> &done) const
{
    const QByteArray query = "?page=" + QByteArray::number(page) + "&pageSize=" + QByteArray::number(kCompaniesAPage);
    m_http.send(request(address(path + query)), context,
                [client = *this, path, page, have = std::move(have), read, context,
                 done](const Result<HttpAnswer> &answer) mutable {
                    if (!answer)
                        return done(failed(answer));
                    if (const std::optional<Error> error = errorOf(*answer))
                        return done(tl::unexpected<Error>(*error));
                    const size_t before = have.size();
                    JsonPageReader reader;
                    const Result<JsonValue> root = reader.read(answer->body, "results", [&](const JsonRecord &record) {
                        if (record.error.isEmpty())
                            have.push_back(read(record.value));
                    });
                    if (!root)
                        return done(failed(root));
                    const std::optional<int> next = pageOfLink(envelopeOf(*root).next);
                    const bool isMore = next && *next > page && have.size() > before;
                    if (isMore)
                        client.readAll(path, *next, std::move(have), read, context, done);
                    else
                        done(std::move(have));
                });
}

void CodatClient::companies(QObject *context, const Done<std::vector<Company>> &done) const
{
    readAll<Company>("/companies", 1, {}, &companyOf, context, done);
}

void CodatClient::connections(const QString &companyId, QObject *context,
                              const Done<std::vector<CompanyConnection>> &done) const
{
    readAll<CompanyConnection>(pathOf({u"companies"_s, companyId, u"connections"_s}), 1, {}, &connectionOf, context,
                               done);
}

void CodatClient::companyInfo(const QString &companyId, QObject *context, const Done<CompanyInfo> &done) const
{
    fetch(pathOf({u"companies"_s, companyId, u"data"_s, u"info"_s}), context, [done](const Result<JsonValue> &info) {
        done(info ? Result<CompanyInfo>(companyInfoOf(*info)) : Result<CompanyInfo>(failed(info)));
    });
}

void CodatClient::dataStatus(const QString &companyId, QObject *context,
                             const Done<std::map<QString, DataStatus>> &done) const
{
    using Statuses = std::map<QString, DataStatus>;
    fetch(pathOf({u"companies"_s, companyId, u"dataStatus"_s}), context, [done](const Result<JsonValue> &status) {
        done(status ? Result<Statuses>(dataStatusOf(*status)) : Result<Statuses>(failed(status)));
    });
}

void CodatClient::bankAccounts(const QString &companyId, const QString &connectionId, QObject *context,
                               const Done<std::vector<LedgerBankAccount>> &done) const
{
    readAll<LedgerBankAccount>(
        pathOf({u"companies"_s, companyId, u"connections"_s, connectionId, u"data"_s, u"bankAccounts"_s}), 1, {},
        &ledgerBankAccountOf, context, done);
}

} // namespace quittance::connect::codat
