#pragma once

#include "core/workspace/comparison_service.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"

#include <QList>

namespace quittance::ui {

/// The rows' ids are their places in the vectors.
[[nodiscard]] QList<ColumnSpec> balanceColumns();
[[nodiscard]] std::vector<GridHeading> balanceHeadings();
[[nodiscard]] std::vector<GridRow> balanceRows(const std::vector<workspace::BalanceComparison> &balances);

[[nodiscard]] QList<ColumnSpec> statedInvoiceColumns();
[[nodiscard]] std::vector<GridHeading> statedInvoiceHeadings();
[[nodiscard]] std::vector<GridRow> statedInvoiceRows(const std::vector<workspace::InvoiceComparison> &invoices);

[[nodiscard]] QList<ColumnSpec> platformFindingColumns();
[[nodiscard]] std::vector<GridHeading> platformFindingHeadings();
[[nodiscard]] std::vector<GridRow> platformFindingRows(const std::vector<connect::PlatformFinding> &findings);

[[nodiscard]] QList<ColumnSpec> platformReadColumns();
[[nodiscard]] std::vector<GridHeading> platformReadHeadings();
[[nodiscard]] std::vector<GridRow> platformReadRows(const std::vector<connect::PlatformRead> &reads, QDate today);

} // namespace quittance::ui
