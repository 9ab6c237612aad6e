#include "core/insight/forecast_backtest.h"

#include "core/base/ratio.h"

#include <algorithm>
#include <future>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWeek = 7;
constexpr qint64 kMillion = 1'000'000;

/// The instant a day was over everywhere: what is learned on it counts as known.
Instant endOf(QDate day)
{
    return {QDateTime(day.addDays(1), QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch()};
}

bool knewAnything(const store::Snapshot &snapshot, Instant at)
{
    const auto isKnown = [at](qint64 from) { return from <= at.ms; };
    return std::ranges::any_of(snapshot.current.knownFrom, isKnown)
        || std::ranges::any_of(snapshot.superseded.knownFrom, isKnown);
}

/// Month ends whose forecast weeks have all passed by the day, oldest first.
std::vector<QDate> pastDays(const BacktestQuestion &question)
{
    const QDate last = question.forecast.asOf.day.addDays(-qint64(kWeek) * question.forecast.weeks);
    std::vector<QDate> days = monthEnds(last, question.months + 1);
    std::erase_if(days, [&](QDate day) { return day > last; });
    if (int(days.size()) > question.months)
        days.erase(days.begin());
    return days;
}

std::vector<qint64> cumulated(std::vector<qint64> weekly)
{
    for (size_t week = 1; week < weekly.size(); ++week)
        weekly[week] += weekly[week - 1];
    return weekly;
}

/// Cash received in the weeks after `day` on invoices that stood on it, by currency.
std::map<quint16, std::vector<qint64>> actualCash(const PaymentHistory &history, const store::Snapshot &snapshot,
                                                  const ForecastQuestion &question, QDate asOf)
{
    const auto day = qint32(asOf.toJulianDay());
    std::map<quint16, std::vector<qint64>> cash;
    for (const PaidPart &part : history.parts) {
        const qint32 week = (part.paidDay - day - 1) / kWeek;
        if (part.issueDay > day || part.paidDay <= day || week >= question.weeks
            || (question.filter.customer && snapshot.customerId[part.customer] != *question.filter.customer))
            continue;
        std::vector<qint64> &row = cash[part.currency];
        row.resize(size_t(question.weeks));
        row[size_t(week)] += part.units;
    }
    return cash;
}

BacktestHorizon horizonOf(const std::vector<BacktestPoint> &points, size_t week)
{
    BacktestHorizon horizon = {.weeks = int(week) + 1, .mapePct = {}, .biasPct = {}};
    Int128 errors = 0;
    Int128 expected = 0;
    Int128 actual = 0;
    for (const BacktestPoint &point : points) {
        const qint64 came = point.actual[week];
        expected += point.expected[week];
        actual += came;
        if (came <= 0)
            continue;
        ++horizon.count;
        const qint64 missed = point.expected[week] > came ? point.expected[week] - came : came - point.expected[week];
        errors += divideRounded(Int128(missed) * 100 * kMillion, came).value_or(0);
    }
    horizon.mapePct = ratioText(errors, Int128(horizon.count) * kMillion);
    horizon.biasPct = ratioText((expected - actual) * 100, actual);
    return horizon;
}

using Actual = std::map<quint16, std::vector<qint64>>;

BacktestPoint pointOf(quint16 number, QDate day, std::vector<qint64> expected, const Actual &actual)
{
    const auto came = actual.find(number);
    BacktestPoint point = {.asOf = day, .expected = std::move(expected), .actual = {}};
    point.actual = came == actual.end() ? std::vector<qint64>(point.expected.size()) : cumulated(came->second);
    return point;
}

/// A forecast that is kept for the day and currency stands for the one that would be replayed.
void addReplayed(std::map<quint16, ForecastBacktest> &answers, const CashForecast &forecast, bool isHindsight,
                 const Actual &actual)
{
    const auto number = quint16(forecast.currency.number());
    std::vector<BacktestPoint> &points = answers[number].points;
    if (!forecast.reason.isEmpty()
        || std::ranges::find(points, forecast.asOf.day, &BacktestPoint::asOf) != points.end())
        return;
    std::vector<qint64> expected;
    for (const ForecastWeek &week : forecast.weeks)
        expected.push_back(week.cumulative);
    points.push_back(pointOf(number, forecast.asOf.day, std::move(expected), actual));
    points.back().isHindsight = isHindsight;
}

void addKept(std::map<quint16, ForecastBacktest> &answers, const PaymentHistory &history,
             const store::Snapshot &snapshot, const BacktestQuestion &question)
{
    const auto weeks = size_t(question.forecast.weeks);
    const QDate last = question.forecast.asOf.day.addDays(-qint64(kWeek) * question.forecast.weeks);
    for (const KeptForecast &kept : question.kept) {
        const auto number = quint16(kept.currency.number());
        if (kept.asOf > last || kept.cumulative.size() < weeks || !answers.contains(number))
            continue;
        std::vector<qint64> expected(kept.cumulative.begin(), kept.cumulative.begin() + qsizetype(weeks));
        std::vector<BacktestPoint> &points = answers[number].points;
        points.push_back(pointOf(number, kept.asOf, std::move(expected),
                                 actualCash(history, snapshot, question.forecast, kept.asOf)));
        points.back().isKept = true;
    }
}

/// The forecasts of a past day with what was known then.
struct Replay
{
    std::optional<std::vector<CashForecast>> forecasts; ///< nothing when stopped
    bool isHindsight = false;
};

Replay replayed(const store::Snapshot &snapshot, const BacktestQuestion &question, QDate day, const CancelToken &cancel)
{
    ForecastQuestion asked = question.forecast;
    asked.runs = 0;
    const Instant then = std::min(question.forecast.asOf.knownAt, endOf(day));
    const bool isHindsight = !knewAnything(snapshot, then);
    asked.asOf = {day, isHindsight ? question.forecast.asOf.knownAt : then};
    return {cashForecast(snapshot, asked, cancel), isHindsight};
}

void sumUp(ForecastBacktest &answer, int weeks)
{
    if (answer.points.empty()) {
        answer.reason = u"no_past_forecasts"_s;
        return;
    }
    std::ranges::sort(answer.points, {}, &BacktestPoint::asOf);
    for (size_t week = 0; week < size_t(weeks); ++week)
        answer.horizons.push_back(horizonOf(answer.points, week));
    if (answer.horizons.empty() || answer.horizons.back().count == 0)
        answer.reason = u"nothing_received"_s;
}

} // namespace

