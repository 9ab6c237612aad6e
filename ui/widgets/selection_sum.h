#pragma once

#include "ui/widgets/column_spec.h"

#include <QList>
#include <QMetaType>
#include <QString>

class QTableView;

namespace quittance::ui {

/// The amounts in a selection, added per currency; currencies are never mixed.
struct SelectionSum
{
    struct Amount
    {
        QString currency;
        qint64 units = 0; ///< Ten-thousandths.

        friend bool operator==(const Amount &, const Amount &) = default;
    };

    qint64 rows = 0;
    qint64 cells = 0;
    QString column; ///< The title of the one money column that was added; empty if there were several.
    QList<Amount> sums; ///< By currency code; empty if no money is selected.
    bool isWhole = true; ///< False: rows are not loaded, there are too many, or a sum leaves 64 bits; `sums` is empty.

    friend bool operator==(const SelectionSum &, const SelectionSum &) = default;
};

/// Adds up what is selected in `view`. In row mode only the column with ColumnSpec::isSummed counts.
[[nodiscard]] SelectionSum sumOfSelection(const QTableView &view, const QList<ColumnSpec> &columns, bool isCellMode);

} // namespace quittance::ui

Q_DECLARE_METATYPE(quittance::ui::SelectionSum)
