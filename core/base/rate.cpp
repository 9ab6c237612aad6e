#include "core/base/rate.h"

#include <QCoreApplication>

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

} // namespace quittance
