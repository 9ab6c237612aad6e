#pragma once

#include "core/exchange/xlsx/cell_number.h"
#include "core/exchange/zip/zip_archive.h"

#include <QHash>

#include <vector>

namespace quittance::exchange {

struct WorkbookSheet
{
    QString name;
    QString part; ///< its entry in the archive
    bool isHidden = false;
};

/// What all sheets of a workbook share.
struct Workbook
{
    std::vector<WorkbookSheet> sheets; ///< in their order
    DateSystem dates = DateSystem::From1900;
    std::vector<NumberFormat> formats; ///< by the style number of a cell
    std::vector<QByteArray> strings; ///< UTF-8, by their number
};

/// Reads the parts of a workbook beside its sheets. InvalidInput for a damaged one, Unsupported for what is another
/// kind of document in the same kind of archive. Source: ECMA-376 part 1, 18.2, 18.4, 18.8.
[[nodiscard]] Result<Workbook> readWorkbook(const ZipArchive &archive);

} // namespace quittance::exchange
