#pragma once

#include "core/connect/http/host_gate.h"
#include "core/sync/connection_table.h"
#include "core/sync/list_table.h"
#include "core/sync/schedule.h"

#include <span>

namespace quittance::connect {
struct ListInfo;
}

namespace quittance::sync {

/// How current the book's copy of one list is.
struct ListStatus
{
    QByteArray list;
    bool isOfBank = false;
    bool isOfFigures = false;
    bool isOn = true;
    Schedule schedule;
    std::optional<ListOutcome> outcome; ///< of the last run; nothing: never read
    std::optional<Instant> attemptAt;
    std::optional<Instant> successAt;
    std::optional<Instant> asOf; ///< of the platform's own copy
    std::optional<Instant> fullAt; ///< when every record was last seen
    std::optional<Instant> nextAt; ///< when it is read by itself; nothing: only when asked
    bool isCutShort = false; ///< the next run goes on in the middle
    qint64 records = 0;
    qint64 rejected = 0;
    int failures = 0; ///< in a row
    QString error; ///< one sentence; empty: none
    /// The copy is more than a day older than the newest one of this connection: figures over both do not agree.
    /// Source: receivables.md 1.16.
    bool isBehind = false;
};

/// What a connection may ask of one host, and how much of it is used.
struct RequestBudget
{
    connect::HostUse use; ///< as this process keeps it; of the day what the host said last, to whichever process
    std::optional<Instant> heardAt; ///< when the host said so; nothing: it never said anything of a day
    qint64 sentToday = 0; ///< requests of this connection's readings since midnight UTC

    /// Of the day, by the host's own count; nothing where it does not say, or that day is over.
    [[nodiscard]] std::optional<qint64> left(Instant now) const;
    [[nodiscard]] std::optional<qint64> used(Instant now) const;
};

/// Data status of one connection.
struct ConnectionStatus
{
    KeptConnection connection;
    std::vector<ListStatus> lists; ///< in the platform's order
    std::vector<RequestBudget> budgets; ///< by host

    /// When all lists that are on had succeeded last; nothing: one of them never did.
    [[nodiscard]] std::optional<Instant> lastSuccess() const;
    /// The lists whose copies are more than a day apart from the others'.
    [[nodiscard]] std::vector<QByteArray> behind() const;
};

/// The lists that are to be read by themselves now; `isStart`: also those that are read whenever a book is opened.
[[nodiscard]] std::vector<QByteArray> dueLists(const ConnectionStatus &status, Instant now, bool isStart);

/// `hosts` is what the network knows of them now.
[[nodiscard]] Result<ConnectionStatus> readStatus(const store::Connection &connection, KeptConnection kept,
                                                  std::span<const connect::ListInfo> lists,
                                                  const std::vector<connect::HostUse> &hosts, Instant now);

} // namespace quittance::sync
