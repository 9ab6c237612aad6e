#include "core/store/customer_writer.h"

#include "core/base/text_fold.h"
#include "core/store/rows.h"

namespace quittance::store {
namespace {

using ledger::CustomerFact;
using ledger::CustomerId;

enum Sql { ByName, OnlyByName, Read, AddAlias, AddAccount, Orphans, SetParent };

constexpr const char *kSql[] = {
    "SELECT id, key_hash, content_hash FROM customer WHERE company_id = ?1 AND folded_name = ?2"
    " ORDER BY connection_id <> ?3, id LIMIT 1",
    "SELECT id, key_hash, content_hash FROM customer WHERE company_id = ?1 AND folded_name = ?2 AND remote_id = ''"
    " AND connection_id = ?3 LIMIT 1",
    "SELECT remote_id, name, currency, email, parent_remote_id, country, credit_limit_units, terms_days, aliases,"
    " accounts FROM customer WHERE id = ?1",
    "INSERT OR IGNORE INTO customer_alias VALUES (?1, ?2, ?3)",
    "INSERT OR IGNORE INTO customer_account VALUES (?1, ?2, ?3)",
    "SELECT id, parent_remote_id FROM customer"
    " WHERE connection_id = ?1 AND parent_id IS NULL AND parent_remote_id <> ''",
    "UPDATE customer SET parent_id = ?2 WHERE id = ?1",
};

constexpr FactColumn kColumns[] = {
    {"name", Field::Names},    {"folded_name", Field::Names},        {"currency", Field::Other},
    {"email", Field::Other},   {"parent_id", Field::Party},          {"parent_remote_id", Field::Party},
    {"country", Field::Other}, {"credit_limit_units", Field::Other}, {"terms_days", Field::Other},
    {"aliases", Field::Party}, {"accounts", Field::Party},
};

void keepIfStated(QString &stored, const QString &stated)
{
    if (!stated.isEmpty())
        stored = stated;
}

void addNew(QStringList &stored, const QStringList &stated)
{
    for (const QString &text : stated) {
        if (!stored.contains(text))
            stored.append(text);
    }
}

/// What is stored with what `fact` states laid over it.
CustomerFact merged(CustomerFact stored, const CustomerFact &fact)
{
    keepIfStated(stored.remoteId, fact.remoteId);
    keepIfStated(stored.name, fact.name);
    keepIfStated(stored.email, fact.email);
    keepIfStated(stored.parentRemoteId, fact.parentRemoteId);
    keepIfStated(stored.country, fact.country);
    stored.currency = fact.currency ? fact.currency : stored.currency;
    stored.creditLimitUnits = fact.creditLimitUnits ? fact.creditLimitUnits : stored.creditLimitUnits;
    stored.termsDays = fact.termsDays ? fact.termsDays : stored.termsDays;
    addNew(stored.aliases, fact.aliases);
    addNew(stored.accounts, fact.accounts);
    return stored;
}

qint64 contentOf(ContentHash &hash, const CustomerFact &fact)
{
    return hash.add(fact.remoteId)
        .add(fact.name)
        .add(fact.currency)
        .add(fact.email)
        .add(fact.parentRemoteId)
        .add(fact.country)
        .add(fact.creditLimitUnits)
        .add(fact.termsDays)
        .add(fact.aliases)
        .add(fact.accounts)
        .finish();
}

} // namespace

Result<CustomerWriter> CustomerWriter::open(const Connection &connection, ledger::ConnectionId source, size_t mostKeys)
{
    Result<VersionedTable> table = VersionedTable::open(connection, "customer", kColumns);
    if (!table)
        return failed(table);
    CustomerWriter writer(std::move(*table));
    writer.m_mostNames = mostKeys;
    if (const Result<> done = writer.m_table.prepareKeys(source, false, mostKeys); !done)
        return failed(done);
    Result<std::vector<Statement>> statements = prepareAll(connection, kSql);
    if (!statements)
        return failed(statements);
    writer.m_statements = std::move(*statements);
    return writer;
}

/// Names are a short cut: the book knows them too.
void CustomerWriter::forgetSome()
{
    if (size_t(m_byName.size()) >= m_mostNames)
        m_byName.clear();
    if (size_t(m_byRemoteId.size()) >= m_mostNames)
        m_byRemoteId.clear();
}

qint64 CustomerWriter::idKey(const QString &remoteId)
{
    return m_hash.add(u'i').add(remoteId).finish();
}

qint64 CustomerWriter::nameKey(const QString &folded)
{
    return m_hash.add(u'n').add(folded).finish();
}

Result<> CustomerWriter::apply(ApplyContext &context, const std::vector<CustomerFact> &facts)
{
    for (size_t i = 0; i < facts.size(); ++i) {
        if (const Result<> done = applyOne(context, facts[i], qint64(i)); !done)
            return done;
        if (const Result<> done = context.advance(); !done)
            return done;
    }
    return facts.empty() ? Result<>() : adoptOrphans(context);
}

Result<> CustomerWriter::applyOne(ApplyContext &context, const CustomerFact &fact, qint64 index)
{
    const QString folded = foldText(fact.name);
    if (fact.remoteId.isEmpty() && folded.isEmpty()) {
        context.report(FactType::Customer, index, {}, ApplyText::tr("The customer has neither an id nor a name."));
        return {};
    }
    const bool hasId = !fact.remoteId.isEmpty();
    const qint64 key = hasId ? idKey(fact.remoteId) : nameKey(folded);
    const qint64 contentHash = contentOf(m_hash, fact);
    Result<KeyMap::Entry> row = m_table.find(key);
    if (row && row->id != 0 && row->contentHash == contentHash) {
        context.count(FactType::Customer, Change::Unchanged);
        return {};
    }
    bool isAdopted = false;
    if (row && row->id == 0 && !folded.isEmpty()) {
        row = findByName(context, folded, hasId);
        isAdopted = hasId && row && row->id != 0;
    }
    if (!row)
        return failed(row);
    CustomerFact whole = fact;
    if (row->id != 0) {
        const Result<CustomerFact> stored = read(row->id);
        if (!stored)
            return failed(stored);
        whole = merged(*stored, fact);
        if (isAdopted) {
            if (const Result<> done = m_table.adopt(*row, key, fact.remoteId); !done)
                return done;
            row->key = key;
        } else if (contentOf(m_hash, whole) == contentOf(m_hash, *stored)) {
            context.count(FactType::Customer, Change::Unchanged);
            return m_table.acknowledge(*row, contentHash);
        }
    } else if (whole.name.isEmpty()) {
        whole.name = fact.remoteId;
    }
    const Result<Stored> stored = store(context, *row, contentHash, whole);
    if (!stored)
        return failed(stored);
    context.count(FactType::Customer, stored->change);
    return {};
}

Result<Stored> CustomerWriter::store(ApplyContext &context, const KeyMap::Entry &current, qint64 contentHash,
                                     const CustomerFact &fact)
{
    forgetSome();
    const QString folded = foldText(fact.name);
    CustomerId parent;
    if (!fact.parentRemoteId.isEmpty()) {
        const Result<KeyMap::Entry> row = m_table.find(idKey(fact.parentRemoteId));
        if (!row)
            return failed(row);
        parent = CustomerId(row->id == current.id ? 0 : row->id);
    }
    const qint64 key = current.id != 0 ? current.key : fact.remoteId.isEmpty() ? nameKey(folded) : idKey(fact.remoteId);
    const Result<Stored> stored
        = m_table.put(context.scope, current, {key, contentHash, fact.remoteId, {}}, fact.name, folded, fact.currency,
                      fact.email, parent, fact.parentRemoteId, fact.country, fact.creditLimitUnits, fact.termsDays,
                      fact.aliases.join(u'\n'), fact.accounts.join(u'\n'));
    if (!stored)
        return stored;
    context.outcome->changes.customers[CustomerId(stored->id)] |= stored->fields;
    m_byName.insert(folded, CustomerId(stored->id));
    if (const Result<> done = storeLookups(context, stored->id, fact); !done)
        return failed(done);
    return stored;
}

Result<CustomerId> CustomerWriter::resolve(ApplyContext &context, const QString &remoteId, const QString &name)
{
    if (!remoteId.isEmpty()) {
        // The table's keys lie closer together in memory than the ids of a hash of texts.
        const Result<KeyMap::Entry> row = m_table.find(idKey(remoteId));
        if (!row)
            return failed(row);
        if (row->id != 0)
            return CustomerId(row->id);
        if (const auto known = m_byRemoteId.constFind(remoteId); known != m_byRemoteId.cend())
            return *known;
        const Result<CustomerId> created = create(context, remoteId, name);
        return created ? Result<CustomerId>(*m_byRemoteId.insert(remoteId, *created)) : created;
    }
    const QString folded = foldText(name);
    if (folded.isEmpty())
        return CustomerId();
    if (const auto known = m_byName.constFind(folded); known != m_byName.cend())
        return *known;
    const Result<KeyMap::Entry> row = findByName(context, folded, false);
    if (!row)
        return failed(row);
    const Result<CustomerId> found = row->id != 0 ? Result<CustomerId>(CustomerId(row->id)) : create(context, {}, name);
    return found ? Result<CustomerId>(*m_byName.insert(folded, *found)) : found;
}

Result<CustomerId> CustomerWriter::create(ApplyContext &context, const QString &remoteId, const QString &name)
{
    CustomerFact fact{.remoteId = remoteId, .name = name.isEmpty() ? remoteId : name};
    KeyMap::Entry row;
    if (!remoteId.isEmpty() && !name.isEmpty()) { // so far known by name only?
        const Result<KeyMap::Entry> byName = findByName(context, foldText(name), true);
        if (!byName)
            return failed(byName);
        row = *byName;
    }
    if (row.id != 0) {
        if (const Result<> done = m_table.adopt(row, idKey(remoteId), remoteId); !done)
            return failed(done);
        return CustomerId(row.id);
    }
    // 0: the content of a customer that was only mentioned; the first fact about it replaces it.
    const Result<Stored> stored = store(context, row, 0, fact);
    return stored ? Result<CustomerId>(CustomerId(stored->id)) : failed(stored);
}

Result<KeyMap::Entry> CustomerWriter::findByName(ApplyContext &context, const QString &folded, bool isOnlyByName)
{
    Statement &statement = m_statements[isOnlyByName ? OnlyByName : ByName];
    const Result<bool> row = statement.bind(context.scope.company, folded, context.scope.connection).step();
    if (!row)
        return failed(row);
    KeyMap::Entry entry;
    if (*row)
        entry = {statement.int64(1), statement.int64(0), statement.int64(2)};
    statement.reset();
    return entry;
}

Result<CustomerFact> CustomerWriter::read(qint64 id)
{
    Statement &row = m_statements[Read];
    const Result<bool> found = row.bind(id).step();
    if (!found)
        return failed(found);
    CustomerFact fact{
        .remoteId = row.text(0),
        .name = row.text(1),
        .currency = row.currency(2),
        .email = row.text(3),
        .parentRemoteId = row.text(4),
        .country = row.text(5),
        .aliases = row.text(8).split(u'\n', Qt::SkipEmptyParts),
        .accounts = row.text(9).split(u'\n', Qt::SkipEmptyParts),
        .creditLimitUnits = row.optionalInt64(6),
        .termsDays = row.isNull(7) ? std::nullopt : std::optional(row.int32(7)),
    };
    row.reset();
    return fact;
}

Result<> CustomerWriter::storeLookups(ApplyContext &context, qint64 id, const CustomerFact &fact)
{
    for (const QString &alias : fact.aliases) {
        if (const Result<> done = m_statements[AddAlias].bind(context.scope.company, foldText(alias), id).run(); !done)
            return done;
    }
    for (const QString &account : fact.accounts) {
        QString plain = account.toUpper();
        plain.remove(u' ');
        if (const Result<> done = m_statements[AddAccount].bind(context.scope.company, plain, id).run(); !done)
            return done;
    }
    return {};
}

Result<> CustomerWriter::adoptOrphans(ApplyContext &context)
{
    std::vector<std::pair<CustomerId, QString>> orphans;
    Statement &rows = m_statements[Orphans];
    rows.bind(context.scope.connection);
    Result<bool> row = rows.step();
    for (; row && *row; row = rows.step())
        orphans.emplace_back(rows.int64(0), rows.text(1));
    if (!row)
        return failed(row);
    for (const auto &[child, parentId] : orphans) {
        const Result<KeyMap::Entry> parent = m_table.find(idKey(parentId));
        if (!parent)
            return failed(parent);
        if (parent->id == 0 || parent->id == child.value())
            continue;
        if (const Result<> done = m_statements[SetParent].bind(child, parent->id).run(); !done)
            return done;
        context.outcome->changes.customers[child] |= Field::Party;
    }
    return {};
}

} // namespace quittance::store
