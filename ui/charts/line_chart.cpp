#include "ui/charts/line_chart.h"

#include "ui/charts/chart_paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quittance::ui {

namespace {

constexpr qreal kTop = 14;
constexpr qreal kBottom = 22;
constexpr qreal kFooter = 14;
constexpr qreal kRight = 12;
constexpr qreal kLabelStep = 16;
/// A press further than this from every line is not meant for one.
constexpr qreal kReach = 40;

QPen penOf(const Tokens &t, LineLook look, bool isLit)
{
    const qreal more = isLit ? 0.8 : 0;
    QPen pen(t.tx, 1.8 + more);
    switch (look) {
    case LineLook::Strong:
        break;
    case LineLook::Plain:
        pen = QPen(t.chart, 1.4 + more);
        break;
    case LineLook::Dashed:
        pen = QPen(t.chart2, 1.4 + more, Qt::CustomDashLine);
        pen.setDashPattern({3, 2.5});
        break;
    case LineLook::Dotted:
        pen = QPen(t.chart2, 1.2 + more, Qt::CustomDashLine);
        pen.setDashPattern({1, 2});
        break;
    case LineLook::Faint:
        pen = QPen(isLit ? t.chart : t.line2, 1 + more);
        break;
    }
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

} // namespace

LineChart::LineChart(Theme &theme, QWidget *parent)
    : Chart(theme, parent)
{
}

void LineChart::setData(LineChartData data)
{
    m_data = std::move(data);
    std::optional<qint64> least;
    std::optional<qint64> largest;
    for (const LineSeries &series : m_data.series) {
        for (const ChartPoint &point : series.figures.points) {
            if (!point.value)
                continue;
            least = std::min(least.value_or(*point.value), *point.value);
            largest = std::max(largest.value_or(*point.value), *point.value);
        }
    }
    m_axis = makeAxis(m_data.measure, least.value_or(0), largest.value_or(0), 4, m_data.isFromZero);
    takeNewData();
}

int LineChart::seriesCount() const
{
    return m_data.categories.isEmpty() ? 0 : int(m_data.series.size());
}

ChartTable LineChart::table() const
{
    ChartTable table{.rowHeading = m_data.heading, .rows = m_data.categories};
    for (const LineSeries &series : m_data.series)
        table.columns << ChartTable::Column{series.figures.name, series.figures.definition, m_data.measure};
    for (int row = 0; row < indexCount(); ++row) {
        QList<ChartPoint> cells;
        for (const LineSeries &series : m_data.series)
            cells << series.figures.at(row);
        table.cells << cells;
    }
    return table;
}

int LineChart::lastIndexOf(int series) const
{
    int last = std::min(indexCount(), int(m_data.series[series].figures.points.size())) - 1;
    while (last >= 0 && !hasValue({series, last}))
        --last;
    return last;
}

bool LineChart::hasValue(ChartMark mark) const
{
    return mark.series >= 0 && mark.series < seriesCount() && mark.index >= 0 && mark.index < indexCount()
        && m_data.series[mark.series].figures.at(mark.index).value.has_value();
}

qreal LineChart::endWidth() const
{
    qreal width = 0;
    const auto take = [&](const QString &name, const QString &value) {
        width = std::max(width,
                         textWidth(theme(), TextStyle::Caption, name) + textWidth(theme(), TextStyle::Label, value));
    };
    for (int i = 0; i < seriesCount(); ++i) {
        const int last = lastIndexOf(i);
        if (m_data.series[i].isLabelled && last >= 0)
            take(m_data.series[i].figures.name, m_axis.valueLabel(*m_data.series[i].figures.at(last).value));
    }
    for (const LineBand &band : m_data.bands)
        take(band.label, {});
    return width > 0 ? std::min(std::ceil(width) + 24, canvas().width() / 3) : kRight;
}

QRectF LineChart::plot() const
{
    const QSizeF room = canvas();
    const qreal left = 8 + axisWidth(theme(), m_axis);
    const qreal bottom = kBottom + (m_data.footer.isEmpty() ? 0 : kFooter);
    return {left, kTop, std::max<qreal>(room.width() - left - endWidth(), 10),
            std::max<qreal>(room.height() - kTop - bottom, 10)};
}

QPointF LineChart::pointAt(ChartMark mark) const
{
    const QRectF area = plot();
    const qint64 value = m_data.series[mark.series].figures.at(mark.index).value.value_or(0);
    return {slotRect(area, mark.index, indexCount()).center().x(), yOf(area, m_axis, value)};
}

QRectF LineChart::markRect(ChartMark mark) const
{
    if (!hasValue(mark))
        return {};
    const QPointF at = pointAt(mark);
    return {at.x() - 4, at.y() - 4, 8, 8};
}

ChartMark LineChart::markAt(const QPointF &position) const
{
    const QRectF area = plot();
    if (indexCount() == 0 || !area.adjusted(0, -kTop, 0, kBottom).contains(position))
        return {};
    const int index
        = std::clamp(int((position.x() - area.left()) / slotRect(area, 0, indexCount()).width()), 0, indexCount() - 1);
    ChartMark nearest;
    qreal distance = kReach;
    for (int i = 0; i < seriesCount(); ++i) {
        if (!hasValue({i, index}))
            continue;
        const qreal away = std::abs(pointAt({i, index}).y() - position.y());
        if (away < distance) {
            distance = away;
            nearest = {i, index};
        }
    }
    return nearest;
}

void LineChart::paintChart(QPainter &painter)
{
    if (indexCount() == 0)
        return;
    const ChartInk ink{painter, theme(), tokens()};
    paintChosen(ink, plot(), selectedIndex(), indexCount());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const LineBand &band : m_data.bands)
        paintBand(ink, band);
    painter.restore();
    paintAxis(ink, plot(), m_axis);
    paintDivider(ink);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // The first series is the one that matters: it lies on top.
    for (int i = seriesCount() - 1; i >= 0; --i)
        paintLine(ink, i);
    painter.restore();
    paintEnds(ink);
    paintCategories(ink, plot(), m_data.categories, selectedIndex());
    if (!m_data.footer.isEmpty())
        ink.text({plot().center().x(), plot().bottom() + kBottom + 4}, m_data.footer, TextStyle::Caption, tokens().tx3,
                 Qt::AlignHCenter);
    paintCursor(painter);
}

