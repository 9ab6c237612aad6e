#include "core/report/cell.h"

#include "core/base/currency.h"

#include <algorithm>

namespace quittance::report {

namespace {

/// 15 significant digits: what a cell keeps of a number.
constexpr qint64 kCellDigitsLimit = 1'000'000'000'000'000;
constexpr qsizetype kLongestText = 32'767;
/// Julian day of serial number 0, counted back from a day after that February.
constexpr qint64 kSerialEpoch = 2'415'019;
/// 1 March 1900: the first day on which the serial number and the calendar agree.
constexpr qint64 kFirstSerialDay = 61;
constexpr qint64 kMsPerDay = 86'400'000;

bool isAllowedInXml(QChar c)
{
    const char16_t u = c.unicode();
    return u >= 0x20 ? u != 0xFFFE && u != 0xFFFF : u == u'\t' || u == u'\n' || u == u'\r';
}

} // namespace

std::optional<double> cellNumber(qint64 units)
{
    qint64 significant = units;
    while (significant != 0 && significant % 10 == 0)
        significant /= 10;
    if (significant >= kCellDigitsLimit || significant <= -kCellDigitsLimit)
        return std::nullopt;
    return static_cast<double>(units) / static_cast<double>(kUnitsPerWhole);
}

std::optional<double> cellDay(QDate day)
{
    const qint64 serial = day.toJulianDay() - kSerialEpoch;
    if (!day.isValid() || serial < kFirstSerialDay)
        return std::nullopt;
    return static_cast<double>(serial);
}

std::optional<double> cellMoment(Instant instant)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC);
    const std::optional<double> day = cellDay(utc.date());
    if (!day)
        return std::nullopt;
    return *day + static_cast<double>(utc.time().msecsSinceStartOfDay()) / static_cast<double>(kMsPerDay);
}

QString guardedCsvText(const QString &text)
{
    constexpr QStringView kDangerous = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    if (text.isEmpty() || !kDangerous.contains(text.front()))
        return text;
    return u'\'' + text;
}

QString sheetText(const QString &text)
{
    const bool isClean = text.size() <= kLongestText
        && std::ranges::all_of(text, [](QChar c) { return isAllowedInXml(c) && !c.isSurrogate(); });
    if (isClean)
        return text;
    QString clean;
    clean.reserve(std::min(text.size(), kLongestText));
    for (qsizetype i = 0; i < text.size() && clean.size() < kLongestText - 2; ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            clean += c;
            clean += text[++i];
        } else {
            clean += c.isSurrogate() || !isAllowedInXml(c) ? QChar(QChar::ReplacementCharacter) : c;
        }
    }
    if (clean.size() >= kLongestText - 2)
        clean += u'…';
    return clean;
}

QString amountFormat(Currency currency, bool allDigits)
{
    const int digits = allDigits ? kUnitDigits : currency.minorDigits();
    QString number = QStringLiteral("#,##0");
    if (digits > 0)
        number += u'.' + QString(digits, u'0');
    return QStringLiteral("%1_);[Red](%1);\"–\"_)").arg(number);
}

} // namespace quittance::report
