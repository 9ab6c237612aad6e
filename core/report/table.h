#pragma once

#include "core/base/task.h"
#include "core/report/cell.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace quittance::report {

/// What the total row shows under a column.
enum class ColumnTotal : quint8 {
    None,
    Sum, ///< of amounts in one currency, or of counts
    Label ///< the word "Total"
};

struct Column
{
    QString title; ///< one line; made unique within its table
    CellKind kind = CellKind::Text;
    int width = 14; ///< in characters
    ColumnTotal total = ColumnTotal::None;
    QString note; ///< definition, shown as a comment on the heading; may be empty
    bool hasDataBar = false;
    bool isWrapped = false; ///< long text over several lines
    int bucket = -1; ///< colours the heading as that aging bucket
};

/// What every sheet says about itself before its table. Texts are for people and already translated.
struct ReportHeader
{
    QString title;
    QString entity; ///< the company whose book it is
    QDate asOf;
    Instant knownAt = Instant::max(); ///< max: everything known when it was generated
    QString currency; ///< "EUR, USD; not converted"
    QString filter; ///< what was left out; empty: nothing
    QString generatedBy;
    Instant generatedAt;
    QString appVersion;
    QStringList freshness; ///< one line per kind of data: "Invoices: imported 2026-03-31 07:30 UTC"
};

/// Fills the next row and answers true, or answers false when there are no more. The vector has one cell per column.
using RowSource = std::function<bool(std::vector<Cell> &)>;

/// A table the user sees on a screen, on its way out.
struct TableExport
{
    ReportHeader header;
    QString name; ///< of the sheet
    std::vector<Column> columns;
    RowSource rows;
    qint64 rowCount = 0; ///< for progress; 0: not known
};

/// What was written, to be told to the user.
struct WrittenFile
{
    QString path;
    qint64 rows = 0; ///< of the table, or open items of a report
    QStringList sheets;
    QStringList notes; ///< full sentences: split over sheets, amounts written as text
};

/// Rows a sheet can hold.
inline constexpr quint32 kSheetRowLimit = 1'048'576;

} // namespace quittance::report
