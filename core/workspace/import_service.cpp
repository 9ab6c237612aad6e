#include "core/workspace/import_service.h"

#include "core/exchange/file_listing.h"
#include "core/report/table_export.h"
#include "core/store/company_gateway.h"
#include "core/store/import_gateway.h"
#include "core/store/mapping_gateway.h"
#include "core/store/setting_gateway.h"
#include "core/workspace/arrival_check.h"
#include "core/workspace/drop_progress.h"
#include "core/workspace/file_reading.h"
#include "core/workspace/import_apply.h"
#include "core/workspace/inspection.h"
#include "core/workspace/job_run.h"
#include "core/workspace/open_book.h"
#include "core/workspace/table_reading.h"

#include <QCoreApplication>
#include <QFile>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ImportService)
};

/// Saved mappings looked up on a reader's connection while files are looked at.
FindMapping findSaved(const Connection &connection)
{
    return [connection](const QStringList &headings) -> std::optional<std::pair<QString, exchange::ColumnMapping>> {
        const auto saved
            = store::MappingGateway(connection).byHeader(QString::fromLatin1(exchange::headerSignature(headings)));
        if (!saved || !*saved)
            return std::nullopt;
        const Result<exchange::ColumnMapping> mapping = exchange::parseMapping((*saved)->content.toUtf8());
        return mapping ? std::optional(std::pair((*saved)->name, *mapping)) : std::nullopt;
    };
}

QString summaryText(const ImportSummary &summary)
{
    if (!summary.committed)
        return summary.rejected > 0 ? Text::tr("%n row(s) refused, nothing stored", nullptr, int(summary.rejected))
                                    : Text::tr("Nothing stored");
    return Text::tr("%1 new, %2 changed, %3 already known")
        .arg(summary.added)
        .arg(summary.changed)
        .arg(summary.unchanged);
}

/// A mapping named on the command line: a file, or one saved in the book.
Result<std::optional<exchange::ColumnMapping>> namedMapping(const Connection &connection, const QString &name)
{
    if (name.isEmpty())
        return std::optional<exchange::ColumnMapping>();
    QByteArray json;
    if (QFile file(name); file.open(QIODevice::ReadOnly)) {
        json = file.readAll();
    } else {
        const auto saved = store::MappingGateway(connection).byName(name);
        if (!saved)
            return failed(saved);
        if (!*saved)
            return fail(Error::Kind::NotFound,
                        Text::tr("There is no mapping file and no saved mapping “%1”.").arg(name));
        json = (*saved)->content.toUtf8();
    }
    const Result<exchange::ColumnMapping> mapping = exchange::parseMapping(json);
    return mapping ? Result<std::optional<exchange::ColumnMapping>>(*mapping) : failed(mapping);
}

FindCurrency findSaidCurrency(const Connection &connection, ledger::CompanyId company)
{
    return [connection, company](const QString &account) -> std::optional<Currency> {
        const auto said = store::SettingGateway(connection).value(company, currencySettingOf(account));
        return said && *said ? Currency::fromCode(**said) : std::nullopt;
    };
}

Result<PrepareContext> contextOf(const Connection &connection, const OpenBook &book)
{
    const Result<OwnParty> own = ownParty(connection, book.company());
    if (!own)
        return failed(own);
    return PrepareContext{.findMapping = findSaved(connection),
                          .findCurrency = findSaidCurrency(connection, book.company()),
                          .own = *own,
                          .today = book.today(),
                          .account = {},
                          .currency = {}};
}

