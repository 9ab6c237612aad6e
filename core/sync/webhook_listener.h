#pragma once

#include "core/connect/webhook_verifiers.h"
#include "core/store/book.h"
#include "core/sync/homing.h"
#include "core/sync/webhook_request.h"

#include <QByteArrayList>
#include <QObject>

#include <memory>

class QTcpServer;
class QTcpSocket;

namespace quittance::sync {

struct ListenerSettings
{
    QString address = QStringLiteral("127.0.0.1"); ///< of the interface
    quint16 port = 0; ///< 0: any that is free
    QByteArrayList secrets; ///< of all platforms: every one is tried
    WebhookLimits limits = {};
    int mostAtOnce = 32;
    int patienceMs = 15'000; ///< with a sender that does not finish. Source: codat.md 10
};

/// A delivery that was taken in, or refused.
struct WebhookNotice
{
    qint64 row = 0; ///< of the kept delivery; 0: it was not kept
    QString provider;
    connect::WebhookEvent event;
    bool isVerified = false;
    bool isDuplicate = false;
    std::optional<connect::WebhookRefusal> refusal;
};

struct ListenerMeans
{
    std::shared_ptr<store::Book> book;
    ledger::CompanyId company;
    std::map<QString, connect::VerifyWebhook> verify; ///< by provider: the path of its deliveries
    std::function<Instant()> now = [] { return Instant::now(); };
};

/// Takes deliveries of platforms that a relay of the user hands on, at `/codat`, `/alloy` and `/routable`.
///
/// A delivery is checked on the bytes it came in, kept by its id before it is answered, and told once. It is a reason
/// to ask the platform, never data. Whatever is not verified is answered with 401 and has no effect. Listens on this
/// machine only, unless another interface is chosen. Plain TCP with a reader of our own: Qt's HTTP server (6.4) reads a
/// body of any length and gives no way to say how long it may be.
class WebhookListener : public QObject
{
    Q_OBJECT

public:
    WebhookListener(ListenerMeans means, ListenerSettings settings, QObject *parent = nullptr);
    ~WebhookListener() override;

    /// The port. Io where it is taken or may not be used.
    Result<quint16> listen();

Q_SIGNALS:
    void delivered(const quittance::sync::WebhookNotice &notice);

private:
    struct Visitor;

    void welcome();
    void read(Visitor &visitor);
    void judge(QTcpSocket *socket, const connect::WebhookDelivery &delivery);
    void keep(QTcpSocket *socket, const WebhookNotice &notice);
    static void answer(QTcpSocket *socket, int status);

    ListenerMeans m_means;
    ListenerSettings m_settings;
    Homing m_homing;
    int m_visitors = 0;
    std::unique_ptr<QTcpServer> m_server;
};

/// What an event announces, as it is kept until it was acted upon.
[[nodiscard]] QString webhookContent(const connect::WebhookEvent &event);
[[nodiscard]] connect::WebhookEvent webhookEventOf(const QString &content);

} // namespace quittance::sync
