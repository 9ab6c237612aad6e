#pragma once

#include "core/insight/aging.h"
#include "core/insight/open_scan.h"

namespace quittance::insight {

/// Sums by currency, customer and bucket while a book is scanned. Dense: one block per currency that occurs, one slot
/// per customer in it, so that adding is two additions and no look-up.
class AgingSlots
{
public:
    AgingSlots(size_t customers, int buckets, CreditTreatment credits);

    /// A debit in its bucket, or a credit where the treatment puts it (`bucket` is the credit's own).
    void add(quint32 customer, quint16 currency, int bucket, qint64 open)
    {
        qint64 *slot = slotOf(customer, currency);
        if (open < 0) {
            qint64 *credit = slot + m_creditOffset;
            credit[0] += open;
            ++credit[1];
            if (m_credits == CreditTreatment::CurrentBucket)
                bucket = 0;
            else if (m_credits != CreditTreatment::OwnDate)
                return;
        }
        qint64 *cell = slot + 2 * bucket;
        cell[0] += open;
        ++cell[1];
    }

    /// True where a virtual application could change something.
    [[nodiscard]] bool hasDebitsAndCredits(quint32 customer, quint16 currency) const;
    void clear(quint32 customer, quint16 currency);

    [[nodiscard]] std::vector<Currency> currencies() const; ///< that occur, by code
    [[nodiscard]] bool isEmpty(quint32 customer, Currency currency) const;
    /// Without name and id.
    [[nodiscard]] AgingRow row(quint32 customer, Currency currency) const;
    /// Over all customers.
    [[nodiscard]] AgingRow total(Currency currency) const;

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

    size_t m_customers;
    size_t m_stride; ///< a sum and a count for each bucket and for the credits
    size_t m_creditOffset;
    CreditTreatment m_credits;
    std::vector<std::vector<qint64>> m_blocks;
};

} // namespace quittance::insight
