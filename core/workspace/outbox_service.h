#pragma once

#include "core/sync/network_link.h"
#include "core/sync/outbox.h"
#include "core/sync/outbox_difference.h"
#include "core/workspace/write_plan.h"

#include <QFuture>

namespace quittance::workspace {

class OpenBook;

/// Something a person wants written to a platform.
struct WriteWish
{
    QString to; ///< the connection's name
    connect::WriteKind kind = connect::WriteKind::Invoice;
    QString file; ///< an intent as JSON; empty: it is `intent`
    connect::WriteIntent intent;
    QStringList attachments; ///< paths of files that go with `intent`
    bool isHeld = false;
    bool isWantedAgain = false; ///< though the same was written before
    store::OutboxId replaces; ///< the write it was made from, which is put aside
};

/// A write with everything that was asked and answered about it.
struct WriteDetail
{
    store::OutboxItem item;
    std::vector<store::OutboxAttempt> attempts; ///< oldest first
    /// Of a conflict: what the platform's record says otherwise.
    std::vector<sync::FieldDifference> differences;
};

/// Writes to platforms: taken in, sent once, followed to their end.
///
/// Lives on the UI thread; nothing here waits. What is taken in is on the disk before anything is sent, so closing the
/// book at any instant loses nothing.
class OutboxService
{
    Q_DISABLE_COPY_MOVE(OutboxService)
public:
    using Item = store::OutboxItem;

    OutboxService(std::shared_ptr<OpenBook> book, sync::NetworkLink &link);
    ~OutboxService();

    /// Takes it in and, unless it is held, sends it at once. InvalidInput with file, line and field; Unsupported with
    /// the reason where the platform cannot; Conflict where the same record is in the outbox and says something else.
    QFuture<Result<Item>> push(WriteWish wish);
    /// What a form for a new record of that kind is built from, before push().
    QFuture<Result<WritePlan>> plan(QString to, connect::WriteKind kind);
    /// What a payment of that customer of the platform can settle, by due day.
    QFuture<Result<std::vector<WriteOpenItem>>> openItems(QString to, QString customerId);
    /// Newest last.
    QFuture<Result<std::vector<Item>>> list();
    QFuture<Result<WriteDetail>> detail(store::OutboxId id);
    /// Sends what waits and asks about what is accepted, whether or not our own pauses are over.
    QFuture<Result<sync::OutboxReport>> run();
    /// Tries it again at once; a held one is released.
    QFuture<Result<Item>> retry(store::OutboxId id);
    /// Conflict for what may have reached the platform.
    QFuture<Result<Item>> cancel(store::OutboxId id);
    /// Conflict for one's own above the limit; InvalidInput where it may no longer go out as it is.
    QFuture<Result<Item>> release(store::OutboxId id);

    QFuture<Result<sync::WriteLimits>> limits();
    QFuture<Result<>> setLimits(sync::WriteLimits limits);

    /// The platform announced the end of a write at one of these connections: it is asked for at once.
    void announce(const std::vector<ledger::ConnectionId> &connections, const QString &operation);
    /// From now on what is due goes out by itself, as a desktop has it.
    void goOnByItself();
    /// Ends what is on its way; to be followed by NetworkLink::settle() before the book is closed.
    void close();

private:
    struct Board;
    struct Door;

    /// To be made on the UI thread; it may be used and kept on any.
    [[nodiscard]] Door door();

    std::shared_ptr<OpenBook> m_book;
    sync::NetworkLink &m_link;
    std::shared_ptr<Board> m_board; ///< used on the network thread only
};

} // namespace quittance::workspace
