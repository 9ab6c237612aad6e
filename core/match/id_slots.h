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

/// Where the rows of each id lie in a list that is sorted by id.
class IdRanges
{
public:
    /// The next id of the list, and where its rows begin. Ascending.
    void add(qint64 id, quint32 begin)
    {
        m_slots.add(id, quint32(m_begins.size()));
        m_begins.push_back(begin);
    }

    /// To be called once, with the length of the list.
    void close(quint32 end)
    {
        m_slots.close();
        m_begins.push_back(end);
    }

    /// The first row of an id and the one behind its last.
    [[nodiscard]] std::pair<quint32, quint32> of(qint64 id) const
    {
        const quint32 slot = m_slots.find(id);
        return slot == IdSlots::kNowhere ? std::pair<quint32, quint32>()
                                         : std::pair(m_begins[slot], m_begins[slot + 1]);
    }

private:
    IdSlots m_slots;
    std::vector<quint32> m_begins;
};

/// The ranges of `rows`, which are sorted by their `customer`.
template<typename Row>
[[nodiscard]] IdRanges rangesByCustomer(const std::vector<Row> &rows)
{
    IdRanges ranges;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i == 0 || rows[i].customer != rows[i - 1].customer)
            ranges.add(rows[i].customer, quint32(i));
    }
    ranges.close(quint32(rows.size()));
    return ranges;
}

} // namespace quittance::match
