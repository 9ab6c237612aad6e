#include "ui/charts/chart_paint.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace quittance::ui {

namespace {

constexpr qreal kLabelGap = 8;
constexpr qreal kCategoryDrop = 12;

} // namespace

void ChartInk::text(const QPointF &at, const QString &text, TextStyle style, const QColor &color,
                    Qt::Alignment side) const
{
    painter.setFont(theme.font(style));
    painter.setPen(color);
    const qreal width = std::ceil(textWidth(theme, style, text)) + 2;
    const qreal left = side & Qt::AlignRight ? at.x() - width : side & Qt::AlignHCenter ? at.x() - width / 2 : at.x();
    const int align = int((side & Qt::AlignRight         ? Qt::AlignRight
                               : side & Qt::AlignHCenter ? Qt::AlignHCenter
                                                         : Qt::AlignLeft)
                          | Qt::AlignVCenter);
    painter.drawText(QRectF(std::round(left), std::round(at.y() - 8), width, 16), align, text);
}

qreal textWidth(const Theme &theme, TextStyle style, const QString &text)
{
    return QFontMetricsF(theme.font(style)).horizontalAdvance(text);
}

qreal axisWidth(const Theme &theme, const ChartAxis &axis)
{
    qreal width = 0;
    for (int line = 0; line <= axis.steps; ++line)
        width = std::max(width, textWidth(theme, TextStyle::Caption, axis.label(line)));
    return std::ceil(width) + kLabelGap;
}

qreal yOf(const QRectF &plot, const ChartAxis &axis, qint64 value)
{
    return plot.bottom() - plot.height() * axis.share(value);
}

void paintAxis(const ChartInk &ink, const QRectF &plot, const ChartAxis &axis)
{
    const bool isCrowded = plot.height() / axis.steps < 14;
    for (int line = 0; line <= axis.steps; ++line) {
        const qint64 value = axis.low + axis.step * line;
        const qreal y = std::round(yOf(plot, axis, value));
        const bool isBase = value == 0 || (line == 0 && axis.low > 0);
        ink.painter.setPen(isBase ? ink.tokens.line2 : ink.tokens.grid);
        ink.painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        if (!isCrowded || line == 0 || line == axis.steps)
            ink.text({plot.left() - kLabelGap, y}, axis.label(line), TextStyle::Caption, ink.tokens.tx3,
                     Qt::AlignRight);
    }
}

QRectF slotRect(const QRectF &plot, int index, int count)
{
    const qreal width = plot.width() / std::max(count, 1);
    return {plot.left() + width * index, plot.top(), width, plot.height()};
}

void paintChosen(const ChartInk &ink, const QRectF &plot, int chosen, int count)
{
    if (chosen >= 0 && chosen < count)
        ink.painter.fillRect(slotRect(plot, chosen, count).adjusted(1, -4, -1, 2 * kCategoryDrop - 4), ink.tokens.sel);
}

void paintCategories(const ChartInk &ink, const QRectF &plot, const QStringList &labels, int chosen)
{
    const int count = int(labels.size());
    if (count == 0)
        return;
    qreal widest = 0;
    for (const QString &label : labels)
        widest = std::max(widest, textWidth(ink.theme, TextStyle::Caption, label));
    const int every = std::max(1, int(std::ceil((widest + 6) / slotRect(plot, 0, count).width())));
    const qreal y = plot.bottom() + kCategoryDrop;
    for (int i = 0; i < count; ++i) {
        // Counted from the end: the last one is what people look for.
        const bool isChosen = i == chosen;
        const bool isNearChosen = chosen >= 0 && !isChosen && std::abs(i - chosen) < every;
        if (!isChosen && (isNearChosen || (count - 1 - i) % every != 0))
            continue;
        const qreal half = textWidth(ink.theme, TextStyle::BodyBold, labels[i]) / 2;
        const qreal x = slotRect(plot, i, count).center().x();
        const qreal inside = every > 1 ? std::min(x, std::max(plot.right() - half + 4, plot.left() + half)) : x;
        ink.text({inside, y}, labels[i], isChosen ? TextStyle::Label : TextStyle::Caption,
                 isChosen ? ink.tokens.tx : ink.tokens.tx3, Qt::AlignHCenter);
    }
}

QList<qreal> spreadApart(const QList<qreal> &wanted, qreal gap, qreal low, qreal high)
{
    std::vector<int> order(std::size_t(wanted.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int i) { return wanted[i]; });
    QList<qreal> placed = wanted;
    qreal floor = low;
    for (const int i : order) {
        placed[i] = std::max(placed[i], floor);
        floor = placed[i] + gap;
    }
    qreal ceiling = high;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        placed[*i] = std::min(placed[*i], ceiling);
        ceiling = placed[*i] - gap;
    }
    return placed;
}

} // namespace quittance::ui
