#pragma once

#include "core/workspace/evidence_queues.h"
#include "core/workspace/match_decisions.h"
#include "core/workspace/open_book.h"
#include "core/workspace/undo_history.h"

#include <memory>

namespace quittance::workspace {

// How the services of the workbench ask and write; not for screens.

[[nodiscard]] inline const store::ChangeSet &changesOf(const DecisionOutcome &outcome)
{
    return outcome.changes;
}

/// Writes decisions, and answers whether it went well.
template<typename Change>
QFuture<Result<>> writeDecision(const std::shared_ptr<OpenBook> &book, Change change)
{
    return book->write(std::move(change), changesOf, withoutValue<DecisionOutcome>);
}

/// The same; the number of the event goes to `seq`, for who may take it back.
template<typename Change>
QFuture<Result<>> writeEvent(const std::shared_ptr<OpenBook> &book, Change change, const std::shared_ptr<qint64> &seq)
{
    return book->write(std::move(change), changesOf, [seq](const Result<DecisionOutcome> &outcome) {
        if (outcome)
            *seq = outcome->seq;
        return withoutValue(outcome);
    });
}

/// What may be asked of the board, on a reader.
template<typename Ask>
auto askBoard(const std::shared_ptr<OpenBook> &book, Ask ask)
{
    using Answer = std::invoke_result_t<Ask, const store::Connection &, const ReconcileBoard &>;
    return book->read([book, ask = std::move(ask)](const store::Connection &connection) -> Answer {
        const auto board = book->board(book->beginReading(connection));
        if (!board)
            return failed(board);
        return ask(connection, **board);
    });
}

/// The same with what the bank says of the receipts today.
template<typename Ask>
auto askEvidence(const std::shared_ptr<OpenBook> &book, Ask ask)
{
    using Answer = std::invoke_result_t<Ask, const store::Connection &, const ReconcileBoard &, const EvidenceStates &>;
    return book->read([book, ask = std::move(ask)](const store::Connection &connection) -> Answer {
        const OpenBook::Reading reading = book->beginReading(connection);
        const auto board = book->board(reading);
        if (!board)
            return failed(board);
        const auto evidence = book->evidenceToday(reading);
        if (!evidence)
            return failed(evidence);
        return ask(connection, **board, **evidence);
    });
}

/// Pushes a step about `line` once `written` went well; its text is `verb()`, asked then, and the line as people see
/// it.
QFuture<Result<>> rememberStep(const std::shared_ptr<OpenBook> &book, UndoHistory &history,
                               const std::shared_ptr<QObject> &answers, const QFuture<Result<>> &written,
                               const std::function<QString()> &verb, ledger::BankLineId line,
                               const UndoHistory::Action &undo, const UndoHistory::Action &redo);

} // namespace quittance::workspace
