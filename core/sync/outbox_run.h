#pragma once

#include "core/sync/outbox.h"

#include <QLockFile>

namespace quittance::sync {

/// One pass over the outbox. Ends with finished(), once.
class OutboxRun : public QObject
{
    Q_OBJECT

public:
    OutboxRun(const OutboxMeans &means, OutboxQuestion question, QObject *parent);
    ~OutboxRun() override;

    void start();

Q_SIGNALS:
    void finished(const quittance::Result<quittance::sync::OutboxReport> &report);

private:
    using Moved = Result<store::OutboxItem>;

    [[nodiscard]] bool isAsked(const store::OutboxItem &item) const;
    [[nodiscard]] bool isNext(const store::OutboxItem &item) const;
    void takeItems(const Result<std::vector<store::OutboxItem>> &items);
    void nextItem();
    void step();
    void take(const Result<std::shared_ptr<connect::Connector>> &connector);
    void send();
    void poll();
    void look();
    /// Stores what came of the step and goes on with the same item.
    void note(store::OutboxAttempt attempt, const outbox::Event &event);
    void takeFollowers();
    void end(const Result<OutboxReport> &report);

    /// `function(OutboxDesk) -> Result<T>` in a transaction of its own; `take` is called here, later.
    template<typename Function, typename Take>
    void atDesk(Function function, Take take, bool isDurable = false);

    OutboxMeans m_means;
    OutboxQuestion m_question;
    Homing m_homing;
    QLockFile m_lock;
    OutboxReport m_report;
    std::deque<store::OutboxItem> m_items;
    std::optional<store::OutboxItem> m_item; ///< at work
    std::shared_ptr<connect::Connector> m_connector; ///< of the item
    Instant m_startedAt; ///< of the step
    int m_steps = 0; ///< of the item, in this pass
    bool m_isPolled = false; ///< the item, in this pass
};

} // namespace quittance::sync
