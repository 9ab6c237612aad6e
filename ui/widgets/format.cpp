#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::Format)
};

constexpr QChar kMinus(0x2212);
constexpr QChar kDash(0x2013);

/// `fraction` as `width` digits, then without the zeros past `keep`, in the locale's digits.
QString fractionText(quint64 fraction, int width, int keep, const QLocale &locale)
{
    QString digits = QString::number(fraction).rightJustified(width, u'0');
    while (digits.size() > keep && digits.endsWith(u'0'))
        digits.chop(1);
    const char16_t zero = locale.zeroDigit().at(0).unicode();
    if (zero != u'0') {
        for (QChar &digit : digits)
            digit = QChar(char16_t(zero + digit.unicode() - u'0'));
    }
    return digits;
}

QString signText(bool isNegative, bool isPositive, const MoneyFormat &format)
{
    if (isNegative)
        return kMinus;
    return isPositive && format.withSign ? u"+"_s : QString();
}

QString unitsText(qint64 units, int minorDigits, const QString &code, MoneyFormat format, const QLocale &locale)
{
    if (units == 0 && format.zeroAsDash)
        return kDash;
    const bool isNegative = units < 0;
    const quint64 size = isNegative ? 0 - quint64(units) : quint64(units);
    const quint64 whole = size / quint64(kUnitsPerWhole);
    const QString fraction = fractionText(size % quint64(kUnitsPerWhole), kUnitDigits, minorDigits, locale);
    QString text = signText(isNegative, units > 0, format) + locale.toString(qulonglong(whole));
    if (!fraction.isEmpty())
        text += locale.decimalPoint() + fraction;
    if (format.withCurrency && !code.isEmpty())
        text += QChar(QChar::Nbsp) + code;
    return text;
}

} // namespace

QString moneyText(const Money &money, MoneyFormat format, const QLocale &locale)
{
    const Currency currency = money.currency();
    const int digits = currency.isValid() ? currency.minorDigits() : 2;
    return unitsText(money.units(), digits, format.withCurrency ? currency.code() : QString(), format, locale);
}

QString moneyText(qint64 units, const QString &currencyCode, MoneyFormat format, const QLocale &locale)
{
    const std::optional<Currency> currency = Currency::fromCode(currencyCode);
    return unitsText(units, currency ? currency->minorDigits() : 2, currencyCode, format, locale);
}

QString scaledMoneyText(qint64 units, int exponent, int digits, const QLocale &locale)
{
    // The last digit shown is worth 10^(exponent - digits) whole units.
    qint64 step = kUnitsPerWhole;
    for (int i = 0; i < exponent - digits; ++i)
        step *= 10;
    for (int i = 0; i < digits - exponent; ++i)
        step /= 10;
    step = std::max<qint64>(step, 1);
    const bool isNegative = units < 0;
    const quint64 size = isNegative ? 0 - quint64(units) : quint64(units);
    const quint64 steps = (size + quint64(step) / 2) / quint64(step);
    quint64 base = 1;
    for (int i = 0; i < digits; ++i)
        base *= 10;
    QString text = isNegative && steps > 0 ? QString(kMinus) : QString();
    text += locale.toString(qulonglong(steps / base));
    if (digits > 0)
        text += locale.decimalPoint() + fractionText(steps % base, digits, digits, locale);
    return text;
}

QString dayPattern(const QString &pattern, const QLocale &locale)
{
    const bool hasDot = locale.dateFormat(QLocale::LongFormat).contains(u"d."_s);
    return hasDot ? QString(pattern).replace(u"d MMM"_s, u"d. MMM"_s) : pattern;
}

QString dateText(QDate date, QDate today, const QLocale &locale)
{
    if (!date.isValid())
        return {};
    const bool isThisYear = today.isValid() && today.year() == date.year();
    return locale.toString(date, dayPattern(isThisYear ? u"d MMM"_s : u"d MMM yyyy"_s, locale));
}

QString longDateText(QDate date, const QLocale &locale)
{
    return date.isValid() ? locale.toString(date, dayPattern(u"ddd d MMM yyyy"_s, locale)) : QString();
}

QString instantText(Instant instant, QDate today, const QLocale &locale)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant.ms);
    const QString time = locale.toString(local.time(), u"HH:mm"_s);
    return local.date() == today ? time : dateText(local.date(), today, locale) + u' ' + time;
}

QString numberText(qint64 number, const QLocale &locale)
{
    const quint64 size = number < 0 ? 0 - quint64(number) : quint64(number);
    const QString text = locale.toString(qulonglong(size));
    return number < 0 ? kMinus + text : text;
}

QString percentText(int perMille, int digits, const QLocale &locale)
{
    const int size = std::abs(perMille);
    QString text = perMille < 0 ? QString(kMinus) : QString();
    if (digits == 0)
        text += locale.toString((size + 5) / 10);
    else
        text += locale.toString(size / 10) + locale.decimalPoint() + locale.toString(size % 10);
    return text + locale.percent();
}

QString sizeText(qint64 bytes, const QLocale &locale)
{
    constexpr qint64 kStep = 1000;
    if (bytes < kStep)
        return Text::tr("%1 B").arg(locale.toString(bytes));
    if (bytes < kStep * kStep)
        return Text::tr("%1 kB").arg(locale.toString((bytes + kStep / 2) / kStep));
    if (bytes < 10 * kStep * kStep * kStep)
        return Text::tr("%1 MB").arg(locale.toString((bytes + kStep * kStep / 2) / (kStep * kStep)));
    return Text::tr("%1 GB").arg(locale.toString((bytes + kStep * kStep * kStep / 2) / (kStep * kStep * kStep)));
}

} // namespace quittance::ui
