#pragma once

#include "core/connect/codat/codat_types.h"
#include "core/connect/http/http_client.h"

namespace quittance::connect::codat {

struct CodatSettings
{
    QUrl base{QStringLiteral("https://api.codat.io")};
    QByteArray key; ///< as the platform shows it
};

/// Codat as we ask it: the header, its errors as sentences, and what is no list of records.
///
/// Lives on the HTTP client's thread. Answers come there, once, later; none when `context` is gone.
class CodatClient
{
public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;

    /// The HTTP client must outlive it.
    CodatClient(HttpClient &http, CodatSettings settings);

    [[nodiscard]] HttpClient &http() const { return m_http; }
    [[nodiscard]] const QUrl &base() const { return m_settings.base; }

    /// A GET with the key, checked to be whole JSON.
    [[nodiscard]] HttpRequest request(const QUrl &url) const;
    [[nodiscard]] QUrl address(const QByteArray &pathAndQuery) const;
    /// A POST or PUT of JSON; without a body where there is none. Never repeated by the HTTP client unless it has a
    /// key.
    [[nodiscard]] HttpRequest writing(HttpMethod method, const QByteArray &pathAndQuery, const QByteArray &body,
                                      const QString &idempotencyKey = {}) const;

    /// Sends; an answer that is no success is an Error.
    void ask(HttpRequest request, QObject *context, const Done<HttpAnswer> &done) const;
    /// The object or list at an address; what `done` gets is valid while it runs. Missing where the body is empty.
    void fetch(const QByteArray &pathAndQuery, QObject *context, const Done<JsonValue> &done) const;
    void companies(QObject *context, const Done<std::vector<Company>> &done) const;
    void connections(const QString &companyId, QObject *context,
                     const Done<std::vector<CompanyConnection>> &done) const;
    void companyInfo(const QString &companyId, QObject *context, const Done<CompanyInfo> &done) const;
    void dataStatus(const QString &companyId, QObject *context, const Done<std::map<QString, DataStatus>> &done) const;
    /// The ledger's bank accounts, for walks of their lines.
    void bankAccounts(const QString &companyId, const QString &connectionId, QObject *context,
                      const Done<std::vector<LedgerBankAccount>> &done) const;

private:
    template<typename T>
    using Read = T (*)(const JsonValue &);

    template<typename T>
    void readAll(const QByteArray &path, int page, std::vector<T> have, Read<T> read, QObject *context,
                 const Done<std::vector<T>> &done) const;

    HttpClient &m_http;
    CodatSettings m_settings;
};

/// Nothing for 2xx; the Error for the rest, with what Codat says of it and the reference its support asks for.
/// Conflict stands for data that Codat does not have yet, Busy for a pause it asks for, Unsupported for what the
/// accounting system does not offer.
[[nodiscard]] std::optional<Error> errorOf(const HttpAnswer &answer);

} // namespace quittance::connect::codat
