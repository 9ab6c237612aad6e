#pragma once

#include "core/workspace/job_list.h"
#include "core/workspace/line_work.h"
#include "core/workspace/reconcile_desk.h"
#include "core/workspace/undo_history.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace quittance::workspace {

class OpenBook;

/// Bank lines to documents: what waits, what fits, and a person's decisions, each of them one event with one inverse.
class ReconcileService
{
public:
    ReconcileService(std::shared_ptr<OpenBook> book, JobList &jobs, UndoHistory &history);

    [[nodiscard]] QFuture<Result<QueueCounts>> counts() const;
    /// Ids of a queue, newest booking first; `text` narrows to folded bank text, names and amounts.
    [[nodiscard]] QFuture<Result<std::vector<ledger::BankLineId>>> lines(Queue queue, QString text) const;
    [[nodiscard]] QFuture<Result<std::vector<BankLineRow>>> lineRows(std::vector<ledger::BankLineId> ids) const;
    [[nodiscard]] QFuture<Result<LineView>> line(ledger::BankLineId line) const;
    /// Evidence for and against any pair the user points at.
    [[nodiscard]] QFuture<Result<std::vector<match::Reason>>> explain(ledger::BankLineId line,
                                                                      ledger::DocumentId document) const;
    /// The same for whatever `key` names: a bank line's id, a document's number or id. NotFound otherwise.
    [[nodiscard]] QFuture<Result<Explanation>> explainKey(QString key) const;
    /// Open documents by number, name or amount, nearest first, to add by hand.
    [[nodiscard]] QFuture<Result<std::vector<match::OpenDocument>>> findDocuments(ledger::BankLineId line,
                                                                                  QString text) const;

    /// Runs the engine over all that waits: accepts what needs no person, suggests the rest. A job, cancellable.
    QFuture<Result<ReconcileOutcome>> run();
    /// Above the limit of the policy the decision is put up for a second person, and waits. InvalidInput when the sums
    /// do not add up; Conflict when an amount is used meanwhile.
    QFuture<Result<>> accept(MatchDecision decision);
    /// Accepts the first candidate of every line of the Exact queue, as one event.
    QFuture<Result<qint64>> acceptAllExact();
    /// Never proposes this pair again.
    QFuture<Result<>> reject(ledger::BankLineId line, ledger::DocumentId document, QString reason);
    QFuture<Result<>> unmatch(ledger::BankLineId line, QString reason);
    QFuture<Result<>> ignore(ledger::BankLineId line, QString reason);

    /// Notes, approvals, limits, many at once, payments without evidence: see reconcile_desk.h.
    [[nodiscard]] ReconcileDesk desk();

private:
    /// Writes `kind` now, and its inverse and itself again as undo and redo.
    QFuture<Result<>> decide(const QString &verb, const QString &kind, const QString &inverse, ledger::BankLineId line,
                             ledger::DocumentId document, const QString &reason);
    /// Pushes the step once `written` went well.
    QFuture<Result<>> remembered(const QFuture<Result<>> &written, const std::function<QString()> &verb,
                                 ledger::BankLineId line, const UndoHistory::Action &undo,
                                 const UndoHistory::Action &redo);
    void rememberEvent(const QString &text, qint64 seq);

    std::shared_ptr<OpenBook> m_book;
    std::shared_ptr<QObject> m_answers; ///< what is answered after the service has gone is nobody's
    JobList &m_jobs;
    UndoHistory &m_history;
};

} // namespace quittance::workspace
