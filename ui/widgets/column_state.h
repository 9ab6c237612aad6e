#pragma once

#include "ui/widgets/column_spec.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

class QHeaderView;
class QMenu;

namespace quittance::ui {

/// Order, widths, shown columns and sort of `header`, keyed by ColumnSpec::key, so that a column added
/// later does not disturb what is remembered.
[[nodiscard]] QByteArray saveColumnState(const QHeaderView &header, const QList<ColumnSpec> &columns,
                                         const QSet<int> &dropped);
/// False if `state` is not of saveColumnState(). Unknown keys are passed over; columns it does not name keep their
/// place.
bool restoreColumnState(QHeaderView &header, const QList<ColumnSpec> &columns, const QByteArray &state);
/// Widths, order and shown columns as the specs say.
void resetColumnState(QHeaderView &header, const QList<ColumnSpec> &columns);
/// A checkable action per column, by title; the last one shown cannot be hidden.
void fillColumnMenu(QMenu &menu, QHeaderView &header);

} // namespace quittance::ui
