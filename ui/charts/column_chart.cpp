#include "ui/charts/column_chart.h"

#include "ui/charts/chart_paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quittance::ui {

namespace {

constexpr qreal kColumnShare = 0.62;
constexpr qreal kTop = 22;
constexpr qreal kBottom = 22;
constexpr qreal kFooter = 14;
constexpr qreal kRight = 12;
constexpr qint64 kWhole = 100'000'000; ///< 100% in millionths of a per cent.
/// A sliver is still a target of 3 px.
constexpr qreal kLeastTarget = 3;

} // namespace

ColumnChart::ColumnChart(Theme &theme, QWidget *parent)
    : Chart(theme, parent)
{
}

void ColumnChart::setData(ColumnChartData data)
{
    m_data = std::move(data);
    qint64 least = m_data.limit.value_or(0);
    qint64 largest = least;
    const auto take = [&](const ChartSeries &series) {
        for (const ChartPoint &point : series.points) {
            least = std::min(least, point.value.value_or(0));
            largest = std::max(largest, point.value.value_or(0));
        }
    };
    take(m_data.columns);
    if (m_data.reference)
        take(*m_data.reference);
    m_axis = makeAxis(m_data.measure, least, largest);
    m_shareAxis = makeAxis({.kind = ChartMeasure::Kind::Percent}, 0, kWhole, 4);
    takeNewData();
}

int ColumnChart::seriesCount() const
{
    return m_data.categories.isEmpty() ? 0 : m_data.reference || m_data.cumulative ? 2 : 1;
}

ChartTable ColumnChart::table() const
{
    ChartTable table{.rowHeading = m_data.heading, .rows = m_data.categories};
    table.columns << ChartTable::Column{m_data.columns.name, m_data.columns.definition, m_data.measure};
    if (m_data.reference)
        table.columns << ChartTable::Column{m_data.reference->name, m_data.reference->definition, m_data.measure};
    else if (m_data.cumulative)
        table.columns << ChartTable::Column{
            m_data.cumulative->name, m_data.cumulative->definition, {.kind = ChartMeasure::Kind::Percent}};
    for (int row = 0; row < indexCount(); ++row) {
        QList<ChartPoint> cells{m_data.columns.at(row)};
        if (m_data.reference)
            cells << m_data.reference->at(row);
        else if (m_data.cumulative)
            cells << m_data.cumulative->at(row);
        table.cells << cells;
    }
    return table;
}

QRectF ColumnChart::plot() const
{
    const QSizeF room = canvas();
    const qreal left = 8 + axisWidth(theme(), m_axis);
    const qreal right = m_data.cumulative ? axisWidth(theme(), m_shareAxis) + 8 : kRight;
    const qreal bottom = kBottom + (m_data.footer.isEmpty() ? 0 : kFooter);
    return {left, kTop, std::max<qreal>(room.width() - left - right, 10),
            std::max<qreal>(room.height() - kTop - bottom, 10)};
}

QRectF ColumnChart::columnRect(int index) const
{
    const QRectF slot = slotRect(plot(), index, indexCount());
    const qreal inset = std::max<qreal>(std::round(slot.width() * (1 - kColumnShare) / 2), 1);
    const qint64 value = m_data.columns.at(index).value.value_or(0);
    const qreal base = std::round(yOf(plot(), m_axis, 0));
    const qreal end = std::round(yOf(plot(), m_axis, value));
    const qreal left = std::round(slot.left() + inset);
    return {left, std::min(base, end), std::max<qreal>(std::round(slot.right() - inset) - left, 1),
            std::abs(base - end)};
}

QPointF ColumnChart::sharePoint(int index) const
{
    const qint64 share = m_data.cumulative ? m_data.cumulative->at(index).value.value_or(0) : 0;
    return {slotRect(plot(), index, indexCount()).center().x(), yOf(plot(), m_shareAxis, share)};
}

