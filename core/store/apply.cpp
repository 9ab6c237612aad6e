#include "core/store/apply.h"

#include "core/store/allocation_writer.h"
#include "core/store/apply_context.h"
#include "core/store/bank_writer.h"
#include "core/store/customer_writer.h"
#include "core/store/document_writer.h"
#include "core/store/duplicates.h"
#include "core/store/indexes.h"
#include "core/store/rate_writer.h"

namespace quittance::store {

using ledger::FactBatch;

namespace {

/// Above so many, a change set says "everything".
constexpr qsizetype kListedChanges = 100'000;
/// Below so many documents in the book a bulk load may drop its indexes.
constexpr qint64 kFewDocuments = 20'000;

/// What one import knows of the book while it runs.
struct Writers
{
    CustomerWriter customers;
    DocumentWriter documents;
    AllocationWriter allocations;
    BankWriter bank;
    RateWriter rates;
};

Result<std::unique_ptr<Writers>> openWriters(const Connection &connection, ledger::ConnectionId source,
                                             const FactBatch &batch, bool isBulk, size_t mostKeys,
                                             qint64 linesBehind = 0)
{
    const auto need = [&](size_t facts) { return KeyNeed{isBulk ? KeyMap::kAnyNumber : facts, mostKeys}; };
    Result<CustomerWriter> customers = CustomerWriter::open(connection, source, mostKeys);
    if (!customers)
        return failed(customers);
    Result<DocumentWriter> documents
        = DocumentWriter::open(connection, source, need(batch.documents.size() + batch.allocations.size()));
    if (!documents)
        return failed(documents);
    Result<AllocationWriter> allocations = AllocationWriter::open(connection, source, need(batch.allocations.size()));
    if (!allocations)
        return failed(allocations);
    Result<BankWriter> bank = BankWriter::open(connection, source, need(batch.bankLines.size() + size_t(linesBehind)));
    if (!bank)
        return failed(bank);
    Result<RateWriter> rates = RateWriter::open(connection, source);
    if (!rates)
        return failed(rates);
    return std::make_unique<Writers>(Writers{std::move(*customers), std::move(*documents), std::move(*allocations),
                                             std::move(*bank), std::move(*rates)});
}

Result<ledger::ImportId> recordImport(const ApplyContext &context, const FactBatch &batch)
{
    Result<Statement> insert = context.connection.prepare(
        "INSERT INTO import_batch (company_id, connection_id, source_name, source_sha256, format, at_ms)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert)
        return failed(insert);
    const Result<> done = insert
                              ->bind(context.scope.company, context.scope.connection, batch.sourceName,
                                     batch.sourceSha256, batch.format, context.scope.at)
                              .run();
    if (!done)
        return failed(done);
    return ledger::ImportId(context.connection.lastInsertId());
}

Result<> recordCounts(const ApplyContext &context, bool isWhole)
{
    Result<Statement> update = context.connection.prepare(
        "UPDATE import_batch SET added = added + ?2, changed = changed + ?3, unchanged = unchanged + ?4,"
        " unresolved = unresolved + ?5, is_whole = ?6 WHERE id = ?1");
    if (!update)
        return failed(update);
    const ApplyCounts total = context.outcome->total();
    if (const Result<> done = update
                                  ->bind(context.scope.import, total.added, total.changed, total.unchanged,
                                         context.outcome->issues.size(), isWhole)
                                  .run();
        !done)
        return done;
    return total.added + total.changed == 0 ? Result<>()
                                            : context.connection.exec("UPDATE generation SET value = value + 1");
}

void capChanges(ChangeSet &changes)
{
    if (changes.customers.size() + changes.documents.size() + changes.bankLines.size() <= kListedChanges)
        return;
    const bool rates = changes.rates;
    changes = ChangeSet();
    changes.rates = rates;
    changes.everything = true;
}

/// Allocations that ask the book (by number, or up to what is open) need its indexes, also during a bulk load.
Result<> prepareAllocations(const ApplyContext &context, const FactBatch &batch)
{
    bool asks = std::ranges::any_of(batch.allocations, [](const ledger::AllocationFact &fact) {
        return fact.upToOpen || fact.source.remoteId.isEmpty() || fact.target.remoteId.isEmpty();
    });
    if (!asks) {
        const Result<qint64> waits = context.connection.scalar("SELECT EXISTS (SELECT 1 FROM pending_allocation)");
        if (!waits)
            return failed(waits);
        asks = *waits != 0;
    }
    return asks ? createIndexes(context.connection) : Result<>();
}

Result<> applyFacts(ApplyContext &context, Writers &writers, const FactBatch &batch)
{
    if (const Result<> done = writers.customers.apply(context, batch.customers); !done)
        return done;
    const bool asksByNumber = std::ranges::any_of(batch.documents, [](const ledger::DocumentFact &fact) {
        return fact.customerRemoteId.isEmpty() && fact.customerName.isEmpty();
    });
    if (asksByNumber) {
        if (const Result<> done = createIndexes(context.connection); !done)
            return done;
    }
    if (const Result<> done = writers.documents.apply(context, writers.customers, batch); !done)
        return done;
    if (const Result<> done = prepareAllocations(context, batch); !done)
        return done;
    if (const Result<> done = writers.allocations.apply(context, writers.documents, batch.allocations); !done)
        return done;
    if (!writers.documents.added().empty()) {
        if (const Result<> done = writers.allocations.retryPending(context, writers.documents); !done)
            return done;
    }
    if (const Result<> done = writers.bank.apply(context, batch); !done)
        return done;
    return writers.rates.apply(context, batch.rates);
}

/// Which import a batch belongs to, and whether it ends it.
struct ImportPart
{
    ledger::ImportId import; ///< invalid: a new one
    bool isLast = true;
    qint64 total = 0; ///< facts of the whole import; 0: those of the batch
};

/// Inside the caller's transaction.
Result<ApplyOutcome> applyInside(ApplyContext context, Writers &writers, const FactBatch &batch,
                                 const ImportPart &part = {})
{
    ApplyOutcome outcome;
    context.outcome = &outcome;
    const Result<ledger::ImportId> import
        = part.import.isValid() ? Result<ledger::ImportId>(part.import) : recordImport(context, batch);
    if (!import)
        return failed(import);
    context.scope.import = *import;
    outcome.import = *import;
    outcome.changes.documents.reserve(std::min(qsizetype(batch.documents.size()), kListedChanges));
    if (const Result<> done = applyFacts(context, writers, batch); !done)
        return failed(done);
    Result<std::vector<PossibleDuplicate>> duplicates
        = findDuplicates(context, batch.documents, writers.documents.added());
    if (!duplicates)
        return failed(duplicates);
    outcome.possibleDuplicates = std::move(*duplicates);
    if (const Result<> done = recordCounts(context, part.isLast); !done)
        return failed(done);
    capChanges(outcome.changes);
    return outcome;
}

ApplyContext makeContext(const Connection &connection, ledger::CompanyId company, ledger::ConnectionId source,
                         const ApplyOptions &options, const Progress &progress, const CancelToken &cancel)
{
    ApplyContext context{.connection = connection,
                         .scope = {.company = company, .connection = source},
                         .progress = progress,
                         .cancel = cancel};
    context.scope.at = options.at.ms == 0 ? Instant::now() : options.at;
    context.owners = options.owners;
    return context;
}

Result<bool> dropForBulk(const Connection &connection, const ApplyOptions &options, qint64 facts)
{
    if (!options.bulkLoad || facts < kFewDocuments)
        return false;
    const Result<qint64> stored = connection.scalar("SELECT max((SELECT coalesce(max(id), 0) FROM document),"
                                                    " (SELECT coalesce(max(id), 0) FROM bank_line))");
    if (!stored)
        return failed(stored);
    if (*stored > kFewDocuments)
        return false;
    const Result<> dropped = dropBulkIndexes(connection);
    return dropped ? Result<bool>(true) : Result<bool>(failed(dropped));
}

/// A batch, and the lines behind it where it has any.
struct Given
{
    const FactBatch *facts = nullptr;
    const FactStream *stream = nullptr;

    [[nodiscard]] qint64 size() const { return stream == nullptr ? facts->size() : stream->size(); }
};

/// Inside the caller's transaction.
Result<ApplyOutcome> applyGiven(ApplyContext &context, Writers &writers, const Given &given)
{
    const bool hasLines = given.stream != nullptr && given.stream->lines;
    Result<ApplyOutcome> whole = applyInside(context, writers, *given.facts, {.isLast = !hasLines});
    context.done += given.facts->size();
    if (!whole || !hasLines)
        return whole;
    auto lineCount = qint64(given.facts->bankLines.size());
    const auto applyPart = [&](std::vector<ledger::BankLineFact> lines, bool isLast) -> Result<> {
        FactBatch part;
        part.bankLines = std::move(lines);
        Result<ApplyOutcome> outcome = applyInside(context, writers, part, {.import = whole->import, .isLast = isLast});
        if (!outcome)
            return failed(outcome);
        for (FactIssue &issue : outcome->issues)
            issue.index += issue.type == FactType::BankLine && issue.index >= 0 ? lineCount : 0;
        lineCount += part.size();
        context.done += part.size();
        whole->add(std::move(*outcome));
        return {};
    };
    const auto take = [&](std::vector<ledger::BankLineFact> lines) { return applyPart(std::move(lines), false); };
    if (const Result<> all = given.stream->lines(take); !all)
        return failed(all);
    const Result<> ended = applyPart({}, true);
    return ended ? std::move(whole) : Result<ApplyOutcome>(failed(ended));
}

/// In one transaction, one outcome each.
Result<std::vector<ApplyOutcome>> applyAll(ApplyContext context, const ApplyOptions &options,
                                           const std::vector<Given> &all)
{
    std::vector<ApplyOutcome> outcomes;
    if (all.empty())
        return outcomes;
    for (const Given &given : all)
        context.total += given.size();
    const Given largest = *std::ranges::max_element(all, {}, &Given::size);
    const Connection &connection = context.connection;
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction)
        return failed(transaction);
    const Result<bool> isBulk = dropForBulk(connection, options, context.total);
    if (!isBulk)
        return failed(isBulk);
    Result<std::unique_ptr<Writers>> writers
        = openWriters(connection, context.scope.connection, *largest.facts, *isBulk, options.mostKeys,
                      largest.size() - largest.facts->size());
    if (!writers)
        return failed(writers);
    for (const Given &given : all) {
        Result<ApplyOutcome> outcome = applyGiven(context, **writers, given);
        if (!outcome)
            return failed(outcome);
        outcomes.push_back(std::move(*outcome));
    }
    if (options.isDryRun) {
        for (ApplyOutcome &outcome : outcomes)
            outcome.import = {};
        return outcomes;
    }
    if (*isBulk) {
        if (const Result<> built = createIndexes(connection); !built)
            return failed(built);
    }
    if (const Result<> committed = (*transaction)->commit(); !committed)
        return failed(committed);
    return outcomes;
}

} // namespace

Result<ApplyOutcome> applyBatch(const Connection &connection, ledger::CompanyId company, ledger::ConnectionId source,
                                const FactBatch &batch, const ApplyOptions &options, const Progress &progress,
                                const CancelToken &cancel)
{
    Result<std::vector<ApplyOutcome>> outcomes
        = applyBatches(connection, company, source, std::span(&batch, 1), options, progress, cancel);
    return outcomes ? Result<ApplyOutcome>(std::move(outcomes->front())) : Result<ApplyOutcome>(failed(outcomes));
}

Result<std::vector<ApplyOutcome>> applyBatches(const Connection &connection, ledger::CompanyId company,
                                               ledger::ConnectionId source, std::span<const FactBatch> batches,
                                               const ApplyOptions &options, const Progress &progress,
                                               const CancelToken &cancel)
{
    std::vector<Given> all;
    all.reserve(batches.size());
    for (const FactBatch &batch : batches)
        all.push_back({&batch});
    return applyAll(makeContext(connection, company, source, options, progress, cancel), options, all);
}

Result<std::vector<ApplyOutcome>> applyStreams(const Connection &connection, ledger::CompanyId company,
                                               ledger::ConnectionId source, std::span<const FactStream> streams,
                                               const ApplyOptions &options, const Progress &progress,
                                               const CancelToken &cancel)
{
    std::vector<Given> all;
    all.reserve(streams.size());
    for (const FactStream &stream : streams)
        all.push_back({&stream.facts, &stream});
    return applyAll(makeContext(connection, company, source, options, progress, cancel), options, all);
}

struct BatchLoader::State
{
    Connection connection;
    ledger::CompanyId company;
    ledger::ConnectionId source;
    ApplyOptions options;
    std::unique_ptr<Writers> writers;
    qint64 dataVersion = 0;
    qint64 generation
        = 0; ///< as this loader left it: another one means that somebody else wrote through this connection
    bool isBulk = false;
    bool isStarted = false;
    qint64 loaded = 0; ///< facts so far: a load of many is not compared with the book document by document

