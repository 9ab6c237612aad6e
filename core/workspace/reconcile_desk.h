#pragma once

#include "core/workspace/line_work.h"
#include "core/workspace/undo_history.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace quittance::workspace {

class OpenBook;

/// What there is to do at the workbench besides matching one line: notes, keeping a match whose ground has moved,
/// second persons, limits and closed periods, many lines at once, payments without evidence. Every decision is one
/// event with one inverse. Cheap to copy; used on the UI thread.
class ReconcileDesk
{
public:
    ReconcileDesk(std::shared_ptr<OpenBook> book, UndoHistory &history, std::shared_ptr<QObject> answers);

    /// What accepting every first candidate of at least `fromPpm` (parts per million) would do.
    [[nodiscard]] QFuture<Result<BulkPreview>> previewAbove(int fromPpm) const;
    /// Accepts those of `lines`, as one event; answers how many. What has changed since the preview is left out.
    QFuture<Result<qint64>> acceptAbove(int fromPpm, std::vector<ledger::BankLineId> lines);

    QFuture<Result<>> note(ledger::BankLineId line, QString text);
    /// What is matched stands, whatever has changed under it.
    QFuture<Result<>> keep(ledger::BankLineId line, QString reason);
    /// InvalidInput for the one who put it up.
    QFuture<Result<>> approve(ledger::BankLineId line, QString reason);
    /// Takes what waits for a second person out again: by who put it up, or by who does not agree.
    QFuture<Result<>> withdraw(ledger::BankLineId line, QString reason);

    [[nodiscard]] QFuture<Result<ReconcilePolicy>> policy() const;
    QFuture<Result<>> setPolicy(ReconcilePolicy policy, QString reason);

    /// Payments without evidence that `text` finds, newest first: see line_query.h.
    [[nodiscard]] QFuture<Result<std::vector<ledger::DocumentId>>> unproven(QString text) const;
    [[nodiscard]] QFuture<Result<std::vector<UnprovenPayment>>> unprovenRows(std::vector<ledger::DocumentId> ids) const;
    [[nodiscard]] QFuture<Result<UnprovenView>> unprovenPayment(ledger::DocumentId payment) const;
    /// The document as the tray takes it, with what is still to be matched of it. NotFound when nothing is.
    [[nodiscard]] QFuture<Result<match::OpenDocument>> openDocument(ledger::DocumentId document) const;
    /// Customers whose name has `text`, at most 50, for what is kept on account.
    [[nodiscard]] QFuture<Result<std::vector<std::pair<ledger::CustomerId, QString>>>> customers(QString text) const;

private:
    /// Writes `event` about `line`; undo appends `inverse` of it.
    template<typename Write>
    QFuture<Result<>> decide(const QString &verb, ledger::BankLineId line, const QString &inverse,
                             const QString &reason, Write write);

    std::shared_ptr<OpenBook> m_book;
    UndoHistory *m_history;
    std::shared_ptr<QObject> m_answers;
};

} // namespace quittance::workspace
