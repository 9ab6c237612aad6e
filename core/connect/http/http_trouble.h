#pragma once

#include "core/base/result.h"
#include "core/connect/http/host_gate.h"
#include "core/connect/http/http_attempt.h"

namespace quittance::connect {

/// True for a host that is this machine itself.
[[nodiscard]] bool isThisMachine(const QString &host);

/// Nothing when `url` may be asked: https, or http to this machine itself.
[[nodiscard]] Result<> checkAddress(const QUrl &url);

/// The sentence for an attempt that ended in trouble. `detail` must be redacted.
[[nodiscard]] Error errorOf(const AttemptOutcome &outcome, const QString &host, const QString &detail,
                            qint64 bodyLimit);

/// The sentence for a day whose requests are used up.
[[nodiscard]] Error usedUpError(const QString &host, const DailyBudget &budget);

/// The status that the server gave no better words for.
[[nodiscard]] Error cancelledError(const QString &host);

} // namespace quittance::connect
