#include "core/match/match_engine.h"

#include "core/match/solver.h"

namespace quittance::match {

std::vector<Proposal> MatchEngine::run(const MatchInput &input, const MatchPolicy &policy, const Progress &progress,
                                       const CancelToken &cancel) const
{
    const BookIndex book(input.documents, input.parties, input.learnt);
    Solver solver(book, policy, input.calibration, input.rejections);
    if (!solver.solve(input.receipts, progress, cancel))
        return {};
    std::vector<Proposal> proposals;
    proposals.reserve(solver.size());
    for (size_t line = 0; line < solver.size(); ++line)
        proposals.push_back(solver.proposal(line));
    return proposals;
}

} // namespace quittance::match
