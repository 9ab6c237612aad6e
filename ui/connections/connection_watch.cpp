#include "ui/connections/connection_watch.h"

#include "core/workspace/workspace.h"
#include "ui/connections/connection_words.h"
#include "ui/documents/question.h"

#include <algorithm>
#include <chrono>

namespace quittance::ui {

using namespace std::chrono_literals;
using workspace::JobInfo;
using workspace::JobState;

ConnectionWatch::ConnectionWatch(workspace::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_statuses(new Question(this))
{
    m_later.setSingleShot(true);
    m_later.setInterval(600ms);
    m_minute.setInterval(60s);
    connect(&m_later, &QTimer::timeout, this, &ConnectionWatch::ask);
    connect(&m_minute, &QTimer::timeout, this, &ConnectionWatch::ask);
    connect(&workspace, &workspace::Workspace::opened, this, [this] {
        clear();
        m_minute.start();
        ask();
    });
    connect(&workspace, &workspace::Workspace::changed, this, [this] { m_later.start(); });
    connect(&workspace.jobs(), &workspace::JobList::jobChanged, this, [this](int id) {
        const auto &jobs = m_workspace.jobs().jobs();
        const auto job = std::ranges::find(jobs, id, &JobInfo::id);
        if (job != jobs.end() && job->state != JobState::Running && m_workspace.isOpen())
            m_later.start();
    });
    connect(&workspace, &workspace::Workspace::closed, this, [this] {
        m_later.stop();
        m_minute.stop();
        m_statuses->drop();
        clear();
        Q_EMIT sourcesChanged();
        Q_EMIT needingCounted(0);
    });
}

void ConnectionWatch::clear()
{
    m_sources.clear();
    m_names.clear();
    m_seen.clear();
    m_told.clear();
    m_isFirst = true;
}

void ConnectionWatch::ask()
{
    if (!m_workspace.isOpen())
        return;
    m_statuses->ask(m_workspace.connections().statuses(),
                    [this](const Result<std::vector<sync::ConnectionStatus>> &statuses) {
                        if (statuses)
                            take(*statuses);
                    });
}

void ConnectionWatch::take(const std::vector<sync::ConnectionStatus> &statuses)
{
    m_sources.clear();
    m_names.clear();
    int needing = 0;
    for (const sync::ConnectionStatus &status : statuses) {
        m_sources << freshSourceOf(status, Instant::now(), m_workspace.today());
        m_names << status.connection.settings.name;
        needing += std::ranges::any_of(status.lists, needsSomebody) ? 1 : 0;
    }
    Q_EMIT sourcesChanged();
    Q_EMIT needingCounted(needing);
    tellNews(statuses);
}

void ConnectionWatch::tellNews(const std::vector<sync::ConnectionStatus> &statuses)
{
    const bool isFirst = std::exchange(m_isFirst, false);
    for (const sync::ConnectionStatus &status : statuses) {
        const QString name = status.connection.settings.name;
        const std::optional<Instant> latest = latestSuccess(status);
        const auto seen = m_seen.find(name);
        if (!latest || (seen != m_seen.end() && seen->second == *latest))
            continue;
        m_seen.insert_or_assign(name, *latest);
        whenAnswered(this, m_workspace.connections().history(name, 1),
                     [this, name, isFirst](const Result<std::vector<sync::PastRun>> &runs) {
                         if (runs && !runs->empty())
                             tellRun(name, runs->front(), isFirst);
                     });
    }
}

/// A run that is still on is told when it is over.
void ConnectionWatch::tellRun(const QString &name, const sync::PastRun &run, bool isOld)
{
    if (!run.endedAt) {
        m_seen.erase(name);
        return;
    }
    if (std::exchange(m_told[name], run.id) == run.id || isOld)
        return;
    sync::RecordCounts counts;
    for (const sync::PastList &list : run.lists)
        counts += list.counts;
    if (counts.added + counts.changed + counts.deleted > 0)
        Q_EMIT newData(tr("%1 brought %2 new, %3 changed and %4 deleted records.")
                           .arg(name)
                           .arg(counts.added)
                           .arg(counts.changed)
                           .arg(counts.deleted));
}

} // namespace quittance::ui
