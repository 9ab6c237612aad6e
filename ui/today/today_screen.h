#pragma once

#include "core/base/result.h"
#include "core/workspace/ledger_rows.h"
#include "ui/widgets/selection_sum.h"

#include <QTimer>
#include <QWidget>

namespace quittance::workspace {
class Workspace;
struct AttentionGroup;
} // namespace quittance::workspace

namespace quittance::ui {

class Question;
class Theme;
class TodayView;
enum class TodayTile;

/// The first screen of a book: its figures, who to ask for money, and what needs a decision, on the day of the view.
class TodayScreen : public QWidget
{
    Q_OBJECT

public:
    TodayScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] TodayView &view() { return *m_view; }
    /// The documents behind a tile: what they sum to is the figure; of DSO and effectiveness, the balance of the day.
    [[nodiscard]] workspace::DocumentQuery queryOf(TodayTile tile) const;
    [[nodiscard]] workspace::DocumentQuery queryOf(const workspace::AttentionGroup &group) const;

Q_SIGNALS:
    void openCustomer(quittance::ledger::CustomerId customer);
    void openDocument(quittance::ledger::DocumentId document);
    void openDocuments(const quittance::workspace::DocumentQuery &query, const QString &breadcrumb);
    void openBankLine(quittance::ledger::BankLineId line);
    void performanceWanted(); ///< The page of DSO and effectiveness.
    void importWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

private:
    void connectView();
    void connectLists();
    void ask();
    void askCustomers();
    void askPromises();
    void askCharts();
    void askForCurrency();
    void openTile(TodayTile tile);
    void openMonth(QDate day, int bucket);
    void openGroup(const workspace::AttentionGroup &group);
    void exportWork();
    [[nodiscard]] workspace::DocumentQuery baseQuery(QDate day) const;
    [[nodiscard]] QString crumbs(const QString &what) const;

    workspace::Workspace &m_workspace;
    TodayView *m_view;
    Question *m_customers;
    Question *m_trend;
    Question *m_performance;
    Question *m_attention;
    Question *m_scores;
    Question *m_promises;
    QTimer m_later;
};

} // namespace quittance::ui
