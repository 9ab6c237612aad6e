#pragma once

#include "ui/charts/aging_column.h"
#include "ui/charts/chart_face.h"
#include "ui/charts/chart_scale.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QBarCategoryAxis;
class QBarSet;
class QGraphicsItem;
class QStackedBarSeries;
class QValueAxis;

namespace quittance::ui {

class ChartSurface;

/// Aging by month end as stacked columns. A press on a segment, column or label
/// drills; Left and Right move a cursor, Enter drills; the same figures can be
/// copied as a table or a picture.
class StackedAgingChart final : public QWidget, public ChartFace
{
    Q_OBJECT

public:
    explicit StackedAgingChart(Theme &theme, QWidget *parent = nullptr);
    ~StackedAgingChart() override;

    void setSeries(AgingSeries series);
    [[nodiscard]] const AgingSeries &series() const { return m_series; }
    /// The column on a band, -1 for none.
    void setSelectedColumn(int column);
    [[nodiscard]] int selectedColumn() const { return m_selected; }
    /// "million" or "thousand" of the axis, for the pane header; empty when unscaled.
    [[nodiscard]] QString scaleWord() const;

    /// Where a segment is drawn, in this widget's coordinates: hit testing and tests.
    [[nodiscard]] QRectF segmentRect(int column, int bucket) const;
    /// The figures as tab-separated text with a header row.
    [[nodiscard]] QString tableText() const;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] int totalColumns() const override { return 1; }
    void paintTo(QPainter &painter, const QSizeF &size, const Tokens &tokens) override;
    void copyTable() const;
    void copyPicture();

Q_SIGNALS:
    /// `bucket` is -1 for the column as a whole.
    void drilled(int column, int bucket, Qt::KeyboardModifiers modifiers);
    void seriesChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Hit
    {
        int column = -1;
        int bucket = -1;
    };

    void rebuild();
    void restyle();
    void layoutItems();
    void addText(const QString &text, TextStyle style, const QColor &color, QPointF at, Qt::Alignment side);
    [[nodiscard]] QRectF columnRect(int column) const;
    [[nodiscard]] qreal yOf(qint64 units) const;
    [[nodiscard]] Hit hitAt(const QPointF &position) const;
    [[nodiscard]] QString hitText(Hit hit) const;

    [[nodiscard]] const Tokens &tokens() const { return m_paper ? *m_paper : m_theme.tokens(); }

    Theme &m_theme;
    const Tokens *m_paper = nullptr; ///< Colours in place of the theme's.
    AgingSeries m_series;
    ChartSurface *m_surface;
    QStackedBarSeries *m_bars = nullptr;
    QList<QBarSet *> m_sets;
    QBarCategoryAxis *m_days = nullptr;
    QValueAxis *m_amounts = nullptr;
    QList<QGraphicsItem *> m_items; ///< Grid, labels and bands: drawn by us, moved on resize.
    ChartScale m_scale;
    int m_selected = -1;
    int m_cursor = -1;
};

} // namespace quittance::ui
