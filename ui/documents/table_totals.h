#pragma once

class QAbstractItemModel;

namespace quittance::ui {

class DataTable;

/// Shows the rows of `totals` under `table`, one per currency: at most `mostRows` at once, the rest scroll. None
/// hides the totals. The first `titleColumns` columns are one cell, so that the title is not cut.
void showTotalsRows(DataTable &table, QAbstractItemModel &totals, int mostRows, int titleColumns = 1);

} // namespace quittance::ui
