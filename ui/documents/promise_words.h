#pragma once

#include "core/insight/promise_rows.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"

#include <QHash>

namespace quittance::ui {

[[nodiscard]] QString promiseStateWord(insight::PromiseState state);
[[nodiscard]] QString disputeReasonWord(insight::DisputeReason reason);

[[nodiscard]] std::vector<GridHeading> promiseHeadings();
[[nodiscard]] QList<ColumnSpec> promiseColumns();
/// Ids are those of the promises.
[[nodiscard]] std::vector<GridRow> promiseGridRows(const std::vector<insight::PromiseRow> &promises, QDate today);

[[nodiscard]] std::vector<GridHeading> disputeHeadings();
[[nodiscard]] QList<ColumnSpec> disputeColumns();
/// Ids are those of the disputes; `numbers` by document.
[[nodiscard]] std::vector<GridRow> disputeGridRows(const std::vector<insight::DisputeRow> &disputes,
                                                   const QHash<ledger::DocumentId, QString> &numbers, QDate asOf,
                                                   QDate today);

/// "2 of 3 kept, 66.7%": promises of the last six months in one currency; empty where none has matured.
[[nodiscard]] QString keptText(const std::vector<insight::PromiseRow> &promises, Currency currency, QDate asOf);

/// Units as typed by a person in the locale's way, above zero; nothing for anything else.
[[nodiscard]] std::optional<qint64> typedUnits(const QString &text);

} // namespace quittance::ui
