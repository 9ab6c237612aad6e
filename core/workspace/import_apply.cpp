#include "core/workspace/import_apply.h"

#include "core/exchange/file_bytes.h"
#include "core/report/table_export.h"
#include "core/store/bank_gateway.h"
#include "core/store/company_gateway.h"
#include "core/store/mapping_gateway.h"
#include "core/store/setting_gateway.h"
#include "core/workspace/arrival_check.h"
#include "core/workspace/drop_progress.h"
#include "core/workspace/open_book.h"
#include "core/workspace/own_account.h"
#include "core/workspace/table_reading.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ImportApply)
};

/// Everything read from the files, and where it goes. Two batches a file: what its records say, and the settlements
/// that an open amount below the total implies.
struct Gathered
{
    std::vector<store::FactStream> batches;
    std::vector<ImportedFile> files;
    std::vector<size_t> fileOfPair; ///< whose each two batches are; files that cannot be read have none
    ledger::ConnectionId source;
    qint64 rejected = 0;
    std::vector<std::pair<QString, Currency>> saidCurrencies; ///< of accounts whose files name none
};

/// Takes what no record of the file is, but follows from one, out of `stated`.
ledger::FactBatch takeImplied(ledger::FactBatch &stated)
{
    ledger::FactBatch implied{.sourceName = Text::tr("%1, settlements it implies").arg(stated.sourceName),
                              .format = stated.format};
    const auto isStated = [](const ledger::DocumentFact &fact) { return fact.sourceStatus != u"implied"; };
    const auto documents = std::ranges::stable_partition(stated.documents, isStated);
    implied.documents.assign(std::make_move_iterator(documents.begin()), std::make_move_iterator(documents.end()));
    stated.documents.erase(documents.begin(), documents.end());
    if (!implied.documents.empty())
        implied.allocations = std::exchange(stated.allocations, {});
    return implied;
}

void useSavedMapping(const Connection &connection, FileReading &reading)
{
    if (reading.mapping)
        return;
    const Result<exchange::FileBytes> file = exchange::FileBytes::open(reading.path);
    if (!file)
        return;
    const exchange::Importer *importer = exchange::recognise(file->bytes());
    if (!importer || !importer->isTable())
        return;
    const Result<exchange::TableText> text = importer->table(file->bytes(), {.sheet = reading.sheet});
    if (!text)
        return;
    const QByteArrayView head = text->text().first(qMin(text->text().size(), exchange::kPrefixSize));
    const Result<exchange::CsvShape> shape = exchange::findShape(head);
    if (!shape)
        return;
    const auto saved
        = store::MappingGateway(connection).byHeader(QString::fromLatin1(exchange::headerSignature(shape->headings)));
    if (!saved || !*saved)
        return;
    if (const auto mapping = exchange::parseMapping((*saved)->content.toUtf8()))
        reading.mapping = *mapping;
}

/// What reading the files needs beside each of them.
struct ReadingGround
{
    Connection connection;
    const OpenBook &book;
    OwnParty own;
    Progress progress;
    CancelToken cancel;
    qint64 room = 0; ///< for bank lines, beside those that are held already
};

/// Reads the file, and holds its lines unless they are too many: then `linesBehind` says how many there are.
Result<exchange::ReadOutcome> readAndHold(const ReadingGround &ground, const FileReading &reading, HeldLines &lines,
                                          qint64 &linesBehind)
{
    Result<exchange::ReadOutcome> outcome
        = readFacts(reading, ground.own, ground.book.today(), ground.progress, ground.cancel, lines.sink());
    if (!outcome)
        return outcome;
    lines.settle(*outcome);
    linesBehind = lines.isOver() ? lines.count() : 0;
    return outcome;
}

/// Reads the file, as of the account that the book knows its lines under where the file names none.
Result<exchange::ReadOutcome> readForAccount(const ReadingGround &ground, FileReading &reading, qint64 &linesBehind)
{
    const auto room = size_t(std::max(ground.room, qint64(0)));
    HeldLines lines(room, 0);
    Result<exchange::ReadOutcome> outcome = readAndHold(ground, reading, lines, linesBehind);
    if (!outcome)
        return outcome;
    const Result<std::optional<QString>> account
        = knownAccountOf(ground.connection, ground.book.company(), lines.unnamed());
    if (!account)
        return failed(account);
    if (!*account)
        return outcome;
    reading.account = **account;
    HeldLines named(room, 0);
    outcome = readAndHold(ground, reading, named, linesBehind);
    if (outcome)
        outcome->warnings.push_back(
            {0,
             {},
             Text::tr(
                 "The file does not name our account. Its lines are in the book under the account %1 and are taken "
                 "as lines of it.")
                 .arg(reading.account)});
    return outcome;
}