    /// Inside the transaction: the writers, made anew when somebody else wrote since.
    Result<> prepare(const FactBatch &batch)
    {
        const Result<qint64> version = connection.scalar("PRAGMA data_version");
        const Result<qint64> written = connection.scalar("SELECT value FROM generation");
        if (!version || !written)
            return failed(version ? written : version);
        if (!isStarted) {
            const Result<bool> dropped = dropForBulk(connection, options, kFewDocuments);
            if (!dropped)
                return failed(dropped);
            isBulk = *dropped;
            isStarted = true;
        }
        if (writers && *version == dataVersion && *written == generation)
            return {};
        // Whoever shares the book with others that write asks row by row: reading all keys for every batch costs more.
        const bool isShared = writers != nullptr;
        Result<std::unique_ptr<Writers>> opened
            = openWriters(connection, source, batch, isBulk || !isShared, options.mostKeys);
        if (!opened)
            return failed(opened);
        writers = std::move(*opened);
        dataVersion = *version;
        return {};
    }

    Result<> remember()
    {
        const Result<qint64> written = connection.scalar("SELECT value FROM generation");
        if (!written)
            return failed(written);
        generation = *written;
        return {};
    }

    Result<ApplyOutcome> apply(const FactBatch &batch, const ImportPart &part, const Progress &progress,
                               const CancelToken &cancel)
    {
        Result<std::unique_ptr<Transaction>> transaction;
        if (!options.isWithin)
            transaction = Transaction::begin(connection);
        if (!transaction)
            return failed(transaction);
        if (const Result<> ready = prepare(batch); !ready)
            return failed(ready);
        ApplyContext context = makeContext(connection, company, source, options, progress, cancel);
        loaded += batch.size();
        context.total = part.total == 0 ? loaded : part.total;
        Result<ApplyOutcome> outcome = applyInside(context, *writers, batch, part);
        if (!outcome || options.isDryRun)
            return outcome;
        if (const Result<> remembered = remember(); !remembered)
            return failed(remembered);
        const Result<> committed = *transaction ? (*transaction)->commit() : Result<>();
        return committed ? std::move(outcome) : failed(committed);
    }
};

BatchLoader::BatchLoader(const Connection &connection, ledger::CompanyId company, ledger::ConnectionId source,
                         const ApplyOptions &options)
    : m_state(std::make_unique<State>(State{connection, company, source, options, {}, 0, 0, false, false, 0}))
{
}

BatchLoader::~BatchLoader() = default;

Result<ApplyOutcome> BatchLoader::apply(const FactBatch &batch, const Progress &progress, const CancelToken &cancel)
{
    return keep(m_state->apply(batch, {}, progress, cancel));
}

Result<ApplyOutcome> BatchLoader::applyPart(const FactBatch &part, ledger::ImportId import, bool isLast, qint64 total,
                                            const CancelToken &cancel)
{
    return keep(m_state->apply(part, {import, isLast, total}, {}, cancel));
}

/// After a failure or a dry run, what the writers remember was taken back.
Result<ApplyOutcome> BatchLoader::keep(Result<ApplyOutcome> outcome)
{
    if (!outcome)
        forget();
    else if (m_state->options.isDryRun)
        m_state->writers.reset();
    return outcome;
}

void BatchLoader::forget()
{
    m_state->writers.reset();
    if (m_state->isBulk)
        m_state->isStarted = false;
}

Result<> BatchLoader::finish()
{
    m_state->writers.reset();
    return m_state->isBulk ? createIndexes(m_state->connection) : Result<>();
}

} // namespace quittance::store
