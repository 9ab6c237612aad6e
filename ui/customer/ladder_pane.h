#pragma once

#include "core/workspace/ledger_rows.h"

#include <QWidget>

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
    [[nodiscard]] LadderView &ladder() { return *m_ladder; }
    [[nodiscard]] FigureList &why() { return *m_why; }

Q_SIGNALS:
    void documentOpened(quittance::ledger::DocumentId document);
    void bankLineOpened(quittance::ledger::BankLineId line);

private:
    PaneHeader *m_header;
    LadderView *m_ladder;
    FigureList *m_why;
};

} // namespace quittance::ui
