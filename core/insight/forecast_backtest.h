#pragma once

#include "core/insight/cash_forecast.h"

namespace quittance::insight {

/// A forecast as it would have been made on a past day, and what came.
struct BacktestPoint
{
    QDate asOf;
    bool isKept = false; ///< really made then, not replayed
    bool isHindsight = false; ///< the book knew nothing then: made from what is known now
    std::vector<qint64> expected; ///< cumulative by week, units
    std::vector<qint64> actual; ///< cash on what was open then, cumulative by week
};

/// How well forecasts so many weeks ahead did.
struct BacktestHorizon
{
    int weeks = 0;
    int count = 0; ///< forecasts with anything received
    std::optional<QString> mapePct; ///< mean absolute error in percent of what came; nothing without any
    std::optional<QString> biasPct; ///< Σ(expected − came) in percent of Σ came: positive is too hopeful
};

/// The track record of one currency.
struct ForecastBacktest
{
    Currency currency;
    std::vector<BacktestPoint> points; ///< oldest first
    std::vector<BacktestHorizon> horizons; ///< one per week ahead
    QString reason; ///< `no_past_forecasts`, `nothing_received`; empty where there is a record
};

/// A forecast that was made and kept: the day's last one.
struct KeptForecast
{
    Currency currency;
    QDate asOf;
    std::vector<qint64> cumulative; ///< expected by week, units
};

struct BacktestQuestion
{
    ForecastQuestion forecast; ///< its day is the last one that counts; filter and policy hold for all
    int months = 12; ///< month ends to replay, of those whose weeks have all passed
    std::vector<KeptForecast> kept; ///< those of enough weeks that have all passed count, and are not replayed
};

/// Replays the forecasts of past month ends with what was known then, and sets them against the cash since received on
/// the invoices they were about. Per currency, by code. Nothing only when `cancel` was set.
/// Source: receivables.md 1.9.
[[nodiscard]] std::optional<std::vector<ForecastBacktest>>
forecastBacktest(const store::Snapshot &snapshot, const BacktestQuestion &question, const CancelToken &cancel = {});

/// Cash of one currency after a day on the invoices that stood on it, added up by week.
struct CashSince
{
    Currency currency;
    std::vector<qint64> cumulative; ///< of the weeks that have passed, units
};

/// What came of the forecast weeks after `day` that have passed by the question's own day. Per currency that anything
/// came in. Nothing only when `cancel` was set.
[[nodiscard]] std::optional<std::vector<CashSince>>
cashSince(const store::Snapshot &snapshot, const ForecastQuestion &question, QDate day, const CancelToken &cancel = {});

} // namespace quittance::insight
