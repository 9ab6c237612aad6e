#include "ui/widgets/elided_label.h"

#include <QPainter>

namespace quittance::ui {

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    if (textFormat() != Qt::PlainText) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    constexpr qsizetype kLeastLetters = 3; // fewer and an ellipsis say nothing
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    if (shown == text() || shown.size() > kLeastLetters)
        painter.drawText(contentsRect(), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), shown);
}

} // namespace quittance::ui