std::optional<std::vector<CashSince>> cashSince(const store::Snapshot &snapshot, const ForecastQuestion &question,
                                                QDate day, const CancelToken &cancel)
{
    const auto history = paymentHistory(snapshot, question.asOf, question.curves.behaviour, question.filter, cancel);
    if (!history)
        return std::nullopt;
    const auto passed = size_t(std::clamp<qint64>(day.daysTo(question.asOf.day) / kWeek, 0, question.weeks));
    std::vector<CashSince> since;
    for (auto &[number, weekly] : actualCash(*history, snapshot, question, day)) {
        std::vector<qint64> cumulative = cumulated(weekly);
        cumulative.resize(passed);
        since.push_back({Currency::fromNumber(number).value_or(Currency()), std::move(cumulative)});
    }
    return since;
}

std::optional<std::vector<ForecastBacktest>>
forecastBacktest(const store::Snapshot &snapshot, const BacktestQuestion &question, const CancelToken &cancel)
{
    ForecastQuestion asked = question.forecast;
    asked.runs = 0;
    const auto history = paymentHistory(snapshot, asked.asOf, asked.curves.behaviour, asked.filter, cancel);
    if (!history)
        return std::nullopt;
    std::map<quint16, ForecastBacktest> answers;
    for (const quint16 number : snapshot.current.currency) {
        if (!asked.filter.currency || asked.filter.currency->number() == number)
            answers[number].currency = Currency::fromNumber(number).value_or(Currency());
    }
    addKept(answers, *history, snapshot, question);
    const std::vector<QDate> days = pastDays(question);
    for (size_t i = 0; i < days.size(); i += 2) {
        const size_t next = std::min(i + 1, days.size() - 1);
        auto second
            = std::async([&, next] { return next > i ? replayed(snapshot, question, days[next], cancel) : Replay(); });
        const Replay replays[] = {replayed(snapshot, question, days[i], cancel), second.get()};
        for (size_t at = i; at <= next; ++at) {
            const Replay &replay = replays[at - i];
            if (!replay.forecasts)
                return std::nullopt;
            const auto actual = actualCash(*history, snapshot, asked, days[at]);
            for (const CashForecast &forecast : *replay.forecasts)
                addReplayed(answers, forecast, replay.isHindsight, actual);
        }
    }
    std::vector<ForecastBacktest> sorted;
    for (auto &[number, answer] : answers) {
        sumUp(answer, asked.weeks);
        sorted.push_back(std::move(answer));
    }
    std::ranges::sort(sorted, {}, [](const ForecastBacktest &answer) { return answer.currency.code(); });
    return sorted;
}

} // namespace quittance::insight
