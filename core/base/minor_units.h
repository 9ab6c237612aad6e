#pragma once

#include "core/base/money.h"

#include <QMap>

namespace quittance {

/// How many decimals one source writes and books a currency with, where it differs from ISO 4217: some platforms take
/// HUF as whole forints. ISO holds for every other currency. Source: receivables.md 3.1.
class MinorUnits
{
public:
    MinorUnits() = default;

    /// False, and nothing is changed, for other than 0 to 4 decimals.
    bool set(Currency currency, int digits);
    [[nodiscard]] int digits(Currency currency) const;
    [[nodiscard]] bool isOverPrecise(Money amount) const;
    [[nodiscard]] Money rounded(Money amount, Rounding rounding = Rounding::HalfUp) const;
    /// What differs from ISO 4217, by code.
    [[nodiscard]] const QMap<QString, int> &overrides() const { return m_overrides; }

    friend bool operator==(const MinorUnits &, const MinorUnits &) = default;

private:
    QMap<QString, int> m_overrides;
};

} // namespace quittance
