#pragma once

#include "core/connect/http/http_message.h"

#include <chrono>
#include <optional>

namespace quittance::connect {

/// How one attempt went.
enum class Trouble : quint8 {
    None, ///< the server answered in full; its status says the rest
    Unreachable, ///< no connection: refused, no such host, no network
    Interrupted, ///< the connection broke before the answer was whole
    TimedOut,
    NotWhole, ///< HTTP was content, but what came is cut off or not the server's own
    Untrusted, ///< the server could not prove who it is
    TooLarge, ///< more than the request's bodyLimit
    Cancelled
};

/// What is known after an attempt.
struct AttemptOutcome
{
    Trouble trouble = Trouble::None;
    int status = 0;
    std::optional<std::chrono::milliseconds> retryAfter;
};

/// How often and how patiently a request is sent again. The waits grow by half from the first, as the platforms'
/// published policies have it, and each is drawn from the upper half of its span so that clients part.
struct RetryPolicy
{
    int attempts = 7; ///< in all, the first counted
    std::chrono::milliseconds firstWait{500};
    std::chrono::milliseconds longestWait{60'000};
    /// A server that asks for a longer pause than this is not waited for: its answer is handed on.
    std::chrono::milliseconds longestAsked{std::chrono::minutes(15)};
};

/// Whether sending `request` twice does what sending it once does: methods that are idempotent by definition, and any
/// with an Idempotency-Key.
[[nodiscard]] bool isRepeatable(const HttpRequest &request);

/// Whether another attempt may go better: 408, 429, most of 5xx, and connections that failed.
[[nodiscard]] bool isWorthRepeating(const AttemptOutcome &outcome);

/// How long to wait before the next attempt; nothing when there is to be none. `random` is any number.
[[nodiscard]] std::optional<std::chrono::milliseconds> waitBeforeNext(const RetryPolicy &policy,
                                                                      const HttpRequest &request,
                                                                      const AttemptOutcome &outcome, int attemptsMade,
                                                                      quint32 random);

} // namespace quittance::connect
