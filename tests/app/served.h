#pragma once

#include "core/base/promised.h"
#include "tests/support/fake_server.h"

#include <QThread>

#include <memory>

namespace quittance::test {

/// A fake server on a thread of its own: the test itself waits for the console program meanwhile. What the handler
/// looks at is changed only while no program runs.
class Served
{
public:
    explicit Served(fake::Server::Handler handler)
    {
        m_thread.start();
        m_door.moveToThread(&m_thread);
        inThread([this, &handler] { m_server = std::make_unique<fake::Server>(std::move(handler)); });
    }
    ~Served()
    {
        inThread([this] { m_server.reset(); });
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Served)

    [[nodiscard]] QString address()
    {
        QString address;
        inThread([&] { address = m_server->url(QString()).toString(QUrl::StripTrailingSlash); });
        return address;
    }
    [[nodiscard]] size_t requests()
    {
        size_t count = 0;
        inThread([&] { count = m_server->requests().size(); });
        return count;
    }
    /// The n-th request from now goes wrong in this way.
    void breakRequest(int number, fake::Fault fault)
    {
        inThread([&] { m_server->breakRequest(number, fault); });
    }

private:
    template<typename Work>
    void inThread(Work work)
    {
        const Promised<bool> done;
        QMetaObject::invokeMethod(
            &m_door,
            [&work, done] {
                work();
                done(true);
            },
            Qt::QueuedConnection);
        done.future().waitForFinished();
    }

    QThread m_thread;
    QObject m_door;
    std::unique_ptr<fake::Server> m_server;
};

} // namespace quittance::test
