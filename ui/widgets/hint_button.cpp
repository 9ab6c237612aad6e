#include "ui/widgets/hint_button.h"

#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QShortcut>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kGap = 6;

int heightOf(ButtonSize size)
{
    switch (size) {
    case ButtonSize::Small:
        return 20;
    case ButtonSize::Normal:
        return 24;
    case ButtonSize::Big:
        return 28;
    }
    return 24;
}

} // namespace

HintButton::HintButton(Theme &theme, const QString &text, const QKeySequence &key, QWidget *parent)
    : QPushButton(text, parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    setKey(key);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HintButton::setKey(const QKeySequence &key)
{
    m_key = key;
    setShortcut(key);
    updateGeometry();
}

void HintButton::setKeyShown(const QKeySequence &key)
{
    m_key = key;
    updateGeometry();
}

void HintButton::setButtonSize(ButtonSize size)
{
    m_size = size;
    updateGeometry();
}

void HintButton::setLook(ButtonLook look)
{
    m_look = look;
    setProperty("look", look == ButtonLook::Primary ? u"primary"_s : look == ButtonLook::Flat ? u"flat"_s : QString());
    style()->unpolish(this);
    style()->polish(this);
    update();
}

void HintButton::setIconName(const QString &name, Tone tone)
{
    m_iconName = name;
    m_iconTone = tone;
    updateGeometry();
    update();
}

void HintButton::setCountText(const QString &count)
{
    m_count = count;
    updateGeometry();
    update();
}

QString HintButton::keyText() const
{
    // "Ctrl+Enter" is printed "Ctrl Enter".
    return m_key.toString(QKeySequence::NativeText).replace(u'+', u' ').replace(u"Return"_s, u"Enter"_s);
}

QColor HintButton::textColor() const
{
    const Tokens &t = m_theme.tokens();
    if (!isEnabled())
        return t.txd;
    const bool isFilled = isChecked() || m_look == ButtonLook::Primary || (isDefault() && m_look == ButtonLook::Framed);
    return isFilled ? t.accentText : t.tx;
}

QSize HintButton::sizeHint() const
{
    const QFontMetrics body(m_theme.font(TextStyle::BodyMedium));
    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    int width = text().isEmpty() ? 0 : body.horizontalAdvance(text());
    if (!m_iconName.isEmpty())
        width += 14 + (text().isEmpty() ? 0 : kGap);
    if (!m_count.isEmpty())
        width += kGap + body.horizontalAdvance(m_count);
    if (!m_key.isEmpty())
        width += kGap + caption.horizontalAdvance(keyText());
    const int side = text().isEmpty() ? 5 : m_size == ButtonSize::Small ? 7 : m_size == ButtonSize::Big ? 14 : 10;
    return {width + 2 * side, heightOf(m_size)};
}

QSize HintButton::minimumSizeHint() const
{
    return sizeHint();
}

void HintButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const Tokens &t = m_theme.tokens();
    const QColor color = textColor();
    const bool isFilled = color == t.accentText;
    const QFont body = m_theme.font(TextStyle::BodyMedium);
    const QFont caption = m_theme.font(TextStyle::Caption);
    const QFontMetrics metrics(body);
    const int contentWidth = sizeHint().width()
        - 2
            * (text().isEmpty()                  ? 5
                   : m_size == ButtonSize::Small ? 7
                   : m_size == ButtonSize::Big   ? 14
                                                 : 10);
    int left = (width() - contentWidth) / 2;
    const auto draw = [&](const QString &words, const QFont &font, const QColor &ink) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRect(left, 0, width() - left, height()), int(Qt::AlignLeft | Qt::AlignVCenter), words);
        left += QFontMetrics(font).horizontalAdvance(words) + kGap;
    };
    if (!m_iconName.isEmpty()) {
        const QColor ink = isFilled || !isEnabled() ? color : t.text(m_iconTone);
        m_theme.icons().paint(painter, QRectF(left, (height() - 14) / 2.0, 14, 14), m_iconName, ink);
        left += 14 + kGap;
    }
    if (!text().isEmpty())
        draw(text(), body, color);
    if (!m_count.isEmpty())
        draw(m_count, m_theme.font(TextStyle::BodyBold), color);
    if (!m_key.isEmpty())
        draw(keyText(), caption, isFilled || !isEnabled() ? color : t.tx3);
}

} // namespace quittance::ui
