#include "core/insight/day_table.h"

#include <algorithm>

namespace quittance::insight {

std::vector<qint32> ascendingDays(std::span<const QDate> days)
{
    std::vector<qint32> numbers(days.size());
    std::ranges::transform(days, numbers.begin(), [](QDate day) { return qint32(day.toJulianDay()); });
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

} // namespace quittance::insight
