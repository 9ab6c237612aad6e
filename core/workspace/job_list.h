#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QDateTime>
#include <QObject>

#include <vector>

namespace quittance::workspace {

enum class JobState { Running, Done, Failed, Cancelled };

struct JobInfo
{
    int id = 0;
    QString title; ///< "Import of 3 files"
    QString detail; ///< what it is doing, or how it ended
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known
    JobState state = JobState::Running;
    QDateTime startedAt;
    QDateTime endedAt;
    bool canCancel = true;
};

/// Every job of this sitting, running and ended, newest first. Lives on the UI thread; jobs report from theirs.
class JobList : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What a job carries to its thread.
    struct Handle
    {
        int id = 0;
        Progress progress; ///< may be called from any thread
        CancelToken cancel;
    };

    [[nodiscard]] Handle begin(const QString &title, bool canCancel = true);
    /// To be called on the UI thread when the job has ended; `error` absent: it went well.
    void end(int id, const QString &detail, const std::optional<Error> &error = std::nullopt);
    void cancel(int id);
    void cancelAll();
    [[nodiscard]] const std::vector<JobInfo> &jobs() const { return m_jobs; }
    [[nodiscard]] int runningCount() const;
    void forgetEnded();

Q_SIGNALS:
    void jobAdded(int id);
    void jobChanged(int id);
    void jobsRemoved();

private:
    JobInfo *find(int id);
    void setProgress(int id, qint64 done, qint64 total);

    std::vector<JobInfo> m_jobs;
    std::vector<std::pair<int, CancelToken>> m_tokens;
    int m_lastId = 0;
};

} // namespace quittance::workspace
