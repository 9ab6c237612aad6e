#pragma once

#include "core/sync/connector_pool.h"
#include "core/workspace/outbox_service.h"

#include <QPointer>

#include <algorithm>

namespace quittance::workspace {

using ItemDone = std::function<void(Result<store::OutboxItem>)>;

/// Takes the next steps of one item and answers how it is then.
inline void goOn(sync::Outbox &outbox, const store::OutboxItem &item, const ItemDone &done)
{
    const auto ran = [item, done](const Result<sync::OutboxReport> &report) {
        if (!report) {
            done(failed(report));
            return;
        }
        const auto found = std::ranges::find(report->items, item.id, &store::OutboxItem::id);
        done(found == report->items.end() ? item : *found);
    };
    outbox.run({.only = {item.id}, .isEager = true}, ran);
}

struct OutboxService::Board
{
    QPointer<sync::ConnectorPool> pool;
    QPointer<sync::Outbox> outbox;
    bool isClosed = false;

    sync::Outbox &opened(const sync::ConnectorPool::Tools &tools, const std::function<void()> &changed,
                         const sync::NetworkThread::Network &network)
    {
        if (outbox)
            return *outbox;
        pool = new sync::ConnectorPool(tools, network.client, network.objects);
        const auto connectorOf
            = [pool = pool](ledger::ConnectionId connection, const sync::OutboxMeans::Connected &connected) {
                  if (pool)
                      pool->connectorOf(connection, connected);
              };
        outbox = new sync::Outbox(
            {.book = tools.book, .company = tools.company, .connectorOf = connectorOf, .changed = changed},
            network.objects);
        return *outbox;
    }
};

/// The way to the outbox on the network thread.
struct OutboxService::Door
{
    std::shared_ptr<Board> board;
    sync::ConnectorPool::Tools tools;
    std::function<void()> changed;
    std::shared_ptr<sync::NetworkThread::Mailbox> mailbox;

    /// Runs `work(sync::Outbox &)` there; never once the service is closed.
    template<typename Work>
    void post(Work work) const
    {
        mailbox->post([door = *this, work = std::move(work)](const sync::NetworkThread::Network &network) {
            if (!door.board->isClosed)
                work(door.board->opened(door.tools, door.changed, network));
        });
    }

    /// Stores what `change(sync::OutboxDesk)` makes of an item and, where that leaves something to do, does it.
    template<typename Change>
    void move(Change change, const ItemDone &done) const
    {
        const auto write = [company = tools.company, change](const store::Connection &connection) {
            return change(sync::OutboxDesk(connection, company, Instant::now()));
        };
        tools.book->writeThen(write, [door = *this, done](const Result<store::OutboxItem> &item) {
            if (item)
                door.changed();
            if (!item || item->at.step == store::OutboxStep::None) {
                done(item);
                return;
            }
            door.post([item = *item, done](sync::Outbox &outbox) { goOn(outbox, item, done); });
        });
    }
};

} // namespace quittance::workspace
