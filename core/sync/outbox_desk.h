#pragma once

#include "core/connect/write_intent.h"
#include "core/store/connection.h"
#include "core/store/outbox_rows.h"
#include "core/sync/outbox_machine.h"

#include <map>

namespace quittance::sync {

/// Above which amount a second person has to release a write, by currency. Where any is set, an amount in a currency
/// that has none is held too.
using WriteLimits = std::map<Currency, Money>;

/// A write about to be taken into the outbox.
struct NewWrite
{
    ledger::ConnectionId connection;
    connect::WriteIntent intent;
    QString author;
    bool isHeld = false;
    bool isWantedAgain = false; ///< though the same was written before
    store::OutboxId replaces; ///< the one it was made from
};

/// What is done with the outbox inside one transaction. Every function here is one.
class OutboxDesk
{
public:
    OutboxDesk(store::Connection connection, ledger::CompanyId company, Instant now);

    /// Takes a frozen write in, held where it must be. Answers the one that stands there already where the same body
    /// was taken in before; Conflict where that one says something else.
    Result<store::OutboxItem> add(const NewWrite &write, const connect::FrozenRequest &request) const;

    Result<store::OutboxItem> item(store::OutboxId id) const;
    /// Those with something left to do, as they are after a start: what was being sent when the program ended is in
    /// doubt.
    Result<std::vector<store::OutboxItem>> unfinished() const;

    /// What follows the item and can go out now.
    Result<std::vector<store::OutboxItem>> followers(store::OutboxId of) const;

    /// About to be sent; the attempt's number.
    struct Sending
    {
        store::OutboxItem item;
        qint64 attempt = 0;
    };
    Result<Sending> begin(store::OutboxId id) const;
    /// What came of a step. `attempt` is begin()'s for a send.
    Result<store::OutboxItem> note(store::OutboxId id, store::OutboxAttempt attempt, const outbox::Event &event) const;

    Result<store::OutboxItem> retry(store::OutboxId id) const;
    Result<store::OutboxItem> cancel(store::OutboxId id) const;
    /// Conflict where a second person is needed and `by` is its author.
    Result<store::OutboxItem> release(store::OutboxId id, const QString &by) const;
    /// The write that ended at a platform is asked for at once; false where it is none of ours.
    Result<bool> announce(ledger::ConnectionId connection, const QString &operation) const;

    Result<WriteLimits> limits() const;
    Result<> setLimits(const WriteLimits &limits) const;

private:
    Result<store::OutboxItem> move(const store::OutboxItem &item, const outbox::Event &event) const;
    Result<store::OutboxHold> holdOf(const NewWrite &write, const connect::FrozenRequest &request) const;
    Result<> putAside(store::OutboxId replaced, store::OutboxId by) const;
    Result<> addFollowers(const store::OutboxItem &item, const NewWrite &write,
                          const connect::FrozenRequest &request) const;
    Result<> moveFollowers(const store::OutboxItem &item) const;
    Result<> freeFollowers() const;

    store::Connection m_connection;
    ledger::CompanyId m_company;
    Instant m_now;
};

/// The stored request as a connector takes it.
[[nodiscard]] connect::FrozenRequest frozenOf(const store::OutboxItem &item);
[[nodiscard]] OutboxRules rulesOf(const store::OutboxRequest &request);

} // namespace quittance::sync
