#include "ui/widgets/selection_sum.h"

#include <QTableView>
#include <QtNumeric>

#include <map>

namespace quittance::ui {

namespace {

/// More would hold up the interface; a screen that knows its totals shows those instead.
constexpr qint64 kMostCells = 50'000;

QList<int> summedColumns(const QTableView &view, const QList<ColumnSpec> &columns, bool isCellMode)
{
    QList<int> money;
    int chosen = -1;
    for (int i = 0; i < int(columns.size()); ++i) {
        if (columns[i].kind != CellKind::Money)
            continue;
        if (columns[i].isSummed)
            chosen = i;
        if (!view.isColumnHidden(i))
            money << i;
    }
    if (isCellMode)
        return money;
    if (chosen >= 0)
        return {chosen};
    return money.isEmpty() ? money : QList<int>{money.constLast()};
}

/// False when the cell's row is not loaded or the sum leaves 64 bits.
bool addCell(const QModelIndex &index, std::map<QString, qint64> &sums)
{
    const QVariant loaded = index.data(LoadedRole);
    if (loaded.isValid() && !loaded.toBool())
        return false;
    const QVariant units = index.data(MoneyRole);
    if (!units.isValid())
        return true;
    qint64 &sum = sums[index.data(CurrencyRole).toString()];
    return !qAddOverflow(sum, units.toLongLong(), &sum);
}

} // namespace

SelectionSum sumOfSelection(const QTableView &view, const QList<ColumnSpec> &columns, bool isCellMode)
{
    SelectionSum result;
    if (!view.selectionModel())
        return result;
    const QItemSelection selection = view.selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        result.rows += range.height();
        result.cells += qint64(range.height()) * range.width();
    }
    const QList<int> summed = summedColumns(view, columns, isCellMode);
    if (summed.size() == 1)
        result.column = view.model()->headerData(summed.constFirst(), Qt::Horizontal).toString();
    result.isWhole = (isCellMode ? result.cells : result.rows) <= kMostCells;

    std::map<QString, qint64> sums;
    for (qsizetype i = 0; result.isWhole && i < selection.size(); ++i) {
        const QItemSelectionRange &range = selection[i];
        for (int row = range.top(); result.isWhole && row <= range.bottom(); ++row) {
            for (const int column : summed) {
                const bool isIn = !isCellMode || (column >= range.left() && column <= range.right());
                if (isIn && !addCell(view.model()->index(row, column), sums))
                    result.isWhole = false;
            }
        }
    }
    if (result.isWhole) {
        for (const auto &[currency, units] : sums)
            result.sums << SelectionSum::Amount{currency, units};
    }
    return result;
}

} // namespace quittance::ui
