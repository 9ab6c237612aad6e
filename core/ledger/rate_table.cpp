#include "core/ledger/rate_table.h"

#include <QCoreApplication>

namespace quittance::ledger {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ledger)
};

/// No rate is that old.
const QDate kFirstDay(1, 1, 1);

} // namespace

Result<Money> Conversion::convert(Money amount) const
{
    return way == Way::Same ? Result<Money>(amount) : rate.convert(amount, to, direction, rounding);
}

void RateTable::add(QDate day, Currency from, Currency to, const Rate &rate)
{
    if (from == to || !from.isValid() || !to.isValid() || !day.isValid())
        return;
    m_rates[{from, to}].insert_or_assign(day, rate);
    m_currencies.try_emplace(from.code(), from);
    m_currencies.try_emplace(to.code(), to);
}

std::optional<RateTable::Step> RateTable::stated(Currency from, Currency to, QDate day, QDate earliest) const
{
    const auto pair = m_rates.constFind({from, to});
    if (pair == m_rates.cend())
        return std::nullopt;
    const auto after = pair->upper_bound(day);
    if (after == pair->begin() || std::prev(after)->first < earliest)
        return std::nullopt;
    return Step{std::prev(after)->second, std::prev(after)->first};
}

std::optional<RateTable::Step> RateTable::step(Currency from, Currency to, QDate day, QDate earliest) const
{
    const std::optional<Step> direct = stated(from, to, day, earliest);
    std::optional<Step> inverse = stated(to, from, day, earliest);
    if (inverse)
        inverse->isInverse = true;
    return !inverse || (direct && direct->day >= inverse->day) ? direct : inverse;
}

Result<std::optional<Conversion>> RateTable::cross(Currency from, Currency to, QDate day, QDate earliest) const
{
    std::optional<Conversion> best;
    for (const auto &[code, through] : m_currencies) {
        const std::optional<Step> first = step(from, through, day, earliest);
        const std::optional<Step> second = first ? step(through, to, day, earliest) : std::nullopt;
        if (!second)
            continue;
        const QDate older = std::min(first->day, second->day);
        if (best && best->day >= older)
            continue;
        // Two steps that both divide are one division by their product; of one each, the multiplied one is divided.
        const bool dividesBoth = first->isInverse && second->isInverse;
        Result<Rate> rate = first->isInverse == second->isInverse ? first->rate.times(second->rate)
            : first->isInverse                                    ? second->rate.dividedBy(first->rate)
                                                                  : first->rate.dividedBy(second->rate);
        if (!rate)
            return failed(rate);
        best = Conversion{.way = Conversion::Way::Cross,
                          .from = from,
                          .to = to,
                          .through = through,
                          .rate = *rate,
                          .direction = dividesBoth ? Rate::Direction::Divide : Rate::Direction::Multiply,
                          .day = older};
    }
    return best;
}

Result<Conversion> RateTable::find(Currency from, Currency to, QDate day, const RatePolicy &policy) const
{
    if (from == to)
        return Conversion{.from = from, .to = to, .day = day};
    const QDate earliest = day.addDays(-policy.maxAgeDays);
    if (const std::optional<Step> one = step(from, to, day, earliest)) {
        return Conversion{.way = one->isInverse ? Conversion::Way::Inverse : Conversion::Way::Direct,
                          .from = from,
                          .to = to,
                          .through = {},
                          .rate = one->rate,
                          .direction = one->isInverse ? Rate::Direction::Divide : Rate::Direction::Multiply,
                          .day = one->day,
                          .rounding = policy.rounding};
    }
    const Result<std::optional<Conversion>> crossed = cross(from, to, day, earliest);
    if (!crossed)
        return failed(crossed);
    if (!*crossed)
        return missing(from, to, day, policy);
    Conversion conversion = **crossed;
    conversion.rounding = policy.rounding;
    return conversion;
}

Result<Money> RateTable::convert(Money amount, Currency to, QDate day, const RatePolicy &policy) const
{
    const Result<Conversion> conversion = find(amount.currency(), to, day, policy);
    return conversion ? conversion->convert(amount) : Result<Money>(failed(conversion));
}

tl::unexpected<Error> RateTable::missing(Currency from, Currency to, QDate day, const RatePolicy &policy) const
{
    const Place place{.field = from.code() + QLatin1Char('/') + to.code()};
    const std::optional<Step> old = step(from, to, day, kFirstDay);
    if (old) {
        return fail(Error::Kind::NotFound,
                    Text::tr("The last exchange rate from %1 to %2 before %3 is of %4, which is more than %n day(s) "
                             "old. Import a newer one.",
                             nullptr, policy.maxAgeDays)
                        .arg(from.code(), to.code(), toIsoDate(day), toIsoDate(old->day)),
                    place);
    }
    return fail(Error::Kind::NotFound,
                Text::tr("There is no exchange rate from %1 to %2 for %3. Import one.")
                    .arg(from.code(), to.code(), toIsoDate(day)),
                place);
}

} // namespace quittance::ledger
