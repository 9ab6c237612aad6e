#include "core/match/kept_run.h"

#include "core/match/settled_run.h"

namespace quittance::match {
namespace {

/// The engine as one round of a kept run is one: only what the round before has taken away is matched anew.
class NextRounds final : public Engine
{
public:
    explicit NextRounds(KeptRound &first)
        : m_first(first)
    {
    }

    [[nodiscard]] std::vector<Proposal> run(const MatchInput &input, const MatchPolicy &policy,
                                            const Progress &progress, const CancelToken &cancel) const override
    {
        if (!m_next && m_isFirstDone)
            m_next = m_first;
        KeptRound &round = m_next ? *m_next : m_first;
        m_isFirstDone = true;
        return round.update(input, policy, progress, cancel) ? round.proposals() : std::vector<Proposal>();
    }

private:
    KeptRound &m_first;
    mutable std::optional<KeptRound> m_next;
    mutable bool m_isFirstDone = false;
};

} // namespace

std::vector<Proposal> KeptRun::run(const MatchInput &input, const MatchPolicy &policy, const Progress &progress,
                                   const CancelToken &cancel)
{
    std::vector<Proposal> proposals = runSettled(NextRounds(m_first), input, policy, progress, cancel);
    if (cancel.isCancelled())
        m_first = {};
    return proposals;
}

} // namespace quittance::match
