#pragma once

#include "core/workspace/connection_service.h"
#include "core/workspace/provider_offer.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"

#include <QList>

namespace quittance::ui {

/// The connections with their state. The id is the connection's.
[[nodiscard]] QList<ColumnSpec> connectionColumns();
[[nodiscard]] std::vector<GridHeading> connectionHeadings();
[[nodiscard]] std::vector<GridRow> connectionRows(const std::vector<sync::ConnectionStatus> &statuses, Instant now,
                                                  QDate today);

/// Data status: one row a type. The id is its place in the list.
inline constexpr int kSwitchColumn = 0;
[[nodiscard]] QList<ColumnSpec> typeColumns();
[[nodiscard]] std::vector<GridHeading> typeHeadings();
[[nodiscard]] std::vector<GridRow> typeRows(const sync::ConnectionStatus &status, Instant now, QDate today);

/// Runs, newest first. The id is the run's.
[[nodiscard]] QList<ColumnSpec> runColumns();
[[nodiscard]] std::vector<GridHeading> runHeadings();
[[nodiscard]] std::vector<GridRow> runRows(const std::vector<sync::PastRun> &runs, QDate today);

/// Records that were not taken over. The id is the place in the list.
[[nodiscard]] QList<ColumnSpec> refusedColumns();
[[nodiscard]] std::vector<GridHeading> refusedHeadings();
[[nodiscard]] std::vector<GridRow> refusedRows(const std::vector<sync::RejectedItem> &items);

/// Exchanges with servers, newest first.
[[nodiscard]] QList<ColumnSpec> requestColumns();
[[nodiscard]] std::vector<GridHeading> requestHeadings();
[[nodiscard]] std::vector<GridRow> requestRows(const std::vector<connect::LoggedRequest> &requests, QDate today);

/// What each platform's connector can do: a column a platform, in the order of `offers`.
[[nodiscard]] QList<ColumnSpec> offerColumns(int platforms);
[[nodiscard]] std::vector<GridHeading> offerHeadings(const QStringList &providers);
[[nodiscard]] std::vector<GridRow> offerRows(const std::vector<workspace::ProviderOffer> &offers);

} // namespace quittance::ui
