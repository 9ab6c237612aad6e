#include "core/workspace/figures.h"

#include "core/workspace/attention.h"
#include "core/workspace/behaviour_figures.h"
#include "core/workspace/open_book.h"
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
            return readAttention(connection, **snapshot, **board, book->company(), question);
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

BehaviourFigures Figures::behaviour() const
{
    return BehaviourFigures(m_book);
}

QFuture<Result<MetricReply>> Figures::metric(MetricRequest request) const
{
    return askMetric(m_book, std::move(request));
}

} // namespace quittance::workspace
