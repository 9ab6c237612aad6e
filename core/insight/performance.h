#pragma once

#include "core/insight/balance_series.h"
#include "core/insight/dso.h"
#include "core/insight/flow_series.h"

namespace quittance::insight {

enum class SalesBasis {
    Gross, ///< invoices as issued, with tax; the house default
    NetOfCreditNotes ///< less the credit notes issued in the same days
};

/// Everything the figures of collection performance depend on but the ledger itself.
struct PerformancePolicy
{
    SalesBasis sales = SalesBasis::Gross;
    int windowDays = 90; ///< of the simple DSO and its best possible
    int averageMonths = 3; ///< of the DSO of average balances
    int historyMonths = 24; ///< that a countback may use up
    int turnoverMonths = 12; ///< that turnover looks back

    friend bool operator==(const PerformancePolicy &, const PerformancePolicy &) = default;
};

/// One month: its close and what led to it. Units of the currency.
struct PerformancePoint
{
    QDate day; ///< the last of the month, or the as-of day in the month it is in
    OpenBalance open; ///< at the close; without origins
    RollForward bridge; ///< of the month up to the day
    qint64 sales = 0; ///< credit sales of the month, by the policy
    qint64 grossSales = 0; ///< invoices of the month whatever the policy: those that effectiveness counts

    Figure countback; ///< days
    Figure bestPossible; ///< days; countback of what is not yet due
    Figure delinquent; ///< days; countback less best possible
    Figure simple; ///< days; over the policy's window
    Figure bestSimple; ///< days; of what is not yet due, over the same window
    Figure delinquentSimple; ///< days; simple less best, over the same window
    Figure average; ///< days; of average month-end balances
    WeightedDso byOrigin; ///< by month of origin
    WeightedDso byBucket;
    WeightedDso trueDso;

    Figure effectiveness; ///< percent; of the month
    Figure pctCurrent; ///< percent
    Turnover turnover; ///< `history_too_short` where the book does not reach back far enough
};

struct CurrencyPerformance
{
    Currency currency;
    std::vector<PerformancePoint> points; ///< oldest first, the last being the as-of day
};

/// Collection performance of a book over months.
struct Performance
{
    ledger::AsOf asOf;
    PerformancePolicy policy;
    std::vector<CurrencyPerformance> currencies; ///< that occur in the book up to the day; by code
};

/// The last `months` (1 or more) month ends up to a day, the day itself standing for its month's end, each as of its
/// own day and all as known at `asOf.knownAt`. Nothing only when `cancel` was set. Source: receivables.md 1.2, 1.4,
/// case C02.
[[nodiscard]] std::optional<Performance> performance(const store::Snapshot &snapshot, ledger::AsOf asOf, int months,
                                                     const PerformancePolicy &policy = {},
                                                     std::optional<ledger::CustomerId> customer = std::nullopt,
                                                     const CancelToken &cancel = {});

/// Invoices issued in the span, gross of tax, without drafts and what is void by `mark`. Source: receivables.md 1.0.
[[nodiscard]] qint64 creditSales(const FlowSeries &flows, Currency currency, DaySpan span, QDate mark,
                                 SalesBasis basis);

/// Sales of the months between `bounds` (ascending), newest first, as of the last of them; months before the book
/// begins are left out.
[[nodiscard]] std::vector<SalesSpan> monthlySales(const FlowSeries &flows, Currency currency,
                                                  std::span<const QDate> bounds, SalesBasis basis);

/// What is open by month of issue beside the sales of each month; `bounds` are those the origins were asked with and
/// end with the day of the balance.
[[nodiscard]] std::vector<OriginShare> originShares(const FlowSeries &flows, Currency currency,
                                                    std::span<const QDate> bounds, const OpenBalance &open,
                                                    bool invoicesOnly);

/// The ends of the months that end on `day` and the ones before it, ascending: month ends where it is one, else the
/// same day of each month.
[[nodiscard]] std::vector<QDate> bucketBounds(QDate day);
/// Gross open by bucket beside the sales of the month it comes from; `bounds` from `bucketBounds`. What is older than
/// the last bounded bucket has no month.
[[nodiscard]] std::vector<OriginShare> bucketShares(const FlowSeries &flows, Currency currency,
                                                    std::span<const QDate> bounds, const OpenBalance &open);

/// How many months back origins are told apart as of a day: to the first document, at least `atLeast`, at most 20
/// years.
[[nodiscard]] int originMonths(const store::Snapshot &snapshot, QDate asOf, int atLeast);

} // namespace quittance::insight
