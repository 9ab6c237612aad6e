#pragma once

#include "ui/documents/cell_grid.h"
#include "ui/widgets/windowed_model_base.h"

#include <optional>

namespace quittance::ui {

/// Rows that a model holds itself, such as customers of one currency: filtered by words of their names and sorted by
/// any column. What is not defined in a column comes last, whichever way; rows of one value come by name.
class NamedRowsModel : public WindowedModelBase
{
    Q_OBJECT

public:
    /// Which columns there are, and the order until one is chosen.
    struct Shape
    {
        int columns = 0;
        int nameColumn = 0;
        int firstColumn = 0;
        Qt::SortOrder firstOrder = Qt::DescendingOrder;
    };

    /// Words that must all be in the name; case does not matter.
    void setFilter(const QString &text);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    NamedRowsModel(const Shape &shape, QObject *parent);

    /// The rows held are others than before.
    void rowsChanged();
    /// Cells of the rows held may have changed.
    void arrange();
    /// Index among the rows held; nothing for an id that none of them has.
    [[nodiscard]] std::optional<std::size_t> heldBy(qint64 id) const;

    [[nodiscard]] virtual std::size_t held() const = 0;
    [[nodiscard]] virtual qint64 heldId(std::size_t at) const = 0;
    [[nodiscard]] virtual QString heldName(std::size_t at) const = 0;
    [[nodiscard]] virtual Cell heldCell(std::size_t at, int column) const = 0;
    /// What a column sorts by; nothing: not defined. That of the cell unless overridden.
    [[nodiscard]] virtual std::optional<qint64> sortKey(std::size_t at, int column) const;
    [[nodiscard]] virtual QString heading(int column) const = 0;
    /// Tool tip of the heading; empty: none.
    [[nodiscard]] virtual QString definition(int column) const = 0;

private:
    void dropPages() override { }
    void dropPage(int) override { }
    [[nodiscard]] QList<int> heldPages() const override { return {}; }
    [[nodiscard]] bool passes(const QString &name) const;

    Shape m_shape;
    QHash<qint64, int> m_at; ///< by id
    QStringList m_words;
    int m_sortColumn;
    Qt::SortOrder m_sortOrder;
};

} // namespace quittance::ui
