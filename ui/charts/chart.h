#pragma once

#include "ui/charts/chart_face.h"

#include <QWidget>

namespace quittance::ui {

class Theme;

/// Base of the painted charts: marks that take the cursor, drill and explain themselves, copy, and the table twin.
///
/// Left and Right move along the rows, Up and Down among the series, Home and End to the ends; Enter drills,
/// Space asks why, Ctrl+C copies the figures and Ctrl+Shift+C the picture.
class Chart : public QWidget, public ChartFace
{
    Q_OBJECT

public:
    explicit Chart(Theme &theme, QWidget *parent = nullptr);
    ~Chart() override;

    /// Said at the end of every tool tip: how the figures are made.
    void setDefinition(const QString &definition) { m_definition = definition; }
    [[nodiscard]] QString definition() const { return m_definition; }
    /// The row on a band, such as the month end shown elsewhere; -1 for none.
    void setSelectedIndex(int index);
    [[nodiscard]] int selectedIndex() const { return m_selected; }
    void setCurrentMark(ChartMark mark);
    [[nodiscard]] ChartMark currentMark() const { return m_current; }

    /// Where a mark is drawn; empty for a gap. For hit testing and tests.
    [[nodiscard]] virtual QRectF markRect(ChartMark mark) const = 0;
    /// The mark at a point, invalid for none.
    [[nodiscard]] virtual ChartMark markAt(const QPointF &position) const = 0;
    /// The tool tip of a mark: row, series, exact value, notes, definition.
    [[nodiscard]] QString markText(ChartMark mark) const;
    /// What the value labels are in ("USD million"), for the pane header.
    [[nodiscard]] virtual QString scaleWord() const = 0;

    void paintTo(QPainter &painter, const QSizeF &size, const Tokens &tokens) override;
    void copyTable() const;
    void copyPicture();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void drilled(int series, int index); ///< Click or Enter on a mark, with or without a value.
    void whyWanted(int series, int index); ///< Space.
    void currentChanged(int series, int index); ///< -1, -1 when the cursor left.
    void dataChanged(); ///< New figures: the twin is out of date.

protected:
    virtual void paintChart(QPainter &painter) = 0;
    /// Another mark in the direction of an arrow; `current` is invalid at first.
    [[nodiscard]] virtual ChartMark step(ChartMark current, int indexes, int series) const;
    [[nodiscard]] virtual int seriesCount() const = 0;
    [[nodiscard]] virtual int indexCount() const = 0;
    /// Called by a chart that got new data, with its own geometry up to date.
    void takeNewData();

    [[nodiscard]] Theme &theme() const { return m_theme; }
    /// The colours to paint with: those of the theme, or of the paper.
    [[nodiscard]] const Tokens &tokens() const;
    /// The room to draw in.
    [[nodiscard]] QSizeF canvas() const;
    [[nodiscard]] bool isLit(ChartMark mark) const { return mark.isValid() && mark == m_hover && !isOnPaper(); }
    [[nodiscard]] bool isOnPaper() const { return m_paper != nullptr; }
    /// The 2 px ring of the current mark, while the chart has the focus.
    void paintCursor(QPainter &painter) const;

    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] bool handleCommand(const QKeyEvent &event);
    void describeCurrent();
    void setHover(ChartMark mark);

    Theme &m_theme;
    QString m_definition;
    const Tokens *m_paper = nullptr;
    QSizeF m_paperSize;
    ChartMark m_current;
    ChartMark m_hover;
    ChartMark m_pressed;
    int m_selected = -1;
};

} // namespace quittance::ui
