#include "core/sync/sync_board.h"

#include "core/connect/connector_factory.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::sync {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

constexpr std::chrono::milliseconds kCancelWatch{50};

SyncReport stoppedReport(const KeptConnection &connection)
{
    SyncReport report{.connection = connection.id, .name = connection.settings.name};
    report.error = Error{Error::Kind::Cancelled, Text::tr("The reading was stopped. What had arrived is kept.")};
    return report;
}

} // namespace

SyncBoard::SyncBoard(BoardTools tools, connect::HttpClient &client, QObject *parent)
    : QObject(parent)
    , m_tools(std::move(tools))
    , m_client(client)
{
    m_cancelWatch.setInterval(kCancelWatch);
    connect(&m_cancelWatch, &QTimer::timeout, this, [this] { lookForCancelled(); });
}

SyncBoard::~SyncBoard()
{
    Jobs jobs;
    jobs.swap(m_jobs);
    for (Job &job : jobs) {
        delete job.run;
        job.done(stoppedReport(job.order.connection));
    }
}

void SyncBoard::add(SyncOrder order, const Progress &progress, const CancelToken &cancel, SyncRun::Done done)
{
    const QStringList hosts = connect::hostsOf(order.connection.settings);
    m_jobs.push_back({std::move(order), progress, cancel, std::move(done), hosts});
    m_cancelWatch.start();
    admit();
}

bool SyncBoard::mayStart(const Job &job) const
{
    const auto running = std::ranges::count_if(m_jobs, &Job::isStarted);
    return running < m_tools.mostAtOnce && std::ranges::none_of(m_jobs, [&job](const Job &other) {
               return other.isStarted
                   && (other.hosts == job.hosts || other.order.connection.id == job.order.connection.id);
           });
}

void SyncBoard::admit()
{
    for (Job &job : m_jobs) {
        if (job.isStarted || !mayStart(job))
            continue;
        job.isStarted = true;
        QMetaObject::invokeMethod(
            this, [this, &job] { findSecret(job); }, Qt::QueuedConnection);
    }
}

void SyncBoard::findSecret(Job &job)
{
    if (!job.order.secret.isEmpty()) {
        start(job);
        return;
    }
    const KeptConnection &kept = job.order.connection;
    m_tools.secrets->find(kept.settings.name, SecretSource::ofWord(kept.secretSource), this,
                          [this, &job](const Result<QByteArray> &secret) {
                              if (secret) {
                                  job.order.secret = *secret;
                                  start(job);
                              } else {
                                  SyncReport report{.connection = job.order.connection.id,
                                                    .name = job.order.connection.settings.name};
                                  report.error = secret.error();
                                  end(job, report);
                              }
                          });
}

void SyncBoard::start(Job &job)
{
    m_client.addSecret(job.order.secret);
    const auto writer
        = std::make_shared<PageWriter>(m_tools.company, job.order.connection.id, job.order.connection.settings.name);
    RunPlace place{.book = m_tools.book,
                   .mailbox = m_tools.mailbox,
                   .writer = writer,
                   .connection = job.order.connection.id,
                   .now = m_tools.now,
                   .changed = m_tools.changed};
    job.run = new SyncRun(m_client, std::move(place), job.order, m_tools.refresh, this);
    job.run->setProgress(job.progress);
    if (job.cancel.isCancelled())
        job.run->abort();
    job.run->start(m_tools.make, [this, &job](const SyncReport &report) { end(job, report); });
}

void SyncBoard::end(Job &job, const SyncReport &report)
{
    if (job.run)
        job.run->deleteLater();
    const SyncRun::Done done = std::move(job.done);
    m_jobs.remove_if([&job](const Job &one) { return &one == &job; });
    if (m_jobs.empty())
        m_cancelWatch.stop();
    done(report);
    admit();
}

void SyncBoard::lookForCancelled()
{
    std::vector<Job *> waiting;
    for (Job &job : m_jobs) {
        if (!job.cancel.isCancelled())
            continue;
        if (job.run)
            job.run->abort();
        else if (!job.isStarted)
            waiting.push_back(&job);
    }
    for (Job *job : waiting)
        end(*job, stoppedReport(job->order.connection));
}

} // namespace quittance::sync
