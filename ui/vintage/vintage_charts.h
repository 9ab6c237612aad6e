#pragma once

#include "core/insight/vintage.h"
#include "ui/charts/heat_table.h"
#include "ui/charts/line_chart.h"
#include "ui/documents/cell_grid.h"

namespace quittance::ui {

/// "Mar 2026": the month of a cohort.
[[nodiscard]] QString cohortWord(const insight::VintageCohort &cohort);
/// Why a cell is blank: "The youngest invoice is 47 days old: 60 days are not known yet."
[[nodiscard]] QString immatureSentence(const insight::VintageTable &table, const insight::VintageCohort &cohort,
                                       std::size_t age);

/// A line per cohort, then the pooled one, then of the `chosen` cohort what it should go on like; -1 for none.
/// `isResolved`: with credits.
[[nodiscard]] LineChartData curves(const insight::VintageTable &table, bool isResolved, int chosen);
/// A row per cohort, the oldest first, then the pooled one.
[[nodiscard]] HeatData cohortHeat(const insight::VintageTable &table, bool isResolved);

[[nodiscard]] std::vector<GridHeading> cohortHeadings(const std::vector<int> &ages);
/// A row per cohort, the newest first; the id is the Julian day its month begins on. What a cohort should have received
/// in the end is of cash only.
[[nodiscard]] std::vector<GridRow> cohortRows(const insight::VintageTable &table, bool isResolved);

} // namespace quittance::ui
