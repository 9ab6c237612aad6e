#pragma once

#include "core/base/currency.h"
#include "core/connect/alloy/alloy_types.h"
#include "core/connect/connection_settings.h"
#include "core/connect/http/http_client.h"
#include "core/connect/json/json_tree.h"

#include <QUrlQuery>

namespace quittance::connect::alloy {

struct CompanyInfo
{
    QString name;
    std::optional<Currency> currency;
};

/// Alloy as we ask it: its dated addresses, the header, its errors as sentences, and the name under which it wants the
/// connection. That name differs between its documents and its own libraries: until a read has shown which one is
/// understood, the other is tried once. Source: alloy-routable.md 1.1, 1.2.
///
/// Lives on the HTTP client's thread. Answers come there, once, later; none when `context` is gone.
class AlloyClient : public QObject
{
    Q_OBJECT

public:
    using Answered = std::function<void(const Result<HttpAnswer> &)>;

    static constexpr char kOption[] = "connection_param";

    /// The HTTP client must outlive it.
    AlloyClient(HttpClient &http, const ConnectionSettings &settings, const QByteArray &key, QObject *parent = nullptr);

    [[nodiscard]] HttpClient &http() const { return m_http; }
    /// InvalidInput where the connection has no credential.
    [[nodiscard]] Result<> check() const;
    /// `/2024-03`: the option `version`, or what the call's own document says.
    [[nodiscard]] QByteArray version(const char *documented) const;
    [[nodiscard]] QByteArray listPath(const AlloyList &list) const;

    /// `path` from the version on. The connection is named as far as it is known how.
    [[nodiscard]] HttpRequest request(HttpMethod method, const QByteArray &path, QUrlQuery query = {}) const;
    /// The same without a connection: for what is the workspace's own.
    [[nodiscard]] HttpRequest plainRequest(HttpMethod method, const QByteArray &path, const QUrlQuery &query) const;
    /// A GET, with the other name where the first is not understood.
    void get(const QByteArray &path, const QUrlQuery &query, QObject *context, const Answered &done);
    /// A POST that is sent once. Whatever is read through it, the request may change something.
    void post(const QByteArray &path, const QByteArray &body, QObject *context, const Answered &done);

    /// What is known of the company, asked for once; unknown where the books do not say.
    void company(QObject *context, const std::function<void(Result<CompanyInfo>)> &done);
    [[nodiscard]] std::optional<Currency> baseCurrency() const { return m_company.currency; }

    /// True when the refusal may be of the connection's name, and the other is to be tried.
    [[nodiscard]] bool learnsFrom(const HttpAnswer &refusal);
    /// A read went well: the name in use is the right one.
    void settle() { m_isSettled = true; }
    /// The name that was found by trying; empty where none had to be.
    [[nodiscard]] QString learntName() const;
    /// The name in use once it was set or found to work; empty before.
    [[nodiscard]] QString settledName() const { return m_isSettled ? m_parameter : QString(); }

private:
    void onCompany(const Result<HttpAnswer> &answer, const std::function<void(Result<CompanyInfo>)> &done);

    HttpClient &m_http;
    QUrl m_base;
    QByteArray m_key;
    QString m_credential;
    QString m_version;
    QString m_parameter;
    CompanyInfo m_company;
    bool m_isSettled = false;
    bool m_hasTriedOther = false;
    bool m_hasCompany = false;
};

/// Alloy's refusal as a sentence, with its own words where it has any.
[[nodiscard]] Error errorOf(const HttpAnswer &answer);
/// What a refusal says for itself: its `message`, or its text where it is no JSON.
[[nodiscard]] QString messageOf(const HttpAnswer &answer);
/// The one record of an answer: under its own name, under `data`, or the first of a list there.
[[nodiscard]] JsonValue recordOf(const JsonValue &root, QByteArrayView single);

} // namespace quittance::connect::alloy
