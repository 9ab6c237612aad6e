#pragma once

#include "core/connect/write_intent.h"
#include "core/store/outbox_rows.h"

namespace quittance::workspace {

/// What a write in the outbox was made from, in our own words. Attachments come without their bytes.
[[nodiscard]] Result<connect::WriteIntent> intentOf(const store::OutboxItem &item);

} // namespace quittance::workspace
