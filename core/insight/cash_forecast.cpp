#include "core/insight/cash_forecast.h"

#include "core/insight/open_scan.h"

#include <algorithm>
#include <functional>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWeek = 7;
constexpr size_t kBeyond = 2; ///< places after the weeks: later and never

/// A Saturday or Sunday becomes the Monday after it. Julian day 0 was a Monday.
qint32 onBusinessDay(qint32 day)
{
    const qint32 weekday = day % kWeek;
    return weekday < 5 ? day : day + kWeek - weekday;
}

/// One currency's items, as they are gathered.
struct Gathered
{
    CashForecast answer;
    std::vector<qint64> parts; ///< by week, then later and never
    std::vector<CashChance> chances;
};

ForecastSpan spanOf(const ForecastQuestion &question)
{
    const auto day = qint32(question.asOf.day.toJulianDay());
    return {day, day + 1, question.weeks, question.skipsWeekends};
}

bool isAsked(const store::Snapshot &snapshot, const BookFilter &filter, const OpenPart &part)
{
    return (!filter.currency || part.currency == filter.currency->number())
        && (!filter.customer || snapshot.customerId[part.customer] == *filter.customer);
}

int digitsOf(quint16 currency, qint64 units)
{
    const int digits = Currency::fromNumber(currency).value_or(Currency()).minorDigits();
    return roundUnits(units, digits) == units ? digits : kUnitDigits;
}

void fillWeeks(Gathered &gathered, const ForecastQuestion &question, const CashFan &fan)
{
    CashForecast &answer = gathered.answer;
    qint64 cumulative = 0;
    const auto weeks = size_t(question.weeks);
    for (size_t week = 0; week < weeks; ++week) {
        const QDate first = question.asOf.day.addDays(1 + qint64(week) * kWeek);
        cumulative += gathered.parts[week];
        answer.weeks.push_back({.first = first,
                                .last = first.addDays(kWeek - 1),
                                .expected = gathered.parts[week],
                                .cumulative = cumulative,
                                .quantiles = week < fan.weeks.size() ? fan.weeks[week] : CashQuantiles()});
    }
    answer.later = gathered.parts[weeks];
    answer.never = gathered.parts[weeks + 1];
    answer.isExact = fan.isExact;
}

/// Adds the open items of a book to their currencies.
class ForecastBuilder
{
public:
    ForecastBuilder(const store::Snapshot &snapshot, const ForecastQuestion &question, PayCurves &curves)
        : m_snapshot(snapshot)
        , m_question(question)
        , m_span(spanOf(question))
        , m_curves(curves)
    {
    }

    void add(const OpenPart &part)
    {
        if (!isAsked(m_snapshot, m_question.filter, part))
            return;
        Gathered &gathered = m_currencies[part.currency];
        if (part.open < 0) {
            gathered.answer.unapplied += part.open;
            return;
        }
        gathered.answer.open += part.open;
        ++gathered.answer.items;
        const PayCurve &curve = m_curves.of(part.currency, part.customer);
        if (curve.isEmpty()) {
            gathered.answer.reason = u"no_history"_s;
            return;
        }
        gathered.parts.resize(size_t(m_span.weeks) + kBeyond);
        std::vector<qint64> weights = weeklyWeights(part.dueDay, curve, m_span);
        const std::vector<qint64> units = weeklyUnits(part.open, weights, digitsOf(part.currency, part.open));
        for (size_t i = 0; i < units.size(); ++i)
            gathered.parts[i] += units[i];
        gathered.chances.push_back({part.open, std::move(weights)});
    }

    [[nodiscard]] std::optional<std::vector<CashForecast>> take(const CancelToken &cancel)
    {
        std::vector<CashForecast> answers;
        for (auto &[number, gathered] : m_currencies) {
            CashForecast &answer = gathered.answer;
            answer.currency = Currency::fromNumber(number).value_or(Currency());
            answer.asOf = m_question.asOf;
            if (answer.open == 0)
                answer.reason = u"no_exposure"_s;
            if (answer.reason.isEmpty()) {
                const auto fan
                    = cashFan(gathered.chances, size_t(m_span.weeks), m_question.runs, m_question.seed, cancel);
                if (!fan)
                    return std::nullopt;
                fillWeeks(gathered, m_question, *fan);
            }
            answers.push_back(std::move(answer));
        }
        std::ranges::sort(answers, {}, [](const CashForecast &answer) { return answer.currency.code(); });
        return answers;
    }

private:
    const store::Snapshot &m_snapshot;
    const ForecastQuestion &m_question;
    ForecastSpan m_span;
    PayCurves &m_curves;
    std::map<quint16, Gathered> m_currencies;
};

} // namespace

