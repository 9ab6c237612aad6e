#pragma once

#include "core/workspace/line_work.h"
#include "ui/widgets/selection_sum.h"
#include "ui/widgets/windowed_model.h"

#include <QWidget>

namespace quittance::ui {

class CellGrid;
class DataTable;
class EvidenceList;
class HintButton;
class PaneHeader;
class TextLabel;
class Theme;

enum class UnprovenColumn { Day, Number, Customer, Amount };
inline constexpr int kUnprovenColumns = int(UnprovenColumn::Amount) + 1;

/// Payments without evidence, a page at a time.
class UnprovenModel : public WindowedModel<workspace::UnprovenPayment>
{
    Q_OBJECT

public:
    using WindowedModel::WindowedModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] qint64 rowId(const workspace::UnprovenPayment &row) const override;
    [[nodiscard]] QVariant cell(const workspace::UnprovenPayment &row, int column, int role) const override;
};

/// Payments of the ledger that no bank line proves, the bank lines that come nearest to each, and why each fails: the
/// other way round of the workbench.
class UnprovenPane : public QWidget
{
    Q_OBJECT

public:
    explicit UnprovenPane(Theme &theme, QWidget *parent = nullptr);

    void setPayments(RowIds ids);
    void setPayment(const workspace::UnprovenView &view);
    void clear();
    [[nodiscard]] UnprovenModel &model() { return *m_model; }
    [[nodiscard]] ledger::DocumentId currentPayment() const { return m_current; }
    [[nodiscard]] DataTable &lines() const { return *m_lines; }

Q_SIGNALS:
    void paymentChosen(quittance::ledger::DocumentId payment);
    /// Take this payment to that line, to be proven by it.
    void lineWanted(quittance::ledger::BankLineId line, quittance::ledger::DocumentId payment);
    void openDocument(quittance::ledger::DocumentId document);
    /// A reason was chosen that rests on this rule (match::Reason::rule).
    void ruleWanted(const QString &rule);
    void selectionSummed(const quittance::ui::SelectionSum &sum);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(Theme &theme);
    void showLine(int row);

    Theme &m_theme;
    UnprovenModel *m_model;
    PaneHeader *m_header;
    DataTable *m_payments;
    PaneHeader *m_linesHeader;
    DataTable *m_lines;
    CellGrid *m_rows;
    EvidenceList *m_evidence;
    TextLabel *m_sentence;
    HintButton *m_take;
    HintButton *m_open;
    ledger::DocumentId m_current;
    workspace::UnprovenView m_view;
    QStringList m_rules; ///< by row of the evidence; empty: none
};

} // namespace quittance::ui
