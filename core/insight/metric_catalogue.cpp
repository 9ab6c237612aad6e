#include "core/insight/metric_catalogue.h"

#include "core/insight/metric_families.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::insight {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

constexpr std::vector<Metric> (*kFamilies[])() = {
    agingMetrics,     arithmeticMetrics, behaviourMetrics,  collectionMetrics, creditMetrics,
    currencyMetrics,  dateMetrics,       dsoMetrics,        forecastMetrics,   historyMetrics,
    lateMetrics,      lendingMetrics,    lossMetrics,       paymentMetrics,    promiseMetrics,
    provisionMetrics, ratioMetrics,      transitionMetrics, vintageMetrics,
};

} // namespace

MetricCatalogue::MetricCatalogue(std::vector<Metric> others)
    : m_metrics(std::move(others))
{
    for (const auto family : kFamilies) {
        for (Metric &metric : family())
            m_metrics.push_back(std::move(metric));
    }
    std::ranges::sort(m_metrics, {}, &Metric::name);
}

const Metric *MetricCatalogue::find(QStringView name) const
{
    const auto found = std::ranges::find_if(m_metrics, [name](const Metric &metric) { return metric.name == name; });
    return found == m_metrics.end() ? nullptr : &*found;
}

Result<MetricAnswer> MetricCatalogue::compute(QStringView name, const MetricParams &params,
                                              const MetricContext &context) const
{
    const Metric *metric = find(name);
    if (!metric)
        return fail(Error::Kind::NotFound, Text::tr("There is no metric named “%1”.").arg(name));
    return metric->compute(params, context);
}

} // namespace quittance::insight
