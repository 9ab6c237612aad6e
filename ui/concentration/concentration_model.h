#pragma once

#include "core/insight/concentration.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"
#include "ui/widgets/windowed_model_base.h"

#include <QHash>

namespace quittance::ui {

enum class ConcentrationColumn { Rank, Name, Gross, Share, Running, Members };
inline constexpr int kConcentrationColumns = int(ConcentrationColumn::Members) + 1;

[[nodiscard]] QList<ColumnSpec> concentrationColumns();

/// All debtors of one currency, sorted and filtered here; rank and running share are those by size, whatever the order.
class ConcentrationModel : public WindowedModelBase
{
    Q_OBJECT

public:
    using WindowedModelBase::WindowedModelBase;

    void setConcentration(insight::Concentration concentration, bool byParent);
    /// Words that must all be in the name; case does not matter.
    void setFilter(const QString &text);
    [[nodiscard]] const insight::Concentration &concentration() const { return m_concentration; }
    [[nodiscard]] const insight::ConcentrationRow *rowAt(int row) const;
    [[nodiscard]] Cell cellAt(int row, ConcentrationColumn column) const;
    /// The row under the table.
    [[nodiscard]] GridRow totalRow() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void dropPages() override { }
    void dropPage(int) override { }
    [[nodiscard]] QList<int> heldPages() const override { return {}; }
    void arrange();
    [[nodiscard]] std::optional<std::size_t> at(int row) const;
    [[nodiscard]] Cell cellOf(std::size_t rank, ConcentrationColumn column) const;

    insight::Concentration m_concentration;
    QHash<qint64, int> m_rankOf; ///< from 0, by customer
    QStringList m_words;
    bool m_byParent = false;
    int m_sortColumn = int(ConcentrationColumn::Rank);
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace quittance::ui
