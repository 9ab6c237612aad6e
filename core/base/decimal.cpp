#include "core/base/decimal.h"

#include "core/base/money.h"

#include <QCoreApplication>
#include <QVarLengthArray>
#include <QtNumeric>

namespace quittance {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::Decimal)
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isMinus(QChar c)
{
    return c == u'-' || c == u'\u2212';
}

bool isGroupSpace(QChar c)
{
    return c == u' ' || c == u'\u00a0' || c == u'\u202f' || c == u'\u2009' || c == u'\'' || c == u'\u2019';
}

/// Takes the sign off `text`; nothing when there are two.
std::optional<bool> takeSign(QStringView &text)
{
    const bool bracketed = text.startsWith(u'(') && text.endsWith(u')') && text.size() > 2;
    if (bracketed)
        text = text.sliced(1, text.size() - 2).trimmed();
    if (text.isEmpty())
        return bracketed;
    const bool leading = isMinus(text.front()) || text.front() == u'+';
    const bool trailing = text.size() > 1 && (isMinus(text.back()) || text.back() == u'+');
    if (int(leading) + int(trailing) + int(bracketed) > 1)
        return std::nullopt;
    bool negative = bracketed;
    if (leading) {
        negative = isMinus(text.front());
        text = text.sliced(1).trimmed();
    } else if (trailing) {
        negative = isMinus(text.back());
        text = text.chopped(1).trimmed();
    }
    return negative;
}

/// Those of an amount, without memory of their own up to more than any has.
using Digits = QVarLengthArray<char, 48>;

/// Reads the whole part: digits, or groups of three behind a first group of one to three.
bool readWhole(QStringView whole, DecimalRule rule, Digits &digits)
{
    const QChar otherMark = rule.mark == u',' ? u'.' : u',';
    QChar separator;
    qsizetype run = 0;
    for (const QChar c : whole) {
        if (isDigit(c)) {
            digits.append(char(c.unicode()));
            ++run;
            continue;
        }
        const bool mayGroup = rule.grouping && (c == otherMark || isGroupSpace(c));
        const bool first = separator.isNull();
        if (!mayGroup || (!first && c != separator) || (first ? run < 1 || run > 3 : run != 3))
            return false;
        separator = c;
        run = 0;
    }
    return separator.isNull() ? run > 0 : run == 3;
}

/// The first four decimals; the rest must be zeros.
bool readFraction(QStringView fraction, Digits &digits)
{
    for (qsizetype i = 0; i < fraction.size(); ++i) {
        if (!isDigit(fraction[i]) || (i >= kUnitDigits && fraction[i] != u'0'))
            return false;
    }
    for (qsizetype i = 0; i < kUnitDigits; ++i)
        digits.append(i < fraction.size() ? char(fraction[i].unicode()) : '0');
    return true;
}

} // namespace

Result<qint64> parseUnits(QStringView text, DecimalRule rule)
{
    const auto refuse = [given = text, rule] {
        return fail(
            Error::Kind::InvalidInput,
            Text::tr("“%1” is not an amount with decimal mark “%2”.").arg(given.toString(), QString(rule.mark)));
    };
    QStringView body = text.trimmed();
    const std::optional<bool> negative = takeSign(body);
    if (!negative || body.isEmpty())
        return refuse();

    const qsizetype mark = body.lastIndexOf(rule.mark);
    const QStringView whole = mark < 0 ? body : body.first(mark);
    const QStringView fraction = mark < 0 ? QStringView() : body.sliced(mark + 1);
    Digits digits;
    const bool bareFraction = whole.isEmpty() && !fraction.isEmpty();
    if ((!bareFraction && !readWhole(whole, rule, digits)) || (mark >= 0 && fraction.isEmpty() && whole.isEmpty())
        || !readFraction(fraction, digits))
        return refuse();

    qint64 units = 0;
    for (const char c : std::as_const(digits)) {
        if (qMulOverflow(units, qint64(10), &units) || qAddOverflow(units, qint64(c - '0'), &units))
            return fail(Error::Kind::InvalidInput, Text::tr("“%1” is too large an amount.").arg(text.toString()));
    }
    return *negative ? -units : units;
}

} // namespace quittance
