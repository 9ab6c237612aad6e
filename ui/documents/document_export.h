#pragma once

#include "core/workspace/ledger_queries.h"
#include "core/workspace/report_service.h"

namespace quittance::ui {

/// What a document list shows as a table to write. Rows are read page by page on the job's thread, so that a list
/// of any length needs little memory.
[[nodiscard]] workspace::ExportTable documentExport(const workspace::LedgerQueries &queries,
                                                    const workspace::DocumentQuery &query,
                                                    std::vector<ledger::DocumentId> ids, const QString &title);

/// The cells of one row, in the columns of documentExport().
[[nodiscard]] std::vector<workspace::ExportCell> documentCells(const workspace::DocumentRow &row,
                                                               const QStringList &labels);

} // namespace quittance::ui
