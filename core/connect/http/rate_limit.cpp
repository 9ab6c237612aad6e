#include "core/connect/http/rate_limit.h"

#include <QByteArray>
#include <QByteArrayList>

namespace quittance::connect {
namespace {

struct Member
{
    QByteArray name;
    std::optional<qint64> value;
};

Member memberOf(const QByteArray &part)
{
    const qsizetype equals = part.indexOf('=');
    if (equals < 0)
        return {part.trimmed(), std::nullopt};
    bool isNumber = false;
    const qint64 value = part.sliced(equals + 1).trimmed().toLongLong(&isNumber);
    return {part.first(equals).trimmed().toLower(), isNumber ? std::optional(value) : std::nullopt};
}

} // namespace

std::optional<std::chrono::milliseconds> parseRateLimitPause(QByteArrayView text)
{
    constexpr qint64 kLongestSeconds = 24 * 60 * 60;
    std::optional<qint64> remaining;
    std::optional<qint64> seconds;
    QByteArray plain = text.toByteArray();
    plain.replace(',', ';');
    for (const QByteArray &part : plain.split(';')) {
        const Member member = memberOf(part);
        if (member.name == "r" || member.name == "remaining")
            remaining = std::min(remaining.value_or(std::numeric_limits<qint64>::max()),
                                 member.value.value_or(std::numeric_limits<qint64>::max()));
        if (member.name == "t" || member.name == "reset")
            seconds = std::max(seconds.value_or(0), member.value.value_or(0));
    }
    const bool isSpent = remaining && *remaining <= 0 && seconds && *seconds >= 0 && *seconds <= kLongestSeconds;
    return isSpent ? std::optional(std::chrono::milliseconds(*seconds * 1000)) : std::nullopt;
}

} // namespace quittance::connect
