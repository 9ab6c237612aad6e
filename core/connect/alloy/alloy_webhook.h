#pragma once

#include "core/connect/webhook.h"

namespace quittance::connect::alloy {

/// Verified with any of the public keys, in PEM: RSA with SHA-256 over method, address and body, in hexadecimal.
///
/// Whether the address is the path or has its host is not documented, nor whether the body is as it came or written
/// anew from what was read: each is tried, the path and the body as they came first. The signature names no time, so a
/// repetition is known by its id alone. Source: alloy-routable.md 1.10.
[[nodiscard]] WebhookVerdict verifyWebhook(const WebhookDelivery &delivery, const QByteArrayList &publicKeys,
                                           Instant now);

} // namespace quittance::connect::alloy
