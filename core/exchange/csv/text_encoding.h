#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace quittance::exchange {

/// A text file's content as UTF-8 without a byte order mark.
struct DecodedText
{
    QByteArrayView text; ///< into the bytes given where they are UTF-8, else into `storage`
    QString encoding; ///< `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `windows-1250`
    QByteArray storage;
};

/// Finds the encoding by byte order mark, by where zero bytes stand, by whether the bytes are valid UTF-8, and between
/// the Windows code pages by which letters would stand where.
[[nodiscard]] QString detectEncoding(QByteArrayView bytes);

/// The whole of `bytes` as UTF-8. `encoding` empty: detected. Unsupported for an encoding we do not know,
/// InvalidInput for bytes that are not valid in the encoding stated.
[[nodiscard]] Result<DecodedText> decodeText(QByteArrayView bytes, const QString &encoding = {});

} // namespace quittance::exchange
