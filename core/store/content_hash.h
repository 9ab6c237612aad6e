#pragma once

#include "core/base/money.h"

#include <QDate>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace quittance::store {

/// XXH3 over fields with their lengths, so that no two different records run together.
class ContentHash
{
public:
    ContentHash &add(qint64 value);
    ContentHash &add(QStringView text);
    ContentHash &add(const QStringList &texts);
    ContentHash &add(QDate day) { return add(day.isValid() ? day.toJulianDay() : std::numeric_limits<qint64>::min()); }
    ContentHash &add(Money amount) { return add(amount.units()).add(qint64(amount.currency().number())); }
    template<typename T>
    ContentHash &add(const std::optional<T> &value)
    {
        add(qint64(value.has_value()));
        return value ? add(*value) : *this;
    }
    template<typename E>
    requires std::is_enum_v<E> ContentHash &add(E value) { return add(qint64(value)); }
    ContentHash &add(bool value) { return add(qint64(value)); }
    ContentHash &add(int value) { return add(qint64(value)); }
    ContentHash &add(Currency value) { return add(qint64(value.number())); }

    /// The hash of what was added, as SQLite keeps it; the next record starts afresh.
    [[nodiscard]] qint64 finish();

private:
    std::vector<char> m_bytes;
};

} // namespace quittance::store
