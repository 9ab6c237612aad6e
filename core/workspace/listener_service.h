#pragma once

#include "core/store/webhook_gateway.h"
#include "core/sync/network_link.h"
#include "core/sync/webhook_listener.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

namespace quittance::workspace {

class ConnectionService;
class OpenBook;
class OutboxService;

/// A delivery and what was read because of it.
struct Delivery
{
    QString provider;
    QString id;
    QString event;
    bool isVerified = false;
    bool isDuplicate = false;
    QStringList pulled; ///< the lists
};

/// Takes deliveries of platforms that a relay hands on, and reads what they announce. Off until start().
///
/// Lives on the UI thread. A delivery that could not be acted upon before the program ended is acted upon at the next
/// start(); until then, and whenever nobody listens, the schedule reads the same.
class ListenerService : public QObject
{
    Q_OBJECT

public:
    ListenerService(std::shared_ptr<OpenBook> book, sync::NetworkLink &link, ConnectionService &connections,
                    OutboxService &outbox);
    ~ListenerService() override;

    /// The port. Io where it is taken, InvalidInput without a secret: nothing could be verified.
    QFuture<Result<quint16>> start(sync::ListenerSettings settings);
    /// Takes no more; what is being read goes on.
    void stop();
    [[nodiscard]] bool isListening() const { return m_isListening; }
    /// Deliveries that are being acted upon.
    [[nodiscard]] int pending() const { return m_pending; }
    /// Ends what is on its way; to be followed by NetworkLink::settle() before the book is closed.
    void close();

Q_SIGNALS:
    /// Once what it announces was read.
    void delivered(const quittance::workspace::Delivery &delivery);

private:
    struct Board;
    struct Targets;

    void take(const sync::WebhookNotice &notice);
    void takeUp(const std::vector<store::WebhookRow> &rows);
    void act(const sync::WebhookNotice &notice, const Targets &targets);
    void finish(const sync::WebhookNotice &notice, const QStringList &pulled, bool isHandled);

    std::shared_ptr<OpenBook> m_book;
    sync::NetworkLink &m_link;
    ConnectionService &m_connections;
    OutboxService &m_outbox;
    std::shared_ptr<Board> m_board; ///< used on the network thread only
    sync::Homing m_homing;
    bool m_isListening = false;
    int m_pending = 0;
};

} // namespace quittance::workspace
