#include "ui/widgets/as_of_button.h"

#include "ui/widgets/as_of_popup.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QStyle>
#include <QStyleOptionToolButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kPadding = 8;
constexpr int kGap = 6;
constexpr int kIcon = 14;

} // namespace

AsOfButton::AsOfButton(Theme &theme, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QToolButton::clicked, this, &AsOfButton::openPopup);
    connect(&theme, &Theme::changed, this, &AsOfButton::updateLook);
}

void AsOfButton::setToday(QDate today)
{
    m_today = today;
    if (!m_asOf.isValid())
        m_asOf = today;
    updateLook();
}

void AsOfButton::setDates(QDate asOf, Instant knownAt)
{
    m_asOf = asOf;
    m_knownAt = knownAt;
    updateLook();
}

bool AsOfButton::isLookingBack() const
{
    return m_knownAt != Instant::max() || (m_today.isValid() && m_asOf.isValid() && m_asOf < m_today);
}

QWidget *AsOfButton::popup() const
{
    return m_popup;
}

void AsOfButton::openPopup()
{
    if (m_popup)
        return;
    m_popup = new AsOfPopup(m_theme, m_today.isValid() ? m_today : m_asOf, m_asOf, m_knownAt, this);
    connect(m_popup, &AsOfPopup::datesChosen, this, [this](QDate asOf, Instant knownAt) {
        setDates(asOf, knownAt);
        Q_EMIT datesChosen(asOf, knownAt);
    });
    m_popup->move(mapToGlobal(QPoint(0, height() + 2)));
    m_popup->show();
    m_popup->setFocus();
}

QString AsOfButton::dateText() const
{
    return longDateText(m_asOf);
}

QString AsOfButton::knownText() const
{
    if (m_knownAt == Instant::max())
        return tr("known now");
    return tr("known %1").arg(ui::dateText(civilDate(m_knownAt, QTimeZone::utc()), m_today));
}

void AsOfButton::updateLook()
{
    setProperty("past", isLookingBack());
    style()->unpolish(this);
    style()->polish(this);
    setAccessibleName(tr("As of %1, %2").arg(dateText(), knownText()));
    setToolTip(isLookingBack() ? tr("You look at an earlier state. Nothing can be changed until you return to today.")
                               : tr("The day all figures are of, and the instant they are as known at."));
    updateGeometry();
    update();
}

QSize AsOfButton::sizeHint() const
{
    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    const QFontMetrics bold(m_theme.font(TextStyle::BodyBold));
    const int width = 2 * kPadding + kIcon + 4 * kGap + 12 + caption.horizontalAdvance(tr("As of"))
        + bold.horizontalAdvance(dateText()) + caption.horizontalAdvance(knownText());
    return {width, 26};
}

void AsOfButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawComplexControl(QStyle::CC_ToolButton, option);

    const Tokens &t = m_theme.tokens();
    const bool isBack = isLookingBack();
    const QColor quiet = isBack ? t.cautionStrong : t.tx3;
    int left = kPadding;
    m_theme.icons().paint(painter, QRectF(left, (height() - kIcon) / 2.0, kIcon, kIcon),
                          isBack ? u"history"_s : u"calendar"_s, quiet);
    left += kIcon + kGap;
    const auto draw = [&](const QString &text, TextStyle style, const QColor &color) {
        const QFont font = m_theme.font(style);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(left, 0, width() - left, height()), int(Qt::AlignLeft | Qt::AlignVCenter), text);
        left += QFontMetrics(font).horizontalAdvance(text) + kGap;
    };
    draw(tr("As of"), TextStyle::Caption, quiet);
    draw(dateText(), TextStyle::BodyBold, t.tx);
    draw(knownText(), TextStyle::Caption, quiet);
    m_theme.icons().paint(painter, QRectF(left, (height() - 12) / 2.0, 12, 12), u"down"_s, quiet);
}

} // namespace quittance::ui
