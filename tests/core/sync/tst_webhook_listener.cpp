#include "core/store/company_gateway.h"
#include "core/store/webhook_gateway.h"
#include "core/sync/webhook_listener.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace quittance;
using namespace quittance::sync;
using namespace Qt::StringLiterals;
using connect::WebhookDelivery;
using connect::WebhookRefusal;
using connect::WebhookVerdict;

namespace {

/// A delivery is signed when its X-Signature is one of the secrets; its body is its id.
WebhookVerdict verifyPlain(const WebhookDelivery &delivery, const QByteArrayList &secrets, Instant)
{
    WebhookVerdict verdict;
    const QByteArray signature = connect::headerValue(delivery.headers, "x-signature");
    if (signature.isEmpty())
        verdict.refusal = WebhookRefusal::Unsigned;
    else if (!secrets.contains(signature))
        verdict.refusal = WebhookRefusal::WrongSignature;
    else if (delivery.body.startsWith('<'))
        verdict.refusal = WebhookRefusal::NotJson;
    verdict.event.id = delivery.body == "nameless" ? QString() : QString::fromUtf8(delivery.body);
    verdict.event.event = u"read.completed"_s;
    verdict.event.lists = {"invoices"};
    return verdict;
}

QByteArray request(const QByteArray &body, const QByteArray &signature = "good", const QByteArray &target = "/codat")
{
    QByteArray bytes
        = "POST " + target + " HTTP/1.1\r\nHost: here\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!signature.isEmpty())
        bytes += "X-Signature: " + signature + "\r\n";
    return bytes + "\r\n" + body;
}

struct Wire
{
    const char *name;
    QByteArray bytes;
    int status;
};

const Wire kWires[] = {
    {"good", request("e1"), 200},
    {"query", request("e1", "good", "/codat?a=b"), 200},
    {"second secret", request("e1", "newer"), 200},
    {"unsigned", request("e1", ""), 401},
    {"wrong signature", request("e1", "bad"), 401},
    {"no json", request("<html>"), 400},
    {"other path", request("e1", "good", "/paypal"), 404},
    {"get", "GET /codat HTTP/1.1\r\nHost: here\r\n\r\n", 405},
    {"chunked",
     "POST /codat HTTP/1.1\r\nX-Signature: good\r\nTransfer-Encoding: chunked\r\n\r\n1\r\ne\r\n1;x=y\r\n1\r\n"
     "0\r\n\r\n",
     200},
    {"broken chunk", "POST /codat HTTP/1.1\r\nX-Signature: good\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400},
    {"chunks too large", "POST /codat HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n", 413},
    {"two lengths", "POST /codat HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx", 400},
    {"length and chunks", "POST /codat HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
     400},
    {"length with a sign", "POST /codat HTTP/1.1\r\nContent-Length: +1\r\n\r\nx", 400},
    {"too large", "POST /codat HTTP/1.1\r\nContent-Length: 5000\r\n\r\n", 413},
    {"packed", "POST /codat HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", 501},
    {"folded header", "POST /codat HTTP/1.1\r\nA: b\r\n c\r\n\r\n", 400},
    {"endless head", "POST /codat HTTP/1.1\r\n" + QByteArray(20'000, 'x'), 431},
    {"no http", "hello\r\n\r\n", 400},
};

} // namespace

class TestWebhookListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_book = std::move(*store::Book::open(m_folder.filePath(u"b.quittance"_s), store::Connection::Mode::Create));
        auto made = m_book->write(
            [](const store::Connection &db) { return store::CompanyGateway(db).add(u"Example Ltd"_s); });
        made.waitForFinished();
        m_company = *made.result();
    }

    void init()
    {
        auto emptied
            = m_book->write([](const store::Connection &db) { return db.exec("DELETE FROM webhook_delivery"); });
        emptied.waitForFinished();
        start();
    }

    void eachRequestHasItsAnswer_data()
    {
        QTest::addColumn<int>("row");
        for (size_t i = 0; i < std::size(kWires); ++i)
            QTest::newRow(kWires[i].name) << int(i);
    }
    void eachRequestHasItsAnswer()
    {
        QFETCH(const int, row);
        const Wire &wire = kWires[row];
        QCOMPARE(statusOf(wire.bytes), wire.status);
        const bool isTold = wire.status == 200;
        QCOMPARE(m_told.size() == 1 && m_told.front().isVerified, isTold);
        QCOMPARE(unhandled().size(), isTold ? 1U : 0U);
    }

    void itIsReadByteByByte()
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        QVERIFY(socket.waitForConnected());
        for (const char byte : request("e1")) {
            socket.write(&byte, 1);
            socket.flush();
        }
        QTRY_VERIFY(socket.bytesAvailable() > 0 || socket.state() == QTcpSocket::UnconnectedState);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    }

