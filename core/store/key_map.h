#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace quittance::store {

/// Key hash → (id, content hash) of the rows of one table: open addressing, no removal.
class KeyMap
{
public:
    struct Entry
    {
        qint64 key = 0;
        qint64 id = 0; ///< 0: free
        qint64 contentHash = 0;
    };

    static constexpr size_t kAnyNumber = size_t(1) << 40;

    void reserve(size_t rows)
    {
        size_t slots = 1024;
        while (slots < rows * 2)
            slots *= 2;
        if (slots > m_slots.size())
            rehash(slots);
    }

    void set(qint64 key, qint64 id, qint64 contentHash)
    {
        if (m_used * 2 >= m_slots.size())
            rehash(m_slots.empty() ? 1024 : m_slots.size() * 2);
        Entry &slot = m_slots[slotOf(key)];
        m_used += slot.id == 0 ? 1 : 0;
        slot = {key, id, contentHash};
    }

    [[nodiscard]] size_t size() const { return m_used; }
    /// Forgets everything and keeps the room.
    void clear()
    {
        std::ranges::fill(m_slots, Entry());
        m_used = 0;
    }

    [[nodiscard]] const Entry *find(qint64 key) const
    {
        if (m_slots.empty())
            return nullptr;
        const Entry &slot = m_slots[slotOf(key)];
        return slot.id == 0 ? nullptr : &slot;
    }

    /// Brings the place of `key` near: for a key that is looked up soon.
    void prefetch(qint64 key) const
    {
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[size_t(key) & (m_slots.size() - 1)]);
    }

private:
    [[nodiscard]] size_t slotOf(qint64 key) const
    {
        const size_t mask = m_slots.size() - 1;
        size_t at = size_t(key) & mask;
        while (m_slots[at].id != 0 && m_slots[at].key != key)
            at = (at + 1) & mask;
        return at;
    }

    void rehash(size_t slots)
    {
        std::vector<Entry> old(slots);
        old.swap(m_slots);
        for (const Entry &entry : old) {
            if (entry.id != 0)
                m_slots[slotOf(entry.key)] = entry;
        }
    }

    std::vector<Entry> m_slots;
    size_t m_used = 0;
};

} // namespace quittance::store
