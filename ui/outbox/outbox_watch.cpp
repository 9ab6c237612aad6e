#include "ui/outbox/outbox_watch.h"

#include "core/workspace/workspace.h"
#include "ui/documents/question.h"
#include "ui/outbox/outbox_grids.h"

#include <algorithm>
#include <chrono>

namespace quittance::ui {

using namespace std::chrono_literals;
using store::OutboxItem;

OutboxWatch::OutboxWatch(workspace::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_items(new Question(this))
{
    m_later.setSingleShot(true);
    m_later.setInterval(500ms);
    connect(&m_later, &QTimer::timeout, this, &OutboxWatch::ask);
    connect(&workspace, &workspace::Workspace::opened, this, &OutboxWatch::ask);
    connect(&workspace, &workspace::Workspace::changed, this, [this] { m_later.start(); });
    connect(&workspace, &workspace::Workspace::closed, this, [this] {
        m_later.stop();
        m_items->drop();
        Q_EMIT counted(0, 0);
    });
}

void OutboxWatch::ask()
{
    if (!m_workspace.isOpen())
        return;
    m_items->ask(m_workspace.outbox().list(), [this](const Result<std::vector<OutboxItem>> &items) {
        if (!items)
            return;
        const auto open = std::ranges::count_if(*items, [](const OutboxItem &item) { return !isOver(item); });
        const auto needing = std::ranges::count_if(*items, [](const OutboxItem &item) { return needsSomebody(item); });
        Q_EMIT counted(int(open), int(needing));
    });
}

} // namespace quittance::ui
