#include "ui/widgets/kpi_strip.h"

#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kPadding = 12;
constexpr QSize kSpark(72, 28);

} // namespace

KpiStrip::KpiStrip(Theme &theme, KpiSize size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void KpiStrip::setTiles(QList<KpiTile> tiles)
{
    m_tiles = std::move(tiles);
    m_current = std::clamp(m_current, 0, std::max(int(m_tiles.size()) - 1, 0));
    QStringList words;
    for (const KpiTile &tile : m_tiles)
        words << u"%1 %2%3, %4"_s.arg(tile.label, tile.value, tile.unit, tile.caption);
    setAccessibleName(words.join(u"; "_s));
    updateGeometry();
    update();
}

QRect KpiStrip::tileRect(int tile) const
{
    const int count = std::max(int(m_tiles.size()), 1);
    const int left = width() * tile / count;
    return {left, 0, width() * (tile + 1) / count - left, height()};
}

void KpiStrip::setCurrentTile(int tile)
{
    if (tile < 0 || tile >= int(m_tiles.size()))
        return;
    m_current = tile;
    update();
}

QSize KpiStrip::sizeHint() const
{
    return {int(m_tiles.size()) * 140, m_size == KpiSize::Large ? 76 : 56};
}

QSize KpiStrip::minimumSizeHint() const
{
    return {int(m_tiles.size()) * 90, sizeHint().height()};
}

void KpiStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = m_theme.tokens();
    painter.fillRect(rect(), t.panel);
    for (int i = 0; i < int(m_tiles.size()); ++i)
        paintTile(painter, i);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

void KpiStrip::paintTile(QPainter &painter, int tile) const
{
    const Tokens &t = m_theme.tokens();
    const KpiTile &shown = m_tiles[tile];
    const QRect area = tileRect(tile);
    if (tile == m_hover)
        painter.fillRect(area, t.hover);
    if (tile > 0)
        painter.fillRect(QRect(area.left(), 0, 1, area.height()), t.line);
    const bool isLarge = m_size == KpiSize::Large;
    const int left = area.left() + kPadding;
    const int room = area.width() - 2 * kPadding;
    const auto line = [&](int top, int height, const QFont &font, const QColor &color, const QString &text,
                          int from = 0) {
        painter.setFont(font);
        painter.setPen(color);
        const QString cut = QFontMetrics(font).elidedText(text, Qt::ElideRight, room - from);
        painter.drawText(QRect(left + from, top, room - from, height), int(Qt::AlignLeft | Qt::AlignVCenter), cut);
        return QFontMetrics(font).horizontalAdvance(cut);
    };
    const QFont valueFont = m_theme.font(isLarge ? TextStyle::Kpi : TextStyle::KpiSmall);
    const int valueTop = isLarge ? 23 : 19;
    const int valueHeight = isLarge ? 26 : 18;
    const QFont caption = m_theme.font(TextStyle::Caption);
    line(isLarge ? 7 : 3, 16, m_theme.font(TextStyle::Label), t.tx3, shown.label);
    int used = line(valueTop, valueHeight, valueFont, t.text(shown.valueTone, false), shown.value);
    if (!shown.unit.isEmpty() && !shown.value.isEmpty())
        used += 3
            + line(valueTop + (isLarge ? 3 : 1), valueHeight,
                   m_theme.font(isLarge ? TextStyle::BodyMedium : TextStyle::KpiSmall), t.text(shown.valueTone, false),
                   shown.unit, used + 2);
    if (shown.isStale)
        line(valueTop, valueHeight, caption, t.caution, u"△"_s, used + 4);
    const bool fits = shown.shortCaption.isEmpty() || QFontMetrics(caption).horizontalAdvance(shown.caption) <= room;
    line(isLarge ? 50 : 37, 16, caption, t.text(shown.captionTone, false), fits ? shown.caption : shown.shortCaption);
    if (!shown.spark.isEmpty() && room > kSpark.width() + used + 8)
        paintSpark(painter,
                   QRect(QPoint(area.right() - kPadding - kSpark.width(), (height() - kSpark.height()) / 2), kSpark),
                   shown.spark);
    if (hasFocus() && tile == m_current) {
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(2, 1, -1, -2));
    }
}

void KpiStrip::paintSpark(QPainter &painter, const QRect &area, const QList<qint64> &values) const
{
    if (values.size() < 2)
        return;
    const auto [low, high] = std::ranges::minmax(values);
    // Geometry only: the figures themselves are never drawn from a double.
    const double span = high > low ? double(high) - double(low) : 1.0;
    QPainterPath path;
    QPointF last;
    for (qsizetype i = 0; i < values.size(); ++i) {
        last = {area.left() + double(area.width() - 3) * double(i) / double(values.size() - 1),
                area.bottom() - 2 - double(area.height() - 4) * (double(values[i]) - double(low)) / span};
        i == 0 ? path.moveTo(last) : path.lineTo(last);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.tokens().chart2, 1.3));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tokens().chart);
    painter.drawEllipse(last, 2.2, 2.2);
    painter.restore();
}

int KpiStrip::tileAt(const QPoint &position) const
{
    for (int i = 0; i < int(m_tiles.size()); ++i) {
        if (tileRect(i).contains(position))
            return i;
    }
    return -1;
}

void KpiStrip::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? tileAt(event->position().toPoint()) : -1;
    if (m_pressed >= 0)
        setCurrentTile(m_pressed);
}

void KpiStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const int tile = tileAt(event->position().toPoint());
    if (tile >= 0 && tile == std::exchange(m_pressed, -1))
        Q_EMIT drilled(tile);
}

void KpiStrip::mouseMoveEvent(QMouseEvent *event)
{
    const int tile = tileAt(event->position().toPoint());
    if (std::exchange(m_hover, tile) != tile)
        update();
}

void KpiStrip::leaveEvent(QEvent *event)
{
    m_hover = -1;
    update();
    QWidget::leaveEvent(event);
}

void KpiStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrentTile(m_current - 1);
    case Qt::Key_Right:
        return setCurrentTile(m_current + 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_tiles.isEmpty())
            Q_EMIT drilled(m_current);
        return;
    case Qt::Key_Space:
        if (!m_tiles.isEmpty())
            Q_EMIT whyWanted(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool KpiStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int tile = tileAt(help->pos());
        QToolTip::showText(help->globalPos(), tile >= 0 ? m_tiles[tile].definition : QString(), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace quittance::ui
