#include "ui/shell/drop_button.h"

#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QStyleOptionToolButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kPadding = 8;
constexpr int kGap = 6;
constexpr int kArrow = 12;
constexpr int kMostValue = 240;

} // namespace

DropButton::DropButton(Theme &theme, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DropButton::setTexts(const QString &caption, const QString &value, const QString &remark)
{
    m_caption = caption;
    m_value = value;
    m_remark = remark;
    setAccessibleName(QStringList{caption, value, remark}.join(u' ').simplified());
    updateGeometry();
    update();
}

QSize DropButton::sizeHint() const
{
    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    const QFontMetrics bold(m_theme.font(TextStyle::BodyBold));
    int width = 2 * kPadding + kArrow + std::min(bold.horizontalAdvance(m_value), kMostValue) + kGap;
    if (!m_caption.isEmpty())
        width += caption.horizontalAdvance(m_caption) + kGap;
    if (!m_remark.isEmpty())
        width += caption.horizontalAdvance(m_remark) + kGap;
    return {width, 26};
}

void DropButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    option.features = QStyleOptionToolButton::None;
    option.subControls = QStyle::SC_ToolButton;
    painter.drawComplexControl(QStyle::CC_ToolButton, option);

    const Tokens &t = m_theme.tokens();
    int left = kPadding;
    const auto draw = [&](const QString &text, TextStyle style, const QColor &color) {
        if (text.isEmpty())
            return;
        const QFont font = m_theme.font(style);
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, kMostValue);
        painter.setFont(font);
        painter.setPen(isEnabled() ? color : t.txd);
        painter.drawText(QRect(left, 0, width() - left, height()), int(Qt::AlignLeft | Qt::AlignVCenter), shown);
        left += metrics.horizontalAdvance(shown) + kGap;
    };
    draw(m_caption, TextStyle::Caption, t.tx3);
    draw(m_value, TextStyle::BodyBold, t.tx);
    draw(m_remark, TextStyle::Caption, t.tx3);
    m_theme.icons().paint(painter, QRectF(left, (height() - kArrow) / 2.0, kArrow, kArrow), u"down"_s,
                          isEnabled() ? t.tx3 : t.txd);
}

} // namespace quittance::ui
