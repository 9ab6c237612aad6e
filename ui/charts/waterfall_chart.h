#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/chart_axis.h"

namespace quittance::ui {

struct ChartInk;

/// A total, or what leads from one total to the next.
struct WaterfallStep
{
    QString label; ///< Under the bar.
    std::optional<qint64> value = {}; ///< Of a total its height, else the change; empty: not known, `note` says why.
    bool isTotal = false;
    QString note = {}; ///< Tool tip: how the line is made.
};

/// What a WaterfallChart shows.
struct WaterfallData
{
    ChartMeasure measure;
    QString heading; ///< Of the steps: "Line".
    QString name; ///< Of the figures: "Amount".
    QList<WaterfallStep> steps;
    bool canBreak = true; ///< True: when the changes are small the axis begins above zero, with a break on the totals.
};

/// A bridge: totals as full bars, changes hanging between them with their sign. What comes in is hollow, what goes
/// out is filled, so it reads without colour. Series 0 is the figure, 1 the balance after it.
class WaterfallChart : public Chart
{
    Q_OBJECT

public:
    explicit WaterfallChart(Theme &theme, QWidget *parent = nullptr);

    void setData(WaterfallData data);
    [[nodiscard]] const WaterfallData &data() const { return m_data; }
    /// True when the axis begins above zero.
    [[nodiscard]] bool isBroken() const { return m_axis.low > 0; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QRectF markRect(ChartMark mark) const override;
    [[nodiscard]] ChartMark markAt(const QPointF &position) const override;
    [[nodiscard]] QString scaleWord() const override { return m_axis.word(); }

protected:
    void paintChart(QPainter &painter) override;
    /// The balance is a column of the table; in the picture a bar is one mark.
    [[nodiscard]] int seriesCount() const override { return m_data.steps.isEmpty() ? 0 : 1; }
    [[nodiscard]] int indexCount() const override { return int(m_data.steps.size()); }

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF barRect(int step) const;
    void paintBar(const ChartInk &ink, int step) const;
    void paintBreak(const ChartInk &ink, const QRectF &bar) const;
    void paintLabels(const ChartInk &ink, int step) const;

    WaterfallData m_data;
    QList<qint64> m_after; ///< The balance after each step.
    ChartAxis m_axis;
};

} // namespace quittance::ui
