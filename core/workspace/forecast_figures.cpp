#include "core/workspace/forecast_figures.h"

#include "core/workspace/behaviour_facts.h"
#include "core/workspace/open_book.h"

namespace quittance::workspace {

using store::Connection;
using store::Snapshot;

namespace {

/// Asks `compute(snapshot, question)` with the bank's days in the question.
template<typename Compute>
auto askWithBankDays(const std::shared_ptr<OpenBook> &book, insight::ForecastQuestion question, Compute compute)
{
    using Answer = Result<std::invoke_result_t<Compute, const Snapshot &, const insight::ForecastQuestion &>>;
    return book->readWithSnapshot([question = std::move(question), compute = std::move(compute)](
                                      const Connection &connection, const Snapshot &snapshot) -> Answer {
        Result<insight::BehaviourFacts> facts = readBehaviourFacts(connection, snapshot, question.asOf.knownAt);
        if (!facts)
            return failed(facts);
        insight::ForecastQuestion asked = question;
        asked.curves.behaviour.bankDays = std::move(facts->bankDays);
        return compute(snapshot, asked);
    });
}

} // namespace

ForecastFigures::ForecastFigures(std::shared_ptr<OpenBook> book)
    : m_book(std::move(book))
{
}

QFuture<Result<std::vector<insight::CashForecast>>> ForecastFigures::forecast(insight::ForecastQuestion question) const
{
    return askWithBankDays(m_book, std::move(question),
                           [](const Snapshot &snapshot, const insight::ForecastQuestion &asked) {
                               return *insight::cashForecast(snapshot, asked);
                           });
}

QFuture<Result<std::vector<insight::ForecastItem>>>
ForecastFigures::items(insight::ForecastQuestion question, Currency currency, insight::ForecastPart part) const
{
    return askWithBankDays(m_book, std::move(question),
                           [currency, part](const Snapshot &snapshot, const insight::ForecastQuestion &asked) {
                               return insight::forecastItems(snapshot, asked, currency, part);
                           });
}

QFuture<Result<std::vector<insight::ForecastBacktest>>>
ForecastFigures::backtest(insight::BacktestQuestion question) const
{
    return askWithBankDays(
        m_book, std::move(question.forecast),
        [months = question.months](const Snapshot &snapshot, const insight::ForecastQuestion &asked) {
            return *insight::forecastBacktest(snapshot, {.forecast = asked, .months = months});
        });
}

} // namespace quittance::workspace
