#pragma once

#include "core/connect/http/http_message.h"

#include <QStringList>

namespace quittance::connect {

/// Takes secrets out of everything that is logged or shown.
///
/// What names itself a secret is covered by its name: headers such as Authorization, query parameters such as `token`,
/// the user part of an address. What does not is covered by value: every key handed to addSecret(), plain, percent-
/// encoded or in Base64.
class Redactor
{
public:
    /// From now on `secret` is covered wherever it stands. Fewer than four characters are no secret and would cover
    /// half of every text.
    void addSecret(const QByteArray &secret);

    [[nodiscard]] QString text(const QString &text) const;
    /// A body as it came; what is no text is left as it is.
    [[nodiscard]] QByteArray body(QByteArray body) const;
    [[nodiscard]] QString url(const QUrl &url) const;
    [[nodiscard]] std::vector<HttpHeader> headers(const std::vector<HttpHeader> &headers) const;

private:
    QStringList m_secrets; ///< longest first, so that no part of one is left of another
};

/// True for a header or query parameter whose name says that its value is a secret.
[[nodiscard]] bool namesSecret(QStringView name);

} // namespace quittance::connect
