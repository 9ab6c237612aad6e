#pragma once

#include "core/base/result.h"
#include "core/report/table.h"

namespace quittance::report {

/// Writes what a screen shows as a workbook of one table: the head lines, headings, real dates and numbers, a total row
/// (per currency where there are several) and, past the limit of a sheet, more sheets. An existing file is replaced
/// only when all is written. Text is never taken for a formula: cells of text hold text, also while they are edited.
/// Fails with Cancelled, ReadOnly, NotFound, Full or Io. Source: receivables.md 2.4.
[[nodiscard]] Result<WrittenFile> writeTableWorkbook(const TableExport &table, const QString &path,
                                                     const Progress &progress = {}, const CancelToken &cancel = {},
                                                     quint32 rowLimit = kSheetRowLimit);

struct CsvOptions
{
    QChar delimiter = u',';
    bool hasByteOrderMark = true; ///< Excel takes a file without one for the local 8-bit encoding
};

/// Writes the same table as CSV by RFC 4180 in UTF-8: headings, then rows; no head lines and no totals, so that other
/// programs can read it. Amounts and dates do not depend on the locale: `-1234.50`, `2026-03-31`; ratios as a decimal
/// fraction of six places. Text that a spreadsheet would run as a formula gets an apostrophe in front.
[[nodiscard]] Result<WrittenFile> writeCsv(const TableExport &table, const QString &path,
                                           const CsvOptions &options = {}, const Progress &progress = {},
                                           const CancelToken &cancel = {});

} // namespace quittance::report
