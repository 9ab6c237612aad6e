#include "tests/app/console.h"
#include "tests/support/fake_server.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHostAddress>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace quittance;
using namespace quittance::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char kInvoice[] = R"({"number":"INV-1","customer_id":"C1","issue":"2026-03-01","due":"2026-03-31",
"currency":"EUR","amount":"30.00","lines":[{"description":"Work","amount":"30.00","account":"200"}]})";

/// As much of Codat as one write needs: an operation that is pending once, and the list it lands in.
struct Platform
{
    int posts = 0;
    int polls = 0;
    QByteArray record; ///< what has landed

    fake::Answer operator()(const fake::Request &request)
    {
        const QString path = request.url.path();
        if (request.method == "POST") {
            ++posts;
            record = request.body;
            record.insert(1, R"("id":"R1",)");
            return {.body = operation("Pending")};
        }
        if (path.contains(u"/push/"))
            return {.body = operation(++polls < 2 ? "Pending" : "Success")};
        if (path.endsWith(u"/data/invoices"))
            return {.body
                    = R"({"pageNumber":1,"pageSize":100,"totalResults":1,"_links":{},"results":[)" + record + "]}"};
        return {.status = 404, .body = R"({"statusCode":404,"error":"There is none."})"};
    }

    static QByteArray operation(const QByteArray &status)
    {
        const QByteArray changes
            = status == "Success" ? R"([{"type":"Created","recordRef":{"id":"R1","dataType":"invoices"}}])" : "[]";
        return R"({"pushOperationKey":"5f3d0a0e-0000-4000-8000-000000000001","companyId":"c","dataConnectionKey":"k",
            "requestedOnUtc":"2026-01-01T00:00:00Z","dataType":"invoices","statusCode":200,"status":")"
            + status + R"(","changes":)" + changes + '}';
    }
};

} // namespace

/// Writes and deliveries as scripts see them. The server is ours, so the program is waited for without blocking it.
class TestWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("QUITTANCE_TEST_SECRET", "a-key");
        qputenv("QUITTANCE_TEST_RELAY", "quittance-test-secret");
    }

    void aWriteIsPushedFollowedAndNotMadeTwice()
    {
        Platform platform;
        fake::Server server([&](const fake::Request &request) { return platform(request); });
        const Desk desk;
        connectTo(desk, server.url());
        const QString file = desk.write(u"invoice.json"_s, kInvoice);
        const Run pushed = run(desk, {u"push"_s, u"invoice"_s, file, u"--to"_s, u"books"_s});
        QCOMPARE(pushed.exit, 0);
        QCOMPARE(pushed.json[u"state"_s].toString(), u"accepted"_s);
        QVERIFY(!pushed.json[u"idempotency_key"_s].toString().isEmpty());
        QVERIFY(pushed.json[u"remote_id"_s].isNull());

        QCOMPARE(run(desk, {u"outbox"_s, u"run"_s}).exit, 0);
        const QJsonObject item = itemOf(run(desk, {u"outbox"_s, u"list"_s}));
        QCOMPARE(item[u"state"_s].toString(), u"confirmed"_s);
        QCOMPARE(item[u"remote_id"_s].toString(), u"R1"_s);
        QCOMPARE(run(desk, {u"push"_s, u"invoice"_s, file, u"--to"_s, u"books"_s}).json[u"outbox_id"_s].toInt(), 1);
        QCOMPARE(platform.posts, 1);
        QCOMPARE(run(desk, {u"outbox"_s, u"cancel"_s, u"1"_s}).exit, 3);
    }

    void aFileIsHungOnTheInvoiceOnceThatIsThere()
    {
        Platform platform;
        QStringList files;
        fake::Server server([&](const fake::Request &request) {
            const QString path = request.url.path();
            if (path.endsWith(u"/attachment"_s)) {
                files.append(path);
                return fake::Answer{.body = Platform::operation("Success")};
            }
            return platform(request);
        });
        const Desk desk;
        connectTo(desk, server.url());
        (void)desk.write(u"bill.pdf"_s, "%PDF-1.4");
        QByteArray intent = kInvoice;
        intent.chop(1);
        const QString file = desk.write(u"invoice.json"_s, intent + R"(,"attachments":["bill.pdf"]})");
        const Run pushed = run(desk, {u"push"_s, u"invoice"_s, file, u"--to"_s, u"books"_s});
        QCOMPARE(pushed.json[u"state"_s].toString(), u"accepted"_s);
        QVERIFY(files.isEmpty());
        const Run waiting = run(desk, {u"outbox"_s, u"show"_s, u"2"_s});
        QCOMPARE(waiting.json[u"follows"_s].toInt(), 1);
        QCOMPARE(waiting.json[u"state"_s].toString(), u"queued"_s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(run(desk, {u"outbox"_s, u"run"_s}).exit, 0);
        QCOMPARE(files.size(), 1);
        QVERIFY2(files.front().endsWith(u"/push/invoices/R1/attachment"_s), qPrintable(files.front()));
        QCOMPARE(platform.posts, 1);
        QCOMPARE(run(desk, {u"outbox"_s, u"show"_s, u"2"_s}).json[u"state"_s].toString(), u"confirmed"_s);
        QCOMPARE(run(desk, {u"push"_s, u"invoice"_s, file, u"--to"_s, u"books"_s}).json[u"outbox_id"_s].toInt(), 1);
        QCOMPARE(files.size(), 1);
    }

    void aLostAnswerIsLookedFor()
    {
        Platform platform;
        fake::Server server([&](const fake::Request &request) {
            fake::Answer answer = platform(request);
            if (request.method == "POST")
                answer.fault = fake::Fault::ResetBeforeAnswer;
            return answer;
        });
        const Desk desk;
        connectTo(desk, server.url());
        const QString file = desk.write(u"invoice.json"_s, kInvoice);
        const Run pushed = run(desk, {u"push"_s, u"invoice"_s, file, u"--to"_s, u"books"_s});
        QCOMPARE(pushed.json[u"state"_s].toString(), u"confirmed"_s);
        QCOMPARE(pushed.json[u"remote_id"_s].toString(), u"R1"_s);
        QCOMPARE(platform.posts, 1);
    }

    void whatIsHeldWaitsForAPerson()
    {
        Platform platform;
        fake::Server server([&](const fake::Request &request) { return platform(request); });
        const Desk desk;
        connectTo(desk, server.url());
        const QString file = desk.write(u"invoice.json"_s, kInvoice);
        const Run held = run(desk, {u"push"_s, u"invoice"_s, file, u"--to"_s, u"books"_s, u"--hold"_s});
        QCOMPARE(held.json[u"state"_s].toString(), u"held"_s);
        QCOMPARE(run(desk, {u"outbox"_s, u"run"_s}).exit, 0);
        QCOMPARE(platform.posts, 0);
        QCOMPARE(run(desk, {u"outbox"_s, u"cancel"_s, u"1"_s}).json[u"state"_s].toString(), u"cancelled"_s);
    }

    void anOpenChoiceIsRefusedWithItsRemedy()
    {
        const Desk desk;
        connectTo(desk, QUrl(u"http://127.0.0.1:9"_s));
        const QString file = desk.write(u"r.json"_s, R"({"currency":"USD","amount":"5"})");
        const Run pushed = run(desk, {u"push"_s, u"receivable"_s, file, u"--to"_s, u"books"_s});
        QCOMPARE(pushed.exit, 3);
        const QJsonObject error = pushed.json[u"error"_s].toObject();
        QCOMPARE(error[u"field"_s].toString(), u"send_on"_s);
        QVERIFY(error[u"message"_s].toString().contains(u"null"));
    }

    void aDeliveryIsToldOnce()
    {
        const Desk desk;
        connectTo(desk, QUrl(u"http://127.0.0.1:9"_s));
        QProcess listener;
        listener.start(binary(),
                       {u"--store"_s, desk.store, u"listen"_s, u"--port"_s, u"0"_s, u"--for"_s, u"60"_s,
                        u"--relay-secret-env"_s, u"QUITTANCE_TEST_RELAY"_s});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += listener.readAllStandardError()).endsWith('\n'), kLongest);
        const quint16 port = said.trimmed().split(':').last().toUShort();
        const QByteArray body = R"({"event_name":"receivable.status_changed","object_id":"7"})";
        const QByteArray at = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1();
        const QByteArray good
            = QMessageAuthenticationCode::hash(at + '.' + body, "quittance-test-secret", QCryptographicHash::Sha256)
                  .toHex();
        QCOMPARE(deliver(port, body, at, good), 200);
        QCOMPARE(deliver(port, body, at, good), 200);
        QCOMPARE(deliver(port, body, at, QByteArray(64, '0')), 401);
        QByteArray out;
        QTRY_COMPARE_WITH_TIMEOUT((out += listener.readAllStandardOutput()).count('\n'), 3, kLongest);
        int verified = 0;
        int duplicates = 0;
        for (const QByteArray &line : out.trimmed().split('\n')) {
            const QJsonObject delivery = QJsonDocument::fromJson(line).object();
            QCOMPARE(delivery[u"provider"_s].toString(), u"routable"_s);
            verified += int(delivery[u"verified"_s].toBool());
            duplicates += int(delivery[u"duplicate"_s].toBool());
        }
        QCOMPARE(verified, 2);
        QCOMPARE(duplicates, 1);
        listener.kill();
        listener.waitForFinished();
    }

