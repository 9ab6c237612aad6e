#pragma once

#include "core/workspace/job_list.h"
#include "core/workspace/open_book.h"
#include "core/workspace/reconcile_types.h"

#include <functional>
#include <memory>

namespace quittance::workspace {

/// Matches the book and accepts what needs no person, in rounds, until one accepts nothing: another run then changes
/// nothing. Looking runs on a reader, so that nobody who writes waits for it; only accepting is a write.
///
/// `done` is called once, on a thread of the book. Cancelled only where nothing was accepted before: what was accepted
/// stays when a later round ends.
void runMatching(const std::shared_ptr<OpenBook> &book, const JobList::Handle &job,
                 const std::function<void(Result<ReconcileOutcome>)> &done);

} // namespace quittance::workspace
