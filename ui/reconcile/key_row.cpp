#include "ui/reconcile/key_row.h"

#include "ui/shell/key_cap.h"
#include "ui/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kHeight = 28;
constexpr int kGap = 6;

} // namespace

KeyRow::KeyRow(Theme &theme, QList<KeyHint> hints, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_hints(std::move(hints))
{
    setObjectName(u"keyRow"_s);
    setFixedHeight(kHeight);
    QStringList words;
    for (const KeyHint &hint : m_hints)
        words << hint.keys + u' ' + hint.text;
    setAccessibleName(words.join(u", "_s));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void KeyRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = m_theme.tokens();
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, 0, width(), 1, t.line);
    const QFont font = m_theme.font(TextStyle::Caption);
    const QFontMetrics metrics(font);
    int left = 12;
    for (const KeyHint &hint : m_hints) {
        const int cap = keyCapWidth(m_theme, hint.keys);
        const int text = metrics.horizontalAdvance(hint.text);
        if (left + cap + kGap + text > width() - 12)
            break;
        paintKeyCap(painter, m_theme, hint.keys, QRect(left, 0, cap, height()));
        left += cap + kGap;
        painter.setFont(font);
        painter.setPen(t.tx3);
        painter.drawText(QRect(left, 0, text + 2, height()), int(Qt::AlignLeft | Qt::AlignVCenter), hint.text);
        left += text + 2 * kGap;
    }
}

} // namespace quittance::ui
