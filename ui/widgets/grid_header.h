#pragma once

#include "ui/widgets/column_spec.h"

#include <QHeaderView>

namespace quittance::ui {

class Theme;

/// The header of a DataTable: label type, alignment by kind, bucket swatches and
/// a quiet sort mark.
class GridHeader : public QHeaderView
{
    Q_OBJECT

public:
    GridHeader(Theme &theme, QWidget *parent);

    void setColumns(const QList<ColumnSpec> &columns);
    [[nodiscard]] QSize sizeHint() const override;
    /// True while a button is down on it: what is resized now, the user resizes.
    [[nodiscard]] bool isPressed() const { return m_isPressed; }

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    Theme &m_theme;
    QList<ColumnSpec> m_columns;
    bool m_isPressed = false;
};

} // namespace quittance::ui
