#include "core/connect/http/http_client.h"

#include "core/base/promised.h"
#include "core/connect/http/http_date.h"
#include "core/connect/http/http_trouble.h"
#include "core/connect/http/rate_limit.h"

#include <QHostAddress>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace quittance::connect {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

Q_LOGGING_CATEGORY(lcHttp, "quittance.connect.http", QtInfoMsg)

constexpr milliseconds kCancelWatch{50};

bool isOwnMachine(const QString &host)
{
    return host == u"localhost"_s || QHostAddress(host).isLoopback();
}

/// The system's proxies, and none for this machine itself.
class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isOwnMachine(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

QString correlationOf(const HttpRequest &request, const HttpAnswer &answer)
{
    if (request.correlationOf) {
        if (QString given = request.correlationOf(answer); !given.isEmpty())
            return given;
    }
    for (const QByteArrayView name : {"X-Correlation-Id", "X-Request-Id", "Request-Id"}) {
        if (const QByteArray value = answer.header(name); !value.isEmpty())
            return QString::fromUtf8(value.left(200));
    }
    return {};
}

} // namespace

HttpPacing HttpPacing::ofMachine()
{
    return {.now = &Instant::now,
            .random = [] { return QRandomGenerator::global()->generate(); },
            .later = [](milliseconds wait, QObject *context,
                        std::function<void()> step) { QTimer::singleShot(wait, context, std::move(step)); }};
}

