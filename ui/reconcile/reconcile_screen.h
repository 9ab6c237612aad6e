#pragma once

#include "core/base/result.h"
#include "core/workspace/line_work.h"
#include "ui/documents/question.h"
#include "ui/widgets/selection_sum.h"
#include "ui/widgets/windowed_model_base.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class ReconcileView;
class Theme;

/// Turns bank lines into settled documents, over the workspace.
class ReconcileScreen : public QWidget
{
    Q_OBJECT

public:
    ReconcileScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    /// Comes to `line` in whatever queue it is.
    void showLine(ledger::BankLineId line);
    [[nodiscard]] ReconcileView &view() const { return *m_view; }

Q_SIGNALS:
    void openCustomer(quittance::ledger::CustomerId customer);
    void openDocument(quittance::ledger::DocumentId document);
    void importWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    /// All that is listed, where that is what a person wants to know: the payments without evidence.
    void shownSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);
    /// The rule that a reason rests on (match::Reason::rule).
    void ruleWanted(const QString &rule);

private:
    void connectView();
    void connectWorkspace();
    void connectWrites();
    void refresh();
    void askCounts();
    void askLines();
    void showRows(RowIds ids);
    void loadPage(int generation, int page, const RowIds &ids);
    void askLine(ledger::BankLineId line);
    void showLineView(Result<workspace::LineView> line);
    void reject(ledger::BankLineId line, std::vector<ledger::DocumentId> documents);
    void run();
    void connectDesk();
    void openBulk();
    void openLimits();
    void askUnproven();
    void sumUnproven(const std::vector<ledger::DocumentId> &payments);
    void tellUnprovenSum(const SelectionSum &selected);
    void askPayment(ledger::DocumentId payment);
    void takeToLine(ledger::BankLineId line, ledger::DocumentId payment);
    void updateReadOnly();
    void reset();
    /// Follows one decision: `done` when it is written, the sentence `subject` with the cause when it is not.
    template<typename T>
    void follow(QFuture<Result<T>> write, const QString &subject, std::function<void(const Result<T> &)> done);
    /// What was wrong before is forgotten when something new is written.
    void setWriting(bool isWriting);
    void fail(const QString &subject, const Error &error);

    workspace::Workspace &m_workspace;
    Theme &m_theme;
    ReconcileView *m_view;
    SelectionSum m_unprovenSum; ///< of all that are listed
    Question *m_counts;
    Question *m_lines;
    Question *m_line;
    Question *m_reasons;
    Question *m_found;
    Question *m_customers;
    Question *m_payments;
    Question *m_payment;
    QTimer m_later;
    ledger::BankLineId m_wanted; ///< by showLine(): its queue is chosen when it is known
    bool m_isBookReadOnly = false;
};

template<typename T>
void ReconcileScreen::follow(QFuture<Result<T>> write, const QString &subject,
                             std::function<void(const Result<T> &)> done)
{
    setWriting(true);
    whenAnswered(this, write, [this, subject, done = std::move(done)](const Result<T> &written) {
        setWriting(false);
        if (written)
            done(written);
        else
            fail(subject, written.error());
    });
}

} // namespace quittance::ui