void LineChart::paintBand(const ChartInk &ink, const LineBand &band) const
{
    ink.painter.setPen(Qt::NoPen);
    ink.painter.setBrush(ink.tokens.band);
    QPolygonF upper;
    QPolygonF lower;
    const auto close = [&] {
        QPolygonF area = upper;
        for (auto point = lower.crbegin(); point != lower.crend(); ++point)
            area << *point;
        if (upper.size() > 1)
            ink.painter.drawPolygon(area);
        upper.clear();
        lower.clear();
    };
    for (int i = 0; i < indexCount(); ++i) {
        if (!hasValue({band.low, i}) || !hasValue({band.high, i})) {
            close();
            continue;
        }
        upper << pointAt({band.high, i});
        lower << pointAt({band.low, i});
    }
    close();
}

void LineChart::paintLine(const ChartInk &ink, int series) const
{
    const LineLook look = m_data.series[series].look;
    const int last = lastIndexOf(series);
    QPolygonF run;
    const auto flush = [&] {
        ink.painter.setPen(penOf(ink.tokens, look, false));
        ink.painter.setBrush(Qt::NoBrush);
        if (run.size() > 1) {
            ink.painter.drawPolyline(run);
        } else if (run.size() == 1) {
            // A figure between two gaps has no line to be seen by.
            ink.painter.setBrush(ink.painter.pen().color());
            ink.painter.drawEllipse(run.first(), 1.5, 1.5);
        }
        run.clear();
    };
    for (int i = 0; i <= last; ++i) {
        if (hasValue({series, i}))
            run << pointAt({series, i});
        else
            flush();
    }
    flush();
    const QColor color = penOf(ink.tokens, look, true).color();
    ink.painter.setPen(Qt::NoPen);
    ink.painter.setBrush(color);
    if (last >= 0 && (look == LineLook::Strong || look == LineLook::Dashed))
        ink.painter.drawEllipse(pointAt({series, last}), 2.5, 2.5);
    for (int i = 0; i <= last; ++i) {
        if (isLit({series, i}))
            ink.painter.drawEllipse(pointAt({series, i}), 4, 4);
    }
}

