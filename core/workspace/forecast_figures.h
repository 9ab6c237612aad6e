#pragma once

#include "core/base/result.h"
#include "core/insight/forecast_backtest.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace quittance::workspace {

class OpenBook;

/// A forecast of one currency as it was kept, and what came of it since.
struct KeptFan
{
    Currency currency;
    QDate day; ///< it was made for
    Instant madeAt;
    std::vector<qint64> expected; ///< added up by week, units, as the three below
    std::vector<qint64> low; ///< P10; empty where none was kept
    std::vector<qint64> median; ///< P50
    std::vector<qint64> high; ///< P90
    std::vector<qint64> came; ///< of the weeks that have passed, on what was open then
};

/// When money will come, on a worker thread: get one from Figures::forecast(). Receipts count on the bank's value day
/// where a line is matched; callers leave `curves.behaviour.bankDays` empty. Answers are per currency, by code.
class ForecastFigures
{
public:
    /// With `base` every figure is in that currency alone, at the closing rates of its as-of day.
    explicit ForecastFigures(std::shared_ptr<OpenBook> book, std::optional<Currency> base = {});

    [[nodiscard]] QFuture<Result<std::vector<insight::CashForecast>>>
    forecast(insight::ForecastQuestion question) const;
    /// The open items that sum to a week, to what comes later or to what never comes.
    [[nodiscard]] QFuture<Result<std::vector<insight::ForecastItem>>>
    items(insight::ForecastQuestion question, Currency currency, insight::ForecastPart part) const;
    /// The forecast, kept as one of its day with all it was made from, unless the last kept one of the day says the
    /// same; in each currency of the book, never in a base. A book that is read-only keeps nothing. Only for what is known now: a look back is not a forecast.
    [[nodiscard]] QFuture<Result<std::vector<insight::CashForecast>>> keep(insight::ForecastQuestion question) const;
    /// Every kept forecast of a day before the question's, the last one of each day, newest first. In a base currency
    /// there are none: quantiles of several currencies do not add up.
    [[nodiscard]] QFuture<Result<std::vector<KeptFan>>> keptFans(insight::ForecastQuestion question) const;
    /// The track record: kept forecasts, and past month ends forecast again with what was known then. Callers leave
    /// `kept` empty.
    [[nodiscard]] QFuture<Result<std::vector<insight::ForecastBacktest>>>
    backtest(insight::BacktestQuestion question) const;

private:
    std::shared_ptr<OpenBook> m_book;
    std::optional<Currency> m_base;
};

} // namespace quittance::workspace
