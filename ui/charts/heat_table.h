#pragma once

#include "ui/charts/chart.h"

class QScrollBar;

namespace quittance::ui {

struct ChartInk;

/// What a HeatTable shows: rows by columns, all in one measure.
struct HeatData
{
    ChartMeasure measure;
    QString heading; ///< Over the row labels: "Invoiced in".
    QStringList rows;
    QStringList columns;
    QStringList columnDefinitions = {}; ///< Tool tips, as many as there are columns or none.
    QList<QList<ChartPoint>> cells; ///< By row, then column. A point without value is masked; its note says why.
    bool isCautious = false; ///< True: more is worse, tinted as caution; false: grey.
    int plainColumns = 0; ///< This many last columns are figures of another kind, such as totals: no tint.
    std::optional<qint64> tintFrom = {}; ///< Where the tint begins and is full; else the least and largest cell.
    std::optional<qint64> tintTo = {};
};

/// A matrix whose cells carry their figure and a tint by its size. Masked cells are blank. The heading row and the
/// row labels stay while it scrolls. Series is the column, index the row.
class HeatTable : public Chart
{
    Q_OBJECT

public:
    explicit HeatTable(Theme &theme, QWidget *parent = nullptr);

    void setData(HeatData data);
    [[nodiscard]] const HeatData &data() const { return m_data; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QRectF markRect(ChartMark mark) const override;
    [[nodiscard]] ChartMark markAt(const QPointF &position) const override;
    [[nodiscard]] QString scaleWord() const override { return m_data.measure.unitWord(); }

protected:
    void paintChart(QPainter &painter) override;
    [[nodiscard]] ChartMark step(ChartMark current, int indexes, int series) const override;
    [[nodiscard]] int seriesCount() const override { return m_data.rows.isEmpty() ? 0 : int(m_data.columns.size()); }
    [[nodiscard]] int indexCount() const override { return int(m_data.rows.size()); }
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void layOut();
    void keepInSight(ChartMark mark);
    [[nodiscard]] QSizeF room() const;
    [[nodiscard]] qreal rowHeight() const;
    [[nodiscard]] qreal cellWidth() const;
    [[nodiscard]] QPointF offset() const;
    [[nodiscard]] QColor tintOf(ChartMark mark) const;
    void paintCell(const ChartInk &ink, ChartMark mark) const;
    void paintHeadings(const ChartInk &ink) const;

    HeatData m_data;
    qreal m_labelWidth = 80;
    qreal m_leastWidth = 48; ///< The widest figure or heading.
    qint64 m_from = 0;
    qint64 m_to = 0;
    QScrollBar *m_across;
    QScrollBar *m_down;
};

} // namespace quittance::ui
