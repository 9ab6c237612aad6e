#include "ui/documents/table_totals.h"

#include "ui/widgets/data_table.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace quittance::ui {

void showTotalsRows(DataTable &table, QAbstractItemModel &totals, int mostRows, int titleColumns)
{
    const int rows = totals.rowCount();
    if (rows == 0) {
        table.setTotalsModel(nullptr);
        return;
    }
    table.setTotalsModel(&totals);
    QTableView *view = table.totalsView();
    view->clearSpans();
    for (int row = 0; row < rows && titleColumns > 1; ++row)
        view->setSpan(row, 0, 1, titleColumns);
    const int height = view->verticalHeader()->defaultSectionSize();
    view->setFixedHeight(height * std::min(rows, mostRows) + 1);
    view->setVerticalScrollBarPolicy(rows > mostRows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

} // namespace quittance::ui
