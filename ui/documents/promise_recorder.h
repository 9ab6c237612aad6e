#pragma once

#include "core/base/result.h"
#include "core/workspace/ledger_rows.h"

#include <QFuture>
#include <QObject>

namespace quittance::workspace {
class Workspace;
struct PromiseBoard;
} // namespace quittance::workspace

namespace quittance::ui {

/// Asks a person for what a customer promised or disputes, and records it as a step of undo. Amounts are in the
/// currency of the documents, whatever the book is shown in. One per screen, which owns it.
class PromiseRecorder : public QObject
{
    Q_OBJECT

public:
    PromiseRecorder(workspace::Workspace &workspace, QWidget *screen);

    /// A promise of `customer` in the currency of `proposed`; a zero proposes nothing. One that is still awaited may be
    /// replaced.
    void askPromise(ledger::CustomerId customer, Money proposed);
    /// A dispute of one of `documents`, to be chosen among them. What is not owed is left out.
    void askDispute(const std::vector<ledger::DocumentId> &documents);

    /// A promise to pay what is open of all of `documents`: of one customer in one currency.
    void promiseAll(const std::vector<ledger::DocumentId> &documents);
    /// A dispute of what is open of each of `documents`. Of a single one the amount is asked for.
    void disputeAll(const std::vector<ledger::DocumentId> &documents);

    /// Says why a decision could not be written.
    void tell(const QFuture<Result<>> &decided);

Q_SIGNALS:
    void notice(const QString &sentence);

private:
    using Rows = std::vector<workspace::DocumentRow>;

    template<typename Answer>
    void readOwed(const std::vector<ledger::DocumentId> &documents, Answer answer);
    void showPromise(ledger::CustomerId customer, Money proposed, const workspace::PromiseBoard &board);
    void showDispute(const Rows &documents);
    void showDisputes(const Rows &documents);

    workspace::Workspace &m_workspace;
    QWidget *m_screen;
};

} // namespace quittance::ui
