#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace quittance::exchange {

/// The bytes that a zlib stream (RFC 1950) at the beginning of `packed` holds, as far as it is whole; nothing when it
/// is no such stream or holds more than `most`.
[[nodiscard]] std::optional<QByteArray> inflateUpTo(QByteArrayView packed, qsizetype most);

/// How many bytes the zlib stream at the beginning of `packed` holds, as far as it is whole; counted no further than
/// `most` and a piece. 0 for what is no such stream. Keeps none of them.
[[nodiscard]] qsizetype inflatedSize(QByteArrayView packed, qsizetype most);

} // namespace quittance::exchange
