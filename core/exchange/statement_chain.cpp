#include "core/exchange/statement_chain.h"

#include <algorithm>
#include <tuple>

namespace quittance::exchange {

std::vector<ChainBreak> findChainBreaks(std::span<const ledger::StatementFact> statements)
{
    std::vector<const ledger::StatementFact *> chain;
    for (const ledger::StatementFact &statement : statements) {
        if (statement.openingUnits && statement.closingUnits)
            chain.push_back(&statement);
    }
    std::ranges::stable_sort(chain, {}, [](const ledger::StatementFact *s) {
        return std::tuple(s->accountRemoteId, s->currency, s->closingDate, s->openingDate, s->sequence.size(),
                          s->sequence);
    });
    std::vector<ChainBreak> breaks;
    for (size_t i = 1; i < chain.size(); ++i) {
        const ledger::StatementFact &before = *chain[i - 1];
        const ledger::StatementFact &after = *chain[i];
        const bool sameAccount = before.accountRemoteId == after.accountRemoteId && before.currency == after.currency;
        if (sameAccount && *before.closingUnits != *after.openingUnits)
            breaks.push_back({before.accountRemoteId, before.currency, before.closingDate, after.openingDate,
                              *before.closingUnits, *after.openingUnits});
    }
    return breaks;
}

} // namespace quittance::exchange
