#pragma once

#include "core/match/types.h"

namespace quittance::workspace {

/// Reasons as a match keeps them: what spoke for it when it was accepted. The two are inverse; text that is no such
/// list has no reasons.
[[nodiscard]] QString reasonsToText(const std::vector<match::Reason> &reasons);
[[nodiscard]] std::vector<match::Reason> reasonsFromText(const QString &text);

} // namespace quittance::workspace
