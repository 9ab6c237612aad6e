#include "core/insight/aging.h"
#include "core/insight/aging_slots.h"
#include "core/insight/buckets.h"

#include <algorithm>
#include <numeric>

namespace quittance::insight {
namespace {

AgingTable emptyTable(QDate day, Instant knownAt, const AgingPolicy &policy)
{
    return {.asOf = {day, knownAt}, .policy = policy, .labels = bucketLabels(policy), .rows = {}, .totals = {}};
}

/// Virtual application needs every customer's items on every day: there is no shorter way than one aging a day.
std::optional<std::vector<AgingTable>> trendByRepeating(const store::Snapshot &snapshot, std::span<const QDate> days,
                                                        Instant knownAt, const AgingPolicy &policy,
                                                        const CancelToken &cancel)
{
    std::vector<AgingTable> trend;
    for (const QDate day : days) {
        std::optional<AgingTable> table = aging(snapshot, {day, knownAt}, policy, cancel);
        if (!table)
            return std::nullopt;
        table->rows.clear();
        trend.push_back(std::move(*table));
    }
    return trend;
}

} // namespace

std::optional<std::vector<AgingTable>> agingTrend(const store::Snapshot &snapshot, std::span<const QDate> days,
                                                  Instant knownAt, const AgingPolicy &policy, const CancelToken &cancel)
{
    if (policy.credits == CreditTreatment::FifoOldestDue)
        return trendByRepeating(snapshot, days, knownAt, policy, cancel);

    std::vector<size_t> order(days.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&](size_t i) { return days[i]; });
    std::vector<qint32> ascending(days.size());
    std::ranges::transform(order, ascending.begin(), [&](size_t i) { return qint32(days[i].toJulianDay()); });

    const Buckets buckets(policy);
    const bool byDue = policy.basis == AgingBasis::DueDate;
    AgingSlots slots(days.size(), buckets.count(), policy.credits); // a slot per day instead of per customer
    const auto add = [&](size_t index, const OpenPart &part) {
        slots.add(quint32(index), part.currency, buckets.of(ascending[index] - part.agesFrom(byDue)), part.open);
    };
    if (!OpenScan(snapshot, knownAt).onDays(ascending, add, cancel))
        return std::nullopt;
    slots.flush();

    std::vector<AgingTable> trend(days.size());
    for (size_t i = 0; i < order.size(); ++i) {
        AgingTable table = emptyTable(days[order[i]], knownAt, policy);
        for (const Currency currency : slots.currencies()) {
            if (!slots.isEmpty(quint32(i), currency))
                table.totals.push_back(slots.row(quint32(i), currency));
        }
        trend[order[i]] = std::move(table);
    }
    return trend;
}

} // namespace quittance::insight
