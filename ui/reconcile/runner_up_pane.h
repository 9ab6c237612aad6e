#pragma once

#include "core/workspace/line_work.h"

#include <QWidget>

namespace quittance::ui {

class CellGrid;
class DataTable;
class PaneHeader;
class TextLabel;
class Theme;

/// The chosen candidate beside the next best, and why the line was or was not accepted by itself.
class RunnerUpPane : public QWidget
{
    Q_OBJECT

public:
    explicit RunnerUpPane(Theme &theme, QWidget *parent = nullptr);

    /// `candidate` of the line's candidates against the best of the others.
    void compare(const workspace::LineView &line, int candidate);
    void clear();
    [[nodiscard]] QString verdict() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    PaneHeader *m_header;
    DataTable *m_table;
    CellGrid *m_rows;
    TextLabel *m_verdict;
};

} // namespace quittance::ui