QRectF ColumnChart::markRect(ChartMark mark) const
{
    if (mark.series < 0 || mark.series >= seriesCount() || mark.index < 0 || mark.index >= indexCount())
        return {};
    if (mark.series == 0)
        return m_data.columns.at(mark.index).value ? columnRect(mark.index) : QRectF();
    if (m_data.cumulative && m_data.cumulative->at(mark.index).value) {
        const QPointF at = sharePoint(mark.index);
        return {at.x() - 4, at.y() - 4, 8, 8};
    }
    if (m_data.reference && m_data.reference->at(mark.index).value) {
        const QRectF slot = slotRect(plot(), mark.index, indexCount());
        const qreal y = std::round(yOf(plot(), m_axis, *m_data.reference->at(mark.index).value));
        return {slot.left() + 3, y - 2, slot.width() - 6, 4};
    }
    return {};
}

ChartMark ColumnChart::markAt(const QPointF &position) const
{
    const QRectF area = plot();
    const int index = int(std::floor((position.x() - area.left()) / slotRect(area, 0, indexCount()).width()));
    if (index < 0 || index >= indexCount() || position.y() < 0 || position.y() > area.bottom() + kBottom)
        return {};
    if (seriesCount() > 1) {
        const QRectF other = markRect({1, index});
        if (!other.isNull() && other.adjusted(-3, -kLeastTarget, 3, kLeastTarget).contains(position))
            return {1, index};
    }
    return {0, index};
}

void ColumnChart::paintChart(QPainter &painter)
{
    if (indexCount() == 0)
        return;
    const ChartInk ink{painter, theme(), tokens()};
    paintChosen(ink, plot(), selectedIndex(), indexCount());
    paintAxis(ink, plot(), m_axis);
    paintColumns(ink);
    paintReference(ink);
    paintCumulative(ink);
    paintColumnLabels(ink);
    paintGuides(ink);
    paintCategories(ink, plot(), m_data.categories, selectedIndex());
    if (!m_data.footer.isEmpty())
        ink.text({plot().center().x(), plot().bottom() + kBottom + 4}, m_data.footer, TextStyle::Caption, tokens().tx3,
                 Qt::AlignHCenter);
    paintCursor(painter);
}

void ColumnChart::paintColumns(const ChartInk &ink) const
{
    const Tokens &t = ink.tokens;
    for (int i = 0; i < indexCount(); ++i) {
        if (!m_data.columns.at(i).value)
            continue;
        const int bucket = i < int(m_data.buckets.size()) ? m_data.buckets[i] : -1;
        const bool isStrong = isLit({0, i}) || i == selectedIndex();
        const QColor grey = isStrong ? t.chart : t.chart2;
        const QRectF box = columnRect(i);
        ink.painter.setBrush(bucket >= 0 ? t.bucketFill(bucket, m_data.bucketCount) : grey);
        ink.painter.setPen(bucket >= 0 ? QPen(t.bucketOutline(bucket, m_data.bucketCount), isStrong ? 2 : 1)
                                       : QPen(t.chart, 1));
        ink.painter.drawRect(box.adjusted(0, 0, -1, 0));
    }
}

void ColumnChart::paintColumnLabels(const ChartInk &ink) const
{
    const Tokens &t = ink.tokens;
    const qreal room = slotRect(plot(), 0, indexCount()).width();
    for (int i = 0; i < indexCount(); ++i) {
        const std::optional<qint64> value = m_data.columns.at(i).value;
        if (!value)
            continue;
        const QRectF box = columnRect(i);
        const bool isChosen = i == selectedIndex();
        const QString text = m_axis.valueLabel(*value);
        // A running share passes above the columns: its labels would lie on the line.
        const bool isLabelled
            = textWidth(ink.theme, TextStyle::Caption, text) <= room - 2 && !m_data.reference && !m_data.cumulative;
        if (isLabelled)
            ink.text({box.center().x(), *value < 0 ? box.bottom() + 9 : box.top() - 9}, text,
                     isChosen ? TextStyle::Label : TextStyle::Caption, isChosen ? t.tx : t.tx2, Qt::AlignHCenter);
        const QString inside = m_data.insideLabels.value(i);
        if (inside.isEmpty() || textWidth(ink.theme, TextStyle::Label, inside) > room)
            continue;
        const int bucket = i < int(m_data.buckets.size()) ? m_data.buckets[i] : -1;
        const bool hasRoom = box.height() >= 18;
        if (!hasRoom && isLabelled)
            continue; // above the column stands its figure
        const QColor onColumn = bucket >= 0 ? t.bucketMark(bucket, m_data.bucketCount) : t.panel;
        const QRectF line = markRect({1, i});
        const bool isCrossed
            = m_data.reference && !line.isNull() && line.bottom() < box.top() + 2 && line.top() > box.top() - 18;
        const qreal above = (isCrossed ? line.top() : box.top()) - 8;
        ink.text({box.center().x(), hasRoom ? box.bottom() - 9 : above}, inside, TextStyle::Label,
                 hasRoom ? onColumn : t.tx2, Qt::AlignHCenter);
    }
}

