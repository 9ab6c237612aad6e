#pragma once

#include "core/ledger/ids.h"
#include "core/match/party_index.h"
#include "core/store/changes.h"
#include "core/store/match_gateway.h"
#include "core/store/snapshot.h"
#include "core/workspace/decided_pairs.h"
#include "core/workspace/reconcile_board.h"

#include <memory>

namespace quittance::workspace {

/// The bank lines of a book as the workbench has them, kept between two boards: after the first time only changed lines
/// are read, and only what stands on something that has changed is asked whether its ground has moved.
class BoardLines
{
public:
    explicit BoardLines(ledger::CompanyId company)
        : m_company(company)
    {
    }

    /// Reads everything.
    [[nodiscard]] Result<> load(const store::Connection &connection, const DecisionGround &ground);
    /// Reads what `changes` names.
    [[nodiscard]] Result<> follow(const store::Connection &connection, const DecisionGround &ground,
                                  const store::Snapshot &snapshot, const store::ChangeSet &changes);

    /// All of them, newest booking first, with what was decided of them.
    [[nodiscard]] std::vector<BoardLine> lines(const DecidedPairs &decided,
                                               const std::unordered_set<qint64> &pending) const;
    /// What bank lines prove of a document.
    [[nodiscard]] qint64 provenUnits(ledger::DocumentId document) const;

private:
    /// A booked line and what uses it.
    struct Known
    {
        BoardLine line; ///< without what decisions say of it
        QString subject;
        std::vector<store::UsedPart> used;
        bool isTouched = false; ///< what it is matched to came in another version since
        bool isMoved = false; ///< and differs from what the decision saw
    };

    void put(const ledger::BankLine &line);
    void use(std::span<const store::UsedPart> parts);
    void unuse(Known &known);
    /// Takes the line out of the board, with what uses it.
    void forget(ledger::BankLineId line, std::unordered_set<qint64> &wereTouched);
    void order();
    [[nodiscard]] Result<> touch(const store::Connection &connection, std::vector<Known *> &doubtful);
    [[nodiscard]] Result<> judgeGround(const store::Connection &connection, const DecisionGround &ground,
                                       std::span<Known *const> doubtful);
    /// Lines whose matches a change of `document` may concern: its own, and those of what settles it.
    void collectLinesOf(ledger::DocumentId document, const store::Snapshot &snapshot, std::vector<Known *> &doubtful);

    ledger::CompanyId m_company;
    std::unordered_map<qint64, Known> m_lines;
    std::vector<const Known *> m_order; ///< newest booking first
    std::unordered_map<qint64, qint64> m_proven; ///< by document
    std::unordered_map<qint64, std::vector<qint64>> m_linesOf; ///< by document that uses them; may name former ones
    ledger::ImportId m_lastImport;
};

} // namespace quittance::workspace
