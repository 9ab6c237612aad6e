#include "ui/charts/chart_data.h"

namespace quittance::ui {

namespace {

/// A tab or line end inside a label would break the row it stands in.
QString oneCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

QString tableText(const ChartTable &table)
{
    QString text = oneCell(table.rowHeading);
    for (const ChartTable::Column &column : table.columns)
        text += u'\t' + oneCell(column.heading);
    text += u'\n';
    for (int row = 0; row < int(table.rows.size()); ++row) {
        text += oneCell(table.rows[row]);
        for (int column = 0; column < int(table.columns.size()); ++column) {
            const ChartPoint point = table.at({column, row});
            text += u'\t' + (point.value ? table.columns[column].measure.plainText(*point.value) : QString());
        }
        text += u'\n';
    }
    return text;
}

} // namespace quittance::ui
