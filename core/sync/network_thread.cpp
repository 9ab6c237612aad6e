#include "core/sync/network_thread.h"

#include "core/base/promised.h"

namespace quittance::sync {

using connect::HttpClient;
using connect::LoggedRequest;

struct NetworkThread::Mailbox::Room
{
    std::unique_ptr<HttpClient> client;
    std::unique_ptr<QObject> objects; ///< below the client, so that it goes first
};

NetworkThread::Mailbox::Mailbox()
    : m_door(std::make_shared<QObject>())
    , m_room(std::make_shared<Room>())
{
}

void NetworkThread::Mailbox::post(Work work)
{
    const QMutexLocker lock(&m_lock);
    if (!m_isOpen)
        return;
    QMetaObject::invokeMethod(
        m_door.get(),
        [room = m_room, work = std::move(work)] {
            work({*room->client, room->objects.get()});
        },
        Qt::QueuedConnection);
}

NetworkThread::NetworkThread(connect::HttpSettings settings, connect::HttpPacing pacing)
    : m_mailbox(new Mailbox)
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_mailbox->m_door->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_mailbox->m_door.get(),
        [room = m_mailbox->m_room, settings = std::move(settings), pacing = std::move(pacing)] {
            room->client = std::make_unique<HttpClient>(settings, pacing);
            room->objects = std::make_unique<QObject>();
        },
        Qt::QueuedConnection);
}

NetworkThread::~NetworkThread()
{
    {
        const QMutexLocker lock(&m_mailbox->m_lock);
        m_mailbox->m_isOpen = false;
    }
    QMetaObject::invokeMethod(
        m_mailbox->m_door.get(),
        [room = m_mailbox->m_room, thread = &m_thread] {
            room->objects.reset();
            room->client.reset();
            thread->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

QFuture<std::vector<LoggedRequest>> NetworkThread::log()
{
    const Promised<std::vector<LoggedRequest>> answer;
    post([answer](const Network &network) { answer(network.client.log().entries()); });
    return answer.future();
}

} // namespace quittance::sync
