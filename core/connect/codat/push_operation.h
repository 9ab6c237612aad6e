#pragma once

#include "core/connect/http/http_message.h"
#include "core/connect/json/json_tree.h"
#include "core/connect/write_intent.h"

namespace quittance::connect::codat {

/// What a push operation says of a write. Its status counts, whatever HTTP's is: a write that failed comes with 200,
/// and one that timed out may still land. Source: codat.md 8.
[[nodiscard]] WriteAnswer answerOf(const JsonValue &operation);

/// What came back for a write that was sent.
///
/// 409: the first request of this key is still under way, so the same one is sent again later. 422: the key belongs to
/// another body, so nothing was done for this one. 408 and 5xx leave it open. Source: codat.md 2 and 9.
[[nodiscard]] WriteAnswer answerOf(const HttpAnswer &answer, Instant now);

} // namespace quittance::connect::codat
