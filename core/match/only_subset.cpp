#include "core/match/only_subset.h"

#include <algorithm>
#include <numeric>

namespace quittance::match {
namespace {

/// Depth first over the amounts, largest first, bounded by what the rest can still bring.
class Search
{
public:
    Search(std::span<const qint64> amounts, const SubsetLimits &limits)
        : m_amounts(amounts)
        , m_limits(limits)
        , m_order(amounts.size())
        , m_rest(amounts.size() + 1, 0)
    {
        std::iota(m_order.begin(), m_order.end(), size_t(0));
        std::ranges::sort(m_order, [&](size_t a, size_t b) {
            return m_amounts[a] != m_amounts[b] ? m_amounts[a] > m_amounts[b] : a < b;
        });
        for (size_t i = m_order.size(); i > 0; --i)
            m_rest[i - 1] = m_rest[i] + m_amounts[m_order[i - 1]];
    }

    std::optional<std::vector<size_t>> run(qint64 total)
    {
        visit(0, total);
        if (m_found != 1 || m_steps > m_limits.steps)
            return std::nullopt;
        std::ranges::sort(m_solution);
        return m_solution;
    }

private:
    void visit(size_t at, qint64 left)
    {
        if (m_found > 1 || ++m_steps > m_limits.steps)
            return;
        if (left == 0) {
            if (m_chosen.size() >= m_limits.least && ++m_found == 1)
                m_solution = m_chosen;
            return;
        }
        if (left < 0 || at == m_order.size() || m_rest[at] < left)
            return;
        m_chosen.push_back(m_order[at]);
        visit(at + 1, left - m_amounts[m_order[at]]);
        m_chosen.pop_back();
        visit(at + 1, left);
    }

    std::span<const qint64> m_amounts;
    SubsetLimits m_limits;
    std::vector<size_t> m_order;
    std::vector<qint64> m_rest; ///< Σ of the amounts from a position on
    std::vector<size_t> m_chosen;
    std::vector<size_t> m_solution;
    int m_found = 0;
    int m_steps = 0;
};

} // namespace

std::optional<std::vector<size_t>> onlySubset(std::span<const qint64> amounts, qint64 total, const SubsetLimits &limits)
{
    const bool arePositive = std::ranges::all_of(amounts, [](qint64 amount) { return amount > 0; });
    if (amounts.size() < limits.least || amounts.size() > limits.most || !arePositive || total <= 0)
        return std::nullopt;
    return Search(amounts, limits).run(total);
}

} // namespace quittance::match
