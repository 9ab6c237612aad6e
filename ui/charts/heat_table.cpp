#include "ui/charts/heat_table.h"

#include "ui/charts/chart_paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace quittance::ui {

namespace {

constexpr qreal kHead = 24;
constexpr qreal kLeastCell = 44;
constexpr qreal kPadding = 14;
constexpr qreal kMostLabel = 220;
/// The fullest tint in 256ths, so that the figure on it stays readable.
constexpr int kFullTint = 150;

QColor mixed(const QColor &under, const QColor &over, int part)
{
    const auto mix = [part](int x, int y) { return x + (y - x) * part / 256; };
    return QColor::fromRgb(mix(under.red(), over.red()), mix(under.green(), over.green()),
                           mix(under.blue(), over.blue()));
}

} // namespace

HeatTable::HeatTable(Theme &theme, QWidget *parent)
    : Chart(theme, parent)
    , m_across(new QScrollBar(Qt::Horizontal, this))
    , m_down(new QScrollBar(Qt::Vertical, this))
{
    for (QScrollBar *bar : {m_across, m_down}) {
        bar->hide();
        bar->setFocusPolicy(Qt::NoFocus);
        connect(bar, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    }
    connect(this, &Chart::currentChanged, this, [this](int series, int index) { keepInSight({series, index}); });
    connect(&theme, &Theme::changed, this, &HeatTable::layOut);
}

void HeatTable::setData(HeatData data)
{
    m_data = std::move(data);
    std::optional<qint64> least = m_data.tintFrom;
    std::optional<qint64> largest = m_data.tintTo;
    m_leastWidth = kLeastCell;
    for (const QString &column : m_data.columns)
        m_leastWidth = std::max(m_leastWidth, textWidth(theme(), TextStyle::Label, column) + kPadding);
    for (const QList<ChartPoint> &row : m_data.cells) {
        for (int column = 0; column < int(row.size()); ++column) {
            const std::optional<qint64> &value = row[column].value;
            if (!value)
                continue;
            const QString text = m_data.measure.labelText(*value);
            m_leastWidth = std::max(m_leastWidth, textWidth(theme(), TextStyle::Body, text) + kPadding);
            if (column >= seriesCount() - m_data.plainColumns)
                continue;
            if (!m_data.tintFrom)
                least = std::min(least.value_or(*value), *value);
            if (!m_data.tintTo)
                largest = std::max(largest.value_or(*value), *value);
        }
    }
    m_from = least.value_or(0);
    m_to = largest.value_or(0);
    m_labelWidth = textWidth(theme(), TextStyle::Label, m_data.heading) + 24;
    for (const QString &row : m_data.rows)
        m_labelWidth = std::max(m_labelWidth, textWidth(theme(), TextStyle::Body, row) + 24);
    m_labelWidth = std::min(std::ceil(m_labelWidth), kMostLabel);
    m_leastWidth = std::ceil(m_leastWidth);
    layOut();
    takeNewData();
}

ChartTable HeatTable::table() const
{
    ChartTable table{.rowHeading = m_data.heading, .rows = m_data.rows};
    for (int column = 0; column < int(m_data.columns.size()); ++column)
        table.columns << ChartTable::Column{m_data.columns[column], m_data.columnDefinitions.value(column),
                                            m_data.measure};
    table.cells = m_data.cells;
    return table;
}

QSizeF HeatTable::room() const
{
    const QSizeF all = canvas();
    const qreal down = !isOnPaper() && !m_down->isHidden() ? m_down->width() : 0;
    const qreal across = !isOnPaper() && !m_across->isHidden() ? m_across->height() : 0;
    return {std::max<qreal>(all.width() - down - m_labelWidth, 1), std::max<qreal>(all.height() - across - kHead, 1)};
}

qreal HeatTable::rowHeight() const
{
    // Paper does not scroll: there, rows and columns share what there is.
    if (isOnPaper() && indexCount() > 0)
        return std::min<qreal>(theme().rowHeight(), std::max<qreal>(room().height() / indexCount(), 8));
    return theme().rowHeight();
}

qreal HeatTable::cellWidth() const
{
    const qreal shared = std::floor(room().width() / std::max(seriesCount(), 1));
    return isOnPaper() ? std::max<qreal>(shared, 8) : std::max(shared, m_leastWidth);
}

QPointF HeatTable::offset() const
{
    return isOnPaper() ? QPointF() : QPointF(m_across->value(), m_down->value());
}

void HeatTable::layOut()
{
    const qreal wide = m_leastWidth * seriesCount();
    const qreal high = theme().rowHeight() * qreal(indexCount());
    const int thick = m_down->sizeHint().width();
    bool hasAcross = wide > width() - m_labelWidth;
    const bool hasDown = high > height() - kHead - (hasAcross ? thick : 0);
    hasAcross = wide > width() - m_labelWidth - (hasDown ? thick : 0);
    m_across->setVisible(hasAcross);
    m_down->setVisible(hasDown);
    m_across->setGeometry(int(m_labelWidth), height() - thick, std::max(width() - int(m_labelWidth), 1), thick);
    m_down->setGeometry(width() - thick, int(kHead), thick,
                        std::max(height() - int(kHead) - (hasAcross ? thick : 0), 1));
    const QSizeF seen = room();
    m_across->setRange(0, std::max(int(std::ceil(cellWidth() * seriesCount() - seen.width())), 0));
    m_across->setPageStep(int(seen.width()));
    m_across->setSingleStep(int(cellWidth()));
    m_down->setRange(0, std::max(int(std::ceil(high - seen.height())), 0));
    m_down->setPageStep(int(seen.height()));
    m_down->setSingleStep(theme().rowHeight());
    update();
}

void HeatTable::keepInSight(ChartMark mark)
{
    if (!mark.isValid())
        return;
    const QSizeF seen = room();
    const int left = int(cellWidth() * mark.series);
    const int top = int(rowHeight() * mark.index);
    m_across->setValue(std::clamp(m_across->value(), left + int(cellWidth()) - int(seen.width()), std::max(left, 0)));
    m_down->setValue(std::clamp(m_down->value(), top + int(rowHeight()) - int(seen.height()), std::max(top, 0)));
}

QRectF HeatTable::markRect(ChartMark mark) const
{
    if (!mark.isValid() || mark.series >= seriesCount() || mark.index >= indexCount())
        return {};
    return {m_labelWidth + cellWidth() * mark.series - offset().x(), kHead + rowHeight() * mark.index - offset().y(),
            cellWidth(), rowHeight()};
}

ChartMark HeatTable::markAt(const QPointF &position) const
{
    if (position.x() < m_labelWidth || position.y() < kHead)
        return {};
    const ChartMark mark{int((position.x() - m_labelWidth + offset().x()) / cellWidth()),
                         int((position.y() - kHead + offset().y()) / rowHeight())};
    return mark.series < seriesCount() && mark.index < indexCount() ? mark : ChartMark{};
}

ChartMark HeatTable::step(ChartMark current, int indexes, int series) const
{
    if (!current.isValid())
        return {0, 0};
    // Arrows go where they point: across the columns and down the rows.
    return {std::clamp(current.series + indexes, 0, seriesCount() - 1),
            std::clamp(current.index + series, 0, indexCount() - 1)};
}

void HeatTable::resizeEvent(QResizeEvent *event)
{
    Chart::resizeEvent(event);
    layOut();
}

void HeatTable::wheelEvent(QWheelEvent *event)
{
    QScrollBar *bar = event->angleDelta().x() != 0 || event->modifiers() & Qt::ShiftModifier || m_down->isHidden()
        ? m_across
        : m_down;
    if (bar->isHidden()) {
        event->ignore();
        return;
    }
    const int turn = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    bar->setValue(bar->value() - turn * bar->singleStep() * 3 / 120);
}

QColor HeatTable::tintOf(ChartMark mark) const
{
    const Tokens &t = tokens();
    const std::optional<qint64> value = m_data.cells.value(mark.index).value(mark.series).value;
    if (!value || m_to <= m_from || mark.series >= seriesCount() - m_data.plainColumns)
        return t.panel;
    const qint64 inside = std::clamp(*value, m_from, m_to) - m_from;
    const int part = int(qreal(inside) / qreal(m_to - m_from) * kFullTint);
    return mixed(t.panel, m_data.isCautious ? t.bucket[2] : t.chart2, part);
}

void HeatTable::paintChart(QPainter &painter)
{
    if (indexCount() == 0 || seriesCount() == 0)
        return;
    const ChartInk ink{painter, theme(), tokens()};
    const QSizeF seen = room();
    painter.save();
    painter.setClipRect(QRectF(m_labelWidth, kHead, seen.width(), seen.height()), Qt::IntersectClip);
    const int firstRow = int(offset().y() / rowHeight());
    const int lastRow = std::min(int((offset().y() + seen.height()) / rowHeight()), indexCount() - 1);
    const int firstColumn = int(offset().x() / cellWidth());
    const int lastColumn = std::min(int((offset().x() + seen.width()) / cellWidth()), seriesCount() - 1);
    for (int row = firstRow; row <= lastRow; ++row) {
        for (int column = firstColumn; column <= lastColumn; ++column)
            paintCell(ink, {column, row});
    }
    paintCursor(painter);
    painter.restore();
    paintHeadings(ink);
}

void HeatTable::paintCell(const ChartInk &ink, ChartMark mark) const
{
    const Tokens &t = ink.tokens;
    const QRectF box = markRect(mark);
    const ChartPoint point = m_data.cells.value(mark.index).value(mark.series);
    ink.painter.fillRect(box.adjusted(0, 0, -1, -1), point.value ? tintOf(mark) : t.panel);
    if (isLit(mark)) {
        ink.painter.setPen(t.line2);
        ink.painter.setBrush(Qt::NoBrush);
        ink.painter.drawRect(box.adjusted(0, 0, -2, -2));
    }
    if (!point.value)
        return;
    const QString text = m_data.measure.labelText(*point.value);
    const bool hasRoom = box.height() >= 14;
    const bool isPlain = mark.series >= seriesCount() - m_data.plainColumns;
    if (hasRoom)
        ink.text({box.right() - 7, box.center().y()}, text, isPlain ? TextStyle::BodyMedium : TextStyle::Body,
                 *point.value == 0 ? t.tx3 : t.tx, Qt::AlignRight);
}

void HeatTable::paintHeadings(const ChartInk &ink) const
{
    const Tokens &t = ink.tokens;
    const QSizeF seen = room();
    QPainter &painter = ink.painter;
    painter.fillRect(QRectF(0, 0, m_labelWidth + seen.width(), kHead), t.header);
    painter.fillRect(QRectF(0, kHead - 1, m_labelWidth + seen.width(), 1), t.line);
    ink.text({12, kHead / 2}, m_data.heading, TextStyle::Label, t.tx3, Qt::AlignLeft);
    painter.save();
    painter.setClipRect(QRectF(m_labelWidth, 0, seen.width(), kHead), Qt::IntersectClip);
    for (int column = 0; column < seriesCount(); ++column) {
        const QRectF box = markRect({column, 0});
        ink.text({box.right() - 7, kHead / 2}, m_data.columns[column], TextStyle::Label, t.tx3, Qt::AlignRight);
    }
    painter.restore();
    painter.save();
    painter.setClipRect(QRectF(0, kHead, m_labelWidth, seen.height()), Qt::IntersectClip);
    const QFontMetricsF metrics(ink.theme.font(TextStyle::Body));
    for (int row = 0; row < indexCount(); ++row) {
        const QRectF box = markRect({0, row});
        const QRectF label(0, box.top(), m_labelWidth, box.height());
        if (row == selectedIndex())
            painter.fillRect(label, t.sel);
        ink.text({12, label.center().y()}, metrics.elidedText(m_data.rows[row], Qt::ElideRight, m_labelWidth - 18),
                 TextStyle::Body, t.tx2, Qt::AlignLeft);
    }
    painter.restore();
}

} // namespace quittance::ui
