#pragma once

#include "core/base/task.h"
#include "core/match/assignment.h"
#include "core/match/finder.h"

namespace quittance::match {

/// What the whole book makes of its lines: readings, the chosen one, and what becomes of it. Compact; proposals with
/// words are made from it line by line.
class Solver
{
public:
    /// All must outlive the solver. A solver may be used for a few lines at a time against one index: the lines given
    /// to solve() are those that compete.
    Solver(const BookIndex &book, const MatchPolicy &policy, const Calibration &calibration,
           std::span<const Rejection> rejections);

    /// Reads and assigns `receipts`, which are taken in the order of their ids. False when cancelled.
    [[nodiscard]] bool solve(std::span<const Receipt> receipts, const Progress &progress = {},
                             const CancelToken &cancel = {});

    /// The readings of one line, before anybody else's wishes are known. `consulted`: whose documents and names they
    /// depend on, where it is wanted.
    [[nodiscard]] Contender search(const Receipt &receipt, std::vector<ledger::CustomerId> *consulted = nullptr) const;
    /// Goes on from `contenders`, which are searched: weighs those of `rivalries` that are touched against each other.
    void resume(std::vector<Contender> contenders, Rivalries &rivalries);
    /// Hands the lines over, to be resumed from another time.
    [[nodiscard]] std::vector<Contender> release() { return std::move(m_contenders); }

    [[nodiscard]] size_t size() const { return m_contenders.size(); }
    [[nodiscard]] const Contender &contender(size_t line) const { return m_contenders[line]; }
    [[nodiscard]] Verdict verdict(size_t line) const;
    /// The proposal of one line, with its reasons.
    [[nodiscard]] Proposal proposal(size_t line) const;

private:
    void ruleOut(Reading &reading) const;
    [[nodiscard]] bool mayAccept(const Contender &contender) const;
    [[nodiscard]] Candidate candidateOf(const Contender &contender, const Option &option) const;
    void namePayer(const Contender &contender, Proposal &proposal) const;

    const BookIndex &m_book;
    const MatchPolicy &m_policy;
    const Calibration &m_calibration;
    Finder m_finder;
    std::vector<std::pair<qint64, quint32>> m_ruledOut; ///< line id, document position
    std::vector<Contender> m_contenders; ///< by line id
};

} // namespace quittance::match