private:
    static Run run(const Desk &desk, const QStringList &arguments)
    {
        QProcess process;
        QSignalSpy finished(&process, &QProcess::finished);
        process.start(binary(), QStringList{u"--json"_s, u"--store"_s, desk.store} + arguments);
        Run run;
        if (finished.isEmpty() && !finished.wait(kLongest))
            return run;
        run.exit = process.exitCode();
        run.out = process.readAllStandardOutput();
        run.err = process.readAllStandardError();
        run.json = QJsonDocument::fromJson(run.out).object();
        return run;
    }

    static void connectTo(const Desk &desk, const QUrl &url)
    {
        const QString base = url.toString(QUrl::RemovePath);
        const Run added
            = run(desk,
                  {u"connect"_s, u"add"_s, u"books"_s, u"--provider"_s, u"codat"_s, u"--base-url"_s, base,
                   u"--company"_s, u"11111111-1111-1111-1111-111111111111"_s, u"--connection"_s,
                   u"22222222-2222-2222-2222-222222222222"_s, u"--secret-env"_s, u"QUITTANCE_TEST_SECRET"_s});
        QVERIFY2(added.exit == 0, added.err.constData());
    }

    static QJsonObject itemOf(const Run &run) { return run.json[u"items"_s].toArray().first().toObject(); }

    static int deliver(quint16 port, const QByteArray &body, const QByteArray &at, const QByteArray &signature)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        socket.write("POST /routable HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size())
                     + "\r\nRoutable-Signature: " + signature + "\r\nRoutable-Signature-Timestamp: " + at + "\r\n\r\n"
                     + body);
        QByteArray answer;
        const auto isOver = [&] { return (answer += socket.readAll()).contains("\r\n\r\n"); };
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isOver(), 30'000); }();
        return answer.mid(9, 3).toInt();
    }
};

QTEST_GUILESS_MAIN(TestWrites)
#include "tst_writes.moc"