/// The lines of a file that has too many to be held, read once more.
std::function<Result<>(const store::FactStream::Take &)>
linesAgain(const ReadingGround &ground, const FileReading &reading, const ledger::FactBatch &batch)
{
    return [reading, own = ground.own, today = ground.book.today(), cancel = ground.cancel,
            statements = batch.statements, hash = batch.sourceSha256](const store::FactStream::Take &take) -> Result<> {
        const CancelToken stop;
        Result<> taken;
        const auto give = [&](exchange::LinePiece piece) {
            if (taken && !nameStatement(piece, statements))
                taken = fail(Error::Kind::Conflict, Text::tr("The file was changed while it was imported."));
            if (taken)
                taken = take(std::move(piece.lines));
            if (!taken || cancel.isCancelled())
                stop.cancel();
        };
        Result<exchange::ReadOutcome> outcome = readFacts(reading, own, today, {}, stop, give);
        if (!taken)
            return taken;
        if (!outcome)
            return failed(outcome);
        if (outcome->batch.sourceSha256 != hash)
            return fail(Error::Kind::Conflict, Text::tr("The file was changed while it was imported."));
        return take(std::move(outcome->batch.bankLines));
    };
}

/// A file that cannot be read hides none of the others. What nobody named and is of no format we know is set aside; all
/// else counts as a refused record, which is answered.
qint64 noteUnreadable(const FileReading &reading, const Error &error, std::vector<ImportedFile> &files)
{
    ImportedFile file{.path = reading.path, .rejected = {}, .possibleDuplicates = {}, .warnings = {}};
    const bool isNone = reading.isFound && error.kind == Error::Kind::Unsupported;
    if (isNone) {
        file.setAside = 1;
        file.warnings.push_back({error.place.line, error.place.field, error.message});
    } else {
        file.rejected.push_back({error.place.line, error.place.field, {}, error.message});
    }
    files.push_back(std::move(file));
    return isNone ? 0 : 1;
}

Result<Gathered> gather(const Connection &connection, const OpenBook &book, std::vector<FileReading> readings,
                        const ImportRules &rules, const Progress &progress, const CancelToken &cancel)
{
    Gathered gathered;
    const Result<OwnParty> own = ownParty(connection, book.company());
    if (!own)
        return failed(own);
    Result<ArrivalCheck> arrivals = ArrivalCheck::against(connection, book.company());
    if (!arrivals)
        return failed(arrivals);
    const DropProgress parts(halfOf(progress, false), fileSizes(readings));
    ReadingGround ground{connection, book, *own, {}, cancel, rules.linesHeld};
    for (size_t at = 0; at < readings.size(); ++at) {
        FileReading &reading = readings[at];
        if (rules.usesSavedMappings)
            useSavedMapping(connection, reading);
        ground.progress = parts.ofFile(at);
        qint64 linesBehind = 0;
        Result<exchange::ReadOutcome> outcome = readForAccount(ground, reading, linesBehind);
        const bool mayGoOn = reading.isFound || rules.skipBad;
        if (!outcome && mayGoOn && outcome.error().kind != Error::Kind::Cancelled) {
            gathered.rejected += noteUnreadable(reading, outcome.error(), gathered.files);
            continue;
        }
        if (!outcome) {
            Error error = outcome.error();
            error.place.file = reading.path;
            return tl::unexpected<Error>(error);
        }
        if (const Result<> added = arrivals->add(gathered.files.size(), outcome->batch); !added)
            return failed(added);
        if (reading.isCurrencySaid && reading.currency) {
            for (const ledger::BankAccountFact &account : outcome->batch.bankAccounts)
                gathered.saidCurrencies.emplace_back(account.remoteId, *reading.currency);
        }
        gathered.fileOfPair.push_back(gathered.files.size());
        gathered.files.push_back({.path = reading.path,
                                  .format = outcome->batch.format,
                                  .setAside = outcome->setAside,
                                  .rejected = rejectedRows(outcome->rejected),
                                  .possibleDuplicates = {},
                                  .warnings = fileWarnings(outcome->warnings)});
        gathered.rejected += qint64(outcome->rejected.size());
        ledger::FactBatch implied = takeImplied(outcome->batch);
        store::FactStream stream{.facts = std::move(outcome->batch), .linesBehind = linesBehind};
        ground.room -= qint64(stream.facts.bankLines.size());
        if (linesBehind > 0)
            stream.lines = linesAgain(ground, reading, stream.facts);
        gathered.batches.push_back(std::move(stream));
        gathered.batches.push_back({.facts = std::move(implied)});
    }
    for (const auto &[file, remark] : arrivals->remarks())
        gathered.files[file].warnings.push_back(remark);
    return gathered;
}

