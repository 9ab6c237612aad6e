#include "ui/shell/key_cap.h"

#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kHeight = 16;
constexpr int kPadding = 5;

} // namespace

QString keyCapText(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText).replace(u'+', u' ').replace(u"Return"_s, u"Enter"_s);
}

int keyCapWidth(const Theme &theme, const QString &key)
{
    return key.isEmpty() ? 0 : QFontMetrics(theme.font(TextStyle::Caption)).horizontalAdvance(key) + 2 * kPadding;
}

void paintKeyCap(QPainter &painter, const Theme &theme, const QString &key, const QRect &rect)
{
    if (key.isEmpty())
        return;
    const Tokens &t = theme.tokens();
    const QRect cap(rect.left(), rect.center().y() - kHeight / 2 + 1, keyCapWidth(theme, key), kHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.line2);
    painter.setBrush(t.header);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(theme.font(TextStyle::Caption));
    painter.setPen(t.tx2);
    painter.drawText(cap, int(Qt::AlignCenter), key);
    painter.restore();
}

} // namespace quittance::ui
