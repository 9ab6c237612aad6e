#pragma once

#include "core/connect/write_intent.h"
#include "core/store/outbox_rows.h"

#include <variant>

namespace quittance::sync {

/// What happens to a write.
namespace outbox {

/// It is about to be sent: stored before the first byte.
struct Begun
{
};
/// The program ended while it was on its way.
struct Interrupted
{
};
/// Nothing was sent.
struct NotSent
{
    Error why;
};
/// The platform's answer to the step, which is Send or Poll.
struct Answered
{
    store::OutboxStep step = store::OutboxStep::Send;
    connect::WriteAnswer answer;
};
struct Looked
{
    connect::FoundRecord found;
};
/// A poll or a look that brought no answer, or a connection that cannot be used now.
struct Unanswered
{
    Error why;
};
/// Somebody wants it tried again.
struct Retried
{
};
struct Cancelled
{
};
struct Released
{
};
/// The platform announced that it has decided.
struct Announced
{
};

using Event
    = std::variant<Begun, Interrupted, NotSent, Answered, Looked, Unanswered, Retried, Cancelled, Released, Announced>;

} // namespace outbox

/// What a write is sent under.
struct OutboxRules
{
    bool isPost = true; ///< makes a record; otherwise it changes one
    qint64 keyLifeMs = 0; ///< how long the platform knows a repetition by its key; 0: never
};

struct OutboxMove
{
    store::OutboxPosition at;
    bool needsNewKey = false; ///< the platform would answer the old one from memory
};

/// Where a write stands after `event`. Conflict with a sentence where the event does not fit; nothing is changed then.
///
/// A write is never sent twice but: after an answer or an error that says it had no effect; after a look that did not
/// find it, while the platform knows a repetition by its key; after a look that did not find it, when somebody asked.
/// Without a key a POST is never sent twice by itself, whatever the answer.
/// Source: codat.md 8 and 9, alloy-routable.md 1.8 and 2.6.
[[nodiscard]] Result<OutboxMove> moveOutbox(const store::OutboxPosition &at, const OutboxRules &rules,
                                            const outbox::Event &event, Instant now);

/// Whether the next step may be taken: its time has come, and what the platform asked for is over. `isEager` takes no
/// notice of our own pauses: somebody is waiting.
[[nodiscard]] bool isDue(const store::OutboxPosition &at, Instant now, bool isEager = false);

} // namespace quittance::sync
