#pragma once

#include "core/workspace/data_health.h"

namespace quittance::workspace {

/// Keeps the closed month ends that are not kept yet and compares all with today's answers; see DataHealthService.
[[nodiscard]] QFuture<Result<std::vector<MonthEndRow>>> keepMonthEnds(const std::shared_ptr<OpenBook> &book, int months,
                                                                      const insight::AgingPolicy &policy);

} // namespace quittance::workspace
