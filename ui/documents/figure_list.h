#pragma once

#include "ui/widgets/tokens.h"

#include <QAbstractScrollArea>
#include <QList>
#include <QString>

namespace quittance::ui {

class Theme;

/// A line of a FigureList.
struct FigureRow
{
    QString label;
    QString sub; ///< Second line in caption colour; makes the row 42 px high.
    QString value; ///< Already formatted, right-aligned. With `isText` left-aligned after the label.
    qint64 id = 0; ///< 0: the row does not open anything.
    Tone tone = Tone::Normal;
    QString icon = {};
    bool isBold = false;
    bool hasLine = false; ///< A rule above: the row is a sum.
    bool isText = false;
    QString definition = {}; ///< Tool tip.
};

/// Labels and figures painted in rows: bridges, sums, reasons. Rows with an id take the cursor and open.
class FigureList : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit FigureList(Theme &theme, QWidget *parent = nullptr);

    void setRows(QList<FigureRow> rows);
    [[nodiscard]] const QList<FigureRow> &rows() const { return m_rows; }
    /// Where a row is in the viewport.
    [[nodiscard]] QRect rowRect(int row) const;
    /// The width of the label column of text rows.
    void setLabelWidth(int width);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowOpened(int row); ///< Click or Enter on a row with an id.

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] int heightOf(const FigureRow &row) const;
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] int rowAt(int y) const;
    void moveCurrent(int step);
    void paintRow(QPainter &painter, int row) const;
    void paintWords(QPainter &painter, const FigureRow &row, const QRect &area) const;
    void updateScrollBar();

    Theme &m_theme;
    QList<FigureRow> m_rows;
    int m_labelWidth = 84;
    int m_current = -1;
    int m_hover = -1;
};

} // namespace quittance::ui
