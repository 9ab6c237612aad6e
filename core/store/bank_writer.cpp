#include "core/store/bank_writer.h"

namespace quittance::store {
namespace {

using ledger::BankAccountFact;
using ledger::BankAccountId;
using ledger::BankLineFact;
using ledger::StatementFact;

constexpr FactColumn kAccountColumns[] = {
    {"name", Field::Names},
    {"iban", Field::Names},
    {"currency", Field::Amounts},
};

constexpr FactColumn kStatementColumns[] = {
    {"account_id", Field::Party},  {"currency", Field::Amounts},      {"opening_units", Field::Amounts},
    {"opening_day", Field::Dates}, {"closing_units", Field::Amounts}, {"closing_day", Field::Dates},
    {"sequence", Field::Names},    {"is_balanced", Field::Other},
};

constexpr FactColumn kLineColumns[] = {
    {"account_id", Field::Party},     {"statement_id", Field::Other}, {"statement_remote_id", Field::Other},
    {"booked_day", Field::Dates},     {"value_day", Field::Dates},    {"currency", Field::Amounts},
    {"amount_units", Field::Amounts}, {"counterparty", Field::Party}, {"counterparty_account", Field::Party},
    {"text", Field::Names},           {"reference", Field::Names},    {"end_to_end_id", Field::Names},
    {"bank_reference", Field::Names}, {"status", Field::Other},       {"is_reversal", Field::Other},
    {"batch_size", Field::Other},
};

qint64 contentOf(ContentHash &hash, const BankAccountFact &fact)
{
    return hash.add(fact.remoteId).add(fact.name).add(fact.iban).add(fact.currency).finish();
}

qint64 contentOf(ContentHash &hash, const StatementFact &fact)
{
    return hash.add(fact.remoteId)
        .add(fact.accountRemoteId)
        .add(fact.currency)
        .add(fact.openingUnits)
        .add(fact.openingDate)
        .add(fact.closingUnits)
        .add(fact.closingDate)
        .add(fact.sequence)
        .add(fact.isBalanced)
        .finish();
}

qint64 contentOf(ContentHash &hash, const BankLineFact &fact)
{
    return hash.add(fact.remoteId)
        .add(fact.accountRemoteId)
        .add(fact.statementRemoteId)
        .add(fact.bookedOn)
        .add(fact.valueOn)
        .add(fact.amount)
        .add(fact.counterparty)
        .add(fact.counterpartyAccount)
        .add(fact.text)
        .add(fact.reference)
        .add(fact.endToEndId)
        .add(fact.bankReference)
        .add(fact.status)
        .add(fact.isReversal)
        .add(fact.batchSize)
        .finish();
}

} // namespace

Result<BankWriter> BankWriter::open(const Connection &connection, ledger::ConnectionId source, const KeyNeed &need)
{
    Result<VersionedTable> accounts = VersionedTable::open(connection, "bank_account", kAccountColumns);
    Result<VersionedTable> statements = VersionedTable::open(connection, "bank_statement", kStatementColumns);
    Result<VersionedTable> lines = VersionedTable::open(connection, "bank_line", kLineColumns);
    const Result<qint64> stored = connection.scalar("SELECT coalesce(max(id), 0) FROM bank_line");
    for (const auto *table : {&accounts, &statements, &lines}) {
        if (!*table)
            return failed(*table);
    }
    if (!stored)
        return failed(stored);
    BankWriter writer(connection, std::move(*accounts), std::move(*statements), std::move(*lines));
    const bool inMemory = wantsKeysInMemory(need, *stored);
    for (VersionedTable *table : {&writer.m_accounts, &writer.m_statements, &writer.m_lines}) {
        if (const Result<> done = table->prepareKeys(source, table == &writer.m_lines && inMemory, need.most); !done)
            return failed(done);
    }
    return writer;
}

qint64 BankWriter::keyOf(const QString &account, const QString &remoteId)
{
    return m_hash.add(account).add(remoteId).finish();
}

Result<> BankWriter::apply(ApplyContext &context, const ledger::FactBatch &batch)
{
    m_finder.begin(context.scope.import);
    for (const BankAccountFact &fact : batch.bankAccounts) {
        if (const Result<> done = applyAccount(context, fact); !done)
            return done;
        if (const Result<> done = context.advance(); !done)
            return done;
    }
    for (size_t i = 0; i < batch.statements.size(); ++i) {
        if (const Result<> done = applyStatement(context, batch.statements[i], qint64(i)); !done)
            return done;
        if (const Result<> done = context.advance(); !done)
            return done;
    }
    if (const Result<> ready = expectLines(batch.bankLines); !ready)
        return ready;
    for (size_t i = 0; i < batch.bankLines.size(); ++i) {
        if (const Result<> done = applyLine(context, batch.bankLines[i], qint64(i)); !done)
            return done;
        if (const Result<> done = context.advance(); !done)
            return done;
    }
    return {};
}

Result<> BankWriter::applyAccount(ApplyContext &context, const BankAccountFact &fact)
{
    const qint64 key = keyOf(fact.remoteId, {});
    const Result<KeyMap::Entry> row = m_accounts.find(key);
    if (!row)
        return failed(row);
    const Result<BankAccountFact> fuller = m_finder.fullerAccount(row->id, fact);
    if (!fuller)
        return failed(fuller);
    const Result<Stored> stored
        = m_accounts.put(context.scope, *row, {key, contentOf(m_hash, *fuller), fact.remoteId, {}},
                         fuller->name.isEmpty() ? fact.remoteId : fuller->name, fuller->iban, fuller->currency);
    if (!stored)
        return failed(stored);
    m_accountIds.insert(fact.remoteId, BankAccountId(stored->id));
    if (stored->change == Change::Added)
        m_finder.noteNew(BankAccountId(stored->id));
    context.count(FactType::BankAccount, stored->change);
    return {};
}

Result<BankAccountId> BankWriter::account(ApplyContext &context, const QString &remoteId, Currency currency)
{
    if (const auto known = m_accountIds.constFind(remoteId); known != m_accountIds.cend())
        return *known;
    const qint64 key = keyOf(remoteId, {});
    const Result<KeyMap::Entry> row = m_accounts.find(key);
    if (!row)
        return failed(row);
    qint64 id = row->id;
    if (id == 0) {
        const QString name = remoteId.isEmpty() ? ApplyText::tr("Bank account") : remoteId;
        const Result<Stored> stored
            = m_accounts.put(context.scope, *row, {key, 0, remoteId, {}}, name, QStringView(), currency);
        if (!stored)
            return failed(stored);
        id = stored->id;
        m_finder.noteNew(BankAccountId(id));
    }
    return *m_accountIds.insert(remoteId, BankAccountId(id));
}

Result<> BankWriter::applyStatement(ApplyContext &context, const StatementFact &fact, qint64 index)
{
    if (!fact.currency.isValid()) {
        context.report(FactType::Statement, index, fact.remoteId,
                       ApplyText::tr("The statement %1 has no currency.").arg(fact.remoteId));
        return {};
    }
    const Result<BankAccountId> id = account(context, fact.accountRemoteId, fact.currency);
    if (!id)
        return failed(id);
    const qint64 key = keyOf(fact.accountRemoteId, fact.remoteId);
    const Result<KeyMap::Entry> row = m_statements.find(key);
    if (!row)
        return failed(row);
    const Result<Stored> stored = m_statements.put(
        context.scope, *row, {key, contentOf(m_hash, fact), fact.remoteId, {}}, *id, fact.currency, fact.openingUnits,
        fact.openingDate, fact.closingUnits, fact.closingDate, fact.sequence, fact.isBalanced);
    if (!stored)
        return failed(stored);
    m_finder.forgetStatement(stored->id);
    context.count(FactType::Statement, stored->change);
    return {};
}

Result<> BankWriter::applyLine(ApplyContext &context, const BankLineFact &fact, qint64 index)
{
    const qint64 key = keyOf(fact.accountRemoteId, fact.remoteId);
    const qint64 contentHash = contentOf(m_hash, fact);
    const Result<KeyMap::Entry> row = m_lines.find(key);
    if (!row)
        return failed(row);
    if (row->id != 0 && row->contentHash == contentHash && !m_finder.isTaken(row->id)) {
        if (m_finder.isAnyLoaded())
            m_finder.take(row->id);
        context.count(FactType::BankLine, Change::Unchanged);
        return {};
    }
    if (fact.remoteId.isEmpty() || !fact.bookedOn.isValid() || !fact.amount.currency().isValid()) {
        context.report(FactType::BankLine, index, fact.remoteId,
                       ApplyText::tr("The bank line has no id, no booking date or no currency."));
        return {};
    }
    const Result<BankAccountId> id = account(context, fact.accountRemoteId, fact.amount.currency());
    if (!id)
        return failed(id);
    if (row->id == 0 && !m_finder.isLoaded(*id))
        return put(context, *row, *id, fact);
    const Result<KeyMap::Entry> statement = statementRow(fact);
    if (!statement)
        return failed(statement);
    const Result<HomeStatement> home = m_finder.statement(statement->id);
    if (!home)
        return failed(home);
    const Result<LineFinder::Found> settled = settle(*row, *id, fact, *home);
    if (!settled)
        return failed(settled);
    return put(context, settled->row, *id, settled->fact);
}

Result<> BankWriter::expectLines(const std::vector<BankLineFact> &lines)
{
    struct Days
    {
        QDate from;
        QDate to;
    };
    QHash<QString, Days> accounts;
    for (const BankLineFact &line : lines) {
        Days &days = accounts[line.accountRemoteId];
        if (!line.bookedOn.isValid())
            continue;
        days.from = days.from.isValid() ? std::min(days.from, line.bookedOn) : line.bookedOn;
        days.to = days.to.isValid() ? std::max(days.to, line.bookedOn) : line.bookedOn;
    }
    bool isAny = false;
    for (auto account = accounts.cbegin(); account != accounts.cend(); ++account) {
        const Result<KeyMap::Entry> row = m_accounts.find(keyOf(account.key(), {}));
        if (!row)
            return failed(row);
        if (row->id == 0 || !account->from.isValid())
            continue;
        const Result<bool> loaded = m_finder.load(BankAccountId(row->id), account->from, account->to);
        if (!loaded)
            return failed(loaded);
        isAny = isAny || *loaded;
    }
    QSet<qint64> keys;
    for (const BankLineFact &line : lines) {
        if (isAny)
            keys.insert(keyOf(line.accountRemoteId, line.remoteId));
    }
    m_finder.expect(std::move(keys));
    return {};
}

Result<KeyMap::Entry> BankWriter::statementRow(const BankLineFact &fact)
{
    if (fact.statementRemoteId.isEmpty())
        return KeyMap::Entry();
    return m_statements.find(keyOf(fact.accountRemoteId, fact.statementRemoteId));
}

Result<LineFinder::Found> BankWriter::settle(const KeyMap::Entry &row, BankAccountId account, const BankLineFact &fact,
                                             const HomeStatement &home)
{
    using Found = LineFinder::Found;
    KeyMap::Entry at = row;
    CountedId id = countedId(fact.remoteId);
    while (at.id != 0) {
        Result<Found> stored = m_finder.at(at);
        if (!stored)
            return stored;
        if (!m_finder.isTaken(at.id) && !areApart(stored->home, home)) {
            m_finder.take(at.id);
            // Without statements there is nothing that is finer: what comes last is a correction.
            const bool isCorrection = fact.statementRemoteId.isEmpty() && stored->fact.statementRemoteId.isEmpty();
            BankLineFact merged = isCorrection ? fact : mergedLine(stored->fact, stored->home, fact, home);
            if (stored->fact.status == ledger::BankLineStatus::Booked)
                merged.status = ledger::BankLineStatus::Booked;
            merged.remoteId = stored->fact.remoteId;
            merged.accountRemoteId = fact.accountRemoteId;
            return Found{.row = at, .fact = std::move(merged)};
        }
        id = id.next();
        const Result<KeyMap::Entry> next = m_lines.find(keyOf(fact.accountRemoteId, id.text()));
        if (!next)
            return failed(next);
        at = *next;
    }
    if (row.id == 0) {
        Result<Found> like = m_finder.like(account, fact, home);
        if (!like)
            return like;
        if (like->row.id != 0) {
            m_finder.take(like->row.id);
            BankLineFact merged = mergedLine(like->fact, like->home, fact, home);
            merged.accountRemoteId = fact.accountRemoteId;
            return Found{.row = like->row, .fact = std::move(merged)};
        }
    }
    BankLineFact added = fact;
    added.remoteId = row.id == 0 ? fact.remoteId : id.text();
    return Found{.row = at, .fact = std::move(added)};
}

Result<> BankWriter::put(ApplyContext &context, const KeyMap::Entry &row, BankAccountId account,
                         const BankLineFact &fact)
{
    const Result<KeyMap::Entry> found = statementRow(fact);
    if (!found)
        return failed(found);
    const ledger::StatementId statement(found->id);
    const qint64 key = keyOf(fact.accountRemoteId, fact.remoteId);
    const Result<Stored> stored
        = m_lines.put(context.scope, row, {key, contentOf(m_hash, fact), fact.remoteId, {}}, account, statement,
                      fact.statementRemoteId, fact.bookedOn, fact.valueOn, fact.amount.currency(), fact.amount.units(),
                      fact.counterparty, fact.counterpartyAccount, fact.text, fact.reference, fact.endToEndId,
                      fact.bankReference, fact.status, fact.isReversal, fact.batchSize);
    if (!stored)
        return failed(stored);
    if (m_finder.isLoaded(account))
        m_finder.take(stored->id);
    context.count(FactType::BankLine, stored->change);
    if (stored->change != Change::Unchanged)
        context.outcome->changes.bankLines[ledger::BankLineId(stored->id)] |= stored->fields;
    return {};
}

} // namespace quittance::store
