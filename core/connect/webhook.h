#pragma once

#include "core/base/date.h"
#include "core/connect/http/http_message.h"

#include <QByteArrayList>
#include <QString>

#include <optional>
#include <vector>

namespace quittance::connect {

/// A delivery as it came over the wire. Signatures are checked on these bytes and no others.
struct WebhookDelivery
{
    QByteArray method;
    QByteArray target; ///< path and query as they came
    std::vector<HttpHeader> headers;
    QByteArray body;
};

/// What a delivery announces. It is a reason to pull, never data.
struct WebhookEvent
{
    QString id; ///< the sender's; deliveries of one id are the same
    QString event; ///< the sender's own word: `read.completed`
    QString company; ///< the platform's ids; empty where it does not say
    QString connection;
    QByteArrayList lists; ///< of Connector::lists()
    QString writeOperation; ///< of an announced end of a write: WriteAnswer::operation, or the record's id
    std::optional<Instant> modifiedFrom; ///< what changed since; absent: it does not say
};

/// Why a delivery is refused.
enum class WebhookRefusal : quint8 {
    Unsigned, ///< no signature, or one that cannot be read
    WrongSignature,
    TooOld, ///< more than five minutes from now, either way
    NotJson
};

/// The event and nothing, or why the delivery is refused.
struct WebhookVerdict
{
    std::optional<WebhookRefusal> refusal; ///< nothing: verified
    WebhookEvent event; ///< as far as it can be read, verified or not
};

inline constexpr qint64 kWebhookToleranceMs = qint64(5) * 60 * 1000;

} // namespace quittance::connect
