#pragma once

#include "core/workspace/promise_service.h"
#include "core/workspace/report_service.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/table_pane.h"
#include "ui/widgets/selection_sum.h"

#include <QHash>

namespace quittance::ui {

class HintButton;

/// What one customer promised and disputed, with the actions to record more. Fed by plain values.
class PromisePage : public QWidget
{
    Q_OBJECT

public:
    explicit PromisePage(Theme &theme, QWidget *parent = nullptr);

    /// Promises and disputes of the customer alone; numbers of the documents in dispute.
    void setBoard(workspace::PromiseBoard board, QHash<ledger::DocumentId, QString> numbers);
    void setContext(Currency currency, QDate asOf, QDate today, bool isLookingBack);
    [[nodiscard]] const workspace::PromiseBoard &board() const { return m_board; }
    [[nodiscard]] TablePane &promises() const { return *m_promises; }
    [[nodiscard]] TablePane &disputes() const { return *m_disputes; }
    [[nodiscard]] workspace::ExportTable exportTable(const QString &title) const;
    /// Makes it the current row; the first one where there is no such promise.
    void choosePromise(qint64 promise);
    /// How many can still be kept, or stand open.
    [[nodiscard]] qint64 openCount() const;

Q_SIGNALS:
    void promiseWanted();
    void disputeWanted();
    void cancelWanted(qint64 promise);
    void closeWanted(qint64 dispute, bool isValid);
    void documentChosen(quittance::ledger::DocumentId document);
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

private:
    void build(Theme &theme);
    void connectParts();
    void refresh();
    void refreshButtons();
    [[nodiscard]] const insight::PromiseRow *chosenPromise() const;
    [[nodiscard]] const insight::DisputeRow *chosenDispute() const;

    TablePane *m_promises;
    TablePane *m_disputes;
    CellGrid *m_promiseRows;
    CellGrid *m_disputeRows;
    HintButton *m_record;
    HintButton *m_cancel;
    HintButton *m_dispute;
    HintButton *m_justified;
    HintButton *m_unjustified;
    workspace::PromiseBoard m_board;
    QHash<ledger::DocumentId, QString> m_numbers;
    Currency m_currency;
    QDate m_asOf;
    QDate m_today;
    bool m_isLookingBack = false;
};

} // namespace quittance::ui
