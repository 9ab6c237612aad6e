#pragma once

#include "ui/widgets/cell_roles.h"
#include "ui/widgets/column_spec.h"

#include <QStyledItemDelegate>

namespace quittance::ui {

class Theme;
struct CellPaint;

/// Paints every kind of cell of every table; see CellKind and CellRole.
///
/// Editors are made only for cells whose model flags say ItemIsEditable.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(Theme &theme, QObject *parent = nullptr);

    /// The kinds of the columns, in the model's order.
    void setColumns(const QList<ColumnSpec> &columns);
    /// Totals are bold, on `header`, and have neither hover nor current row.
    void setTotals(bool totals);
    /// The row under the mouse, -1 for none.
    void setHoverRow(int row);
    /// True: the current cell has a 2 px frame (matrices); false: the current row has a 3 px bar (lists).
    void setCellCursor(bool cellCursor);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The width at which a cell of text is not cut, px; the first and the last column have an edge beside them.
    [[nodiscard]] int neededWidth(const QModelIndex &index, bool isAtEdge) const;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// What the cell says in words: tool tips of cut text, HTML copies, screen readers.
    [[nodiscard]] QString textOf(const QModelIndex &index) const;
    /// As textOf() for a spreadsheet: amounts without grouping and with a hyphen, dates as 2026-04-16.
    [[nodiscard]] QString copyTextOf(const QModelIndex &index) const;
    /// The kind that index is drawn as.
    [[nodiscard]] CellKind kindOf(const QModelIndex &index) const;

private:
    [[nodiscard]] const ColumnSpec &columnOf(const QModelIndex &index) const;
    void paintBackground(const CellPaint &cell) const;
    void paintCursor(const CellPaint &cell) const;
    [[nodiscard]] QRect contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QColor textColor(const CellPaint &cell) const;
    [[nodiscard]] QString moneyOf(const QModelIndex &index) const;

    Theme &m_theme;
    QList<ColumnSpec> m_columns;
    int m_hoverRow = -1;
    bool m_isTotals = false;
    bool m_hasCellCursor = false;
};

} // namespace quittance::ui
