#pragma once

#include "core/base/date.h"
#include "core/connect/http/http_message.h"

#include <chrono>
#include <optional>

namespace quittance::connect {

/// How much a host is asked.
struct HostLimits
{
    int perMinute = 600; ///< requests, averaged
    int burst = 20; ///< requests that may go at once after a pause
    int atOnce = 4; ///< requests on their way at the same time
};

/// What the server says is left of a day's requests. Source: the headers X-Rate-Limit-Limit, -Remaining and -Reset.
struct DailyBudget
{
    std::optional<qint64> limit;
    std::optional<qint64> remaining;
    std::optional<Instant> resetsAt;

    /// True when nothing is left and the day that brings more has not begun.
    [[nodiscard]] bool isUsedUp(Instant now) const
    {
        return remaining && *remaining <= 0 && resetsAt && now < *resetsAt;
    }
    /// What the headers say; what they do not say stays. The reset may be a date in any of HTTP's forms, an ISO time
    /// or seconds since 1970.
    void learn(const std::vector<HttpHeader> &headers, Instant now);

    friend bool operator==(const DailyBudget &, const DailyBudget &) = default;
};

/// Requests by time: `burst` at once, then `perMinute`.
class TokenBucket
{
public:
    explicit TokenBucket(const HostLimits &limits);

    /// How long until one may go; 0: now. Does not take it.
    [[nodiscard]] std::chrono::milliseconds waitFor(Instant now);
    void take();
    /// Requests that may go at once.
    [[nodiscard]] int atHand(Instant now);

private:
    void refill(Instant now);

    qint64 m_perMinute;
    qint64 m_capacity; ///< in sixty-thousandths of a request, so that a millisecond refills a whole number
    qint64 m_level;
    std::optional<Instant> m_filledAt;
};

/// What a host allows, and how much of it is used.
struct HostUse
{
    QString host;
    HostLimits limits;
    int atHand = 0; ///< requests that may go at once now
    int running = 0; ///< requests on their way
    std::optional<Instant> pausedUntil; ///< the host wants to be left alone until then
    DailyBudget daily;
};

/// Lets requests to one host through: so many at a time, so many a minute, none while the host asked for a pause.
class HostGate
{
public:
    explicit HostGate(const HostLimits &limits);

    /// 0: go, and the request counts as on its way until leave(). More: try again then. Nothing: wait for a leave().
    [[nodiscard]] std::optional<std::chrono::milliseconds> enter(Instant now);
    void leave() { --m_running; }
    /// The host said when it wants to be asked again; a shorter pause does not end a longer one.
    void pauseUntil(Instant until) { m_pausedUntil = std::max(m_pausedUntil, until); }

    [[nodiscard]] const DailyBudget &budget() const { return m_budget; }
    void learn(const std::vector<HttpHeader> &headers, Instant now) { m_budget.learn(headers, now); }
    /// Without the host's name.
    [[nodiscard]] HostUse use(Instant now);

private:
    HostLimits m_limits;
    TokenBucket m_bucket;
    DailyBudget m_budget;
    int m_running = 0;
    Instant m_pausedUntil{std::numeric_limits<qint64>::min()};
};

} // namespace quittance::connect
