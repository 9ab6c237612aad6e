#include "core/sync/webhook_listener.h"

#include "core/store/webhook_gateway.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace quittance::sync {

using namespace Qt::StringLiterals;
using connect::WebhookDelivery;
using connect::WebhookEvent;
using connect::WebhookRefusal;
using connect::WebhookVerdict;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

constexpr int kLingerMs = 1000;

/// `/codat?x=1` is for `codat`.
QString providerOf(const QByteArray &target)
{
    return QString::fromUtf8(target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')).mid(1));
}

/// Where the sender names its events, that name; else what a delivery sent once more has in common with the first:
/// its signature and its bytes.
QString idOf(const WebhookDelivery &delivery, const WebhookEvent &event)
{
    if (!event.id.isEmpty())
        return event.id;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const connect::HttpHeader &header : delivery.headers) {
        if (header.name.toLower().contains("signature"))
            hash.addData(header.value);
    }
    hash.addData(delivery.target);
    hash.addData(delivery.body);
    return u"sha256:"_s + QString::fromLatin1(hash.result().toHex());
}

} // namespace

/// One connection to us, which brings one delivery.
struct WebhookListener::Visitor
{
    QPointer<QTcpSocket> socket;
    WebhookRequestReader reader;
    bool isRead = false;
};

WebhookListener::WebhookListener(ListenerMeans means, ListenerSettings settings, QObject *parent)
    : QObject(parent)
    , m_means(std::move(means))
    , m_settings(std::move(settings))
    , m_homing(this)
    , m_server(std::make_unique<QTcpServer>())
{
    QObject::connect(m_server.get(), &QTcpServer::newConnection, this, &WebhookListener::welcome);
}

WebhookListener::~WebhookListener() = default;

Result<quint16> WebhookListener::listen()
{
    const QHostAddress address(m_settings.address);
    if (address.isNull())
        return fail(Error::Kind::InvalidInput,
                    Text::tr("“%1” is not the address of an interface.").arg(m_settings.address));
    if (!m_server->listen(address, m_settings.port))
        return fail(Error::Kind::Io,
                    Text::tr("Deliveries cannot be taken at %1, port %2: %3.")
                        .arg(m_settings.address)
                        .arg(m_settings.port)
                        .arg(m_server->errorString()));
    return m_server->serverPort();
}

void WebhookListener::welcome()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QObject::destroyed, this, [this] { --m_visitors; });
        if (++m_visitors > m_settings.mostAtOnce) {
            answer(socket, 503);
            continue;
        }
        const auto visitor
            = std::make_shared<Visitor>(Visitor{.socket = socket, .reader = WebhookRequestReader(m_settings.limits)});
        QObject::connect(socket, &QTcpSocket::readyRead, this, [this, visitor] { read(*visitor); });
        QTimer::singleShot(m_settings.patienceMs, socket, [visitor] {
            if (!visitor->isRead)
                answer(visitor->socket, 408);
            visitor->isRead = true;
        });
        read(*visitor);
    }
}

void WebhookListener::read(Visitor &visitor)
{
    if (!visitor.socket)
        return;
    if (visitor.isRead) {
        visitor.socket->readAll(); // a rest that is of no more use
        return;
    }
    const int status = visitor.reader.take(visitor.socket->readAll());
    if (status == 0) {
        if (visitor.reader.takeContinue())
            visitor.socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        return;
    }
    visitor.isRead = true;
    if (status == 200)
        judge(visitor.socket, visitor.reader.delivery());
    else
        answer(visitor.socket, status);
}

void WebhookListener::judge(QTcpSocket *socket, const WebhookDelivery &delivery)
{
    WebhookNotice notice{.provider = providerOf(delivery.target)};
    const auto verify = m_means.verify.find(notice.provider);
    if (verify == m_means.verify.end() || delivery.method != "POST") {
        answer(socket, verify == m_means.verify.end() ? 404 : 405);
        return;
    }
    WebhookVerdict verdict = verify->second(delivery, m_settings.secrets, m_means.now());
    notice.event = std::move(verdict.event);
    notice.event.id = idOf(delivery, notice.event);
    notice.refusal = verdict.refusal;
    notice.isVerified = !verdict.refusal;
    if (notice.isVerified) {
        keep(socket, notice);
        return;
    }
    answer(socket, verdict.refusal == WebhookRefusal::NotJson ? 400 : 401);
    Q_EMIT delivered(notice);
}

void WebhookListener::keep(QTcpSocket *socket, const WebhookNotice &notice)
{
    const store::WebhookRow row{.provider = notice.provider,
                                .eventId = notice.event.id,
                                .event = notice.event.event,
                                .content = webhookContent(notice.event),
                                .at = m_means.now()};
    const auto write = [company = m_means.company, row](const store::Connection &connection) {
        return store::WebhookGateway(connection).keep(company, row);
    };
    const auto kept = [this, notice, socket = QPointer<QTcpSocket>(socket)](const Result<std::optional<qint64>> &id) {
        // Not kept is not taken: the sender tries again.
        answer(socket, id ? 200 : 503);
        if (!id)
            return;
        WebhookNotice told = notice;
        told.row = id->value_or(0);
        told.isDuplicate = !*id;
        Q_EMIT delivered(told);
    };
    m_means.book->writeDurablyThen(write, m_homing.home<Result<std::optional<qint64>>>(kept));
}

void WebhookListener::answer(QTcpSocket *socket, int status)
{
    if (!socket)
        return;
    socket->write(webhookAnswer(status));
    // Closed over bytes that nobody read, the connection would break before the sender has seen why.
    const bool isStillSending = status == 413 || status == 431;
    if (isStillSending)
        QTimer::singleShot(kLingerMs, socket, &QTcpSocket::disconnectFromHost);
    else
        socket->disconnectFromHost();
}

QString webhookContent(const WebhookEvent &event)
{
    QJsonArray lists;
    for (const QByteArray &list : event.lists)
        lists.append(QString::fromUtf8(list));
    QJsonObject object{{u"id"_s, event.id},           {u"event"_s, event.event},
                       {u"company"_s, event.company}, {u"connection"_s, event.connection},
                       {u"lists"_s, lists},           {u"operation"_s, event.writeOperation}};
    if (event.modifiedFrom)
        object[u"modified_from"_s] = toIsoInstant(*event.modifiedFrom);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

WebhookEvent webhookEventOf(const QString &content)
{
    const QJsonObject object = QJsonDocument::fromJson(content.toUtf8()).object();
    WebhookEvent event{.id = object[u"id"_s].toString(),
                       .event = object[u"event"_s].toString(),
                       .company = object[u"company"_s].toString(),
                       .connection = object[u"connection"_s].toString(),
                       .writeOperation = object[u"operation"_s].toString()};
    const QJsonArray lists = object[u"lists"_s].toArray();
    for (const QJsonValue list : lists)
        event.lists.append(list.toString().toUtf8());
    if (const Result<Instant> from = parseInstant(object[u"modified_from"_s].toString()); from)
        event.modifiedFrom = *from;
    return event;
}

} // namespace quittance::sync