void ColumnChart::paintReference(const ChartInk &ink) const
{
    if (!m_data.reference)
        return;
    for (int i = 0; i < indexCount(); ++i) {
        const QRectF line = markRect({1, i});
        if (line.isNull())
            continue;
        ink.painter.setPen(QPen(ink.tokens.tx, isLit({1, i}) ? 3 : 2));
        ink.painter.drawLine(QPointF(line.left(), line.center().y()), QPointF(line.right(), line.center().y()));
    }
}

void ColumnChart::paintCumulative(const ChartInk &ink) const
{
    if (!m_data.cumulative)
        return;
    const QRectF area = plot();
    for (int line = 0; line <= m_shareAxis.steps; ++line) {
        const qreal y = area.bottom() - area.height() * line / m_shareAxis.steps;
        ink.text({area.right() + 8, y}, m_shareAxis.label(line), TextStyle::Caption, ink.tokens.tx3, Qt::AlignLeft);
    }
    QPolygonF line;
    for (int i = 0; i < indexCount(); ++i) {
        if (m_data.cumulative->at(i).value)
            line << sharePoint(i);
    }
    ink.painter.save();
    ink.painter.setRenderHint(QPainter::Antialiasing);
    ink.painter.setPen(QPen(ink.tokens.tx, 1.6));
    ink.painter.setBrush(Qt::NoBrush);
    ink.painter.drawPolyline(line);
    ink.painter.setBrush(ink.tokens.panel);
    const bool hasRoom = slotRect(area, 0, indexCount()).width() >= 14;
    for (int i = 0; i < indexCount(); ++i) {
        if (m_data.cumulative->at(i).value && (hasRoom || isLit({1, i})))
            ink.painter.drawEllipse(sharePoint(i), isLit({1, i}) ? 4 : 2.5, isLit({1, i}) ? 4 : 2.5);
    }
    ink.painter.restore();
}

void ColumnChart::paintGuides(const ChartInk &ink) const
{
    const QRectF area = plot();
    const Tokens &t = ink.tokens;
    if (m_data.limit) {
        const qreal y = std::round(yOf(area, m_axis, *m_data.limit));
        ink.painter.setPen(QPen(t.tx, 1, Qt::DashLine));
        ink.painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        const qreal width = textWidth(ink.theme, TextStyle::Caption, m_data.limitName) + 8;
        ink.painter.fillRect(QRectF(area.right() - width, y - 15, width, 14), t.panel);
        ink.text({area.right() - 2, y - 8}, m_data.limitName, TextStyle::Caption, t.tx2, Qt::AlignRight);
    }
    if (m_data.dividerAfter >= 0 && m_data.dividerAfter + 1 < indexCount()) {
        const qreal x = std::round(slotRect(area, m_data.dividerAfter, indexCount()).right());
        ink.painter.setPen(QPen(t.tx, 1, Qt::DashLine));
        ink.painter.drawLine(QPointF(x, area.top() - 14), QPointF(x, area.bottom()));
        ink.text({x - 4, area.top() - 8}, m_data.dividerLeft, TextStyle::Caption, t.tx3, Qt::AlignRight);
        ink.text({x + 4, area.top() - 8}, m_data.dividerRight, TextStyle::Caption, t.tx3, Qt::AlignLeft);
    }
}

} // namespace quittance::ui
