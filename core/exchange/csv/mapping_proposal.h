#pragma once

#include "core/exchange/csv/csv_shape.h"

namespace quittance::exchange {

/// What one column is thought to be, for a person to confirm.
struct ColumnProposal
{
    QString heading;
    std::vector<Field> fields; ///< empty: ignored
    int confidence = 0; ///< per cent
    QString reason; ///< one sentence
    QStringList samples; ///< its first values
};

/// A way to read a table, proposed from its headings and from all its values.
struct MappingProposal
{
    CsvShape shape;
    ColumnMapping mapping; ///< date order and decimal mark are absent where they are ambiguous
    std::vector<ColumnProposal> columns; ///< in the file's order
    QString preset; ///< the known export it is; empty: proposed from headings and values
    int confidence = 0; ///< per cent that the rows are what `mapping.as` says and required fields are found
    std::vector<Field> missing; ///< required fields no column was found for
    bool asksDateOrder = false; ///< every day is at most 12: the caller must decide
    bool asksDecimalMark = false; ///< every amount reads both ways: the caller must decide
    QString dateReason; ///< why the order is what it is, or why it is open
    QString decimalReason;
};

/// Proposes a mapping for a table file. `as`: what its rows are, where the caller knows. `layout`: encoding, delimiter
/// and header rows, where the caller knows them; its columns do not matter. InvalidInput when it is no table.
[[nodiscard]] Result<MappingProposal> proposeMapping(QByteArrayView bytes, std::optional<RecordKind> as = {},
                                                     const ColumnMapping *layout = nullptr);

} // namespace quittance::exchange
