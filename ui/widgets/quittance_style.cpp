#include "ui/widgets/quittance_style.h"

#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace quittance::ui {

QuittanceStyle::QuittanceStyle(const Theme &theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(theme)
{
}

int QuittanceStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractItemView *>(widget) ? 0 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 13;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return 16;
    case PM_MenuPanelWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 12;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int QuittanceStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                              QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void QuittanceStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        drawFocus(*option, *painter);
        return;
    case PE_IndicatorCheckBox:
        drawCheck(*option, *painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(*option, *painter);
        return;
    case PE_PanelMenuBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void QuittanceStyle::drawFocus(const QStyleOption &option, QPainter &painter) const
{
    if (!(option.state & State_KeyboardFocusChange))
        return;
    painter.save();
    painter.setPen(QPen(m_theme.tokens().focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    painter.restore();
}

void QuittanceStyle::drawCheck(const QStyleOption &option, QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const bool isOn = option.state & (State_On | State_NoChange);
    const bool isEnabled = option.state & State_Enabled;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = !isOn ? t.field : isEnabled ? t.accent : t.txd;
    painter.setPen(QPen(isOn ? fill : option.state & State_HasFocus ? t.focus : t.line2, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 2, 2);
    painter.setPen(QPen(t.accentText, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option.state & State_On) {
        const QPointF tick[]
            = {box.topLeft() + QPointF(3, 6.2), box.topLeft() + QPointF(5.2, 8.4), box.topLeft() + QPointF(9.2, 3.6)};
        painter.drawPolyline(tick, 3);
    } else if (option.state & State_NoChange) {
        painter.drawLine(box.topLeft() + QPointF(3, 6), box.topLeft() + QPointF(9, 6));
    }
    painter.restore();
}

void QuittanceStyle::drawRadio(const QStyleOption &option, QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const bool isOn = option.state & State_On;
    const bool isEnabled = option.state & State_Enabled;
    const QRectF ring = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor on = isEnabled ? t.accent : t.txd;
    painter.setPen(QPen(isOn || option.state & State_HasFocus ? on : t.line2, 1));
    painter.setBrush(isOn ? on : t.field);
    painter.drawEllipse(ring);
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accentText);
        painter.drawEllipse(ring.center(), 2.5, 2.5);
    }
    painter.restore();
}

} // namespace quittance::ui
