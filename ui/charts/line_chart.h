#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/chart_axis.h"

class QPolygonF;

namespace quittance::ui {

struct ChartInk;

/// How a line is drawn: told apart without colour.
enum class LineLook {
    Strong, ///< Ink, 1.8 px, a disc at its end.
    Plain, ///< Grey, 1.4 px.
    Dashed, ///< Grey dashes, a disc at its end: the floor, the median of a forecast.
    Dotted, ///< Grey dots: the edge of a band.
    Faint, ///< Thin and pale: one of many, such as older vintages.
};

struct LineSeries
{
    ChartSeries figures;
    LineLook look = LineLook::Strong;
    bool isLabelled = true; ///< Name and last value at its end.
};

/// The area between two lines, where both have figures.
struct LineBand
{
    int low = 0; ///< Index of the lower series.
    int high = 0;
    QString label = {}; ///< At the right between the ends, such as "ADD 15.2"; empty for none.
};

/// What a LineChart shows: points at equal steps, one to n lines.
struct LineChartData
{
    ChartMeasure measure;
    QString heading; ///< Of the categories: "Month end", "Age in months".
    QStringList categories;
    QList<LineSeries> series;
    QList<LineBand> bands = {};
    bool isFromZero = false; ///< True: the axis begins at zero.
    int dividerAfter = -1; ///< A line after this category, such as today in a forecast; below 0 for none.
    QString dividerLabel = {};
    QString footer = {};
};

/// Lines with gaps where there is no figure, labels at their ends in place of a legend, and bands between two.
class LineChart : public Chart
{
    Q_OBJECT

public:
    explicit LineChart(Theme &theme, QWidget *parent = nullptr);

    void setData(LineChartData data);
    [[nodiscard]] const LineChartData &data() const { return m_data; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QRectF markRect(ChartMark mark) const override;
    [[nodiscard]] ChartMark markAt(const QPointF &position) const override;
    [[nodiscard]] QString scaleWord() const override { return m_axis.word(); }

protected:
    void paintChart(QPainter &painter) override;
    [[nodiscard]] int seriesCount() const override;
    [[nodiscard]] int indexCount() const override { return int(m_data.categories.size()); }

private:
    struct EndLabel
    {
        QString name;
        QString value;
        QPointF end;
        int index = 0;
        bool isStrong = false;
    };

    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] qreal endWidth() const;
    [[nodiscard]] QPointF pointAt(ChartMark mark) const;
    [[nodiscard]] bool hasValue(ChartMark mark) const;
    [[nodiscard]] int lastIndexOf(int series) const;
    [[nodiscard]] QList<EndLabel> endLabels() const;
    void paintBand(const ChartInk &ink, const LineBand &band) const;
    void paintLine(const ChartInk &ink, int series) const;
    void paintEnds(const ChartInk &ink) const;
    void paintDivider(const ChartInk &ink) const;

    LineChartData m_data;
    ChartAxis m_axis;
};

} // namespace quittance::ui
