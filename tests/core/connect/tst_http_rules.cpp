#include "core/connect/http/host_gate.h"
#include "core/connect/http/http_date.h"
#include "core/connect/http/http_trouble.h"
#include "core/connect/http/redaction.h"
#include "core/connect/http/request_log.h"
#include "core/connect/http/retry_rule.h"

#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

Instant at(const char *iso)
{
    return *parseInstant(QString::fromLatin1(iso));
}

HttpRequest requestOf(HttpMethod method, const QByteArray &key = {})
{
    HttpRequest request{.method = method, .url = QUrl(u"https://api.example.com/"_s)};
    if (!key.isEmpty())
        request.headers.push_back({"idempotency-KEY", key});
    return request;
}

} // namespace

class TestHttpRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void retryAfterIsReadInBothForms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("ms"); // -1: cannot be read
        const struct
        {
            const char *name;
            const char *text;
            qint64 ms;
        } cases[] = {
            {"seconds", "120", 120'000},
            {"zero", "0", 0},
            {"spaces", "  7 ", 7'000},
            {"date", "Sun, 22 Nov 2026 06:00:30 GMT", 30'000},
            {"date that is past", "Sun, 22 Nov 2026 05:59:00 GMT", 0},
            {"old date", "Sunday, 22-Nov-26 06:01:00 GMT", 60'000},
            {"oldest date", "Sun Nov 22 06:00:01 2026", 1'000},
            {"one-digit day", "Wed Dec  2 06:00:00 2026", qint64(10) * 24 * 3600 * 1000},
            {"negative", "-5", -1},
            {"fraction", "1.5", -1},
            {"words", "soon", -1},
            {"empty", "", -1},
            {"a day that is none", "Sun, 31 Feb 2026 06:00:30 GMT", -1},
            {"other zone", "Sun, 22 Nov 2026 06:00:30 CET", -1},
            {"beyond all measure", "99999999999999999999", -1},
        };
        for (const auto &one : cases)
            QTest::newRow(one.name) << QByteArray(one.text) << one.ms;
    }
    void retryAfterIsReadInBothForms()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, ms);
        const auto wait = parseRetryAfter(text, at("2026-11-22T06:00:00Z"));
        QCOMPARE(wait ? wait->count() : qint64(-1), ms);
    }

    void onlyWhatMayBeSentTwiceIs_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("once");
        QTest::addColumn<bool>("repeatable");
        const struct
        {
            const char *name;
            HttpMethod method;
            const char *key;
            bool once;
            bool repeatable;
        } cases[] = {
            {"get", HttpMethod::Get, "", false, true},
            {"head", HttpMethod::Head, "", false, true},
            {"put", HttpMethod::Put, "", false, true},
            {"delete", HttpMethod::Delete, "", false, true},
            {"post", HttpMethod::Post, "", false, false},
            {"post with a key", HttpMethod::Post, "8a21", false, true},
            {"post with a blank key", HttpMethod::Post, " ", false, false},
            {"patch", HttpMethod::Patch, "", false, false},
            {"patch with a key", HttpMethod::Patch, "8a21", false, true},
            {"post with a key, only once", HttpMethod::Post, "8a21", true, false},
            {"get only once", HttpMethod::Get, "", true, false},
        };
        for (const auto &one : cases)
            QTest::newRow(one.name) << int(one.method) << QByteArray(one.key) << one.once << one.repeatable;
    }
    void onlyWhatMayBeSentTwiceIs()
    {
        QFETCH(int, method);
        QFETCH(QByteArray, key);
        QFETCH(bool, once);
        QFETCH(bool, repeatable);
        HttpRequest request = requestOf(HttpMethod(method), key);
        request.isSentOnce = once;
        QCOMPARE(isRepeatable(request), repeatable);
        const bool goesOn = waitBeforeNext({}, request, {.trouble = Trouble::Interrupted}, 1, 0).has_value();
        QCOMPARE(goesOn, repeatable);
    }

    void onlyWhatMayGoBetterIsRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("repeated");
        for (const int status : {408, 429, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status << true;
        for (const int status : {200, 204, 301, 400, 401, 402, 403, 404, 405, 409, 422, 501, 505})
            QTest::addRow("%d", status) << status << false;
    }
    void onlyWhatMayGoBetterIsRepeated()
    {
        QFETCH(int, status);
        QFETCH(bool, repeated);
        QCOMPARE(isWorthRepeating({.status = status}), repeated);
    }

    void troublesThatStayAreNotRepeated()
    {
        for (const Trouble trouble : {Trouble::Untrusted, Trouble::TooLarge, Trouble::Cancelled})
            QVERIFY(!isWorthRepeating({.trouble = trouble, .status = 503}));
        for (const Trouble trouble : {Trouble::Unreachable, Trouble::Interrupted, Trouble::TimedOut, Trouble::NotWhole})
            QVERIFY(isWorthRepeating({.trouble = trouble}));
    }

    void waitsGrowByHalfAndStayInTheirSpan()
    {
        const RetryPolicy policy{.attempts = 100};
        const HttpRequest get = requestOf(HttpMethod::Get);
        milliseconds span = policy.firstWait;
        for (int made = 1; made < 40; ++made) {
            const auto shortest = waitBeforeNext(policy, get, {.status = 500}, made, 0);
            const auto longest = waitBeforeNext(policy, get, {.status = 500}, made, quint32(span.count() / 2));
            QCOMPARE(shortest->count(), span.count() - span.count() / 2);
            QCOMPARE(longest->count(), span.count());
            span = std::min(span + span / 2, policy.longestWait);
        }
        QCOMPARE(span.count(), policy.longestWait.count());
    }

    void attemptsEnd()
    {
        const HttpRequest get = requestOf(HttpMethod::Get);
        QVERIFY(waitBeforeNext({.attempts = 3}, get, {.status = 500}, 2, 0));
        QVERIFY(!waitBeforeNext({.attempts = 3}, get, {.status = 500}, 3, 0));
    }

    void whatTheServerAsksForIsWaitedForWithinReason()
    {
        const HttpRequest get = requestOf(HttpMethod::Get);
        const AttemptOutcome asked{.status = 429, .retryAfter = 90s};
        QCOMPARE(waitBeforeNext({}, get, asked, 1, 0), std::optional<milliseconds>(90s));
        const AttemptOutcome sooner{.status = 429, .retryAfter = 1ms};
        QCOMPARE(waitBeforeNext({}, get, sooner, 1, 0), std::optional<milliseconds>(250ms));
        const AttemptOutcome tomorrow{.status = 429, .retryAfter = 20h};
        QVERIFY(!waitBeforeNext({}, get, tomorrow, 1, 0));
    }

    void bucketLetsABurstGoAndThenTheRate()
    {
        HostGate gate({.perMinute = 60, .burst = 3, .atOnce = 100});
        Instant now = at("2026-11-22T06:00:00Z");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(gate.enter(now)->count(), 0);
        QCOMPARE(gate.enter(now)->count(), 1000);
        now.ms += 999;
        QCOMPARE(gate.enter(now)->count(), 1);
        now.ms += 1;
        QCOMPARE(gate.enter(now)->count(), 0);
        now.ms += 3'600'000;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(gate.enter(now)->count(), 0);
        QVERIFY(gate.enter(now)->count() > 0);
    }

    void clockSetBackStopsNobody()
    {
        HostGate gate({.perMinute = 60, .burst = 1, .atOnce = 100});
        Instant now = at("2026-11-22T06:00:00Z");
        QCOMPARE(gate.enter(now)->count(), 0);
        now.ms -= 3'600'000;
        QCOMPARE(gate.enter(now)->count(), 1000);
        now.ms += 1000;
        QCOMPARE(gate.enter(now)->count(), 0);
    }

    void noMoreAtOnceThanAllowed()
    {
        HostGate gate({.atOnce = 2});
        const Instant now = at("2026-11-22T06:00:00Z");
        QCOMPARE(gate.enter(now)->count(), 0);
        QCOMPARE(gate.enter(now)->count(), 0);
        QVERIFY(!gate.enter(now));
        gate.leave();
        QCOMPARE(gate.enter(now)->count(), 0);
    }

    void pauseHoldsEverybodyAndShorterOnesDoNotEndIt()
    {
        HostGate gate({});
        const Instant now = at("2026-11-22T06:00:00Z");
        gate.pauseUntil({now.ms + 5000});
        gate.pauseUntil({now.ms + 10});
        QCOMPARE(gate.enter(now)->count(), 5000);
        QCOMPARE(gate.enter({now.ms + 5000})->count(), 0);
    }

    void budgetIsLearntFromHeaders_data()
    {
        QTest::addColumn<QByteArray>("reset");
        for (const char *reset : {"Mon, 23 Nov 2026 00:00:00 GMT", "2026-11-23T00:00:00Z", "1795392000"})
            QTest::newRow(reset) << QByteArray(reset);
    }
    void budgetIsLearntFromHeaders()
    {
        QFETCH(QByteArray, reset);
        const Instant now = at("2026-11-22T06:00:00Z");
        DailyBudget budget;
        budget.learn({{"x-rate-limit-limit", "3000"}, {"X-Rate-Limit-Remaining", "1"}, {"X-Rate-Limit-Reset", reset}},
                     now);
        QCOMPARE(budget, (DailyBudget{3000, 1, at("2026-11-23T00:00:00Z")}));
        QVERIFY(!budget.isUsedUp(now));
        budget.learn({{"X-Rate-Limit-Remaining", "0"}}, now);
        QCOMPARE(budget.limit, std::optional<qint64>(3000));
        QVERIFY(budget.isUsedUp(now));
        QVERIFY(!budget.isUsedUp(at("2026-11-23T00:00:00Z")));
    }

    void budgetWithoutAResetStopsNobody()
    {
        DailyBudget budget;
        budget.learn({{"X-Rate-Limit-Remaining", "0"}, {"X-Rate-Limit-Reset", "tomorrow"}}, {});
        QVERIFY(!budget.isUsedUp({}));
    }

    void secretsAreCoveredInAddresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        const struct
        {
            const char *url;
            const char *shown;
        } cases[] = {
            {"https://a.example/x?page=2", "https://a.example/x?page=2"},
            {"https://user:pw@a.example/x", "https://a.example/x"},
            {"https://a.example/x?access_token=abc&page=2", "https://a.example/x?access_token=***&page=2"},
            {"https://a.example/x?apiKey=abc", "https://a.example/x?apiKey=***"},
            {"https://a.example/x?X-Amz-Signature=abc#t", "https://a.example/x?X-Amz-Signature=***"},
            {"https://a.example/x?client%5Fsecret=abc", "https://a.example/x?client_secret=***"},
            {"https://a.example/tr0ub4dor/x?q=tr0ub4dor", "https://a.example/***/x?q=***"},
            {"https://a.example/x?monkey=1&keyboard=2", "https://a.example/x?monkey=1&keyboard=2"},
        };
        for (const auto &one : cases)
            QTest::newRow(one.url) << QString::fromLatin1(one.url) << QString::fromLatin1(one.shown);
    }
    void secretsAreCoveredInAddresses()
    {
        QFETCH(QString, url);
        QFETCH(QString, shown);
        Redactor redactor;
        redactor.addSecret("tr0ub4dor");
        QCOMPARE(redactor.url(QUrl(url)), shown);
    }

    void secretIsCoveredInEachOfItsForms()
    {
        const QByteArray secret = "p@ss/w0rd?";
        Redactor redactor;
        redactor.addSecret(secret);
        redactor.addSecret("ab"); // too short to be one
        const QString text = u"plain %1, encoded %2, Basic %3, cabbage"_s.arg(
            QString::fromUtf8(secret), QString::fromLatin1(secret.toPercentEncoding()),
            QString::fromLatin1(secret.toBase64()));
        QCOMPARE(redactor.text(text), u"plain ***, encoded ***, Basic ***, cabbage"_s);
    }

    void secretHeadersAreCoveredWhole()
    {
        const std::vector<HttpHeader> shown = Redactor().headers({{"Authorization", "Basic abc"},
                                                                  {"X-Api-Key", "abc"},
                                                                  {"Set-Cookie", "a=b"},
                                                                  {"Idempotency-Key", "8a21"},
                                                                  {"Accept", "application/json"}});
        const std::vector<HttpHeader> expected = {{"Authorization", "***"},
                                                  {"X-Api-Key", "***"},
                                                  {"Set-Cookie", "***"},
                                                  {"Idempotency-Key", "8a21"},
                                                  {"Accept", "application/json"}};
        QVERIFY(shown == expected);
    }

    void onlySafeAddressesAreAsked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("https") << u"https://api.example.com/x"_s << true;
        QTest::newRow("loopback") << u"http://127.0.0.1:8080/x"_s << true;
        QTest::newRow("loopback, version 6") << u"http://[::1]:8080/x"_s << true;
        QTest::newRow("localhost") << u"http://localhost/x"_s << true;
        QTest::newRow("http") << u"http://api.example.com/x"_s << false;
        QTest::newRow("a name that only looks local") << u"http://localhost.example.com/x"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("no host") << u"https:///x"_s << false;
        QTest::newRow("relative") << u"/x"_s << false;
    }
    void onlySafeAddressesAreAsked()
    {
        QFETCH(QString, url);
        QFETCH(bool, allowed);
        QCOMPARE(checkAddress(QUrl(url)).has_value(), allowed);
    }

    void logKeepsTheLast()
    {
        RequestLog log(3);
        for (int i = 1; i <= 5; ++i)
            log.add({.status = 200 + i});
        QCOMPARE(log.total(), 5);
        QCOMPARE(log.entries().size(), size_t(3));
        QCOMPARE(log.entries().front().status, 203);
    }
};

QTEST_GUILESS_MAIN(TestHttpRules)
#include "tst_http_rules.moc"
