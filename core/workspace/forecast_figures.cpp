#include "core/workspace/forecast_figures.h"

#include "core/store/run_gateway.h"
#include "core/workspace/author.h"
#include "core/workspace/behaviour_facts.h"
#include "core/workspace/book_in_base.h"
#include "core/workspace/run_json.h"

#include <QSet>

#include <algorithm>

namespace quittance::workspace {

using store::Connection;
using store::Snapshot;

namespace {

/// Computes with the bank's days in the question.
template<typename Compute>
auto withBankDays(const AskedBook &from, const insight::ForecastQuestion &question, Compute compute)
    -> Result<std::invoke_result_t<Compute, const Snapshot &, const insight::ForecastQuestion &>>
{
    Result<insight::BehaviourFacts> facts = readBehaviourFacts(from, question.asOf);
    if (!facts)
        return failed(facts);
    insight::ForecastQuestion asked = question;
    asked.curves.behaviour.bankDays = std::move(facts->bankDays);
    return compute(from.snapshot, asked);
}

/// The kept forecasts of one day as one in the base currency, each amount rounded by itself. Nothing where weeks of one
/// are missing in another.
Result<std::vector<insight::KeptForecast>> keptInBase(const std::vector<insight::KeptForecast> &kept,
                                                      const AskedBook &from, QDate ratesOn)
{
    if (!from.rates || kept.empty())
        return kept;
    insight::KeptForecast whole{.currency = from.rates->base, .asOf = kept.front().asOf, .cumulative = {}};
    whole.cumulative.resize(kept.front().cumulative.size());
    for (const insight::KeptForecast &one : kept) {
        if (one.cumulative.size() != whole.cumulative.size())
            return std::vector<insight::KeptForecast>();
        for (size_t week = 0; week < one.cumulative.size(); ++week) {
            const Result<Money> expected = from.counted({one.cumulative[week], one.currency}, ratesOn);
            if (!expected)
                return failed(expected);
            whole.cumulative[week] += expected->units();
        }
    }
    return std::vector<insight::KeptForecast>{std::move(whole)};
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

/// The last forecast kept of each day, of those made by then.
Result<std::vector<insight::KeptForecast>> keptBefore(const AskedBook &from, const ledger::AsOf &asOf)
{
    const auto runs = store::RunGateway(from.connection).list(from.snapshot.company, QLatin1String(kForecast));
    if (!runs)
        return failed(runs);
    std::vector<insight::KeptForecast> all;
    QSet<QDate> days;
    for (const store::KeptRun &run : *runs) {
        // Runs come newest first.
        if (run.madeAt > asOf.knownAt || days.contains(run.asOf.day))
            continue;
        days.insert(run.asOf.day);
        const auto kept = keptInBase(forecastsOf(run.asOf.day, run.result), from, asOf.day);
        if (!kept)
            return failed(kept);
        all.insert(all.end(), kept->begin(), kept->end());
    }
    return all;
}

/// Writes what came into the fans of one day.
Result<> addActuals(std::vector<KeptFan> &fans, const AskedBook &from, const insight::ForecastQuestion &question)
{
    if (fans.empty())
        return {};
    const QDate day = fans.front().day;
    insight::ForecastQuestion asked = question;
    asked.weeks = 0;
    for (const KeptFan &fan : fans)
        asked.weeks = std::max(asked.weeks, int(fan.expected.size()));
    const auto since = insight::cashSince(from.snapshot, asked, day);
    for (KeptFan &fan : fans) {
        const auto passed = size_t(std::clamp<qint64>(day.daysTo(asked.asOf.day) / 7, 0, qint64(fan.expected.size())));
        const auto found = std::ranges::find(*since, fan.currency, &insight::CashSince::currency);
        fan.came = found == since->end() ? std::vector<qint64>() : found->cumulative;
        fan.came.resize(passed); // nothing came
    }
    return {};
}

Result<std::vector<KeptFan>> readKeptFans(const AskedBook &from, const insight::ForecastQuestion &question)
{
    const auto runs = store::RunGateway(from.connection).list(from.snapshot.company, QLatin1String(kForecast));
    Result<insight::BehaviourFacts> facts = readBehaviourFacts(from, question.asOf);
    if (!runs || !facts)
        return runs ? failed(facts) : failed(runs);
    insight::ForecastQuestion asked = question;
    asked.curves.behaviour.bankDays = std::move(facts->bankDays);
    asked.filter = {}; // what is kept is of the whole book
    std::vector<KeptFan> all;
    QSet<QDate> days;
    for (const store::KeptRun &run : *runs) {
        if (run.madeAt > asked.asOf.knownAt || run.asOf.day >= asked.asOf.day || days.contains(run.asOf.day))
            continue;
        days.insert(run.asOf.day);
        std::vector<KeptFan> fans = fansOf(run.asOf.day, run.madeAt, run.result);
        if (const Result<> added = addActuals(fans, from, asked); !added)
            return failed(added);
        all.insert(all.end(), fans.begin(), fans.end());
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &KeptFan::day);
    return all;
}

Forecasts forecastsFrom(const AskedBook &from, const insight::ForecastQuestion &question)
{
    return withBankDays(from, question, [](const Snapshot &snapshot, const insight::ForecastQuestion &asked) {
        return *insight::cashForecast(snapshot, asked);
    });
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

ForecastFigures::ForecastFigures(std::shared_ptr<OpenBook> book, std::optional<Currency> base)
    : m_book(std::move(book))
    , m_base(base)
{
}

QFuture<Forecasts> ForecastFigures::forecast(insight::ForecastQuestion question) const
{
    const ledger::AsOf asOf = question.asOf;
    return readAsked(m_book, m_base, asOf,
                     [question = std::move(question)](const AskedBook &from) { return forecastsFrom(from, question); });
}

QFuture<Result<std::vector<insight::ForecastItem>>>
ForecastFigures::items(insight::ForecastQuestion question, Currency currency, insight::ForecastPart part) const
{
    const ledger::AsOf asOf = question.asOf;
    return readAsked(m_book, m_base, asOf, [question = std::move(question), currency, part](const AskedBook &from) {
        return withBankDays(from, question,
                            [currency, part](const Snapshot &snapshot, const insight::ForecastQuestion &asked) {
                                return insight::forecastItems(snapshot, asked, currency, part);
                            });
    });
}

QFuture<Forecasts> ForecastFigures::keep(insight::ForecastQuestion question) const
{
    const bool isForecast = question.asOf.knownAt == Instant::max() && !m_book->file().isReadOnly();
    if (!isForecast)
        return ForecastFigures(m_book).forecast(std::move(question));
    const Promised<Forecasts> answer;
    m_book->readWithSnapshotThen(
        [question](const Connection &connection, const Snapshot &snapshot) {
            return forecastsFrom({connection, snapshot}, question);
        },
        [book = m_book, question, answer](const Forecasts &forecasts) {
            if (forecasts && !forecasts->empty())
                keepForecasts(book, question, forecasts, answer);
            else
                answer(forecasts);
        });
    return answer.future();
}

QFuture<Result<std::vector<KeptFan>>> ForecastFigures::keptFans(insight::ForecastQuestion question) const
{
    const ledger::AsOf asOf = question.asOf;
    return readAsked(m_book, {}, asOf,
                     [question = std::move(question),
                      isInBase = m_base.has_value()](const AskedBook &from) -> Result<std::vector<KeptFan>> {
                         if (isInBase)
                             return std::vector<KeptFan>();
                         return readKeptFans(from, question);
                     });
}

QFuture<Result<std::vector<insight::ForecastBacktest>>>
ForecastFigures::backtest(insight::BacktestQuestion question) const
{
    using Answer = Result<std::vector<insight::ForecastBacktest>>;
    const ledger::AsOf asOf = question.forecast.asOf;
    return readAsked(m_book, m_base, asOf, [question = std::move(question)](const AskedBook &from) -> Answer {
        const ledger::AsOf asked = question.forecast.asOf;
        Result<insight::BehaviourFacts> facts = readBehaviourFacts(from, asked);
        Result<std::vector<insight::KeptForecast>> kept = keptBefore(from, asked);
        if (!facts || !kept)
            return facts ? failed(kept) : failed(facts);
        insight::BacktestQuestion whole = question;
        whole.forecast.curves.behaviour.bankDays = std::move(facts->bankDays);
        whole.kept = std::move(*kept);
        return *insight::forecastBacktest(from.snapshot, whole);
    });
}

} // namespace quittance::workspace
