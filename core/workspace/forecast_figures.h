#pragma once

#include "core/base/result.h"
#include "core/insight/forecast_backtest.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace quittance::workspace {

class OpenBook;

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
    /// The track record: kept forecasts, and past month ends forecast again with what was known then. Callers leave
    /// `kept` empty.
    [[nodiscard]] QFuture<Result<std::vector<insight::ForecastBacktest>>>
    backtest(insight::BacktestQuestion question) const;

private:
    std::shared_ptr<OpenBook> m_book;
    std::optional<Currency> m_base;
};

} // namespace quittance::workspace
