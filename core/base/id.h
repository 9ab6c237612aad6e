#pragma once

#include <QHashFunctions>
#include <QtGlobal>

namespace quittance {

/// A key of the store that cannot be confused with the key of another table. 0 is no key.
template<typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value(value)
    {
    }

    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }
    [[nodiscard]] constexpr qint64 value() const { return m_value; }

    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

} // namespace quittance
