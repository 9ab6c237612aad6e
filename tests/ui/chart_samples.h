#pragma once

#include "ui/charts/column_chart.h"
#include "ui/charts/heat_table.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/waterfall_chart.h"

#include <memory>

/// Made-up figures for the charts, the same on every run.
namespace quittance::samples {

/// Days early and late of one debtor against the book.
[[nodiscard]] ui::ColumnChartData histogram();
/// Open balances by debtor with their running share.
[[nodiscard]] ui::ColumnChartData pareto();
/// Two lines with the band between them.
[[nodiscard]] ui::LineChartData daysSales();
/// Five weeks of receipts and eight of forecast.
[[nodiscard]] ui::LineChartData fan();
/// A bridge with a line that is not known.
[[nodiscard]] ui::WaterfallData bridge();
/// Share still open by month of invoice and age, masked where it is not mature.
[[nodiscard]] ui::HeatData vintage(int rows);
/// "column", "pareto", "line", "bridge" or "heat" with the figures above.
[[nodiscard]] std::unique_ptr<ui::Chart> chartOf(const QString &name, ui::Theme &theme);

} // namespace quittance::samples
