#include "core/store/bank_gateway.h"

#include "core/store/rows.h"
#include "core/store/statement_chain.h"

#include <algorithm>

namespace quittance::store {
namespace {

using ledger::BankAccountId;
using ledger::BankLine;
using ledger::BankLineId;
using ledger::StatementId;

constexpr char kAccounts[] = "SELECT id, connection_id, remote_id, name, iban, currency FROM bank_account"
                             " WHERE company_id = ?1 ORDER BY name, id";
constexpr char kStatement[] = "SELECT s.id, s.account_id, s.remote_id, a.remote_id, s.currency, s.opening_units,"
                              " s.opening_day, s.closing_units, s.closing_day, s.sequence, s.is_balanced"
                              " FROM bank_statement s JOIN bank_account a ON a.id = s.account_id";
constexpr char kOfAccount[] = " WHERE s.account_id = ?1"
                              " ORDER BY s.closing_day, s.opening_day, length(s.sequence), s.sequence, s.id";
constexpr char kLines[] = "SELECT l.id, l.account_id, a.name, l.remote_id, a.remote_id, l.statement_remote_id,"
                          " l.booked_day, l.value_day, l.amount_units, l.currency, l.counterparty,"
                          " l.counterparty_account, l.text, l.reference, l.end_to_end_id, l.bank_reference, l.status,"
                          " l.is_reversal, l.batch_size FROM bank_line l JOIN bank_account a ON a.id = l.account_id";

constexpr char kLineByRemoteId[] = "SELECT l.id FROM bank_account a JOIN bank_line l ON l.account_id = a.id"
                                   " WHERE a.company_id = ?1 AND a.remote_id = ?2 AND l.remote_id = ?3";

Currency currencyOf(const Statement &row, int column)
{
    return row.currency(column).value_or(Currency());
}

ledger::BankAccount readAccount(const Statement &row)
{
    return {BankAccountId(row.int64(0)),
            ledger::ConnectionId(row.int64(1)),
            {row.text(2), row.text(3), row.text(4), row.currency(5)}};
}

BankStatement readStatement(const Statement &row)
{
    return {
        .id = StatementId(row.int64(0)),
        .account = BankAccountId(row.int64(1)),
        .fact = {.remoteId = row.text(2),
                 .accountRemoteId = row.text(3),
                 .currency = currencyOf(row, 4),
                 .openingUnits = row.optionalInt64(5),
                 .openingDate = row.day(6),
                 .closingUnits = row.optionalInt64(7),
                 .closingDate = row.day(8),
                 .sequence = row.text(9),
                 .isBalanced = row.isNull(10) ? std::nullopt : std::optional(row.int64(10) != 0)},
    };
}

BankLine readLine(const Statement &row)
{
    return {
        .id = BankLineId(row.int64(0)),
        .account = BankAccountId(row.int64(1)),
        .accountName = row.text(2),
        .fact = {.remoteId = row.text(3),
                 .accountRemoteId = row.text(4),
                 .statementRemoteId = row.text(5),
                 .bookedOn = row.day(6),
                 .valueOn = row.day(7),
                 .amount = Money(row.int64(8), currencyOf(row, 9)),
                 .counterparty = row.text(10),
                 .counterpartyAccount = row.text(11),
                 .text = row.text(12),
                 .reference = row.text(13),
                 .endToEndId = row.text(14),
                 .bankReference = row.text(15),
                 .status = ledger::BankLineStatus(row.int32(16)),
                 .isReversal = row.int64(17) != 0,
                 .batchSize = row.int32(18)},
    };
}

const char *columnOf(BankGateway::Order order)
{
    switch (order) {
    case BankGateway::Order::Id:
        return "id";
    case BankGateway::Order::Booked:
        return "booked_day";
    case BankGateway::Order::Amount:
        return "amount_units";
    case BankGateway::Order::Counterparty:
        return "counterparty COLLATE NOCASE";
    }
    return "id";
}

} // namespace

Result<std::vector<ledger::BankAccount>> BankGateway::accounts(ledger::CompanyId company) const
{
    return readRows(m_connection, kAccounts, readAccount, company);
}

Result<std::vector<BankStatement>> BankGateway::statements(BankAccountId account) const
{
    return readRows(m_connection, QByteArray(kStatement) + kOfAccount, readStatement, account);
}

Result<std::optional<ledger::StatementFact>> BankGateway::statement(StatementId id) const
{
    Result<Statement> row = m_connection.prepare(QByteArray(kStatement) + " WHERE s.id = ?1");
    if (!row)
        return failed(row);
    return readOne(
        *row, [](const Statement &at) { return readStatement(at).fact; }, id);
}

Result<std::vector<StatementBreak>> BankGateway::checkChain(BankAccountId account) const
{
    Result<std::vector<BankStatement>> all = statements(account);
    if (!all)
        return failed(all);
    return chainBreaks(*std::move(all));
}

Result<std::vector<BankLineId>> BankGateway::lineIds(const BankLineFilter &filter, Order order, bool isDescending) const
{
    QByteArray sql = "SELECT id FROM bank_line WHERE company_id = ?1";
    sql += filter.account.isValid() ? " AND account_id = ?2" : " AND ?2 IS NULL";
    sql += filter.bookedFrom.isValid() ? " AND booked_day >= ?3" : " AND ?3 IS NULL";
    sql += filter.bookedTo.isValid() ? " AND booked_day <= ?4" : " AND ?4 IS NULL";
    sql += QByteArray(" ORDER BY ") + columnOf(order) + (isDescending ? " DESC, id DESC" : ", id");
    return readRows(
        m_connection, sql, [](const Statement &row) { return BankLineId(row.int64(0)); }, filter.company,
        filter.account, filter.bookedFrom, filter.bookedTo);
}

Result<std::pair<QDate, QDate>> BankGateway::bookedDays(BankAccountId account) const
{
    Result<Statement> row = m_connection.prepare("SELECT (SELECT min(booked_day) FROM bank_line WHERE account_id = ?1),"
                                                 " (SELECT max(booked_day) FROM bank_line WHERE account_id = ?1)");
    if (!row)
        return failed(row);
    const auto days = readOne(
        *row, [](const Statement &at) { return std::pair(at.day(0), at.day(1)); }, account);
    return days ? Result<std::pair<QDate, QDate>>(days->value_or(std::pair<QDate, QDate>())) : failed(days);
}

Result<BankLineId> BankGateway::lineByRemoteId(ledger::CompanyId company, const QString &accountRemoteId,
                                               const QString &remoteId) const
{
    Result<Statement> statement = m_connection.prepare(kLineByRemoteId);
    if (!statement)
        return failed(statement);
    const auto id = readOne(
        *statement, [](const Statement &row) { return BankLineId(row.int64(0)); }, company, accountRemoteId, remoteId);
    return id ? Result<BankLineId>(id->value_or(BankLineId())) : failed(id);
}

Result<std::vector<BankLine>> BankGateway::linesByIds(std::span<const BankLineId> ids) const
{
    Result<Statement> statement = m_connection.prepare(QByteArray(kLines) + " WHERE l.id = ?1");
    if (!statement)
        return failed(statement);
    std::vector<BankLine> lines;
    lines.reserve(ids.size());
    for (const BankLineId id : ids) {
        Result<std::optional<BankLine>> line = readOne(*statement, readLine, id);
        if (!line)
            return failed(line);
        if (*line)
            lines.push_back(std::move(**line));
    }
    return lines;
}

Result<std::vector<BankLine>> BankGateway::allLines(ledger::CompanyId company) const
{
    return readRows(m_connection, QByteArray(kLines) + " WHERE l.company_id = ?1 ORDER BY l.id", readLine, company);
}

} // namespace quittance::store
