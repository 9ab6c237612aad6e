#pragma once

#include <QHash>
#include <QStringView>

#include <xxhash.h>

namespace quittance::exchange {

/// How often a file has used each text, in a few dozen bytes a text whatever its length.
class UseCounts
{
public:
    /// Of `text`; 0 before the first time.
    [[nodiscard]] int &operator[](QStringView text)
    {
        const XXH128_hash_t hash = XXH3_128bits(text.utf16(), size_t(text.size()) * sizeof(char16_t));
        return m_counts[{hash.low64, hash.high64}];
    }
    void clear() { m_counts.clear(); }

private:
    struct Key
    {
        quint64 low = 0;
        quint64 high = 0;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed) noexcept { return size_t(key.low ^ seed); }
    };

    QHash<Key, int> m_counts;
};

} // namespace quittance::exchange
