#include "core/connect/http/retry_rule.h"

#include <algorithm>

namespace quittance::connect {

using std::chrono::milliseconds;

bool isRepeatable(const HttpRequest &request)
{
    if (request.isSentOnce)
        return false;
    const bool hasKey = !headerValue(request.headers, "Idempotency-Key").trimmed().isEmpty();
    switch (request.method) {
    case HttpMethod::Get:
    case HttpMethod::Head:
    case HttpMethod::Put:
    case HttpMethod::Delete:
        return true;
    case HttpMethod::Post:
    case HttpMethod::Patch:
        return hasKey;
    }
    return false;
}

bool isWorthRepeating(const AttemptOutcome &outcome)
{
    switch (outcome.trouble) {
    case Trouble::Unreachable:
    case Trouble::Interrupted:
    case Trouble::TimedOut:
    case Trouble::NotWhole:
        return true;
    case Trouble::Untrusted:
    case Trouble::TooLarge:
    case Trouble::Cancelled:
        return false;
    case Trouble::None:
        break;
    }
    const int status = outcome.status;
    const bool isServers = status >= 500 && status <= 599 && status != 501 && status != 505;
    return status == 408 || status == 429 || isServers;
}

std::optional<milliseconds> waitBeforeNext(const RetryPolicy &policy, const HttpRequest &request,
                                           const AttemptOutcome &outcome, int attemptsMade, quint32 random)
{
    if (attemptsMade >= policy.attempts || !isRepeatable(request) || !isWorthRepeating(outcome))
        return std::nullopt;
    if (outcome.retryAfter && *outcome.retryAfter > policy.longestAsked)
        return std::nullopt;
    milliseconds span = policy.firstWait;
    for (int made = 1; made < attemptsMade && span < policy.longestWait; ++made)
        span += span / 2;
    span = std::min(span, policy.longestWait);
    const qint64 half = span.count() / 2;
    const milliseconds drawn(span.count() - half + qint64(random) % (half + 1));
    return std::max(drawn, outcome.retryAfter.value_or(milliseconds(0)));
}

} // namespace quittance::connect
