#pragma once

#include "core/store/connection.h"
#include "core/store/search_index.h"
#include "core/store/snapshot.h"
#include "core/workspace/book_in_base.h"
#include "core/workspace/ledger_rows.h"

namespace quittance::workspace {

class EvidenceStates;

/// What a list is read from.
struct ListedBook
{
    const store::Connection &connection;
    const store::Snapshot &snapshot; ///< every currency on its own
    ledger::CompanyId company;
    const BookInBase *inBase = nullptr; ///< null: amounts stay in their own currency
    const EvidenceStates *evidence = nullptr; ///< of the day asked; needed for rows only
};

/// The ids of `query` in order with their totals. `search` is asked only where the query has a text.
[[nodiscard]] Result<DocumentList> listDocuments(const ListedBook &book, const store::SearchIndex *search,
                                                 const DocumentQuery &query);

/// Rows of a list, in the order of `ids`; those no longer stored are left out. With the moves of a query an amount is
/// what the document moved.
[[nodiscard]] Result<std::vector<DocumentRow>>
documentRows(const ListedBook &book, const std::vector<ledger::DocumentId> &ids, const DocumentQuery &query);

} // namespace quittance::workspace
