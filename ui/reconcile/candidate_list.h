#pragma once

#include "core/workspace/line_work.h"

#include <QWidget>

class QMenu;

namespace quittance::ui {

class CellGrid;
class DataTable;
class PaneHeader;
class Theme;

/// The ways to use a bank line, best first, each on a number key; for a matched line what it is matched to.
class CandidateList : public QWidget
{
    Q_OBJECT

public:
    explicit CandidateList(Theme &theme, QWidget *parent = nullptr);

    /// Shows what the line is matched to when it is, else its candidates.
    void setLine(const workspace::LineView &line);
    void clear();
    void choose(int candidate);
    /// -1 for none.
    [[nodiscard]] int current() const;
    [[nodiscard]] DataTable &table() const { return *m_table; }
    [[nodiscard]] PaneHeader &header() const { return *m_header; }

Q_SIGNALS:
    void chosen(int candidate);
    void rejectWanted(int candidate);

private:
    void fillMenu(QMenu &menu, int row);

    PaneHeader *m_header;
    DataTable *m_table;
    CellGrid *m_rows;
    bool m_isMatched = false;
    bool m_isFilling = false;
};

/// What of `view` the middle and right panes work on: what is accepted, else the candidates.
[[nodiscard]] const std::vector<workspace::CandidateView> &candidatesOf(const workspace::LineView &view);
/// True when the line shows what it is matched to, and can only be taken apart.
[[nodiscard]] bool isMatched(const workspace::LineView &view);

} // namespace quittance::ui
