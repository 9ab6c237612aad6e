#include "core/store/document_writer.h"

#include "core/store/indexes.h"
#include "core/store/rows.h"

namespace quittance::store {
namespace {

using ledger::CustomerId;
using ledger::DocumentFact;
using ledger::DocumentId;
using ledger::DocumentKind;
using ledger::DocumentRef;

/// Documents between asking memory for a key and looking it up.
constexpr size_t kLookAhead = 8;

enum Sql { AddLine, AddInstalment, CustomerOf, ByNumber };

constexpr const char *kSql[] = {
    "INSERT OR REPLACE INTO document_line VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    "INSERT OR REPLACE INTO instalment VALUES (?1, ?2, ?3, ?4, ?5)",
    "SELECT customer_id FROM document WHERE id = ?1",
    "SELECT id, customer_id FROM document WHERE company_id = ?1 AND number = ?2 AND kind = ?3 AND state <> 2 LIMIT 100",
};

constexpr FactColumn kColumns[] = {
    {"customer_id", Field::Party}, {"kind", Field::Other},           {"state", Field::Deleted},
    {"currency", Field::Amounts},  {"amount_units", Field::Amounts}, {"issue_day", Field::Dates},
    {"due_day", Field::Dates},     {"voided_day", Field::Dates},     {"reversed_day", Field::Dates},
    {"number", Field::Names},      {"alt_numbers", Field::Names},    {"currency_rate", Field::Amounts},
    {"reference", Field::Names},   {"description", Field::Names},    {"source_status", Field::Other},
};

qint64 contentOf(ContentHash &hash, const DocumentFact &fact)
{
    hash.add(fact.remoteId)
        .add(fact.kind)
        .add(fact.state)
        .add(fact.number)
        .add(fact.altNumbers)
        .add(fact.customerRemoteId)
        // Where there is an id the name is the customer's own affair.
        .add(fact.customerRemoteId.isEmpty() ? QStringView(fact.customerName) : QStringView())
        .add(fact.issue)
        .add(fact.due)
        .add(fact.amount)
        .add(fact.currencyRate)
        .add(fact.voidedOn)
        .add(fact.reversedOn)
        .add(fact.reference)
        .add(fact.description)
        .add(fact.sourceStatus);
    for (const ledger::Instalment &part : fact.instalments)
        hash.add(part.due).add(part.units);
    for (const ledger::DocumentLineFact &line : fact.lines)
        hash.add(line.description)
            .add(line.quantity)
            .add(line.unitPrice)
            .add(line.units)
            .add(line.taxUnits)
            .add(line.account);
    return hash.finish();
}

/// A document without an id goes by its number.
const QString &idOf(const DocumentFact &fact)
{
    return fact.remoteId.isEmpty() ? fact.number : fact.remoteId;
}

QString refName(DocumentKind kind, const QString &remoteId, const QString &number)
{
    return remoteId.isEmpty() ? QStringLiteral("%1 %2").arg(int(kind)).arg(number)
                              : QStringLiteral("%1/%2").arg(int(kind)).arg(remoteId);
}

} // namespace

Result<DocumentWriter> DocumentWriter::open(const Connection &connection, ledger::ConnectionId source,
                                            const KeyNeed &need)
{
    Result<VersionedTable> table = VersionedTable::open(connection, "document", kColumns);
    const Result<qint64> stored = connection.scalar("SELECT coalesce(max(id), 0) FROM document");
    if (!table || !stored)
        return table ? Result<DocumentWriter>(failed(stored)) : Result<DocumentWriter>(failed(table));
    DocumentWriter writer(std::move(*table));
    if (const Result<> done = writer.m_table.prepareKeys(source, wantsKeysInMemory(need, *stored), need.most); !done)
        return failed(done);
    Result<std::vector<Statement>> statements = prepareAll(connection, kSql);
    if (!statements)
        return failed(statements);
    writer.m_statements = std::move(*statements);
    return writer;
}

qint64 DocumentWriter::keyOf(DocumentKind kind, const QString &remoteId)
{
    return m_hash.add(kind).add(remoteId).finish();
}

Result<> DocumentWriter::apply(ApplyContext &context, CustomerWriter &customers, const ledger::FactBatch &batch)
{
    m_added.clear();
    m_targetOf.clear();
    const bool lacksCustomer = std::ranges::any_of(batch.documents, [](const DocumentFact &fact) {
        return fact.customerRemoteId.isEmpty() && fact.customerName.isEmpty();
    });
    for (size_t i = 0; lacksCustomer && i < batch.allocations.size(); ++i) {
        const DocumentRef &source = batch.allocations[i].source;
        m_targetOf.insert(refName(source.kind, source.remoteId, source.number), i);
    }
    const std::vector<size_t> order = knownOrder(batch.documents);
    m_keys.resize(batch.documents.size());
    for (const size_t index : order) {
        const DocumentFact &fact = batch.documents[index];
        m_keys[index] = keyOf(fact.kind, idOf(fact));
    }
    for (size_t i = 0; i < order.size(); ++i) {
        if (i + kLookAhead < order.size())
            m_table.expect(m_keys[order[i + kLookAhead]]);
        const size_t index = order[i];
        if (const Result<> done = applyOne(context, customers, batch, index); !done)
            return done;
        if (const Result<> done = context.advance(); !done)
            return done;
    }
    return {};
}

Result<> DocumentWriter::applyOne(ApplyContext &context, CustomerWriter &customers, const ledger::FactBatch &batch,
                                  size_t index)
{
    const DocumentFact &fact = batch.documents[index];
    const QString &remoteId = idOf(fact);
    const qint64 key = m_keys[index];
    const qint64 contentHash = contentOf(m_hash, fact);
    const Result<KeyMap::Entry> row = m_table.find(key);
    if (!row)
        return failed(row);
    if (row->id != 0 && row->contentHash == contentHash) {
        context.count(FactType::Document, Change::Unchanged);
        return {};
    }
    if (remoteId.isEmpty() || !fact.issue.isValid() || !fact.amount.currency().isValid()) {
        context.report(FactType::Document, qint64(index), remoteId,
                       ApplyText::tr("The document has no number, no date or no currency."));
        return {};
    }
    const Result<CustomerId> customer = customerFor(context, customers, batch, fact);
    if (!customer)
        return failed(customer);
    const Result<Stored> stored = m_table.put(
        context.scope, *row, {key, contentHash, remoteId, fact.knownAt}, *customer, fact.kind, fact.state,
        fact.amount.currency(), fact.amount.units(), fact.issue, fact.due, fact.voidedOn, fact.reversedOn, fact.number,
        fact.altNumbers.join(u'\n'), fact.currencyRate, fact.reference, fact.description, fact.sourceStatus);
    if (!stored)
        return failed(stored);
    context.count(FactType::Document, stored->change);
    if (stored->change == Change::Unchanged)
        return {};
    context.outcome->changes.documents[DocumentId(stored->id)] |= stored->fields;
    if (stored->change == Change::Added)
        m_added.push_back({qint64(index), DocumentId(stored->id), *customer});
    return storeParts(*stored, fact);
}

Result<CustomerId> DocumentWriter::customerFor(ApplyContext &context, CustomerWriter &customers,
                                               const ledger::FactBatch &batch, const DocumentFact &fact)
{
    if (!fact.customerRemoteId.isEmpty() || !fact.customerName.isEmpty())
        return customers.resolve(context, fact.customerRemoteId, fact.customerName);
    if (const auto owner = context.owners.constFind(fact.remoteId); owner != context.owners.cend())
        return *owner;
    // A payment file may name only the invoice it pays: then the invoice says who paid.
    auto first = m_targetOf.constFind(refName(fact.kind, fact.remoteId, fact.number));
    if (first == m_targetOf.cend())
        first = m_targetOf.constFind(refName(fact.kind, {}, fact.number));
    if (first != m_targetOf.cend()) {
        const Result<DocumentId> target
            = resolve(context, context.scope.connection, batch.allocations[*first].target, {});
        if (!target)
            return failed(target);
        if (target->isValid())
            return customerOf(*target);
    }
    return customers.resolve(context, {}, ApplyText::tr("Unknown customer"));
}

Result<> DocumentWriter::storeParts(const Stored &stored, const DocumentFact &fact)
{
    int position = 0;
    for (const ledger::DocumentLineFact &line : fact.lines) {
        if (const Result<> done = m_statements[AddLine]
                                      .bind(stored.id, stored.knownFrom, position++, line.description, line.quantity,
                                            line.unitPrice, line.units, line.taxUnits, line.account)
                                      .run();
            !done)
            return done;
    }
    position = 0;
    for (const ledger::Instalment &part : fact.instalments) {
        if (const Result<> done
            = m_statements[AddInstalment].bind(stored.id, stored.knownFrom, position++, part.due, part.units).run();
            !done)
            return done;
    }
    return {};
}

Result<DocumentId> DocumentWriter::resolve(const ApplyContext &context, ledger::ConnectionId source,
                                           const DocumentRef &ref, CustomerId party)
{
    if (ref.remoteId.isEmpty())
        return byNumber(context, ref, party);
    const qint64 key = keyOf(ref.kind, ref.remoteId);
    if (ref.connection.isValid())
        source = ref.connection;
    const Result<KeyMap::Entry> row
        = source == context.scope.connection ? m_table.find(key) : m_table.findIn(source, key);
    if (!row)
        return failed(row);
    if (row->id == 0 && !ref.number.isEmpty())
        return byNumber(context, ref, party);
    return DocumentId(row->id);
}

Result<DocumentId> DocumentWriter::byNumber(const ApplyContext &context, const DocumentRef &ref, CustomerId party)
{
    DocumentId found;
    int candidates = 0;
    Statement &rows = m_statements[ByNumber];
    const DocumentKind kinds[] = {ref.kind, DocumentKind::OpeningBalance};
    for (size_t i = 0; i < (ref.kind == DocumentKind::Invoice ? 2 : 1) && candidates == 0; ++i) {
        rows.bind(context.scope.company, ref.number, kinds[i]);
        Result<bool> row = rows.step();
        for (; row && *row; row = rows.step()) {
            const DocumentId id(rows.int64(0));
            if (party.isValid() && rows.int64(1) == party.value()) {
                rows.reset();
                return id;
            }
            found = id;
            ++candidates;
        }
        if (!row)
            return failed(row);
    }
    return candidates == 1 ? found : DocumentId();
}

Result<CustomerId> DocumentWriter::customerOf(DocumentId document)
{
    Statement &row = m_statements[CustomerOf];
    const Result<bool> found = row.bind(document).step();
    if (!found)
        return failed(found);
    const CustomerId customer(*found ? row.int64(0) : 0);
    row.reset();
    return customer;
}

} // namespace quittance::store
