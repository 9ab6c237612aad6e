#pragma once

#include "core/store/connection.h"
#include "core/store/outbox_rows.h"

namespace quittance::store {

/// Writes to platforms and their attempts. Nothing here is ever deleted.
class OutboxGateway
{
public:
    explicit OutboxGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Its id is given by the answer.
    Result<OutboxId> add(const OutboxItem &item) const;
    /// NotFound where the company has none of this id.
    Result<OutboxItem> byId(ledger::CompanyId company, OutboxId id) const;
    /// Newest last.
    Result<std::vector<OutboxItem>> all(ledger::CompanyId company) const;
    /// Those with a next step, and those that were being sent when the program ended; oldest first.
    Result<std::vector<OutboxItem>> unfinished(ledger::CompanyId company) const;
    /// The latest one of the same natural key that did not fail and was not cancelled.
    Result<std::optional<OutboxItem>> living(ledger::ConnectionId connection, const QString &kind,
                                             const QString &naturalKey) const;
    /// The one with that operation, or with that remote id, at a connection.
    Result<std::optional<OutboxItem>> byOperation(ledger::ConnectionId connection, const QString &operation) const;

    /// What waits for this one, or has waited; oldest first.
    Result<std::vector<OutboxItem>> followers(ledger::CompanyId company, OutboxId of) const;
    /// Those that still wait though what they follow is confirmed.
    Result<std::vector<OutboxItem>> readyFollowers(ledger::CompanyId company) const;

    Result<> move(OutboxId id, const OutboxPosition &position) const;
    Result<> setKey(OutboxId id, const QString &idempotencyKey) const;
    /// What could be said only once the followed record was there: the intent, the address, the natural key.
    Result<> setRequest(const OutboxItem &item) const;
    Result<> setFollows(OutboxId id, OutboxId follows) const;
    Result<> setReleased(OutboxId id, const QString &by) const;

    Result<qint64> addAttempt(const OutboxAttempt &attempt) const;
    /// Writes how the attempt ended.
    Result<> endAttempt(const OutboxAttempt &attempt) const;
    /// Adds a poll or a look that has ended; one that says the same as the attempt before is only counted there.
    Result<> noteAttempt(const OutboxAttempt &attempt) const;
    /// Oldest first.
    Result<std::vector<OutboxAttempt>> attempts(OutboxId item) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
