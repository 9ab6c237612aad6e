#include "core/insight/performance.h"

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostOriginMonths = 240;

QDate firstOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

/// Fills points of one policy from the series of a book.
class PointMaker
{
public:
    PointMaker(const FlowSeries &flows, const BalanceSeries &balances, std::span<const QDate> bounds,
               const PerformancePolicy &policy)
        : m_flows(flows)
        , m_balances(balances)
        , m_bounds(bounds)
        , m_policy(policy)
    {
    }

    /// Of the day `bounds[at]`.
    [[nodiscard]] PerformancePoint point(Currency currency, size_t at) const
    {
        PerformancePoint point = {.day = m_bounds[at]};
        point.open = m_balances.at(currency, point.day);
        point.bridge = m_flows.bridge(currency, m_bounds[at - 1], point.day);
        point.sales = sales(currency, at, 1);
        addCountback(point, currency, at);
        addSimple(point, currency);
        point.average = average(currency, at);
        addWeighted(point, currency, at);
        point.grossSales = sales(currency, at, 1, SalesBasis::Gross);
        point.effectiveness = collectionEffectiveness(point.bridge.opening, point.grossSales, point.bridge.closing,
                                                      point.open.current());
        point.pctCurrent = point.open.shares.gross == 0
            ? Figure::none(u"no_exposure"_s)
            : Figure::ratio(Int128(point.open.current()) * 100, point.open.shares.gross);
        point.turnover = turnoverAt(currency, at);
        point.open.origins.clear();
        return point;
    }

private:
    [[nodiscard]] std::span<const QDate> back(size_t at, int months) const
    {
        return m_bounds.subspan(at - size_t(months), size_t(months) + 1);
    }

    [[nodiscard]] qint64 sales(Currency currency, size_t at, int months, SalesBasis basis) const
    {
        return creditSales(m_flows, currency, {m_bounds[at - size_t(months)], m_bounds[at]}, m_bounds[at], basis);
    }
    [[nodiscard]] qint64 sales(Currency currency, size_t at, int months) const
    {
        return sales(currency, at, months, m_policy.sales);
    }

    void addCountback(PerformancePoint &point, Currency currency, size_t at) const
    {
        const std::vector<SalesSpan> history
            = monthlySales(m_flows, currency, back(at, m_policy.historyMonths), m_policy.sales);
        point.countback = countback(point.open.net(), history);
        point.bestPossible = countback(point.open.current(), history);
        point.delinquent = countbackDifference(point.open.net(), point.open.current(), history);
    }

    void addSimple(PerformancePoint &point, Currency currency) const
    {
        const DaySpan window = {point.day.addDays(-m_policy.windowDays), point.day};
        const qint64 sold = creditSales(m_flows, currency, window, point.day, m_policy.sales);
        point.simple = simpleDso(point.open.net(), sold, m_policy.windowDays);
        point.bestSimple = simpleDso(point.open.current(), sold, m_policy.windowDays);
        point.delinquentSimple = simpleDifference(point.open.net(), point.open.current(), sold, m_policy.windowDays);
    }

    [[nodiscard]] Figure average(Currency currency, size_t at) const
    {
        const int months = m_policy.averageMonths;
        const std::vector<qint64> balances = m_flows.balances(currency, back(at, months - 1));
        const int days = int(m_bounds[at - size_t(months)].daysTo(m_bounds[at]));
        return averageDso(balances, sales(currency, at, months), days);
    }

    void addWeighted(PerformancePoint &point, Currency currency, size_t at) const
    {
        const std::span<const QDate> bounds = m_bounds.first(at + 1);
        point.byOrigin = salesWeightedDso(originShares(m_flows, currency, bounds, point.open, true));
        point.trueDso = trueDso(originShares(m_flows, currency, bounds, point.open, false));
        point.byBucket = bucketWeightedDso(bucketShares(m_flows, currency, bucketBounds(point.day), point.open));
    }

    [[nodiscard]] Turnover turnoverAt(Currency currency, size_t at) const
    {
        const int months = m_policy.turnoverMonths;
        const QDate opening = m_bounds[at - size_t(months)];
        if (!m_flows.firstDay().isValid() || opening < m_flows.firstDay()) {
            const Figure nothing = Figure::none(u"history_too_short"_s);
            return {nothing, nothing, nothing};
        }
        const std::vector<qint64> balances = m_flows.balances(currency, back(at, months));
        return turnover(balances, sales(currency, at, months), int(opening.daysTo(m_bounds[at])));
    }

    const FlowSeries &m_flows;
    const BalanceSeries &m_balances;
    std::span<const QDate> m_bounds;
    const PerformancePolicy &m_policy;
};

std::vector<QDate> cutsOf(std::span<const QDate> bounds, std::span<const QDate> marks, const PerformancePolicy &policy)
{
    std::vector<QDate> cuts(bounds.begin(), bounds.end());
    for (const QDate mark : marks) {
        cuts.push_back(mark.addDays(-policy.windowDays));
        const std::vector<QDate> months = bucketBounds(mark);
        cuts.insert(cuts.end(), months.begin(), months.end());
    }
    return cuts;
}

} // namespace

