#pragma once

#include "core/base/task.h"
#include "core/match/types.h"
#include "core/workspace/reconcile_types.h"

#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace quittance::workspace {

/// What the book knows of one bank line besides its text.
struct BoardLine
{
    match::Receipt receipt; ///< units: the whole line, signed
    qint64 usedUnits = 0; ///< of accepted matches, same sign as the line
    bool isReturn = false; ///< money going back: a returned debit, a bounced cheque
    bool isIgnored = false;
    bool isStale = false; ///< its decision's ground has moved
    bool isPending = false; ///< a decision on it waits for a second person
    bool isByPerson = false; ///< a person has put together what uses it
    bool hasNote = false;
    bool isKept = false; ///< a person has looked at its match again and kept it
};

/// Every bank line that concerns receivables, sorted into queues by what is decided and what the engine proposes.
/// Immutable; made anew when facts or decisions change.
class ReconcileBoard
{
public:
    /// `documents` and `parties` of `input` are the book's; its receipts are made here from the lines that wait.
    /// `propose` answers one proposal per line that waits, by its id. Nothing when cancelled.
    using Propose = std::function<std::vector<match::Proposal>(const match::MatchInput &)>;
    [[nodiscard]] static std::optional<ReconcileBoard> build(std::vector<BoardLine> lines, match::MatchInput input,
                                                             const Propose &propose, const CancelToken &cancel);

    /// Without those of PayerDiffers and Unproven.
    [[nodiscard]] const QueueCounts &counts() const { return m_counts; }
    /// Newest booking first. None for PayerDiffers and Unproven: see evidence_queues.h.
    [[nodiscard]] std::vector<ledger::BankLineId> lines(Queue queue) const;
    /// Every line of the board, newest booking first.
    [[nodiscard]] const std::vector<BoardLine> &allLines() const { return m_lines; }
    /// Nothing for a line that does not concern receivables.
    [[nodiscard]] std::optional<Queue> queueOf(ledger::BankLineId line) const;
    [[nodiscard]] const BoardLine *line(ledger::BankLineId line) const;
    [[nodiscard]] const match::Proposal *proposal(ledger::BankLineId line) const;
    [[nodiscard]] const match::OpenDocument *document(ledger::DocumentId document) const;
    [[nodiscard]] const QString *customerName(ledger::CustomerId customer) const;
    [[nodiscard]] const match::MatchInput &input() const { return m_input; }
    [[nodiscard]] const std::vector<match::Proposal> &proposals() const { return m_proposals; }
    /// The candidate with its documents and a phrase for it.
    [[nodiscard]] CandidateView view(const match::Candidate &candidate) const;

private:
    void sortIntoQueues();
    void indexRows();
    [[nodiscard]] Queue classify(const BoardLine &line) const;

    std::vector<BoardLine> m_lines; ///< newest booking first
    std::vector<Queue> m_queues; ///< as m_lines
    match::MatchInput m_input;
    std::vector<match::Proposal> m_proposals;
    std::unordered_map<qint64, size_t> m_lineRow;
    std::unordered_map<qint64, size_t> m_proposalRow;
    std::unordered_map<qint64, size_t> m_documentRow;
    std::unordered_map<qint64, size_t> m_partyRow;
    QueueCounts m_counts;
};

} // namespace quittance::workspace
