#pragma once

#include "core/insight/performance.h"
#include "core/workspace/report_service.h"

namespace quittance::ui {

/// Every figure of every month end and currency, with all its digits, one row each. A figure that is not defined is an
/// empty cell.
[[nodiscard]] workspace::ExportTable performanceExport(const insight::Performance &performance);

} // namespace quittance::ui
