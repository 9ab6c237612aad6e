#pragma once

#include <QtGlobal>

#include <algorithm>
#include <utility>
#include <vector>

namespace quittance::match {

/// Where the thing of an id stands: a table by id where the ids lie close together, as those of a book do, else by
/// bisection. Of an id that is added twice the later place holds.
class IdSlots
{
public:
    static constexpr quint32 kNowhere = ~quint32(0);

    void add(qint64 id, quint32 slot) { m_sorted.emplace_back(id, slot); }

    /// To be called once all are added.
    void close()
    {
        std::ranges::stable_sort(m_sorted, {}, &Entry::first);
        if (m_sorted.empty())
            return;
        const quint64 span = quint64(m_sorted.back().first) - quint64(m_sorted.front().first);
        if (span >= kLoosest * m_sorted.size() + kSmall)
            return;
        m_first = m_sorted.front().first;
        m_table.assign(size_t(span) + 1, kNowhere);
        for (const auto &[id, slot] : m_sorted)
            m_table[size_t(id - m_first)] = slot;
        m_sorted = {};
    }

    [[nodiscard]] quint32 find(qint64 id) const
    {
        if (!m_table.empty()) {
            const quint64 at = quint64(id) - quint64(m_first);
            return at < m_table.size() ? m_table[size_t(at)] : kNowhere;
        }
        const auto behind = std::ranges::upper_bound(m_sorted, id, {}, &Entry::first);
        return behind != m_sorted.begin() && std::prev(behind)->first == id ? std::prev(behind)->second : kNowhere;
    }

private:
    using Entry = std::pair<qint64, quint32>;
    static constexpr quint64 kLoosest = 4; ///< entries of the table for each id
    static constexpr quint64 kSmall = 1024;

    std::vector<Entry> m_sorted;
    std::vector<quint32> m_table;
    qint64 m_first = 0;
};

} // namespace quittance::match
