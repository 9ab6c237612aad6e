#pragma once

#include "core/base/task.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <functional>
#include <vector>

namespace quittance::connect {

enum class HttpMethod : quint8 { Get, Head, Post, Put, Patch, Delete };

/// `GET`, `POST`, …
[[nodiscard]] QByteArray methodName(HttpMethod method);

struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    friend bool operator==(const HttpHeader &, const HttpHeader &) = default;
};

/// The value of the first header of that name, whatever its case; empty where there is none.
[[nodiscard]] QByteArray headerValue(const std::vector<HttpHeader> &headers, QByteArrayView name);

/// What a server said, whatever its status: only an answer that never came, or came in part, is an error.
struct HttpAnswer
{
    int status = 0;
    std::vector<HttpHeader> headers;
    QByteArray body; ///< unpacked
    int attempts = 1;

    [[nodiscard]] QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

/// One question to a server.
struct HttpRequest
{
    HttpMethod method = HttpMethod::Get;
    QUrl url; ///< https, or http to this machine; anything else is refused
    std::vector<HttpHeader> headers = {};
    QByteArray body = {};
    qint64 bodyLimit = qint64(64) * 1024 * 1024; ///< bytes of the unpacked answer; more is an error, and is not read
    /// Never sent a second time, whatever its method and headers: for servers that cannot tell a repetition.
    bool isSentOnce = false;
    /// Looked at for answers of 2xx: false is an answer that came in part or is not the server's, and may be asked
    /// again. Absent: what the connection delivers in full is whole.
    std::function<bool(const HttpAnswer &)> isWhole = {};
    /// The server's own name for this exchange, for the log. Absent: the headers that usually carry it.
    std::function<QString(const HttpAnswer &)> correlationOf = {};
    CancelToken cancel = {};
};

} // namespace quittance::connect
