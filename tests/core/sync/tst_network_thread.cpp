#include "core/sync/network_thread.h"
#include "tests/support/fake_server.h"

#include <QTest>

using namespace quittance;
using namespace quittance::sync;
using namespace Qt::StringLiterals;

using connect::HttpAnswer;

namespace {

/// Writes down that it went.
class Guest : public QObject
{
public:
    Guest(bool &isGone, QObject *parent)
        : QObject(parent)
        , m_isGone(isGone)
    {
    }
    ~Guest() override { m_isGone = true; }

private:
    bool &m_isGone;
};

} // namespace

class TestNetworkThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void workRunsOnItsOwnThreadInOrder()
    {
        std::vector<int> order;
        QThread *thread = nullptr;
        {
            NetworkThread network;
            for (int i = 0; i < 3; ++i) {
                network.post([&, i](const NetworkThread::Network &) {
                    order.push_back(i);
                    thread = QThread::currentThread();
                });
            }
        }
        QCOMPARE(order, (std::vector<int>{0, 1, 2}));
        QVERIFY(thread != nullptr);
        QVERIFY(thread != QThread::currentThread());
    }

    void answersComeToWhoeverAsksAndAreLogged()
    {
        fake::Server server([](const fake::Request &) { return fake::Answer{.body = "{}"}; });
        NetworkThread network;
        std::optional<Result<HttpAnswer>> answer;
        const QUrl url = server.url(u"/x"_s);
        network.post([&](const NetworkThread::Network &there) {
            there.client.send({.url = url}, &server, [&](Result<HttpAnswer> given) { answer = std::move(given); });
        });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(answer->has_value());
        const QFuture<std::vector<connect::LoggedRequest>> log = network.log();
        QTRY_VERIFY(log.isFinished());
        QCOMPARE(log.result().size(), size_t(1));
        QCOMPARE(log.result().front().status, 200);
    }

    void objectsGoWithTheThread()
    {
        bool isGone = false;
        {
            NetworkThread network;
            network.post([&](const NetworkThread::Network &there) { new Guest(isGone, there.objects); });
        }
        QVERIFY(isGone);
    }

    void whatIsPostedAfterTheEndIsDropped()
    {
        bool hasRun = false;
        std::shared_ptr<NetworkThread::Mailbox> mailbox;
        {
            const NetworkThread network;
            mailbox = network.mailbox();
        }
        mailbox->post([&](const NetworkThread::Network &) { hasRun = true; });
        QVERIFY(!hasRun);
    }

    void aRequestOnItsWayDoesNotHoldTheEndUp()
    {
        fake::Server server([](const fake::Request &) { return fake::Answer{}; });
        server.breakAll(fake::Fault::Stall);
        std::optional<Error::Kind> answered;
        {
            NetworkThread network;
            network.post([&](const NetworkThread::Network &there) {
                there.client.send({.url = server.url(u"/x"_s)}, there.objects, [&](const Result<HttpAnswer> &answer) {
                    answered = answer ? Error::Kind::NotFound : answer.error().kind;
                });
            });
            QTRY_COMPARE(server.requests().size(), size_t(1));
        }
        // It was let go of: neither was its answer waited for, nor did its time run out.
        QVERIFY(!answered || *answered == Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestNetworkThread)
#include "tst_network_thread.moc"
