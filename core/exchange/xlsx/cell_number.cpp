#include "core/exchange/xlsx/cell_number.h"

#include <QDate>

#include <charconv>

namespace quittance::exchange {
namespace {

constexpr qsizetype kShownDigits = 15;
constexpr int kFarthestExponent = 400;

/// `digits` with the point after the first `point` of them; a point left of or beyond them stands for zeros.
struct Decimal
{
    bool isNegative = false;
    QByteArray digits; ///< no zeros at the ends
    int point = 0;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::optional<int> exponentOf(QByteArrayView text)
{
    if (text.startsWith('+'))
        text = text.sliced(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    if (error != std::errc() || end != text.end() || qAbs(value) > kFarthestExponent)
        return std::nullopt;
    return value;
}

std::optional<Decimal> parse(QByteArrayView text)
{
    Decimal number;
    number.isNegative = text.startsWith('-');
    if (number.isNegative || text.startsWith('+'))
        text = text.sliced(1);
    bool hasPoint = false;
    bool hasDigits = false;
    qsizetype at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '.' && !hasPoint) {
            hasPoint = true;
        } else if (isDigit(c)) {
            hasDigits = true;
            number.digits += c;
            number.point += int(!hasPoint);
        } else {
            break;
        }
    }
    if (!hasDigits || number.digits.size() > kFarthestExponent)
        return std::nullopt;
    if (at < text.size()) {
        const std::optional<int> exponent
            = text[at] == 'E' || text[at] == 'e' ? exponentOf(text.sliced(at + 1)) : std::nullopt;
        if (!exponent)
            return std::nullopt;
        number.point += *exponent;
    }
    while (number.digits.startsWith('0')) {
        number.digits.remove(0, 1);
        --number.point;
    }
    return number;
}

/// To so many significant digits, halves away from zero.
void roundTo(Decimal &number, qsizetype significant)
{
    if (number.digits.size() > significant) {
        const bool goesUp = number.digits[significant] >= '5';
        number.digits.truncate(significant);
        qsizetype at = significant;
        while (goesUp && at > 0 && number.digits[at - 1] == '9')
            number.digits[--at] = '0';
        if (goesUp && at > 0)
            ++number.digits.data()[at - 1];
        if (goesUp && at == 0) {
            number.digits.prepend('1');
            ++number.point;
        }
    }
    while (number.digits.endsWith('0'))
        number.digits.chop(1);
}

QByteArray twoDigits(qint64 value)
{
    return QByteArray::number(value).rightJustified(2, '0');
}

/// Days and seconds of a plain decimal, to the second.
struct Moment
{
    qint64 days = 0;
    qint64 seconds = 0;
};

std::optional<Moment> momentOf(QByteArrayView decimal)
{
    constexpr qint64 kDaySeconds = 86'400;
    constexpr qsizetype kFractionDigits = 12;
    const qsizetype point = decimal.indexOf('.');
    const QByteArray whole = (point < 0 ? decimal : decimal.first(point)).toByteArray();
    if (whole.startsWith('-') || whole.size() > 7)
        return std::nullopt;
    Moment moment{.days = whole.toLongLong()};
    if (point < 0)
        return moment;
    const QByteArray fraction = decimal.sliced(point + 1).toByteArray().leftJustified(kFractionDigits, '0', true);
    constexpr qint64 kScale = 1'000'000'000'000;
    moment.seconds = (fraction.toLongLong() * kDaySeconds + kScale / 2) / kScale;
    if (moment.seconds == kDaySeconds)
        moment = {moment.days + 1, 0};
    return moment;
}

QByteArray timeText(qint64 seconds)
{
    return twoDigits(seconds / 3600) + ':' + twoDigits(seconds / 60 % 60) + ':' + twoDigits(seconds % 60);
}

} // namespace

std::optional<QByteArray> cellDecimal(QByteArrayView stored)
{
    std::optional<Decimal> number = parse(stored.trimmed());
    if (!number)
        return std::nullopt;
    roundTo(*number, kShownDigits);
    if (number->digits.isEmpty())
        return QByteArray("0");
    if (number->point > kShownDigits)
        return stored.trimmed().toByteArray();
    QByteArray text;
    const qsizetype whole = qMax(0, number->point);
    text = number->digits.left(whole).leftJustified(whole, '0');
    if (text.isEmpty())
        text = "0";
    if (number->digits.size() > number->point)
        text += '.' + QByteArray(qMax(0, -number->point), '0')
            + number->digits.sliced(qMin(whole, number->digits.size()));
    return number->isNegative ? '-' + text : text;
}

std::optional<QByteArray> cellDate(QByteArrayView decimal, DateSystem system)
{
    const std::optional<Moment> moment = momentOf(decimal);
    if (!moment)
        return std::nullopt;
    QDate day;
    if (system == DateSystem::From1904)
        day = QDate(1904, 1, 1).addDays(moment->days);
    else if (moment->days >= 1 && moment->days != 60)
        day = QDate(1899, 12, moment->days > 60 ? 30 : 31).addDays(moment->days);
    if (!day.isValid() || day.year() > 9999)
        return std::nullopt;
    const QByteArray text = QByteArray::number(day.year()) + '-' + twoDigits(day.month()) + '-' + twoDigits(day.day());
    return moment->seconds == 0 ? text : text + ' ' + timeText(moment->seconds);
}

std::optional<QByteArray> cellTime(QByteArrayView decimal)
{
    const std::optional<Moment> moment = momentOf(decimal);
    if (!moment)
        return std::nullopt;
    return timeText(moment->days * 86'400 + moment->seconds);
}

} // namespace quittance::exchange
