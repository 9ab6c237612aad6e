#include "core/exchange/xlsx/sheet_text.h"

#include "core/exchange/xlsx/merged_cells.h"
#include "core/exchange/xlsx/string_item.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::SheetText)
};

constexpr qint64 kLargestSheet = qint64(3) * 1024 * 1024 * 1024;
constexpr qsizetype kLargestText = 256 * 1024 * 1024;
constexpr size_t kMostHeld = 50;
/// Columns of a table; a stray cell at the far right of a sheet would make each of its rows as long.
constexpr int kMostColumns = 2000;

struct Row
{
    int number = 0;
    std::vector<QByteArray> cells;
    bool hasNumber = false;
};

/// Cells that a person should look at, told once with the first row they stand in.
struct Counted
{
    qint64 count = 0;
    int row = 0;

    void note(int at)
    {
        if (count++ == 0)
            row = at;
    }
};

/// Walks the rows of one sheet.
class SheetWriter
{
public:
    SheetWriter(const Workbook &workbook, std::vector<MergedBlock> blocks, const CancelToken &cancel)
        : m_workbook(workbook)
        , m_blocks(std::move(blocks))
        , m_cancel(cancel)
    {
    }

    void read(XmlCursor &xml)
    {
        xml.children([&](QStringView name) {
            if (name != u"sheetData")
                return false;
            xml.children([&](QStringView row) {
                if (row != u"row")
                    return false;
                readRow(xml);
                return true;
            });
            return true;
        });
        release();
    }

    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }
    [[nodiscard]] SheetText take()
    {
        warn(m_errors, Text::tr("%n cell(s) hold an error in place of a value.", nullptr, int(m_errors.count)));
        warn(m_uncalculated,
             Text::tr("%n formula(s) were saved without their value. Open the workbook in a spreadsheet program and "
                      "save it again.",
                      nullptr, int(m_uncalculated.count)));
        warn(m_farRight,
             Text::tr("%n cell(s) right of column %1 are passed over.", nullptr, int(m_farRight.count))
                 .arg(kMostColumns));
        return std::move(m_sheet);
    }

