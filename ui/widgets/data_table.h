#pragma once

#include "ui/widgets/column_spec.h"
#include "ui/widgets/selection_sum.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

class QAbstractItemModel;
class QMenu;
class QModelIndex;
class QTableView;
class QTimer;

namespace quittance::ui {

class CellDelegate;
class ColumnFit;
class EmptyState;
class ErrorBar;
class GridHeader;
class GridView;
class ProgressLine;
class Theme;

/// A table as all screens use it: windowed rows, a totals row that stays, a
/// header that sorts and chooses columns, copy, J/K/Enter, selection sums, and
/// the states empty, error and loading.
///
/// Sorting calls QAbstractItemModel::sort(); the table never sorts rows itself.
class DataTable : public QWidget
{
    Q_OBJECT

public:
    explicit DataTable(Theme &theme, QWidget *parent = nullptr);
    ~DataTable() override;

    /// Columns in the model's order; before setModel().
    void setColumns(QList<ColumnSpec> columns);
    /// Not owned. CellRole says what the model answers.
    void setModel(QAbstractItemModel *model);
    /// One row under the table with the same columns; nullptr hides it. Not owned.
    void setTotalsModel(QAbstractItemModel *totals);
    [[nodiscard]] QAbstractItemModel *model() const;
    [[nodiscard]] QTableView *view() const;
    [[nodiscard]] QTableView *totalsView() const;

    /// Shows or hides a column that has a meaning only at times; "Reset columns" then keeps it so.
    void setColumnShown(int column, bool isShown);
    /// True: single cells are selected and framed (matrices); false: rows.
    void setCellSelection(bool cells);
    void setHeaderShown(bool shown);

    /// What stands in place of rows when there are none. An empty `button` shows none; see emptyButtonClicked().
    void setEmptyState(const QString &sentence, const QString &button = {}, const QKeySequence &key = {});
    /// A bar under the header; the old rows stay. See errorButtonClicked().
    void showError(const QString &subject, const QString &cause, const QString &button = {});
    void clearError();
    /// A 2 px line at the top. `total` of 0 hides it, unknown totals are below 0.
    void setProgress(qint64 done, qint64 total);

    [[nodiscard]] QModelIndex currentIndex() const;
    void setCurrentRow(int row);
    [[nodiscard]] SelectionSum selectionSum() const;
    /// Copies the selection as tab-separated text and as an HTML table.
    void copySelection();

    [[nodiscard]] QByteArray saveColumns() const;
    /// False if `state` was not saved by a table of these columns; then nothing changes.
    bool restoreColumns(const QByteArray &state);

Q_SIGNALS:
    void activated(const QModelIndex &index); ///< Enter or double click.
    void currentChanged(const QModelIndex &index);
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    /// Add to `menu` before it is shown; it already has Copy and Select all.
    void contextMenuAboutToShow(QMenu *menu, const QModelIndex &index);
    void emptyButtonClicked();
    void errorButtonClicked();
    void columnsChanged(); ///< Moved, resized, shown or hidden: save the state.
    /// A sentence for the status bar, such as why a copy was not made.
    void notice(const QString &sentence);
    void whyWanted(const QModelIndex &index); ///< Space.

private:
    void build();
    void connectView();
    void applyColumns();
    void bindTotals();
    void layOut();
    void dropColumns();
    void sortBy(int column);
    void setSort(int column, Qt::SortOrder order);
    void showHeaderMenu(const QPoint &position);
    void showContextMenu(const QPoint &position);
    void selectionMoved();
    void finishCopy();

    Theme &m_theme;
    QList<ColumnSpec> m_columns;
    CellDelegate *m_delegate;
    CellDelegate *m_totalsDelegate;
    GridView *m_view;
    GridHeader *m_header;
    QTableView *m_totals;
    EmptyState *m_empty;
    ErrorBar *m_error;
    ProgressLine *m_progress;
    QTimer *m_sumTimer;
    QTimer *m_bindTimer;
    ColumnFit *m_fit;
    QPointer<QAbstractItemModel> m_model;
    QSet<int> m_dropped; ///< Hidden by the table because it is narrow.
    SelectionSum m_sum;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isCellMode = false;
    bool m_isDropping = false;
    bool m_isCopyPending = false;
};

} // namespace quittance::ui
