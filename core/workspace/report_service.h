#pragma once

#include "core/insight/aging.h"
#include "core/workspace/job_list.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace quittance::workspace {

class OpenBook;

/// What a table export writes: headings, and each row as typed cells.
struct ExportColumn
{
    enum class Type { Text, Date, Money, Number, Decimal };

    QString heading;
    Type type = Type::Text;
};

struct ExportCell
{
    QString text;
    QDate date;
    std::optional<Money> money;
    std::optional<qint64> millionths = {}; ///< of Decimal: days, per cent, indexes
};

struct ExportTable
{
    QString title;
    QStringList context; ///< lines above the table: entity, as-of, filter
    std::vector<ExportColumn> columns;
    qint64 rows = 0;
    std::function<std::vector<ExportCell>(qint64 row)> row; ///< called on the job's thread
};

/// Answers out of the book as files. Each is a job; a failed or cancelled one leaves no half-written file.
class ReportService
{
public:
    ReportService(std::shared_ptr<OpenBook> book, JobList &jobs);

    QFuture<Result<>> agedReceivables(QString path, ledger::AsOf asOf, insight::AgingPolicy policy);
    /// What a screen shows, as .xlsx or .csv by the path's ending.
    QFuture<Result<>> exportTable(QString path, ExportTable table);

private:
    std::shared_ptr<OpenBook> m_book;
    JobList &m_jobs;
};

} // namespace quittance::workspace
