#include "core/sync/walk_plan.h"

#include <algorithm>

namespace quittance::sync {
namespace {

constexpr qint64 kHourMs = qint64(60) * 60 * 1000;
constexpr qint64 kDayMs = 24 * kHourMs;
/// A walk of everything is due again after so long.
constexpr qint64 kFullEveryMs = 7 * kDayMs;
/// A walk that was cut short longer ago begins anew: its pages are no longer those of the list.
constexpr qint64 kCursorLifeMs = kDayMs;
/// Asked for again, because a platform may write records in another order than it stamps them.
constexpr qint64 kOverlapMs = qint64(15) * 60 * 1000;

bool isFresh(std::optional<Instant> at, Instant now, qint64 lifeMs)
{
    return at && now.ms - at->ms < lifeMs;
}

} // namespace

ListState beginWalk(ListState state, const WalkWish &wish, Instant now)
{
    state.attemptAt = now;
    if (!state.cursor.isEmpty() && !wish.isFull && isFresh(state.walkStarted, now, kCursorLifeMs))
        return state;
    state.cursor.clear();
    state.walkStarted = now;
    state.walkNewest.reset();
    state.isFullWalk
        = wish.isFull || !wish.hasChanges || !state.modifiedSince || !isFresh(state.fullAt, now, kFullEveryMs);
    if (state.isFullWalk) {
        ++state.walk;
        state.walkSince.reset();
        return state;
    }
    const Instant from = wish.changedFrom ? std::min(*wish.changedFrom, *state.modifiedSince) : *state.modifiedSince;
    state.walkSince = Instant{from.ms - kOverlapMs};
    return state;
}

connect::PullQuestion questionOf(const ListState &state)
{
    return {.list = state.list, .cursor = state.cursor, .modifiedSince = state.walkSince};
}

ListState endWalk(ListState state, Instant now)
{
    if (state.walkNewest) {
        // A stamp from the future would hide every change until then.
        const Instant newest = std::min(*state.walkNewest, state.walkStarted.value_or(now));
        state.modifiedSince = std::max(state.modifiedSince.value_or(newest), newest);
    }
    state.cursor.clear();
    state.successAt = now;
    state.outcome = ListOutcome::Complete;
    state.failures = 0;
    state.errorKind.clear();
    state.error.clear();
    return state;
}

ListState breakWalk(ListState state, const Error &error, bool hasPages)
{
    state.outcome = hasPages ? ListOutcome::Partial : ListOutcome::Failed;
    state.failures += error.kind == Error::Kind::Cancelled ? 0 : 1;
    state.errorKind = kindName(error.kind);
    state.error = error.message;
    return state;
}

ListState skipWalk(ListState state, ListOutcome outcome, const QString &why)
{
    state.outcome = outcome;
    state.failures = 0;
    state.errorKind.clear();
    state.error = why;
    return state;
}

} // namespace quittance::sync
