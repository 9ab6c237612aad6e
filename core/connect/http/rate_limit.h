#pragma once

#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace quittance::connect {

/// How long a server that counts by windows wants to be left alone, from its `RateLimit` header: `"fetch";r=0;t=12`,
/// or the older `limit=600, remaining=0, reset=12`. Nothing while requests remain, or where it cannot be read.
/// The grammar changed between drafts and is read leniently. Source: alloy-routable.md 2.11.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRateLimitPause(QByteArrayView text);

} // namespace quittance::connect
