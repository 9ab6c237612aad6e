#include "core/insight/dso.h"

#include <numeric>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBucketDays = 30;
constexpr int kDaysOfYear = 365;

Int128 sumOf(std::span<const qint64> values)
{
    return std::accumulate(values.begin(), values.end(), Int128(0));
}

/// Where a countback ended: so many whole days, and a part of one month.
struct Exhaustion
{
    qint64 days = 0;
    Int128 part = 0;
    qint64 sales = 1;
    QString reason;
};

Exhaustion exhaust(Int128 balance, std::span<const SalesSpan> newestFirst)
{
    Exhaustion end;
    if (balance < 0)
        end.reason = u"credit_balance"_s;
    if (balance <= 0)
        return end;
    for (const SalesSpan &span : newestFirst) {
        if (span.sales > 0 && span.sales >= balance) {
            end.part = balance * span.days;
            end.sales = span.sales;
            return end;
        }
        balance -= span.sales;
        end.days += span.days;
    }
    end.reason = u"history_exhausted"_s;
    return end;
}

void addTo(FractionSum &sum, const Exhaustion &end, int sign)
{
    sum.add(sign * end.days, 1);
    sum.add(sign * end.part, end.sales);
}

template<typename Term>
WeightedDso weigh(std::span<const OriginShare> shares, Term term)
{
    WeightedDso dso;
    FractionSum sum;
    Int128 open = 0;
    bool hasTerms = false;
    for (const OriginShare &share : shares) {
        if (share.open == 0 && share.unitDays == 0)
            continue;
        if (share.sales.sales <= 0) {
            dso.excluded.push_back(share);
            continue;
        }
        sum.add(term(share), share.sales.sales);
        open += share.open;
        hasTerms = true;
    }
    dso.days = open < 0                      ? Figure::none(u"credit_balance"_s)
        : !hasTerms && !dso.excluded.empty() ? Figure::none(u"no_sales"_s)
                                             : Figure::of(sum);
    return dso;
}

} // namespace

bool operator==(const OriginShare &a, const OriginShare &b)
{
    return a.month == b.month && a.open == b.open && a.unitDays == b.unitDays && a.sales.days == b.sales.days
        && a.sales.sales == b.sales.sales;
}

Figure simpleDso(qint64 balance, qint64 sales, int days)
{
    return averageDso(std::span(&balance, 1), sales, days);
}

Figure simpleDifference(qint64 balance, qint64 best, qint64 sales, int days)
{
    if (balance < 0)
        return Figure::none(u"credit_balance"_s);
    if (sales <= 0)
        return Figure::none(u"no_sales"_s);
    return Figure::ratio((Int128(balance) - best) * days, sales);
}

Figure averageDso(std::span<const qint64> balances, qint64 sales, int days)
{
    const Int128 sum = sumOf(balances);
    if (sum < 0)
        return Figure::none(u"credit_balance"_s);
    if (sales <= 0 || balances.empty())
        return Figure::none(u"no_sales"_s);
    return Figure::ratio(sum * days, Int128(sales) * qint64(balances.size()));
}

Figure countback(qint64 balance, std::span<const SalesSpan> newestFirst)
{
    const Exhaustion end = exhaust(balance, newestFirst);
    FractionSum sum;
    addTo(sum, end, 1);
    Figure figure = Figure::of(sum);
    if (end.reason.isEmpty())
        return figure;
    Figure nothing = Figure::none(end.reason);
    if (balance > 0)
        nothing.atLeast = figure.millionths;
    return nothing;
}

Figure countbackDifference(qint64 balance, qint64 best, std::span<const SalesSpan> newestFirst)
{
    const Exhaustion whole = exhaust(balance, newestFirst);
    const Exhaustion floor = exhaust(best, newestFirst);
    if (!whole.reason.isEmpty() || !floor.reason.isEmpty())
        return Figure::none(whole.reason.isEmpty() ? floor.reason : whole.reason);
    FractionSum sum;
    addTo(sum, whole, 1);
    addTo(sum, floor, -1);
    return Figure::of(sum);
}

WeightedDso salesWeightedDso(std::span<const OriginShare> shares)
{
    return weigh(shares, [](const OriginShare &share) { return Int128(share.open) * share.sales.days; });
}

WeightedDso bucketWeightedDso(std::span<const OriginShare> shares)
{
    return weigh(shares, [](const OriginShare &share) { return Int128(share.open) * kBucketDays; });
}

WeightedDso trueDso(std::span<const OriginShare> shares)
{
    return weigh(shares, [](const OriginShare &share) { return share.unitDays; });
}

Figure collectionEffectiveness(Int128 opening, Int128 sales, Int128 closing, Int128 closingCurrent)
{
    const Int128 collectable = opening + sales - closingCurrent;
    if (collectable <= 0)
        return Figure::none(u"nothing_collectable"_s);
    return Figure::ratio((opening + sales - closing) * 100, collectable);
}

Turnover turnover(std::span<const qint64> balances, qint64 sales, int days)
{
    const Int128 sum = sumOf(balances);
    const auto points = qint64(balances.size());
    if (sum <= 0) {
        const Figure nothing = Figure::none(u"no_receivables"_s);
        return {nothing, nothing, nothing};
    }
    const Int128 sold = Int128(sales) * points;
    return {.times = Figure::ratio(sold, sum),
            .days = sales > 0 ? Figure::ratio(sum * days, sold) : Figure::none(u"no_sales"_s),
            .annualised = Figure::ratio(sold * kDaysOfYear, sum * days)};
}

} // namespace quittance::insight
