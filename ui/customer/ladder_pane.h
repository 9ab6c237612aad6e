#pragma once

#include "core/workspace/ledger_rows.h"

#include <QWidget>

class QBoxLayout;

namespace quittance::ui {

class FigureList;
class LadderView;
class PaneHeader;
class Theme;

/// The ladder of the chosen document, and below it in words why so much is open.
class LadderPane : public QWidget
{
    Q_OBJECT

public:
    explicit LadderPane(Theme &theme, QWidget *parent = nullptr);

    void setLadder(const QString &number, std::vector<workspace::LadderStep> steps, QDate asOf, QDate today);
    /// Side by side where there is more width than height.
    void setNarrow(bool isNarrow);
    [[nodiscard]] LadderView &ladder() { return *m_ladder; }
    [[nodiscard]] FigureList &why() { return *m_why; }

Q_SIGNALS:
    void documentOpened(quittance::ledger::DocumentId document);
    void bankLineOpened(quittance::ledger::BankLineId line);

private:
    void limitWhy();

    PaneHeader *m_header;
    QBoxLayout *m_body;
    LadderView *m_ladder;
    FigureList *m_why;
    bool m_isNarrow = false;
};

} // namespace quittance::ui
