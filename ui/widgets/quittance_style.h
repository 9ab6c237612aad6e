#pragma once

#include <QProxyStyle>

namespace quittance::ui {

class Theme;

/// Fusion with our metrics, a 2 px focus ring, flat menu bar, our check boxes
/// and radio buttons; colours come from the theme.
class QuittanceStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit QuittanceStyle(const Theme &theme);

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;

private:
    void drawCheck(const QStyleOption &option, QPainter &painter) const;
    void drawRadio(const QStyleOption &option, QPainter &painter) const;
    void drawFocus(const QStyleOption &option, QPainter &painter) const;

    const Theme &m_theme;
};

} // namespace quittance::ui
