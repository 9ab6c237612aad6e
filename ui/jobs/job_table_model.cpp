#include "ui/jobs/job_table_model.h"

#include "ui/widgets/cell_roles.h"
#include "ui/widgets/format.h"
#include "ui/widgets/tokens.h"

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::JobInfo;
using workspace::JobState;

namespace {

QString stateText(JobState state)
{
    switch (state) {
    case JobState::Running:
        return JobTableModel::tr("Running");
    case JobState::Done:
        return JobTableModel::tr("Done");
    case JobState::Failed:
        return JobTableModel::tr("Failed");
    case JobState::Cancelled:
        return JobTableModel::tr("Stopped");
    }
    return {};
}

QString stateIcon(JobState state)
{
    switch (state) {
    case JobState::Running:
        return u"clock"_s;
    case JobState::Done:
        return u"check"_s;
    case JobState::Failed:
        return u"warn"_s;
    case JobState::Cancelled:
        return u"stop"_s;
    }
    return {};
}

QString tookText(const JobInfo &job)
{
    if (!job.endedAt.isValid())
        return {};
    const qint64 tenths = job.startedAt.msecsTo(job.endedAt) / 100;
    return JobTableModel::tr("%1 s").arg(scaledMoneyText(tenths * 1000, 0, 1));
}

int perMille(const JobInfo &job)
{
    if (job.state == JobState::Done)
        return 1000;
    return job.total > 0 ? int(std::clamp<qint64>(job.done * 1000 / job.total, 0, 1000)) : 0;
}

QVariant displayOf(const JobInfo &job, int column)
{
    switch (column) {
    case JobTableModel::StateColumn:
        return stateText(job.state);
    case JobTableModel::TitleColumn:
        return job.title;
    case JobTableModel::ProgressColumn:
        return job.total > 0 ? JobTableModel::tr("%1 of %2").arg(numberText(job.done), numberText(job.total))
                             : QString();
    case JobTableModel::StartedColumn:
        return instantText({job.startedAt.toMSecsSinceEpoch()}, QDate::currentDate());
    case JobTableModel::TookColumn:
        return tookText(job);
    case JobTableModel::DetailColumn:
        return job.detail;
    default:
        return {};
    }
}

} // namespace

JobTableModel::JobTableModel(workspace::JobList &jobs, QObject *parent)
    : QAbstractTableModel(parent)
    , m_jobs(jobs)
{
    for (const JobInfo &job : jobs.jobs())
        m_ids.push_back(job.id);
    connect(&jobs, &workspace::JobList::jobAdded, this, &JobTableModel::addFirst);
    connect(&jobs, &workspace::JobList::jobChanged, this, &JobTableModel::refresh);
    connect(&jobs, &workspace::JobList::jobsRemoved, this, &JobTableModel::dropEnded);
}

int JobTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int JobTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto job = std::ranges::find(m_jobs.jobs(), m_ids[size_t(index.row())], &JobInfo::id);
    if (job == m_jobs.jobs().end())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return displayOf(*job, index.column());
    case Qt::ToolTipRole:
        return job->detail.isEmpty() ? job->title : job->detail;
    case IdRole:
        return job->id;
    case PerMilleRole:
        return perMille(*job);
    case IconRole:
        return index.column() == StateColumn ? QVariant(stateIcon(job->state)) : QVariant();
    case IconToneRole:
    case ToneRole:
        return job->state == JobState::Failed && index.column() != ProgressColumn ? QVariant(int(Tone::Danger))
                                                                                  : QVariant();
    default:
        return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case TitleColumn:
        return tr("Job");
    case ProgressColumn:
        return tr("Progress");
    case StartedColumn:
        return tr("Started");
    case TookColumn:
        return tr("Took");
    case DetailColumn:
        return tr("What happened");
    default:
        return {};
    }
}

void JobTableModel::addFirst()
{
    beginInsertRows({}, 0, 0);
    m_ids.insert(m_ids.begin(), m_jobs.jobs().front().id);
    endInsertRows();
}

void JobTableModel::refresh(int id)
{
    const auto row = std::ranges::find(m_ids, id);
    if (row == m_ids.end())
        return;
    const int at = int(row - m_ids.begin());
    Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

void JobTableModel::dropEnded()
{
    for (int row = int(m_ids.size()) - 1; row >= 0; --row) {
        if (std::ranges::find(m_jobs.jobs(), m_ids[size_t(row)], &JobInfo::id) != m_jobs.jobs().end())
            continue;
        beginRemoveRows({}, row, row);
        m_ids.erase(m_ids.begin() + row);
        endRemoveRows();
    }
}

} // namespace quittance::ui
