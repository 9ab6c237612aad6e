#include "core/exchange/csv/cell_date.h"

#include <array>

namespace quittance::exchange {
namespace {

struct Number
{
    int value = 0;
    int digits = 0;
};

/// A date cell taken apart, before anybody decides what its numbers mean.
struct DateParts
{
    std::array<Number, 3> numbers;
    char separator = 0;
    int month = 0; ///< from letters; numbers[0] is then the day, numbers[2] the year
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSeparator(char c)
{
    return c == '-' || c == '/' || c == '.' || c == ' ';
}

Number takeNumber(QByteArrayView &text)
{
    Number number;
    while (!text.isEmpty() && isDigit(text.front()) && number.digits < 9) {
        number.value = number.value * 10 + (text.front() - '0');
        ++number.digits;
        text = text.sliced(1);
    }
    return number;
}

/// The month of a word in English, German, French, Spanish or Dutch by its first letters; 0 for none.
int monthOfWord(QByteArrayView word)
{
    struct Start
    {
        std::string_view letters;
        int month;
    };
    constexpr Start kStarts[] = {
        {"jan", 1},
        {"ene", 1},
        {"feb", 2},
        {"fev", 2},
        {"f\xc3\xa9v", 2},
        {"mar", 3},
        {"mrt", 3},
        {"maa", 3},
        {"m\xc3\xa4r", 3},
        {"mrz", 3},
        {"apr", 4},
        {"avr", 4},
        {"abr", 4},
        {"mai", 5},
        {"may", 5},
        {"mei", 5},
        {"juin", 6},
        {"jun", 6},
        {"juil", 7},
        {"jul", 7},
        {"aug", 8},
        {"aou", 8},
        {"ao\xc3\xbb", 8},
        {"ago", 8},
        {"sep", 9},
        {"oct", 10},
        {"okt", 10},
        {"nov", 11},
        {"dec", 12},
        {"dez", 12},
        {"dic", 12},
        {"d\xc3\xa9"
         "c",
         12},
    };
    const QByteArray lower = word.toByteArray().toLower();
    for (const Start &start : kStarts) {
        if (lower.startsWith(QByteArrayView(start.letters.data(), qsizetype(start.letters.size()))))
            return start.month;
    }
    return 0;
}

QByteArrayView takeWord(QByteArrayView &text)
{
    qsizetype size = 0;
    while (size < text.size() && !isDigit(text[size]) && !isSeparator(text[size]) && text[size] != ',')
        ++size;
    const QByteArrayView word = text.first(size);
    text = text.sliced(size);
    return word;
}

void skipSeparators(QByteArrayView &text)
{
    while (!text.isEmpty() && (isSeparator(text.front()) || text.front() == ','))
        text = text.sliced(1);
}

/// Behind the day only a time may stand.
bool isTimeTail(QByteArrayView text)
{
    if (text.startsWith('.') && (text.size() == 1 || text[1] == ' '))
        text = text.sliced(1);
    return text.isEmpty() || ((text.front() == ' ' || text.front() == 'T') && text.size() > 4 && text.contains(':'));
}

std::optional<DateParts> splitCompact(QByteArrayView text)
{
    if (text.size() != 8 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    QByteArrayView year = text.first(4);
    QByteArrayView month = text.sliced(4, 2);
    QByteArrayView day = text.sliced(6, 2);
    const DateParts parts{{takeNumber(year), takeNumber(month), takeNumber(day)}, '-', 0};
    const int number = parts.numbers[0].value;
    return number >= 1900 && number < 2200 ? std::optional(parts) : std::nullopt;
}

std::optional<DateParts> splitNamed(QByteArrayView text)
{
    DateParts parts;
    const bool monthFirst = !isDigit(text.front());
    if (!monthFirst) {
        parts.numbers[0] = takeNumber(text);
        skipSeparators(text);
    }
    parts.month = monthOfWord(takeWord(text));
    skipSeparators(text);
    if (monthFirst) {
        parts.numbers[0] = takeNumber(text);
        skipSeparators(text);
    }
    parts.numbers[2] = takeNumber(text);
    if (parts.month == 0 || parts.numbers[0].digits == 0
        || (parts.numbers[2].digits != 4 && parts.numbers[2].digits != 2) || !isTimeTail(text))
        return std::nullopt;
    return parts;
}

std::optional<DateParts> split(QByteArrayView cell)
{
    QByteArrayView text = cell.trimmed();
    if (text.size() < 6 || text.size() > 40)
        return std::nullopt;
    if (const std::optional<DateParts> compact = splitCompact(text))
        return compact;
    const QByteArrayView whole = text;
    DateParts parts;
    for (size_t i = 0; i < 3; ++i) {
        parts.numbers[i] = takeNumber(text);
        if (parts.numbers[i].digits == 0)
            return splitNamed(whole);
        if (i == 2)
            break;
        if (text.isEmpty() || !isSeparator(text.front()) || (i == 1 && text.front() != parts.separator))
            return splitNamed(whole);
        parts.separator = text.front();
        text = text.sliced(1);
        if (parts.separator == '.' && text.startsWith(' '))
            text = text.sliced(1);
    }
    if (parts.separator == ' ' || !isTimeTail(text))
        return std::nullopt;
    return parts;
}

QDate makeDate(Number year, int month, int day)
{
    if (year.digits != 4 && year.digits != 2)
        return {};
    const int pivot = year.value < 80 ? 2000 : 1900;
    return QDate(year.digits == 2 ? pivot + year.value : year.value, month, day);
}

QDate dateIn(const DateParts &parts, DateOrder order)
{
    const auto &[a, b, c] = parts.numbers;
    if (parts.month != 0)
        return makeDate(c, parts.month, a.value);
    if (a.digits == 4)
        return makeDate(a, b.value, c.value);
    switch (order) {
    case DateOrder::Ymd:
        return a.digits == 2 ? makeDate(a, b.value, c.value) : QDate();
    case DateOrder::Dmy:
        return a.digits <= 2 ? makeDate(c, b.value, a.value) : QDate();
    case DateOrder::Mdy:
        return b.digits <= 2 ? makeDate(c, a.value, b.value) : QDate();
    }
    return {};
}

} // namespace

std::optional<QDate> readDate(QByteArrayView cell, DateOrder order)
{
    const std::optional<DateParts> parts = split(cell);
    if (!parts)
        return std::nullopt;
    const QDate date = dateIn(*parts, order);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

void DateEvidence::add(QByteArrayView cell)
{
    const std::optional<DateParts> parts = split(cell);
    if (!parts) {
        m_others += int(!cell.trimmed().isEmpty());
        return;
    }
    if (parts->month != 0 || parts->numbers[0].digits == 4) {
        (dateIn(*parts, DateOrder::Ymd).isValid() ? m_dates : m_others) += 1;
        return;
    }
    const bool ymd = parts->numbers[2].digits == 2 && dateIn(*parts, DateOrder::Ymd).isValid();
    const bool dmy = dateIn(*parts, DateOrder::Dmy).isValid();
    // Nobody writes month.day.year with points.
    const bool mdy = parts->separator != '.' && dateIn(*parts, DateOrder::Mdy).isValid();
    if (!ymd && !dmy && !mdy) {
        ++m_others;
        return;
    }
    ++m_dates;
    const bool wasSettled = m_onlyDmy > 0 || m_onlyMdy > 0;
    m_bothWays += int(dmy && mdy);
    m_onlyDmy += int(dmy && !mdy);
    m_onlyMdy += int(mdy && !dmy);
    m_onlyYmd += int(ymd && !dmy && !mdy);
    m_neverYmd += int(!ymd);
    if (m_example.isEmpty() || (!wasSettled && dmy != mdy))
        m_example = cell.trimmed().toByteArray();
}

void DateEvidence::merge(const DateEvidence &other)
{
    if (m_example.isEmpty() || (isAmbiguous() && !other.isAmbiguous() && !other.m_example.isEmpty()))
        m_example = other.m_example;
    m_dates += other.m_dates;
    m_others += other.m_others;
    m_bothWays += other.m_bothWays;
    m_onlyDmy += other.m_onlyDmy;
    m_onlyMdy += other.m_onlyMdy;
    m_onlyYmd += other.m_onlyYmd;
    m_neverYmd += other.m_neverYmd;
}

std::optional<DateOrder> DateEvidence::decided() const
{
    constexpr qint64 kClear = 9;
    if (m_onlyYmd > 0 && m_neverYmd == 0)
        return DateOrder::Ymd;
    if (m_onlyDmy > 0 && m_onlyDmy >= kClear * m_onlyMdy)
        return DateOrder::Dmy;
    if (m_onlyMdy > 0 && m_onlyMdy >= kClear * m_onlyDmy)
        return DateOrder::Mdy;
    const bool needsOrder = m_bothWays > 0 || m_onlyDmy > 0 || m_onlyMdy > 0;
    return needsOrder ? std::nullopt : std::optional(DateOrder::Ymd);
}

} // namespace quittance::exchange
