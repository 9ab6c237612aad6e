#include "core/workspace/report_service.h"

#include "core/report/table_export.h"
#include "core/workspace/aged_report.h"
#include "core/workspace/job_run.h"
#include "core/workspace/open_book.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace quittance::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ReportService)
};

report::CellKind kindOf(ExportColumn::Type type)
{
    switch (type) {
    case ExportColumn::Type::Text:
        return report::CellKind::Text;
    case ExportColumn::Type::Date:
        return report::CellKind::Day;
    case ExportColumn::Type::Money:
        return report::CellKind::Amount;
    case ExportColumn::Type::Number:
        return report::CellKind::Integer;
    case ExportColumn::Type::Decimal:
        return report::CellKind::Decimal;
    }
    return report::CellKind::Text;
}

report::Cell cellOf(const ExportCell &cell, ExportColumn::Type type)
{
    switch (type) {
    case ExportColumn::Type::Money:
        return cell.money ? report::Cell::ofMoney(*cell.money) : report::Cell{};
    case ExportColumn::Type::Date:
        return report::Cell::ofDay(cell.date);
    case ExportColumn::Type::Number: {
        bool isNumber = false;
        const qint64 number = cell.text.toLongLong(&isNumber);
        return isNumber ? report::Cell::ofInteger(number) : report::Cell{};
    }
    case ExportColumn::Type::Decimal:
        return cell.millionths ? report::Cell::ofDecimal(*cell.millionths) : report::Cell{};
    case ExportColumn::Type::Text:
        break;
    }
    return report::Cell::ofText(cell.text);
}

report::TableExport tableOf(const ExportTable &table)
{
    report::TableExport out;
    out.header.title = table.title;
    out.header.filter = table.context.join(QStringLiteral(" · "));
    out.header.generatedAt = Instant::now();
    out.header.appVersion = QStringLiteral(QUITTANCE_VERSION);
    out.name = table.title;
    out.rowCount = table.rows;
    for (const ExportColumn &column : table.columns) {
        const bool isMoney = column.type == ExportColumn::Type::Money;
        out.columns.push_back({.title = column.heading,
                               .kind = kindOf(column.type),
                               .width = column.type == ExportColumn::Type::Text ? 24 : 14,
                               .total = isMoney ? report::ColumnTotal::Sum : report::ColumnTotal::None});
    }
    out.rows = [table, next = qint64(0)](std::vector<report::Cell> &cells) mutable {
        if (next == table.rows)
            return false;
        const std::vector<ExportCell> row = table.row(next++);
        cells.clear();
        for (size_t i = 0; i < table.columns.size(); ++i)
            cells.push_back(i < row.size() ? cellOf(row[i], table.columns[i].type) : report::Cell{});
        return true;
    };
    return out;
}

QString writtenText(const report::WrittenFile &file)
{
    QStringList parts{Text::tr("%1 written").arg(QFileInfo(file.path).fileName())};
    parts += file.notes;
    return parts.join(QLatin1Char(' '));
}

/// Ends the job with the file that was written, and answers.
auto writtenFor(const Promised<Result<>> &answer, JobList &jobs, int job)
{
    return [answer, end = endingJob(jobs, job, writtenText)](Result<report::WrittenFile> file) {
        answer(withoutValue(end(std::move(file))));
    };
}

} // namespace

ReportService::ReportService(std::shared_ptr<OpenBook> book, JobList &jobs)
    : m_book(std::move(book))
    , m_jobs(jobs)
{
}

QFuture<Result<>> ReportService::agedReceivables(QString path, ledger::AsOf asOf, insight::AgingPolicy policy)
{
    const JobList::Handle job = m_jobs.begin(Text::tr("Aged receivables workbook"));
    const Promised<Result<>> answer;
    m_book->readWithSnapshotThen(
        [company = m_book->company(), path, asOf, policy, job](const store::Connection &connection,
                                                               const store::Snapshot &snapshot) {
            return writeAgedReport(connection, snapshot, company, path, asOf, policy, job.progress, job.cancel);
        },
        writtenFor(answer, m_jobs, job.id));
    return answer.future();
}

QFuture<Result<>> ReportService::exportTable(QString path, ExportTable table)
{
    const JobList::Handle job = m_jobs.begin(Text::tr("Export of %1").arg(table.title));
    const Promised<Result<>> answer;
    m_book->file().readThen(
        [path, table = std::move(table), job](const store::Connection &) {
            return path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)
                ? report::writeCsv(tableOf(table), path, {}, job.progress, job.cancel)
                : report::writeTableWorkbook(tableOf(table), path, job.progress, job.cancel);
        },
        writtenFor(answer, m_jobs, job.id));
    return answer.future();
}

} // namespace quittance::workspace
