#pragma once

#include "core/connect/webhook.h"

namespace quittance::connect::routable {

/// Verified with any of the secrets: HMAC-SHA256 over the stated instant, a dot and the body as it came, in
/// hexadecimal. Refused when that instant is more than five minutes ago, or is still to come.
/// Source: alloy-routable.md 2.12.
[[nodiscard]] WebhookVerdict verifyWebhook(const WebhookDelivery &delivery, const QByteArrayList &secrets, Instant now);

} // namespace quittance::connect::routable
