#include "core/connect/http/http_client.h"
#include "tests/core/connect/pacing_fixture.h"
#include "tests/support/fake_server.h"

#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kBody = R"({"a":[1,2,3],"text":"a body that is long enough to be cut in half somewhere"})";

bool endsAsJson(const HttpAnswer &answer)
{
    return answer.body.startsWith('{') && answer.body.endsWith('}');
}

/// A client, a server and the answer to what was asked last.
struct Wire
{
    explicit Wire(fake::Server::Handler handler, HttpSettings settings = {})
        : server(std::move(handler))
        , client(settings, time.pacing())
    {
    }

    quint64 ask(HttpRequest request)
    {
        answer.reset();
        return client.send(std::move(request), &server,
                           [this](Result<HttpAnswer> given) { answer = std::move(given); });
    }
    quint64 get(const QString &path = u"/x"_s) { return ask({.url = server.url(path), .isWhole = endsAsJson}); }
    [[nodiscard]] bool isAnswered() const { return answer.has_value(); }

    TestTime time;
    fake::Server server;
    HttpClient client;
    std::optional<Result<HttpAnswer>> answer;
};

fake::Answer plain(const fake::Request & /*request*/)
{
    return {.body = kBody};
}

} // namespace

Q_DECLARE_METATYPE(quittance::fake::Fault)

