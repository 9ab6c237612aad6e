#include "core/base/rate.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::Rate)
};

constexpr int kMaxDigits = 18;

Int128 powerOfTen(int exponent)
{
    Int128 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

int digitsOf(Int128 value)
{
    int digits = 0;
    for (; value > 0; value /= 10)
        ++digits;
    return digits;
}

qint64 minorStep(Currency currency)
{
    qint64 step = 1;
    for (int i = currency.minorDigits(); i < kUnitDigits; ++i)
        step *= 10;
    return step;
}

} // namespace

Result<Rate> Rate::parse(QStringView text)
{
    Rate rate;
    rate.m_text = text.trimmed().toString();
    int significant = 0;
    bool point = false;
    for (const QChar c : std::as_const(rate.m_text)) {
        if (c == u'.' && !point) {
            point = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            return fail(Error::Kind::InvalidInput, Text::tr("“%1” is not an exchange rate.").arg(rate.m_text));
        if (significant > 0 || c != u'0')
            ++significant;
        if (significant > kMaxDigits || (point && rate.m_scale == kMaxDigits))
            return fail(
                Error::Kind::InvalidInput,
                Text::tr("The rate “%1” has more than %2 significant digits.").arg(rate.m_text).arg(kMaxDigits));
        rate.m_mantissa = rate.m_mantissa * 10 + (c.unicode() - u'0');
        rate.m_scale += point ? 1 : 0;
    }
    if (rate.m_mantissa == 0)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("A rate must be above zero; a missing rate is never taken as 1."));
    return rate;
}

Result<Money> Rate::convert(Money amount, Currency to, Direction direction, Rounding rounding) const
{
    const qint64 step = minorStep(to);
    std::optional<qint64> steps;
    if (direction == Direction::Multiply) {
        steps = divideRounded(Int128(amount.units()) * m_mantissa, powerOfTen(m_scale) * step, rounding);
    } else {
        // units × 10^scale can leave 128 bits only beyond 10^19 whole units at 18 decimals.
        Int128 numerator = 0;
        if (__builtin_mul_overflow(Int128(amount.units()), powerOfTen(m_scale), &numerator))
            return fail(Error::Kind::Full, Text::tr("The converted amount is too large."));
        steps = divideRounded(numerator, Int128(m_mantissa) * step, rounding);
    }
    qint64 units = 0;
    if (!steps || qMulOverflow(*steps, step, &units))
        return fail(Error::Kind::Full, Text::tr("The converted amount is too large."));
    return Money(units, to);
}

Result<Rate> Rate::ofMantissa(qint64 mantissa, int scale)
{
    while (scale > 0 && mantissa % 10 == 0) {
        mantissa /= 10;
        --scale;
    }
    for (; scale < 0 && mantissa != 0; ++scale) {
        if (qMulOverflow(mantissa, qint64(10), &mantissa))
            return fail(Error::Kind::Full, Text::tr("The crossed rate is too large."));
    }
    if (mantissa == 0)
        return fail(Error::Kind::Full, Text::tr("The crossed rate is too small."));
    Rate rate;
    rate.m_mantissa = mantissa;
    rate.m_scale = scale;
    QString digits = QString::number(mantissa).rightJustified(scale + 1, u'0');
    if (scale > 0)
        digits.insert(digits.size() - scale, u'.');
    rate.m_text = digits;
    return rate;
}

Result<Rate> Rate::times(const Rate &next) const
{
    const Int128 product = Int128(m_mantissa) * next.m_mantissa;
    const int scale = m_scale + next.m_scale;
    const int dropped = std::max({0, digitsOf(product) - kMaxDigits, scale - kMaxDigits});
    const std::optional<qint64> mantissa = divideRounded(product, powerOfTen(dropped));
    if (!mantissa)
        return fail(Error::Kind::Full, Text::tr("The crossed rate is too large."));
    return ofMantissa(*mantissa, scale - dropped);
}

Result<Rate> Rate::dividedBy(const Rate &other) const
{
    // As many digits as 64 bits are sure to hold, and never more decimals than a rate keeps.
    const int wanted = kMaxDigits - 1 + digitsOf(other.m_mantissa) - digitsOf(m_mantissa);
    const int shift = std::min(wanted, kMaxDigits - m_scale + other.m_scale);
    const std::optional<qint64> mantissa = divideRounded(Int128(m_mantissa) * powerOfTen(shift), other.m_mantissa);
    if (!mantissa)
        return fail(Error::Kind::Full, Text::tr("The crossed rate is too large."));
    return ofMantissa(*mantissa, m_scale - other.m_scale + shift);
}

Result<Money> Rate::gainOver(const Rate &other, Money amount, Currency to, Rounding rounding) const
{
    const int scale = std::max(m_scale, other.m_scale);
    const Int128 difference = Int128(m_mantissa) * powerOfTen(scale - m_scale)
        - Int128(other.m_mantissa) * powerOfTen(scale - other.m_scale);
    const qint64 step = minorStep(to);
    Int128 product = 0;
    const bool isFull = __builtin_mul_overflow(difference, Int128(amount.units()), &product);
    const std::optional<qint64> steps
        = isFull ? std::nullopt : divideRounded(product, powerOfTen(scale) * step, rounding);
    qint64 units = 0;
    if (!steps || qMulOverflow(*steps, step, &units))
        return fail(Error::Kind::Full, Text::tr("The converted amount is too large."));
    return Money(units, to);
}

} // namespace quittance
