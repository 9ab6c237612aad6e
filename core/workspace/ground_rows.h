#pragma once

#include "core/ledger/records.h"
#include "core/store/connection.h"
#include "core/workspace/reconcile_types.h"

#include <span>
#include <unordered_map>

namespace quittance::workspace {

/// The rows that decisions stand on, read inside one write and many at once: lines, documents and their customers, what
/// is used of the ones and open of the others. What is read is kept, less what is taken of it since.
class GroundRows
{
public:
    explicit GroundRows(store::Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Reads what `decisions` name and is not known yet.
    [[nodiscard]] Result<> read(std::span<const MatchDecision *const> decisions);

    /// Null where it is not in the book, or was not read.
    [[nodiscard]] const ledger::BankLine *line(ledger::BankLineId id) const;
    [[nodiscard]] const ledger::Document *document(ledger::DocumentId id) const;
    /// The same, read where it is not known yet.
    [[nodiscard]] Result<const ledger::Customer *> customer(ledger::CustomerId id);

    /// Units of the line that accepted matches use, with what was taken; of its sign.
    [[nodiscard]] qint64 usedUnits(ledger::BankLineId line) const { return unitsOf(m_used, line.value()); }
    /// What is open of the document, less what was taken: positive where it is owed to the company, and of a payment
    /// what no bank line proves.
    [[nodiscard]] qint64 openUnits(ledger::DocumentId document) const { return unitsOf(m_open, document.value()); }
    void use(ledger::BankLineId line, qint64 units) { m_used[line.value()] += units; }
    void take(ledger::DocumentId document, qint64 units) { m_open[document.value()] -= units; }

private:
    using Units = std::unordered_map<qint64, qint64>;

    [[nodiscard]] static qint64 unitsOf(const Units &all, qint64 id)
    {
        const auto found = all.find(id);
        return found == all.end() ? 0 : found->second;
    }
    [[nodiscard]] Result<> readLines(std::span<const ledger::BankLineId> ids);
    [[nodiscard]] Result<> readDocuments(std::span<const ledger::DocumentId> ids);
    [[nodiscard]] Result<> readCustomers(std::span<const ledger::CustomerId> ids);
    [[nodiscard]] Result<> readOpen(std::span<const ledger::Document> documents);

    store::Connection m_connection;
    std::unordered_map<qint64, ledger::BankLine> m_lines;
    std::unordered_map<qint64, ledger::Document> m_documents;
    std::unordered_map<qint64, ledger::Customer> m_customers;
    Units m_used; ///< by line
    Units m_open; ///< by document
};

} // namespace quittance::workspace
