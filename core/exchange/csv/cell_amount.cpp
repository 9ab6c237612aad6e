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

void DecimalEvidence::add(QByteArrayView cell)
{
    const QByteArrayView text = cell.trimmed();
    if (text.isEmpty())
        return;
    const Result<AmountCell> withPoint = readAmount(text, u'.');
    const Result<AmountCell> withComma = readAmount(text, u',');
    if (!withPoint && !withComma) {
        ++m_others;
        return;
    }
    ++m_numbers;
    const bool same = withPoint && withComma && withPoint->units == withComma->units;
    if (same)
        return;
    const bool settled = m_point || m_comma;
    const bool point = withPoint && !withComma;
    const bool comma = withComma && !withPoint;
    m_point = m_point || point;
    m_comma = m_comma || comma;
    m_unsure = m_unsure || (!point && !comma);
    if (m_example.isEmpty() || (!settled && (point || comma)))
        m_example = text.toByteArray();
}

void DecimalEvidence::merge(const DecimalEvidence &other)
{
    const bool settled = m_point || m_comma;
    if (m_example.isEmpty() || (!settled && (other.m_point || other.m_comma)))
        m_example = other.m_example;
    m_numbers += other.m_numbers;
    m_others += other.m_others;
    m_point = m_point || other.m_point;
    m_comma = m_comma || other.m_comma;
    m_unsure = m_unsure || other.m_unsure;
}

std::optional<QChar> DecimalEvidence::decided() const
{
    if (!hasMarks())
        return u'.';
    if (m_point == m_comma)
        return std::nullopt;
    return m_point ? QChar(u'.') : QChar(u',');
}

} // namespace quittance::exchange
