#pragma once

#include "core/workspace/outbox_service.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"

#include <QList>

namespace quittance::ui {

[[nodiscard]] QString writeStateWord(store::OutboxState state);
/// What the state means, and what happens next.
[[nodiscard]] QString writeStateDefinition(store::OutboxState state);
[[nodiscard]] QString writeStateIcon(store::OutboxState state);
[[nodiscard]] Tone writeStateTone(store::OutboxState state);
/// "Invoice" for `invoice`.
[[nodiscard]] QString writeKindWord(const QString &kind);

/// True where nothing goes on before a person has looked: held, failed, or not known to have arrived.
[[nodiscard]] bool needsSomebody(const store::OutboxItem &item);
/// True where the write is over, well or not.
[[nodiscard]] bool isOver(const store::OutboxItem &item);

/// The writes, newest first. The id is the write's.
[[nodiscard]] QList<ColumnSpec> outboxColumns();
[[nodiscard]] std::vector<GridHeading> outboxHeadings();
[[nodiscard]] std::vector<GridRow> outboxRows(const std::vector<store::OutboxItem> &items, QDate today);

/// What was asked and answered, oldest first. The id is the attempt's.
[[nodiscard]] QList<ColumnSpec> attemptColumns();
[[nodiscard]] std::vector<GridHeading> attemptHeadings();
[[nodiscard]] std::vector<GridRow> attemptRows(const std::vector<store::OutboxAttempt> &attempts, QDate today);

/// Where the platform's record says something else.
[[nodiscard]] QList<ColumnSpec> writeDifferenceColumns();
[[nodiscard]] std::vector<GridHeading> writeDifferenceHeadings();
[[nodiscard]] std::vector<GridRow> writeDifferenceRows(const std::vector<sync::FieldDifference> &differences);

} // namespace quittance::ui
