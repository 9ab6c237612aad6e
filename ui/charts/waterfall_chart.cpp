#include "ui/charts/waterfall_chart.h"

#include "ui/charts/chart_paint.h"
#include "ui/widgets/format.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quittance::ui {

namespace {

constexpr qreal kBarShare = 0.64;
constexpr qreal kTop = 22;
constexpr qreal kBottom = 24;
constexpr qreal kRight = 12;
/// A change is at least a line one can see and press.
constexpr qreal kLeastHeight = 2;
/// The axis leaves zero when all balances lie in the upper part of it.
constexpr int kBreakFrom = 2;

} // namespace

WaterfallChart::WaterfallChart(Theme &theme, QWidget *parent)
    : Chart(theme, parent)
{
}

void WaterfallChart::setData(WaterfallData data)
{
    m_data = std::move(data);
    m_after.clear();
    qint64 balance = 0;
    qint64 least = 0;
    qint64 largest = 0;
    for (int i = 0; i < int(m_data.steps.size()); ++i) {
        const WaterfallStep &step = m_data.steps[i];
        const qint64 value = step.value.value_or(0);
        balance = step.isTotal && step.value ? value : balance + value;
        m_after << balance;
        least = i == 0 ? balance : std::min(least, balance);
        largest = i == 0 ? balance : std::max(largest, balance);
    }
    const bool isBroken = m_data.canBreak && least > 0 && least / kBreakFrom > largest - least;
    // Room below the lowest balance, so that its bar is more than a line.
    const qint64 low = isBroken ? least - (largest - least) / 3 : least;
    m_axis = makeAxis(m_data.measure, low, largest, 5, !isBroken);
    takeNewData();
}

ChartTable WaterfallChart::table() const
{
    ChartTable table{.rowHeading = m_data.heading};
    table.columns << ChartTable::Column{m_data.name, {}, m_data.measure}
                  << ChartTable::Column{tr("Balance after"), {}, m_data.measure};
    for (int i = 0; i < indexCount(); ++i) {
        const WaterfallStep &step = m_data.steps[i];
        table.rows << step.label;
        table.cells << QList<ChartPoint>{{step.value, step.note}, {m_after[i], {}}};
    }
    return table;
}

QRectF WaterfallChart::plot() const
{
    const QSizeF room = canvas();
    const qreal left = 8 + axisWidth(theme(), m_axis);
    return {left, kTop, std::max<qreal>(room.width() - left - kRight, 10),
            std::max<qreal>(room.height() - kTop - kBottom, 10)};
}

QRectF WaterfallChart::barRect(int index) const
{
    const WaterfallStep &step = m_data.steps[index];
    const QRectF slot = slotRect(plot(), index, indexCount());
    const qreal inset = std::max<qreal>(std::round(slot.width() * (1 - kBarShare) / 2), 1);
    const qint64 from = step.isTotal ? 0 : m_after[index] - step.value.value_or(0);
    const qreal a = std::round(yOf(plot(), m_axis, from));
    const qreal b = std::round(yOf(plot(), m_axis, m_after[index]));
    const qreal left = std::round(slot.left() + inset);
    return {left, std::min(a, b), std::max<qreal>(std::round(slot.right() - inset) - left, 2),
            std::max(std::abs(a - b), kLeastHeight)};
}

QRectF WaterfallChart::markRect(ChartMark mark) const
{
    const bool isMark = mark.isValid() && mark.series < seriesCount() && mark.index < indexCount();
    return isMark && m_data.steps[mark.index].value ? barRect(mark.index) : QRectF();
}

ChartMark WaterfallChart::markAt(const QPointF &position) const
{
    const QRectF area = plot();
    const int index = int(std::floor((position.x() - area.left()) / slotRect(area, 0, indexCount()).width()));
    const bool isInside
        = index >= 0 && index < indexCount() && position.y() >= 0 && position.y() <= area.bottom() + kBottom;
    return isInside ? ChartMark{0, index} : ChartMark{};
}

void WaterfallChart::paintChart(QPainter &painter)
{
    if (indexCount() == 0)
        return;
    const ChartInk ink{painter, theme(), tokens()};
    paintChosen(ink, plot(), selectedIndex(), indexCount());
    paintAxis(ink, plot(), m_axis);
    for (int i = 0; i + 1 < indexCount(); ++i) {
        const qreal y = std::round(yOf(plot(), m_axis, m_after[i]));
        painter.setPen(tokens().line2);
        painter.drawLine(QPointF(barRect(i).right(), y), QPointF(barRect(i + 1).left(), y));
    }
    for (int i = 0; i < indexCount(); ++i) {
        if (m_data.steps[i].value)
            paintBar(ink, i);
        paintLabels(ink, i);
    }
    paintCursor(painter);
}

void WaterfallChart::paintBar(const ChartInk &ink, int index) const
{
    const WaterfallStep &step = m_data.steps[index];
    const Tokens &t = ink.tokens;
    const QRectF bar = barRect(index);
    const bool isIncrease = *step.value >= 0;
    ink.painter.setPen(QPen(t.chart, isLit({0, index}) ? 2 : 1));
    ink.painter.setBrush(step.isTotal ? t.chart : isIncrease ? t.panel : t.chart2);
    ink.painter.drawRect(bar.adjusted(0, 0, -1, -1));
    if (step.isTotal && isBroken())
        paintBreak(ink, bar);
}

void WaterfallChart::paintBreak(const ChartInk &ink, const QRectF &bar) const
{
    constexpr int kTeeth = 6;
    const qreal y = bar.bottom() - std::min<qreal>(14, bar.height() / 2);
    QPolygonF tear;
    for (int i = 0; i <= kTeeth; ++i)
        tear << QPointF(bar.left() + bar.width() * i / kTeeth, y + (i % 2 == 0 ? 3 : -3));
    ink.painter.save();
    ink.painter.setRenderHint(QPainter::Antialiasing);
    ink.painter.setPen(QPen(ink.tokens.panel, 3));
    ink.painter.drawPolyline(tear);
    ink.painter.restore();
}

void WaterfallChart::paintLabels(const ChartInk &ink, int index) const
{
    const WaterfallStep &step = m_data.steps[index];
    const Tokens &t = ink.tokens;
    const QRectF slot = slotRect(plot(), index, indexCount());
    const QFontMetricsF metrics(ink.theme.font(TextStyle::Caption));
    const bool isStrong = step.isTotal || index == selectedIndex();
    ink.text({slot.center().x(), plot().bottom() + 13},
             metrics.elidedText(step.label, Qt::ElideRight, slot.width() - 4), TextStyle::Caption,
             isStrong ? t.tx : t.tx3, Qt::AlignHCenter);
    if (!step.value)
        return;
    QString text = m_data.measure.kind == ChartMeasure::Kind::Money ? scaledMoneyText(*step.value, 0, 0)
                                                                    : m_data.measure.labelText(*step.value);
    if (textWidth(ink.theme, TextStyle::Label, text) > slot.width())
        text = m_axis.valueLabel(*step.value);
    if (textWidth(ink.theme, TextStyle::Label, text) > slot.width() + 4)
        return;
    if (!step.isTotal && *step.value > 0)
        text.prepend(u'+');
    // Under a fall the label would lie on the line to the next bar.
    const QRectF bar = barRect(index);
    ink.text({slot.center().x(), bar.top() - 9}, text, step.isTotal ? TextStyle::Label : TextStyle::Caption,
             step.isTotal ? t.tx : t.tx2, Qt::AlignHCenter);
}

} // namespace quittance::ui
