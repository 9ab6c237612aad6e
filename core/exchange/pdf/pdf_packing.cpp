#include "core/exchange/pdf/pdf_packing.h"

#include <QByteArray>

#include <algorithm>

namespace quittance::exchange {
namespace {

constexpr qsizetype kLongestDictionary = 16 * 1024;
constexpr int kWidestRow = 1'000'000;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\0';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// The dictionary before the stream, with `#46` written as `F`.
QByteArray dictionaryBefore(QByteArrayView pdf, qsizetype content)
{
    const qsizetype from = std::max<qsizetype>(content - kLongestDictionary, 0);
    QByteArrayView text = pdf.sliced(from, content - from);
    if (const qsizetype object = text.lastIndexOf("obj"); object >= 0)
        text = text.sliced(object + 3);
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isCode = false;
        if (text[i] == '#' && i + 2 < text.size()) {
            const int code = text.sliced(i + 1, 2).toByteArray().toInt(&isCode, 16);
            if (isCode)
                plain += char(code);
        }
        if (isCode)
            i += 2;
        else
            plain += text[i];
    }
    return plain;
}

/// What stands behind `name`, to the end of the dictionary; nothing where it does not occur.
QByteArrayView valueOf(QByteArrayView dictionary, QByteArrayView name)
{
    for (qsizetype at = dictionary.indexOf(name); at >= 0; at = dictionary.indexOf(name, at + 1)) {
        const qsizetype end = at + name.size();
        if (end < dictionary.size() && isLetter(dictionary[end]))
            continue;
        QByteArrayView value = dictionary.sliced(end);
        while (!value.isEmpty() && isSpace(value.front()))
            value = value.sliced(1);
        return value.isEmpty() ? QByteArrayView(" ") : value;
    }
    return {};
}

bool isPlainFilter(QByteArrayView value)
{
    QByteArrayView names = value;
    const bool isList = names.startsWith('[');
    if (isList)
        names = names.sliced(1, std::max<qsizetype>(names.indexOf(']') - 1, 0));
    while (!names.isEmpty() && isSpace(names.front()))
        names = names.sliced(1);
    if (names.isEmpty())
        return isList;
    qsizetype end = 1;
    while (end < names.size() && isLetter(names[end]))
        ++end;
    const QByteArrayView first = names.first(end);
    const bool isDeflate = first == QByteArrayView("/FlateDecode") || first == QByteArrayView("/Fl");
    return isDeflate && (!isList || names.sliced(end).indexOf('/') < 0);
}

bool isWide(QByteArrayView columns)
{
    qsizetype digits = 0;
    while (digits < columns.size() && columns[digits] >= '0' && columns[digits] <= '9')
        ++digits;
    bool isNumber = false;
    const int count = columns.first(digits).toByteArray().toInt(&isNumber);
    if (!isNumber || count > kWidestRow)
        return true;
    QByteArrayView rest = columns.sliced(digits);
    while (!rest.isEmpty() && isSpace(rest.front()))
        rest = rest.sliced(1);
    return !rest.isEmpty() && rest.front() >= '0' && rest.front() <= '9'; // `7 0 R`: it stands elsewhere
}

} // namespace

bool isOddStructure(QByteArrayView pdf, qsizetype content)
{
    const QByteArray dictionary = dictionaryBefore(pdf, content);
    if (valueOf(dictionary, "/First").isEmpty() && valueOf(dictionary, "/W").isEmpty())
        return false;
    const QByteArrayView filter = valueOf(dictionary, "/Filter");
    const QByteArrayView shortFilter = valueOf(dictionary, "/F");
    if ((!filter.isEmpty() && !isPlainFilter(filter)) || (!shortFilter.isEmpty() && !isPlainFilter(shortFilter)))
        return true;
    const QByteArrayView columns = valueOf(dictionary, "/Columns");
    return !columns.isEmpty() && isWide(columns);
}

} // namespace quittance::exchange
