#pragma once

#include "core/match/book_index.h"
#include "core/match/policy.h"

#include <utility>

namespace quittance::match {

/// How far around a line is looked, one rule for the search and for what measures it.
///
/// The question for amounts from `low` to `high` of documents that are expected in the policy's window around the line.
[[nodiscard]] AmountIndex::Query queryAround(const Receipt &receipt, const MatchPolicy &policy, Currency currency,
                                             qint64 low, qint64 high);

/// What a line brings, by currency: its own amount, and what was sent where the bank exchanged it.
[[nodiscard]] std::vector<std::pair<Currency, qint64>> amountsOf(const Receipt &receipt);

/// The question for what has the line's amount, within the tolerance that the user set.
[[nodiscard]] AmountIndex::Query equalAmounts(const Receipt &receipt, const MatchPolicy &policy, Currency currency,
                                              qint64 units);
/// The question for what differs from the line by something that has a name: a fee, a discount, tax kept back.
[[nodiscard]] AmountIndex::Query nearAmounts(const Receipt &receipt, const MatchPolicy &policy, Currency currency,
                                             qint64 units);

/// Amounts next to the line's, on each side, that are looked at whatever the difference.
inline constexpr int kNeighbours = 2;

/// True where the document may be a member of a group that the line pays: written before it, and expected by then.
[[nodiscard]] bool mayJoinGroup(const OpenDocument &document, const Receipt &receipt, const MatchPolicy &policy);

/// Calls `use` with the customer, its subsidiaries, its parent and its sisters; with some of them more than once.
template<typename Use>
void eachOfFamily(const PartyIndex &parties, ledger::CustomerId customer, Use use)
{
    use(customer);
    for (const ledger::CustomerId child : parties.childrenOf(customer))
        use(child);
    const ledger::CustomerId parent = parties.parentOf(customer);
    if (!parent.isValid())
        return;
    use(parent);
    for (const ledger::CustomerId sister : parties.childrenOf(parent))
        use(sister);
}

} // namespace quittance::match
