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
    /// The order that the dates which read only one way agree on, but for one in ten; Ymd where no date needs one.
    [[nodiscard]] std::optional<DateOrder> decided() const;
    /// Every date reads both as day-month and month-day: only a person can know.
    [[nodiscard]] bool isAmbiguous() const { return m_bothWays > 0 && m_onlyDmy == 0 && m_onlyMdy == 0; }
    /// A date that settled it, or one that leaves it open, as written.
    [[nodiscard]] QString example() const { return QString::fromUtf8(m_example); }

private:
    qint64 m_dates = 0;
    qint64 m_others = 0;
    qint64 m_bothWays = 0; ///< dates that read as day-month and as month-day
    qint64 m_onlyDmy = 0;
    qint64 m_onlyMdy = 0;
    qint64 m_onlyYmd = 0; ///< with a two-digit year in front
    qint64 m_neverYmd = 0;
    QByteArray m_example;
};

} // namespace quittance::exchange
