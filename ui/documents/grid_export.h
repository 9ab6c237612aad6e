#pragma once

#include "core/workspace/report_service.h"
#include "ui/documents/cell_grid.h"

namespace quittance::ui {

/// What a CellGrid shows as a table to write; its rows are copied, so it may be written on another thread.
[[nodiscard]] workspace::ExportTable gridExport(const CellGrid &grid, const QString &title);

} // namespace quittance::ui