HttpClient::HttpClient(const HttpSettings &settings, HttpPacing pacing, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_pacing(std::move(pacing))
    , m_log(settings.loggedRequests)
    , m_manager(std::make_unique<QNetworkAccessManager>())
{
    m_manager->setProxyFactory(new SystemProxies); // the manager owns it
    m_cancelWatch.setInterval(kCancelWatch);
    connect(&m_cancelWatch, &QTimer::timeout, this, &HttpClient::lookForCancelled);
}

HttpClient::~HttpClient()
{
    // Attempts hold replies of the manager, which goes before QObject deletes its children.
    for (auto &[id, job] : m_jobs)
        delete std::exchange(job.attempt, nullptr);
}

quint64 HttpClient::send(HttpRequest request, QObject *context, Done done)
{
    const quint64 id = ++m_lastId;
    const QString host = request.url.host();
    const Result<> address = checkAddress(request.url);
    m_jobs.emplace(id,
                   Job{.request = std::move(request),
                       .host = host,
                       .context = context,
                       .done = std::move(done),
                       .startedAt = m_pacing.now()});
    if (!address) {
        finish(id, failed(address));
        return id;
    }
    m_cancelWatch.start();
    queue(id);
    return id;
}

QFuture<Result<HttpAnswer>> HttpClient::ask(HttpRequest request)
{
    const Promised<Result<HttpAnswer>> promised;
    send(std::move(request), this, [promised](Result<HttpAnswer> answer) { promised(std::move(answer)); });
    return promised.future();
}

void HttpClient::abort(quint64 id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    // An attempt on its way reports back itself, so that its place at the host becomes free.
    if (found->second.attempt)
        found->second.attempt->stop(Trouble::Cancelled);
    else
        finish(id, tl::unexpected<Error>(cancelledError(found->second.host)));
}

void HttpClient::abortAll()
{
    std::vector<quint64> waiting;
    std::vector<quint64> sent;
    for (const auto &[id, job] : m_jobs)
        (job.attempt ? sent : waiting).push_back(id);
    // A place that becomes free is not for those who are to go as well.
    for (const std::vector<quint64> &ids : {waiting, sent})
        std::ranges::for_each(ids, [this](quint64 id) { abort(id); });
}

void HttpClient::setLimits(const QString &host, const HostLimits &limits)
{
    hostOf(host).gate = HostGate(limits);
}

HostUse HttpClient::useOf(const QString &host)
{
    HostUse use = hostOf(host).gate.use(m_pacing.now());
    use.host = host;
    return use;
}

DailyBudget HttpClient::budgetOf(const QString &host) const
{
    const auto found = m_hosts.find(host);
    return found == m_hosts.end() ? DailyBudget() : found->second.gate.budget();
}

HttpClient::Host &HttpClient::hostOf(const QString &name)
{
    const bool isSpared = !m_settings.ownMachine || !isOwnMachine(name);
    return m_hosts.try_emplace(name, isSpared ? m_settings.limits : *m_settings.ownMachine).first->second;
}

HttpTally HttpClient::tallyOf(const QString &host) const
{
    const auto found = m_hosts.find(host);
    return found == m_hosts.end() ? HttpTally() : found->second.tally;
}

void HttpClient::queue(quint64 id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    const QString host = found->second.host;
    hostOf(host).waiting.push_back(id);
    QMetaObject::invokeMethod(
        this, [this, host] { admit(host); }, Qt::QueuedConnection);
}

void HttpClient::admit(const QString &name)
{
    Host &host = hostOf(name);
    while (!host.waiting.empty()) {
        const quint64 id = host.waiting.front();
        const auto found = m_jobs.find(id);
        if (found == m_jobs.end()) {
            host.waiting.pop_front();
            continue;
        }
        const Instant now = m_pacing.now();
        if (host.gate.budget().isUsedUp(now)) {
            host.waiting.pop_front();
            finish(id, tl::unexpected<Error>(usedUpError(name, host.gate.budget())));
            continue;
        }
        const std::optional<milliseconds> wait = host.gate.enter(now);
        if (!wait)
            return;
        if (wait->count() > 0) {
            if (!std::exchange(host.isWokenLater, true)) {
                m_pacing.later(*wait, this, [this, name] {
                    hostOf(name).isWokenLater = false;
                    admit(name);
                });
            }
            return;
        }
        host.waiting.pop_front();
        start(id, found->second);
    }
}

void HttpClient::start(quint64 id, Job &job)
{
    ++job.attempts;
    job.attempt = new HttpAttempt(this);
    connect(job.attempt, &HttpAttempt::ended, this, [this, id](const AttemptResult &result) { onEnded(id, result); });
    job.attempt->start(*m_manager, job.request, m_settings.attempt, m_settings.userAgent);
}

void HttpClient::onEnded(quint64 id, AttemptResult result)
{
    Job &job = m_jobs.at(id);
    std::exchange(job.attempt, nullptr)->deleteLater();
    const Instant now = m_pacing.now();
    const QString name = job.host;
    HostGate &gate = hostOf(name).gate;
    gate.leave();
    gate.learn(result.answer.headers, now);
    AttemptOutcome &outcome = result.outcome;
    outcome.retryAfter = parseRetryAfter(result.answer.header("Retry-After"), now);
    if (outcome.status == 429 && !outcome.retryAfter)
        outcome.retryAfter = parseRateLimitPause(result.answer.header("RateLimit"));
    const bool mayBePart = outcome.trouble == Trouble::None && result.answer.isSuccess() && job.request.isWhole;
    if (mayBePart && !job.request.isWhole(result.answer))
        outcome.trouble = Trouble::NotWhole;
    if (outcome.status == 429 && outcome.retryAfter && *outcome.retryAfter <= m_settings.retry.longestAsked)
        gate.pauseUntil(Instant{now.ms + outcome.retryAfter->count()});
    const std::optional<milliseconds> wait
        = waitBeforeNext(m_settings.retry, job.request, outcome, job.attempts, m_pacing.random());
    result.answer.attempts = job.attempts;
    if (wait)
        m_pacing.later(*wait, this, [this, id] { queue(id); });
    else if (outcome.trouble == Trouble::None)
        finish(id, std::move(result.answer));
    else
        finish(id,
               tl::unexpected<Error>(errorOf(outcome, name, m_redactor.text(result.detail), job.request.bodyLimit)));
    admit(name);
}

void HttpClient::finish(quint64 id, Result<HttpAnswer> answer)
{
    auto node = m_jobs.extract(id);
    if (node.empty())
        return;
    Job &job = node.mapped();
    // What a platform says of a failure is shown and kept: it may repeat the key that it did not like.
    if (answer && !answer->isSuccess())
        answer->body = m_redactor.body(answer->body);
    note(job, answer);
    if (m_jobs.empty())
        m_cancelWatch.stop();
    if (!job.context)
        return;
    QMetaObject::invokeMethod(
        job.context.data(),
        [done = std::move(job.done), answer = std::make_shared<Result<HttpAnswer>>(std::move(answer))] {
            done(std::move(*answer));
        },
        Qt::QueuedConnection);
}

void HttpClient::lookForCancelled()
{
    std::vector<quint64> cancelled;
    for (const auto &[id, job] : m_jobs) {
        if (job.request.cancel.isCancelled())
            cancelled.push_back(id);
    }
    for (const quint64 id : cancelled)
        abort(id);
}

void HttpClient::note(const Job &job, const Result<HttpAnswer> &answer)
{
    LoggedRequest logged{.startedAt = job.startedAt,
                         .method = QString::fromLatin1(methodName(job.request.method)),
                         .url = m_redactor.url(job.request.url),
                         .milliseconds = m_pacing.now().ms - job.startedAt.ms,
                         .bytesSent = job.request.body.size(),
                         .attempts = job.attempts};
    if (answer) {
        logged.status = answer->status;
        logged.bytesReceived = answer->body.size();
        logged.correlationId = m_redactor.text(correlationOf(job.request, *answer));
    } else {
        logged.error = m_redactor.text(answer.error().message);
    }
    HttpTally &tally = hostOf(job.host).tally;
    tally.sent += job.attempts;
    tally.retries += std::max(job.attempts - 1, 0);
    qCDebug(lcHttp) << logged.method << logged.url << logged.status << logged.milliseconds << "ms"
                    << logged.bytesReceived << "bytes" << logged.attempts << "attempts" << logged.correlationId
                    << logged.error;
    m_log.add(std::move(logged));
}

} // namespace quittance::connect
