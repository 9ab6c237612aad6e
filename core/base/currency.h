#pragma once

#include <QHashFunctions>
#include <QString>

#include <optional>
#include <vector>

namespace quittance {

/// An ISO 4217 currency, held as its number. A default one is no currency.
class Currency
{
public:
    constexpr Currency() = default;

    /// Nothing for text that is not an ISO 4217 code; case does not matter.
    [[nodiscard]] static std::optional<Currency> fromCode(QStringView code);
    [[nodiscard]] static std::optional<Currency> fromNumber(int number);
    /// The whole table, by code.
    [[nodiscard]] static std::vector<Currency> all();

    [[nodiscard]] constexpr bool isValid() const { return m_number != 0; }
    [[nodiscard]] constexpr int number() const { return m_number; }
    [[nodiscard]] QString code() const;
    /// Digits of the minor unit: 0, 2, 3 or 4; 2 where ISO names none. Source: ISO 4217, receivables.md 3.1.
    [[nodiscard]] int minorDigits() const;

    friend constexpr auto operator<=>(Currency, Currency) = default;
    friend size_t qHash(Currency c, size_t seed = 0) { return ::qHash(c.m_number, seed); }

private:
    constexpr explicit Currency(quint16 number)
        : m_number(number)
    {
    }

    quint16 m_number = 0;
};

} // namespace quittance
