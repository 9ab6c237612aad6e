#include "ui/firstrun/choice_tile.h"

#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace quittance::ui {
namespace {

constexpr int kPadding = 24;
constexpr int kIconSize = 32;
constexpr int kRadius = 4;

} // namespace

ChoiceTile::ChoiceTile(Theme &theme, const QString &icon, const QString &title, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_facts(new QVBoxLayout)
    , m_footnote(new QLabel(this))
    , m_icon(icon)
{
    setMinimumSize(300, 300);
    setAccessibleName(title);
    auto *heading = new QLabel(title, this);
    heading->setFont(theme.font(TextStyle::Screen));
    auto *body = new QLabel(text, this);
    body->setWordWrap(true);
    m_footnote->setWordWrap(true);
    m_footnote->setFont(theme.font(TextStyle::Caption));
    m_footnote->setForegroundRole(QPalette::PlaceholderText);

    m_layout->setContentsMargins(kPadding, kPadding + kIconSize + 16, kPadding, kPadding);
    m_layout->setSpacing(8);
    m_facts->setSpacing(4);
    m_layout->addWidget(heading);
    m_layout->addWidget(body);
    m_layout->addSpacing(8);
    m_layout->addLayout(m_facts);
    m_layout->addStretch(1);
    m_layout->addWidget(m_footnote);
    m_layout->addSpacing(8);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceTile::addFact(const QString &name, const QString &value)
{
    auto *row = new QHBoxLayout;
    auto *left = new QLabel(name, this);
    left->setFont(m_theme.font(TextStyle::BodyMedium));
    auto *right = new QLabel(value, this);
    right->setFont(m_theme.font(TextStyle::Caption));
    right->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(left);
    row->addStretch(1);
    row->addWidget(right);
    m_facts->addLayout(row);
}

void ChoiceTile::setFootnote(const QString &text)
{
    m_footnote->setText(text);
}

HintButton *ChoiceTile::setButton(const QString &text, const QKeySequence &key, bool isPrimary)
{
    auto *button = new HintButton(m_theme, text, key, this);
    button->setButtonSize(ButtonSize::Big);
    button->setLook(isPrimary ? ButtonLook::Primary : ButtonLook::Framed);
    m_layout->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void ChoiceTile::setDropLook(bool isDropZone, bool isTarget)
{
    m_isDropZone = isDropZone;
    m_isTarget = isTarget;
    update();
}

void ChoiceTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = m_theme.tokens();
    QPen border(m_isTarget ? tokens.accent : m_isDropZone ? tokens.line2 : tokens.line, m_isDropZone ? 2 : 1);
    if (m_isDropZone)
        border.setStyle(Qt::DashLine);
    painter.setPen(border);
    painter.setBrush(tokens.panel);
    const qreal inset = border.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    m_theme.icons().paint(painter, QRectF(kPadding, kPadding, kIconSize, kIconSize), m_icon, tokens.accent);
}

} // namespace quittance::ui
