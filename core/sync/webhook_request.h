#pragma once

#include "core/connect/webhook.h"

#include <optional>

namespace quittance::sync {

/// What one delivery may have at most, in bytes.
struct WebhookLimits
{
    qsizetype head = 16 * 1024;
    qsizetype body = 1024 * 1024;
};

/// Reads one HTTP/1.1 request as it comes, piece by piece, and keeps every byte of it that a signature may cover.
class WebhookRequestReader
{
public:
    explicit WebhookRequestReader(WebhookLimits limits = {})
        : m_limits(limits)
    {
    }

    /// Takes what came. 0: not whole yet; 200: whole; else the status of the refusal. What follows the request is
    /// ignored: every connection brings one.
    int take(const QByteArray &bytes);
    /// True once, when the sender waits for a word before it sends the body.
    [[nodiscard]] bool takeContinue();
    /// Of a whole request.
    [[nodiscard]] const connect::WebhookDelivery &delivery() const { return m_delivery; }

private:
    int readHead();
    [[nodiscard]] int framing();
    int readBody();
    int readChunks();

    WebhookLimits m_limits;
    QByteArray m_bytes;
    connect::WebhookDelivery m_delivery;
    bool m_hasHead = false;
    bool m_isChunked = false;
    bool m_isContinueDue = false;
    qsizetype m_length = 0;
};

/// An answer without a body, after which the connection closes.
[[nodiscard]] QByteArray webhookAnswer(int status);

} // namespace quittance::sync
