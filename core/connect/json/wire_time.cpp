#include "core/connect/json/wire_time.h"

namespace quittance::connect {
namespace {

/// Reads a text from its front; a step that does not fit stops it for good.
class Cursor
{
public:
    explicit Cursor(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_text.size(); }

    int number(qsizetype digits)
    {
        int value = 0;
        for (qsizetype i = 0; i < digits; ++i) {
            const char c = next();
            m_isGood = m_isGood && c >= '0' && c <= '9';
            value = value * 10 + (c - '0');
        }
        return m_isGood ? value : 0;
    }
    void expect(char c) { m_isGood = next() == c && m_isGood; }
    /// Takes `c` if it is next.
    bool take(char c)
    {
        const bool isNext = m_isGood && m_at < m_text.size() && m_text[m_at] == c;
        m_at += isNext ? 1 : 0;
        return isNext;
    }
    /// Decimals of a second: the first three as milliseconds.
    int milliseconds()
    {
        int value = 0;
        int digits = 0;
        for (; m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; ++m_at, ++digits)
            value = digits < 3 ? value * 10 + (m_text[m_at] - '0') : value;
        m_isGood = m_isGood && digits > 0;
        for (; digits < 3; ++digits)
            value *= 10;
        return value;
    }

private:
    char next() { return m_at < m_text.size() ? m_text[m_at++] : '\0'; }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_isGood = true;
};

constexpr int kMinutesOfDay = 24 * 60;

/// The time of day behind the `T`, in milliseconds; -1 for one that is none.
int timeOfDay(Cursor &cursor)
{
    const int hour = cursor.number(2);
    cursor.expect(':');
    const int minute = cursor.number(2);
    const int second = cursor.take(':') ? cursor.number(2) : 0;
    const int ms = cursor.take('.') ? cursor.milliseconds() : 0;
    const bool isTime = cursor.isGood() && hour < 24 && minute < 60 && second < 60;
    return isTime ? ((hour * 60 + minute) * 60 + second) * 1000 + ms : -1;
}

std::optional<int> offset(Cursor &cursor)
{
    if (cursor.take('Z') || cursor.take('z'))
        return 0;
    const bool isWest = cursor.take('-');
    if (!isWest && !cursor.take('+'))
        return std::nullopt;
    const int hours = cursor.number(2);
    cursor.take(':');
    const int minutes = cursor.number(2) + hours * 60;
    return isWest ? -minutes : minutes;
}

} // namespace

QDate WireTime::day(const QTimeZone &zone) const
{
    return offsetMinutes && msOfDay != 0 ? civilDate(instant(zone), zone) : date;
}

Instant WireTime::instant(const QTimeZone &zone) const
{
    const QTime time = QTime::fromMSecsSinceStartOfDay(msOfDay);
    if (!offsetMinutes)
        return Instant{QDateTime(date, time, zone).toMSecsSinceEpoch()};
    return Instant{QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() - qint64(*offsetMinutes) * 60'000};
}

bool isNever(QByteArrayView text)
{
    return text.startsWith("0001-01-01");
}

std::optional<WireTime> parseWireTime(QByteArrayView text)
{
    Cursor cursor(text);
    const int year = cursor.number(4);
    cursor.expect('-');
    const int month = cursor.number(2);
    cursor.expect('-');
    WireTime time{.date = QDate(year, month, cursor.number(2))};
    if (!cursor.isGood() || !time.date.isValid() || isNever(text))
        return std::nullopt;
    if (cursor.take('T') || cursor.take(' ')) {
        time.msOfDay = timeOfDay(cursor);
        time.offsetMinutes = offset(cursor);
    }
    const bool isZone = !time.offsetMinutes || std::abs(*time.offsetMinutes) < kMinutesOfDay;
    return cursor.isGood() && cursor.isAtEnd() && time.msOfDay >= 0 && isZone ? std::optional(time) : std::nullopt;
}

} // namespace quittance::connect
