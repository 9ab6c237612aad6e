#include "core/connect/routable/routable_webhook.h"

#include "core/connect/json/json_page.h"
#include "core/connect/webhook_check.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

namespace {

/// How far the clocks of both sides may be apart.
constexpr qint64 kAheadMs = 10'000;

QByteArrayList listsOf(const QString &event)
{
    const QString resource = event.section(u'.', 0, 0);
    if (resource == u"receivable"_s)
        return {"receivables"};
    if (resource == u"company"_s)
        return {"companies"};
    if (resource == u"payment_method"_s)
        return {"payment-methods"};
    return {};
}

bool readEvent(const WebhookDelivery &delivery, QByteArrayView signedAt, WebhookEvent &event)
{
    JsonPageReader reader;
    const Result<JsonValue> root = reader.read(delivery.body);
    if (!root || root->kind() != JsonKind::Object)
        return false;
    const JsonValue &json = *root;
    event.event = json["event_name"].string();
    event.company = json["company_id"].string();
    event.lists = listsOf(event.event);
    event.id = json["event_id"].isThere() ? json["event_id"].string() : json["id"].string();
    if (event.id.isEmpty())
        event.id = nameOfDelivery({signedAt.toByteArray(), delivery.body});
    // What was made, or could not be: both end a write that was only taken in.
    const bool isEnd = event.event.endsWith(u".created"_s) || event.event.endsWith(u".creation_failed"_s);
    if (isEnd)
        event.writeOperation = json["object_id"].string();
    return true;
}

} // namespace

WebhookVerdict verifyWebhook(const WebhookDelivery &delivery, const QByteArrayList &secrets, Instant now)
{
    WebhookVerdict verdict;
    const QByteArray signedAt = headerValue(delivery.headers, "Routable-Signature-Timestamp").trimmed();
    const bool isJson = readEvent(delivery, signedAt, verdict.event);
    const std::optional<QByteArray> given = bytesOfHex(headerValue(delivery.headers, "Routable-Signature").trimmed());
    const std::optional<Instant> at = signedInstant(signedAt);
    const bool isVerified
        = given && std::ranges::any_of(secrets, [&](const QByteArray &secret) {
              return !secret.isEmpty()
                  && isSameInConstantTime(*given,
                                          QMessageAuthenticationCode::hash(signedAt + '.' + delivery.body, secret,
                                                                           QCryptographicHash::Sha256));
          });
    if (!given || !at)
        verdict.refusal = WebhookRefusal::Unsigned;
    else if (!isVerified)
        verdict.refusal = WebhookRefusal::WrongSignature;
    else if (now.ms - at->ms > kWebhookToleranceMs || at->ms - now.ms > kAheadMs)
        verdict.refusal = WebhookRefusal::TooOld;
    else if (!isJson)
        verdict.refusal = WebhookRefusal::NotJson;
    return verdict;
}

} // namespace quittance::connect::routable
