#pragma once

#include "core/report/aged_receivables.h"
#include "core/store/connection.h"
#include "core/store/snapshot.h"

namespace quittance::workspace {

/// Gathers what the aged-receivables workbook prints and writes it: thirteen month ends for the chart, the bridge of
/// the month so far, every open item.
[[nodiscard]] Result<report::WrittenFile> writeAgedReport(const store::Connection &connection,
                                                          const store::Snapshot &snapshot, ledger::CompanyId company,
                                                          const QString &path, ledger::AsOf asOf,
                                                          const insight::AgingPolicy &policy, const Progress &progress,
                                                          const CancelToken &cancel);

} // namespace quittance::workspace
