#pragma once

#include "core/workspace/data_health.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"

#include <QList>

namespace quittance::ui {

/// The checks with how many of their findings stand. The id is the rule's number; −1 is "All checks".
[[nodiscard]] QList<ColumnSpec> ruleColumns();
[[nodiscard]] std::vector<GridHeading> ruleHeadings();
[[nodiscard]] std::vector<GridRow> ruleRows(const std::vector<workspace::FindingGroup> &groups);

/// How far each source reaches. The id is its place in the list.
[[nodiscard]] QList<ColumnSpec> sourceColumns();
[[nodiscard]] std::vector<GridHeading> sourceHeadings();
[[nodiscard]] std::vector<GridRow> sourceRows(const std::vector<workspace::SourceFreshness> &sources, QDate today);

/// Kept month ends beside today's answers, newest first, one row a currency. The id is the Julian day.
[[nodiscard]] QList<ColumnSpec> monthEndColumns();
[[nodiscard]] std::vector<GridHeading> monthEndHeadings();
[[nodiscard]] std::vector<GridRow> monthEndRows(const std::vector<workspace::MonthEndRow> &monthEnds, QDate today);

} // namespace quittance::ui