QList<LineChart::EndLabel> LineChart::endLabels() const
{
    QList<EndLabel> labels;
    for (int i = 0; i < seriesCount(); ++i) {
        const int last = lastIndexOf(i);
        if (!m_data.series[i].isLabelled || last < 0)
            continue;
        labels << EndLabel{.name = m_data.series[i].figures.name,
                           .value = m_axis.valueLabel(*m_data.series[i].figures.at(last).value),
                           .end = pointAt({i, last}),
                           .index = last,
                           .isStrong = m_data.series[i].look == LineLook::Strong};
    }
    for (const LineBand &band : m_data.bands) {
        for (int i = indexCount() - 1; i >= 0 && !band.label.isEmpty(); --i) {
            if (!hasValue({band.low, i}) || !hasValue({band.high, i}))
                continue;
            labels << EndLabel{
                .name = band.label, .end = (pointAt({band.low, i}) + pointAt({band.high, i})) / 2, .index = i};
            break;
        }
    }
    return labels;
}

void LineChart::paintEnds(const ChartInk &ink) const
{
    const QRectF area = plot();
    const QList<EndLabel> labels = endLabels();
    QList<qreal> wanted;
    for (const EndLabel &label : labels)
        wanted << label.end.y();
    const QList<qreal> placed = spreadApart(wanted, kLabelStep, area.top(), area.bottom() - 4);
    for (int i = 0; i < int(labels.size()); ++i) {
        const bool isBeforeDivider = labels[i].index <= m_data.dividerAfter;
        if (isBeforeDivider) {
            // To the right lies what is yet to come.
            const QString both = tr("%1  %2", "a name and its figure").arg(labels[i].name, labels[i].value);
            ink.text({labels[i].end.x() + 4, labels[i].end.y() - 12}, both, TextStyle::Label, ink.tokens.tx,
                     Qt::AlignRight);
            continue;
        }
        // A line that ends early is named at its end while there is room, the rest in the gutter.
        const qreal x = std::min(labels[i].end.x() + 10, area.right() + 8);
        const QColor name = labels[i].isStrong ? ink.tokens.tx : ink.tokens.tx3;
        ink.text({x, placed[i]}, labels[i].name, TextStyle::Caption, name, Qt::AlignLeft);
        const qreal after = x + textWidth(ink.theme, TextStyle::Caption, labels[i].name) + 6;
        ink.text({after, placed[i]}, labels[i].value, TextStyle::Label, ink.tokens.tx, Qt::AlignLeft);
    }
}

void LineChart::paintDivider(const ChartInk &ink) const
{
    if (m_data.dividerAfter < 0 || m_data.dividerAfter >= indexCount())
        return;
    const QRectF area = plot();
    const qreal x = std::round(slotRect(area, m_data.dividerAfter, indexCount()).right());
    ink.painter.setPen(QPen(ink.tokens.tx, 1));
    ink.painter.drawLine(QPointF(x, area.top() - 6), QPointF(x, area.bottom()));
    ink.text({x - 4, area.top() - 4}, m_data.dividerLabel, TextStyle::Caption, ink.tokens.tx2, Qt::AlignRight);
}

} // namespace quittance::ui
