#pragma once

#include "core/ledger/facts.h"
#include "core/store/snapshot.h"

namespace quittance::store {

/// A ledger in memory that never was in a file, with the names its facts used.
struct MemoryBook
{
    Snapshot snapshot;
    std::vector<QString> customerKey; ///< remote id, else name; by customer index
    std::vector<ledger::DocumentRef> documentRef; ///< by document index
};

/// The book that a batch of facts states by itself, with all its versions: later states of a fact supersede earlier
/// ones in the order of knownAt, and what has no knownAt was always known. Documents and customers that allocations or
/// documents name but nobody states are left out or made from the name. Ids count from 1 in order of appearance.
[[nodiscard]] MemoryBook memoryBookOf(const ledger::FactBatch &batch);

/// Only the columns of `memoryBookOf`.
[[nodiscard]] Snapshot snapshotOf(const ledger::FactBatch &batch);

} // namespace quittance::store
