#include "core/sync/budget_table.h"

#include "core/store/rows.h"

#include <algorithm>

namespace quittance::sync {

using connect::DailyBudget;
using connect::HostUse;
using ledger::ConnectionId;
using store::Statement;

namespace {

constexpr qint64 kDayMs = qint64(24) * 60 * 60 * 1000;

constexpr char kPut[] = "INSERT OR REPLACE INTO request_budget VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr char kRead[] = "SELECT host, daily_limit, daily_left, resets_at_ms, heard_at_ms FROM request_budget"
                         " WHERE connection_id = ?1";
constexpr char kSent[]
    = "SELECT coalesce(sum(requests), 0) FROM sync_run WHERE connection_id = ?1 AND started_at_ms >= ?2";

std::optional<qint64> countOf(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.int64(column));
}

RequestBudget keptBudget(const Statement &row)
{
    RequestBudget budget;
    budget.use.host = row.text(0);
    budget.use.daily = {.limit = countOf(row, 1), .remaining = countOf(row, 2), .resetsAt = {}};
    if (!row.isNull(3))
        budget.use.daily.resetsAt = Instant{row.int64(3)};
    budget.heardAt = Instant{row.int64(4)};
    return budget;
}

} // namespace

Result<> BudgetTable::put(ConnectionId connection, const std::vector<HostUse> &hosts, Instant now) const
{
    for (const HostUse &host : hosts) {
        if (host.daily == DailyBudget())
            continue;
        const Result<> done = store::runOnce(m_connection, kPut, connection, host.host, host.daily.limit,
                                             host.daily.remaining, host.daily.resetsAt, now);
        if (!done)
            return done;
    }
    return {};
}

Result<std::vector<RequestBudget>> BudgetTable::read(ConnectionId connection, const std::vector<HostUse> &hosts,
                                                     Instant now) const
{
    const auto kept = store::readRows(m_connection, kRead, keptBudget, connection);
    const auto sent = store::readRows(
        m_connection, kSent, [](const Statement &row) { return row.int64(0); }, connection,
        Instant{now.ms - now.ms % kDayMs});
    if (!kept || !sent)
        return kept ? failed(sent) : failed(kept);
    std::vector<RequestBudget> budgets;
    for (const HostUse &host : hosts) {
        RequestBudget budget{.use = host, .heardAt = {}, .sentToday = sent->front()};
        const auto known
            = std::ranges::find_if(*kept, [&host](const RequestBudget &one) { return one.use.host == host.host; });
        if (host.daily != DailyBudget()) {
            budget.heardAt = now;
        } else if (known != kept->end()) {
            budget.use.daily = known->use.daily;
            budget.heardAt = known->heardAt;
        }
        budgets.push_back(std::move(budget));
    }
    return budgets;
}

} // namespace quittance::sync
