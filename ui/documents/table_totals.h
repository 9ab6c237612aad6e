#pragma once

class QAbstractItemModel;

namespace quittance::ui {

class DataTable;

/// Shows the rows of `totals` under `table`, one per currency: at most `mostRows` at once, the rest scroll. None
/// hides the totals.
void showTotalsRows(DataTable &table, QAbstractItemModel &totals, int mostRows);

} // namespace quittance::ui
