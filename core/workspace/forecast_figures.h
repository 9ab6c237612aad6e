#pragma once

#include "core/base/result.h"
#include "core/insight/forecast_backtest.h"

#include <QFuture>

#include <memory>

namespace quittance::workspace {

class OpenBook;

/// When money will come, on a worker thread: get one from Figures::forecast(). Receipts count on the bank's value day
/// where a line is matched; callers leave `curves.behaviour.bankDays` empty. Answers are per currency, by code.
class ForecastFigures
{
public:
    explicit ForecastFigures(std::shared_ptr<OpenBook> book);

    [[nodiscard]] QFuture<Result<std::vector<insight::CashForecast>>>
    forecast(insight::ForecastQuestion question) const;
    /// The open items that sum to a week, to what comes later or to what never comes.
    [[nodiscard]] QFuture<Result<std::vector<insight::ForecastItem>>>
    items(insight::ForecastQuestion question, Currency currency, insight::ForecastPart part) const;
    /// The track record: past month ends forecast again with what was known then.
    [[nodiscard]] QFuture<Result<std::vector<insight::ForecastBacktest>>>
    backtest(insight::BacktestQuestion question) const;

private:
    std::shared_ptr<OpenBook> m_book;
};

} // namespace quittance::workspace
