#pragma once

#include "ui/charts/chart_data.h"
#include "ui/documents/cell_grid.h"

namespace quittance::ui {

/// Millionths of decimal text with six decimals, as ratios and days come; nothing for nothing.
[[nodiscard]] std::optional<qint64> millionthsOf(const std::optional<QString> &ratio);
/// A point of a chart, with the reason in place of a figure that is not defined.
[[nodiscard]] ChartPoint ratioPoint(const std::optional<QString> &ratio, const QString &reason);
/// A cell of a table: the label, all digits to copy, and the reason as tool tip where there is no figure.
[[nodiscard]] Cell ratioCell(const std::optional<QString> &ratio, const ChartMeasure &measure,
                             const QString &reason = {});
/// Rounded for a tile, empty where there is no figure.
[[nodiscard]] QString ratioLabel(const std::optional<QString> &ratio, int digits = 1);
/// How a metric of the console is made, in sentences.
[[nodiscard]] QString metricDefinition(QStringView name);

} // namespace quittance::ui
