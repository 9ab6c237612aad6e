#include "core/connect/http/host_gate.h"

#include "core/connect/http/http_date.h"

#include <algorithm>

namespace quittance::connect {
namespace {

using std::chrono::milliseconds;

constexpr qint64 kOneRequest = 60'000;

std::optional<qint64> countOf(const QByteArray &text)
{
    bool isNumber = false;
    const qint64 count = text.trimmed().toLongLong(&isNumber);
    return isNumber && count >= 0 ? std::optional(count) : std::nullopt;
}

std::optional<Instant> resetOf(const QByteArray &text, Instant now)
{
    if (const std::optional<qint64> seconds = countOf(text))
        return Instant{*seconds * 1000};
    if (const std::optional<Instant> date = parseHttpDate(text, now))
        return date;
    const Result<Instant> iso = parseInstant(QString::fromLatin1(text.trimmed()));
    return iso ? std::optional(*iso) : std::nullopt;
}

} // namespace

void DailyBudget::learn(const std::vector<HttpHeader> &headers, Instant now)
{
    if (const std::optional<qint64> count = countOf(headerValue(headers, "X-Rate-Limit-Limit")))
        limit = count;
    if (const std::optional<qint64> count = countOf(headerValue(headers, "X-Rate-Limit-Remaining")))
        remaining = count;
    if (const std::optional<Instant> reset = resetOf(headerValue(headers, "X-Rate-Limit-Reset"), now))
        resetsAt = reset;
}

TokenBucket::TokenBucket(const HostLimits &limits)
    : m_perMinute(std::max(limits.perMinute, 1))
    , m_capacity(std::max(limits.burst, 1) * kOneRequest)
    , m_level(m_capacity)
{
}

void TokenBucket::refill(Instant now)
{
    // A clock that was set back refills nothing, and starts counting anew.
    const qint64 elapsed = m_filledAt ? std::clamp<qint64>(now.ms - m_filledAt->ms, 0, m_capacity) : 0;
    m_level = std::min(m_level + elapsed * m_perMinute, m_capacity);
    m_filledAt = now;
}

milliseconds TokenBucket::waitFor(Instant now)
{
    refill(now);
    const qint64 missing = std::max<qint64>(kOneRequest - m_level, 0);
    return milliseconds((missing + m_perMinute - 1) / m_perMinute);
}

void TokenBucket::take()
{
    m_level -= kOneRequest;
}

int TokenBucket::atHand(Instant now)
{
    refill(now);
    return int(std::max<qint64>(m_level, 0) / kOneRequest);
}

HostGate::HostGate(const HostLimits &limits)
    : m_limits(limits)
    , m_bucket(limits)
{
}

HostUse HostGate::use(Instant now)
{
    HostUse use{.host = {},
                .limits = m_limits,
                .atHand = m_bucket.atHand(now),
                .running = m_running,
                .pausedUntil = {},
                .daily = m_budget};
    if (now < m_pausedUntil)
        use.pausedUntil = m_pausedUntil;
    return use;
}

std::optional<milliseconds> HostGate::enter(Instant now)
{
    if (m_running >= std::max(m_limits.atOnce, 1))
        return std::nullopt;
    if (now < m_pausedUntil)
        return milliseconds(m_pausedUntil.ms - now.ms);
    const milliseconds wait = m_bucket.waitFor(now);
    if (wait.count() == 0) {
        m_bucket.take();
        ++m_running;
    }
    return wait;
}

} // namespace quittance::connect