/// Looks at all files, and then at what their statements are to each other and to the book.
Result<std::vector<PreparedFile>> prepareAll(const Connection &connection, const OpenBook &book,
                                             const QStringList &paths, const JobList::Handle &job)
{
    const Result<std::vector<store::ImportBatch>> before = store::ImportGateway(connection).batches(book.company());
    if (!before)
        return failed(before);
    Result<PrepareContext> context = contextOf(connection, book);
    if (!context)
        return failed(context);
    Result<ArrivalCheck> arrivals = ArrivalCheck::against(connection, book.company());
    if (!arrivals)
        return failed(arrivals);
    const std::vector<exchange::ListedFile> listed = exchange::listFiles(paths, job.cancel);
    const DropProgress progress(job.progress, fileSizes(listed));
    std::vector<PreparedFile> files;
    Result<> added;
    context->seen = [&](const exchange::ReadOutcome &outcome) {
        if (added)
            added = arrivals->add(files.size(), outcome.batch);
    };
    for (size_t i = 0; i < listed.size() && !job.cancel.isCancelled(); ++i) {
        PreparedFile file = prepareFile(listed[i].path, std::nullopt, *context, progress.ofFile(i), job.cancel);
        file.importedBefore = wasImported(*before, listed[i].path);
        files.push_back(std::move(file));
    }
    if (job.cancel.isCancelled())
        return fail(Error::Kind::Cancelled, Text::tr("Looking at the files was stopped."));
    if (!added)
        return failed(added);
    for (const auto &[file, remark] : arrivals->remarks())
        files[file].chain.push_back(remark);
    return files;
}

QString readText(const std::vector<PreparedFile> &files)
{
    return Text::tr("%n file(s) read", nullptr, int(files.size()));
}

} // namespace

ImportService::ImportService(std::shared_ptr<OpenBook> book, JobList &jobs)
    : m_book(std::move(book))
    , m_jobs(jobs)
{
}

QFuture<Result<std::vector<PreparedFile>>> ImportService::prepare(QStringList paths)
{
    const JobList::Handle job = m_jobs.begin(Text::tr("Looking at %n file(s)", nullptr, int(paths.size())));
    const Promised<Result<std::vector<PreparedFile>>> answer;
    m_book->file().readThen(
        [paths, job, book = m_book](const Connection &connection) { return prepareAll(connection, *book, paths, job); },
        [answer, end = endingJob(m_jobs, job.id, readText)](Result<std::vector<PreparedFile>> files) {
            answer(end(std::move(files)));
        },
        job.cancel);
    return answer.future();
}

QFuture<Result<PreparedFile>> ImportService::reread(QString path, TableReading reading) const
{
    return m_book->read([path, reading, book = m_book](const Connection &connection) {
        const Result<PrepareContext> context = contextOf(connection, *book);
        return context ? Result<PreparedFile>(prepareFile(path, reading, *context)) : failed(context);
    });
}

QFuture<Result<PreparedFile>> ImportService::rereadAs(QString path, QString account, QString currency) const
{
    return m_book->read([path, account, currency, book = m_book](const Connection &connection) -> Result<PreparedFile> {
        Result<PrepareContext> context = contextOf(connection, *book);
        if (!context)
            return failed(context);
        context->account = account.trimmed();
        context->currency = Currency::fromCode(currency.trimmed().toUpper());
        return prepareFile(path, std::nullopt, *context);
    });
}

QFuture<Result<QJsonArray>> ImportService::inspect(QStringList paths, bool entries) const
{
    return m_book->read([paths, entries, book = m_book](const Connection &connection) -> Result<QJsonArray> {
        Result<ArrivalCheck> arrivals = ArrivalCheck::against(connection, book->company());
        return arrivals ? Result<QJsonArray>(inspectFiles(paths, entries, std::move(*arrivals))) : failed(arrivals);
    });
}

QFuture<Result<ImportSummary>> ImportService::dryRun(std::vector<PreparedFile> files)
{
    return start(Text::tr("Checking %n file(s)", nullptr, int(files.size())), readingsOf(files),
                 {.isDryRun = true, .skipBad = true});
}

QFuture<Result<ImportSummary>> ImportService::commit(std::vector<PreparedFile> files, bool skipBad)
{
    return start(Text::tr("Import of %n file(s)", nullptr, int(files.size())), readingsOf(files), {.skipBad = skipBad});
}

