#include "core/connect/webhook_verifiers.h"

#include "core/connect/alloy/alloy_webhook.h"
#include "core/connect/codat/codat_webhook.h"
#include "core/connect/routable/routable_webhook.h"

namespace quittance::connect {

const std::map<QString, VerifyWebhook> &webhookVerifiers()
{
    static const std::map<QString, VerifyWebhook> verifiers = {{QStringLiteral("alloy"), &alloy::verifyWebhook},
                                                               {QStringLiteral("codat"), &codat::verifyWebhook},
                                                               {QStringLiteral("routable"), &routable::verifyWebhook}};
    return verifiers;
}

} // namespace quittance::connect
