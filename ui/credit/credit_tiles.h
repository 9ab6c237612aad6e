#pragma once

#include "core/insight/credit_use.h"
#include "core/insight/provision.h"
#include "ui/widgets/kpi_strip.h"

namespace quittance::ui {

/// Exposure, limits, breaches and provision of one currency, in the order of CreditTile. `provision` may be null.
[[nodiscard]] QList<KpiTile> creditTiles(const std::vector<insight::CreditRow> &rows, Currency currency,
                                         const insight::Provision *provision);

} // namespace quittance::ui
