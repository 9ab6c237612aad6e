#pragma once

#include "core/insight/aging.h"
#include "core/insight/open_scan.h"

#include <array>

namespace quittance::insight {

/// Sums by currency, customer and bucket while a book is scanned. Dense: one block per currency that occurs, one slot
/// per customer in it, so that adding is two additions and no look-up.
class AgingSlots
{
public:
    AgingSlots(size_t customers, int buckets, CreditTreatment credits);

    /// A debit in its bucket, or a credit where the treatment puts it (`bucket` is the credit's own). Takes effect with
    /// flush(): the slots of a large book are far apart in memory, and a queue lets their fetches overlap.
    void add(quint32 customer, quint16 currency, int bucket, qint64 open)
    {
        qint64 *slot = slotOf(customer, currency);
        const bool isPlaced = open > 0 || m_credits == CreditTreatment::OwnDate;
        qint64 *cell = isPlaced ? slot + 2 * bucket : m_credits == CreditTreatment::CurrentBucket ? slot : nullptr;
        if (open < 0)
            queue(slot + m_creditOffset, open);
        if (cell)
            queue(cell, open);
    }
    /// Must be called before anything is read.
    void flush();

    /// True where a virtual application could change something.
    [[nodiscard]] bool hasDebitsAndCredits(quint32 customer, quint16 currency) const;
    void clear(quint32 customer, quint16 currency);

    [[nodiscard]] std::vector<Currency> currencies() const; ///< that occur, by code
    [[nodiscard]] bool isEmpty(quint32 customer, Currency currency) const;
    /// Without name and id.
    [[nodiscard]] AgingRow row(quint32 customer, Currency currency) const;
    /// All zero.
    [[nodiscard]] AgingRow emptyRow(Currency currency) const;

private:
    static constexpr size_t kCurrencies = 1024; ///< ISO numbers have three digits

    [[nodiscard]] qint64 *slotOf(quint32 customer, quint16 currency)
    {
        std::vector<qint64> &block = m_blocks[currency % kCurrencies];
        if (block.empty()) [[unlikely]]
            block.resize(m_customers * m_stride);
        return block.data() + customer * m_stride;
    }
    [[nodiscard]] const qint64 *slotOf(quint32 customer, quint16 currency) const
    {
        return m_blocks[currency % kCurrencies].data() + customer * m_stride;
    }
    void addTo(AgingRow &row, const qint64 *slot) const;
    void queue(qint64 *cell, qint64 open)
    {
#if defined(__GNUC__)
        __builtin_prefetch(cell, 1);
#endif
        m_queue[m_queued++] = {cell, open};
        if (m_queued == m_queue.size())
            flush();
    }

    struct Addition
    {
        qint64 *cell;
        qint64 open;
    };

    size_t m_customers;
    size_t m_stride; ///< a sum and a count for each bucket and for the credits
    size_t m_creditOffset;
    CreditTreatment m_credits;
    std::vector<std::vector<qint64>> m_blocks;
    std::array<Addition, 64> m_queue;
    size_t m_queued = 0;
};

} // namespace quittance::insight
