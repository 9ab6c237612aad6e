#include "core/connect/alloy/alloy_webhook.h"

#include "core/connect/alloy/alloy_types.h"
#include "core/connect/alloy/rsa_signature.h"
#include "core/connect/json/json_page.h"
#include "core/connect/webhook_check.h"

#include <algorithm>

namespace quittance::connect::alloy {

using namespace Qt::StringLiterals;

namespace {

/// The body without the white space between its values.
QByteArray compact(const QByteArray &json)
{
    QByteArray out;
    out.reserve(json.size());
    bool isInText = false;
    bool isEscaped = false;
    for (const char c : json) {
        const bool isSpace = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (isInText || !isSpace)
            out += c;
        if (c == '"' && !isEscaped)
            isInText = !isInText;
        isEscaped = isInText && c == '\\' && !isEscaped;
    }
    return out;
}

/// What may stand for the address in what was signed.
QByteArrayList addressesOf(const WebhookDelivery &delivery)
{
    QByteArrayList addresses{delivery.target};
    for (const char *name : {"X-Forwarded-Host", "X-Original-Host", "Host"}) {
        const QByteArray host = headerValue(delivery.headers, name).trimmed();
        if (host.isEmpty())
            continue;
        for (const char *scheme : {"https://", "http://"})
            addresses.append(scheme + host + delivery.target);
    }
    const qsizetype query = delivery.target.indexOf('?');
    if (query >= 0)
        addresses.append(delivery.target.first(query));
    return addresses;
}

bool isVerified(const WebhookDelivery &delivery, const QByteArrayList &publicKeys, const QByteArray &signature)
{
    QByteArrayList bodies{delivery.body};
    if (QByteArray written = compact(delivery.body); written != delivery.body)
        bodies.append(std::move(written));
    const QByteArrayList addresses = addressesOf(delivery);
    for (const QByteArray &key : publicKeys) {
        for (const QByteArray &body : bodies) {
            for (const QByteArray &address : addresses) {
                if (isSignedBy(key, delivery.method + address + body, signature))
                    return true;
            }
        }
    }
    return false;
}

/// `accounting/taxRates` is of the list `tax-rates`; the end of a run is of all.
QByteArrayList listsOf(const QString &topic)
{
    QByteArrayList lists;
    const bool isOfAll = topic == u"sync/completed"_s;
    const QString plural = topic.startsWith(u"accounting/"_s) ? topic.section(u'/', 1, 1) : QString();
    for (const ListInfo &info : listInfos()) {
        if (isOfAll || plural == QLatin1StringView(findList(info.key)->plural))
            lists.append(info.key);
    }
    return lists;
}

bool readEvent(const WebhookDelivery &delivery, WebhookEvent &event)
{
    event.event = QString::fromUtf8(headerValue(delivery.headers, "X-Alloy-Topic").trimmed());
    JsonPageReader reader;
    const Result<JsonValue> root = reader.read(delivery.body);
    if (!root || root->kind() != JsonKind::Object)
        return false;
    const JsonValue &json = *root;
    if (event.event.isEmpty())
        event.event = json["topic"].string();
    for (const char *name : {"eventId", "id", "logId"}) {
        if (event.id.isEmpty())
            event.id = json[name].string();
    }
    for (const char *name : {"credentialId", "connectionId"}) {
        if (event.connection.isEmpty())
            event.connection = json[name].string();
    }
    event.company = json["userId"].string();
    if (event.id.isEmpty())
        event.id = nameOfDelivery({event.event.toUtf8(), delivery.body});
    event.lists = listsOf(event.event);
    return true;
}

} // namespace

WebhookVerdict verifyWebhook(const WebhookDelivery &delivery, const QByteArrayList &publicKeys, Instant /*now*/)
{
    WebhookVerdict verdict;
    const bool isJson = readEvent(delivery, verdict.event);
    const std::optional<QByteArray> signature
        = bytesOfHex(headerValue(delivery.headers, "X-Alloy-Signature").trimmed());
    if (!signature)
        verdict.refusal = WebhookRefusal::Unsigned;
    else if (!isVerified(delivery, publicKeys, *signature))
        verdict.refusal = WebhookRefusal::WrongSignature;
    else if (!isJson)
        verdict.refusal = WebhookRefusal::NotJson;
    return verdict;
}

} // namespace quittance::connect::alloy
