#include "core/report/table_export.h"

#include "core/report/xlsx_sheet.h"

#include <QCoreApplication>

namespace quittance::report {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::report)
};

constexpr qint64 kRowsBetweenChecks = 1'024;

} // namespace

Result<WrittenFile> writeTableWorkbook(const TableExport &table, const QString &path, const Progress &progress,
                                       const CancelToken &cancel, quint32 rowLimit)
{
    Result<std::unique_ptr<XlsxBook>> book = XlsxBook::create(path, table.header);
    if (!book)
        return failed(book);
    XlsxSheet sheet(**book, table.header, {.name = table.name, .isStreamed = true, .rowLimit = rowLimit});
    sheet.beginTable({.name = QStringLiteral("tbl") + table.name, .columns = table.columns});
    qint64 rows = 0;
    std::vector<Cell> cells;
    while (table.rows && table.rows(cells)) {
        sheet.addRow(cells);
        if (++rows % kRowsBetweenChecks != 0)
            continue;
        if (cancel.isCancelled())
            return fail(Error::Kind::Cancelled, Text::tr("The export was stopped; no file was written."));
        if (progress)
            progress(rows, table.rowCount);
    }
    sheet.endTable();
    sheet.finish();
    if (Result<> saved = (*book)->save(); !saved)
        return failed(saved);
    if (progress)
        progress(rows, rows);
    return WrittenFile{.path = path, .rows = rows, .sheets = (*book)->sheetNames(), .notes = (*book)->notes()};
}

} // namespace quittance::report
