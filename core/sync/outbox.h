#pragma once

#include "core/connect/connector.h"
#include "core/store/book.h"
#include "core/sync/homing.h"
#include "core/sync/outbox_desk.h"

#include <QTimer>

#include <deque>

namespace quittance::sync {

/// What the outbox works with.
struct OutboxMeans
{
    using Connected = std::function<void(Result<std::shared_ptr<connect::Connector>>)>;

    std::shared_ptr<store::Book> book;
    ledger::CompanyId company;
    /// The connector of a connection, on the outbox's thread: at once or later, once.
    std::function<void(ledger::ConnectionId, Connected)> connectorOf;
    std::function<Instant()> now = [] { return Instant::now(); };
    std::function<void()> changed = [] {}; ///< called after every step that was stored
};

struct OutboxQuestion
{
    std::vector<store::OutboxId> only; ///< empty: all
    /// Somebody waits: our own pauses are left out, and what is accepted is asked for once.
    bool isEager = false;
};

struct OutboxReport
{
    std::vector<store::OutboxItem> items; ///< for which something was done, as they are now
    bool isElsewhere = false; ///< another program works on this book's outbox; nothing was done here
};

class OutboxRun;

/// Sends what is due and asks about what is accepted, one item after the other. Lives on the network thread; answers
/// come there, later, and none once it is gone. It may end at any instant: what was stored says how to go on.
class Outbox : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;

    explicit Outbox(OutboxMeans means, QObject *parent = nullptr);
    ~Outbox() override;

    /// Fills in what the connection says once for all writes, freezes it and takes it in; nothing is sent yet.
    /// Unsupported with the reason where the platform cannot, InvalidInput with the field that is wrong.
    void push(const NewWrite &write, const Done<store::OutboxItem> &done);
    /// One pass. Asked again while one is on its way, the next follows it.
    void run(const OutboxQuestion &question, const Done<OutboxReport> &done);
    /// Whether what was frozen may still go out as it is, before a person releases it.
    void check(const store::OutboxItem &item, const Done<void> &done);
    /// From now on passes follow by themselves; 0 ends that.
    void repeatEvery(int milliseconds);

private:
    using Learnt = std::map<QString, QString>;

    void take(const std::shared_ptr<connect::Connector> &connector, const NewWrite &write,
              const Done<store::OutboxItem> &done);
    void complete(const std::shared_ptr<connect::Connector> &connector, ledger::ConnectionId connection,
                  const connect::WriteIntent &intent, const Done<connect::WriteIntent> &done);
    void freeze(const std::shared_ptr<connect::Connector> &connector, ledger::ConnectionId connection,
                const connect::WriteIntent &intent, const Done<connect::FrozenRequest> &done);
    void keepLearnt(ledger::ConnectionId connection, const Learnt &learnt);
    void startNext();
    void runIfDue();

    OutboxMeans m_means;
    Homing m_homing;
    QTimer m_timer;
    std::deque<std::pair<OutboxQuestion, Done<OutboxReport>>> m_waiting;
    OutboxRun *m_run = nullptr;
    std::map<qint64, Learnt> m_learnt; ///< what was kept as options, by connection
};

} // namespace quittance::sync
