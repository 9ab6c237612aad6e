#include "core/exchange/content_id.h"

#include <QByteArray>

#include <xxhash.h>

namespace quittance::exchange {

QString contentId(std::initializer_list<QStringView> parts)
{
    QByteArray bytes;
    for (const QStringView part : parts) {
        bytes += part.toUtf8();
        bytes += '\x1f';
    }
    const XXH128_hash_t hash = XXH3_128bits(bytes.constData(), size_t(bytes.size()));
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, hash);
    QByteArray digest;
    for (const unsigned char c : canonical.digest)
        digest += char(c);
    return QString::fromLatin1(digest.toHex());
}

} // namespace quittance::exchange
