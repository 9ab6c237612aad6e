#include "core/exchange/csv/cell_amount.h"

#include "core/base/decimal.h"
#include "core/base/money.h"

#include <QCoreApplication>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::CellAmount)
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// `-1234.50` and its like without a detour; nothing for anything else.
std::optional<qint64> readPlain(QByteArrayView text, char mark)
{
    const char *at = text.begin();
    const char *const end = text.end();
    const bool negative = at != end && *at == '-';
    at += int(negative);
    if (end - at > 15 || at == end || !isDigit(*at))
        return std::nullopt;
    qint64 units = 0;
    for (; at != end && isDigit(*at); ++at)
        units = units * 10 + (*at - '0');
    int decimals = 0;
    if (at != end && *at == mark) {
        for (++at; at != end && isDigit(*at) && decimals < kUnitDigits; ++at, ++decimals)
            units = units * 10 + (*at - '0');
    }
    if (at != end)
        return std::nullopt;
    for (; decimals < kUnitDigits; ++decimals)
        units *= 10;
    return negative ? -units : units;
}

bool isCurrencySign(QStringView text)
{
    constexpr QStringView kSigns[]
        = {u"€", u"$", u"£", u"¥", u"₹", u"₽", u"₩", u"kr", u"kr.", u"zł", u"Kč", u"Ft", u"R$", u"US$", u"Fr."};
    return std::find(std::begin(kSigns), std::end(kSigns), text) != std::end(kSigns);
}

/// Takes a currency sign or code off one end of `text`; false when something else stands there.
bool takeCurrency(QStringView &text, bool atEnd, std::optional<Currency> &currency)
{
    const auto mayStartNumber = [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'-' || c == u'+' || c == u'(' || c == u')' || c == u'.' || c == u','
            || c == u'\u2212';
    };
    qsizetype size = 0;
    while (size < text.size() && !mayStartNumber(atEnd ? text[text.size() - 1 - size] : text[size]))
        ++size;
    const QStringView word = (atEnd ? text.last(size) : text.first(size)).trimmed();
    text = (atEnd ? text.chopped(size) : text.sliced(size)).trimmed();
    if (word.isEmpty() || isCurrencySign(word))
        return true;
    currency = Currency::fromCode(word);
    return currency.has_value();
}

} // namespace

bool isScientific(QByteArrayView cell)
{
    const QByteArrayView text = cell.trimmed();
    const qsizetype e
        = std::find_if(text.begin(), text.end(), [](char c) { return c == 'e' || c == 'E'; }) - text.begin();
    if (e == 0 || e + 1 >= text.size())
        return false;
    bool marked = false;
    for (qsizetype i = 0; i < e; ++i) {
        const char c = text[i];
        if (!isDigit(c) && c != '.' && c != ',' && !(i == 0 && c == '-'))
            return false;
        marked = marked || c == '.' || c == ',';
    }
    QByteArrayView exponent = text.sliced(e + 1);
    const bool isSigned = exponent.front() == '+' || exponent.front() == '-';
    if (isSigned)
        exponent = exponent.sliced(1);
    return (isSigned || marked) && !exponent.isEmpty() && std::all_of(exponent.begin(), exponent.end(), isDigit);
}

Result<AmountCell> readAmount(QByteArrayView cell, QChar mark)
{
    const QByteArrayView trimmed = cell.trimmed();
    if (const std::optional<qint64> units = readPlain(trimmed, mark.toLatin1()))
        return AmountCell{*units, {}};
    if (isScientific(trimmed))
        return fail(
            Error::Kind::InvalidInput,
            Text::tr("“%1” was shortened by a spreadsheet; its last digits are lost.").arg(QString::fromUtf8(trimmed)));
    const QString wide = QString::fromUtf8(trimmed);
    QStringView text = wide;
    AmountCell amount;
    const bool leads = takeCurrency(text, false, amount.currency);
    const bool trails = takeCurrency(text, true, amount.currency);
    const Result<qint64> units = parseUnits(leads && trails ? text : QStringView(wide), {.mark = mark});
    if (!units)
        return failed(units);
    amount.units = *units;
    return amount;
}

namespace {

enum class Reading : quint8 { NoNumber, Plain, Point, Comma, Unsure };

/// A number of digits and at most one mark, without a detour; nothing for anything else.
std::optional<Reading> readingOfPlain(QByteArrayView text)
{
    qsizetype mark = -1;
    for (qsizetype i = text.startsWith('-') ? 1 : 0; i < text.size(); ++i) {
        const char c = text[i];
        if ((c == '.' || c == ',') && mark < 0 && i > 0 && isDigit(text[i - 1]))
            mark = i;
        else if (!isDigit(c))
            return std::nullopt;
    }
    if (mark < 0)
        return Reading::Plain;
    const qsizetype decimals = text.size() - mark - 1;
    const bool mayGroup = decimals == 3 && mark <= 4;
    if (mayGroup || decimals == 0 || decimals > kUnitDigits || text.size() > 15)
        return std::nullopt;
    return text[mark] == '.' ? Reading::Point : Reading::Comma;
}

Reading readingOf(QByteArrayView text)
{
    if (const std::optional<Reading> plain = readingOfPlain(text))
        return *plain;
    const Result<AmountCell> withPoint = readAmount(text, u'.');
    const Result<AmountCell> withComma = readAmount(text, u',');
    if (!withPoint || !withComma)
        return withPoint ? Reading::Point : withComma ? Reading::Comma : Reading::NoNumber;
    return withPoint->units == withComma->units ? Reading::Plain : Reading::Unsure;
}

} // namespace

void DecimalEvidence::add(QByteArrayView cell)
{
    const QByteArrayView text = cell.trimmed();
    if (text.isEmpty())
        return;
    const Reading reading = readingOf(text);
    if (reading == Reading::NoNumber) {
        ++m_others;
        return;
    }
    ++m_numbers;
    const bool wasSettled = m_point > 0 || m_comma > 0;
    m_point += int(reading == Reading::Point);
    m_comma += int(reading == Reading::Comma);
    m_unsure += int(reading == Reading::Unsure);
    const bool settles = !wasSettled && (m_point > 0 || m_comma > 0);
    if (settles || (reading != Reading::Plain && m_example.isEmpty()))
        m_example = text.toByteArray();
}

void DecimalEvidence::merge(const DecimalEvidence &other)
{
    if (m_example.isEmpty() || (isAmbiguous() && !other.isAmbiguous() && !other.m_example.isEmpty()))
        m_example = other.m_example;
    m_numbers += other.m_numbers;
    m_others += other.m_others;
    m_point += other.m_point;
    m_comma += other.m_comma;
    m_unsure += other.m_unsure;
}

std::optional<QChar> DecimalEvidence::decided() const
{
    constexpr qint64 kClear = 9;
    if (!hasMarks())
        return u'.';
    if (m_point > 0 && m_point >= kClear * m_comma)
        return u'.';
    if (m_comma > 0 && m_comma >= kClear * m_point)
        return u',';
    return std::nullopt;
}

} // namespace quittance::exchange
