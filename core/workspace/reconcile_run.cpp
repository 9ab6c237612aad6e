#include "core/workspace/reconcile_run.h"

#include "core/workspace/author.h"
#include "core/workspace/reconcile_board.h"
#include "core/workspace/reconcile_bulk.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace quittance::workspace {

using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ReconcileService)
};

ReconcileOutcome outcomeOf(const ReconcileBoard &board, qint64 accepted)
{
    ReconcileOutcome outcome{.accepted = accepted, .stale = board.counts().stale};
    for (const match::Proposal &proposal : board.proposals()) {
        outcome.suggested
            += proposal.verdict == match::Verdict::Suggested || proposal.verdict == match::Verdict::Ambiguous ? 1 : 0;
        outcome.unmatched += proposal.verdict == match::Verdict::Unmatched ? 1 : 0;
    }
    return outcome;
}

/// One round of a run: what needs no person is accepted.
struct Round
{
    ReconcileOutcome outcome;
    DecisionOutcome decided;
    bool hasMore = false; ///< something waits to be accepted
};

/// More rounds than any book was seen to need.
constexpr int kMostRounds = 8;

/// The matching itself, on a reader: nobody who writes waits for it.
Result<Round> look(const OpenBook &book, const JobList::Handle &job, const Connection &connection)
{
    QElapsedTimer clock;
    clock.start();
    const auto board = book.board(book.beginReading(connection), job.progress, job.cancel);
    if (!board)
        return failed(board);
    const Result<ReconcilePolicy> policy = currentPolicy(connection, book.company());
    if (!policy)
        return failed(policy);
    Round round{.outcome = outcomeOf(**board, 0), .decided = {}, .hasMore = hasAcceptable(**board, *policy)};
    round.outcome.milliseconds = clock.elapsed();
    return round;
}

/// Accepts what needs no person. The board is the one that was looked at, brought up to date where somebody has written
/// in between.
Result<Round> accept(const OpenBook &book, const JobList::Handle &job, const Connection &connection)
{
    QElapsedTimer clock;
    clock.start();
    const auto board = book.board(book.beginReading(connection), job.progress, job.cancel);
    if (!board)
        return failed(board);
    const Result<ReconcilePolicy> policy = currentPolicy(connection, book.company());
    if (!policy)
        return failed(policy);
    const std::vector<WeighedDecision> decisions = acceptedProposals(**board, *policy);
    Round round;
    if (!decisions.empty()) {
        Result<DecisionOutcome> accepted
            = acceptMatches(connection,
                            {.company = book.company(),
                             .author = kEngineAuthor,
                             .reason = Text::tr("A reference or a unique amount of the payer agrees."),
                             .origin = store::MatchOrigin::Engine},
                            decisions);
        if (!accepted)
            return failed(accepted);
        round.decided = std::move(*accepted);
    }
    round.outcome = outcomeOf(**board, round.decided.matches);
    round.outcome.milliseconds = clock.elapsed();
    return round;
}

/// What one round settles shows how its customers pay, which may settle more in the next.
class Rounds : public std::enable_shared_from_this<Rounds>
{
public:
    using Done = std::function<void(Result<ReconcileOutcome>)>;

    Rounds(std::shared_ptr<OpenBook> book, JobList::Handle job, Done done)
        : m_book(std::move(book))
        , m_job(std::move(job))
        , m_done(std::move(done))
    {
    }

    void next()
    {
        ++m_number;
        m_book->readThen([self = shared_from_this()](
                             const Connection &connection) { return look(*self->m_book, self->m_job, connection); },
                         [self = shared_from_this()](const Result<Round> &round) { self->looked(round); });
    }

private:
    void looked(const Result<Round> &round)
    {
        if (!round || !round->hasMore) {
            finish(round);
            return;
        }
        m_milliseconds += round->outcome.milliseconds;
        m_book->writeThen([self = shared_from_this()](
                              const Connection &connection) { return accept(*self->m_book, self->m_job, connection); },
                          [](const Round &accepted) { return accepted.decided.changes; },
                          [self = shared_from_this()](const Result<Round> &accepted) { self->accepted(accepted); });
    }

    void accepted(const Result<Round> &round)
    {
        if (!round || round->outcome.accepted == 0 || m_number == kMostRounds) {
            finish(round);
            return;
        }
        m_accepted += round->outcome.accepted;
        m_milliseconds += round->outcome.milliseconds;
        next();
    }

    void finish(const Result<Round> &last)
    {
        const bool isStopped = !last && last.error().kind == Error::Kind::Cancelled && m_accepted > 0;
        if (!last && !isStopped) {
            m_done(failed(last));
            return;
        }
        ReconcileOutcome all = last ? last->outcome : ReconcileOutcome{};
        all.accepted += m_accepted;
        all.milliseconds += m_milliseconds;
        m_done(all);
    }

    std::shared_ptr<OpenBook> m_book;
    JobList::Handle m_job;
    Done m_done;
    qint64 m_accepted = 0;
    qint64 m_milliseconds = 0;
    int m_number = 0;
};

} // namespace

void runMatching(const std::shared_ptr<OpenBook> &book, const JobList::Handle &job,
                 const std::function<void(Result<ReconcileOutcome>)> &done)
{
    std::make_shared<Rounds>(book, job, done)->next();
}

} // namespace quittance::workspace
