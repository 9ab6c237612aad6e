#include "core/match/first_engine.h"

#include "core/match/first_run.h"

namespace quittance::match {

std::vector<Proposal> FirstEngine::run(const MatchInput &input, const MatchPolicy &policy, const Progress &progress,
                                       const CancelToken &cancel) const
{
    FirstRun run(input, policy, progress, cancel);
    return run.propose();
}

} // namespace quittance::match
