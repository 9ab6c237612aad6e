#pragma once

#include "ui/widgets/cell_roles.h"
#include "ui/widgets/windowed_model_base.h"

#include <QCache>

#include <memory>
#include <optional>

namespace quittance::ui {

/// WindowedModelBase over rows of type `Row`: a screen says how many columns
/// there are, which id a row has, and what a loaded row answers.
///
///     class InvoiceModel : public WindowedModel<InvoiceRow> { … };
///     connect(&model, &WindowedModelBase::pageWanted, this, [this](int generation, int page, const RowIds &ids) {
///         whenAnswered(this, m_workspace.invoiceRows(ids),
///                      [=, this](auto rows) { m_model.setPage(generation, page, rows); });
///     });
template<class Row>
class WindowedModel : public WindowedModelBase
{
public:
    using WindowedModelBase::WindowedModelBase;

    /// Answers pageWanted() with the rows that still exist, in the order asked; answers of an older map are dropped.
    void setPage(int generation, int page, std::vector<Row> rows)
    {
        if (generation != this->generation())
            return;
        auto held = std::make_unique<Page>();
        auto next = rows.begin();
        for (const qint64 id : pageIds(page))
            held->push_back(next != rows.end() && rowId(*next) == id ? std::optional<Row>(std::move(*next++))
                                                                     : std::nullopt);
        m_pages.insert(page, held.release());
        pageArrived(page);
    }

    /// The row, or nullptr while it is not loaded; asking makes the model fetch its page.
    [[nodiscard]] const Row *row(int row) const
    {
        const int page = row / kPageRows;
        if (const Page *held = m_pages.object(page)) {
            const std::optional<Row> &slot = (*held)[std::size_t(row % kPageRows)];
            return slot ? &*slot : nullptr;
        }
        askFor(page);
        return nullptr;
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        if (!index.isValid())
            return {};
        if (role == IdRole)
            return idAt(index.row());
        const Row *loaded = row(index.row());
        if (role == LoadedRole)
            return loaded != nullptr || m_pages.contains(index.row() / kPageRows);
        return loaded ? cell(*loaded, index.column(), role) : QVariant();
    }

protected:
    [[nodiscard]] virtual qint64 rowId(const Row &row) const = 0;
    /// What a loaded row answers; see CellRole. No I/O, little allocation.
    [[nodiscard]] virtual QVariant cell(const Row &row, int column, int role) const = 0;

private:
    using Page = std::vector<std::optional<Row>>;

    void dropPages() final { m_pages.clear(); }
    void dropPage(int page) final { m_pages.remove(page); }
    [[nodiscard]] QList<int> heldPages() const final { return m_pages.keys(); }

    mutable QCache<int, Page> m_pages{kPagesKept};
};

} // namespace quittance::ui
