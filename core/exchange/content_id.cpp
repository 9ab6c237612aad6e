#include "core/exchange/content_id.h"

#include <QVarLengthArray>

#include <algorithm>
#include <xxhash.h>

namespace quittance::exchange {
namespace {

using Bytes = QVarLengthArray<char, 1024>;

/// Appends `part` as UTF-8; nearly all of them are ASCII.
void append(Bytes &bytes, QStringView part)
{
    const bool isAscii = std::ranges::all_of(part, [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii) {
        const qsizetype from = bytes.size();
        bytes.resize(from + part.size());
        std::ranges::transform(part, bytes.begin() + from, [](QChar c) { return char(c.unicode()); });
        return;
    }
    const QByteArray encoded = part.toUtf8();
    bytes.append(encoded.constData(), encoded.size());
}

} // namespace

QString contentId(std::initializer_list<QStringView> parts)
{
    Bytes bytes;
    for (const QStringView part : parts) {
        append(bytes, part);
        bytes.append('\x1f');
    }
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.constData(), size_t(bytes.size())));
    constexpr QStringView kDigits = u"0123456789abcdef";
    QString id(qsizetype(2 * sizeof canonical.digest), Qt::Uninitialized);
    QChar *at = id.data();
    for (const unsigned char byte : canonical.digest) {
        *at++ = kDigits[byte >> 4U];
        *at++ = kDigits[byte & 15U];
    }
    return id;
}

} // namespace quittance::exchange
