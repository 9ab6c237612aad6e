#pragma once

#include <QString>

class QMimeData;
class QTableView;

namespace quittance::ui {

class CellDelegate;

/// The selected cells of a table in the order they are shown, with a row of titles.
struct TableCopy
{
    QString tabSeparated; ///< For spreadsheets: plain amounts, ISO dates.
    QString html; ///< As shown, for letters and mail.
    int rows = 0;
};

enum class CopyState { Ready, StillLoading, TooMany, NothingSelected };

/// Fills `copy` and says Ready, or says why not. StillLoading has asked the model for the missing rows.
[[nodiscard]] CopyState copySelectedCells(const QTableView &view, const CellDelegate &delegate, TableCopy &copy);
/// The most rows one copy takes; more belong into an export.
[[nodiscard]] int mostCopiedRows();

} // namespace quittance::ui