private:
    void warn(const Counted &counted, const QString &message)
    {
        if (counted.count > 0)
            m_sheet.warnings.push_back({counted.row, {}, message});
    }

    void readRow(XmlCursor &xml)
    {
        constexpr int kRowsPerLook = 1024;
        if (++m_rows % kRowsPerLook == 0 && m_cancel.isCancelled())
            xml.stop();
        constexpr int kMostRows = 1'048'576;
        if (m_last == kMostRows) {
            m_isTooLarge = true;
            xml.stop();
            return;
        }
        // Rows come in order; one that does not say its number follows the last.
        Row row{.number = qBound(m_last + 1, xml.attribute("r"_L1).toInt(), kMostRows)};
        m_last = row.number;
        int column = 0;
        xml.children([&](QStringView name) {
            if (name != u"c")
                return false;
            const CellPlace place = cellPlace(xml.attribute("r"_L1).toLatin1());
            column = place.column > 0 ? place.column : qMin(column + 1, 16'384);
            QByteArray value = readCell(xml, row);
            if (value.isEmpty())
                return true;
            if (column > kMostColumns) {
                m_farRight.note(row.number);
                return true;
            }
            if (row.cells.size() < size_t(column))
                row.cells.resize(size_t(column));
            row.cells[size_t(column) - 1] = std::move(value);
            return true;
        });
        hold(std::move(row));
        if (m_sheet.text.size() > kLargestText) {
            m_isTooLarge = true;
            xml.stop();
        }
    }

    /// The cell the cursor stands on, as text.
    QByteArray readCell(XmlCursor &xml, Row &row)
    {
        const QString type = xml.attribute("t"_L1);
        const auto style = size_t(qMax(0, xml.attribute("s"_L1).toInt()));
        QString value;
        bool hasFormula = false;
        bool hasValue = false;
        xml.children([&](QStringView name) {
            if (name == u"v") {
                value = xml.wholeText();
                hasValue = true;
            } else if (name == u"f") {
                hasFormula = true;
                return false;
            } else if (name == u"is") {
                value += readStringItem(xml);
            } else {
                return false;
            }
            return true;
        });
        if (value.isEmpty()) {
            if (!hasFormula || hasValue)
                return {};
            m_uncalculated.note(row.number);
            return "#N/A"; // so that no amount is read as missing
        }
        if (type == u"s") {
            const qulonglong at = value.toULongLong();
            return at < m_workbook.strings.size() ? m_workbook.strings[at] : QByteArray();
        }
        if (type == u"b")
            return value == u"1" || value == u"true" ? "TRUE" : "FALSE";
        if (type == u"e")
            m_errors.note(row.number);
        if (type.isEmpty() || type == u"n")
            return number(value.toLatin1(), style, row);
        return value.toUtf8(); // str, inlineStr, e, and the d of a date in ISO 8601
    }

    QByteArray number(const QByteArray &stored, size_t style, Row &row)
    {
        const std::optional<QByteArray> decimal = cellDecimal(stored);
        if (!decimal)
            return stored;
        row.hasNumber = true;
        const NumberFormat format = style < m_workbook.formats.size() ? m_workbook.formats[style] : NumberFormat();
        if (format.format == CellFormat::Date)
            return cellDate(*decimal, m_workbook.dates).value_or(*decimal);
        if (format.format == CellFormat::Time)
            return cellTime(*decimal).value_or(*decimal);
        const qsizetype point = decimal->indexOf('.');
        if (point < 0)
            return decimal->startsWith('-') ? *decimal : decimal->rightJustified(format.digits, '0');
        m_sheet.hasFractions = true;
        // 1.234 could be a grouped 1234; 1.2340 cannot.
        return decimal->size() - point == 4 ? *decimal + '0' : *decimal;
    }

    /// Keeps the first rows back until one of data has come: what stands before it is headings.
    void hold(Row row)
    {
        if (m_fill) {
            write(row);
            return;
        }
        const bool isData = row.hasNumber;
        const int number = row.number;
        m_held.push_back(std::move(row));
        if (isData)
            release(number);
        else if (m_held.size() == kMostHeld)
            release();
    }

    void release(int firstDataRow = 0)
    {
        if (m_fill)
            return;
        if (firstDataRow == 0)
            firstDataRow = m_held.empty() ? 1 : m_held.front().number + 1;
        m_fill.emplace(std::move(m_blocks), firstDataRow);
        for (Row &row : m_held)
            write(row);
        m_held.clear();
    }

    void write(Row &row)
    {
        m_fill->fill(row.number, row.cells);
        m_sheet.text.append(row.number - 1 - m_written, '\n');
        const qint64 filled = std::ranges::count_if(row.cells, [](const QByteArray &cell) { return !cell.isEmpty(); });
        while (!row.cells.empty() && row.cells.back().isEmpty())
            row.cells.pop_back();
        for (size_t i = 0; i < row.cells.size(); ++i) {
            if (i > 0)
                m_sheet.text += ',';
            writeCell(row.cells[i]);
        }
        m_sheet.text += '\n';
        m_written = row.number;
        m_sheet.filledRows += int(filled > 1);
    }

    void writeCell(QByteArray &cell)
    {
        // A line end inside a cell would move the rows below it.
        cell.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
        const bool needsQuotes = cell.contains(',') || cell.startsWith('"');
        m_sheet.text += needsQuotes ? '"' + cell.replace('"', "\"\"") + '"' : cell;
    }

    const Workbook &m_workbook;
    std::vector<MergedBlock> m_blocks;
    const CancelToken &m_cancel;
    std::vector<Row> m_held;
    std::optional<MergedFill> m_fill;
    SheetText m_sheet;
    Counted m_errors;
    Counted m_uncalculated;
    Counted m_farRight;
    qint64 m_rows = 0;
    int m_last = 0;
    int m_written = 0;
    bool m_isTooLarge = false;
};

} // namespace

Result<SheetText> sheetText(const ZipArchive &archive, const Workbook &workbook, const WorkbookSheet &sheet,
                            const CancelToken &cancel)
{
    const Result<std::unique_ptr<QIODevice>> first = archive.stream(sheet.part, kLargestSheet);
    if (!first)
        return failed(first);
    SheetWriter writer(workbook, findMergedBlocks(**first), cancel);
    const Result<std::unique_ptr<QIODevice>> second = archive.stream(sheet.part, kLargestSheet);
    if (!second)
        return failed(second);
    XmlCursor xml(**second);
    if (xml.enterRoot())
        writer.read(xml);
    if (cancel.isCancelled())
        return fail(Error::Kind::Cancelled, Text::tr("The import was stopped. Nothing was changed."));
    if (writer.isTooLarge())
        return fail(
            Error::Kind::InvalidInput,
            Text::tr("The sheet “%1” is larger than one file may be. Save it as CSV and import that.").arg(sheet.name));
    if (xml.hasError())
        return fail(
            Error::Kind::InvalidInput,
            Text::tr("The sheet “%1” is damaged: %2 Open the workbook in a spreadsheet program and save it again.")
                .arg(sheet.name, xml.errorText()),
            {.line = xml.line()});
    SheetText text = writer.take();
    text.name = sheet.name;
    return text;
}

} // namespace quittance::exchange
