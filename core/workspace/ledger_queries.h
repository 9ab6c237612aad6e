#pragma once

#include "core/workspace/ledger_rows.h"

#include <QFuture>

namespace quittance::workspace {

class OpenBook;

/// What the ledger screens ask. Every call returns at once; the answer comes from a reader thread. A future that is
/// cancelled has no result.
class LedgerQueries
{
public:
    explicit LedgerQueries(std::shared_ptr<OpenBook> book);

    /// One row per customer and currency that ever had a document, by name. In a base currency one row per customer, as
    /// insight::agingInBase() has it; NotFound, naming the pair and the day, where a rate is missing.
    [[nodiscard]] QFuture<Result<std::vector<CustomerRow>>> customers(ledger::AsOf asOf, insight::AgingPolicy policy,
                                                                      std::optional<Currency> base = {}) const;
    /// In a base currency as customers() has it; NotFound, naming the pair and the day, where a rate is missing.
    [[nodiscard]] QFuture<Result<CustomerOverview>> customerOverview(ledger::CustomerId customer, ledger::AsOf asOf,
                                                                     insight::AgingPolicy policy,
                                                                     std::optional<Currency> base = {}) const;
    /// Daily balances by bucket, one timeline per currency of the customer; in a base currency one, every day at the
    /// closing rates of `asOf.day`, so that it moves by business alone.
    [[nodiscard]] QFuture<Result<std::vector<BalanceTimeline>>>
    balanceTimelines(ledger::CustomerId customer, QDate from, ledger::AsOf asOf, insight::AgingPolicy policy,
                     std::optional<Currency> base = {}) const;
    /// Allocations of the customer's documents, newest first.
    [[nodiscard]] QFuture<Result<std::vector<ledger::Allocation>>> allocations(ledger::CustomerId customer,
                                                                               ledger::AsOf asOf) const;
    [[nodiscard]] QFuture<Result<std::vector<BankEvidenceRow>>> bankEvidence(ledger::CustomerId customer) const;

    /// Ids in order and their totals; rows come by page.
    [[nodiscard]] QFuture<Result<DocumentList>> documents(DocumentQuery query) const;
    /// Rows for `ids`, in their order; an id that is gone is left out. `moves` as in the query of the list.
    [[nodiscard]] QFuture<Result<std::vector<DocumentRow>>>
    documentRows(std::vector<ledger::DocumentId> ids, ledger::AsOf asOf, insight::AgingPolicy policy,
                 std::optional<insight::DocumentMoves> moves = {}) const;
    /// Rows of a list that was asked by `query`, in its base currency too.
    [[nodiscard]] QFuture<Result<std::vector<DocumentRow>>> documentRows(std::vector<ledger::DocumentId> ids,
                                                                         DocumentQuery query) const;
    [[nodiscard]] QFuture<Result<std::vector<LadderStep>>> ladder(ledger::DocumentId document, ledger::AsOf asOf) const;
    /// Every version of a document, oldest first.
    [[nodiscard]] QFuture<Result<std::vector<ledger::Document>>> versions(ledger::DocumentId document) const;

private:
    std::shared_ptr<OpenBook> m_book;
};

} // namespace quittance::workspace
