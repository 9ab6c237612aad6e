#pragma once

#include "core/exchange/outcome.h"
#include "core/workspace/import_types.h"

namespace quittance::workspace {

/// Facts and refused rows that are shown before a file is kept.
inline constexpr size_t kPreviewRows = 200;

/// Puts the first facts of `outcome`, as they would be stored, and the first refused rows into `file`.
void fillPreview(PreparedFile &file, const exchange::ReadOutcome &outcome);

[[nodiscard]] std::vector<StatementSummary> statementSummaries(const exchange::FileSummary &summary);

} // namespace quittance::workspace
