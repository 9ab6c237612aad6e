#include "core/insight/promise_states.h"

#include "core/base/ratio.h"

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

QString promiseStateName(PromiseState state)
{
    switch (state) {
    case PromiseState::Open:
        return u"open"_s;
    case PromiseState::InGrace:
        return u"in_grace"_s;
    case PromiseState::Kept:
        return u"kept"_s;
    case PromiseState::Partial:
        return u"partial"_s;
    case PromiseState::Broken:
        return u"broken"_s;
    case PromiseState::Superseded:
        return u"superseded"_s;
    case PromiseState::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

PromiseStanding promiseStanding(const Promise &promise, QDate asOf, const PromisePolicy &policy)
{
    const QDate last = promise.date.addDays(policy.graceDays);
    const QDate until = std::min(last, asOf);
    PromiseStanding standing;
    for (const auto &[day, units] : promise.receipts)
        standing.inTimeUnits += day <= until ? units : 0;
    standing.inTimeUnits = std::min(standing.inTimeUnits, promise.units);

    constexpr Int128 kMillion = 1'000'000;
    const bool isPaid = Int128(standing.inTimeUnits) * kMillion >= Int128(promise.units) * policy.minPaidRatio;
    const auto hasHappened = [&](QDate day) { return day.isValid() && day <= asOf; };
    using enum PromiseState;
    if (hasHappened(promise.supersededOn))
        standing.state = Superseded;
    else if (hasHappened(promise.cancelledOn))
        standing.state = Cancelled;
    else if (isPaid)
        standing.state = Kept;
    else if (asOf <= last)
        standing.state = asOf <= promise.date ? Open : InGrace;
    else
        standing.state = standing.inTimeUnits > 0 ? Partial : Broken;
    return standing;
}

std::optional<QString> PromiseRates::keptCountPct() const
{
    return ratioText(Int128(kept) * 100, matured);
}

std::optional<QString> PromiseRates::keptAmountPct() const
{
    return ratioText(inTimeUnits * 100, promisedUnits);
}

PromiseRates promiseRates(std::span<const Promise> promises, QDate asOf, const PromisePolicy &policy)
{
    PromiseRates rates;
    for (const Promise &promise : promises) {
        const PromiseStanding standing = promiseStanding(promise, asOf, policy);
        if (!standing.isMatured())
            continue;
        ++rates.matured;
        ++(standing.state == PromiseState::Kept ? rates.kept : rates.broken);
        rates.promisedUnits += promise.units;
        rates.inTimeUnits += standing.inTimeUnits;
    }
    return rates;
}

} // namespace quittance::insight
