#include "core/workspace/reconcile_service.h"

#include "core/base/promised.h"
#include "core/match/explain.h"
#include "core/store/bank_gateway.h"
#include "core/workspace/author.h"
#include "core/workspace/board_loader.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/job_run.h"
#include "core/workspace/line_decisions.h"
#include "core/workspace/line_view.h"
#include "core/workspace/open_book.h"
#include "core/workspace/reconcile_bulk.h"
#include "core/workspace/reconcile_calls.h"
#include "core/workspace/reconcile_run.h"
#include "core/workspace/undo_history.h"
#include "core/workspace/when_answered.h"

#include <QCoreApplication>

namespace quittance::workspace {

using ledger::BankLineId;
using ledger::DocumentId;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ReconcileService)
};

QString outcomeText(const ReconcileOutcome &done)
{
    return Text::tr("%1 accepted, %2 suggested, %3 without a candidate")
        .arg(done.accepted)
        .arg(done.suggested)
        .arg(done.unmatched);
}

} // namespace

ReconcileService::ReconcileService(std::shared_ptr<OpenBook> book, JobList &jobs, UndoHistory &history)
    : m_book(std::move(book))
    , m_answers(std::make_shared<QObject>())
    , m_jobs(jobs)
    , m_history(history)
{
}

QFuture<Result<QueueCounts>> ReconcileService::counts() const
{
    return askEvidence(m_book, [](const Connection &, const ReconcileBoard &board, const EvidenceStates &evidence) {
        return Result<QueueCounts>(countsOf(board, evidence));
    });
}

QFuture<Result<std::vector<BankLineId>>> ReconcileService::lines(Queue queue, QString text) const
{
    using Lines = Result<std::vector<BankLineId>>;
    if (queue == Queue::PayerDiffers)
        return askEvidence(m_book,
                           [text](const Connection &, const ReconcileBoard &board, const EvidenceStates &evidence) {
                               return Lines(findLines(board, linesOfOthers(board, evidence), text));
                           });
    return askBoard(m_book, [queue, text](const Connection &, const ReconcileBoard &board) {
        return Lines(findLines(board, queue, text));
    });
}

QFuture<Result<std::vector<BankLineRow>>> ReconcileService::lineRows(std::vector<BankLineId> ids) const
{
    return askBoard(m_book, [ids = std::move(ids)](const Connection &connection, const ReconcileBoard &board) {
        return readLineRows(connection, board, ids);
    });
}

QFuture<Result<LineView>> ReconcileService::line(BankLineId line) const
{
    return m_book->read([book = m_book, line](const Connection &connection) -> Result<LineView> {
        const OpenBook::Reading reading = book->beginReading(connection);
        const auto board = book->board(reading);
        if (!board)
            return failed(board);
        Result<LineView> view = readLine(connection, **board, book->company(), line);
        const BoardLine *known = view ? (*board)->line(line) : nullptr;
        if (!known || known->usedUnits == 0)
            return view;
        const auto evidence = book->evidenceToday(reading);
        if (!evidence)
            return failed(evidence);
        view->hasOtherPayer = isOtherPayer(*known, **evidence);
        return view;
    });
}

QFuture<Result<std::vector<match::Reason>>> ReconcileService::explain(BankLineId line, DocumentId document) const
{
    return askBoard(m_book, [line, document](const Connection &, const ReconcileBoard &board) {
        return explainPair(board, line, document);
    });
}

QFuture<Result<Explanation>> ReconcileService::explainKey(QString key) const
{
    return askBoard(m_book,
                    [key, company = m_book->company()](const Connection &connection, const ReconcileBoard &board) {
                        return readExplanation(connection, board, company, key);
                    });
}

QFuture<Result<std::vector<match::OpenDocument>>> ReconcileService::findDocuments(BankLineId line, QString text) const
{
    return askBoard(m_book, [line, text](const Connection &, const ReconcileBoard &board) {
        return Result<std::vector<match::OpenDocument>>(findOpenDocuments(board, line, text));
    });
}

QFuture<Result<ReconcileOutcome>> ReconcileService::run()
{
    const JobList::Handle job = m_jobs.begin(Text::tr("Matching"));
    const Promised<Result<ReconcileOutcome>> answer;
    runMatching(m_book, job, [answer, end = endingJob(m_jobs, job.id, outcomeText)](Result<ReconcileOutcome> outcome) {
        answer(end(std::move(outcome)));
    });
    return answer.future();
}

