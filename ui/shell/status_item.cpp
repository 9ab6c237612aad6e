#include "ui/shell/status_item.h"

#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace quittance::ui {

namespace {

constexpr int kPadding = 8;
constexpr int kMark = 8;
constexpr int kGap = 5;

} // namespace

StatusItem::StatusItem(Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusItem::setContent(std::optional<FreshMark> mark, const QString &text, const QString &tip)
{
    m_mark = mark;
    setText(text);
    setToolTip(tip);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusItem::sizeHint() const
{
    const int words = QFontMetrics(m_theme.font(TextStyle::Caption)).horizontalAdvance(text());
    return {words + 2 * kPadding + (m_mark ? kMark + kGap : 0) + 1, 22};
}

void StatusItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = m_theme.tokens();
    if (underMouse())
        painter.fillRect(rect(), t.hover);
    painter.fillRect(QRect(width() - 1, 3, 1, height() - 6), t.line);
    int left = kPadding;
    if (m_mark) {
        paintMark(painter, QRectF(left, (height() - kMark) / 2.0, kMark, kMark));
        left += kMark + kGap;
    }
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(t.tx2);
    painter.drawText(QRect(left, 0, width() - left, height()), int(Qt::AlignLeft | Qt::AlignVCenter), text());
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void StatusItem::paintMark(QPainter &painter, const QRectF &box) const
{
    const Tokens &t = m_theme.tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (*m_mark) {
    case FreshMark::Fresh:
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.infoStrong);
        painter.drawEllipse(box.center(), 3, 3);
        break;
    case FreshMark::Stale:
        painter.setPen(QPen(t.cautionStrong, 1.3));
        painter.drawPolygon(QPolygonF{box.bottomLeft(), box.bottomRight(), QPointF(box.center().x(), box.top())});
        break;
    case FreshMark::Failed:
        painter.fillRect(box.adjusted(1, 1, -1, -1), t.danger);
        break;
    case FreshMark::Never:
        painter.setPen(QPen(t.tx3, 1.3));
        painter.drawEllipse(box.center(), 3, 3);
        break;
    }
    painter.restore();
}

} // namespace quittance::ui
