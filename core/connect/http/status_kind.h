#pragma once

#include "core/base/result.h"
#include "core/connect/http/http_message.h"

namespace quittance::connect {

/// What kind of error a status that is no success amounts to. ReadOnly: the key may not; Conflict: the platform is not
/// there yet; Busy: it asks for a pause; Network: it has a problem of its own; InvalidInput: anything else it refuses.
[[nodiscard]] Error::Kind kindOfStatus(int status);

/// True for an answer whose body is one whole JSON document, or empty. For HttpRequest::isWhole.
[[nodiscard]] bool isWholeJson(const HttpAnswer &answer);

} // namespace quittance::connect