QFuture<Result<qint64>> ReconcileService::acceptAllExact()
{
    const DecisionContext context{.company = m_book->company(), .author = sittingAuthor()};
    auto written = m_book->write(
        [book = m_book, context](const Connection &connection) -> Result<DecisionOutcome> {
            const auto board = book->board(book->beginReading(connection));
            if (!board)
                return failed(board);
            const Result<ReconcilePolicy> policy = currentPolicy(connection, book->company());
            if (!policy)
                return failed(policy);
            const std::vector<WeighedDecision> decisions = acceptedProposals(**board, *policy);
            return decisions.empty() ? Result<DecisionOutcome>(DecisionOutcome())
                                     : acceptMatches(connection, context, decisions);
        },
        changesOf);
    return answeredBy(m_answers.get(), written, [this](const Result<DecisionOutcome> &outcome) -> Result<qint64> {
        if (!outcome)
            return failed(outcome);
        if (outcome->matches > 0)
            rememberEvent(Text::tr("Accept %n exact match(es)", nullptr, int(outcome->matches)), outcome->seq);
        return outcome->matches;
    });
}

QFuture<Result<>> ReconcileService::accept(MatchDecision decision)
{
    const BankLineId line = decision.line;
    const auto shown = m_book->shownBoard();
    const DecisionContext context{.company = m_book->company(),
                                  .author = sittingAuthor(),
                                  .reason = decision.reason,
                                  .stated = statedOf(shown.get(), line, decision.allocations)};
    const WeighedDecision decided = weighed(shown.get(), std::move(decision));
    const auto made = std::make_shared<DecisionOutcome>();
    const auto redo = [book = m_book, decided, context, made] {
        return book->write(
            [context, decided](const Connection &connection) { return decideMatch(connection, context, decided); },
            changesOf,
            [made](const Result<DecisionOutcome> &outcome) {
                if (outcome)
                    *made = *outcome;
                return withoutValue(outcome);
            });
    };
    const auto undo = [book = m_book, line, context, made] {
        return writeDecision(book, [context, line, made](const Connection &connection) {
            return made->isProposal ? takeBack(connection, context, kRetractEvent, line, made->seq)
                                    : unmatchLines(connection, context, {line}, made->receipts);
        });
    };
    const auto verb = [made] { return made->isProposal ? Text::tr("Put up") : Text::tr("Accept"); };
    return remembered(redo(), verb, line, undo, redo);
}

QFuture<Result<>> ReconcileService::unmatch(BankLineId line, QString reason)
{
    const DecisionContext context{.company = m_book->company(), .author = sittingAuthor(), .reason = reason};
    auto seq = std::make_shared<qint64>(0);
    const auto redo = [book = m_book, line, context, seq] {
        return writeEvent(
            book, [context, line](const Connection &connection) { return unmatchLines(connection, context, {line}); },
            seq);
    };
    const auto undo = [book = m_book, context, seq] {
        return writeDecision(
            book, [context, seq](const Connection &connection) { return rematch(connection, context, *seq); });
    };
    return remembered(
        redo(), [] { return Text::tr("Unmatch"); }, line, undo, redo);
}

QFuture<Result<>> ReconcileService::reject(BankLineId line, DocumentId document, QString reason)
{
    return decide(Text::tr("Reject"), kRejectEvent, kUnrejectEvent, line, document, reason);
}

QFuture<Result<>> ReconcileService::ignore(BankLineId line, QString reason)
{
    return decide(Text::tr("Ignore"), kIgnoreEvent, kUnignoreEvent, line, {}, reason);
}

QFuture<Result<>> ReconcileService::decide(const QString &verb, const QString &kind, const QString &inverse,
                                           BankLineId line, DocumentId document, const QString &reason)
{
    DecisionContext context{.company = m_book->company(), .author = sittingAuthor(), .reason = reason};
    if (kind == kRejectEvent)
        context.stated = statedOf(m_book->shownBoard().get(), line, document);
    const auto write = [book = m_book, line, document, context](const QString &event) {
        return writeDecision(
            book, [=](const Connection &connection) { return decideLine(connection, context, event, line, document); });
    };
    const auto redo = [write, kind] { return write(kind); };
    return remembered(
        redo(), [verb] { return verb; }, line, [write, inverse] { return write(inverse); }, redo);
}

ReconcileDesk ReconcileService::desk()
{
    return ReconcileDesk(m_book, m_history, m_answers);
}

QFuture<Result<>> ReconcileService::remembered(const QFuture<Result<>> &written, const std::function<QString()> &verb,
                                               BankLineId line, const UndoHistory::Action &undo,
                                               const UndoHistory::Action &redo)
{
    return rememberStep(m_book, m_history, m_answers, written, verb, line, undo, redo);
}

void ReconcileService::rememberEvent(const QString &text, qint64 seq)
{
    const DecisionContext context{.company = m_book->company(), .author = sittingAuthor()};
    auto last = std::make_shared<qint64>(seq);
    const auto undo = [book = m_book, context, last] {
        return writeDecision(
            book, [context, last](const Connection &connection) { return unmatchEvent(connection, context, *last); });
    };
    const auto redo = [book = m_book, context, last] {
        return writeEvent(
            book, [context, last](const Connection &connection) { return rematch(connection, context, *last); }, last);
    };
    m_history.push(m_book->company(), text, undo, redo);
}

} // namespace quittance::workspace
