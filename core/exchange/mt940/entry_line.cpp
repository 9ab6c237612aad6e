#include "core/exchange/mt940/entry_line.h"

#include "core/base/decimal.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::SwiftEntry)
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool areDigits(QStringView text, qsizetype from, qsizetype count)
{
    return text.size() >= from + count && std::ranges::all_of(text.sliced(from, count), isDigit);
}

int number(QStringView text, qsizetype from, qsizetype count)
{
    return text.sliced(from, count).toInt();
}

/// YYMMDD; from 80 on the last century's. `clamped` when the month has no such day.
QDate readDay(QStringView text, bool *clamped = nullptr)
{
    constexpr int kFirstYearOfLastCentury = 80;
    const int two = number(text, 0, 2);
    const int year = two >= kFirstYearOfLastCentury ? 1900 + two : 2000 + two;
    const int month = number(text, 2, 2);
    const int day = number(text, 4, 2);
    const QDate exact(year, month, day);
    if (exact.isValid() || clamped == nullptr || month < 1 || month > 12 || day < 29 || day > 31)
        return exact;
    *clamped = true;
    return QDate(year, month, QDate(year, month, 1).daysInMonth());
}

/// The entry date has no year: the one nearest to the value date.
QDate readEntryDay(QStringView text, QDate valued)
{
    QDate nearest;
    for (int year = valued.year() - 1; year <= valued.year() + 1; ++year) {
        const QDate day(year, number(text, 0, 2), number(text, 2, 2));
        if (day.isValid() && (!nearest.isValid() || qAbs(day.daysTo(valued)) < qAbs(nearest.daysTo(valued))))
            nearest = day;
    }
    return nearest;
}

/// C, D, RC, RD, EC, ED, in either case; moves `at` behind it.
bool readMark(QStringView text, qsizetype &at, SwiftEntry &entry)
{
    QChar first = at < text.size() ? text[at].toUpper() : QChar();
    const bool reverses = first == u'R';
    const bool isExpected = first == u'E';
    if ((reverses || isExpected) && at + 1 < text.size())
        first = text[++at].toUpper();
    if (first != u'C' && first != u'D')
        return false;
    ++at;
    entry.isReversal = reverses;
    entry.isExpected = isExpected;
    entry.isCredit = (first == u'C') != reverses;
    return true;
}

void readReferences(QStringView rest, SwiftEntry &entry)
{
    constexpr qsizetype kReferenceSize = 16;
    QStringView customer = rest;
    const qsizetype slashes = rest.indexOf(u"//");
    if (slashes >= 0) {
        customer = rest.first(slashes);
        entry.bankReference = rest.sliced(slashes + 2).trimmed().toString();
    } else if (rest.size() > kReferenceSize) {
        customer = rest.first(kReferenceSize);
        entry.tail = rest.sliced(kReferenceSize).trimmed().toString();
    }
    entry.customerReference = customer.trimmed().toString();
    if (isSwiftPlaceholder(entry.customerReference))
        entry.customerReference.clear();
    if (isSwiftPlaceholder(entry.bankReference))
        entry.bankReference.clear();
}

} // namespace

bool isSwiftPlaceholder(QStringView reference)
{
    constexpr QStringView kWords[]
        = {u"NONREF", u"NOREF",       u"NOTPROVIDED", u"NOT PROVIDED", u"EREF",  u"PREF",  u"MARF",
           u"KREF+",  u"EREF+",       u"MREF+",       u"NONE",         u"N/A",   u"-",     u"0",
           u"N",      u"UNKNOWN REF", u"UNDEFINED",   u"XXXX",         u"EREF/", u"PREF/", u"KREF"};
    return reference.isEmpty() || std::ranges::any_of(kWords, [reference](QStringView word) {
               return reference.size() == word.size() && reference.compare(word, Qt::CaseInsensitive) == 0;
           });
}

Result<qint64> readSwiftAmount(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const qsizetype decimals = text.size() - point - 1;
    const bool hasDecimalPoint = point > 0 && !text.contains(u',') && (decimals == 1 || decimals == 2);
    return parseUnits(text, {.mark = hasDecimalPoint ? u'.' : u',', .grouping = false});
}

Result<SwiftBalance> readSwiftBalance(QStringView text)
{
    constexpr qsizetype kAmountAt = 10;
    const QStringView body = text.trimmed();
    const auto refuse = [&] {
        return fail(Error::Kind::InvalidInput,
                    Text::tr("“%1” is no balance: C or D, six digits of date, a currency and an amount are expected.")
                        .arg(body.toString().left(60)));
    };
    if (body.size() <= kAmountAt || !areDigits(body, 1, 6))
        return refuse();
    const QChar mark = body[0].toUpper();
    const QStringView code = body.sliced(7, 3);
    if ((mark != u'C' && mark != u'D') || !std::ranges::all_of(code, isLetter))
        return refuse();
    const Result<qint64> units = readSwiftAmount(body.sliced(kAmountAt).trimmed());
    if (!units)
        return failed(units);
    if (*units < 0)
        return refuse();
    return SwiftBalance{mark == u'C' ? *units : -*units, readDay(body.sliced(1, 6)),
                        Currency::fromCode(code).value_or(Currency()), code.toString()};
}

Result<SwiftEntry> readSwiftEntry(const QStringList &lines)
{
    const QString text = lines.front().trimmed();
    SwiftEntry entry;
    const auto refuse = [](const QString &part, const QString &reason) {
        return fail(Error::Kind::InvalidInput, reason, {.field = u":61: "_s + part});
    };
    if (!areDigits(text, 0, 6))
        return refuse(u"date"_s, Text::tr("The entry does not begin with a value date of six digits."));
    entry.valued = readDay(text, &entry.isDayClamped);
    if (!entry.valued.isValid())
        return refuse(u"date"_s, Text::tr("“%1” is no day. Ask the bank for a correct statement.").arg(text.left(6)));
    qsizetype at = 6;
    if (areDigits(text, at, 4)) {
        entry.booked = readEntryDay(QStringView(text).sliced(at, 4), entry.valued);
        at += 4;
    }
    if (!readMark(text, at, entry))
        return refuse(u"mark"_s, Text::tr("The entry says neither C, D, RC nor RD, so its sign is not known."));
    at += qsizetype(at < text.size() && isLetter(text[at])); // the funds code
    while (at < text.size() && text[at] == u' ')
        ++at;
    const qsizetype from = at;
    while (at < text.size() && (isDigit(text[at]) || text[at] == u',' || text[at] == u'.'))
        ++at;
    entry.amountText = text.sliced(from, at - from);
    const Result<qint64> units = readSwiftAmount(entry.amountText);
    if (!units)
        return refuse(u"amount"_s, units.error().message);
    entry.units = entry.isCredit ? *units : -*units;
    while (at < text.size() && text[at] == u' ')
        ++at;
    if (at < text.size() && !QStringView(u"NFSnfs").contains(text[at])) // a letter O for a zero would cut the amount
        return refuse(u"amount"_s,
                      Text::tr("Behind the amount “%1” stands “%2” where the type of the entry is expected.")
                          .arg(entry.amountText, text.sliced(at, 1)));
    constexpr qsizetype kTypeSize = 4;
    entry.type = text.sliced(at, std::min(kTypeSize, text.size() - at));
    if (at + kTypeSize < text.size())
        readReferences(QStringView(text).sliced(at + kTypeSize), entry);
    for (const QString &line : lines.sliced(1))
        entry.supplement += (entry.supplement.isEmpty() ? QString() : u" "_s) + line.trimmed();
    return entry;
}

} // namespace quittance::exchange
