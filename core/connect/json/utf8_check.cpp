#include "core/connect/json/utf8_check.h"

namespace quittance::connect {
namespace {

/// How many bytes the character at `at` has; 0 where there is none. Source: Unicode 15 table 3-7.
qsizetype characterLength(const QByteArray &bytes, qsizetype at)
{
    const auto byte = [&bytes](qsizetype index) { return index < bytes.size() ? quint8(bytes[index]) : quint8(0); };
    const auto follows = [&byte](qsizetype index) { return (byte(index) & 0xC0U) == 0x80U; };
    const quint8 first = byte(at);
    const quint8 second = byte(at + 1);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(at + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool isOverlong = first == 0xE0 && second < 0xA0;
        const bool isSurrogate = first == 0xED && second > 0x9F;
        return !isOverlong && !isSurrogate && follows(at + 1) && follows(at + 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool isOverlong = first == 0xF0 && second < 0x90;
        const bool isBeyond = first == 0xF4 && second > 0x8F;
        return !isOverlong && !isBeyond && follows(at + 1) && follows(at + 2) && follows(at + 3) ? 4 : 0;
    }
    return 0;
}

} // namespace

std::vector<qsizetype> coverInvalidUtf8(QByteArray &bytes)
{
    std::vector<qsizetype> places;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = characterLength(bytes, at);
        if (length == 0) {
            places.push_back(at);
            bytes[at] = '?';
        }
        at += std::max<qsizetype>(length, 1);
    }
    return places;
}

} // namespace quittance::connect
