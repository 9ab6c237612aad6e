#include "core/report/table_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace quittance::report {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::report)
};

constexpr qint64 kRowsBetweenChecks = 1'024;
constexpr qsizetype kFlushBytes = 1 << 20;
constexpr qint64 kRatioSteps = 1'000'000;
constexpr int kRatioDigits = 6;

QString millionthsText(qint64 millionths)
{
    const QString sign = millionths < 0 ? QStringLiteral("-") : QString();
    const quint64 size = millionths < 0 ? 0 - quint64(millionths) : quint64(millionths);
    return sign + QString::number(size / kRatioSteps) + u'.'
        + QString::number(size % kRatioSteps).rightJustified(kRatioDigits, u'0');
}

QString ratioText(qint64 part, qint64 whole)
{
    const auto steps = divideRounded(Int128(part) * kRatioSteps, whole);
    return steps ? millionthsText(*steps) : QString();
}

QString csvText(const Cell &cell)
{
    switch (cell.kind) {
    case CellKind::Empty:
        return {};
    case CellKind::Text:
    case CellKind::Link:
        return guardedCsvText(cell.text);
    case CellKind::Integer:
        return QString::number(cell.number);
    case CellKind::Amount:
    case CellKind::Formula:
        return unitsToDecimalString(cell.number, cell.currency.minorDigits());
    case CellKind::Decimal:
        return millionthsText(cell.number);
    case CellKind::Ratio:
        return cell.whole == 0 ? QString() : ratioText(cell.number, cell.whole);
    case CellKind::Day:
        return toIsoDate(QDate::fromJulianDay(cell.number));
    case CellKind::Moment:
        return toIsoInstant({cell.number});
    }
    return {};
}

void appendField(QByteArray &line, const QString &text, QChar delimiter)
{
    QByteArray field = text.toUtf8();
    const bool needsQuotes = text.contains(delimiter) || text.contains(u'"') || text.contains(u'\n')
        || text.contains(u'\r') || text.startsWith(u' ') || text.endsWith(u' ');
    if (needsQuotes)
        field = '"' + field.replace('"', "\"\"") + '"';
    line += field;
}

Error cannotWrite(const QSaveFile &file, const QString &path, int code)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    if (code == ENOSPC || code == EFBIG || code == EDQUOT)
        return {Error::Kind::Full,
                Text::tr("The file was not written because the disk that holds %1 is full.").arg(folder),
                {.file = path}};
    if (!QFileInfo::exists(QFileInfo(path).absolutePath()))
        return {Error::Kind::NotFound, Text::tr("The folder %1 does not exist.").arg(folder), {.file = path}};
    const bool isForbidden = code == EACCES || code == EPERM || code == EROFS;
    return {isForbidden ? Error::Kind::ReadOnly : Error::Kind::Io,
            Text::tr("The file %1 was not written: %2.").arg(QFileInfo(path).fileName(), file.errorString()),
            {.file = path}};
}

QByteArray headings(const TableExport &table, const CsvOptions &options)
{
    QByteArray line = options.hasByteOrderMark ? QByteArrayLiteral("\xEF\xBB\xBF") : QByteArray();
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0)
            line += QString(options.delimiter).toUtf8();
        appendField(line, guardedCsvText(table.columns[i].title), options.delimiter);
    }
    return line + "\r\n";
}

} // namespace

Result<WrittenFile> writeCsv(const TableExport &table, const QString &path, const CsvOptions &options,
                             const Progress &progress, const CancelToken &cancel)
{
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected<Error>(cannotWrite(file, path, errno));
    const QByteArray delimiter = QString(options.delimiter).toUtf8();
    QByteArray buffer = headings(table, options);
    std::vector<Cell> cells;
    qint64 rows = 0;
    bool isWritten = true;
    while (isWritten && table.rows && table.rows(cells)) {
        for (size_t i = 0; i < table.columns.size(); ++i) {
            if (i > 0)
                buffer += delimiter;
            if (i < cells.size())
                appendField(buffer, csvText(cells[i]), options.delimiter);
        }
        buffer += "\r\n";
        if (buffer.size() >= kFlushBytes) {
            isWritten = file.write(buffer) == buffer.size();
            buffer.clear();
        }
        if (++rows % kRowsBetweenChecks != 0)
            continue;
        if (cancel.isCancelled())
            return fail(Error::Kind::Cancelled, Text::tr("The export was stopped; no file was written."));
        if (progress)
            progress(rows, table.rowCount);
    }
    isWritten = isWritten && file.write(buffer) == buffer.size() && file.flush();
    if (!isWritten || !file.commit())
        return tl::unexpected<Error>(cannotWrite(file, path, errno));
    if (progress)
        progress(rows, rows);
    return WrittenFile{.path = path, .rows = rows};
}

} // namespace quittance::report
