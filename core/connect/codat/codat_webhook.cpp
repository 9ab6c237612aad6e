#include "core/connect/codat/codat_webhook.h"

#include "core/connect/codat/codat_types.h"
#include "core/connect/json/json_page.h"
#include "core/connect/webhook_check.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

constexpr char kSecretPrefix[] = "whsec_";
constexpr char kVersion[] = "v1,";

/// Under Codat's names for them, or those of the service that delivers.
QByteArray header(const WebhookDelivery &delivery, const QByteArray &name)
{
    const QByteArray value = headerValue(delivery.headers, "webhook-" + name);
    return (value.isEmpty() ? headerValue(delivery.headers, "svix-" + name) : value).trimmed();
}

/// Nothing for a secret that is none.
QByteArray keyOf(QByteArrayView secret)
{
    QByteArray text = secret.trimmed().toByteArray();
    if (text.startsWith(kSecretPrefix))
        text.remove(0, qstrlen(kSecretPrefix));
    const auto key = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return key ? *key : QByteArray();
}

bool isSigned(const QByteArray &bytes, const QList<QByteArray> &signatures, const QByteArrayList &secrets)
{
    bool isFound = false;
    for (const QByteArray &secret : secrets) {
        const QByteArray key = keyOf(secret);
        if (key.isEmpty())
            continue;
        const QByteArray expected
            = kVersion + QMessageAuthenticationCode::hash(bytes, key, QCryptographicHash::Sha256).toBase64();
        // All are looked at, found or not.
        for (const QByteArray &signature : signatures)
            isFound = isSameInConstantTime(signature, expected) || isFound;
    }
    return isFound;
}

std::optional<WebhookRefusal> refusalOf(const WebhookDelivery &delivery, const QByteArrayList &secrets, Instant now)
{
    const QByteArray id = header(delivery, "id");
    const QByteArray stamp = header(delivery, "timestamp");
    const QList<QByteArray> signatures = header(delivery, "signature").simplified().split(' ');
    const bool isAnySigned
        = std::ranges::any_of(signatures, [](const QByteArray &signature) { return signature.startsWith(kVersion); });
    bool isNumber = false;
    const qint64 seconds = stamp.toLongLong(&isNumber);
    constexpr qint64 kMostSeconds = std::numeric_limits<qint64>::max() / 2000;
    if (id.isEmpty() || !isNumber || seconds <= 0 || seconds > kMostSeconds || !isAnySigned)
        return WebhookRefusal::Unsigned;
    if (!isSigned(id + '.' + stamp + '.' + delivery.body, signatures, secrets))
        return WebhookRefusal::WrongSignature;
    if (std::abs(now.ms - seconds * 1000) > kWebhookToleranceMs)
        return WebhookRefusal::TooOld;
    return std::nullopt;
}

void addList(WebhookEvent &event, QByteArrayView key)
{
    if (dataTypeOf(key) && !event.lists.contains(key.toByteArray()))
        event.lists.append(key.toByteArray());
}

void readPayload(WebhookEvent &event, const JsonValue &payload)
{
    event.company = payload["referenceCompany"]["id"].string();
    event.connection = payload["connectionId"].string();
    if (event.connection.isEmpty())
        event.connection = payload["connection"]["id"].string();
    if (const std::optional<WireTime> from = parseWireTime(payload["modifiedFromDate"].text()))
        event.modifiedFrom = from->instant(QTimeZone::utc());
    QStringList links;
    for (const JsonValue &type : payload["dataTypes"].children()) {
        addList(event, type["dataType"].text());
        links.append(type["connectionId"].string());
    }
    // Several lists may come from several links; then none of them is the event's.
    links.removeDuplicates();
    if (event.connection.isEmpty() && links.size() == 1)
        event.connection = links.front();
    if (event.event.contains(u".write."_s)) {
        addList(event, event.event.section(u'.', 0, 0).toLatin1());
        event.writeOperation = payload["id"].string();
    }
    if (event.company.isEmpty() && event.event.startsWith(u"company."_s))
        event.company = payload["id"].string();
}

/// False for a body that is no JSON object.
bool readEvent(WebhookEvent &event, const QByteArray &body)
{
    JsonPageReader reader;
    const Result<JsonValue> root = reader.read(body);
    if (!root || root->kind() != JsonKind::Object)
        return false;
    event.event = (*root)["eventType"].string();
    // One description of the format names it so.
    if (event.event.isEmpty())
        event.event = (*root)["type"].string();
    if (event.id.isEmpty())
        event.id = (*root)["id"].string();
    readPayload(event, (*root)["payload"]);
    return true;
}

} // namespace

WebhookVerdict verifyWebhook(const WebhookDelivery &delivery, const QByteArrayList &secrets, Instant now)
{
    WebhookVerdict verdict;
    verdict.event.id = QString::fromUtf8(header(delivery, "id"));
    const bool isRead = readEvent(verdict.event, delivery.body);
    verdict.refusal = refusalOf(delivery, secrets, now);
    if (!verdict.refusal && !isRead)
        verdict.refusal = WebhookRefusal::NotJson;
    return verdict;
}

} // namespace quittance::connect::codat
