#pragma once

#include "core/workspace/ledger_rows.h"
#include "ui/widgets/selection_sum.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace quittance::ui {

class BehaviourPage;
class CellGrid;
class DataTable;
class DocumentTable;
class PromisePage;
class Theme;

enum class CustomerTab { Open, All, Payments, Credits, Bank, Promises, Behaviour, DaysLate };
inline constexpr int kCustomerTabs = int(CustomerTab::DaysLate) + 1;

/// The lists of one customer as tabs with counts. Ctrl+Tab goes round.
class CustomerTabs : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerTabs(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] DocumentTable &openItems() { return *m_open; }
    [[nodiscard]] DocumentTable &allDocuments() { return *m_all; }
    [[nodiscard]] DocumentTable &creditNotes() { return *m_credits; }
    [[nodiscard]] CellGrid &allocations() { return *m_allocationRows; }
    [[nodiscard]] CellGrid &evidence() { return *m_evidenceRows; }
    [[nodiscard]] PromisePage &promises() { return *m_promises; }
    [[nodiscard]] BehaviourPage &behaviour() { return *m_behaviour; }
    [[nodiscard]] QTabBar &bar() { return *m_bar; }
    /// The page of CustomerTab::DaysLate; the tabs own it.
    void setLatePane(QWidget *pane);
    /// Shows or hides the tab of that page; hidden at first.
    void setLateShown(bool isShown);
    [[nodiscard]] CustomerTab current() const;
    void setCurrent(CustomerTab tab);
    void setCount(CustomerTab tab, qint64 count);
    void setAllocations(const std::vector<ledger::Allocation> &allocations, QDate today);
    void setEvidence(const std::vector<workspace::BankEvidenceRow> &evidence, bool hasBankSource, QDate today);

Q_SIGNALS:
    void tabChanged(quittance::ui::CustomerTab tab);
    void documentChosen(quittance::ledger::DocumentId document);
    void documentActivated(const quittance::workspace::DocumentRow &row);
    void allocationChosen(quittance::ledger::DocumentId target);
    void bankLineOpened(quittance::ledger::BankLineId line);
    void importWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

private:
    void build(Theme &theme);
    void connectTables();

    QTabBar *m_bar;
    QStackedWidget *m_pages;
    DocumentTable *m_open;
    DocumentTable *m_all;
    DocumentTable *m_credits;
    CellGrid *m_allocationRows;
    DataTable *m_allocations;
    CellGrid *m_evidenceRows;
    DataTable *m_evidence;
    PromisePage *m_promises;
    BehaviourPage *m_behaviour;
    QWidget *m_latePage; ///< Holds what setLatePane() gave.
    std::vector<ledger::Allocation> m_allocationList;
};

} // namespace quittance::ui
