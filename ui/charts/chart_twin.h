#pragma once

#include "core/workspace/report_service.h"
#include "ui/charts/chart_data.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"

namespace quittance::ui {

/// The table twin of a chart for a DataTable: same figures, with all their digits. Row ids are row numbers from 1.
[[nodiscard]] std::vector<GridHeading> twinHeadings(const ChartTable &table);
[[nodiscard]] std::vector<GridRow> twinRows(const ChartTable &table);
[[nodiscard]] QList<ColumnSpec> twinColumns(const ChartTable &table);
/// To write into a file. `context` stands above it: entity, as-of, definition.
[[nodiscard]] workspace::ExportTable twinExport(const ChartTable &table, const QString &title,
                                                const QStringList &context);

} // namespace quittance::ui
