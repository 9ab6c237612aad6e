#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace quittance::exchange {

/// The bytes that a zlib stream (RFC 1950) at the beginning of `packed` holds, as far as it is whole; nothing when it
/// is no such stream or holds more than `most`.
[[nodiscard]] std::optional<QByteArray> inflateUpTo(QByteArrayView packed, qsizetype most);

/// True when `packed` begins a zlib stream that holds more than `most` bytes. Keeps none of them.
[[nodiscard]] bool inflatesBeyond(QByteArrayView packed, qsizetype most);

} // namespace quittance::exchange
