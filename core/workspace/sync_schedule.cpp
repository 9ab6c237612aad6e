#include "core/workspace/sync_schedule.h"

#include "core/sync/network_state.h"
#include "core/workspace/when_answered.h"
#include "core/workspace/workspace.h"

namespace quittance::workspace {
namespace {

constexpr int kEveryMs = 60'000;

} // namespace

SyncSchedule::SyncSchedule(Workspace &workspace)
    : m_workspace(workspace)
{
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { lookForDue(false); });
    connect(&workspace, &Workspace::opened, this, [this] {
        m_isReading = false;
        lookForDue(true);
    });
    connect(&workspace, &Workspace::closed, this, [this] { m_isReading = false; });
    m_timer.start();
    lookForDue(true);
}

void SyncSchedule::lookForDue(bool isStart)
{
    if (!m_workspace.isOpen() || m_isReading || sync::isQuietTime())
        return;
    whenAnswered(this, m_workspace.connections().statuses(),
                 [this, isStart](const Result<std::vector<sync::ConnectionStatus>> &statuses) {
                     if (!statuses || !m_workspace.isOpen())
                         return;
                     for (const sync::ConnectionStatus &status : *statuses)
                         read(status, isStart);
                 });
}

void SyncSchedule::read(const sync::ConnectionStatus &status, bool isStart)
{
    std::vector<QByteArray> due = sync::dueLists(status, Instant::now(), isStart);
    if (due.empty())
        return;
    m_isReading = true;
    const SyncWish wish{.names = {status.connection.settings.name},
                        .lists = std::move(due),
                        .changedFrom = {},
                        .cause = isStart ? QStringLiteral("start") : QStringLiteral("schedule")};
    whenAnswered(this, m_workspace.connections().sync(wish),
                 [this](const Result<std::vector<sync::SyncReport>> &) { m_isReading = false; });
}

} // namespace quittance::workspace
