#include "core/connect/json/json_token.h"

#include "core/base/money.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace quittance::connect {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect)
};

constexpr int kMostExponent = 60;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

qsizetype digitsFrom(QByteArrayView token, qsizetype at)
{
    while (at < token.size() && isDigit(token[at]))
        ++at;
    return at;
}

/// The parts of a number: (-)whole.fraction × 10^exponent.
struct Parts
{
    bool isNegative = false;
    QByteArrayView whole;
    QByteArrayView fraction;
    int exponent = 0;
};

/// The exponent as a number; one beyond all use comes out as a large one.
int exponentOf(QByteArrayView digits)
{
    int exponent = 0;
    for (const char c : digits)
        exponent = std::min(exponent * 10 + (c - '0'), 100'000);
    return exponent;
}

std::optional<Parts> partsOf(QByteArrayView token)
{
    Parts parts{.isNegative = token.startsWith('-')};
    const qsizetype begin = parts.isNegative ? 1 : 0;
    qsizetype at = digitsFrom(token, begin);
    parts.whole = token.sliced(begin, at - begin);
    if (parts.whole.isEmpty() || (parts.whole.size() > 1 && parts.whole.front() == '0'))
        return std::nullopt;
    if (at < token.size() && token[at] == '.') {
        const qsizetype end = digitsFrom(token, at + 1);
        parts.fraction = token.sliced(at + 1, end - at - 1);
        if (parts.fraction.isEmpty())
            return std::nullopt;
        at = end;
    }
    if (at < token.size() && (token[at] == 'e' || token[at] == 'E')) {
        ++at;
        const bool isNegative = at < token.size() && token[at] == '-';
        at += at < token.size() && (token[at] == '-' || token[at] == '+') ? 1 : 0;
        const qsizetype end = digitsFrom(token, at);
        if (end == at)
            return std::nullopt;
        const int exponent = exponentOf(token.sliced(at, end - at));
        parts.exponent = isNegative ? -exponent : exponent;
        at = end;
    }
    return at == token.size() ? std::optional(parts) : std::nullopt;
}

tl::unexpected<Error> refused(QByteArrayView token)
{
    return fail(Error::Kind::InvalidInput,
                Text::tr("“%1” is no amount with up to four decimals.").arg(QString::fromUtf8(token)));
}

} // namespace

bool isJsonNumber(QByteArrayView token)
{
    // Every number of a page comes by here: one pass, without taking it apart.
    const char *at = token.begin();
    const char *const end = token.end();
    const auto digits = [&at, end] {
        const char *const first = at;
        while (at != end && isDigit(*at))
            ++at;
        return at != first;
    };
    if (at != end && *at == '-')
        ++at;
    if (at != end && *at == '0')
        ++at;
    else if (!digits())
        return false;
    if (at != end && *at == '.') {
        ++at;
        if (!digits())
            return false;
    }
    if (at != end && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at != end && (*at == '-' || *at == '+'))
            ++at;
        if (!digits())
            return false;
    }
    return at == end;
}

Result<qint64> unitsOfToken(QByteArrayView token)
{
    const std::optional<Parts> parts = partsOf(token);
    if (!parts)
        return refused(token);
    // Digits before `scale` count, those behind it must be zeros.
    const qint64 scale = qint64(parts->whole.size()) + parts->exponent + kUnitDigits;
    qint64 units = 0;
    qint64 place = 0;
    const auto take = [&](QByteArrayView digits) {
        return std::ranges::all_of(digits, [&](char digit) {
            const int value = digit - '0';
            if (place++ >= scale)
                return value == 0;
            return !qMulOverflow(units, qint64(10), &units) && !qAddOverflow(units, qint64(value), &units);
        });
    };
    bool isExact = take(parts->whole) && take(parts->fraction);
    for (; isExact && units != 0 && place < scale; ++place)
        isExact = !qMulOverflow(units, qint64(10), &units);
    if (!isExact)
        return refused(token);
    return parts->isNegative ? -units : units;
}

QString decimalOfToken(QByteArrayView token)
{
    const std::optional<Parts> parts = partsOf(token);
    if (!parts || std::abs(parts->exponent) > kMostExponent)
        return {};
    if (parts->exponent == 0)
        return QString::fromLatin1(token);
    QByteArray digits = parts->whole.toByteArray() + parts->fraction.toByteArray();
    qsizetype point = parts->whole.size() + parts->exponent;
    if (point <= 0) {
        digits.prepend(QByteArray(1 - point, '0'));
        point = 1;
    }
    if (point > digits.size())
        digits.append(QByteArray(point - digits.size(), '0'));
    while (point > 1 && digits.front() == '0') {
        digits.remove(0, 1);
        --point;
    }
    const QByteArray fraction = digits.sliced(point);
    const QByteArray text
        = (parts->isNegative ? "-" : "") + digits.first(point) + (fraction.isEmpty() ? QByteArray() : "." + fraction);
    return QString::fromLatin1(text);
}

} // namespace quittance::connect
