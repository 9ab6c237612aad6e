#include "core/workspace/file_reading.h"

#include "core/exchange/file_bytes.h"
#include "core/workspace/held_lines.h"
#include "core/workspace/import_preview.h"
#include "core/workspace/table_reading.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::FileReading)
};

/// The saved mapping that fits, else the proposal, else nothing where the bytes are no table.
Result<TableReading> proposedReading(QByteArrayView bytes, const FindMapping &findMapping)
{
    const Result<exchange::MappingProposal> proposal = exchange::proposeMapping(bytes);
    if (!proposal)
        return failed(proposal);
    if (const auto saved = findMapping(proposal->shape.headings))
        return tableReadingOf(*proposal, saved->second, saved->first);
    return tableReadingOf(*proposal);
}

/// Another kind or layout was chosen: the columns are proposed under it. What the user said of dates and decimal marks
/// holds where the values leave it open.
TableReading proposedAgain(const TableReading &reading, const exchange::MappingProposal &proposal)
{
    TableReading again = tableReadingOf(proposal);
    again.constants = reading.constants;
    again.reverseSign = again.reverseSign || reading.reverseSign;
    if (again.dateOrder.isEmpty())
        again.dateOrder = reading.dateOrder;
    if (again.decimalMark.isEmpty())
        again.decimalMark = reading.decimalMark;
    return again;
}

/// Under the user's own choices the samples of the proposal still help. A reading without columns gets the proposed
/// ones.
Result<TableReading> completed(TableReading reading, QByteArrayView bytes)
{
    exchange::ColumnMapping layout;
    layout.delimiter = reading.delimiter.isEmpty() ? QChar() : reading.delimiter.front();
    layout.encoding = reading.encoding;
    layout.headerRows = reading.headerRows;
    const Result<exchange::MappingProposal> proposal
        = exchange::proposeMapping(bytes, recordKindOf(reading.as), &layout);
    if (reading.columns.empty())
        return proposal ? Result<TableReading>(proposedAgain(reading, *proposal)) : failed(proposal);
    if (!proposal)
        return reading;
    for (ColumnChoice &choice : reading.columns) {
        for (const exchange::ColumnProposal &column : proposal->columns) {
            if (column.heading == choice.heading)
                choice.samples = column.samples;
        }
    }
    return reading;
}

bool isUndecided(const TableReading &reading)
{
    return (reading.dateOrderIsAmbiguous && reading.dateOrder.isEmpty())
        || (reading.decimalMarkIsAmbiguous && reading.decimalMark.isEmpty());
}

void describe(PreparedFile &file, const exchange::ReadOutcome &outcome)
{
    file.format = outcome.batch.format;
    file.encoding = outcome.encoding;
    file.rows = outcome.read;
    file.setAside = outcome.setAside;
    file.rejected = rejectedRows(outcome.rejected);
    file.warnings = fileWarnings(outcome.warnings);
    file.statements = statementSummaries(outcome.summary);
    fillPreview(file, outcome);
}

} // namespace

Result<exchange::ReadOutcome> readFacts(const FileReading &reading, const OwnParty &own, QDate today,
                                        const Progress &progress, const CancelToken &cancel,
                                        const exchange::LineSink &lines)
{
    exchange::ReadOptions options;
    options.mapping = reading.mapping;
    options.as = reading.as;
    options.account = reading.account;
    options.currency = reading.currency;
    options.sheet = reading.sheet;
    options.ownNames = own.names;
    options.ownAccounts = own.accounts;
    options.today = today;
    options.progress = progress;
    options.cancel = cancel;
    options.lines = lines;
    return exchange::readFile(reading.path, std::move(options));
}

namespace {

/// How a table is read: settles the reading and the mapping. False when that is an error, or a person must say first.
bool settleTable(PreparedFile &file, FileReading &how, const std::optional<TableReading> &reading,
                 const FindMapping &findMapping, const Result<exchange::TableText> &text)
{
    if (!text) {
        file.error = text.error();
        return false;
    }
    const Result<TableReading> table
        = reading ? completed(*reading, text->text()) : proposedReading(text->text(), findMapping);
    if (!table) {
        file.error = table.error();
        return false;
    }
    file.table = *table;
    file.table->sheet = how.sheet = text->sheet();
    file.table->sheets = text->sheets();
    file.encoding = table->encoding;
    if (isUndecided(*table))
        return false;
    const Result<exchange::ColumnMapping> mapping = mappingOf(*table);
    if (!mapping) {
        file.error = mapping.error();
        return false;
    }
    how.mapping = *mapping;
    return true;
}

} // namespace

