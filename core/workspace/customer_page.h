#pragma once

#include "core/store/connection.h"
#include "core/store/snapshot.h"
#include "core/workspace/book_in_base.h"
#include "core/workspace/ledger_rows.h"

namespace quittance::workspace {

class EvidenceStates;

/// The aging of a book, in the base currency by insight::agingInBase() where there is one.
[[nodiscard]] Result<insight::AgingTable> agingAsAsked(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                                       const insight::AgingPolicy &policy, const BookInBase *inBase);

/// One row per customer and currency that ever had a document known at the instant, by name.
/// In a base currency one row per customer, by insight::agingInBase().
[[nodiscard]] Result<std::vector<CustomerRow>> customerRows(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                                            const insight::AgingPolicy &policy,
                                                            const BookInBase *inBase = nullptr);

[[nodiscard]] Result<CustomerOverview> readOverview(const store::Connection &connection,
                                                    const store::Snapshot &snapshot, ledger::CompanyId company,
                                                    ledger::CustomerId customer, ledger::AsOf asOf,
                                                    const insight::AgingPolicy &policy, const EvidenceStates &evidence,
                                                    const BookInBase *inBase = nullptr);

/// Balances at the end of every day from `from` to the asked one, at most 400 evenly spaced days.
[[nodiscard]] Result<std::vector<BalanceTimeline>> readTimelines(const AskedBook &book, ledger::CustomerId customer,
                                                                 QDate from, ledger::AsOf asOf,
                                                                 const insight::AgingPolicy &policy);

/// Allocations of the customer's documents that took effect and were known, un-applied ones included, newest first.
[[nodiscard]] Result<std::vector<ledger::Allocation>> readAllocations(const store::Connection &connection,
                                                                      const store::Snapshot &snapshot,
                                                                      ledger::CustomerId customer, ledger::AsOf asOf);

/// The bank lines that prove the customer's receipts, newest first.
[[nodiscard]] Result<std::vector<BankEvidenceRow>> readBankEvidence(const store::Connection &connection,
                                                                    const store::Snapshot &snapshot,
                                                                    ledger::CustomerId customer,
                                                                    const EvidenceStates &evidence);

[[nodiscard]] Result<std::vector<LadderStep>> readLadder(const store::Connection &connection,
                                                         const store::Snapshot &snapshot, ledger::DocumentId document,
                                                         ledger::AsOf asOf, const EvidenceStates &evidence);

} // namespace quittance::workspace
