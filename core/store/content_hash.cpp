#include "core/store/content_hash.h"

#include <bit>
#include <cstring>
#include <xxhash.h>

namespace quittance::store {

ContentHash &ContentHash::add(qint64 value)
{
    const size_t at = m_bytes.size();
    m_bytes.resize(at + sizeof value);
    std::memcpy(m_bytes.data() + at, &value, sizeof value);
    return *this;
}

ContentHash &ContentHash::add(QStringView text)
{
    const auto bytes = size_t(text.size()) * sizeof(QChar);
    const size_t at = m_bytes.size();
    const auto length = quint32(bytes);
    m_bytes.resize(at + sizeof length + bytes);
    std::memcpy(m_bytes.data() + at, &length, sizeof length);
    if (bytes != 0)
        std::memcpy(m_bytes.data() + at + sizeof length, text.data(), bytes);
    return *this;
}

ContentHash &ContentHash::add(const QStringList &texts)
{
    add(qint64(texts.size()));
    for (const QString &text : texts)
        add(QStringView(text));
    return *this;
}

qint64 ContentHash::finish()
{
    const auto hash = std::bit_cast<qint64>(quint64(XXH3_64bits(m_bytes.data(), m_bytes.size())));
    m_bytes.clear();
    return hash;
}

} // namespace quittance::store
