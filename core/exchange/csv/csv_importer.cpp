#include "core/exchange/csv/csv_importer.h"

#include "core/exchange/csv/csv_scanner.h"
#include "core/exchange/csv/mapping_proposal.h"
#include "core/exchange/csv/row_reader.h"
#include "core/exchange/csv/settle_rules.h"
#include "core/exchange/csv/text_encoding.h"

#include <QCoreApplication>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::CsvImporter)
};

struct Plan
{
    CsvShape shape;
    ColumnMapping mapping;
};

/// Settles how to read the table, before the first row is.
Result<Plan> makePlan(QByteArrayView bytes, const DecodedText &decoded, const ReadOptions &options)
{
    ColumnMapping mapping;
    if (options.mapping) {
        mapping = *options.mapping;
    } else {
        const Result<MappingProposal> proposal = proposeMapping(bytes, options.as);
        if (!proposal)
            return failed(proposal);
        if (!proposal->missing.empty())
            return fail(Error::Kind::InvalidInput,
                        Text::tr("No column of the file was recognised as “%1”. State a mapping.")
                            .arg(fieldName(proposal->missing.front())),
                        {.field = fieldName(proposal->missing.front())});
        mapping = proposal->mapping;
    }
    if (options.as)
        mapping.as = *options.as;
    const Result<CsvShape> shape = findShape(decoded.text, &mapping);
    if (!shape)
        return failed(shape);
    Result<ColumnMapping> settled = settleRules(decoded.text, *shape, std::move(mapping));
    if (!settled)
        return failed(settled);
    return Plan{*shape, *std::move(settled)};
}

Result<> checkRequired(const RowView &row, RecordKind kind)
{
    for (const Field field : requiredFieldsOf(kind)) {
        const bool hasAlternative = (field == Field::Number || field == Field::Name) && row.maps(Field::Id);
        if (!row.maps(field) && !hasAlternative)
            return fail(Error::Kind::InvalidInput,
                        Text::tr("The mapping has no column for “%1”.").arg(fieldName(field)),
                        {.field = fieldName(field)});
    }
    if (kind == RecordKind::Bank && !row.maps(Field::Amount) && !row.maps(Field::Credit) && !row.maps(Field::Debit))
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The mapping has no column for “%1”.").arg(fieldName(Field::Amount)),
                    {.field = fieldName(Field::Amount)});
    return {};
}

RowFate readRow(RowContext &context, RowReader &reader)
{
    const RowView &row = context.row();
    if (row.isTooLong()) {
        context.outcome().rejected.push_back({row.line(),
                                              {},
                                              {},
                                              Text::tr("The row has %1 cells where the headings have %2.")
                                                  .arg(row.cellCount())
                                                  .arg(row.headingCount())});
        return RowFate::Rejected;
    }
    if (!row.isWanted())
        return RowFate::SetAside;
    return reader.read(context);
}

/// Makes room for the facts of a long table, by the length of its first rows.
void reserveFacts(QByteArrayView text, const CsvShape &shape, RecordKind kind, ledger::FactBatch &batch)
{
    constexpr int kRowsMeasured = 200;
    CsvScanner scanner(text, shape.delimiter.toLatin1());
    std::vector<QByteArrayView> cells;
    int rows = 0;
    while (rows < kRowsMeasured && scanner.next(cells))
        ++rows;
    if (rows < kRowsMeasured)
        return;
    const qint64 likely = text.size() * rows / scanner.position();
    const auto estimate = size_t(likely + likely / 10); // too short a guess would double the memory
    if (kind == RecordKind::Bank)
        batch.bankLines.reserve(estimate);
    else if (kind == RecordKind::Rates)
        batch.rates.reserve(estimate);
    else if (kind != RecordKind::Customers)
        batch.documents.reserve(estimate);
}

Result<> readRows(QByteArrayView text, const Plan &plan, RowContext &context, RowReader &reader)
{
    constexpr qint64 kRowsPerLook = 1024;
    CsvScanner scanner(text, plan.shape.delimiter.toLatin1());
    std::vector<QByteArrayView> cells;
    for (int i = 0; i < plan.shape.headerRows; ++i) {
        if (!scanner.next(cells))
            return {};
    }
    ReadOutcome &outcome = context.outcome();
    while (scanner.next(cells)) {
        if (++outcome.rows % kRowsPerLook == 0) {
            if (context.options().cancel.isCancelled())
                return fail(Error::Kind::Cancelled, Text::tr("The import was stopped. Nothing was changed."));
            if (context.options().progress)
                context.options().progress(scanner.position(), text.size());
            if (context.options().passed)
                context.options().passed(scanner.position());
        }
        context.row().setRow(cells, scanner.line());
        const RowFate fate = readRow(context, reader);
        outcome.read += int(fate == RowFate::Read);
        outcome.setAside += int(fate == RowFate::SetAside);
    }
    reader.finish(context);
    context.finish();
    return {};
}

} // namespace

QString CsvImporter::name() const
{
    return u"csv"_s;
}

int CsvImporter::recognise(QByteArrayView prefix) const
{
    const Result<DecodedText> decoded = decodeText(prefix);
    if (!decoded || decoded->text.contains('\0'))
        return 0;
    const QByteArrayView text = decoded->text.trimmed();
    if (text.isEmpty() || text.startsWith('<') || text.startsWith('{') || text.startsWith("[{"))
        return 0;
    const Result<CsvShape> shape = findShape(text);
    if (!shape || shape->headings.size() < 2)
        return 0;
    return 20 + shape->agreement * 2 / 5;
}

Result<TableText> CsvImporter::table(QByteArrayView bytes, const ReadOptions &) const
{
    return TableText(bytes);
}

Result<ReadOutcome> CsvImporter::read(QByteArrayView bytes, const ReadOptions &options) const
{
    const Result<DecodedText> decoded = decodeText(bytes, options.mapping ? options.mapping->encoding : QString());
    if (!decoded)
        return failed(decoded);
    const Result<Plan> plan = makePlan(bytes, *decoded, options);
    if (!plan)
        return failed(plan);
    const Result<RowView> row = RowView::make(plan->mapping, plan->shape.headings);
    if (!row)
        return failed(row);
    const Result<> complete = checkRequired(*row, plan->mapping.as);
    if (!complete)
        return failed(complete);
    ReadOutcome outcome;
    outcome.encoding = decoded->encoding;
    outcome.batch.format = name();
    reserveFacts(decoded->text, plan->shape, plan->mapping.as, outcome.batch);
    RowContext context(*row, plan->mapping, options, outcome);
    const std::unique_ptr<RowReader> reader = makeRowReader(plan->mapping.as);
    const Result<> done = readRows(decoded->text, *plan, context, *reader);
    if (!done)
        return failed(done);
    return outcome;
}

} // namespace quittance::exchange
