#pragma once

#include "ui/charts/chart_axis.h"
#include "ui/widgets/theme.h"

#include <QList>
#include <QRectF>

class QPainter;

namespace quittance::ui {

/// What painting a chart needs beside its data.
struct ChartInk
{
    QPainter &painter;
    const Theme &theme;
    const Tokens &tokens;

    /// One line of text about `at`: its left middle, its right middle or its centre by `side`.
    void text(const QPointF &at, const QString &text, TextStyle style, const QColor &color, Qt::Alignment side) const;
};

/// Advance of one line.
[[nodiscard]] qreal textWidth(const Theme &theme, TextStyle style, const QString &text);
/// Room for the labels left of a plot, the 8 px between included.
[[nodiscard]] qreal axisWidth(const Theme &theme, const ChartAxis &axis);
/// The y of a value in `plot`.
[[nodiscard]] qreal yOf(const QRectF &plot, const ChartAxis &axis, qint64 value);
/// Grid lines, the base line and the labels at the left.
void paintAxis(const ChartInk &ink, const QRectF &plot, const ChartAxis &axis);
/// Labels under the plot, one per equal slot, thinned out before they touch. The chosen one is always written.
void paintCategories(const ChartInk &ink, const QRectF &plot, const QStringList &labels, int chosen);
/// The slot of category `index` of `count`.
[[nodiscard]] QRectF slotRect(const QRectF &plot, int index, int count);
/// A band behind the chosen slot.
void paintChosen(const ChartInk &ink, const QRectF &plot, int chosen, int count);
/// Moves wanted positions apart so that neighbours keep `gap`, inside `low` to `high`; the order stays.
[[nodiscard]] QList<qreal> spreadApart(const QList<qreal> &wanted, qreal gap, qreal low, qreal high);

} // namespace quittance::ui