QFuture<Result<ImportSummary>> ImportService::importFiles(ImportRequest request)
{
    auto mapping = m_book->read(
        [name = request.mapping](const Connection &connection) { return namedMapping(connection, name); });
    mapping.waitForFinished();
    const Result<std::optional<exchange::ColumnMapping>> chosen = mapping.result();
    std::vector<FileReading> readings;
    for (const exchange::ListedFile &file : exchange::listFiles(request.paths)) {
        FileReading reading{.path = file.path,
                            .account = request.account,
                            .currency = request.currency,
                            .sheet = request.sheet,
                            .isFound = file.isFound};
        if (chosen)
            reading.mapping = *chosen;
        if (request.as)
            reading.as = recordKindOf(*request.as);
        readings.push_back(std::move(reading));
    }
    Result<std::vector<FileReading>> how = chosen ? Result<std::vector<FileReading>>(readings) : failed(chosen);
    return start(Text::tr("Import of %n file(s)", nullptr, int(readings.size())), std::move(how),
                 {.isDryRun = request.dryRun, .skipBad = request.skipBad, .isAtomic = true, .usesSavedMappings = true});
}

QFuture<Result<ImportSummary>> ImportService::start(const QString &title, Result<std::vector<FileReading>> readings,
                                                    const ImportRules &rules)
{
    const JobList::Handle job = m_jobs.begin(title);
    const Promised<Result<ImportSummary>> answer;
    importInto(m_book, std::move(readings), rules, job.progress, job.cancel,
               [answer, end = endingJob(m_jobs, job.id, summaryText)](Result<ImportSummary> summary) {
                   answer(end(std::move(summary)));
               });
    return answer.future();
}

QFuture<Result<>> ImportService::saveMapping(QString name, TableReading reading)
{
    return m_book->file().write([name, reading](const Connection &connection) -> Result<> {
        const Result<exchange::ColumnMapping> mapping = mappingOf(reading);
        if (!mapping)
            return failed(mapping);
        if (name.trimmed().isEmpty())
            return fail(Error::Kind::InvalidInput, Text::tr("Give the mapping a name."));
        QStringList headings;
        for (const ColumnChoice &column : reading.columns)
            headings.append(column.heading);
        return store::MappingGateway(connection)
            .save({name.trimmed(), QString::fromLatin1(exchange::headerSignature(headings)),
                   QString::fromUtf8(exchange::mappingToJson(*mapping))});
    });
}

QFuture<Result<QStringList>> ImportService::mappingNames() const
{
    return m_book->read([](const Connection &connection) -> Result<QStringList> {
        const Result<std::vector<store::SavedMapping>> all = store::MappingGateway(connection).all();
        if (!all)
            return failed(all);
        QStringList names;
        for (const store::SavedMapping &mapping : *all)
            names.append(mapping.name);
        return names;
    });
}

QFuture<Result<TableReading>> ImportService::mapping(QString name) const
{
    return m_book->read([name](const Connection &connection) -> Result<TableReading> {
        const Result<std::optional<exchange::ColumnMapping>> mapping = namedMapping(connection, name);
        if (!mapping)
            return failed(mapping);
        exchange::MappingProposal nothing;
        for (const exchange::ColumnMapping::Column &column : (*mapping)->columns)
            nothing.columns.push_back({.heading = column.heading});
        return tableReadingOf(nothing, **mapping, name);
    });
}

QFuture<Result<>> ImportService::removeMapping(QString name)
{
    return m_book->file().write(
        [name](const Connection &connection) { return store::MappingGateway(connection).remove(name); });
}

std::vector<std::pair<QString, QString>> ImportService::fieldsFor(ImportAs as)
{
    std::vector<std::pair<QString, QString>> fields;
    for (const exchange::Field field : exchange::fieldsOf(recordKindOf(as)))
        fields.emplace_back(exchange::fieldName(field), fieldLabel(field));
    return fields;
}

QFuture<Result<>> ImportService::exportRejected(std::vector<ImportedFile> files, QString path) const
{
    return m_book->read([files = std::move(files), path](const Connection &) { return writeRejected(files, path); });
}

} // namespace quittance::workspace
