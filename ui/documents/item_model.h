#pragma once

#include "core/workspace/ledger_rows.h"
#include "ui/widgets/column_spec.h"
#include "ui/widgets/windowed_model.h"

#include <QHash>

#include <array>

namespace quittance::ui {

/// A figure that a document has in a list of items.
struct ItemFigure
{
    enum class Kind { Date, Days, Money };

    QString key;
    QString title;
    QString definition; ///< tool tip of the heading
    Kind kind = Kind::Money;
    int dropOrder = 0; ///< as in ColumnSpec
};
inline constexpr int kItemFigures = 5;

/// A document behind a figure, and its part in it: Julian days, days or units, in the order of the list's figures.
struct ItemRow
{
    ledger::DocumentId document;
    std::array<qint64, kItemFigures> figures = {};
};

/// Any number of documents behind a figure: what was asked is held here, number and customer come by page.
class ItemModel : public WindowedModel<workspace::DocumentRow>
{
    Q_OBJECT

public:
    explicit ItemModel(std::vector<ItemFigure> figures, QObject *parent = nullptr);

    /// `today` for dates without a year.
    void setItems(std::vector<ItemRow> items, Currency currency, QDate today);
    [[nodiscard]] const std::vector<ItemRow> &items() const { return m_items; }
    [[nodiscard]] QList<ColumnSpec> columns() const;
    /// The sum of each figure of money, 0 of others.
    [[nodiscard]] std::array<qint64, kItemFigures> sums() const;
    [[nodiscard]] const std::vector<ItemFigure> &figures() const { return m_figures; }
    [[nodiscard]] Currency currency() const { return m_currency; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    [[nodiscard]] qint64 rowId(const workspace::DocumentRow &row) const override;
    [[nodiscard]] QVariant cell(const workspace::DocumentRow &row, int column, int role) const override;

private:
    void arrange();
    [[nodiscard]] QVariant figureOf(const ItemRow &item, std::size_t figure, int role) const;

    std::vector<ItemFigure> m_figures;
    std::vector<ItemRow> m_items;
    QHash<qint64, int> m_at; ///< index in m_items by document
    Currency m_currency;
    QDate m_today;
    int m_sortFigure = -1; ///< −1: as they came
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace quittance::ui
