#pragma once

#include "core/base/int128.h"
#include "core/report/xlsx_book.h"

#include <span>

namespace quittance::report {

struct SheetSpec
{
    QString name;
    bool isStreamed = false;
    bool hasFullHead = false; ///< one line per fact instead of four lines in all
    quint32 rowLimit = kSheetRowLimit;
};

struct TableSpec
{
    QString name; ///< tblOpenItems; made unique in the book
    QString caption; ///< a line above it; may be empty
    std::vector<Column> columns;
    int bucketCount = 0; ///< for the colours of bucket columns
    bool hasCurrent = true; ///< the first bucket is what is not yet due
    bool hasTotals = true; ///< a total row, and filter buttons in the headings
};

/// Where a finished table lies. Rows count from 0.
struct TablePlace
{
    QString sheet; ///< of its last part
    QByteArray name; ///< of its last part
    quint32 headerRow = 0;
    quint32 firstRow = 0;
    quint32 lastRow = 0;
    int parts = 1;
};

/// Writes head, tables and totals of a sheet from top to bottom, and goes on to another sheet when one is full.
class XlsxSheet
{
public:
    XlsxSheet(XlsxBook &book, const ReportHeader &header, SheetSpec spec);

    [[nodiscard]] lxw_worksheet *raw() const { return m_sheet; }
    /// Of the part being written.
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] quint32 nextRow() const { return m_row; }

    void writeLine(const QString &text, CellStyle style);
    void skipRows(quint32 count) { m_row += count; }

    void beginTable(TableSpec spec);
    /// `cells` in the order of the columns. Answers the row it went to.
    quint32 addRow(std::span<const Cell> cells);
    TablePlace endTable();

    /// Page set-up over what was written. Call once, last.
    void finish();

private:
    struct CurrencySum
    {
        Currency currency;
        Int128 units = 0;
    };
    struct Part
    {
        QString sheet;
        quint32 totalRow = 0;
    };

    void openPart();
    void writeShortHead();
    void writeFullHead();
    void writeFact(const QString &label, const Cell &value);
    void startTablePart();
    void closeTablePart(bool isLast);
    void writeHeadings();
    [[nodiscard]] lxw_format *headingFormat(const Column &column);
    void fitHeight(quint32 row, std::span<const Cell> cells);
    void writeTotals();
    void addTableObject();
    void writeTotalsByCurrency(quint32 row);
    void writeGrandTotal();
    void addBars();
    void writeCell(quint32 row, quint16 column, const Cell &cell);
    void writeAmount(quint32 row, quint16 column, qint64 units, Currency currency, bool isTotal);
    /// Valid until the next call.
    [[nodiscard]] const char *utf8(const QString &text);
    void writeText(quint32 row, quint16 column, const QString &text, CellStyle style);
    void writeSubtotal(quint16 column);
    void add(const Cell &cell, std::vector<CurrencySum> &sums) const;
    [[nodiscard]] bool hasMixedCurrencies() const;

    XlsxBook &m_book;
    const ReportHeader &m_header;
    SheetSpec m_spec;
    lxw_worksheet *m_sheet = nullptr;
    QString m_name;
    quint32 m_row = 0;
    quint16 m_lastColumn = 0;
    int m_partNumber = 0;
    quint32 m_frozenHeader = 0;

    TableSpec m_table;
    QByteArray m_tableName;
    quint32 m_headerRow = 0;
    std::vector<std::vector<CurrencySum>> m_sums; ///< by column, of this part
    std::vector<std::vector<CurrencySum>> m_allSums; ///< by column, of all parts
    std::vector<Part> m_parts;
    std::vector<char> m_utf8; ///< what `utf8` answered
    QByteArray m_encoded; ///< the same, of other text than ASCII
    bool m_hasWrapped = false;
};

} // namespace quittance::report
