#pragma once

#include "core/insight/metric.h"

#include <vector>

namespace quittance::workspace {

/// What becomes of a receivable that is to go out: `initial_status`, `release_after_approval`, `approval_progress`.
/// Source: receivables.md case C13.
[[nodiscard]] std::vector<insight::Metric> approvalMetrics();

} // namespace quittance::workspace
