#pragma once

#include "core/workspace/ledger_rows.h"
#include "ui/behaviour/behaviour_view.h"
#include "ui/documents/analysis_screen.h"

namespace quittance::ui {

class Question;

/// How customers pay: how late, how steadily, and which invoices say so.
class BehaviourScreen : public AnalysisScreen
{
    Q_OBJECT

public:
    BehaviourScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] BehaviourView &view() const { return *m_view; }

protected:
    void ask() override;
    void forget() override;

private:
    void connectView();
    void askScores();
    void askItems(const BehaviourDrill &drill);
    void askCustomer();
    [[nodiscard]] insight::BehaviourQuestion question() const;

    BehaviourView *m_view;
    Question *m_figures;
    Question *m_scores;
    Question *m_items;
    Question *m_customer;
    BehaviourDrill m_drill;
    QTimer m_soon; ///< the cursor may run through many customers
};

} // namespace quittance::ui
