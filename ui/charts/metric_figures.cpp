#include "ui/charts/metric_figures.h"

#include "core/workspace/metrics.h"

#include <algorithm>

namespace quittance::ui {

std::optional<qint64> millionthsOf(const std::optional<QString> &ratio)
{
    if (!ratio)
        return std::nullopt;
    QString digits = *ratio;
    digits.remove(u'.');
    bool isNumber = false;
    const qint64 millionths = digits.toLongLong(&isNumber);
    return isNumber ? std::optional(millionths) : std::nullopt;
}

ChartPoint ratioPoint(const std::optional<QString> &ratio, const QString &reason)
{
    const std::optional<qint64> value = millionthsOf(ratio);
    return {.value = value, .note = value ? QString() : reason};
}

Cell ratioCell(const std::optional<QString> &ratio, const ChartMeasure &measure, const QString &reason)
{
    const std::optional<qint64> value = millionthsOf(ratio);
    if (!value)
        return reason.isEmpty() ? Cell{} : Cell{{Qt::ToolTipRole, reason}};
    return {{Qt::DisplayRole, measure.labelText(*value)},
            {SortRole, *value},
            {CopyRole, measure.plainText(*value)},
            {Qt::ToolTipRole, measure.exactText(*value)}};
}

QString ratioLabel(const std::optional<QString> &ratio, int digits)
{
    const std::optional<qint64> value = millionthsOf(ratio);
    return value ? millionthsText(*value, digits) : QString();
}

QString metricDefinition(QStringView name)
{
    const std::vector<workspace::MetricDescription> all = workspace::metricDescriptions();
    const auto found = std::ranges::find(all, name, &workspace::MetricDescription::name);
    return found == all.end() ? QString() : found->definition;
}

} // namespace quittance::ui
