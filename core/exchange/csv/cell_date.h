#pragma once

#include "core/exchange/csv/column_mapping.h"

#include <QByteArrayView>
#include <QDate>

namespace quittance::exchange {

/// A day as tables write it: `2026-03-31`, `31.03.2026`, `3/31/26`, `20260331`, `31 Mar 2026`, with or without a time
/// behind it. A year in front or a month in letters speaks for itself, else `order` decides. Nothing if it is no day.
[[nodiscard]] std::optional<QDate> readDate(QByteArrayView cell, DateOrder order);

/// What the cells of a column say about the order of day and month. A column is judged as a whole.
class DateEvidence
{
public:
    void add(QByteArrayView cell);
    /// Takes over what another column of the same file says.
    void merge(const DateEvidence &other);

    [[nodiscard]] qint64 dates() const { return m_dates; }
    [[nodiscard]] qint64 others() const { return m_others; } ///< non-empty cells that are no date in any order
    /// The order, where only one explains every date; Ymd where no date needs one.
    [[nodiscard]] std::optional<DateOrder> decided() const;
    /// More than one order explains every date: only a person can know.
    [[nodiscard]] bool isAmbiguous() const { return m_canDmy && m_canMdy && m_needsOrder; }
    /// A date that settled it, or one that leaves it open, as written.
    [[nodiscard]] QString example() const { return QString::fromUtf8(m_example); }

private:
    qint64 m_dates = 0;
    qint64 m_others = 0;
    bool m_needsOrder = false;
    bool m_canYmd = true; ///< two-digit year in front
    bool m_canDmy = true;
    bool m_canMdy = true;
    QByteArray m_example;
};

} // namespace quittance::exchange
