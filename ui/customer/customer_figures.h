#pragma once

#include "core/insight/promise_rows.h"
#include "core/workspace/ledger_rows.h"
#include "ui/charts/balance_timeline.h"
#include "ui/customer/lifeline_view.h"
#include "ui/customer/payment_habit.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/figure_list.h"
#include "ui/widgets/kpi_strip.h"

namespace quittance::ui {

/// The tiles of the customer header, in this order.
enum class CustomerTile {
    Balance,
    Overdue,
    Unapplied,
    Exposure,
    DaysToPay,
    OnTime,
    LateScore,
    BankEvidence,
    LastReceipt
};

/// The row of `currency`, all zero where the customer has nothing in it.
[[nodiscard]] insight::AgingRow balanceOf(const workspace::CustomerOverview &overview, Currency currency);
/// `oldestDays` is of the oldest open item, 0 or less when nothing is overdue.
[[nodiscard]] QList<KpiTile> customerTiles(const workspace::CustomerOverview &overview, const PaymentHabit &habit,
                                           Currency currency, int oldestDays, QDate today);
/// "C-1007, US, Net 30, USD, part of Kestrel Group".
[[nodiscard]] QString customerMeta(const workspace::CustomerOverview &overview);
/// A mark on the promised day of every promise in the currency that was broken or only partly kept.
[[nodiscard]] QList<TimelineEvent> brokenPromises(const std::vector<insight::PromiseRow> &promises, Currency currency,
                                                  QDate from, QDate today);
[[nodiscard]] BalanceHistory customerHistory(const workspace::BalanceTimeline &timeline, const QStringList &labels,
                                             QDate from, QDate asOf, QDate today, std::optional<qint64> limit);

/// One lane per document, oldest issue first; allocations say when something was paid and when it was settled.
[[nodiscard]] std::vector<Lifeline> lifelines(const std::vector<workspace::DocumentRow> &rows,
                                              const std::vector<ledger::Allocation> &allocations);

[[nodiscard]] std::vector<GridHeading> allocationHeadings();
[[nodiscard]] std::vector<GridRow> allocationRows(const std::vector<ledger::Allocation> &allocations, QDate today);
[[nodiscard]] std::vector<GridHeading> evidenceHeadings();
[[nodiscard]] std::vector<GridRow> evidenceRows(const std::vector<workspace::BankEvidenceRow> &evidence, QDate today);

/// Why so much is open of a document: the ladder as a sum, who decided, and what to do next.
[[nodiscard]] QList<FigureRow> whyRows(const std::vector<workspace::LadderStep> &ladder, QDate asOf);

} // namespace quittance::ui