qint64 creditSales(const FlowSeries &flows, Currency currency, DaySpan span, QDate mark, SalesBasis basis)
{
    const qint64 invoiced = flows.issued(currency, ledger::DocumentKind::Invoice, span, mark);
    return basis == SalesBasis::Gross ? invoiced
                                      : invoiced + flows.issued(currency, ledger::DocumentKind::CreditNote, span, mark);
}

std::vector<SalesSpan> monthlySales(const FlowSeries &flows, Currency currency, std::span<const QDate> bounds,
                                    SalesBasis basis)
{
    std::vector<SalesSpan> months;
    for (size_t i = bounds.size(); i-- > 1;) {
        const DaySpan span = {bounds[i - 1], bounds[i]};
        if (!flows.firstDay().isValid() || span.through < flows.firstDay())
            break;
        months.push_back({span.days(), creditSales(flows, currency, span, bounds.back(), basis)});
    }
    return months;
}

std::vector<OriginShare> originShares(const FlowSeries &flows, Currency currency, std::span<const QDate> bounds,
                                      const OpenBalance &open, bool invoicesOnly)
{
    std::vector<OriginShare> shares;
    for (size_t i = bounds.size(); i-- > 0;) {
        const OriginOpen &origin = open.origins[i];
        OriginShare share = {.month = i > 0 ? firstOfMonth(bounds[i]) : QDate(),
                             .open = invoicesOnly ? origin.invoices : origin.all,
                             .unitDays = invoicesOnly ? Int128(0) : origin.unitDays,
                             .sales = {}};
        if (share.open == 0 && share.unitDays == 0)
            continue;
        if (i > 0) {
            const DaySpan span = {bounds[i - 1], bounds[i]};
            share.sales = {span.days(), creditSales(flows, currency, span, bounds.back(), SalesBasis::Gross)};
        }
        shares.push_back(share);
    }
    return shares;
}

std::vector<QDate> bucketBounds(QDate day)
{
    const bool isMonthEnd = day == monthEnd(day);
    std::vector<QDate> bounds;
    for (int back = int(kDsoBuckets) - 1; back > 0; --back)
        bounds.push_back(isMonthEnd ? monthEnd(day.addMonths(-back)) : day.addMonths(-back));
    bounds.push_back(day);
    return bounds;
}

std::vector<OriginShare> bucketShares(const FlowSeries &flows, Currency currency, std::span<const QDate> bounds,
                                      const OpenBalance &open)
{
    std::vector<OriginShare> shares;
    for (size_t bucket = 0; bucket < kDsoBuckets; ++bucket) {
        OriginShare share = {.month = {}, .open = open.buckets[bucket], .unitDays = 0, .sales = {}};
        if (bucket + 1 < kDsoBuckets) {
            const size_t end = bounds.size() - 1 - bucket;
            const DaySpan span = {bounds[end - 1], bounds[end]};
            share.month = span.after.addDays(1);
            share.sales = {span.days(), creditSales(flows, currency, span, bounds.back(), SalesBasis::Gross)};
        }
        shares.push_back(share);
    }
    return shares;
}

int originMonths(const store::Snapshot &snapshot, QDate asOf, int atLeast)
{
    const std::vector<qint32> &days = snapshot.current.issueDay;
    if (days.empty())
        return atLeast;
    const QDate first = QDate::fromJulianDay(*std::ranges::min_element(days));
    const int months = (asOf.year() - first.year()) * 12 + asOf.month() - first.month() + 1;
    return std::clamp(months, atLeast, std::max(atLeast, kMostOriginMonths));
}

std::optional<Performance> performance(const store::Snapshot &snapshot, ledger::AsOf asOf, int months,
                                       const PerformancePolicy &policy, std::optional<ledger::CustomerId> customer,
                                       const CancelToken &cancel)
{
    const int history = std::max({policy.historyMonths, policy.turnoverMonths, policy.averageMonths});
    const std::vector<QDate> bounds
        = monthBounds(asOf.day, originMonths(snapshot, asOf.day, std::max(months, 1) - 1 + history));
    const size_t first = bounds.size() - size_t(std::max(months, 1));
    const std::span<const QDate> marks = std::span(bounds).subspan(first);

    const FlowSeries flows(snapshot,
                           {.cuts = cutsOf(bounds, marks, policy),
                            .marks = {marks.begin(), marks.end()},
                            .knownAt = asOf.knownAt,
                            .customer = customer});
    const std::optional<BalanceSeries> balances = BalanceSeries::of(
        snapshot,
        {.days = {marks.begin(), marks.end()}, .originEnds = bounds, .knownAt = asOf.knownAt, .customer = customer},
        cancel);
    if (!balances)
        return std::nullopt;
    Performance performance = {.asOf = asOf, .policy = policy, .currencies = {}};
    const PointMaker maker(flows, *balances, bounds, policy);
    for (const Currency currency : flows.currencies()) {
        CurrencyPerformance &series = performance.currencies.emplace_back(CurrencyPerformance{currency, {}});
        for (size_t at = first; at < bounds.size(); ++at)
            series.points.push_back(maker.point(currency, at));
    }
    return performance;
}

} // namespace quittance::insight
