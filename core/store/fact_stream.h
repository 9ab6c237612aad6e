#pragma once

#include "core/base/result.h"
#include "core/ledger/facts.h"

#include <functional>

namespace quittance::store {

/// One batch of an import, with bank lines behind it that are too many to be held: they are made as they are stored.
struct FactStream
{
    /// Stores some lines. After an error there is nothing more to give.
    using Take = std::function<Result<>(std::vector<ledger::BankLineFact>)>;

    ledger::FactBatch facts; ///< stored first: the accounts and statements of the lines behind them
    /// Gives `take` all lines, piece by piece and in order; answers its error, or why the lines cannot be made. Called
    /// once, on a thread that may wait. Empty: there are no lines behind.
    std::function<Result<>(const Take &take)> lines = {};
    qint64 linesBehind = 0;

    [[nodiscard]] qint64 size() const { return facts.size() + linesBehind; }
};

} // namespace quittance::store
