#pragma once

#include "core/base/result.h"
#include "core/connect/http/host_gate.h"
#include "core/connect/http/http_attempt.h"
#include "core/connect/http/redaction.h"
#include "core/connect/http/request_log.h"

#include <QFuture>

#include <deque>
#include <map>
#include <memory>

namespace quittance::connect {

struct HttpSettings
{
    QByteArray userAgent = "Quittance/" QUITTANCE_VERSION;
    AttemptLimits attempt;
    RetryPolicy retry;
    HostLimits limits; ///< of hosts that have none of their own
    /// Of this machine itself, which needs no sparing; absent: as any other.
    std::optional<HostLimits> ownMachine;
    size_t loggedRequests = 500;
};

/// What went to one host so far.
struct HttpTally
{
    qint64 sent = 0; ///< requests on the wire, every attempt counted
    qint64 retries = 0; ///< attempts beyond the first of each
};

/// Time and chance as the client sees them; a test hands in its own.
struct HttpPacing
{
    using Later = std::function<void(std::chrono::milliseconds, QObject *context, std::function<void()>)>;

    std::function<Instant()> now;
    std::function<quint32()> random;
    Later later;

    /// The machine's clock, timers and random numbers.
    [[nodiscard]] static HttpPacing ofMachine();
};

/// The one way to servers.
///
/// TLS is always verified and nothing here turns that off; only this machine itself may be spoken to without it.
/// Proxies are the system's, redirects are not followed, cookies not kept. What may be sent again is sent again, no
/// host is asked faster than its limits, and everything asked is in the log, without secrets. Lives on one thread;
/// every function but log() is called there.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpAnswer>)>;

    explicit HttpClient(const HttpSettings &settings, HttpPacing pacing = HttpPacing::ofMachine(),
                        QObject *parent = nullptr);
    ~HttpClient() override;

    /// Asks; `done` is called in the thread of `context`, once, later, and not at all when `context` or the client is
    /// gone by then. The number is for abort().
    quint64 send(HttpRequest request, QObject *context, Done done);
    /// Asks; the future is cancelled when the client goes first.
    [[nodiscard]] QFuture<Result<HttpAnswer>> ask(HttpRequest request);

    /// Ends it at once, waiting or on its way: its answer is an Error of kind Cancelled. The request's own CancelToken
    /// does the same within a twentieth of a second.
    void abort(quint64 id);
    void abortAll();

    void setLimits(const QString &host, const HostLimits &limits);
    /// What is left of the day at `host`; empty where it says nothing of the kind.
    [[nodiscard]] DailyBudget budgetOf(const QString &host) const;
    /// What `host` allows and how much of it is used now.
    [[nodiscard]] HostUse useOf(const QString &host);

    /// Of exchanges that have ended.
    [[nodiscard]] HttpTally tallyOf(const QString &host) const;

    /// Covered from now on in everything logged.
    void addSecret(const QByteArray &secret) { m_redactor.addSecret(secret); }
    [[nodiscard]] const Redactor &redactor() const { return m_redactor; }
    [[nodiscard]] const RequestLog &log() const { return m_log; }

private:
    struct Job
    {
        HttpRequest request;
        QString host;
        QPointer<QObject> context;
        Done done;
        Instant startedAt;
        int attempts = 0;
        HttpAttempt *attempt = nullptr; ///< while on its way; its parent is the client
    };
    struct Host
    {
        explicit Host(const HostLimits &limits)
            : gate(limits)
        {
        }

        HostGate gate;
        HttpTally tally;
        std::deque<quint64> waiting;
        bool isWokenLater = false;
    };

    [[nodiscard]] Host &hostOf(const QString &name);
    void queue(quint64 id);
    /// Lets through what may go now.
    void admit(const QString &host);
    void start(quint64 id, Job &job);
    void onEnded(quint64 id, AttemptResult result);
    void finish(quint64 id, Result<HttpAnswer> answer);
    void lookForCancelled();
    void note(const Job &job, const Result<HttpAnswer> &answer);

    HttpSettings m_settings;
    HttpPacing m_pacing;
    Redactor m_redactor;
    RequestLog m_log;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::map<quint64, Job> m_jobs;
    std::map<QString, Host> m_hosts;
    QTimer m_cancelWatch;
    quint64 m_lastId = 0;
};

} // namespace quittance::connect
