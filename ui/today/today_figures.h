#pragma once

#include "core/insight/late_score.h"
#include "core/insight/performance.h"
#include "core/workspace/attention.h"
#include "core/workspace/promise_service.h"
#include "ui/charts/aging_column.h"
#include "ui/charts/line_chart.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/kpi_strip.h"

namespace quittance::ui {

/// The tiles of the Today screen, in this order.
enum class TodayTile { Net, Overdue, Dso, Effectiveness, Cash, Evidence };

/// What the Today screen was told so far; parts that are not there yet leave blank tiles.
struct TodayFigures
{
    Currency currency; ///< of every amount shown
    QDate asOf;
    std::vector<insight::AgingTable> trend; ///< totals by month end, oldest first; the last is the day itself
    std::optional<insight::Performance> performance;
    std::optional<workspace::Attention> attention;

    /// The months of the currency, oldest first; empty where there are none.
    [[nodiscard]] std::vector<insight::PerformancePoint> points() const;
};

/// The days of the month-end charts: `count` month ends of which the last is the asked day itself.
[[nodiscard]] std::vector<QDate> monthCloses(QDate asOf, int count);
/// The currencies anything is open in, the one most rows are in first.
[[nodiscard]] std::vector<Currency> currenciesOf(const std::vector<workspace::CustomerRow> &rows);

[[nodiscard]] QList<KpiTile> todayTiles(const TodayFigures &figures);
/// The chart of the performance screen: countback with best possible as the floor of its band.
[[nodiscard]] LineChartData dsoChart(const TodayFigures &figures);

/// A customer with something overdue in one currency, and what of it can be asked for now.
struct WorkRow
{
    ledger::CustomerId customer;
    QString name;
    Currency currency;
    qint64 overdue = 0; ///< units
    qint64 unapplied = 0; ///< units, ≤ 0
    qint64 promised = 0; ///< units of promises that can still be kept
    qint64 disputed = 0; ///< units overdue and in dispute
    qint64 broken = 0; ///< promises of six months that were not kept
    qint64 actionable = 0; ///< units: overdue less what is on account, promised or in dispute, never below 0
    int oldestDays = 0;
    QList<qint64> buckets;
    QDate lastReceipt;
    std::optional<insight::LateScoreRow> score;
};

/// Customers with something overdue by actionable amount, the largest first.
/// Source: receivables.md 5, collections worklist.
[[nodiscard]] std::vector<WorkRow> worklist(const std::vector<workspace::CustomerRow> &customers,
                                            const std::vector<insight::LateScoreRow> &scores,
                                            const workspace::PromiseBoard &board, Currency currency, QDate day);
/// "190,177.45 overdue − 1,260.00 on account = 188,917.45 USD to ask for".
[[nodiscard]] QString actionableText(const WorkRow &row);
[[nodiscard]] std::vector<GridHeading> worklistHeadings();
[[nodiscard]] std::vector<GridRow> worklistRows(const std::vector<WorkRow> &work, QDate today);
[[nodiscard]] GridRow worklistTotal(const std::vector<WorkRow> &work);

[[nodiscard]] QString attentionTitle(workspace::AttentionKind kind);
[[nodiscard]] QString attentionDefinition(workspace::AttentionKind kind);

} // namespace quittance::ui
