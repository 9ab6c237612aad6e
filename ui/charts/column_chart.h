#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/chart_axis.h"

namespace quittance::ui {

struct ChartInk;

/// What a ColumnChart shows: one column per category, and what is drawn against the columns.
struct ColumnChartData
{
    ChartMeasure measure;
    QString heading; ///< Of the categories: "Month end", "Days late".
    QStringList categories;
    ChartSeries columns;
    QList<int> buckets = {}; ///< Aging bucket of each column; below 0 or missing: grey.
    int bucketCount = 5;
    QStringList insideLabels = {}; ///< At the foot inside each column, such as the number of documents.
    /// A short line across each column to compare it with, in the same measure: the book's share of a histogram.
    std::optional<ChartSeries> reference = {};
    /// A line from 0 to 100% with an axis of its own at the right, in millionths of a per cent: a Pareto's running
    /// share.
    std::optional<ChartSeries> cumulative = {};
    /// A dashed line across, such as a target, and its name.
    std::optional<qint64> limit = {};
    QString limitName = {};
    int dividerAfter = -1; ///< A dashed upright after this category; below 0 for none.
    QString dividerLeft = {}; ///< Left of the divider: "on time".
    QString dividerRight = {};
    QString footer = {}; ///< A caption under the categories.
};

/// Columns by category: month figures, histograms with a reference line per bin, Pareto with its running share.
/// Series 0 is the columns, 1 the reference or running share.
class ColumnChart : public Chart
{
    Q_OBJECT

public:
    explicit ColumnChart(Theme &theme, QWidget *parent = nullptr);

    void setData(ColumnChartData data);
    [[nodiscard]] const ColumnChartData &data() const { return m_data; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QRectF markRect(ChartMark mark) const override;
    [[nodiscard]] ChartMark markAt(const QPointF &position) const override;
    [[nodiscard]] QString scaleWord() const override { return m_axis.word(); }

protected:
    void paintChart(QPainter &painter) override;
    [[nodiscard]] int seriesCount() const override;
    [[nodiscard]] int indexCount() const override { return int(m_data.categories.size()); }

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF columnRect(int index) const;
    [[nodiscard]] QPointF sharePoint(int index) const;
    void paintColumns(const ChartInk &ink) const;
    void paintColumnLabels(const ChartInk &ink) const;
    void paintReference(const ChartInk &ink) const;
    void paintCumulative(const ChartInk &ink) const;
    void paintGuides(const ChartInk &ink) const;

    ColumnChartData m_data;
    ChartAxis m_axis;
    ChartAxis m_shareAxis;
};

} // namespace quittance::ui
