#pragma once

#include "core/base/task.h"
#include "core/store/changes.h"
#include "core/store/connection.h"
#include "core/store/snapshot.h"

namespace quittance::store {

/// The whole ledger of `company` as it is stored now. Documents and customers stand in the order of their ids.
///
/// A document without a due date is due on its issue day plus, for a debt, its customer's terms (source: receivables.md
/// 1.0). An allocation counts from when it and both documents are known until it is un-applied or one of
/// them is void, reversed, deleted or a draft; where these were known differently at different times, each belief is a
/// row of `supersededApplied`.
Result<Snapshot> loadSnapshot(const Connection &connection, ledger::CompanyId company,
                              const CancelToken &cancel = CancelToken());

/// The snapshot after `changes`: reads what they name, takes the rest from `old`; loads all where they say everything.
Result<Snapshot> updateSnapshot(const Snapshot &old, const Connection &connection, const ChangeSet &changes,
                                const CancelToken &cancel = CancelToken());

} // namespace quittance::store
