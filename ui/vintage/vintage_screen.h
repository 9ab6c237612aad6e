#pragma once

#include "ui/documents/analysis_screen.h"
#include "ui/vintage/vintage_view.h"

namespace quittance::ui {

class Question;

/// How fast the invoices of each month turned into cash, and what is to be expected of the young ones.
class VintageScreen : public AnalysisScreen
{
    Q_OBJECT

public:
    VintageScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] VintageView &view() const { return *m_view; }

protected:
    void ask() override;
    void forget() override;

private:
    void askItems();
    [[nodiscard]] insight::VintageQuestion question() const;

    VintageView *m_view;
    Question *m_tables;
    Question *m_items;
    VintageDrill m_drill;
};

} // namespace quittance::ui