/// Counts as people count: the records of the file, not the accounts, statements or settlements that come with them.
store::ApplyCounts recordCounts(const store::ApplyOutcome &outcome, const QString &format)
{
    using enum store::FactType;
    if (format == u"ledger-json")
        return outcome.total();
    for (const store::FactType type : {BankLine, Document, Statement, Rate}) {
        const store::ApplyCounts &counts = outcome.of(type);
        if (counts != store::ApplyCounts())
            return counts;
    }
    return outcome.of(Customer);
}

void report(ImportedFile &file, const store::ApplyOutcome &outcome)
{
    const store::ApplyCounts counts = recordCounts(outcome, file.format);
    file.added = counts.added;
    file.changed = counts.changed;
    file.unchanged = counts.unchanged;
    for (const store::FactIssue &issue : outcome.issues) {
        if (issue.isPending)
            file.warnings.push_back({0, issue.remoteId, issue.reason});
        else
            file.rejected.push_back({0, {}, issue.remoteId, issue.reason});
    }
    for (const store::PossibleDuplicate &duplicate : outcome.possibleDuplicates) {
        const bool sameNumber = duplicate.why == store::PossibleDuplicate::Why::SameNumber;
        file.possibleDuplicates.push_back(
            {0, duplicate.ofNumber,
             sameNumber ? Text::tr("%1 has the same number but for its spelling").arg(duplicate.number)
                        : Text::tr("%1 has the same customer and amount within seven days").arg(duplicate.number)});
    }
}

ImportSummary summaryOf(std::vector<ImportedFile> files, bool committed)
{
    ImportSummary summary{.files = std::move(files), .committed = committed};
    for (const ImportedFile &file : summary.files) {
        summary.added += file.added;
        summary.changed += file.changed;
        summary.unchanged += file.unchanged;
        summary.setAside += file.setAside;
        summary.rejected += qint64(file.rejected.size());
    }
    return summary;
}

/// What the files hold, applied: the import's own step on the writer, and those after it.
void apply(const std::shared_ptr<OpenBook> &book, Gathered gathered, const ImportRules &rules, const Progress &progress,
           const CancelToken &cancel, const ImportDone &done)
{
    const bool stops = gathered.rejected > 0 && !rules.skipBad;
    const bool isDry = rules.isDryRun || stops;
    const store::ApplyOptions options{.isDryRun = isDry, .bulkLoad = true};
    const auto applied = [book, files = std::move(gathered.files), owners = std::move(gathered.fileOfPair), isDry,
                          done](store::ImportAnswer outcomes) mutable {
        if (!outcomes) {
            done(failed(outcomes));
            return;
        }
        for (size_t i = 0; i < outcomes->size(); ++i) {
            if (i % 2 == 0)
                report(files[owners[i / 2]], (*outcomes)[i]);
            if (!isDry)
                book->noteChange((*outcomes)[i].changes);
        }
        done(summaryOf(std::move(files), !isDry));
    };
    book->file().importThen(book->company(), gathered.source, std::move(gathered.batches), options,
                            halfOf(progress, true), cancel, rules.isAtomic || isDry, applied);
}

} // namespace

Result<OwnParty> ownParty(const Connection &connection, ledger::CompanyId company)
{
    const Result<store::Company> ours = store::CompanyGateway(connection).byId(company);
    if (!ours)
        return failed(ours);
    const Result<std::vector<ledger::BankAccount>> accounts = store::BankGateway(connection).accounts(company);
    if (!accounts)
        return failed(accounts);
    OwnParty own{.names = {ours->name}, .accounts = {}};
    for (const ledger::BankAccount &account : *accounts)
        own.accounts += account.fact.iban.isEmpty() ? account.fact.remoteId : account.fact.iban;
    return own;
}

