#pragma once

#include "core/workspace/import_types.h"
#include "core/workspace/job_list.h"

#include <QFuture>
#include <QJsonArray>

#include <memory>

namespace quittance::workspace {

class OpenBook;
struct FileReading;
struct ImportRules;

/// Files into the book: look, map, try, keep. Nothing is stored before commit().
class ImportService
{
public:
    ImportService(std::shared_ptr<OpenBook> book, JobList &jobs);

    /// Reads files, also those in folders and archives, and proposes how to read tables. A job, cancellable.
    QFuture<Result<std::vector<PreparedFile>>> prepare(QStringList paths);
    /// Reads one file again under the user's choices. A reading without columns gets those that are proposed for its
    /// kind and layout.
    [[nodiscard]] QFuture<Result<PreparedFile>> reread(QString path, TableReading reading) const;
    /// Reads a file that says neither whose account it is of nor in which currency, as the user says it; empty: not
    /// said.
    [[nodiscard]] QFuture<Result<PreparedFile>> rereadAs(QString path, QString account, QString currency) const;
    /// inspectFiles() against what the book holds.
    [[nodiscard]] QFuture<Result<QJsonArray>> inspect(QStringList paths, bool entries) const;
    /// What commit() would do, without doing it.
    QFuture<Result<ImportSummary>> dryRun(std::vector<PreparedFile> files);
    /// All files in one transaction. With rejected rows nothing is stored unless `skipBad`.
    QFuture<Result<ImportSummary>> commit(std::vector<PreparedFile> files, bool skipBad);

    /// prepare() and commit() in one, for programs without a wizard. InvalidInput names the file whose mapping leaves
    /// dates or decimal marks undecided.
    QFuture<Result<ImportSummary>> importFiles(ImportRequest request);

    QFuture<Result<>> saveMapping(QString name, TableReading reading);
    [[nodiscard]] QFuture<Result<QStringList>> mappingNames() const;
    [[nodiscard]] QFuture<Result<TableReading>> mapping(QString name) const;
    QFuture<Result<>> removeMapping(QString name);
    /// Fields a column may become, with the label people read, for one kind of table.
    [[nodiscard]] static std::vector<std::pair<QString, QString>> fieldsFor(ImportAs as);
    /// Rejected rows of all files as CSV with file, line, field, value, reason.
    [[nodiscard]] QFuture<Result<>> exportRejected(std::vector<ImportedFile> files, QString path) const;

private:
    QFuture<Result<ImportSummary>> start(const QString &title, Result<std::vector<FileReading>> readings,
                                         const ImportRules &rules);

    std::shared_ptr<OpenBook> m_book;
    JobList &m_jobs;
};

} // namespace quittance::workspace
