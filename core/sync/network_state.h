#pragma once

namespace quittance::sync {

/// Whether nothing is to be read by itself now: there is no network, or one that is paid by the byte. False where the
/// system does not say. To be called on the UI thread.
[[nodiscard]] bool isQuietTime();

} // namespace quittance::sync
