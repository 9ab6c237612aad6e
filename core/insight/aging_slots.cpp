#include "core/insight/aging_slots.h"

#include <algorithm>

namespace quittance::insight {

AgingSlots::AgingSlots(size_t customers, int buckets, CreditTreatment credits)
    : m_customers(customers)
    , m_stride(2 * size_t(buckets) + 2)
    , m_creditOffset(2 * size_t(buckets))
    , m_credits(credits)
    , m_blocks(kCurrencies)
{
}

void AgingSlots::flush()
{
    for (size_t i = 0; i < m_queued; ++i) {
        m_queue[i].cell[0] += m_queue[i].open;
        ++m_queue[i].cell[1];
    }
    m_queued = 0;
}

bool AgingSlots::hasDebitsAndCredits(quint32 customer, quint16 currency) const
{
    const qint64 *slot = slotOf(customer, currency);
    if (slot[m_creditOffset + 1] == 0)
        return false;
    for (size_t i = 0; i < m_creditOffset; i += 2) {
        if (slot[i + 1] != 0)
            return true;
    }
    return false;
}

void AgingSlots::clear(quint32 customer, quint16 currency)
{
    qint64 *slot = slotOf(customer, currency);
    std::fill(slot, slot + m_stride, 0);
}

std::vector<Currency> AgingSlots::currencies() const
{
    std::vector<Currency> found;
    for (size_t number = 0; number < m_blocks.size(); ++number) {
        const auto currency = m_blocks[number].empty() ? std::nullopt : Currency::fromNumber(int(number));
        if (currency)
            found.push_back(*currency);
    }
    std::ranges::sort(found, {}, [](Currency currency) { return currency.code(); });
    return found;
}

bool AgingSlots::isEmpty(quint32 customer, Currency currency) const
{
    const qint64 *slot = slotOf(customer, quint16(currency.number()));
    for (size_t i = 1; i < m_stride; i += 2) {
        if (slot[i] != 0)
            return false;
    }
    return true;
}

void AgingSlots::addTo(AgingRow &row, const qint64 *slot) const
{
    for (size_t i = 0; i < row.buckets.size(); ++i) {
        row.buckets[i] += slot[2 * i];
        row.counts[i] += qint32(slot[2 * i + 1]);
        row.grossOpen += slot[2 * i];
        row.net += slot[2 * i];
    }
    const qint64 credits = slot[m_creditOffset];
    if (m_credits == CreditTreatment::OwnDate || m_credits == CreditTreatment::CurrentBucket) {
        row.grossOpen -= credits; // they are in the buckets already
    } else {
        row.unapplied += credits;
        row.net += credits;
    }
}

AgingRow AgingSlots::emptyRow(Currency currency) const
{
    AgingRow row;
    row.currency = currency;
    row.buckets.resize(m_creditOffset / 2);
    row.counts.resize(m_creditOffset / 2);
    return row;
}

AgingRow AgingSlots::row(quint32 customer, Currency currency) const
{
    AgingRow row = emptyRow(currency);
    addTo(row, slotOf(customer, quint16(currency.number())));
    return row;
}

} // namespace quittance::insight
