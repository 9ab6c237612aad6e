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

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    Theme &m_theme;
    QList<ColumnSpec> m_columns;
};

} // namespace quittance::ui
