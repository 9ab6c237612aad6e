#pragma once

#include "core/insight/forecast_backtest.h"
#include "core/insight/roll_forward.h"
#include "core/workspace/forecast_figures.h"
#include "ui/charts/line_chart.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"
#include "ui/widgets/kpi_strip.h"

namespace quittance::ui {

/// The tiles above the charts, in their order.
enum class ForecastTile { Open, Expected, Later, Never, Error, Bias };
inline constexpr int kForecastTiles = int(ForecastTile::Bias) + 1;

/// Past weeks shown before the day of a forecast.
inline constexpr int kReceivedWeeks = 5;

/// Cash that came in a week that has passed.
struct ReceivedWeek
{
    QDate last;
    qint64 units = 0; ///< positive: what came, returned receipts taken off
};

/// The receipts of a currency out of the bridges of past weeks, oldest first. Each entry holds all currencies.
[[nodiscard]] std::vector<ReceivedWeek> receivedOf(const std::vector<std::vector<insight::RollForward>> &weeks,
                                                   Currency currency);

/// Cumulative cash: what came in the past weeks, then what is expected with its band. `today` for dates.
[[nodiscard]] LineChartData fanData(const insight::CashForecast &forecast, const std::vector<ReceivedWeek> &received);
/// The index of the first week to come on the axis of fanData().
[[nodiscard]] int firstWeekIndex(const std::vector<ReceivedWeek> &received);

/// What past forecasts expected within `weeks` weeks against what came.
[[nodiscard]] LineChartData recordData(const insight::ForecastBacktest &record, int weeks);
/// The track record that many weeks ahead; nothing where there is none.
[[nodiscard]] const insight::BacktestHorizon *horizonOf(const insight::ForecastBacktest *record, int weeks);

/// A kept forecast with its fan, and what came of it since as a line over it.
[[nodiscard]] LineChartData keptFanData(const workspace::KeptFan &fan, QDate today);
/// `record` may be null while it is worked out, or where there is none.
[[nodiscard]] QList<KpiTile> forecastTiles(const insight::CashForecast &forecast,
                                           const insight::ForecastBacktest *record);

/// The columns of the weeks, what they are, and their rows: the weeks, later and never.
[[nodiscard]] std::vector<GridHeading> weekHeadings();
[[nodiscard]] QList<ColumnSpec> weekColumns();
[[nodiscard]] std::vector<GridRow> weekRows(const insight::CashForecast &forecast,
                                            const insight::ForecastBacktest *record);
/// What the rows sum to.
[[nodiscard]] GridRow weekTotal(const insight::CashForecast &forecast);
/// The part of a forecast that a row of weekRows() is; ids are kept when weeks are added.
[[nodiscard]] insight::ForecastPart partOfRow(qint64 id);
[[nodiscard]] qint64 rowOfPart(const insight::ForecastPart &part);

/// Why there is no forecast, or no track record; empty where there is one.
[[nodiscard]] QString forecastGap(const QString &reason);

} // namespace quittance::ui
