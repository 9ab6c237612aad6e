#include "core/exchange/zip/inflate.h"

#include <array>
#include <zlib.h>

namespace quittance::exchange {
namespace {

enum class End : quint8 { Whole, CutOff, Damaged, Beyond };

/// Inflates piece by piece and hands each to `take`.
template<typename Take>
End inflatePieces(QByteArrayView packed, qsizetype most, Take take)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return End::Damaged;
    std::array<unsigned char, 64 * 1024> piece{};
    QByteArray input = QByteArray::fromRawData(packed.data(), packed.size());
    stream.next_in = reinterpret_cast<unsigned char *>(const_cast<char *>(input.constData()));
    stream.avail_in = uInt(qMin<qsizetype>(packed.size(), std::numeric_limits<int>::max()));
    qsizetype all = 0;
    End end = End::CutOff;
    for (;;) {
        stream.next_out = piece.data();
        stream.avail_out = uInt(piece.size());
        const int state = inflate(&stream, Z_NO_FLUSH);
        const auto got = qsizetype(piece.size() - stream.avail_out);
        all += got;
        if (all > most) {
            end = End::Beyond;
            break;
        }
        take(piece.data(), got);
        if (state == Z_STREAM_END)
            end = End::Whole;
        else if (state != Z_OK && state != Z_BUF_ERROR)
            end = End::Damaged;
        if (state != Z_OK || got == 0)
            break;
    }
    inflateEnd(&stream);
    return end;
}

} // namespace

std::optional<QByteArray> inflateUpTo(QByteArrayView packed, qsizetype most)
{
    QByteArray all;
    const End end = inflatePieces(packed, most, [&all](const unsigned char *data, qsizetype size) {
        all.append(reinterpret_cast<const char *>(data), size);
    });
    if (end == End::Beyond || all.isEmpty())
        return std::nullopt;
    return all;
}

qsizetype inflatedSize(QByteArrayView packed, qsizetype most)
{
    qsizetype all = 0;
    const End end = inflatePieces(packed, most, [&all](const unsigned char *, qsizetype size) { all += size; });
    return end == End::Beyond ? most + 1 : all;
}

} // namespace quittance::exchange
