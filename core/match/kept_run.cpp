#include "core/match/kept_run.h"

#include "core/match/settled_run.h"

namespace quittance::match {
namespace {

/// Each round has an index of its own.
constexpr size_t kMostDocumentsKept = 200'000;

/// The engine as the rounds of a kept run are one: each matches anew what has changed for it since the last run, or,
/// where it is new, what the round before has taken away.
class Rounds final : public Engine
{
public:
    explicit Rounds(std::vector<KeptRound> &rounds)
        : m_rounds(rounds)
    {
    }

    [[nodiscard]] std::vector<Proposal> run(const MatchInput &input, const MatchPolicy &policy,
                                            const Progress &progress, const CancelToken &cancel) const override
    {
        if (m_used == m_rounds.size()) {
            KeptRound next = m_rounds.empty() ? KeptRound() : m_rounds.back();
            m_rounds.push_back(std::move(next));
        }
        KeptRound &round = m_rounds[m_used++];
        return round.update(input, policy, progress, cancel) ? round.proposals() : std::vector<Proposal>();
    }

    [[nodiscard]] size_t used() const { return m_used; }

private:
    std::vector<KeptRound> &m_rounds;
    mutable size_t m_used = 0;
};

} // namespace

std::vector<Proposal> KeptRun::run(const MatchInput &input, const MatchPolicy &policy, const Progress &progress,
                                   const CancelToken &cancel)
{
    const Rounds rounds(m_rounds);
    std::vector<Proposal> proposals = runSettled(rounds, input, policy, progress, cancel);
    m_rounds.resize(input.documents.size() > kMostDocumentsKept ? 1 : rounds.used());
    if (cancel.isCancelled())
        m_rounds.clear();
    return proposals;
}

} // namespace quittance::match
