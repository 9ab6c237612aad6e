#include "ui/charts/chart_measure.h"

#include "core/base/money.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::ChartMeasure)
};

constexpr int kMillionthDigits = 6;
constexpr qint64 kMillion = 1'000'000;
constexpr QChar kMinus(0x2212);

/// `size` in steps of 10^-`digits`, as text without a sign.
QString stepsText(quint64 size, int digits, int keep, const QLocale &locale)
{
    quint64 one = 1;
    for (int i = 0; i < digits; ++i)
        one *= 10;
    QString fraction = digits > 0 ? QString::number(size % one).rightJustified(digits, u'0') : QString();
    while (fraction.size() > keep && fraction.endsWith(u'0'))
        fraction.chop(1);
    const char16_t zero = locale.zeroDigit().at(0).unicode();
    for (QChar &digit : fraction)
        digit = QChar(char16_t(zero + digit.unicode() - u'0'));
    const QString whole = locale.toString(qulonglong(size / one));
    return fraction.isEmpty() ? whole : whole + locale.decimalPoint() + fraction;
}

quint64 sizeOf(qint64 value)
{
    return value < 0 ? 0 - quint64(value) : quint64(value);
}

} // namespace

QString millionthsText(qint64 millionths, int digits, const QLocale &locale)
{
    digits = std::clamp(digits, 0, kMillionthDigits);
    quint64 step = 1;
    for (int i = digits; i < kMillionthDigits; ++i)
        step *= 10;
    const quint64 steps = (sizeOf(millionths) + step / 2) / step;
    const QString text = stepsText(steps, digits, digits, locale);
    return millionths < 0 && steps > 0 ? kMinus + text : text;
}

QString exactMillionthsText(qint64 millionths, int digits, const QLocale &locale)
{
    const QString text = stepsText(sizeOf(millionths), kMillionthDigits, digits, locale);
    return millionths < 0 ? kMinus + text : text;
}

qint64 ChartMeasure::one() const
{
    switch (kind) {
    case Kind::Money:
        return kUnitsPerWhole;
    case Kind::Count:
        return 1;
    case Kind::Days:
    case Kind::Percent:
    case Kind::Plain:
        break;
    }
    return kMillion;
}

QString ChartMeasure::exactText(qint64 value) const
{
    switch (kind) {
    case Kind::Money:
        return moneyText(value, currency, {.withCurrency = true});
    case Kind::Days:
        return Text::tr("%1 days", "a figure with decimals").arg(exactMillionthsText(value));
    case Kind::Count:
    case Kind::Percent:
    case Kind::Plain:
        break;
    }
    return cellText(value);
}

QString ChartMeasure::cellText(qint64 value) const
{
    switch (kind) {
    case Kind::Money:
        return moneyText(value, currency);
    case Kind::Count:
        return numberText(value);
    case Kind::Percent:
        return exactMillionthsText(value, digits) + QLocale().percent();
    case Kind::Days:
    case Kind::Plain:
        break;
    }
    return exactMillionthsText(value, digits);
}

QString ChartMeasure::labelText(qint64 value) const
{
    switch (kind) {
    case Kind::Money:
    case Kind::Count:
        return cellText(value);
    case Kind::Percent:
        return millionthsText(value, digits) + QLocale().percent();
    case Kind::Days:
    case Kind::Plain:
        break;
    }
    return millionthsText(value, digits);
}

QString ChartMeasure::plainText(qint64 value, const QLocale &locale) const
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text;
    switch (kind) {
    case Kind::Money:
        text = moneyText(value, currency, {}, plain);
        break;
    case Kind::Count:
        text = numberText(value, plain);
        break;
    case Kind::Days:
    case Kind::Percent:
    case Kind::Plain:
        text = exactMillionthsText(value, 0, plain);
        break;
    }
    return text.replace(kMinus, u'-');
}

QString ChartMeasure::unitWord() const
{
    switch (kind) {
    case Kind::Money:
        return currency;
    case Kind::Days:
        return Text::tr("days");
    case Kind::Percent:
        return QLocale().percent();
    case Kind::Count:
    case Kind::Plain:
        break;
    }
    return {};
}

} // namespace quittance::ui
