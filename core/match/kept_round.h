#pragma once

#include "core/match/changed_ground.h"
#include "core/match/solver.h"

namespace quittance::match {

/// How much of a book was matched anew.
struct MatchWork
{
    qint64 lines = 0;
    qint64 searched = 0; ///< lines whose readings were looked for
    qint64 assigned = 0; ///< lines that were weighed against others
    bool isIndexed = false; ///< documents or customers were indexed anew

    friend bool operator==(const MatchWork &, const MatchWork &) = default;
};

/// What an engine run knows of a book once it is through, kept so that the next run looks again only at what has
/// changed: documents and customers with their index, the readings of every line, and who competes with whom.
///
/// A copy goes its own way from there, and shares what neither changes.
class KeptRound
{
public:
    /// Brings everything up to `input`; afterwards proposals() is what MatchEngine::run() answers. False when
    /// cancelled: then nothing is kept.
    [[nodiscard]] bool update(const MatchInput &input, const MatchPolicy &policy, const Progress &progress = {},
                              const CancelToken &cancel = {});

    /// One per line, by line id.
    [[nodiscard]] const std::vector<Proposal> &proposals() const { return m_proposals; }
    [[nodiscard]] const MatchWork &work() const { return m_work; }

private:
    /// Documents and customers, and all that they can be asked.
    struct Ground
    {
        Ground(std::vector<OpenDocument> open, std::shared_ptr<const PartyIndex> parties)
            : documents(std::move(open))
            , index(documents, std::move(parties))
        {
        }

        std::vector<OpenDocument> documents; ///< by id
        BookIndex index;
    };

    struct Line
    {
        Receipt receipt;
        Payer payer;
        LineTrace trace;
    };

    void forget();
    /// Whether customers, or what was learnt of them, differ; and whether lines may be from another payer by that.
    struct PartyNews
    {
        bool isAny = false;
        bool arePayersNew = false;
    };
    [[nodiscard]] PartyNews followParties(const MatchInput &input, ChangedGround &changed);
    void followDocuments(std::vector<OpenDocument> documents, std::shared_ptr<const PartyIndex> parties,
                         ChangedGround &changed);
    void movePositions(const BookIndex &before, const BookIndex &now);
    void followLines(const MatchInput &input);
    void followRejections(std::vector<Rejection> rejections);
    void touch(const ChangedGround &changed, bool arePayersNew);
    [[nodiscard]] bool search(const Solver &solver, const Progress &progress, const CancelToken &cancel);

    std::shared_ptr<const Ground> m_ground;
    std::vector<Party> m_parties; ///< by id
    std::vector<LearntFact> m_learnt;
    std::vector<Rejection> m_rejections; ///< ascending
    MatchPolicy m_policy;
    Calibration m_calibration;
    std::vector<Line> m_lines; ///< by id
    std::vector<Contender> m_contenders; ///< as m_lines
    Rivalries m_rivalries; ///< as m_lines
    std::vector<Proposal> m_proposals; ///< as m_lines
    MatchWork m_work;
};

} // namespace quittance::match
