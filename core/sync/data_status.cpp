#include "core/sync/data_status.h"

#include "core/connect/connector.h"
#include "core/sync/budget_table.h"
#include "core/sync/record_table.h"

#include <algorithm>

namespace quittance::sync {
namespace {

constexpr qint64 kDayMs = qint64(24) * 60 * 60 * 1000;

std::optional<Instant> copyOf(const ListStatus &status)
{
    return status.asOf ? status.asOf : status.successAt;
}

void markBehind(std::vector<ListStatus> &lists)
{
    std::optional<Instant> newest;
    const auto counts = [](const ListStatus &status) {
        return status.isOn && !status.isOfBank && !status.isOfFigures && copyOf(status)
            && status.outcome != ListOutcome::NotSupported && status.outcome != ListOutcome::NotEnabled;
    };
    for (const ListStatus &status : lists) {
        if (counts(status))
            newest = std::max(newest.value_or(*copyOf(status)), *copyOf(status));
    }
    for (ListStatus &status : lists)
        status.isBehind = counts(status) && newest->ms - copyOf(status)->ms > kDayMs;
}

Schedule scheduleOf(const std::map<QByteArray, ListSetting> &settings, const QByteArray &list)
{
    for (const QByteArray &key : {list, QByteArray()}) {
        const auto setting = settings.find(key);
        if (setting != settings.end() && !setting->second.schedule.isEmpty())
            return Schedule::ofWord(setting->second.schedule).value_or(Schedule());
    }
    return {};
}

void addState(ListStatus &status, const ListState &state)
{
    status.outcome = state.outcome;
    status.attemptAt = state.attemptAt;
    status.successAt = state.successAt;
    status.asOf = state.asOf;
    status.fullAt = state.fullAt;
    status.isCutShort = !state.cursor.isEmpty();
    status.failures = state.failures;
    status.error = state.error;
}

} // namespace

std::optional<Instant> ConnectionStatus::lastSuccess() const
{
    std::optional<Instant> oldest;
    for (const ListStatus &status : lists) {
        if (!status.isOn || status.outcome == ListOutcome::NotSupported || status.outcome == ListOutcome::NotEnabled)
            continue;
        if (!status.successAt)
            return std::nullopt;
        oldest = std::min(oldest.value_or(*status.successAt), *status.successAt);
    }
    return oldest;
}

std::vector<QByteArray> ConnectionStatus::behind() const
{
    std::vector<QByteArray> keys;
    for (const ListStatus &status : lists) {
        if (status.isBehind)
            keys.push_back(status.list);
    }
    return keys;
}

std::optional<qint64> RequestBudget::left(Instant now) const
{
    const bool isOver = use.daily.resetsAt && *use.daily.resetsAt <= now;
    return isOver ? std::nullopt : use.daily.remaining;
}

std::optional<qint64> RequestBudget::used(Instant now) const
{
    const std::optional<qint64> rest = left(now);
    return rest && use.daily.limit ? std::optional(*use.daily.limit - *rest) : std::nullopt;
}

std::vector<QByteArray> dueLists(const ConnectionStatus &status, Instant now, bool isStart)
{
    std::vector<QByteArray> due;
    for (const ListStatus &list : status.lists) {
        const bool isOfStart = isStart && list.isOn && list.schedule.kind == Schedule::Kind::OnStart;
        if (isOfStart || (list.nextAt && *list.nextAt <= now))
            due.push_back(list.list);
    }
    return due;
}

Result<ConnectionStatus> readStatus(const store::Connection &connection, KeptConnection kept,
                                    std::span<const connect::ListInfo> lists,
                                    const std::vector<connect::HostUse> &hosts, Instant now)
{
    const auto settings = ConnectionTable(connection).listSettings(kept.id);
    const Result<std::vector<ListState>> states = ListTable(connection).all(kept.id);
    if (!settings || !states)
        return settings ? failed(states) : failed(settings);
    const RecordTable records(connection);
    Result<std::vector<RequestBudget>> budgets = BudgetTable(connection).read(kept.id, hosts, now);
    if (!budgets)
        return failed(budgets);
    ConnectionStatus whole{.connection = std::move(kept), .lists = {}, .budgets = std::move(*budgets)};
    for (const connect::ListInfo &info : lists) {
        ListStatus status{.list = info.key,
                          .isOfBank = info.isOfBank,
                          .isOfFigures = info.isOfFigures,
                          .schedule = scheduleOf(*settings, info.key)};
        const auto setting = settings->find(info.key);
        status.isOn = setting == settings->end() ? info.isPlanned : setting->second.isOn.value_or(info.isPlanned);
        const auto state = std::ranges::find(*states, info.key, &ListState::list);
        if (state != states->end()) {
            addState(status, *state);
            const Result<qint64> count = records.count(state->id);
            const Result<qint64> rejected = records.rejectedCount(state->id);
            if (!count || !rejected)
                return count ? failed(rejected) : failed(count);
            status.records = *count;
            status.rejected = *rejected;
        }
        if (status.isOn)
            status.nextAt = nextRun(status.schedule, {status.attemptAt, status.successAt, status.failures},
                                    spreadOf(whole.connection.settings.name));
        whole.lists.push_back(std::move(status));
    }
    markBehind(whole.lists);
    return whole;
}

} // namespace quittance::sync
