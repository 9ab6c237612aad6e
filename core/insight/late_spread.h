#pragma once

#include "core/base/int128.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace quittance::insight {

/// √(numerator / denominator) as decimal text with six decimals, rounded half up from the exact root. Nothing when the
/// denominator is 0 or the quotient is negative. The numerator must leave room for 4·10¹².
[[nodiscard]] std::optional<QString> rootText(Int128 numerator, Int128 denominator);

/// How days late of settled invoices spread. Ratios and days are decimal text with six decimals; nothing where there
/// are too few to say. Source: receivables.md 1.3, case C03 Q02.
class LateSpread
{
public:
    LateSpread() = default;
    /// Days late of each invoice, in any order; fewer than `fewest` are not described.
    LateSpread(std::vector<int> daysLate, int fewest);

    [[nodiscard]] std::span<const int> days() const { return m_days; } ///< ascending
    [[nodiscard]] int count() const { return int(m_days.size()); }
    /// Enough invoices for the figures below to mean something.
    [[nodiscard]] bool isShown() const { return count() > 0 && count() >= m_fewest; }

    [[nodiscard]] std::optional<QString> median() const;
    [[nodiscard]] std::optional<QString> sampleDeviation() const; ///< also nothing for one invoice
    [[nodiscard]] std::optional<QString> populationDeviation() const;
    /// The fewest days that at least `percent` in a hundred of the invoices do not exceed.
    [[nodiscard]] std::optional<int> percentile(int percent) const;
    /// Mean of the late ones alone; nothing when none was late, whatever the number of invoices.
    [[nodiscard]] std::optional<QString> lateOnlyMean() const;

private:
    std::vector<int> m_days;
    int m_fewest = 0;
    Int128 m_sum = 0;
    Int128 m_squares = 0;
};

} // namespace quittance::insight
