#pragma once

#include "core/insight/cash_simulation.h"
#include "core/insight/pay_curve.h"

#include <memory>

namespace quittance::insight {

/// The days a forecast spreads money over. Julian days.
struct ForecastSpan
{
    qint32 asOfDay = 0; ///< what is unpaid at its close
    qint32 firstDay = 0; ///< of the first week
    int weeks = 13;
    bool skipsWeekends = false; ///< what would come on a Saturday or Sunday comes on Monday
};

/// When an open item comes, by its curve, given that it has not come yet: weights by week, then later and never. An
/// item later than anything that was ever paid never comes. All 0 for an empty curve.
/// Source: receivables.md 1.9, case C05 Q04.
[[nodiscard]] std::vector<qint64> weeklyWeights(qint32 dueDay, const PayCurve &curve, const ForecastSpan &span);

/// `units` by those weights, each part rounded to `digits` decimals so that they add up to it; the whole is never paid
/// where there are no weights.
[[nodiscard]] std::vector<qint64> weeklyUnits(qint64 units, const std::vector<qint64> &weights, int digits);

/// due + average days late, rounded half up, but not before tomorrow.
struct ExpectedDay
{
    qint32 day = 0;
    bool isPastExpected = false; ///< it should have come already
};

/// `daysLate` in millionths. Source: receivables.md 1.9, case C05 Q05.
[[nodiscard]] ExpectedDay expectedPayDay(qint32 dueDay, qint64 daysLate, qint32 asOfDay);

struct ForecastQuestion
{
    ledger::AsOf asOf;
    BookFilter filter;
    PayCurvePolicy curves;
    int weeks = 13;
    int runs = 2000; ///< 0: no fan
    quint64 seed = 1;
    bool skipsWeekends = true;
};

/// Money of one week, units.
struct ForecastWeek
{
    QDate first;
    QDate last;
    qint64 expected = 0;
    qint64 cumulative = 0; ///< expected up to the end of the week
    CashQuantiles quantiles; ///< of cumulative cash
};

/// What the open items of one currency will bring. Weeks, later and never add up to `open`.
struct CashForecast
{
    Currency currency;
    ledger::AsOf asOf;
    std::vector<ForecastWeek> weeks;
    qint64 later = 0; ///< after the last week
    qint64 never = 0; ///< credited, written off or lost
    qint64 open = 0; ///< gross: credits are not taken off
    qint64 unapplied = 0; ///< ≤ 0: credits that customers may take off what they pay
    int items = 0;
    bool isExact = false; ///< quantiles of the whole distribution instead of runs
    QString reason; ///< `no_exposure`, `no_history`: nothing can be said; empty otherwise

    [[nodiscard]] qint64 total() const { return weeks.empty() ? 0 : weeks.back().cumulative; }
};

/// From each customer's own late payments, per currency with anything open, by code. Nothing only when `cancel` was
/// set. Source: receivables.md 1.9.
[[nodiscard]] std::optional<std::vector<CashForecast>>
cashForecast(const store::Snapshot &snapshot, const ForecastQuestion &question, const CancelToken &cancel = {});

/// An open item and what of it a part of the forecast expects.
struct ForecastItem
{
    ledger::DocumentId document;
    ledger::CustomerId customer;
    QDate due;
    qint64 open = 0;
    qint64 expected = 0;
};

/// Which part of a forecast to open.
struct ForecastPart
{
    enum class What { Week, Later, Never };
    What what = What::Week;
    int week = 0; ///< 0: the first
};

/// The items that sum to a part of the forecast of a currency, most expected first. A document has one line for each
/// of its instalments.
[[nodiscard]] std::vector<ForecastItem> forecastItems(const store::Snapshot &snapshot, const ForecastQuestion &question,
                                                      Currency currency, ForecastPart part);

} // namespace quittance::insight