namespace {

/// The sheet of a workbook whose headings a saved mapping knows that names it; empty: there is none.
QString savedSheet(const exchange::Importer &importer, QByteArrayView bytes, const PrepareContext &context)
{
    const Result<exchange::TableText> first = importer.table(bytes, {});
    if (!first || first->sheets().size() < 2)
        return {};
    for (const QString &sheet : first->sheets()) {
        const Result<exchange::TableText> text = importer.table(bytes, {.sheet = sheet});
        if (!text)
            continue;
        const QByteArrayView head = text->text().first(qMin(text->text().size(), exchange::kPrefixSize));
        const Result<exchange::CsvShape> shape = exchange::findShape(head);
        const auto saved = shape ? context.findMapping(shape->headings) : std::nullopt;
        if (saved && saved->second.sheet == sheet)
            return sheet;
    }
    return {};
}

/// Reads a bank file anew in the currency that was said for its account before.
Result<exchange::ReadOutcome> readPrepared(PreparedFile &file, FileReading &how, const PrepareContext &context,
                                           HeldLines &lines, const Progress &progress, const CancelToken &cancel)
{
    how.currency = context.currency;
    how.account = context.account;
    const auto read = [&] {
        lines = HeldLines(kLinesHeld, kPreviewRows);
        Result<exchange::ReadOutcome> outcome
            = readFacts(how, context.own, context.today, progress, cancel, lines.sink());
        if (outcome)
            lines.settle(*outcome);
        return outcome;
    };
    Result<exchange::ReadOutcome> outcome = read();
    if (!outcome || file.table)
        return outcome;
    const auto &statements = outcome->summary.statements;
    const auto isBare = [](const exchange::StatementSummary &statement) { return !statement.currency; };
    const auto bare = std::ranges::find_if(statements, isBare);
    file.lacksCurrency = bare != statements.end() || context.currency.has_value();
    file.lacksAccount = !context.account.isEmpty()
        || std::ranges::any_of(statements, [](const exchange::StatementSummary &statement) {
               return statement.account == exchange::kUnnamedAccount;
           });
    file.account = context.account;
    if (bare != statements.end() && context.findCurrency) {
        how.currency = context.findCurrency(bare->account);
        if (how.currency)
            outcome = read();
    }
    file.currency = how.currency ? how.currency->code() : QString();
    return outcome;
}

} // namespace

PreparedFile prepareFile(const QString &path, const std::optional<TableReading> &reading, const PrepareContext &context,
                         const Progress &progress, const CancelToken &cancel)
{
    PreparedFile file;
    file.path = path;
    const exchange::FilePlace place = exchange::filePlace(path);
    if (!place.inside.isEmpty())
        file.archive = QFileInfo(place.onDisk).fileName();
    FileReading how{.path = path};
    {
        const Result<exchange::FileBytes> opened = exchange::FileBytes::open(path);
        if (!opened) {
            file.error = opened.error();
            return file;
        }
        const exchange::Importer *importer = exchange::recognise(opened->bytes());
        if (!importer) {
            file.error
                = Error{Error::Kind::Unsupported,
                        Text::tr("This is no file Quittance knows. It reads tables (CSV, TSV, XLSX), bank statements "
                                 "(camt.052, camt.053, camt.054, MT940, MT942, BAI2, OFX, QFX, QIF), electronic "
                                 "invoices (UBL, CII, also inside PDF) and ledger JSON."),
                        {path}};
            return file;
        }
        file.format = importer->name(); // also of a file that turns out to be damaged
        if (importer->isTable()) {
            const QString sheet = reading ? reading->sheet : savedSheet(*importer, opened->bytes(), context);
            const exchange::ReadOptions options{.sheet = sheet, .cancel = cancel};
            if (!settleTable(file, how, reading, context.findMapping, importer->table(opened->bytes(), options)))
                return file;
        }
    }
    HeldLines lines(kLinesHeld, kPreviewRows);
    Result<exchange::ReadOutcome> outcome = readPrepared(file, how, context, lines, progress, cancel);
    if (!outcome) {
        file.error = outcome.error();
        return file;
    }
    describe(file, *outcome);
    if (lines.isOver())
        outcome->batch.bankLines.clear(); // a few of them say nothing of all
    if (context.seen)
        context.seen(*outcome);
    return file;
}

std::vector<RejectedRow> rejectedRows(const std::vector<exchange::RejectedRecord> &records)
{
    std::vector<RejectedRow> rows;
    rows.reserve(records.size());
    for (const exchange::RejectedRecord &record : records)
        rows.push_back({record.line, record.field, record.value, record.reason});
    return rows;
}

std::vector<FileWarning> fileWarnings(const std::vector<exchange::Warning> &warnings)
{
    std::vector<FileWarning> list;
    list.reserve(warnings.size());
    for (const exchange::Warning &warning : warnings)
        list.push_back({warning.line, warning.field, warning.message});
    return list;
}

} // namespace quittance::workspace
