#pragma once

#include "core/exchange/csv/column_mapping.h"

#include <QByteArrayView>

namespace quittance::exchange {

/// How a delimited text is laid out, with its first rows for a preview.
struct CsvShape
{
    QString encoding;
    QChar delimiter;
    int headerRows = 1; ///< see ColumnMapping::headerRows
    QStringList headings; ///< unique: a repeated one has its place behind it, an empty one is `Column 3`
    std::vector<QStringList> sample; ///< the first data rows, at most 50
    qint64 headerLine = 0; ///< 0: no heading row
    int agreement = 0; ///< per cent of the first records that have as many cells as the headings
};

/// The layout of `text` (UTF-8, without a mark), where `mapping` does not state it. InvalidInput when no delimiter
/// makes a table of it.
[[nodiscard]] Result<CsvShape> findShape(QByteArrayView text, const ColumnMapping *mapping = nullptr);

} // namespace quittance::exchange
