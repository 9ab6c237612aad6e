#pragma once

#include "core/exchange/csv/cell_amount.h"
#include "core/exchange/csv/cell_date.h"
#include "core/exchange/csv/csv_shape.h"

namespace quittance::exchange {

/// What all dates and all amounts of a table say about how they are written.
struct RuleEvidence
{
    DateEvidence dates;
    DecimalEvidence decimals;
    QString dateHeading; ///< the first date column; empty: none is mapped
    QString amountHeading;
};

/// Reads the date and amount columns that `mapping` names, whole; those whose rule it states are left out.
[[nodiscard]] RuleEvidence collectEvidence(QByteArrayView text, const CsvShape &shape, const ColumnMapping &mapping);

/// Fills in delimiter, header rows, date order and decimal mark where `mapping` leaves them open, by reading its
/// columns of `text` (UTF-8) whole. InvalidInput where they are ambiguous or contradict each other.
[[nodiscard]] Result<ColumnMapping> settleRules(QByteArrayView text, const CsvShape &shape, ColumnMapping mapping);

} // namespace quittance::exchange
