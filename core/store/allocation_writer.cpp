#include "core/store/allocation_writer.h"

#include "core/base/int128.h"
#include "core/store/rows.h"

namespace quittance::store {
namespace {

using ledger::AllocationFact;
using ledger::DocumentId;
using ledger::DocumentKind;
using ledger::DocumentRef;

enum Sql { Amount, SettledAsSource, SettledAsTarget, KeepPending, PendingHash, ReadPending, DropPending };

constexpr const char *kSql[] = {
    "SELECT amount_units FROM document WHERE id = ?1",
    "SELECT coalesce(sum(a.source_units), 0) FROM allocation a JOIN document d ON d.id = a.target_id"
    " WHERE a.source_id = ?1 AND a.id <> ?2 AND a.unapplied_day IS NULL AND d.voided_day IS NULL"
    " AND d.reversed_day IS NULL AND d.state = 0",
    "SELECT coalesce(sum(a.target_units), 0) FROM allocation a JOIN document d ON d.id = a.source_id"
    " WHERE a.target_id = ?1 AND a.id <> ?2 AND a.unapplied_day IS NULL AND d.voided_day IS NULL"
    " AND d.reversed_day IS NULL AND d.state = 0",
    "INSERT OR REPLACE INTO pending_allocation (company_id, connection_id, key_hash, content_hash, import_id, "
    "remote_id,"
    " source_kind, source_remote_id, source_number, target_kind, target_remote_id, target_number, source_units,"
    " target_units, date_day, unapplied_day, up_to_open, is_inferred, known_at_ms)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
    "SELECT content_hash FROM pending_allocation WHERE connection_id = ?1 AND key_hash = ?2",
    "SELECT id, connection_id, key_hash, content_hash, remote_id, source_kind, source_remote_id, source_number,"
    " target_kind, target_remote_id, target_number, source_units, target_units, date_day, unapplied_day, up_to_open,"
    " is_inferred, known_at_ms FROM pending_allocation WHERE company_id = ?1 ORDER BY id",
    "DELETE FROM pending_allocation WHERE connection_id = ?1 AND key_hash = ?2",
};

constexpr FactColumn kColumns[] = {
    {"source_id", Field::Allocations},    {"target_id", Field::Allocations}, {"source_units", Field::Allocations},
    {"target_units", Field::Allocations}, {"date_day", Field::Allocations},  {"unapplied_day", Field::Allocations},
    {"is_inferred", Field::Allocations},
};

ContentHash &addRef(ContentHash &hash, const DocumentRef &ref)
{
    return hash.add(ref.kind).add(ref.remoteId).add(ref.number);
}

qint64 contentOf(ContentHash &hash, const AllocationFact &fact)
{
    hash.add(fact.remoteId);
    addRef(hash, fact.source);
    addRef(hash, fact.target);
    return hash.add(fact.sourceUnits)
        .add(fact.targetUnits)
        .add(fact.date)
        .add(fact.unappliedOn)
        .add(fact.upToOpen)
        .add(fact.isInferred)
        .finish();
}

QString nameOf(const DocumentRef &ref)
{
    return ref.number.isEmpty() ? ref.remoteId : ref.number;
}

/// The part of `units` that goes with `part` of `whole`.
qint64 share(qint64 units, qint64 part, qint64 whole)
{
    return whole == 0 ? 0 : divideRounded(Int128(units) * part, whole).value_or(0);
}

} // namespace

qint64 allocationKey(ContentHash &hash, const QString &remoteId)
{
    return hash.add(u'r').add(remoteId).finish();
}

Result<AllocationWriter> AllocationWriter::open(const Connection &connection, ledger::ConnectionId source,
                                                const KeyNeed &need)
{
    Result<VersionedTable> table = VersionedTable::open(connection, "allocation", kColumns);
    const Result<qint64> stored = connection.scalar("SELECT coalesce(max(id), 0) FROM allocation");
    if (!table || !stored)
        return table ? Result<AllocationWriter>(failed(stored)) : Result<AllocationWriter>(failed(table));
    AllocationWriter writer(std::move(*table));
    if (const Result<> done = writer.m_table.prepareKeys(source, wantsKeysInMemory(need, *stored), need.most); !done)
        return failed(done);
    Result<std::vector<Statement>> statements = prepareAll(connection, kSql);
    if (!statements)
        return failed(statements);
    writer.m_statements = std::move(*statements);
    return writer;
}

/// An allocation without an id is known by what it pairs on which day, and its turn among equal ones.
qint64 AllocationWriter::keyOf(const AllocationFact &fact)
{
    if (!fact.remoteId.isEmpty())
        return allocationKey(m_hash, fact.remoteId);
    const auto paired = [&]() -> ContentHash & { return addRef(addRef(m_hash.add(u'p'), fact.source), fact.target); };
    const int turn = m_seen[paired().add(fact.date).finish()]++;
    return paired().add(fact.date).add(turn).finish();
}

Result<> AllocationWriter::apply(ApplyContext &context, DocumentWriter &documents,
                                 const std::vector<AllocationFact> &facts)
{
    m_seen.clear();
    for (const size_t index : knownOrder(facts)) {
        if (const Result<> done = applyOne(context, documents, facts[index], index); !done)
            return done;
        if (const Result<> done = context.advance(); !done)
            return done;
    }
    return {};
}

Result<> AllocationWriter::applyOne(ApplyContext &context, DocumentWriter &documents, const AllocationFact &fact,
                                    size_t index)
{
    const qint64 key = keyOf(fact);
    const qint64 contentHash = contentOf(m_hash, fact);
    const Result<KeyMap::Entry> row = m_table.find(key);
    if (!row)
        return failed(row);
    if (row->id != 0 && row->contentHash == contentHash) {
        context.count(FactType::Allocation, Change::Unchanged);
        return {};
    }
    if (!fact.date.isValid()) {
        context.report(
            FactType::Allocation, qint64(index), fact.remoteId,
            ApplyText::tr("The allocation of %1 to %2 has no date.").arg(nameOf(fact.source), nameOf(fact.target)));
        return {};
    }
    const Result<Pair> pair = resolve(context, documents, context.scope.connection, fact);
    if (!pair)
        return failed(pair);
    if (!pair->source.isValid() || !pair->target.isValid())
        return keepPending(context, fact, qint64(index), key, contentHash);
    return store(context, context.scope, *row, *pair, key, contentHash, fact);
}

Result<AllocationWriter::Pair> AllocationWriter::resolve(const ApplyContext &context, DocumentWriter &documents,
                                                         ledger::ConnectionId from, const AllocationFact &fact)
{
    const Result<DocumentId> source = documents.resolve(context, from, fact.source, {});
    if (!source)
        return failed(source);
    ledger::CustomerId party;
    if (source->isValid() && fact.target.remoteId.isEmpty()) {
        const Result<ledger::CustomerId> customer = documents.customerOf(*source);
        if (!customer)
            return failed(customer);
        party = *customer;
    }
    const Result<DocumentId> target = documents.resolve(context, from, fact.target, party);
    return target ? Result<Pair>(Pair{*source, *target}) : Result<Pair>(failed(target));
}

Result<> AllocationWriter::keepPending(ApplyContext &context, const AllocationFact &fact, qint64 index, qint64 key,
                                       qint64 contentHash)
{
    context.report(FactType::Allocation, index, fact.remoteId,
                   ApplyText::tr("The allocation of %1 to %2 waits: one of the two documents is not in the book, or "
                                 "several have its number.")
                       .arg(nameOf(fact.source), nameOf(fact.target)),
                   true);
    Statement &have = m_statements[PendingHash];
    const Result<bool> row = have.bind(context.scope.connection, key).step();
    if (!row)
        return failed(row);
    const bool isSame = *row && have.int64(0) == contentHash;
    const Change change = isSame ? Change::Unchanged : *row ? Change::Changed : Change::Added;
    have.reset();
    context.count(FactType::Allocation, change);
    if (isSame)
        return {};
    return m_statements[KeepPending]
        .bind(context.scope.company, context.scope.connection, key, contentHash, context.scope.import, fact.remoteId,
              fact.source.kind, fact.source.remoteId, fact.source.number, fact.target.kind, fact.target.remoteId,
              fact.target.number, fact.sourceUnits, fact.targetUnits, fact.date, fact.unappliedOn, fact.upToOpen,
              fact.isInferred, fact.knownAt)
        .run();
}

Result<> AllocationWriter::store(ApplyContext &context, const ImportScope &scope, const KeyMap::Entry &row, Pair pair,
                                 qint64 key, qint64 contentHash, const AllocationFact &fact)
{
    qint64 sourceUnits = fact.sourceUnits;
    qint64 targetUnits = fact.targetUnits;
    if (fact.upToOpen) {
        const Result<qint64> given = openUnits(pair.source, row.id);
        const Result<qint64> taken = openUnits(pair.target, row.id);
        if (!given || !taken)
            return given ? failed(taken) : failed(given);
        if (*given < sourceUnits) {
            targetUnits = share(targetUnits, *given, sourceUnits);
            sourceUnits = *given;
        }
        if (*taken < targetUnits) {
            sourceUnits = share(sourceUnits, *taken, targetUnits);
            targetUnits = *taken;
        }
    }
    const Result<Stored> stored
        = m_table.put(scope, row, {key, contentHash, fact.remoteId, fact.knownAt}, pair.source, pair.target,
                      sourceUnits, targetUnits, fact.date, fact.unappliedOn, fact.isInferred);
    if (!stored)
        return failed(stored);
    context.count(FactType::Allocation, stored->change);
    if (stored->change == Change::Unchanged)
        return {};
    context.outcome->changes.documents[pair.source] |= Field::Allocations;
    context.outcome->changes.documents[pair.target] |= Field::Allocations;
    return {};
}

/// What is open of `document` now, without its sign, leaving out `exceptAllocation`; at least 0.
Result<qint64> AllocationWriter::openUnits(DocumentId document, qint64 exceptAllocation)
{
    Statement &amount = m_statements[Amount];
    const Result<bool> row = amount.bind(document).step();
    if (!row)
        return failed(row);
    qint64 open = *row ? std::abs(amount.int64(0)) : 0;
    amount.reset();
    for (const Sql sql : {SettledAsSource, SettledAsTarget}) {
        Statement &settled = m_statements[sql];
        const Result<bool> sum = settled.bind(document, exceptAllocation).step();
        if (!sum)
            return failed(sum);
        open -= settled.int64(0);
        settled.reset();
    }
    return std::max<qint64>(open, 0);
}

Result<std::vector<AllocationWriter::Pending>> AllocationWriter::readPending(const ApplyContext &context)
{
    std::vector<Pending> waiting;
    Statement &rows = m_statements[ReadPending];
    rows.bind(context.scope.company);
    Result<bool> row = rows.step();
    for (; row && *row; row = rows.step()) {
        AllocationFact fact{
            .remoteId = rows.text(4),
            .source = {DocumentKind(rows.int32(5)), rows.text(6), rows.text(7)},
            .target = {DocumentKind(rows.int32(8)), rows.text(9), rows.text(10)},
            .sourceUnits = rows.int64(11),
            .targetUnits = rows.int64(12),
            .date = rows.day(13),
            .unappliedOn = rows.day(14),
            .upToOpen = rows.int64(15) != 0,
            .isInferred = rows.int64(16) != 0,
            .knownAt = rows.isNull(17) ? std::nullopt : std::optional(Instant{rows.int64(17)}),
        };
        waiting.push_back({rows.int64(0), ledger::ConnectionId(rows.int64(1)), rows.int64(2), rows.int64(3), fact});
    }
    if (!row)
        return failed(row);
    return waiting;
}

Result<> AllocationWriter::retryPending(ApplyContext &context, DocumentWriter &documents)
{
    const Result<std::vector<Pending>> waiting = readPending(context);
    if (!waiting)
        return failed(waiting);
    for (const Pending &pending : *waiting) {
        const Result<Pair> pair = resolve(context, documents, pending.connection, pending.fact);
        if (!pair)
            return failed(pair);
        if (!pair->source.isValid() || !pair->target.isValid())
            continue;
        ImportScope scope = context.scope;
        scope.connection = pending.connection;
        const Result<KeyMap::Entry> row = m_table.findIn(pending.connection, pending.key);
        if (!row)
            return failed(row);
        if (const Result<> done = store(context, scope, *row, *pair, pending.key, pending.contentHash, pending.fact);
            !done)
            return done;
        if (const Result<> done = m_statements[DropPending].bind(pending.connection, pending.key).run(); !done)
            return done;
    }
    return {};
}

} // namespace quittance::store
