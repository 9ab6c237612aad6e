#pragma once

#include "core/base/result.h"
#include "core/connect/http/http_message.h"

namespace quittance::connect {

/// What kind of error a status that is no success amounts to. ReadOnly: the key may not; Conflict: the platform is not
/// there yet; Busy: it asks for a pause; Network: it has a problem of its own; InvalidInput: anything else it refuses.
[[nodiscard]] Error::Kind kindOfStatus(int status);

/// What a status that is no success means, in one sentence about the platform of that name. Beyond the ledger: the
/// platform stands before an accounting system that may not offer what was asked for, or was not read yet.
[[nodiscard]] QString sentenceOfStatus(int status, const QString &platform, bool isBeyondLedger);
/// The same as an error, with what the platform said itself; its place names the status.
[[nodiscard]] Error errorOfStatus(int status, const QString &platform, const QString &said, bool isBeyondLedger);

/// True for an answer whose body is one whole JSON document, or empty. For HttpRequest::isWhole.
[[nodiscard]] bool isWholeJson(const HttpAnswer &answer);

} // namespace quittance::connect
