#pragma once

#include "core/connect/webhook.h"

namespace quittance::connect::codat {

/// Verified with any of the secrets (`whsec_…`): HMAC-SHA256 over id, time and body; of a list of signatures, as while
/// keys change, one is enough. A delivery more than five minutes from `now` is refused. Source: codat.md 10.
[[nodiscard]] WebhookVerdict verifyWebhook(const WebhookDelivery &delivery, const QByteArrayList &secrets, Instant now);

} // namespace quittance::connect::codat
