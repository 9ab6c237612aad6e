#pragma once

#include "ui/concentration/concentration_view.h"
#include "ui/documents/analysis_screen.h"

namespace quittance::ui {

class Question;

/// How much of what is owed hangs on few debtors.
class ConcentrationScreen : public AnalysisScreen
{
    Q_OBJECT

public:
    ConcentrationScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] ConcentrationView &view() const { return *m_view; }

protected:
    void ask() override;
    void forget() override;

private:
    void connectView();
    void askItems();

    ConcentrationView *m_view;
    Question *m_figures;
    Question *m_items;
    QTimer m_soon; ///< the cursor may run through many debtors
};

} // namespace quittance::ui
