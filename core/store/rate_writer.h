#pragma once

#include "core/store/apply_context.h"

namespace quittance::store {

/// Applies exchange rates. One per source, pair and day; another rate for them supersedes the one before.
class RateWriter
{
public:
    static Result<RateWriter> open(const Connection &connection, ledger::ConnectionId source);

    /// A rate that is none (zero, a currency to itself, no day) is reported and not stored.
    Result<> apply(ApplyContext &context, const std::vector<ledger::RateFact> &rates);

private:
    explicit RateWriter(VersionedTable table)
        : m_table(std::move(table))
    {
    }

    Result<> applyOne(ApplyContext &context, const ledger::RateFact &fact, qint64 index);

    VersionedTable m_table;
    ContentHash m_hash;
};

} // namespace quittance::store
