#include "core/store/line_finder.h"

#include "core/store/bank_gateway.h"
#include "core/store/indexes.h"
#include "core/store/rows.h"

#include <algorithm>

namespace quittance::store {
namespace {

using ledger::BankAccountId;
using ledger::BankLineFact;

constexpr char kLine[] = "SELECT coalesce(statement_id, 0), remote_id, statement_remote_id, booked_day, value_day,"
                         " amount_units, currency, counterparty, counterparty_account, text, reference, end_to_end_id,"
                         " bank_reference, status, is_reversal, batch_size,"
                         " EXISTS (SELECT 1 FROM bank_line_history h WHERE h.id = bank_line.id)"
                         " FROM bank_line WHERE id = ?1";
constexpr char kSome[] = "SELECT EXISTS (SELECT 1 FROM bank_line WHERE account_id = ?1)";
constexpr char kDays[] = "SELECT id, key_hash, content_hash, booked_day, amount_units, currency FROM bank_line"
                         " WHERE account_id = ?1 AND booked_day BETWEEN ?2 AND ?3 AND import_id <> ?4";

} // namespace

void LineFinder::begin(ledger::ImportId import)
{
    if (import == m_import)
        return;
    m_import = import;
    m_new.clear();
    m_taken.clear();
    m_days.clear();
    m_statements.clear();
}

Result<bool> LineFinder::load(BankAccountId account, QDate from, QDate to)
{
    if (m_new.contains(account.value()))
        return false;
    const auto days = m_days.constFind(account.value());
    if (days == m_days.cend()) {
        if (const Result<> indexed = createLineIndex(m_connection); !indexed)
            return failed(indexed);
        const auto some = readRows(
            m_connection, kSome, [](const Statement &row) { return row.int64(0); }, account);
        if (!some)
            return failed(some);
        if (some->front() == 0) {
            m_new.insert(account.value());
            return false;
        }
    }
    const qint64 first = from.toJulianDay() - kPendingDays;
    const qint64 last = to.toJulianDay() + kPendingDays;
    if (days == m_days.cend()) {
        m_days.insert(account.value(), {.lines = {}, .from = first, .to = first - 1});
    } else if (first < days->from) {
        if (const Result<> loaded = loadDays(account, first, days->from - 1); !loaded)
            return failed(loaded);
    }
    Days &known = m_days[account.value()];
    known.from = std::min(known.from, first);
    if (last > known.to) {
        if (const Result<> loaded = loadDays(account, known.to + 1, last); !loaded)
            return failed(loaded);
        known.to = last;
    }
    return true;
}

/// Adds the lines of these days to those that are known.
Result<> LineFinder::loadDays(BankAccountId account, qint64 from, qint64 to)
{
    Result<Statement> rows = m_connection.prepare(kDays);
    if (!rows)
        return failed(rows);
    Days &days = m_days[account.value()];
    rows->bind(account, from, to, m_import);
    return rows->forEachRow([&days](const Statement &row) {
        days.lines[{row.int64(4), row.int64(5)}].push_back(
            {{row.int64(1), row.int64(0), row.int64(2)}, qint32(row.int64(3))});
    });
}

Result<LineFinder::Found> LineFinder::like(BankAccountId account, const BankLineFact &line, const HomeStatement &home)
{
    const auto days = m_days.constFind(account.value());
    if (days == m_days.cend())
        return Found();
    const auto bucket = days->lines.constFind({line.amount.units(), qint64(line.amount.currency().number())});
    if (bucket == days->lines.cend())
        return Found();
    const qint64 day = line.bookedOn.toJulianDay();
    Found best;
    int most = 0;
    for (const Light &light : *bucket) {
        if (qAbs(light.day - day) > kPendingDays || isTaken(light.row.id) || m_arriving.contains(light.row.key))
            continue;
        Result<Found> found = at(light.row);
        if (!found)
            return found;
        const bool isSaidThere = found->fact.statementRemoteId == line.statementRemoteId && !found->isRevised
            && found->fact.status == line.status;
        if (found->row.id == 0 || areApart(found->home, home) || isSaidThere)
            continue;
        const int likeness = likenessOf(found->fact, found->home, line, home);
        if (likeness > most) {
            most = likeness;
            best = std::move(*found);
        }
    }
    return best;
}

Result<LineFinder::Found> LineFinder::at(const KeyMap::Entry &row)
{
    if (!m_line) {
        Result<Statement> line = m_connection.prepare(kLine);
        if (!line)
            return failed(line);
        m_line = std::move(*line);
    }
    qint64 statementId = 0;
    bool isRevised = false;
    const auto read = [&](const Statement &line) {
        statementId = line.int64(0);
        isRevised = line.int64(16) != 0;
        return BankLineFact{.remoteId = line.text(1),
                            .accountRemoteId = {},
                            .statementRemoteId = line.text(2),
                            .bookedOn = line.day(3),
                            .valueOn = line.day(4),
                            .amount = Money(line.int64(5), line.currency(6).value_or(Currency())),
                            .counterparty = line.text(7),
                            .counterpartyAccount = line.text(8),
                            .text = line.text(9),
                            .reference = line.text(10),
                            .endToEndId = line.text(11),
                            .bankReference = line.text(12),
                            .status = ledger::BankLineStatus(line.int32(13)),
                            .isReversal = line.int64(14) != 0,
                            .batchSize = line.int32(15)};
    };
    Result<std::optional<BankLineFact>> fact = readOne(*m_line, read, row.id);
    if (!fact)
        return failed(fact);
    if (!*fact)
        return Found();
    const Result<HomeStatement> home = statement(statementId);
    if (!home)
        return failed(home);
    return Found{.row = row, .fact = std::move(**fact), .home = *home, .isRevised = isRevised};
}

Result<ledger::BankAccountFact> LineFinder::fullerAccount(qint64 id, ledger::BankAccountFact fact)
{
    if (id == 0 || (!fact.name.isEmpty() && !fact.iban.isEmpty()))
        return fact;
    const auto stored = readRows(
        m_connection, "SELECT name, iban FROM bank_account WHERE id = ?1",
        [](const Statement &row) { return std::pair(row.text(0), row.text(1)); }, id);
    if (!stored)
        return failed(stored);
    if (stored->empty())
        return fact;
    const auto &[name, iban] = stored->front();
    if (fact.name.isEmpty() && name != fact.remoteId)
        fact.name = name;
    if (fact.iban.isEmpty())
        fact.iban = iban;
    return fact;
}

Result<HomeStatement> LineFinder::statement(qint64 id)
{
    if (id == 0)
        return HomeStatement();
    if (const auto known = m_statements.constFind(id); known != m_statements.cend())
        return *known;
    const Result<HomeStatement> kept = BankGateway(m_connection).statement(ledger::StatementId(id));
    if (!kept)
        return failed(kept);
    m_statements.insert(id, *kept);
    return *kept;
}

} // namespace quittance::store
