#include "core/base/minor_units.h"

namespace quittance {

bool MinorUnits::set(Currency currency, int digits)
{
    if (!currency.isValid() || digits < 0 || digits > kUnitDigits)
        return false;
    m_overrides.insert(currency.code(), digits);
    return true;
}

int MinorUnits::digits(Currency currency) const
{
    return m_overrides.isEmpty() ? currency.minorDigits() : m_overrides.value(currency.code(), currency.minorDigits());
}

bool MinorUnits::isOverPrecise(Money amount) const
{
    return rounded(amount) != amount;
}

Money MinorUnits::rounded(Money amount, Rounding rounding) const
{
    return Money(roundUnits(amount.units(), digits(amount.currency()), rounding), amount.currency());
}

} // namespace quittance
