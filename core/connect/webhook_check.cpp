#include "core/connect/webhook_check.h"

#include "core/connect/json/wire_time.h"

#include <QCryptographicHash>

#include <algorithm>

namespace quittance::connect {
namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

bool isSameInConstantTime(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    unsigned different = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        different |= unsigned(quint8(a[i])) ^ unsigned(quint8(b[i]));
    return different == 0;
}

std::optional<QByteArray> bytesOfHex(QByteArrayView digits)
{
    const bool isHex = !digits.isEmpty() && digits.size() % 2 == 0 && std::ranges::all_of(digits, isHexDigit);
    return isHex ? std::optional(QByteArray::fromHex(digits.toByteArray())) : std::nullopt;
}

std::optional<Instant> signedInstant(QByteArrayView text)
{
    constexpr qint64 kLeastMs = 100'000'000'000; // seconds reach it in the year 5138, milliseconds did in 1973
    bool isNumber = false;
    const qint64 count = text.toByteArray().trimmed().toLongLong(&isNumber);
    if (isNumber)
        return count > 0 ? std::optional(Instant{count >= kLeastMs ? count : count * 1000}) : std::nullopt;
    const std::optional<WireTime> time = parseWireTime(text);
    return time && time->offsetMinutes ? std::optional(time->instant(QTimeZone::utc())) : std::nullopt;
}

QString nameOfDelivery(const QByteArrayList &parts)
{
    const QByteArray hash = QCryptographicHash::hash(parts.join('\n'), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex());
}

} // namespace quittance::connect
