#pragma once

#include "core/connect/connector.h"
#include "core/sync/list_table.h"

namespace quittance::sync {

/// How a list is to be read.
struct WalkWish
{
    bool isFull = false; ///< everything, from the beginning
    bool hasChanges = false; ///< the platform can tell what changed since
    std::optional<Instant> changedFrom; ///< somebody said what changed since: asked for at least from there
};

/// Whether the next walk goes on where the last one was cut short, asks for changes, or for everything; and from when.
///
/// Everything is asked for the first time, when the platform cannot tell changes, and when the last walk that saw every
/// record lies more than a week back: only such a walk finds what was deleted without a word.
[[nodiscard]] ListState beginWalk(ListState state, const WalkWish &wish, Instant now);
/// The question that begins or continues the walk.
[[nodiscard]] connect::PullQuestion questionOf(const ListState &state);

/// The walk reached its end.
[[nodiscard]] ListState endWalk(ListState state, Instant now);
/// The walk was cut short: its cursor stays.
[[nodiscard]] ListState breakWalk(ListState state, const Error &error, bool hasPages);
/// The list is not there to be read.
[[nodiscard]] ListState skipWalk(ListState state, ListOutcome outcome, const QString &why);

} // namespace quittance::sync
