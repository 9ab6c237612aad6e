#pragma once

#include <QChartView>

namespace quittance::ui {

class Theme;

/// The chart view all charts are drawn on: no frame, no legend, no animation,
/// the panel as background and a plot area that is set, not guessed.
class ChartSurface : public QChartView
{
    Q_OBJECT

public:
    explicit ChartSurface(Theme &theme, QWidget *parent);

    /// Where data is drawn, in this view's coordinates.
    void setPlot(const QRectF &plot);
    [[nodiscard]] QRectF plot() const { return m_plot; }
    /// The picture as seen, for the clipboard.
    void copyPicture();
    void restyle();

private:
    Theme &m_theme;
    QRectF m_plot;
};

} // namespace quittance::ui
