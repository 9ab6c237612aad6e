#include "ui/widgets/message_bar.h"

#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

MessageBar::MessageBar(Theme &theme, Tone tone, int height, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(tone)
    , m_height(height)
    , m_layout(new QHBoxLayout(this))
    , m_text(new QLabel(this))
{
    m_layout->setContentsMargins(36, 0, 12, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_text, 1);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"message"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setMinimumHeight(height);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(&theme, &Theme::changed, this, &MessageBar::restyle);
}

void MessageBar::setMessage(const QString &subject, const QString &cause)
{
    m_subject = subject;
    m_cause = cause;
    restyle();
}

void MessageBar::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

HintButton *MessageBar::addButton(const QString &text)
{
    auto *button = new HintButton(m_theme, text, {}, this);
    button->setButtonSize(ButtonSize::Small);
    const int number = int(m_buttons.size());
    m_buttons << button;
    m_layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, number] { Q_EMIT buttonClicked(number); });
    return button;
}

void MessageBar::clearButtons()
{
    for (HintButton *button : std::exchange(m_buttons, {})) {
        m_layout->removeWidget(button);
        button->hide();
        button->deleteLater(); // it may be the one being clicked
    }
}

QString MessageBar::message() const
{
    return m_cause.isEmpty() ? m_subject : m_subject + u' ' + m_cause;
}

QSize MessageBar::sizeHint() const
{
    return {400, std::max(m_height, m_layout->sizeHint().height())};
}

void MessageBar::restyle()
{
    const Tokens &t = m_theme.tokens();
    const QColor subject = m_tone == Tone::Danger ? t.danger : t.tx;
    m_text->setText(u"<span style='font-weight:600;color:%1'>%2</span> <span style='color:%3'>%4</span>"_s.arg(
        subject.name(), m_subject.toHtmlEscaped(), t.tx.name(), m_cause.toHtmlEscaped()));
    setAccessibleName(message());
    update();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = m_theme.tokens();
    const QColor tint = m_tone == Tone::Danger ? t.dangerTint : m_tone == Tone::Info ? t.infoTint : t.cautionTint;
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_tone == Tone::Danger ? t.line : t.text(m_tone));
    m_theme.icons().paint(painter, QRectF(12, (height() - 16) / 2.0, 16, 16), m_iconName, t.text(m_tone, false));
}

ErrorBar::ErrorBar(Theme &theme, QWidget *parent)
    : MessageBar(theme, Tone::Danger, 40, parent)
{
    setIconName(u"warn"_s);
}

Banner::Banner(Theme &theme, QWidget *parent)
    : MessageBar(theme, Tone::Caution, 32, parent)
{
    setIconName(u"history"_s);
}

} // namespace quittance::ui