class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answerCarriesStatusHeadersAndBody()
    {
        Wire wire([](const fake::Request &request) {
            return fake::Answer{.status = 404, .headers = {{"X-Said", request.method}}, .body = request.body + "!"};
        });
        wire.ask({.method = HttpMethod::Post, .url = wire.server.url(u"/a%2Fb?q=1"_s), .body = "hello"});
        QTRY_VERIFY(wire.isAnswered());
        QVERIFY(*wire.answer);
        QCOMPARE((*wire.answer)->status, 404);
        QCOMPARE((*wire.answer)->header("x-said"), "POST");
        QCOMPARE((*wire.answer)->body, "hello!");
        QCOMPARE(wire.server.requests().front().url.toEncoded(), "/a%2Fb?q=1");
    }

    void everyMethodArrivesAsItself()
    {
        Wire wire([](const fake::Request &request) { return fake::Answer{.headers = {{"X-Said", request.method}}}; });
        using enum HttpMethod;
        for (const HttpMethod method : {Get, Head, Post, Put, Patch, Delete}) {
            wire.ask({.method = method, .url = wire.server.url()});
            QTRY_VERIFY(wire.isAnswered());
            QVERIFY(*wire.answer);
            QCOMPARE((*wire.answer)->header("X-Said"), methodName(method));
        }
    }

    void packedBodiesArriveUnpacked()
    {
        Wire wire([](const fake::Request &request) {
            const bool asks = request.headers.value("accept-encoding").contains("deflate");
            return fake::Answer{.body = QByteArray(200'000, 'a'), .isPacked = asks};
        });
        wire.ask({.url = wire.server.url()});
        QTRY_VERIFY(wire.isAnswered());
        QCOMPARE((*wire.answer)->body.size(), 200'000);
        QCOMPARE((*wire.answer)->header("Content-Encoding"), "deflate");
    }

    void passingFaultsAreOvercome_data()
    {
        QTest::addColumn<fake::Fault>("fault");
        for (const fake::Fault fault : fake::kPassingFaults)
            QTest::addRow("fault %d", int(fault)) << fault;
    }
    void passingFaultsAreOvercome()
    {
        QFETCH(fake::Fault, fault);
        Wire wire(plain);
        wire.server.breakRequest(1, fault);
        wire.get();
        QTRY_VERIFY(wire.isAnswered());
        QVERIFY2(*wire.answer, qPrintable(*wire.answer ? QString() : wire.answer->error().message));
        QCOMPARE((*wire.answer)->status, 200);
        QCOMPARE((*wire.answer)->body, kBody);
    }

    void faultsThatStayEndInAnErrorOrTheServersAnswer_data() { passingFaultsAreOvercome_data(); }
    void faultsThatStayEndInAnErrorOrTheServersAnswer()
    {
        QFETCH(fake::Fault, fault);
        Wire wire(plain, {.retry = {.attempts = 3}});
        wire.server.breakAll(fault);
        wire.get();
        QTRY_VERIFY(wire.isAnswered());
        if (*wire.answer)
            QVERIFY((*wire.answer)->status >= 400);
        else
            QCOMPARE(wire.answer->error().kind, Error::Kind::Network);
        QCOMPARE(wire.client.log().entries().back().attempts, 3);
    }

    void postWithoutAKeyIsNeverSentTwice_data() { passingFaultsAreOvercome_data(); }
    void postWithoutAKeyIsNeverSentTwice()
    {
        QFETCH(fake::Fault, fault);
        Wire wire(plain, {.attempt = {.idle = 300ms}});
        wire.server.breakAll(fault);
        for (const HttpMethod method : {HttpMethod::Post, HttpMethod::Patch}) {
            for (const QByteArray &body : {QByteArray("{}"), QByteArray()}) {
                const size_t before = wire.server.requests().size();
                wire.ask({.method = method, .url = wire.server.url(), .body = body, .isWhole = endsAsJson});
                QTRY_VERIFY(wire.isAnswered());
                QCOMPARE(wire.server.requests().size(), before + 1);
            }
        }
    }

    void postOnAKeptConnectionIsNeverSentTwice()
    {
        Wire wire(plain, {.attempt = {.idle = 300ms}});
        wire.get();
        QTRY_VERIFY(wire.isAnswered());
        wire.server.breakAll(fake::Fault::ResetBeforeAnswer);
        wire.ask({.method = HttpMethod::Post, .url = wire.server.url(), .body = "{}"});
        QTRY_VERIFY(wire.isAnswered());
        QVERIFY(!*wire.answer);
        QCOMPARE(wire.server.requests().size(), size_t(2));
    }

    void postWithAKeyIsSentAgainWithTheSameKey()
    {
        Wire wire(plain);
        wire.server.breakRequest(1, fake::Fault::Error500);
        wire.ask({.method = HttpMethod::Post,
                  .url = wire.server.url(),
                  .headers = {{"Idempotency-Key", "8a21"}},
                  .body = "{}"});
        QTRY_VERIFY(wire.isAnswered());
        QCOMPARE((*wire.answer)->status, 200);
        QCOMPARE(wire.server.requests().size(), size_t(2));
        QCOMPARE(wire.server.requests()[0].headers.value("idempotency-key"), "8a21");
        QCOMPARE(wire.server.requests()[1].headers.value("idempotency-key"), "8a21");
    }

    void answersThatWillNotChangeAreNotAskedAgain()
    {
        for (const int status : {400, 401, 402, 403, 404, 409, 422}) {
            Wire wire([status](const fake::Request & /*request*/) { return fake::Answer{.status = status}; });
            wire.get();
            QTRY_VERIFY(wire.isAnswered());
            QVERIFY(*wire.answer);
            QCOMPARE((*wire.answer)->status, status);
            QCOMPARE(wire.server.requests().size(), size_t(1));
        }
    }

    void hostsPauseIsKept()
    {
        Wire wire(plain);
        wire.server.breakRequest(1, fake::Fault::Busy429Seconds);
        wire.get();
        QTRY_VERIFY(wire.isAnswered());
        QVERIFY(!wire.time.waits.empty());
        QCOMPARE(wire.time.waits.front().count(), 1000);
    }

    void pauseThatIsTooLongIsHandedOn()
    {
        Wire wire([](const fake::Request & /*request*/) {
            return fake::Answer{.status = 429, .headers = {{"Retry-After", "86400"}}};
        });
        wire.get();
        QTRY_VERIFY(wire.isAnswered());
        QCOMPARE((*wire.answer)->status, 429);
        QCOMPARE(wire.server.requests().size(), size_t(1));
    }

    void dayThatIsUsedUpIsNotAsked()
    {
        Wire wire([](const fake::Request & /*request*/) {
            return fake::Answer{.headers = {{"X-Rate-Limit-Limit", "1000"},
                                            {"X-Rate-Limit-Remaining", "0"},
                                            {"X-Rate-Limit-Reset", "2026-11-23T00:00:00Z"}},
                                .body = kBody};
        });
        wire.get();
        QTRY_VERIFY(wire.isAnswered());
        QCOMPARE(wire.client.budgetOf(u"127.0.0.1"_s).limit, std::optional<qint64>(1000));
        wire.get();
        QTRY_VERIFY(wire.isAnswered());
        QCOMPARE(wire.answer->error().kind, Error::Kind::Network);
        QVERIFY(wire.answer->error().message.contains(u"2026-11-23T00:00:00Z"));
        QCOMPARE(wire.server.requests().size(), size_t(1));
        wire.time.now = *parseInstant(u"2026-11-23T00:00:01Z");
        wire.get();
        QTRY_VERIFY(wire.isAnswered());
        QVERIFY(*wire.answer);
    }

    void bodyBeyondTheLimitIsNotRead_data()
    {
        QTest::addColumn<bool>("packed");
        QTest::newRow("announced") << false;
        QTest::newRow("packed small") << true;
    }
    void bodyBeyondTheLimitIsNotRead()
    {
        QFETCH(bool, packed);
        Wire wire([packed](const fake::Request & /*request*/) {
            return fake::Answer{.body = QByteArray(10'000'000, 'a'), .isPacked = packed};
        });
        wire.ask({.url = wire.server.url(), .bodyLimit = 1'000'000});
        QTRY_VERIFY(wire.isAnswered());
        QCOMPARE(wire.answer->error().kind, Error::Kind::Unsupported);
        QCOMPARE(wire.server.requests().size(), size_t(1));
    }

    void bodyOfJustTheLimitIsRead()
    {
        Wire wire(plain);
        wire.ask({.url = wire.server.url(), .bodyLimit = kBody.size()});
        QTRY_VERIFY(wire.isAnswered());
        QVERIFY(*wire.answer);
    }

    void silenceEndsInATimeout_data()
    {
        QTest::addColumn<fake::Fault>("fault");
        QTest::newRow("no byte at all") << fake::Fault::Stall;
        QTest::newRow("a byte now and then") << fake::Fault::Drip;
    }
    void silenceEndsInATimeout()
    {
        QFETCH(fake::Fault, fault);
        Wire wire(plain, {.attempt = {.idle = 60ms, .whole = 150ms}, .retry = {.attempts = 2}});
        wire.server.breakAll(fault);
        wire.get();
        QTRY_VERIFY(wire.isAnswered());
        QCOMPARE(wire.answer->error().kind, Error::Kind::Network);
        QCOMPARE(wire.server.requests().size(), size_t(2));
    }

    void slowButLivelyBodiesArrive()
    {
        Wire wire(plain, {.attempt = {.idle = 5s}});
        wire.server.breakAll(fake::Fault::SlowBody);
        wire.get();
        QTRY_VERIFY(wire.isAnswered());
        QCOMPARE((*wire.answer)->body, kBody);
    }

    void abortEndsAtOnceWhatIsOnItsWay()
    {
        Wire wire(plain);
        wire.server.breakAll(fake::Fault::Stall);
        const quint64 id = wire.get();
        QTRY_COMPARE(wire.server.requests().size(), size_t(1));
        wire.client.abort(id);
        QTRY_VERIFY(wire.isAnswered());
        QCOMPARE(wire.answer->error().kind, Error::Kind::Cancelled);
    }

    void cancelTokenEndsWhatWaitsForItsNextAttempt()
    {
        TestTime time;
        HttpPacing pacing = time.pacing();
        bool waits = false;
        pacing.later = [&waits](std::chrono::milliseconds, QObject *, const std::function<void()> &) { waits = true; };
        fake::Server server(plain);
        server.breakAll(fake::Fault::Error500);
        HttpClient client({}, pacing);
        const CancelToken cancel;
        std::optional<Result<HttpAnswer>> answer;
        client.send({.url = server.url(), .cancel = cancel}, this,
                    [&answer](Result<HttpAnswer> given) { answer = std::move(given); });
        QTRY_VERIFY(waits);
        cancel.cancel();
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(answer->error().kind, Error::Kind::Cancelled);
    }

    void abortAllLeavesNothing()
    {
        fake::Server server(plain);
        server.breakAll(fake::Fault::Stall);
        HttpClient client({.limits = {.atOnce = 2}});
        int cancelled = 0;
        for (int i = 0; i < 10; ++i) {
            client.send({.url = server.url()}, this, [&cancelled](const Result<HttpAnswer> &answer) {
                cancelled += int(!answer && answer.error().kind == Error::Kind::Cancelled);
            });
        }
        QTRY_COMPARE(server.requests().size(), size_t(2));
        client.abortAll();
        QTRY_COMPARE(cancelled, 10);
        QCOMPARE(server.requests().size(), size_t(2));
    }

    void clientMayGoWhileItsRequestsRun()
    {
        fake::Server server(plain);
        server.breakAll(fake::Fault::Stall);
        auto client = std::make_unique<HttpClient>(HttpSettings{});
        const QFuture<Result<HttpAnswer>> future = client->ask({.url = server.url()});
        QTRY_COMPARE(server.requests().size(), size_t(1));
        client.reset();
        QVERIFY(future.isCanceled());
    }

    void hostIsAskedNoMoreAtOnceThanItsLimit()
    {
        fake::Server server(plain);
        server.setDelay(10);
        HttpClient client({});
        client.setLimits(u"127.0.0.1"_s, {.perMinute = 60'000, .burst = 100, .atOnce = 3});
        int answers = 0;
        for (int i = 0; i < 20; ++i)
            client.send({.url = server.url()}, this, [&answers](const Result<HttpAnswer> &) { ++answers; });
        QTRY_COMPARE(answers, 20);
        QCOMPARE(server.mostAtOnce(), 3);
    }

    void thisMachineMayHaveLimitsOfItsOwn()
    {
        for (const bool hasOwn : {false, true}) {
            fake::Server server(plain);
            TestTime time;
            HttpSettings settings{.limits = {.perMinute = 60, .burst = 1, .atOnce = 4}};
            if (hasOwn)
                settings.ownMachine = HostLimits{.perMinute = 60, .burst = 100, .atOnce = 4};
            HttpClient client(settings, time.pacing());
            int answers = 0;
            for (int i = 0; i < 5; ++i)
                client.send({.url = server.url()}, this, [&answers](const Result<HttpAnswer> &) { ++answers; });
            QTRY_COMPARE(answers, 5);
            QCOMPARE(time.waits.empty(), hasOwn);
        }
    }

    void redirectIsAnAnswerAndIsNotFollowed()
    {
        Wire wire([](const fake::Request &request) {
            const bool isFirst = request.url.path() == u"/x"_s;
            return isFirst ? fake::Answer{.status = 302, .headers = {{"Location", "/stolen"}}} : fake::Answer{};
        });
        wire.ask({.url = wire.server.url(u"/x"_s), .headers = {{"Authorization", "Basic abcdef"}}});
        QTRY_VERIFY(wire.isAnswered());
        QCOMPARE((*wire.answer)->status, 302);
        QCOMPARE(wire.server.requests().size(), size_t(1));
    }

    void unsafeAddressIsRefused()
    {
        Wire wire(plain);
        wire.ask({.url = QUrl(u"http://api.example.com/x"_s)});
        QTRY_VERIFY(wire.isAnswered());
        QCOMPARE(wire.answer->error().kind, Error::Kind::InvalidInput);
    }

    void nobodyListening()
    {
        Wire wire(plain, {.retry = {.attempts = 2}});
        const QUrl url = wire.server.url();
        wire.server.close();
        wire.ask({.url = url});
        QTRY_VERIFY(wire.isAnswered());
        QCOMPARE(wire.answer->error().kind, Error::Kind::Network);
        QCOMPARE(wire.client.log().entries().back().attempts, 2);
    }

    void logTellsTheExchangeWithoutItsSecrets()
    {
        Wire wire([](const fake::Request & /*request*/) {
            return fake::Answer{.status = 404, .headers = {{"X-Correlation-Id", "c0ffee"}}, .body = "gone"};
        });
        wire.client.addSecret("tr0ub4dor");
        wire.server.breakRequest(1, fake::Fault::Error500);
        wire.ask({.url = wire.server.url(u"/x?token=abc&q=tr0ub4dor"_s), .headers = {{"Authorization", "tr0ub4dor"}}});
        QTRY_VERIFY(wire.isAnswered());
        const LoggedRequest logged = wire.client.log().entries().back();
        QCOMPARE(logged.method, u"GET"_s);
        QVERIFY(logged.url.endsWith(u"/x?token=***&q=***"));
        QCOMPARE(logged.status, 404);
        QCOMPARE(logged.bytesReceived, 4);
        QCOMPARE(logged.attempts, 2);
        QCOMPARE(logged.correlationId, u"c0ffee"_s);
        QVERIFY(logged.milliseconds >= 250);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
