#pragma once

#include "core/insight/aging.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"
#include "ui/widgets/windowed_model_base.h"

#include <QHash>
#include <QSet>

namespace quittance::ui {

enum class AgingGroup { Customer, Currency };

/// One figure of the matrix and what to ask for the items behind it.
struct AgingCell
{
    enum class Part { Row, Bucket, Gross, Unapplied, Net };

    Part part = Part::Row;
    int bucket = 0; ///< when part is Bucket
    ledger::CustomerId customer; ///< invalid: all
    QString customerName;
    Currency currency;
    qint64 units = 0; ///< what the cell shows

    [[nodiscard]] insight::AgingFilter filter() const;
};

/// Customers by bucket, sorted inside each currency: amounts of two currencies never stand in one order or sum.
class AgingMatrixModel : public WindowedModelBase
{
    Q_OBJECT

public:
    /// `labels` settles the columns for the life of the model.
    explicit AgingMatrixModel(QStringList labels, QObject *parent = nullptr);

    void setTable(insight::AgingTable table, AgingGroup group);
    /// True: the table holds differences, shown with their sign.
    void setDifference(bool isDifference);
    /// Names of customers that were restated since; they get a mark.
    void setRestated(QSet<QString> names);

    [[nodiscard]] const insight::AgingTable &table() const { return m_table; }
    [[nodiscard]] const QStringList &labels() const { return m_labels; }
    [[nodiscard]] QList<ColumnSpec> columns() const;
    [[nodiscard]] const insight::AgingRow *rowAt(int row) const;
    /// What stands at row and column; nothing for columns that are not figures of items.
    [[nodiscard]] std::optional<AgingCell> cellAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<AgingCell> totalCellAt(int total, int column) const;
    /// One row per currency.
    [[nodiscard]] std::vector<GridRow> totalRows() const;
    [[nodiscard]] int columnOf(AgingCell::Part part) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void dropPages() override;
    void dropPage(int page) override;
    [[nodiscard]] QList<int> heldPages() const override;
    void arrange();
    [[nodiscard]] int rankOf(const insight::AgingRow &row) const;
    [[nodiscard]] qint64 keyOf(const insight::AgingRow &row) const;
    [[nodiscard]] std::optional<qint64> unitsOf(const insight::AgingRow &row, int column) const;
    [[nodiscard]] std::optional<int> lateShare(const insight::AgingRow &row) const;
    [[nodiscard]] std::optional<AgingCell> cellOf(const insight::AgingRow &row, int column) const;
    [[nodiscard]] QVariant nameOf(const insight::AgingRow &row, int role) const;
    [[nodiscard]] QString definitionOf(int column) const;

    QStringList m_labels;
    insight::AgingTable m_table;
    AgingGroup m_group = AgingGroup::Customer;
    QHash<qint64, int> m_rowOfKey;
    QHash<int, int> m_rankOf; ///< per currency number, the weightiest first
    QHash<int, int> m_customers; ///< how many per currency number
    QSet<QString> m_restated;
    int m_sortColumn = -1; ///< −1: net, largest first
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    bool m_isDifference = false;
};

} // namespace quittance::ui
