#include "core/connect/http/http_date.h"

#include <QList>

#include <algorithm>
#include <array>

namespace quittance::connect {
namespace {

constexpr std::array<const char *, 12> kMonths
    = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// 1 to 12; 0 for no month.
int monthOf(const QByteArray &word)
{
    const auto found = std::ranges::find_if(kMonths, [&word](const char *month) { return word == month; });
    return found == kMonths.end() ? 0 : int(found - kMonths.begin()) + 1;
}

/// A number of plain digits; -1 otherwise.
int digits(const QByteArray &word)
{
    const bool isPlain
        = !word.isEmpty() && word.size() <= 9 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    return isPlain ? word.toInt() : -1;
}

/// The year that ends in two digits and is nearest to now, at most 50 years ahead.
int wholeYear(int lastTwo, Instant now)
{
    const int thisYear = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).date().year();
    const int year = thisYear - thisYear % 100 + lastTwo;
    return year > thisYear + 50 ? year - 100 : year;
}

std::optional<Instant> instantOf(int year, const QByteArray &month, int day, const QByteArray &clock)
{
    const QTime time = QTime::fromString(QString::fromLatin1(clock), QStringLiteral("HH:mm:ss"));
    const QDate date(year, monthOf(month), day);
    if (!time.isValid() || !date.isValid())
        return std::nullopt;
    return Instant{QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch()};
}

} // namespace

std::optional<Instant> parseHttpDate(QByteArrayView text, Instant now)
{
    const QList<QByteArray> words = text.toByteArray().simplified().split(' ');
    if (words.size() == 6 && words[5] == "GMT" && words[0].endsWith(','))
        return instantOf(digits(words[3]), words[2], digits(words[1]), words[4]);
    if (words.size() == 5 && !words[0].endsWith(','))
        return instantOf(digits(words[4]), words[1], digits(words[2]), words[3]);
    const QList<QByteArray> parts = words.size() == 4 ? words[1].split('-') : QList<QByteArray>();
    if (parts.size() == 3 && words[3] == "GMT" && digits(parts[2]) >= 0)
        return instantOf(wholeYear(digits(parts[2]) % 100, now), parts[1], digits(parts[0]), words[2]);
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> parseRetryAfter(QByteArrayView text, Instant now)
{
    const QByteArray plain = text.toByteArray().trimmed();
    if (const int seconds = digits(plain); seconds >= 0)
        return std::chrono::seconds(seconds);
    const std::optional<Instant> until = parseHttpDate(plain, now);
    if (!until)
        return std::nullopt;
    return std::chrono::milliseconds(std::max<qint64>(until->ms - now.ms, 0));
}

} // namespace quittance::connect
