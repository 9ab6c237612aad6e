#pragma once

#include "core/workspace/line_work.h"
#include "ui/reconcile/bank_line_model.h"
#include "ui/widgets/selection_sum.h"

#include <QWidget>

class QSplitter;

namespace quittance::ui {

class CandidateList;
class DataTable;
class DecisionPane;
class ErrorBar;
class EvidencePane;
class FilterField;
class FoldPane;
class GroundPane;
class LineInspector;
class LookingBackBanner;
class PaneHeader;
class QueueBar;
class RunnerUpPane;
class Theme;
class TrayPane;
class UndoStrip;
class UnprovenPane;

/// The reconcile workbench fed with values: bank lines, candidates with reasons, the tray, and the keys.
class ReconcileView : public QWidget
{
    Q_OBJECT

public:
    explicit ReconcileView(Theme &theme, QWidget *parent = nullptr);

    void setCounts(const workspace::QueueCounts &counts);
    void setQueue(workspace::Queue queue);
    [[nodiscard]] workspace::Queue queue() const;
    [[nodiscard]] QString filterText() const;
    /// Shows the lines in this order. The current line stays; where it is gone from the queue it stays in the panes.
    void setLines(RowIds ids);
    /// Puts the cursor on the first line once lines come: after another queue or filter.
    void pickFirst() { m_picksFirst = true; }
    /// Puts the cursor on `line` if it is listed, and shows it in any case.
    void goTo(ledger::BankLineId line);
    void goNext(int rows = 1);
    void setLine(const workspace::LineView &line);
    void clearLine();
    /// `number` names a document that is not in the tray.
    void setExplanation(ledger::DocumentId document, const std::vector<match::Reason> &reasons,
                        const QString &number = {});
    /// Puts `document` into the tray of `line` once that is shown.
    void goToWith(ledger::BankLineId line, const match::OpenDocument &document);
    [[nodiscard]] ledger::BankLineId currentLine() const { return m_current; }
    /// False while the line the cursor moved to is still being read: what stands in the panes belongs to the one
    /// before, and no key may decide on it.
    [[nodiscard]] bool isCurrentShown() const { return m_line && m_line->row.line.id == m_current; }

    /// Turns what writes off and says why; empty turns it on again.
    void setReadOnly(const QString &reason);
    void setWriting(bool isWriting);
    void setBusy(bool isBusy);
    void showError(const QString &subject, const QString &cause);
    void clearError();

    [[nodiscard]] BankLineModel &model() { return *m_model; }
    [[nodiscard]] QueueBar &queues() const { return *m_queues; }
    [[nodiscard]] LookingBackBanner &banner() const { return *m_banner; }
    [[nodiscard]] UndoStrip &undoStrip() const { return *m_undo; }
    [[nodiscard]] TrayPane &tray() const { return *m_tray; }
    [[nodiscard]] UnprovenPane &unproven() const { return *m_unproven; }

Q_SIGNALS:
    /// Another queue or filter: read the lines again.
    void linesWanted();
    void lineChosen(quittance::ledger::BankLineId line);
    void acceptWanted(const quittance::workspace::MatchDecision &decision, bool goesOn);
    void unmatchWanted(quittance::ledger::BankLineId line, const QString &reason);
    void ignoreWanted(quittance::ledger::BankLineId line, const QString &reason);
    void rejectWanted(quittance::ledger::BankLineId line, const std::vector<quittance::ledger::DocumentId> &documents);
    /// `number` where the document is not in the tray.
    void explainWanted(quittance::ledger::BankLineId line, quittance::ledger::DocumentId document,
                       const QString &number);
    void noteWanted(quittance::ledger::BankLineId line, const QString &text);
    void keepWanted(quittance::ledger::BankLineId line, const QString &reason);
    void approveWanted(quittance::ledger::BankLineId line);
    void withdrawWanted(quittance::ledger::BankLineId line, const QString &reason);
    void findWanted(quittance::ledger::BankLineId line, const QString &text);
    void acceptExactConfirmed();
    void openDocument(quittance::ledger::DocumentId document);
    void openCustomer(quittance::ledger::CustomerId customer);
    void importWanted();
    void retryWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);
    /// The rule that a reason rests on (match::Reason::rule).
    void ruleWanted(const QString &rule);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildLines();
    void connectLines();
    void connectPanes();
    void addKeys();
    void useCandidate(int candidate);
    void showEmptyState();
    void showLineMeta();
    void showMode();
    void showQueuePanes();
    void accept(bool goesOn);
    void askUnmatch();
    void askIgnore();
    void askAcceptExact();
    void rejectCandidate(int candidate);
    void takeOutOrReject();
    void askNote();
    void askKeep();
    void askWithdraw();
    void acceptOrApprove(bool goesOn);
    void splitLine();
    void keepOnAccount();
    void compareRunnerUp();
    /// Asks why where the decision needs a reason, then hands it on.
    void sendAccept(workspace::MatchDecision decision, bool goesOn);
    [[nodiscard]] QString lineName() const;

    Theme &m_theme;
    BankLineModel *m_model;
    QueueBar *m_queues;
    LookingBackBanner *m_banner;
    ErrorBar *m_error;
    QSplitter *m_panes;
    PaneHeader *m_linesHeader;
    FilterField *m_filter;
    DataTable *m_lines;
    LineInspector *m_inspector;
    CandidateList *m_candidates;
    EvidencePane *m_evidence;
    RunnerUpPane *m_runnerUp;
    GroundPane *m_ground;
    UnprovenPane *m_unproven;
    TrayPane *m_tray;
    DecisionPane *m_decision;
    UndoStrip *m_undo;
    QWidget *m_keys = nullptr;
    FoldPane *m_left = nullptr;
    FoldPane *m_middle = nullptr;
    workspace::QueueCounts m_counts;
    std::optional<workspace::LineView> m_line;
    std::optional<match::OpenDocument> m_brought; ///< for the tray of m_current
    ledger::BankLineId m_current;
    QString m_text; ///< of the filter
    QString m_readOnly;
    int m_row = 0; ///< where the cursor was last
    bool m_picksFirst = true;
    bool m_isListed = false; ///< lines have come once
};

} // namespace quittance::ui
