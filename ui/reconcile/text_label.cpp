#include "ui/reconcile/text_label.h"

namespace quittance::ui {

TextLabel::TextLabel(Theme &theme, TextStyle style, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_style(style)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(&theme, &Theme::changed, this, &TextLabel::restyle);
    restyle();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    restyle();
}

void TextLabel::restyle()
{
    setFont(m_theme.font(m_style));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.tokens().text(m_tone));
    setPalette(colors);
}

} // namespace quittance::ui
