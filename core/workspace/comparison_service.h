#pragma once

#include "core/sync/network_link.h"
#include "core/workspace/comparison.h"
#include "core/workspace/job_list.h"

#include <QFuture>

namespace quittance::workspace {

/// Figures that platforms add up themselves, held against ours. What was read is kept with its day.
///
/// Lives on the UI thread; nothing here waits.
class ComparisonService
{
    Q_DISABLE_COPY_MOVE(ComparisonService)
public:
    ComparisonService(std::shared_ptr<OpenBook> book, JobList &jobs, sync::NetworkLink &link);
    ~ComparisonService();

    /// What was read last, against the book as it is now. Nothing where the platform was never asked.
    QFuture<Result<std::optional<Comparison>>> comparison(QString connection);
    /// Asks the platform as of a day, keeps what it says and compares: a job. Unsupported where it adds up nothing.
    QFuture<Result<Comparison>> compare(QString connection, QDate day);

private:
    std::shared_ptr<OpenBook> m_book;
    JobList &m_jobs;
    sync::NetworkLink &m_link;
};

} // namespace quittance::workspace
