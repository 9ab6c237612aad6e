#pragma once

#include "core/insight/metric.h"

#include <vector>

namespace quittance::insight {

/// Every metric the product knows, by name. A family adds itself in one line of metric_catalogue.cpp.
class MetricCatalogue
{
public:
    /// With those of `others`, which rooms above this one bring.
    explicit MetricCatalogue(std::vector<Metric> others = {});

    [[nodiscard]] const std::vector<Metric> &all() const { return m_metrics; }
    /// Null for a name it does not know.
    [[nodiscard]] const Metric *find(QStringView name) const;
    /// NotFound for an unknown name, InvalidInput for a wrong parameter.
    [[nodiscard]] Result<MetricAnswer> compute(QStringView name, const MetricParams &params,
                                               const MetricContext &context) const;

private:
    std::vector<Metric> m_metrics;
};

} // namespace quittance::insight
