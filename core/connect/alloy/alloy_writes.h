#pragma once

#include "core/connect/alloy/alloy_types.h"
#include "core/connect/json/json_tree.h"

namespace quittance::connect::alloy {

/// The sentence for what Alloy's accounting lists do not take.
[[nodiscard]] Result<> canWrite(WriteKind kind);

/// The request for an intent. `version` is the dated beginning of its path; which credential it is for is added when it
/// goes out. Alloy knows no idempotency keys. Source: alloy-routable.md 1.7, 1.8.
[[nodiscard]] Result<FrozenRequest> frozen(const WriteIntent &intent, const QByteArray &version);

/// How a row of a list compares with what a request writes.
enum class Likeness : quint8 {
    Other,
    SameKey, ///< what the natural key is made of agrees, something else does not
    Same
};
[[nodiscard]] Likeness compare(WriteKind kind, const JsonValue &row, const JsonValue &written);
/// True where every member that was written reads the same in the record; what the record leaves out is not held
/// against it.
[[nodiscard]] bool saysTheSame(const JsonValue &record, const JsonValue &written);

} // namespace quittance::connect::alloy
