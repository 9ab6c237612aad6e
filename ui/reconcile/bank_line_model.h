#pragma once

#include "core/workspace/line_work.h"
#include "ui/widgets/column_spec.h"
#include "ui/widgets/windowed_model.h"

namespace quittance::ui {

enum class BankLineColumn { State, Booked, Text, Amount };
inline constexpr int kBankLineColumns = int(BankLineColumn::Amount) + 1;

[[nodiscard]] QList<ColumnSpec> bankLineColumns();

/// The bank lines of a queue, newest booking first, in pages.
class BankLineModel : public WindowedModel<workspace::BankLineRow>
{
    Q_OBJECT

public:
    using WindowedModel::WindowedModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] qint64 rowId(const workspace::BankLineRow &row) const override;
    [[nodiscard]] QVariant cell(const workspace::BankLineRow &row, int column, int role) const override;

private:
    [[nodiscard]] QVariant amountCell(const workspace::BankLineRow &row, int role) const;
    [[nodiscard]] QVariant textCell(const workspace::BankLineRow &row, int role) const;
};

} // namespace quittance::ui
