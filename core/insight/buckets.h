#pragma once

#include "core/insight/aging.h"

namespace quittance::insight {

/// Which bucket a number of days falls into.
class Buckets
{
public:
    explicit Buckets(const AgingPolicy &policy);

    [[nodiscard]] int count() const { return int(m_edges.size()) + 1; }
    /// `days` past due, or since issue, by the policy's basis.
    [[nodiscard]] int of(int days) const
    {
        int bucket = 0;
        for (const int edge : m_edges)
            bucket += days > edge ? 1 : 0;
        return bucket;
    }
    [[nodiscard]] QStringList labels() const;

private:
    [[nodiscard]] QString firstLabel() const;

    std::vector<int> m_edges;
    AgingBasis m_basis;
};

} // namespace quittance::insight
