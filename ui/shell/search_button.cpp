#include "ui/shell/search_button.h"

#include "ui/shell/key_cap.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

SearchButton::SearchButton(Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFixedSize(308, 26);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    setAccessibleName(tr("Find anything"));
    setToolTip(tr("Finds numbers, names, amounts, bank text and every command"));
    setOpen(false);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SearchButton::setOpen(bool open)
{
    m_hint = open ? tr("Number, amount, name, bank text") : tr("Search opens with a book");
    update();
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = m_theme.tokens();
    painter.setPen(hasFocus() ? QPen(t.focus, 2) : QPen(underMouse() ? t.tx3 : t.line2, 1));
    painter.setBrush(t.field);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    m_theme.icons().paint(painter, QRectF(8, (height() - 14) / 2.0, 14, 14), u"search"_s, t.tx3);
    const QString key = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(u'+', u' ');
    const int cap = keyCapWidth(m_theme, key);
    paintKeyCap(painter, m_theme, key, QRect(width() - cap - 6, 0, cap, height()));
    const QFont font = m_theme.font();
    painter.setFont(font);
    painter.setPen(t.tx3);
    const QRect words(28, 0, width() - cap - 40, height());
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetrics(font).elidedText(m_hint, Qt::ElideRight, words.width()));
}

} // namespace quittance::ui
