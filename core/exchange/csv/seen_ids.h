#pragma once

#include <QHash>

#include <optional>
#include <xxhash.h>

namespace quittance::exchange {

/// Which ids a file has already used, in 16 bytes each.
class SeenIds
{
public:
    struct Place
    {
        quint32 index = 0; ///< of the fact in its batch
        quint32 line = 0;
    };

    /// Where `id` stands already.
    [[nodiscard]] std::optional<Place> find(QStringView id) const
    {
        const auto found = m_places.constFind(key(id));
        return found == m_places.constEnd() ? std::nullopt : std::optional(*found);
    }
    void insert(QStringView id, Place place) { m_places.insert(key(id), place); }

private:
    [[nodiscard]] static quint64 key(QStringView id)
    {
        return XXH3_64bits(id.utf16(), size_t(id.size()) * sizeof(char16_t));
    }

    QHash<quint64, Place> m_places;
};

} // namespace quittance::exchange
