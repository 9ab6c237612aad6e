#include "core/insight/buckets.h"

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

Buckets::Buckets(const AgingPolicy &policy)
    : m_edges(policy.edges)
    , m_basis(policy.basis)
{
    std::ranges::sort(m_edges);
    const auto repeated = std::ranges::unique(m_edges);
    m_edges.erase(repeated.begin(), repeated.end());
    if (m_basis == AgingBasis::InvoiceDate)
        std::erase_if(m_edges, [](int edge) { return edge <= 0; });
}

QString Buckets::firstLabel() const
{
    if (m_edges.empty())
        return u"all"_s;
    if (m_basis == AgingBasis::InvoiceDate)
        return u"0-%1"_s.arg(m_edges.front());
    return m_edges.front() == 0 ? u"current"_s : u"<=%1"_s.arg(m_edges.front());
}

QStringList Buckets::labels() const
{
    QStringList labels = {firstLabel()};
    for (size_t i = 1; i < m_edges.size(); ++i) {
        const int from = m_edges[i - 1] + 1;
        const bool isSigned = from < 0 || m_edges[i] < 0; // "-29--1" would be hard to read
        labels += (isSigned ? u"%1..%2"_s : u"%1-%2"_s).arg(from).arg(m_edges[i]);
    }
    if (!m_edges.empty())
        labels += u"%1+"_s.arg(m_edges.back() + 1);
    return labels;
}

QStringList bucketLabels(const AgingPolicy &policy)
{
    return Buckets(policy).labels();
}

} // namespace quittance::insight
