#pragma once

#include "core/match/types.h"
#include "core/store/changes.h"
#include "core/store/connection.h"
#include "core/store/snapshot.h"
#include "core/workspace/board_lines.h"

#include <vector>

namespace quittance::workspace {

/// What a book's ledger has for bank lines to be matched to, kept between two boards: open documents, and customers
/// with how late they usually pay. After the first time only changed records are read.
class BoardLedger
{
public:
    BoardLedger(ledger::CompanyId company, QDate today)
        : m_company(company)
        , m_today(today)
    {
    }

    /// Brings everything up to `snapshot`. Records that are known and not in `changes` are not read again, unless it
    /// says that everything changed. `local` is the connection of our own receipts, which prove nothing.
    [[nodiscard]] Result<> follow(const store::Connection &connection, const store::Snapshot &snapshot,
                                  ledger::ConnectionId local, const BoardLines &lines, const store::ChangeSet &changes);

    /// By id, with what is still to be matched of each.
    [[nodiscard]] std::vector<match::OpenDocument> documents() const;
    [[nodiscard]] const std::vector<match::Party> &parties() const { return m_parties; }

private:
    struct Known
    {
        match::OpenDocument document;
        bool isOurs = false; ///< a receipt that was made from a bank line
    };

    [[nodiscard]] Result<> followDocuments(const store::Connection &connection, const store::Snapshot &snapshot,
                                           ledger::ConnectionId local, const BoardLines &lines,
                                           const store::ChangeSet &changes);
    [[nodiscard]] Result<> followParties(const store::Connection &connection, const store::ChangeSet &changes);
    void followHabits(const store::Snapshot &snapshot, const store::ChangeSet &changes);

    ledger::CompanyId m_company;
    QDate m_today;
    std::vector<Known> m_documents; ///< by id
    std::vector<match::Party> m_parties; ///< by id
    bool m_hasParties = false;
};

} // namespace quittance::workspace
