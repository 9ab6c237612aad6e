#include "core/exchange/csv/csv_shape.h"

#include "core/exchange/csv/cell_amount.h"
#include "core/exchange/csv/cell_date.h"
#include "core/exchange/csv/csv_scanner.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::CsvShape)
};

constexpr int kRecordsLookedAt = 250;
constexpr size_t kSampleRows = 50;

struct Record
{
    qint64 line = 0;
    QStringList cells;
};

std::vector<Record> firstRecords(QByteArrayView text, char delimiter)
{
    CsvScanner scanner(text, delimiter);
    std::vector<QByteArrayView> cells;
    std::vector<Record> records;
    while (int(records.size()) < kRecordsLookedAt && scanner.next(cells)) {
        Record record{scanner.line(), {}};
        for (const QByteArrayView cell : cells)
            record.cells += QString::fromUtf8(cell.trimmed());
        records.push_back(std::move(record));
    }
    return records;
}

struct Width
{
    qsizetype cells = 0;
    int percent = 0;
};

/// The most frequent number of cells, and how frequent it is.
Width usualWidth(const std::vector<Record> &records)
{
    std::map<qsizetype, int> counts;
    for (const Record &record : records)
        ++counts[record.cells.size()];
    Width best;
    int most = 0;
    for (const auto &[cells, count] : counts) {
        if (count > most || (count == most && cells > best.cells)) {
            most = count;
            best = {cells, int(100 * size_t(count) / records.size())};
        }
    }
    return best;
}

QChar findDelimiter(QByteArrayView text)
{
    QChar best;
    qint64 bestScore = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const std::vector<Record> records = firstRecords(text, delimiter);
        if (records.empty())
            continue;
        const Width width = usualWidth(records);
        const qint64 score = width.cells < 2 ? 0 : qint64(width.percent) * width.percent * width.cells;
        if (score > bestScore) {
            bestScore = score;
            best = QLatin1Char(delimiter);
        }
    }
    return best;
}

bool looksLikeValue(const QString &cell)
{
    const QByteArray bytes = cell.toUtf8();
    for (const DateOrder order : {DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy}) {
        if (readDate(bytes, order))
            return true;
    }
    return readAmount(bytes, u'.') || readAmount(bytes, u',');
}

bool looksLikeHeadings(const Record &record, qsizetype width)
{
    qsizetype filled = 0;
    QSet<QString> seen;
    for (const QString &cell : record.cells) {
        if (cell.isEmpty())
            continue;
        if (looksLikeValue(cell) || cell.size() > 400)
            return false;
        ++filled;
        seen.insert(cell);
    }
    return record.cells.size() + 1 >= width && filled * 2 > width && seen.size() * 3 > filled * 2;
}

/// Records before the data. Junk stands in front of the headings, never behind them.
int findHeaderRows(const std::vector<Record> &records, qsizetype width)
{
    for (size_t i = 0; i < records.size(); ++i) {
        if (looksLikeHeadings(records[i], width))
            return int(i) + 1;
        // A title over the table may be padded to its width; data has more than one value.
        const auto filled
            = std::ranges::count_if(records[i].cells, [](const QString &cell) { return !cell.isEmpty(); });
        if (records[i].cells.size() >= width && (filled > 1 || width < 2))
            return int(i);
    }
    return 0;
}

QStringList uniqueHeadings(const Record *record, qsizetype width)
{
    QStringList headings;
    for (qsizetype i = 0; i < width; ++i) {
        QString heading = record != nullptr && i < record->cells.size() ? record->cells[i] : QString();
        if (record == nullptr)
            heading = QString::number(i + 1);
        else if (heading.isEmpty())
            heading = Text::tr("Column %1").arg(i + 1);
        if (headings.contains(heading))
            heading = QStringLiteral("%1 (%2)").arg(heading).arg(i + 1);
        headings += heading;
    }
    return headings;
}

} // namespace

Result<CsvShape> findShape(QByteArrayView text, const ColumnMapping *mapping)
{
    CsvShape shape;
    const bool stated = mapping != nullptr && !mapping->delimiter.isNull();
    shape.delimiter = stated ? mapping->delimiter : findDelimiter(text);
    if (shape.delimiter.isNull() && mapping != nullptr)
        shape.delimiter = u','; // one column
    if (shape.delimiter.isNull() || shape.delimiter.unicode() > 0x7f)
        return fail(Error::Kind::InvalidInput, Text::tr("No delimiter makes a table of this file."));
    const std::vector<Record> records = firstRecords(text, shape.delimiter.toLatin1());
    if (records.empty())
        return fail(Error::Kind::InvalidInput, Text::tr("The file has no rows."));
    const Width usual = usualWidth(records);
    shape.agreement = usual.percent;
    const bool saysRows = mapping != nullptr && mapping->headerRows.has_value();
    shape.headerRows = saysRows ? *mapping->headerRows : findHeaderRows(records, usual.cells);
    if (size_t(shape.headerRows) > records.size())
        return fail(Error::Kind::InvalidInput, Text::tr("The file has fewer rows than come before its data."));
    const Record *header = shape.headerRows > 0 ? &records[size_t(shape.headerRows) - 1] : nullptr;
    shape.headings = uniqueHeadings(header, header != nullptr ? header->cells.size() : usual.cells);
    shape.headerLine = header != nullptr ? header->line : 0;
    for (size_t i = size_t(shape.headerRows); i < records.size() && shape.sample.size() < kSampleRows; ++i)
        shape.sample.push_back(records[i].cells);
    return shape;
}

} // namespace quittance::exchange
