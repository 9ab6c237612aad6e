#pragma once

#include "core/match/kept_round.h"

namespace quittance::match {

/// Matches the same book again and again, at the price of what has changed in between. Answers what
/// runSettled(MatchEngine(), …) answers, letter by letter.
class KeptRun
{
public:
    /// One proposal per line, by line id. Empty when cancelled: then the next run starts afresh.
    [[nodiscard]] std::vector<Proposal> run(const MatchInput &input, const MatchPolicy &policy,
                                            const Progress &progress = {}, const CancelToken &cancel = {});
    /// What the last run took in its first round.
    [[nodiscard]] const MatchWork &work() const { return m_first.work(); }

private:
    KeptRound m_first; ///< over all that waits; what follows from what it accepts is worked out each time
};

} // namespace quittance::match
