#include "core/match/structured_reference.h"

#include <algorithm>
#include <array>

namespace quittance::match {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestCreditor = 25;
constexpr qsizetype kShortestCreditor = 5;
constexpr qsizetype kSwissLength = 27;
constexpr qsizetype kBelgianLength = 12;
constexpr qsizetype kLongestFinnish = 20;
constexpr qsizetype kShortestFinnish = 4;
constexpr qsizetype kLongestKid = 25;
constexpr qsizetype kShortestKid = 3;

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// mod 97 over digits and letters, letters as 10 to 35; −1 for anything else.
int mod97(QStringView text, int start = 0)
{
    int rest = start;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            rest = (rest * 10 + c.digitValue()) % 97;
        else if (c >= u'a' && c <= u'z')
            rest = (rest * 100 + (c.unicode() - u'a' + 10)) % 97;
        else
            return -1;
    }
    return rest;
}

int swissCheck(QStringView digits)
{
    constexpr std::array<int, 10> kTable = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};
    int carry = 0;
    for (const QChar c : digits)
        carry = kTable[size_t((carry + c.digitValue()) % 10)];
    return (10 - carry) % 10;
}

int weighted(QStringView digits, std::initializer_list<int> weights)
{
    int sum = 0;
    auto weight = weights.begin();
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        sum += digits[i].digitValue() * *weight;
        if (++weight == weights.end())
            weight = weights.begin();
    }
    return sum;
}

int luhn(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = digits.size() - 1, place = 0; i >= 0; --i, ++place) {
        const int digit = digits[i].digitValue() * (place % 2 == 0 ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return (10 - sum % 10) % 10;
}

QString twoDigits(int value)
{
    return u"%1"_s.arg(value, 2, 10, QLatin1Char('0'));
}

bool isCreditor(QStringView compact)
{
    if (compact.size() < kShortestCreditor || compact.size() > kLongestCreditor || !compact.startsWith(u"rf"))
        return false;
    if (!isDigits(compact.sliced(2, 2)))
        return false;
    const int body = mod97(compact.sliced(4));
    return body >= 0 && mod97(compact.first(4), body) == 1;
}

} // namespace

QString checkDigits(QStringView digits, ReferenceKind kind)
{
    switch (kind) {
    case ReferenceKind::Creditor: {
        const int rest = mod97(u"rf00", mod97(digits));
        return rest < 0 || digits.isEmpty() ? QString() : twoDigits(98 - rest);
    }
    case ReferenceKind::Swiss:
        return isDigits(digits) ? QString(QChar(u'0' + swissCheck(digits))) : QString();
    case ReferenceKind::Finnish:
        return isDigits(digits) ? QString(QChar(u'0' + (10 - weighted(digits, {7, 3, 1}) % 10) % 10)) : QString();
    case ReferenceKind::Belgian: {
        const int rest = isDigits(digits) ? mod97(digits) : -1;
        return rest < 0 ? QString() : twoDigits(rest == 0 ? 97 : rest);
    }
    case ReferenceKind::NorwegianMod10:
        return isDigits(digits) ? QString(QChar(u'0' + luhn(digits))) : QString();
    case ReferenceKind::NorwegianMod11: {
        if (!isDigits(digits))
            return {};
        const int check = (11 - weighted(digits, {2, 3, 4, 5, 6, 7}) % 11) % 11;
        return check == 10 ? u"-"_s : QString(QChar(u'0' + check));
    }
    case ReferenceKind::None:
        break;
    }
    return {};
}

bool isValidReference(QStringView compact, ReferenceKind kind)
{
    const qsizetype length = compact.size();
    const auto ends = [&](qsizetype check) {
        const QString wanted = length > check ? checkDigits(compact.first(length - check), kind) : QString();
        return !wanted.isEmpty() && compact.endsWith(wanted);
    };
    switch (kind) {
    case ReferenceKind::Creditor:
        return isCreditor(compact);
    case ReferenceKind::Swiss:
        return length == kSwissLength && isDigits(compact) && ends(1);
    case ReferenceKind::Finnish:
        return length >= kShortestFinnish && length <= kLongestFinnish && ends(1);
    case ReferenceKind::Belgian:
        return length == kBelgianLength && isDigits(compact) && ends(2);
    case ReferenceKind::NorwegianMod10:
    case ReferenceKind::NorwegianMod11:
        return length >= kShortestKid && length <= kLongestKid && ends(1);
    case ReferenceKind::None:
        break;
    }
    return false;
}

namespace {

constexpr qsizetype kShortestCarried = 4;

void addCarried(QStringView number, QStringList &numbers)
{
    qsizetype zeros = 0;
    while (zeros < number.size() && number[zeros] == u'0')
        ++zeros;
    for (const QStringView one : {number, number.sliced(zeros)}) {
        if (one.size() >= kShortestCarried && !numbers.contains(one))
            numbers.append(one.toString());
    }
}

} // namespace

QStringList carriedNumbers(QStringView compact, bool isField)
{
    QStringList numbers;
    const auto isA = [&](ReferenceKind kind) { return isValidReference(compact, kind); };
    if (isA(ReferenceKind::Creditor)) {
        const QStringView inside = compact.sliced(4); // behind RF and its check digits
        addCarried(inside, numbers);
        if (isDigits(inside) && isValidReference(inside, ReferenceKind::Finnish))
            addCarried(inside.chopped(1), numbers);
    } else if (isA(ReferenceKind::Swiss)) {
        addCarried(compact.chopped(1), numbers);
    } else if (isA(ReferenceKind::Belgian)) {
        addCarried(compact.chopped(2), numbers);
    }
    const bool isShort
        = isA(ReferenceKind::Finnish) || isA(ReferenceKind::NorwegianMod10) || isA(ReferenceKind::NorwegianMod11);
    if (isField && isShort && isDigits(compact.chopped(1)))
        addCarried(compact.chopped(1), numbers);
    return numbers;
}

QString compactReference(QStringView text)
{
    QString compact;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            compact += c.toLower();
    }
    return compact;
}

namespace {

/// The longest reference that begins with the group `begin`; the number of groups it has, 0 for none.
qsizetype collectFrom(const QList<QStringView> &groups, qsizetype begin, QStringList &found)
{
    QString joined;
    QString longest;
    qsizetype count = 0;
    for (qsizetype i = begin; i < groups.size(); ++i) {
        joined += compactReference(groups[i]);
        if (joined.size() > kSwissLength)
            break;
        if (isCreditor(joined) || isValidReference(joined, ReferenceKind::Swiss)
            || isValidReference(joined, ReferenceKind::Belgian)) {
            longest = joined;
            count = i - begin + 1;
        }
    }
    if (count > 0 && !found.contains(longest))
        found.append(longest);
    return count;
}

} // namespace

QStringList structuredReferences(QStringView text)
{
    QList<QStringView> groups;
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetterOrNumber()) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < text.size() && text[i].isLetterOrNumber())
            ++i;
        groups.append(text.sliced(begin, i - begin));
    }
    QStringList found;
    for (qsizetype i = 0; i < groups.size();) {
        const bool mayStart = groups[i].front().isDigit() || groups[i].startsWith(u"rf"_s, Qt::CaseInsensitive);
        i += mayStart ? std::max<qsizetype>(1, collectFrom(groups, i, found)) : 1;
    }
    return found;
}

} // namespace quittance::match
