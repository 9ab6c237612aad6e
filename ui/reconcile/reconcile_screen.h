#pragma once

#include "core/base/result.h"
#include "core/workspace/reconcile_types.h"
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

class Question;
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
    void notice(const QString &sentence);

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
    void updateReadOnly();
    void reset();
    /// Follows one decision: `done` when it is written, the sentence `subject` with the cause when it is not.
    template<typename T>
    void follow(QFuture<Result<T>> write, const QString &subject, std::function<void(const Result<T> &)> done);
    void fail(const QString &subject, const Error &error);

    workspace::Workspace &m_workspace;
    ReconcileView *m_view;
    Question *m_counts;
    Question *m_lines;
    Question *m_line;
    Question *m_reasons;
    Question *m_found;
    QTimer m_later;
    ledger::BankLineId m_wanted; ///< by showLine(): its queue is chosen when it is known
    bool m_isBookReadOnly = false;
};

} // namespace quittance::ui
