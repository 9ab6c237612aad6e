#include "core/workspace/forecast_figures.h"

#include "core/store/run_gateway.h"
#include "core/workspace/author.h"
#include "core/workspace/behaviour_facts.h"
#include "core/workspace/open_book.h"
#include "core/workspace/run_json.h"

#include <QSet>

namespace quittance::workspace {

using store::Connection;
using store::Snapshot;

namespace {

/// Asks `compute(snapshot, question)` with the bank's days in the question.
template<typename Compute>
auto withBankDays(insight::ForecastQuestion question, Compute compute)
{
    using Answer = Result<std::invoke_result_t<Compute, const Snapshot &, const insight::ForecastQuestion &>>;
    return [question = std::move(question), compute = std::move(compute)](const Connection &connection,
                                                                          const Snapshot &snapshot) -> Answer {
        Result<insight::BehaviourFacts> facts = readBehaviourFacts(connection, snapshot, question.asOf.knownAt);
        if (!facts)
            return failed(facts);
        insight::ForecastQuestion asked = question;
        asked.curves.behaviour.bankDays = std::move(facts->bankDays);
        return compute(snapshot, asked);
    };
}

using Forecasts = Result<std::vector<insight::CashForecast>>;

constexpr char kForecast[] = "forecast";

/// Keeps a run, unless the last one of its day says the same.
Result<store::ChangeSet> keepRun(const Connection &connection, ledger::CompanyId company, const store::KeptRun &run)
{
    const store::RunGateway gateway(connection);
    const auto latest = gateway.latest(company, run.kind, run.asOf.day);
    if (!latest)
        return failed(latest);
    if (*latest && (*latest)->inputs == run.inputs && (*latest)->result == run.result)
        return store::ChangeSet();
    const Result<qint64> kept = gateway.keep(company, run);
    return kept ? Result<store::ChangeSet>(store::ChangeSet()) : failed(kept);
}

std::vector<insight::CashForecast> forecastsOn(const Snapshot &snapshot, const insight::ForecastQuestion &question)
{
    return *insight::cashForecast(snapshot, question);
}

store::KeptRun runOf(const insight::ForecastQuestion &question, const std::vector<insight::CashForecast> &forecasts)
{
    return {.kind = QLatin1String(kForecast),
            .asOf = {question.asOf.day, Instant::now()},
            .madeAt = Instant::now(),
            .author = sittingAuthor(),
            .note = {},
            .inputs = forecastInputs(question),
            .result = forecastResult(forecasts)};
}

/// Keeps the forecasts and answers them, unless keeping fails.
void keepForecasts(const std::shared_ptr<OpenBook> &book, const insight::ForecastQuestion &question,
                   const Forecasts &forecasts, const Promised<Forecasts> &answer)
{
    book->writeThen([company = book->company(), run = runOf(question, *forecasts)](
                        const Connection &connection) { return keepRun(connection, company, run); },
                    [](const store::ChangeSet &changes) { return changes; },
                    [answer, forecasts](const Result<store::ChangeSet> &kept) {
                        answer(kept ? forecasts : Forecasts(failed(kept)));
                    });
}

} // namespace

ForecastFigures::ForecastFigures(std::shared_ptr<OpenBook> book)
    : m_book(std::move(book))
{
}

QFuture<Forecasts> ForecastFigures::forecast(insight::ForecastQuestion question) const
{
    return m_book->readWithSnapshot(withBankDays(std::move(question), forecastsOn));
}

QFuture<Result<std::vector<insight::ForecastItem>>>
ForecastFigures::items(insight::ForecastQuestion question, Currency currency, insight::ForecastPart part) const
{
    return m_book->readWithSnapshot(withBankDays(
        std::move(question), [currency, part](const Snapshot &snapshot, const insight::ForecastQuestion &asked) {
            return insight::forecastItems(snapshot, asked, currency, part);
        }));
}

QFuture<Forecasts> ForecastFigures::keep(insight::ForecastQuestion question) const
{
    const bool isForecast = question.asOf.knownAt == Instant::max() && !m_book->file().isReadOnly();
    if (!isForecast)
        return forecast(std::move(question));
    const Promised<Forecasts> answer;
    m_book->readWithSnapshotThen(withBankDays(question, forecastsOn),
                                 [book = m_book, question, answer](const Forecasts &forecasts) {
                                     if (forecasts && !forecasts->empty())
                                         keepForecasts(book, question, forecasts, answer);
                                     else
                                         answer(forecasts);
                                 });
    return answer.future();
}

QFuture<Result<std::vector<insight::ForecastBacktest>>>
ForecastFigures::backtest(insight::BacktestQuestion question) const
{
    using Answer = Result<std::vector<insight::ForecastBacktest>>;
    return m_book->readWithSnapshot([company = m_book->company(), question = std::move(question)](
                                        const Connection &connection, const Snapshot &snapshot) -> Answer {
        const ledger::AsOf asOf = question.forecast.asOf;
        Result<insight::BehaviourFacts> facts = readBehaviourFacts(connection, snapshot, asOf.knownAt);
        const auto runs = store::RunGateway(connection).list(company, QLatin1String(kForecast));
        if (!facts || !runs)
            return facts ? failed(runs) : failed(facts);
        insight::BacktestQuestion asked = question;
        asked.forecast.curves.behaviour.bankDays = std::move(facts->bankDays);
        QSet<QDate> days;
        for (const store::KeptRun &run : *runs) {
            // The last one kept of a day stands for it: runs come newest first.
            if (run.madeAt > asOf.knownAt || days.contains(run.asOf.day))
                continue;
            days.insert(run.asOf.day);
            const auto kept = forecastsOf(run.asOf.day, run.result);
            asked.kept.insert(asked.kept.end(), kept.begin(), kept.end());
        }
        return *insight::forecastBacktest(snapshot, asked);
    });
}

} // namespace quittance::workspace
