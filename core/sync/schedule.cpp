#include "core/sync/schedule.h"

#include <algorithm>

namespace quittance::sync {
namespace {

constexpr qint64 kMinuteMs = qint64(60) * 1000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kMonthMs = 30 * 24 * kHourMs;
constexpr qint64 kFirstPauseMs = 5 * kMinuteMs;
constexpr int kHoursOfDay = 24;
constexpr int kMostHours = 24 * 366;

std::optional<qint64> intervalOf(const Schedule &schedule)
{
    switch (schedule.kind) {
    case Schedule::Kind::Manual:
    case Schedule::Kind::OnStart:
        return std::nullopt;
    case Schedule::Kind::Every:
        return schedule.hours * kHourMs;
    case Schedule::Kind::Monthly:
        return kMonthMs;
    }
    return std::nullopt;
}

qint64 pauseAfter(int failures, qint64 longest)
{
    constexpr int kMostDoublings = 20;
    const qint64 pause = kFirstPauseMs << std::min(failures - 1, kMostDoublings);
    return std::min(pause, longest);
}

} // namespace

QString Schedule::word() const
{
    switch (kind) {
    case Kind::Manual:
        return QStringLiteral("off");
    case Kind::OnStart:
        return QStringLiteral("start");
    case Kind::Every:
        return QStringLiteral("%1h").arg(hours);
    case Kind::Monthly:
        return QStringLiteral("monthly");
    }
    return {};
}

std::optional<Schedule> Schedule::ofWord(QStringView word)
{
    if (word == u"off" || word == u"manual")
        return Schedule{};
    if (word == u"start")
        return Schedule{Kind::OnStart};
    if (word == u"monthly")
        return Schedule{Kind::Monthly};
    if (word == u"hourly")
        return Schedule{Kind::Every, 1};
    if (word == u"daily")
        return Schedule{Kind::Every, kHoursOfDay};
    bool isNumber = false;
    const int hours = word.endsWith(u'h') ? word.chopped(1).toInt(&isNumber) : 0;
    return isNumber && hours > 0 && hours <= kMostHours ? std::optional(Schedule{Kind::Every, hours}) : std::nullopt;
}

std::optional<Instant> nextRun(const Schedule &schedule, const PastAttempts &past, int spread)
{
    const std::optional<qint64> interval = intervalOf(schedule);
    if (!interval)
        return std::nullopt;
    if (past.failures > 0 && past.lastAttempt)
        return Instant{past.lastAttempt->ms + pauseAfter(past.failures, *interval)};
    if (!past.lastSuccess)
        return Instant{};
    constexpr int kSpread = 1000;
    constexpr int kPart = 10;
    return Instant{past.lastSuccess->ms + *interval + *interval / kPart * spread / kSpread};
}

int spreadOf(QStringView name)
{
    constexpr uint kSpread = 1000;
    uint sum = 0;
    constexpr uint kFactor = 31;
    for (const QChar letter : name)
        sum = sum * kFactor + letter.unicode();
    return int(sum % kSpread);
}

} // namespace quittance::sync
