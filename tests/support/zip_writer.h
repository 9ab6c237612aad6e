#pragma once

#include <QByteArray>
#include <QtEndian>

#include <utility>
#include <vector>

namespace quittance::test {

/// CRC-32 as zip archives want it.
inline quint32 crc32Of(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

template<typename Number>
void putLittle(QByteArray &out, Number value)
{
    const Number little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), qsizetype(sizeof little));
}

/// A zip archive of `files`, deflated. Written here so that a test can make any archive it needs.
inline QByteArray zipped(const std::vector<std::pair<QByteArray, QByteArray>> &files)
{
    QByteArray archive;
    QByteArray directory;
    for (const auto &[name, bytes] : files) {
        QByteArray packed = qCompress(bytes, 9);
        packed = bytes.isEmpty() ? QByteArray("\x03\x00", 2) : packed.sliced(6).chopped(4); // without the zlib frame
        QByteArray header;
        putLittle<quint16>(header, 20); // version
        putLittle<quint16>(header, 0x0800); // names are UTF-8
        putLittle<quint16>(header, 8); // deflate
        putLittle<quint32>(header, 0x00210000); // 1 January 1980
        putLittle<quint32>(header, crc32Of(bytes));
        putLittle<quint32>(header, quint32(packed.size()));
        putLittle<quint32>(header, quint32(bytes.size()));
        putLittle<quint16>(header, quint16(name.size()));
        putLittle<quint16>(header, 0); // extra
        directory += QByteArray("PK\x01\x02", 4);
        putLittle<quint16>(directory, 20);
        directory += header;
        directory += QByteArray(10, '\0'); // comment, disk, attributes
        putLittle<quint32>(directory, quint32(archive.size()));
        directory += name;
        archive += QByteArray("PK\x03\x04", 4) + header + name + packed;
    }
    const auto start = quint32(archive.size());
    archive += directory + QByteArray("PK\x05\x06", 4) + QByteArray(4, '\0');
    putLittle<quint16>(archive, quint16(files.size()));
    putLittle<quint16>(archive, quint16(files.size()));
    putLittle<quint32>(archive, quint32(directory.size()));
    putLittle<quint32>(archive, start);
    putLittle<quint16>(archive, 0);
    return archive;
}

} // namespace quittance::test
