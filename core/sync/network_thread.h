#pragma once

#include "core/connect/http/http_client.h"

#include <QThread>

#include <functional>
#include <memory>

namespace quittance::sync {

/// The thread on which requests to platforms are made, and the one HTTP client of the program on it.
///
/// Connectors and whatever walks with them are made by work posted here, as children of Network::objects, and are gone
/// with the thread at the latest. Nobody waits for this thread but its destructor.
class NetworkThread
{
    Q_DISABLE_COPY_MOVE(NetworkThread)
public:
    /// What work on the thread may use.
    struct Network
    {
        connect::HttpClient &client;
        QObject *objects; ///< parent of what lives there; deleted before the client
    };
    using Work = std::function<void(const Network &)>;

    explicit NetworkThread(connect::HttpSettings settings = {},
                           connect::HttpPacing pacing = connect::HttpPacing::ofMachine());
    /// Ends every request and everything that lives on the thread. What was posted before has run by then.
    ~NetworkThread();

    /// Runs `work` on the thread, after everything posted before it.
    void post(Work work);
    /// The last exchanges with servers, oldest first, without secrets.
    [[nodiscard]] QFuture<std::vector<connect::LoggedRequest>> log();

private:
    struct Room;

    QThread m_thread;
    std::unique_ptr<QObject> m_door; ///< lives on the thread; work is posted to it
    std::unique_ptr<Room> m_room; ///< made, used and emptied on the thread
};

} // namespace quittance::sync
