#pragma once

#include "core/workspace/line_work.h"

#include <QWidget>

namespace quittance::ui {

class CellGrid;
class DataTable;
class HintButton;
class PaneHeader;
class TextLabel;
class Theme;

/// What has changed under a decision since it was made, then and now side by side: keep it, or take it apart. Shown
/// only where something has.
class GroundPane : public QWidget
{
    Q_OBJECT

public:
    explicit GroundPane(Theme &theme, QWidget *parent = nullptr);

    /// `asksPayer`: the program matched somebody else's money, and nobody has looked at it.
    void setLine(const workspace::LineView &line, bool asksPayer);
    void clear();
    void setReadOnly(const QString &reason);
    [[nodiscard]] bool canKeep() const;
    [[nodiscard]] DataTable &table() const { return *m_table; }

Q_SIGNALS:
    void keepWanted();
    void unmatchWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    PaneHeader *m_header;
    DataTable *m_table;
    CellGrid *m_rows;
    TextLabel *m_payer; ///< who paid for whom, where that is the question
    HintButton *m_keep;
    HintButton *m_unmatch;
    QString m_readOnly;
};

} // namespace quittance::ui
