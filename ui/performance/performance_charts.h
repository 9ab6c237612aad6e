#pragma once

#include "ui/charts/column_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/waterfall_chart.h"
#include "ui/documents/bridge_lines.h"
#include "ui/performance/performance_figures.h"

namespace quittance::ui {

/// What the lines of the DSO chart are, in the order of its series.
enum class DsoLine { Dso, Best, Simple };
[[nodiscard]] std::vector<DsoLine> dsoLines(DsoDefinition definition, bool withSimple);
[[nodiscard]] PointPart partOf(DsoLine line);

/// DSO over its floor with the days between them as a band; `withSimple` adds the simple DSO to another definition.
[[nodiscard]] LineChartData dsoChart(const insight::CurrencyPerformance &performance,
                                     const insight::PerformancePolicy &policy, DsoDefinition definition,
                                     bool withSimple);
/// Collection effectiveness by month; each tells its terms.
[[nodiscard]] ColumnChartData effectivenessChart(const insight::CurrencyPerformance &performance);

/// The lines of a bridge worth a bar: balances, invoices, receipts, and whatever else moved.
[[nodiscard]] std::vector<BridgeLine> shownLines(const insight::RollForward &bridge);
[[nodiscard]] WaterfallData bridgeChart(const insight::RollForward &bridge);

} // namespace quittance::ui
