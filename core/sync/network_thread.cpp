#include "core/sync/network_thread.h"

#include "core/base/promised.h"

namespace quittance::sync {

using connect::HttpClient;
using connect::LoggedRequest;

struct NetworkThread::Room
{
    std::unique_ptr<HttpClient> client;
    std::unique_ptr<QObject> objects; ///< below the client, so that it goes first
};

NetworkThread::NetworkThread(connect::HttpSettings settings, connect::HttpPacing pacing)
    : m_door(std::make_unique<QObject>())
    , m_room(std::make_unique<Room>())
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_door->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_door.get(),
        [room = m_room.get(), settings = std::move(settings), pacing = std::move(pacing)] {
            room->client = std::make_unique<HttpClient>(settings, pacing);
            room->objects = std::make_unique<QObject>();
        },
        Qt::QueuedConnection);
}

NetworkThread::~NetworkThread()
{
    QMetaObject::invokeMethod(
        m_door.get(),
        [room = m_room.get(), thread = &m_thread] {
            room->objects.reset();
            room->client.reset();
            thread->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void NetworkThread::post(Work work)
{
    QMetaObject::invokeMethod(
        m_door.get(),
        [room = m_room.get(), work = std::move(work)] {
            // Nothing but what the destructor left behind in the queue finds the room empty.
            if (room->client)
                work({*room->client, room->objects.get()});
        },
        Qt::QueuedConnection);
}

QFuture<std::vector<LoggedRequest>> NetworkThread::log()
{
    const Promised<std::vector<LoggedRequest>> answer;
    post([answer](const Network &network) { answer(network.client.log().entries()); });
    return answer.future();
}

} // namespace quittance::sync
