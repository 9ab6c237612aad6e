#pragma once

#include "core/connect/http/http_client.h"

#include <QMutex>
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

    /// The way to the thread for whoever may outlive it: what is posted once it is gone is dropped.
    class Mailbox
    {
        Q_DISABLE_COPY_MOVE(Mailbox)
    public:
        /// Runs `work` on the thread, after everything posted before it. From any thread.
        void post(Work work);

    private:
        friend class NetworkThread;
        Mailbox();

        struct Room;

        QMutex m_lock; ///< held while something is posted
        bool m_isOpen = true;
        std::shared_ptr<QObject> m_door; ///< lives on the thread; work is posted to it
        std::shared_ptr<Room> m_room; ///< made, used and emptied on the thread
    };

    [[nodiscard]] std::shared_ptr<Mailbox> mailbox() const { return m_mailbox; }
    void post(Work work) { m_mailbox->post(std::move(work)); }
    /// The last exchanges with servers, oldest first, without secrets.
    [[nodiscard]] QFuture<std::vector<connect::LoggedRequest>> log();

private:
    QThread m_thread;
    std::shared_ptr<Mailbox> m_mailbox;
};

} // namespace quittance::sync
