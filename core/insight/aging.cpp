#include "core/insight/aging.h"

#include "core/insight/aging_slots.h"
#include "core/insight/buckets.h"
#include "core/insight/document_lookup.h"
#include "core/insight/virtual_application.h"

#include <algorithm>

namespace quittance::insight {
namespace {

/// Puts parts into slots by one policy as of one day.
class Filler
{
public:
    Filler(AgingSlots &slots, const AgingPolicy &policy, QDate day)
        : m_slots(slots)
        , m_buckets(policy)
        , m_byDue(policy.basis == AgingBasis::DueDate)
        , m_day(qint32(day.toJulianDay()))
    {
    }

    void operator()(const OpenPart &part)
    {
        m_slots.add(part.customer, part.currency, m_buckets.of(m_day - part.agesFrom(m_byDue)), part.open);
    }

private:
    AgingSlots &m_slots;
    Buckets m_buckets;
    bool m_byDue;
    qint32 m_day;
};

/// Only customers with both debits and credits are looked at again: the others cannot change.
bool refillWithVirtualApplication(AgingSlots &slots, Filler &fill, const OpenScan &scan, QDate day,
                                  bool meetsLaterItems, const CancelToken &cancel)
{
    std::vector<OpenPart> parts;
    const auto collect = [&](const OpenPart &part) {
        if (slots.hasDebitsAndCredits(part.customer, part.currency))
            parts.push_back(part);
    };
    if (!scan.onDay(day, collect, cancel))
        return false;
    for (const OpenPart &part : parts)
        slots.clear(part.customer, part.currency);
    applyVirtuallyByCustomer(parts, meetsLaterItems);
    for (const OpenPart &part : parts) {
        if (part.open != 0)
            fill(part);
    }
    slots.flush();
    return true;
}

void addTo(AgingRow &total, const AgingRow &row)
{
    for (size_t i = 0; i < row.buckets.size(); ++i) {
        total.buckets[i] += row.buckets[i];
        total.counts[i] += row.counts[i];
    }
    total.unapplied += row.unapplied;
    total.grossOpen += row.grossOpen;
    total.net += row.net;
}

void readRows(const store::Snapshot &snapshot, const AgingSlots &slots, AgingTable &table)
{
    const std::vector<quint32> byName = customersByName(snapshot);
    const std::vector<Currency> currencies = slots.currencies();
    table.rows.reserve(currencies.size() * snapshot.customerCount()); // pages that stay untouched cost nothing
    for (const Currency currency : currencies) {
        AgingRow total = slots.emptyRow(currency);
        const size_t before = table.rows.size();
        for (const quint32 customer : byName) {
            if (slots.isEmpty(customer, currency))
                continue;
            AgingRow &row = table.rows.emplace_back(slots.row(customer, currency));
            row.customer = snapshot.customerId[customer];
            row.customerName = snapshot.customerName[customer];
            addTo(total, row);
        }
        if (table.rows.size() > before)
            table.totals.push_back(std::move(total));
    }
}

} // namespace

std::optional<AgingTable> aging(const store::Snapshot &snapshot, ledger::AsOf asOf, const AgingPolicy &policy,
                                const CancelToken &cancel)
{
    AgingTable table = {.asOf = asOf, .policy = policy, .labels = bucketLabels(policy), .rows = {}, .totals = {}};
    AgingSlots slots(snapshot.customerCount(), int(table.labels.size()), policy.credits);
    Filler fill(slots, policy, asOf.day);
    const OpenScan scan(snapshot, asOf.knownAt);
    if (!scan.onDay(asOf.day, fill, cancel))
        return std::nullopt;
    slots.flush();
    if (policy.credits == CreditTreatment::FifoOldestDue
        && !refillWithVirtualApplication(slots, fill, scan, asOf.day, policy.creditsMeetLaterItems, cancel))
        return std::nullopt;
    readRows(snapshot, slots, table);
    return table;
}

} // namespace quittance::insight
