#pragma once

#include "core/insight/metric.h"

#include <vector>

namespace quittance::workspace {

/// Metrics that need both the columns and the matching of payments with the bank: `reconcile`,
/// `paid_without_bank_evidence`, `red_flags`. Source: receivables.md 1.16, 1.17, case C08.
[[nodiscard]] std::vector<insight::Metric> evidenceMetrics();

} // namespace quittance::workspace
