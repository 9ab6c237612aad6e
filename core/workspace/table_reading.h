#pragma once

#include "core/exchange/csv/mapping_proposal.h"
#include "core/workspace/import_types.h"

namespace quittance::workspace {

[[nodiscard]] exchange::RecordKind recordKindOf(ImportAs as);
[[nodiscard]] ImportAs importAsOf(exchange::RecordKind kind);

/// A proposal as the wizard edits it.
[[nodiscard]] TableReading tableReadingOf(const exchange::MappingProposal &proposal);
/// A saved mapping laid over a proposal: its choices, the file's own samples.
[[nodiscard]] TableReading tableReadingOf(const exchange::MappingProposal &proposal,
                                          const exchange::ColumnMapping &saved, const QString &savedName);
/// What the wizard edited as a mapping. InvalidInput names a field or order that is not known.
[[nodiscard]] Result<exchange::ColumnMapping> mappingOf(const TableReading &reading);

/// What a field is called in front of a person: "Customer name" for customer_name.
[[nodiscard]] QString fieldLabel(exchange::Field field);

} // namespace quittance::workspace
