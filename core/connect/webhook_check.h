#pragma once

#include "core/connect/webhook.h"

namespace quittance::connect {

/// Compares in a time that does not tell where they part.
[[nodiscard]] bool isSameInConstantTime(QByteArrayView a, QByteArrayView b);

/// Bytes of hexadecimal digits in either case; nothing for anything else.
[[nodiscard]] std::optional<QByteArray> bytesOfHex(QByteArrayView digits);

/// An instant as signatures state it: ISO 8601 with its zone, or seconds or milliseconds since 1970.
[[nodiscard]] std::optional<Instant> signedInstant(QByteArrayView text);

/// A name for a delivery that bears none: of equal parts, equal names.
[[nodiscard]] QString nameOfDelivery(const QByteArrayList &parts);

} // namespace quittance::connect
