#pragma once

#include "core/ledger/facts.h"

#include <span>

namespace quittance::exchange {

/// Two statements of one account that follow each other, where money moved in between that no statement tells.
struct ChainBreak
{
    QString accountRemoteId;
    Currency currency;
    QDate closed; ///< of the earlier statement's closing balance
    QDate opened; ///< of the later statement's opening balance
    qint64 closingUnits = 0;
    qint64 openingUnits = 0;
};

/// Where an opening balance is not the closing balance before it: a statement is missing, or one is wrong. Statements
/// without both balances are passed over; the order of `statements` does not matter.
[[nodiscard]] std::vector<ChainBreak> findChainBreaks(std::span<const ledger::StatementFact> statements);

} // namespace quittance::exchange
