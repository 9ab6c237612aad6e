#include "ui/charts/chart_surface.h"

#include "ui/widgets/theme.h"

#include <QChart>
#include <QClipboard>
#include <QGuiApplication>
#include <QLegend>

namespace quittance::ui {

ChartSurface::ChartSurface(Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing, false); // crisp outlines of 1 px
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false); // a brush set on the chart is drawn over by its theme
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setMargins({});
    restyle();
    connect(&theme, &Theme::changed, this, &ChartSurface::restyle);
}

void ChartSurface::setPlot(const QRectF &plot)
{
    m_plot = plot;
    chart()->setPlotArea(plot);
}

void ChartSurface::copyPicture()
{
    QGuiApplication::clipboard()->setPixmap(grab());
}

void ChartSurface::restyle()
{
    setBackgroundBrush(m_theme.tokens().panel);
}

} // namespace quittance::ui
