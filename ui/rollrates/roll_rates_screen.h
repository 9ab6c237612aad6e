#pragma once

#include "ui/documents/analysis_screen.h"

namespace quittance::ui {

class Question;
class RollRatesView;
class Theme;

/// Where open amounts went from one month end to the next, and what is lost of them in the end.
class RollRatesScreen : public AnalysisScreen
{
    Q_OBJECT

public:
    RollRatesScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] RollRatesView &view() const { return *m_view; }

protected:
    void ask() override;
    void forget() override;

private:
    void askItems();

    RollRatesView *m_view;
    Question *m_rates;
    Question *m_items;
};

} // namespace quittance::ui
