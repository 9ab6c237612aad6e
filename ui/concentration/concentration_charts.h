#pragma once

#include "core/insight/concentration.h"
#include "ui/charts/column_chart.h"
#include "ui/widgets/kpi_strip.h"

namespace quittance::ui {

/// The tiles above the chart, in their order.
enum class ConcentrationTile { Exposure, Largest, Top5, Top10, Index, Effective };
inline constexpr int kConcentrationTiles = int(ConcentrationTile::Effective) + 1;

/// The `largest` debtors with the running share of all that is owed.
[[nodiscard]] ColumnChartData paretoData(const insight::Concentration &shown, int largest);
[[nodiscard]] QList<KpiTile> concentrationTiles(const insight::Concentration &shown);

} // namespace quittance::ui
