#pragma once

#include "ui/documents/cell_grid.h"
#include "ui/import/import_draft.h"
#include "ui/widgets/column_spec.h"

namespace quittance::ui {

/// The files of a draft: name, what it is, statements, rows, refused, remarks. Ids are places in the draft, from 1.
[[nodiscard]] QList<ColumnSpec> fileColumns();
[[nodiscard]] std::vector<GridHeading> fileHeadings();
[[nodiscard]] std::vector<GridRow> fileRows(const ImportDraft &draft);

/// The statements of one bank file, with whether opening, lines and closing agree.
[[nodiscard]] QList<ColumnSpec> statementColumns();
[[nodiscard]] std::vector<GridHeading> statementHeadings();
[[nodiscard]] std::vector<GridRow> statementRows(const std::vector<workspace::StatementSummary> &statements,
                                                 QDate today);

/// What a dry run or an import does, file by file; the totals are one row of the same columns.
[[nodiscard]] QList<ColumnSpec> outcomeColumns();
[[nodiscard]] std::vector<GridHeading> outcomeHeadings();
[[nodiscard]] std::vector<GridRow> outcomeRows(const workspace::ImportSummary &summary);
[[nodiscard]] std::vector<GridRow> outcomeTotals(const workspace::ImportSummary &summary);

/// Remarks of a dry run: possible duplicates, or warnings.
[[nodiscard]] QList<ColumnSpec> remarkColumns();
[[nodiscard]] std::vector<GridHeading> remarkHeadings();
[[nodiscard]] std::vector<GridRow> duplicateRows(const workspace::ImportSummary &summary);
[[nodiscard]] std::vector<GridRow> warningRows(const workspace::ImportSummary &summary);

} // namespace quittance::ui
