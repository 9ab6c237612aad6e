#pragma once

#include "ui/widgets/cell_roles.h"

#include <QColor>
#include <QFont>
#include <QModelIndex>
#include <QRect>
#include <QString>

class QPainter;

namespace quittance::ui {

class Theme;

/// What one cell is painted with; the delegate fills it, the functions below draw.
struct CellPaint
{
    QPainter &painter;
    const Theme &theme;
    const QModelIndex &index;
    QRect rect; ///< The whole cell.
    QRect content; ///< Without padding.
    CellKind kind = CellKind::Text;
    QString text;
    QFont font;
    QColor color;
    bool isSelected = false;
    bool isViewActive = false;
    bool isOnPanel = true;
    bool isGroup = false;
    bool isFirst = false; ///< The leftmost column.
    bool isCurrent = false; ///< The current cell.
    bool isCurrentRow = false;
    bool isEnabled = true;
};

/// Draws what is in the cell by its kind.
void paintCellContent(const CellPaint &cell);
/// Draws a pale bar in place of a row that is on its way.
void paintPlaceholder(const CellPaint &cell);
/// The stacked bar of a Sparkbar cell, also used outside tables. `units` may be any scale; negatives count as nothing.
void paintSegments(QPainter &painter, const Theme &theme, const QRect &bar, const QList<qint64> &units);

} // namespace quittance::ui
