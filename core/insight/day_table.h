#pragma once

#include <QDate>

#include <span>
#include <vector>

namespace quittance::insight {

/// Julian days in ascending order, each once.
[[nodiscard]] std::vector<qint32> ascendingDays(std::span<const QDate> days);

/// Which interval between ascending days a day is in, looked up in one step: interval i ends with the i-th day, the
/// first begins with time. Days after the last one have no interval.
class DayTable
{
public:
    explicit DayTable(std::span<const qint32> ascending)
        : m_first(ascending.empty() ? 0 : ascending.front())
    {
        quint32 interval = 0;
        for (qint32 day = m_first; !ascending.empty() && day <= ascending.back(); ++day) {
            if (day > ascending[interval])
                ++interval;
            m_intervals.push_back(interval);
        }
    }

    /// `day` must not be after the last of the days.
    [[nodiscard]] size_t of(qint32 day) const { return day <= m_first ? 0 : m_intervals[size_t(day - m_first)]; }

private:
    qint32 m_first;
    std::vector<quint32> m_intervals;
};

} // namespace quittance::insight
