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
    [[nodiscard]] MatchWork work() const { return m_rounds.empty() ? MatchWork() : m_rounds.front().work(); }

private:
    /// Over all that waits, then over what the round before leaves. Of a large book only the first is kept: the others
    /// are made from it each time.
    std::vector<KeptRound> m_rounds;
};

} // namespace quittance::match