QString currencySettingOf(const QString &account)
{
    return u"import/currency/"_s + account;
}

Result<std::vector<FileReading>> readingsOf(const std::vector<PreparedFile> &files)
{
    std::vector<FileReading> readings;
    for (const PreparedFile &file : files) {
        if (file.error)
            return tl::unexpected<Error>(*file.error);
        FileReading reading{.path = file.path,
                            .account = file.account,
                            .currency = Currency::fromCode(file.currency),
                            .isCurrencySaid = file.lacksCurrency};
        if (file.table) {
            Result<exchange::ColumnMapping> mapping = mappingOf(*file.table);
            if (!mapping)
                return failed(mapping);
            reading.mapping = std::move(*mapping);
            reading.sheet = file.table->sheet;
        }
        readings.push_back(std::move(reading));
    }
    return readings;
}

void importInto(const std::shared_ptr<OpenBook> &book, Result<std::vector<FileReading>> readings,
                const ImportRules &rules, const Progress &progress, const CancelToken &cancel, const ImportDone &done)
{
    const auto place = [book, rules](const Connection &connection, Gathered all) -> Result<Gathered> {
        const Result<ledger::ConnectionId> source
            = store::CompanyGateway(connection).source(book->company(), u"files"_s, u"Files"_s);
        if (!source)
            return failed(source);
        all.source = *source;
        if (rules.isDryRun)
            return all;
        for (const auto &[account, currency] : all.saidCurrencies) {
            const Result<> kept
                = store::SettingGateway(connection).set(book->company(), currencySettingOf(account), currency.code());
            if (!kept)
                return failed(kept);
        }
        return all;
    };
    const auto placed = [book, rules, progress, cancel, done](Result<Gathered> all) {
        if (all)
            apply(book, std::move(*all), rules, progress, cancel, done);
        else
            done(failed(all));
    };
    const auto gathered = [book, place, placed, done](Result<Gathered> all) {
        if (!all) {
            done(failed(all));
            return;
        }
        book->file().writeThen([place, all = std::move(*all)](
                                   const Connection &connection) mutable { return place(connection, std::move(all)); },
                               placed);
    };
    book->file().readThen(
        [book, readings = std::move(readings), rules, progress,
         cancel](const Connection &connection) -> Result<Gathered> {
            if (!readings)
                return failed(readings);
            return gather(connection, *book, *readings, rules, progress, cancel);
        },
        gathered, cancel);
}

bool wasImported(const std::vector<store::ImportBatch> &before, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (std::ranges::find(before, name, &store::ImportBatch::sourceName) == before.end())
        return false;
    const Result<exchange::FileBytes> file = exchange::FileBytes::open(path);
    if (!file)
        return false;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(file->bytes());
    return std::ranges::find(before, hash.result(), &store::ImportBatch::sha256) != before.end();
}

Result<> writeRejected(const std::vector<ImportedFile> &files, const QString &path)
{
    report::TableExport table;
    table.columns = {{.title = Text::tr("File")},
                     {.title = Text::tr("Line"), .kind = report::CellKind::Integer},
                     {.title = Text::tr("Field")},
                     {.title = Text::tr("Value")},
                     {.title = Text::tr("Reason")}};
    size_t file = 0;
    size_t row = 0;
    table.rows = [&files, file, row](std::vector<report::Cell> &cells) mutable {
        while (file < files.size() && row == files[file].rejected.size()) {
            ++file;
            row = 0;
        }
        if (file == files.size())
            return false;
        const RejectedRow &refused = files[file].rejected[row++];
        cells = {report::Cell::ofText(QFileInfo(files[file].path).fileName()),
                 refused.line > 0 ? report::Cell::ofInteger(refused.line) : report::Cell{},
                 report::Cell::ofText(refused.field), report::Cell::ofText(refused.value),
                 report::Cell::ofText(refused.reason)};
        return true;
    };
    const Result<report::WrittenFile> written = report::writeCsv(table, path);
    return written ? Result<>() : failed(written);
}

} // namespace quittance::workspace
