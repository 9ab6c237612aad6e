#include "tests/support/fake_server.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace quittance::fake {

namespace {

constexpr int kSlowStepMs = 2;
constexpr int kSlowSteps = 10;

const QByteArray kPage = "<!DOCTYPE html><html><body><h1>Bad gateway</h1></body></html>";

/// One whole request off the front of `buffer`; nothing while it is not all there.
std::optional<Request> takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const QList<QByteArray> lines = buffer.first(end).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> first = lines.front().split(' ');
    Request request{.method = first.value(0), .url = QUrl::fromEncoded(first.value(1))};
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toInt();
    if (buffer.size() < end + 4 + length)
        return std::nullopt;
    request.body = buffer.sliced(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return request;
}

QByteArray headOf(const Answer &answer, qint64 length)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Said\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    return head + "Content-Length: " + QByteArray::number(length) + "\r\n\r\n";
}

QByteArray inTwoSeconds()
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(2);
    return QLocale::c().toString(then, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " GMT";
}

} // namespace

Server::Server(const Handler &handler, QObject *parent)
    : Server([handler](const Request &request, const Reply &reply) { reply(handler(request)); }, parent)
{
}

Server::Server(LateHandler handler, QObject *parent)
    : QTcpServer(parent)
    , m_handler(std::move(handler))
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection())
            serve(socket);
    });
}

QUrl Server::url(const QString &path) const
{
    QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
    return url.resolved(QUrl::fromEncoded(path.toUtf8()));
}

void Server::serve(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        socket->deleteLater();
    });
}

void Server::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    while (const std::optional<Request> request = takeRequest(buffer)) {
        m_requests.push_back(*request);
        m_mostAtOnce = std::max(m_mostAtOnce, ++m_atOnce);
        const int number = int(m_requests.size());
        const QPointer<QTcpSocket> alive(socket);
        QTimer::singleShot(m_delay, this, [this, alive, request = *request, number] {
            --m_atOnce;
            if (!alive)
                return;
            m_handler(request, [this, alive, number](Answer given) {
                if (alive)
                    answer(alive, std::move(given), number);
            });
        });
    }
}

void Server::answer(QTcpSocket *socket, Answer answer, int number)
{
    if (m_always != Fault::None)
        answer.fault = m_always;
    if (const auto found = m_faults.find(number); found != m_faults.end())
        answer.fault = found->second;
    if (answer.isPacked) {
        answer.body = qCompress(answer.body).sliced(4);
        answer.headers.emplace_back("Content-Encoding", "deflate");
    }
    send(socket, spoiled(std::move(answer)));
}

Answer Server::spoiled(Answer answer)
{
    switch (answer.fault) {
    case Fault::HtmlPage:
    case Fault::Error503Html:
        return {.status = answer.fault == Fault::HtmlPage ? 200 : 503,
                .headers = {{"Content-Type", "text/html"}},
                .body = kPage};
    case Fault::Busy429Seconds:
        return {.status = 429, .headers = {{"Retry-After", "1"}}, .body = "{\"statusCode\":429}"};
    case Fault::Busy429Date:
        return {.status = 429, .headers = {{"Retry-After", inTwoSeconds()}}, .body = "{\"statusCode\":429}"};
    case Fault::Error500:
        return {.status = 500, .body = "{\"statusCode\":500,\"error\":\"broken\"}"};
    default:
        return answer;
    }
}

void Server::send(QTcpSocket *socket, Answer answer)
{
    const qint64 length = answer.body.size();
    switch (answer.fault) {
    case Fault::ResetBeforeAnswer:
        socket->abort();
        return;
    case Fault::Stall:
        return;
    case Fault::NotHttp:
        socket->write("SSH-2.0-OpenSSH\r\n\r\nnothing to see\r\n");
        socket->disconnectFromHost();
        return;
    case Fault::ResetMidBody:
        socket->write(headOf(answer, length) + answer.body.first(length / 2));
        socket->disconnectFromHost();
        return;
    case Fault::TooLongLength:
        socket->write(headOf(answer, length + 100) + answer.body);
        socket->disconnectFromHost();
        return;
    case Fault::TooShortLength:
        socket->write(headOf(answer, length / 2) + answer.body);
        socket->disconnectFromHost();
        return;
    case Fault::SlowBody:
        sendSlowly(socket, headOf(answer, length) + answer.body);
        return;
    case Fault::Drip: {
        socket->write(headOf(answer, 1'000'000));
        auto *drip = new QTimer(socket);
        connect(drip, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        drip->start(kSlowStepMs);
        return;
    }
    default:
        socket->write(headOf(answer, length) + answer.body);
    }
}

void Server::sendSlowly(QTcpSocket *socket, QByteArray bytes)
{
    const qsizetype step = bytes.size() / kSlowSteps + 1;
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, timer, step, left = std::move(bytes)]() mutable {
        socket->write(left.first(std::min(step, left.size())));
        left.remove(0, std::min(step, left.size()));
        if (left.isEmpty())
            timer->deleteLater();
    });
    timer->start(kSlowStepMs);
}

} // namespace quittance::fake
