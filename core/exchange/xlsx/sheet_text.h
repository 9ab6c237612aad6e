#pragma once

#include "core/base/task.h"
#include "core/exchange/outcome.h"
#include "core/exchange/xlsx/workbook.h"

namespace quittance::exchange {

/// A sheet as delimited text: UTF-8, commas, line n being row n. Dates are written year first, numbers with a point
/// and never three decimals, so that nothing in it can be read in two ways.
struct SheetText
{
    QString name;
    QByteArray text;
    std::vector<Warning> warnings;
    qint64 filledRows = 0; ///< rows with two cells or more
    bool hasFractions = false; ///< at least one number with decimals, written with a point
};

/// Writes `sheet` as text. InvalidInput when its XML is damaged or it is too large; Cancelled.
[[nodiscard]] Result<SheetText> sheetText(const ZipArchive &archive, const Workbook &workbook,
                                          const WorkbookSheet &sheet, const CancelToken &cancel);

} // namespace quittance::exchange
