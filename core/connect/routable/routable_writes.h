#pragma once

#include "core/connect/json/json_tree.h"
#include "core/connect/routable/routable_types.h"

namespace quittance::connect::routable {

/// What the connection says for every write.
struct Writer
{
    QString teamMember; ///< on whose behalf
    QString account; ///< where money goes, unless the intent says
};

/// The sentence for what Routable does not take.
[[nodiscard]] Result<> canWrite(WriteKind kind);

/// The request for an intent, everything that depends on the day fixed by `now`: a receivable always says when it goes
/// out, for one that does not is sent at once. Its lines add up to its amount, and it bears a reference of ours by
/// which it can be found again. A customer is a company; a change of a company's contact is written as a change of the
/// customer that names the contact, or only an e-mail address. Source: alloy-routable.md 2.4, 2.6, 2.7, 2.13.
[[nodiscard]] Result<FrozenRequest> frozen(const WriteIntent &intent, const Writer &writer, Instant now);

/// True where every value that was written reads the same in the record; what the record leaves out, or names in
/// another way, is not held against it.
[[nodiscard]] bool saysTheSame(const JsonValue &record, const JsonValue &written);

} // namespace quittance::connect::routable
