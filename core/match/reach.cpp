#include "core/match/reach.h"

#include <algorithm>

namespace quittance::match {
namespace {

/// The largest share of what is open that a named difference may be: one in 10/7 is three tenths.
constexpr qint64 kNearNumerator = 10;
constexpr qint64 kNearDenominator = 7;
constexpr qint64 kMillion = 1'000'000;

} // namespace

AmountIndex::Query queryAround(const Receipt &receipt, const MatchPolicy &policy, Currency currency, qint64 low,
                               qint64 high)
{
    return {currency, low, high, receipt.bookedOn.addDays(-policy.daysAfter),
            receipt.bookedOn.addDays(policy.daysBefore)};
}

std::vector<std::pair<Currency, qint64>> amountsOf(const Receipt &receipt)
{
    std::vector<std::pair<Currency, qint64>> amounts = {{receipt.currency, receipt.units}};
    if (receipt.originalCurrency.isValid() && receipt.originalCurrency != receipt.currency)
        amounts.emplace_back(receipt.originalCurrency, receipt.originalUnits);
    return amounts;
}

AmountIndex::Query equalAmounts(const Receipt &receipt, const MatchPolicy &policy, Currency currency, qint64 units)
{
    const qint64 share = std::abs(units) / kMillion * policy.tolerancePpm;
    const qint64 tolerated = std::max(policy.toleranceUnits, share);
    return queryAround(receipt, policy, currency, units - tolerated, units + tolerated);
}

AmountIndex::Query nearAmounts(const Receipt &receipt, const MatchPolicy &policy, Currency currency, qint64 units)
{
    const qint64 far = units / kNearDenominator * kNearNumerator;
    return queryAround(receipt, policy, currency, std::min(units, far), std::max(units, far));
}

bool mayJoinGroup(const OpenDocument &document, const Receipt &receipt, const MatchPolicy &policy)
{
    return document.kind != ledger::DocumentKind::Payment && document.openUnits != 0
        && expectedDay(document) <= receipt.bookedOn.addDays(policy.daysBefore) && document.issue <= receipt.bookedOn;
}

} // namespace quittance::match
