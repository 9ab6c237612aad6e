#pragma once

#include "core/base/money.h"
#include "ui/widgets/cell_roles.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QHash>
#include <QVariant>

#include <vector>

namespace quittance::ui {

/// What one cell answers, by role.
using Cell = QHash<int, QVariant>;

[[nodiscard]] Cell textCell(const QString &text, const QString &secondary = {});
/// A zero is drawn as a dash unless `showZero`.
[[nodiscard]] Cell moneyCell(Money money, bool showZero = false);
[[nodiscard]] Cell dateCell(QDate day, QDate today);
[[nodiscard]] Cell numberCell(qint64 number);

/// A heading and its definition, which is the tool tip.
struct GridHeading
{
    QString title;
    QString definition = {};
    bool isRightAligned = false;
};

struct GridRow
{
    qint64 id = 0;
    std::vector<Cell> cells;
};

/// A small table of ready cells: totals, allocations, bank evidence. For long lists see WindowedModel.
class CellGrid : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CellGrid(std::vector<GridHeading> headings, QObject *parent = nullptr);

    /// Takes the place of what was shown, under the sort order chosen before. The current row stays on its row.
    void setRows(std::vector<GridRow> rows);
    [[nodiscard]] const std::vector<GridRow> &rows() const { return m_rows; }
    [[nodiscard]] qint64 idAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void order();

    std::vector<GridHeading> m_headings;
    std::vector<GridRow> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace quittance::ui
