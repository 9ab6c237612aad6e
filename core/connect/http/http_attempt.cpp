#include "core/connect/http/http_attempt.h"

#include "core/connect/http/one_time_body.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslSocket>

#include <utility>

namespace quittance::connect {
namespace {

/// What the network layer may hold before it stops reading from the socket.
constexpr qint64 kReadAhead = qint64(1024) * 1024;

QNetworkRequest networkRequest(const HttpRequest &request, const QByteArray &userAgent)
{
    QNetworkRequest asked(request.url);
    asked.setRawHeader("User-Agent", userAgent);
    for (const HttpHeader &header : request.headers)
        asked.setRawHeader(header.name, header.value);
    // Without one, Qt would call every body a web form.
    if (!request.body.isEmpty() && !asked.hasRawHeader("Content-Type"))
        asked.setRawHeader("Content-Type", "application/octet-stream");
    // A redirect would carry the key to wherever it points, and a cookie would be a second identity.
    asked.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    asked.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    asked.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    asked.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    asked.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    asked.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // The body has a limit of its own, in unpacked bytes.
    asked.setDecompressedSafetyCheckThreshold(-1);
    if (QSslSocket::supportsSsl()) {
        QSslConfiguration tls = asked.sslConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        asked.setSslConfiguration(tls);
    }
    return asked;
}

QNetworkReply *sendOnce(QNetworkAccessManager &manager, QNetworkRequest asked, const HttpRequest &request)
{
    auto *body = new OneTimeBody(request.body);
    asked.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    asked.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    QNetworkReply *reply = manager.sendCustomRequest(asked, methodName(request.method), body);
    body->setParent(reply);
    return reply;
}

} // namespace

HttpAttempt::HttpAttempt(QObject *parent)
    : QObject(parent)
{
    m_idle.setSingleShot(true);
    m_whole.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] { stop(Trouble::TimedOut); });
    connect(&m_whole, &QTimer::timeout, this, [this] { stop(Trouble::TimedOut); });
}

HttpAttempt::~HttpAttempt()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void HttpAttempt::start(QNetworkAccessManager &manager, const HttpRequest &request, const AttemptLimits &limits,
                        const QByteArray &userAgent)
{
    m_bodyLimit = request.bodyLimit;
    m_reply = send(manager, request, userAgent);
    m_reply->setReadBufferSize(kReadAhead);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpAttempt::readHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpAttempt::readBody);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_idle.start(); });
    connect(m_reply, &QNetworkReply::finished, this, &HttpAttempt::end);
    m_idle.start(limits.idle);
    m_whole.start(limits.whole);
}

QNetworkReply *HttpAttempt::send(QNetworkAccessManager &manager, const HttpRequest &request,
                                 const QByteArray &userAgent) const
{
    const QNetworkRequest asked = networkRequest(request, userAgent);
    switch (request.method) {
    case HttpMethod::Get:
        break;
    case HttpMethod::Head:
        return manager.head(asked);
    case HttpMethod::Put:
        return manager.put(asked, request.body);
    case HttpMethod::Delete:
        return manager.deleteResource(asked);
    case HttpMethod::Post:
    case HttpMethod::Patch:
        return sendOnce(manager, asked, request);
    }
    return manager.get(asked);
}

void HttpAttempt::stop(Trouble why)
{
    if (m_hasEnded)
        return;
    m_result.outcome.trouble = why;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    end();
}

void HttpAttempt::readHeaders()
{
    m_idle.start();
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > m_bodyLimit)
        stop(Trouble::TooLarge);
}

void HttpAttempt::readBody()
{
    m_idle.start();
    QByteArray &body = m_result.answer.body;
    // One byte over the limit is enough to know.
    while (m_reply->bytesAvailable() > 0 && body.size() <= m_bodyLimit)
        body += m_reply->read(m_bodyLimit + 1 - body.size());
    if (body.size() > m_bodyLimit)
        stop(Trouble::TooLarge);
}

Trouble HttpAttempt::troubleOfReply() const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    // From 201 on they restate the status of an answer that came in full (302 stands for 400).
    const bool restatesStatus = error >= QNetworkReply::ContentAccessDenied
        && error != QNetworkReply::ProtocolUnknownError && error != QNetworkReply::ProtocolFailure;
    if (error == QNetworkReply::NoError || (restatesStatus && m_result.outcome.status >= 400))
        return Trouble::None;
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return Trouble::Untrusted;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return Trouble::TimedOut;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return Trouble::Unreachable;
    default:
        return Trouble::Interrupted;
    }
}

void HttpAttempt::end()
{
    if (m_hasEnded)
        return;
    const bool wasStopped = m_result.outcome.trouble != Trouble::None;
    if (!wasStopped)
        readBody();
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_idle.stop();
    m_whole.stop();
    HttpAnswer &answer = m_result.answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_result.outcome.status = answer.status;
    const QList<QNetworkReply::RawHeaderPair> headers = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : headers)
        answer.headers.push_back({name, value});
    if (!wasStopped) {
        m_result.outcome.trouble = troubleOfReply();
        m_result.detail = m_result.outcome.trouble == Trouble::None ? QString() : m_reply->errorString();
    }
    m_reply->deleteLater();
    m_reply = nullptr;
    Q_EMIT ended(std::exchange(m_result, {}));
}

} // namespace quittance::connect
