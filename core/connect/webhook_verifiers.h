#pragma once

#include "core/connect/webhook.h"

#include <functional>
#include <map>

namespace quittance::connect {

/// Tells whether a delivery of one platform is genuine, and what it announces.
using VerifyWebhook
    = std::function<WebhookVerdict(const WebhookDelivery &, const QByteArrayList &secrets, Instant now)>;

/// Of every vendor that sends deliveries, by its name: the last part of the address they are sent to.
[[nodiscard]] const std::map<QString, VerifyWebhook> &webhookVerifiers();

} // namespace quittance::connect
