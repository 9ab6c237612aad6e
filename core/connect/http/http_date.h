#pragma once

#include "core/base/date.h"

#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace quittance::connect {

/// A date as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT`, or one of the two older forms a client must still read,
/// `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`. Two-digit years lie within 50 years of `now`.
/// Nothing for anything else. Source: RFC 9110 5.6.7.
[[nodiscard]] std::optional<Instant> parseHttpDate(QByteArrayView text, Instant now);

/// How long a `Retry-After` asks to wait: seconds or a date; 0 for a date that is past. Nothing for what cannot be
/// read. Source: RFC 9110 10.2.3.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(QByteArrayView text, Instant now);

} // namespace quittance::connect
