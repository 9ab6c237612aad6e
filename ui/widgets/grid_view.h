#pragma once

#include <QTableView>

namespace quittance::ui {

class CellDelegate;
class Theme;

/// The table view inside a DataTable: J and K move, Enter activates, Space asks
/// why, and the row under the mouse is lit.
class GridView : public QTableView
{
    Q_OBJECT

public:
    GridView(Theme &theme, CellDelegate &delegate, QWidget *parent = nullptr);

    /// Looking a row up by typing would read every row of the model.
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void entered(const QModelIndex &index); ///< Enter or double click.
    void whyWanted(const QModelIndex &index); ///< Space.
    void copyWanted();
    void resized();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void setHoverRow(int row);
    void updateRow(int row);
    bool handleKey(QKeyEvent *event);
    void step(int rows);

    CellDelegate &m_delegate;
    int m_hoverRow = -1;
};

} // namespace quittance::ui
