#pragma once

#include "core/connect/routable/routable_writes.h"

namespace quittance::connect::routable {

/// A field that only this platform knows; empty where the intent does not have it.
[[nodiscard]] QString fieldOf(const WriteIntent &intent, const QString &name);

/// Fills the body, the natural key and the amount.
[[nodiscard]] Result<> writeReceivable(const WriteIntent &intent, const Writer &writer, Instant now,
                                       FrozenRequest &request);
/// The same for a company, or a contact of one; also the path.
[[nodiscard]] Result<> writeCompany(const WriteIntent &intent, const Writer &writer, FrozenRequest &request);

} // namespace quittance::connect::routable
