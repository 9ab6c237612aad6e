#include "core/insight/late_spread.h"

#include "core/base/ratio.h"

#include <algorithm>

namespace quittance::insight {
namespace {

/// The largest whole number whose square is no more than `value`.
Int128 wholeRoot(Int128 value)
{
    if (value < 2)
        return value;
    Int128 root = 1;
    for (Int128 rest = value; rest > 0; rest >>= 2)
        root <<= 1; // above the root, where Newton's steps only come down
    for (Int128 next = (root + value / root) / 2; next < root; next = (root + value / root) / 2)
        root = next;
    return root;
}

} // namespace

std::optional<QString> rootText(Int128 numerator, Int128 denominator)
{
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    if (denominator == 0 || numerator < 0)
        return std::nullopt;
    constexpr Int128 kMillion = 1'000'000;
    // Twice the root in millionths: its last bit says whether half a millionth is passed.
    const Int128 twice = wholeRoot(4 * kMillion * kMillion * numerator / denominator);
    return ratioText((twice + 1) / 2, kMillion);
}

LateSpread::LateSpread(std::vector<int> daysLate, int fewest)
    : m_days(std::move(daysLate))
    , m_fewest(fewest)
{
    std::ranges::sort(m_days);
    for (const int days : m_days) {
        m_sum += days;
        m_squares += Int128(days) * days;
    }
}

std::optional<QString> LateSpread::median() const
{
    if (!isShown())
        return std::nullopt;
    const size_t middle = m_days.size() / 2;
    return m_days.size() % 2 == 1 ? ratioText(m_days[middle], 1) : ratioText(m_days[middle - 1] + m_days[middle], 2);
}

std::optional<QString> LateSpread::sampleDeviation() const
{
    if (!isShown())
        return std::nullopt;
    const Int128 n = count();
    return rootText(n * m_squares - m_sum * m_sum, n * (n - 1));
}

std::optional<QString> LateSpread::populationDeviation() const
{
    if (!isShown())
        return std::nullopt;
    const Int128 n = count();
    return rootText(n * m_squares - m_sum * m_sum, n * n);
}

std::optional<int> LateSpread::percentile(int percent) const
{
    if (!isShown())
        return std::nullopt;
    const qint64 rank = (qint64(count()) * percent + 99) / 100;
    return m_days[size_t(std::clamp<qint64>(rank, 1, count()) - 1)];
}

std::optional<QString> LateSpread::lateOnlyMean() const
{
    Int128 sum = 0;
    Int128 late = 0;
    for (const int days : m_days) {
        sum += std::max(days, 0);
        late += days > 0 ? 1 : 0;
    }
    return ratioText(sum, late);
}

} // namespace quittance::insight
