#include "core/workspace/job_list.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::workspace {

JobList::Handle JobList::begin(const QString &title, bool canCancel)
{
    const int id = ++m_lastId;
    const CancelToken cancel;
    m_jobs.insert(
        m_jobs.begin(),
        JobInfo{.id = id, .title = title, .startedAt = QDateTime::currentDateTimeUtc(), .canCancel = canCancel});
    m_tokens.emplace_back(id, cancel);
    Q_EMIT jobAdded(id);

    const Progress progress = [this, id, last = std::make_shared<std::atomic<qint64>>(0)](qint64 done, qint64 total) {
        // Twenty times a second is as often as anybody can read.
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (done != total && now - last->load() < 50)
            return;
        last->store(now);
        QMetaObject::invokeMethod(
            this, [this, id, done, total] { setProgress(id, done, total); }, Qt::QueuedConnection);
    };
    return {id, progress, cancel};
}

void JobList::end(int id, const QString &detail, const std::optional<Error> &error)
{
    JobInfo *job = find(id);
    if (!job || job->state != JobState::Running)
        return;
    job->endedAt = QDateTime::currentDateTimeUtc();
    job->detail = error ? error->message : detail;
    job->state = !error                         ? JobState::Done
        : error->kind == Error::Kind::Cancelled ? JobState::Cancelled
                                                : JobState::Failed;
    std::erase_if(m_tokens, [id](const auto &entry) { return entry.first == id; });
    Q_EMIT jobChanged(id);
}

void JobList::cancel(int id)
{
    for (const auto &[job, token] : m_tokens) {
        if (job == id)
            token.cancel();
    }
}

void JobList::cancelAll()
{
    for (const auto &[job, token] : m_tokens)
        token.cancel();
}

int JobList::runningCount() const
{
    return int(std::ranges::count(m_jobs, JobState::Running, &JobInfo::state));
}

void JobList::forgetEnded()
{
    std::erase_if(m_jobs, [](const JobInfo &job) { return job.state != JobState::Running; });
    Q_EMIT jobsRemoved();
}

JobInfo *JobList::find(int id)
{
    const auto job = std::ranges::find(m_jobs, id, &JobInfo::id);
    return job == m_jobs.end() ? nullptr : &*job;
}

void JobList::setProgress(int id, qint64 done, qint64 total)
{
    JobInfo *job = find(id);
    if (!job || job->state != JobState::Running)
        return;
    job->done = done;
    job->total = total;
    Q_EMIT jobChanged(id);
}

} // namespace quittance::workspace