std::vector<qint64> weeklyWeights(qint32 dueDay, const PayCurve &curve, const ForecastSpan &span)
{
    const auto weeks = size_t(span.weeks);
    std::vector<qint64> weights(weeks + kBeyond);
    for (const PayCurve::Outcome &outcome : curve.after(span.asOfDay - dueDay)) {
        const qint32 day = span.skipsWeekends ? onBusinessDay(dueDay + outcome.daysLate) : dueDay + outcome.daysLate;
        const auto week = size_t(std::max(day - span.firstDay, 0) / kWeek);
        weights[std::min(week, weeks)] += outcome.weight;
    }
    weights[weeks + 1] = curve.never();
    const bool isBeyondAll = std::ranges::all_of(weights, [](qint64 weight) { return weight == 0; });
    if (isBeyondAll && !curve.isEmpty())
        weights[weeks + 1] = 1;
    return weights;
}

std::vector<qint64> weeklyUnits(qint64 units, const std::vector<qint64> &weights, int digits)
{
    std::vector<qint64> parts = splitByLargestRemainder(units, weights, digits);
    if (parts.empty()) {
        parts.assign(weights.size(), 0);
        parts.back() = units;
    }
    return parts;
}

ExpectedDay expectedPayDay(qint32 dueDay, qint64 daysLate, qint32 asOfDay)
{
    constexpr qint64 kMillion = 1'000'000;
    const qint64 day = dueDay + divideRounded(daysLate, kMillion).value_or(0);
    return day > asOfDay ? ExpectedDay{qint32(day), false} : ExpectedDay{asOfDay + 1, true};
}

std::optional<std::vector<CashForecast>> cashForecast(const store::Snapshot &snapshot, const ForecastQuestion &question,
                                                      const CancelToken &cancel)
{
    auto curves = PayCurves::read(snapshot, question.asOf, question.curves, cancel);
    if (!curves)
        return std::nullopt;
    ForecastBuilder builder(snapshot, question, *curves);
    const auto add = [&](const OpenPart &part) { builder.add(part); };
    if (!OpenScan(snapshot, question.asOf.knownAt).onDay(question.asOf.day, add, cancel))
        return std::nullopt;
    return builder.take(cancel);
}

std::vector<ForecastItem> forecastItems(const store::Snapshot &snapshot, const ForecastQuestion &question,
                                        Currency currency, ForecastPart part)
{
    ForecastQuestion asked = question;
    asked.filter.currency = currency;
    auto curves = PayCurves::read(snapshot, asked.asOf, asked.curves);
    const ForecastSpan span = spanOf(asked);
    const auto weeks = size_t(span.weeks);
    const size_t place = part.what == ForecastPart::What::Week ? std::min(size_t(part.week), weeks)
        : part.what == ForecastPart::What::Later               ? weeks
                                                               : weeks + 1;
    std::vector<ForecastItem> items;
    OpenScan(snapshot, asked.asOf.knownAt).onDay(asked.asOf.day, [&](const OpenPart &open) {
        if (open.open < 0 || !isAsked(snapshot, asked.filter, open))
            return;
        const PayCurve &curve = curves->of(open.currency, open.customer);
        if (curve.isEmpty())
            return;
        const qint64 expected = weeklyUnits(open.open, weeklyWeights(open.dueDay, curve, span),
                                            digitsOf(open.currency, open.open))[place];
        if (expected != 0)
            items.push_back({snapshot.documentId[open.document], snapshot.customerId[open.customer],
                             QDate::fromJulianDay(open.dueDay), open.open, expected});
    });
    std::ranges::stable_sort(items, std::greater(), &ForecastItem::expected);
    return items;
}

} // namespace quittance::insight
