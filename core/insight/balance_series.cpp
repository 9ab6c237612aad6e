#include "core/insight/balance_series.h"

#include "core/insight/day_table.h"
#include "core/insight/document_lookup.h"
#include "core/insight/in_halves.h"

#include <algorithm>

namespace quittance::insight {
namespace {

constexpr size_t kCurrencies = 1024; ///< ISO numbers have three digits

size_t bucketOf(qint32 daysPastDue)
{
    size_t bucket = 0;
    for (const int edge : kDsoBucketEdges)
        bucket += daysPastDue > edge ? 1 : 0;
    return bucket;
}

void addTo(OpenBalance &sum, const OpenBalance &more)
{
    sum.shares.gross += more.shares.gross;
    sum.shares.overdue += more.shares.overdue;
    sum.shares.unitDays += more.shares.unitDays;
    sum.unapplied += more.unapplied;
    for (size_t i = 0; i < kDsoBuckets; ++i)
        sum.buckets[i] += more.buckets[i];
    for (size_t i = 0; i < sum.origins.size(); ++i) {
        sum.origins[i].invoices += more.origins[i].invoices;
        sum.origins[i].all += more.origins[i].all;
        sum.origins[i].unitDays += more.origins[i].unitDays;
    }
}

} // namespace

/// Sums of one slice of the book.
class BalanceSeries::Sums
{
public:
    Sums(std::span<const qint32> days, size_t origins)
        : m_days(days)
        , m_origins(origins)
        , m_blocks(kCurrencies)
    {
    }

    void add(size_t index, const OpenPart &part, ledger::DocumentKind kind, const DayTable &months)
    {
        OpenBalance &balance = blockOf(part.currency)[index];
        const qint32 day = m_days[index];
        if (part.open > 0) {
            const qint32 late = day - part.dueDay;
            balance.shares.gross += part.open;
            balance.buckets[bucketOf(late)] += part.open;
            if (late > 0) {
                balance.shares.overdue += part.open;
                balance.shares.unitDays += Int128(part.open) * late;
            }
        } else {
            balance.unapplied += part.open;
        }
        if (m_origins == 0)
            return;
        OriginOpen &origin = balance.origins[months.of(part.issueDay)];
        origin.invoices += kind == ledger::DocumentKind::Invoice ? part.open : 0;
        origin.all += part.open;
        origin.unitDays += Int128(part.open) * (day - part.issueDay);
    }

    void add(const Sums &other)
    {
        isWhole = isWhole && other.isWhole;
        for (size_t number = 0; number < m_blocks.size(); ++number) {
            if (other.m_blocks[number].empty())
                continue;
            std::vector<OpenBalance> &block = blockOf(quint16(number));
            for (size_t i = 0; i < block.size(); ++i)
                addTo(block[i], other.m_blocks[number][i]);
        }
    }

    [[nodiscard]] std::vector<std::pair<quint16, std::vector<OpenBalance>>> taken() &&
    {
        std::vector<std::pair<quint16, std::vector<OpenBalance>>> balances;
        for (size_t number = 0; number < m_blocks.size(); ++number) {
            if (!m_blocks[number].empty())
                balances.emplace_back(quint16(number), std::move(m_blocks[number]));
        }
        return balances;
    }

    bool isWhole = true; ///< false: cancelled on the way

private:
    std::vector<OpenBalance> &blockOf(quint16 currency)
    {
        std::vector<OpenBalance> &block = m_blocks[currency % kCurrencies];
        if (block.empty()) [[unlikely]] {
            OpenBalance nothing;
            nothing.origins.resize(m_origins);
            block.assign(m_days.size(), nothing);
        }
        return block;
    }

    std::span<const qint32> m_days;
    size_t m_origins;
    std::vector<std::vector<OpenBalance>> m_blocks;
};

BalanceSeries::BalanceSeries(const Question &question)
    : m_days(ascendingDays(question.days))
    , m_origins(question.originEnds.size())
{
}

std::optional<BalanceSeries> BalanceSeries::of(const store::Snapshot &snapshot, const Question &question,
                                               const CancelToken &cancel)
{
    BalanceSeries series(question);
    std::vector<qint32> ends(question.originEnds.size());
    std::ranges::transform(question.originEnds, ends.begin(), [](QDate day) { return qint32(day.toJulianDay()); });
    const DayTable months(ends);
    const quint32 customer = customerIndex(snapshot, question.customer);
    Sums sums = inHalves(snapshot, [&](Slice slice) {
        Sums half(series.m_days, series.m_origins);
        const auto add = [&](size_t index, const OpenPart &part) {
            if (!question.customer || part.customer == customer)
                half.add(index, part, ledger::DocumentKind(snapshot.current.kind[part.document]), months);
        };
        half.isWhole = OpenScan(snapshot, question.knownAt, slice).onDays(series.m_days, add, cancel);
        return half;
    });
    if (!sums.isWhole)
        return std::nullopt;
    series.m_balances = std::move(sums).taken();
    return series;
}

std::vector<Currency> BalanceSeries::currencies() const
{
    std::vector<Currency> found;
    for (const auto &block : m_balances) {
        if (const std::optional<Currency> currency = Currency::fromNumber(block.first))
            found.push_back(*currency);
    }
    std::ranges::sort(found, {}, [](Currency currency) { return currency.code(); });
    return found;
}

OpenBalance BalanceSeries::at(Currency currency, QDate day) const
{
    const auto index = std::ranges::lower_bound(m_days, qint32(day.toJulianDay()));
    Q_ASSERT(index != m_days.end() && *index == qint32(day.toJulianDay()));
    const auto found = std::ranges::find(m_balances, quint16(currency.number()),
                                         &std::pair<quint16, std::vector<OpenBalance>>::first);
    if (found == m_balances.end()) {
        OpenBalance nothing;
        nothing.origins.resize(m_origins);
        return nothing;
    }
    return found->second[size_t(index - m_days.begin())];
}

} // namespace quittance::insight