    void theSameEventIsToldOnceEvenAfterARestart()
    {
        QCOMPARE(statusOf(request("e1")), 200);
        QVERIFY(!m_told.back().isDuplicate);
        QCOMPARE(statusOf(request("e1")), 200);
        QVERIFY(m_told.back().isDuplicate);
        start();
        QCOMPARE(statusOf(request("e1")), 200);
        QVERIFY(m_told.back().isDuplicate);
        QCOMPARE(unhandled().size(), 1U);
    }

    void withoutAnIdARepetitionIsKnownByItsBytes()
    {
        QCOMPARE(statusOf(request("nameless")), 200);
        QCOMPARE(statusOf(request("nameless")), 200);
        QVERIFY(m_told.back().isDuplicate);
        QCOMPARE(statusOf(request("nameless", "newer")), 200);
        QVERIFY(!m_told.back().isDuplicate);
    }

    void whatWasNotActedUponIsThereAfterARestart()
    {
        QCOMPARE(statusOf(request("e1")), 200);
        QCOMPARE(statusOf(request("e2")), 200);
        auto handled = m_book->write([row = m_told.front().row](const store::Connection &db) {
            return store::WebhookGateway(db).setHandled(row, Instant{1});
        });
        handled.waitForFinished();
        const auto open = unhandled();
        QCOMPARE(open.size(), 1U);
        const connect::WebhookEvent event = webhookEventOf(open[0].content);
        QCOMPARE(event.id, u"e2"_s);
        QCOMPARE(event.lists, QByteArrayList{"invoices"});
    }

    void aSenderThatStopsIsSentAway()
    {
        m_settings.patienceMs = 20;
        start();
        QCOMPARE(statusOf("POST /codat HTTP/1.1\r\nContent-Length: 5\r\n\r\nab"), 408);
        m_settings.patienceMs = 15'000;
    }

    void moreThanItCanTakeIsSentAway()
    {
        m_settings.mostAtOnce = 1;
        start();
        QTcpSocket idle;
        idle.connectToHost(QHostAddress::LocalHost, m_port);
        QVERIFY(idle.waitForConnected());
        QCOMPARE(statusOf(request("e1")), 503);
        idle.abort();
        m_settings.mostAtOnce = 32;
    }

    void aTakenPortIsSaid()
    {
        ListenerSettings settings = m_settings;
        settings.port = m_port;
        WebhookListener second(means(), settings);
        const Result<quint16> listening = second.listen();
        QVERIFY(!listening);
        QCOMPARE(listening.error().kind, Error::Kind::Io);
    }

private:
    [[nodiscard]] ListenerMeans means() const
    {
        return {.book = m_book, .company = m_company, .verify = {{u"codat"_s, verifyPlain}}};
    }

    void start()
    {
        m_told.clear();
        m_listener = std::make_unique<WebhookListener>(means(), m_settings);
        QObject::connect(m_listener.get(), &WebhookListener::delivered, this,
                         [this](const WebhookNotice &notice) { m_told.push_back(notice); });
        m_port = *m_listener->listen();
    }

    int statusOf(const QByteArray &bytes)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        socket.write(bytes);
        QByteArray answer;
        const auto isOver = [&] {
            answer += socket.readAll();
            return answer.contains("\r\n\r\n");
        };
        [&] { QTRY_VERIFY(isOver()); }();
        return answer.mid(9, 3).toInt();
    }

    std::vector<store::WebhookRow> unhandled()
    {
        auto read = m_book->read([company = m_company](const store::Connection &db) {
            return store::WebhookGateway(db).unhandled(company);
        });
        read.waitForFinished();
        return *read.result();
    }

    QTemporaryDir m_folder;
    std::shared_ptr<store::Book> m_book;
    ledger::CompanyId m_company;
    ListenerSettings m_settings{.secrets = {"good", "newer"}, .limits = {.head = 16'384, .body = 4096}};
    std::unique_ptr<WebhookListener> m_listener;
    std::vector<WebhookNotice> m_told;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(TestWebhookListener)
#include "tst_webhook_listener.moc"
