#pragma once

#include "core/store/connection.h"
#include "core/store/search_index.h"
#include "core/store/snapshot.h"
#include "core/workspace/ledger_rows.h"

namespace quittance::workspace {

/// The ids of `query` in order with their totals. `search` is asked only where the query has a text.
[[nodiscard]] Result<DocumentList> listDocuments(const store::Connection &connection, const store::Snapshot &snapshot,
                                                 const store::SearchIndex *search, ledger::CompanyId company,
                                                 const DocumentQuery &query);

/// Rows of a list, in the order of `ids`; those no longer stored are left out. With `moves` an amount is what the
/// document moved.
[[nodiscard]] Result<std::vector<DocumentRow>> documentRows(const store::Connection &connection,
                                                            const store::Snapshot &snapshot, ledger::CompanyId company,
                                                            const std::vector<ledger::DocumentId> &ids,
                                                            ledger::AsOf asOf, const insight::AgingPolicy &policy,
                                                            const std::optional<insight::DocumentMoves> &moves = {});

} // namespace quittance::workspace
