#pragma once

#include "ui/widgets/windowed_model.h"

#include <QDate>
#include <QSignalSpy>

#include <numeric>

namespace quittance::ui {

/// A row whose figures follow from its id.
struct NumberedRow
{
    qint64 id = 0;
    QString number;
    qint64 units = 0;
};

/// Windowed rows of two columns, number and amount, for the tests of tables.
class NumberedModel : public WindowedModel<NumberedRow>
{
public:
    using WindowedModel::WindowedModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return section == 0 ? QStringLiteral("Number") : QStringLiteral("Open");
    }

    /// The rows of a page as a store would answer.
    [[nodiscard]] static std::vector<NumberedRow> rowsOf(const RowIds &ids)
    {
        std::vector<NumberedRow> rows;
        for (const qint64 id : ids)
            rows.push_back({id, QStringLiteral("INV-%1").arg(id), id * 10'000});
        return rows;
    }
    [[nodiscard]] static RowIds idsUpTo(qint64 last)
    {
        RowIds ids(std::size_t(last), 0);
        std::iota(ids.begin(), ids.end(), 1);
        return ids;
    }

protected:
    [[nodiscard]] qint64 rowId(const NumberedRow &row) const override { return row.id; }
    [[nodiscard]] QVariant cell(const NumberedRow &row, int column, int role) const override
    {
        if (role == MoneyRole && column == 1)
            return row.units;
        if (role == CurrencyRole && column == 1)
            return row.id % 2 == 0 ? QStringLiteral("EUR") : QStringLiteral("USD");
        if (role == Qt::DisplayRole && column == 0)
            return row.number;
        return {};
    }
};

} // namespace quittance::ui
