#include "core/workspace/figures.h"

#include "core/insight/base_view.h"
#include "core/store/rate_gateway.h"
#include "core/workspace/attention.h"
#include "core/workspace/behaviour_figures.h"
#include "core/workspace/book_in_base.h"
#include "core/workspace/credit_figures.h"
#include "core/workspace/forecast_figures.h"
#include "core/workspace/restatements.h"

#include <algorithm>

namespace quittance::workspace {

Figures::Figures(std::shared_ptr<OpenBook> book)
    : m_book(std::move(book))
{
}

QFuture<Result<insight::AgingTable>> Figures::aging(ledger::AsOf asOf, insight::AgingPolicy policy) const
{
    return m_book->figure([asOf, policy](const store::Snapshot &snapshot) {
        return Result<insight::AgingTable>(*insight::aging(snapshot, asOf, policy));
    });
}

template<typename Compute>
auto Figures::inBase(Instant knownAt, Currency base, Compute compute) const
{
    using Answer = std::invoke_result_t<Compute, const store::Snapshot &, const insight::BaseRates &>;
    return m_book->readWithSnapshot(
        [knownAt, base, compute = std::move(compute),
         company = m_book->company()](const store::Connection &connection, const store::Snapshot &snapshot) -> Answer {
            Result<ledger::RateTable> rates = store::RateGateway(connection).table(company, knownAt);
            if (!rates)
                return failed(rates);
            return compute(snapshot,
                           insight::BaseRates{.base = base,
                                              .rates = std::make_shared<const ledger::RateTable>(std::move(*rates))});
        });
}

QFuture<Result<insight::AgingTable>> Figures::agingInBase(ledger::AsOf asOf, insight::AgingPolicy policy,
                                                          Currency base) const
{
    return inBase(asOf.knownAt, base, [asOf, policy](const store::Snapshot &snapshot, const insight::BaseRates &rates) {
        return insight::agingInBase(snapshot, asOf, policy, rates);
    });
}

QFuture<Result<std::vector<insight::AgingTable>>>
Figures::agingTrendInBase(std::vector<QDate> days, Instant knownAt, insight::AgingPolicy policy, Currency base) const
{
    return inBase(
        knownAt, base,
        [days = std::move(days), knownAt, policy](const store::Snapshot &snapshot, const insight::BaseRates &rates) {
            std::vector<insight::AgingTable> tables;
            for (const QDate day : days) {
                Result<insight::AgingTable> table = insight::agingInBase(snapshot, {day, knownAt}, policy, rates);
                if (table)
                    tables.push_back(std::move(*table));
            }
            return Result<std::vector<insight::AgingTable>>(std::move(tables));
        });
}

QFuture<Result<std::vector<insight::RollForward>>> Figures::rollForwardInBase(QDate from, QDate to, Instant knownAt,
                                                                              Currency base, QDate ratesOn) const
{
    return readAsked(m_book, base, {ratesOn.isValid() ? ratesOn : to, knownAt}, [=](const AskedBook &book) {
        return Result<std::vector<insight::RollForward>>(insight::rollForward(book.snapshot, from, to, knownAt));
    });
}

QFuture<Result<std::vector<insight::AgingTable>>> Figures::agingTrend(std::vector<QDate> days, Instant knownAt,
                                                                      insight::AgingPolicy policy) const
{
    return m_book->figure([days = std::move(days), knownAt, policy](const store::Snapshot &snapshot) {
        return Result<std::vector<insight::AgingTable>>(*insight::agingTrend(snapshot, days, knownAt, policy));
    });
}

QFuture<Result<std::vector<insight::RollForward>>> Figures::rollForward(QDate from, QDate to, Instant knownAt) const
{
    return m_book->figure([=](const store::Snapshot &snapshot) {
        return Result<std::vector<insight::RollForward>>(insight::rollForward(snapshot, from, to, knownAt));
    });
}

QFuture<Result<insight::Performance>> Figures::performance(ledger::AsOf asOf, int months,
                                                           insight::PerformancePolicy policy) const
{
    return m_book->figure([=](const store::Snapshot &snapshot) {
        return Result<insight::Performance>(*insight::performance(snapshot, asOf, months, policy));
    });
}

QFuture<Result<std::vector<insight::LossWindow>>> Figures::losses(QDate from, QDate to, Instant knownAt) const
{
    return m_book->figure([=](const store::Snapshot &snapshot) {
        return Result<std::vector<insight::LossWindow>>(insight::lossWindow(snapshot, from, to, knownAt));
    });
}

QFuture<Result<insight::Performance>> Figures::performanceInBase(ledger::AsOf asOf, int months,
                                                                 insight::PerformancePolicy policy, Currency base) const
{
    return readAsked(m_book, base, asOf, [=](const AskedBook &book) {
        return Result<insight::Performance>(*insight::performance(book.snapshot, asOf, months, policy));
    });
}

QFuture<Result<std::vector<insight::LossWindow>>> Figures::lossesInBase(QDate from, QDate to, ledger::AsOf asOf,
                                                                        Currency base) const
{
    return readAsked(m_book, base, asOf, [=](const AskedBook &book) {
        return Result<std::vector<insight::LossWindow>>(insight::lossWindow(book.snapshot, from, to, asOf.knownAt));
    });
}

QFuture<Result<std::vector<Restatement>>> Figures::restatements(ledger::AsOf asOf) const
{
    return m_book->readWithSnapshot([asOf](const store::Connection &connection, const store::Snapshot &snapshot) {
        return readRestatements(connection, snapshot, asOf);
    });
}

QFuture<Result<Attention>> Figures::attention(AttentionQuestion question) const
{
    return m_book->read(
        [book = m_book, question = std::move(question)](const store::Connection &connection) -> Result<Attention> {
            const OpenBook::Reading reading = book->beginReading(connection);
            const auto snapshot = book->snapshot(reading);
            if (!snapshot)
                return failed(snapshot);
            const auto board = book->board(reading);
            if (!board)
                return failed(board);
            const auto evidence = book->evidence(reading, *snapshot, question.asOf);
            if (!evidence)
                return failed(evidence);
            return readAttention(connection, **snapshot, **board, **evidence, book->company(), question);
        });
}

QFuture<Result<std::pair<QDate, QDate>>> Figures::extent() const
{
    return m_book->figure([](const store::Snapshot &snapshot) {
        const std::vector<qint32> &days = snapshot.current.issueDay;
        if (days.empty())
            return Result<std::pair<QDate, QDate>>(std::pair<QDate, QDate>());
        const auto [first, last] = std::ranges::minmax(days);
        return Result<std::pair<QDate, QDate>>(std::pair(QDate::fromJulianDay(first), QDate::fromJulianDay(last)));
    });
}

BehaviourFigures Figures::behaviour(std::optional<Currency> base) const
{
    return BehaviourFigures(m_book, base);
}

CreditFigures Figures::credit(std::optional<Currency> base) const
{
    return CreditFigures(m_book, base);
}

ForecastFigures Figures::forecast(std::optional<Currency> base) const
{
    return ForecastFigures(m_book, base);
}

QFuture<Result<MetricReply>> Figures::metric(MetricRequest request) const
{
    return askMetric(m_book, std::move(request));
}

} // namespace quittance::workspace
