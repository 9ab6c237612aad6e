#pragma once

#include "core/store/apply_context.h"
#include "core/store/line_finder.h"

#include <QHash>

namespace quittance::store {

/// Applies bank accounts, their statements and their lines.
class BankWriter
{
public:
    static Result<BankWriter> open(const Connection &connection, ledger::ConnectionId source, const KeyNeed &need);

    Result<> apply(ApplyContext &context, const ledger::FactBatch &batch);

private:
    BankWriter(const Connection &connection, VersionedTable accounts, VersionedTable statements, VersionedTable lines)
        : m_accounts(std::move(accounts))
        , m_statements(std::move(statements))
        , m_lines(std::move(lines))
        , m_finder(connection)
    {
    }

    Result<> applyAccount(ApplyContext &context, const ledger::BankAccountFact &fact);
    Result<> applyStatement(ApplyContext &context, const ledger::StatementFact &fact, qint64 index);
    Result<> applyLine(ApplyContext &context, const ledger::BankLineFact &fact, qint64 index);
    /// Makes what is stored around the days of `lines` known, where the accounts held anything before.
    Result<> expectLines(const std::vector<ledger::BankLineFact> &lines);
    /// The stored line that `fact` is, merged with it, or `fact` under an id that no other line has.
    Result<LineFinder::Found> settle(const KeyMap::Entry &row, ledger::BankAccountId account,
                                     const ledger::BankLineFact &fact, const HomeStatement &home);
    /// The row that is kept under the statement's id; id 0: none.
    Result<KeyMap::Entry> statementRow(const ledger::BankLineFact &fact);
    Result<> put(ApplyContext &context, const KeyMap::Entry &row, ledger::BankAccountId account,
                 const ledger::BankLineFact &fact);
    /// The account of that id, created bare where no fact described it yet.
    Result<ledger::BankAccountId> account(ApplyContext &context, const QString &remoteId, Currency currency);
    [[nodiscard]] qint64 keyOf(const QString &account, const QString &remoteId);

    VersionedTable m_accounts;
    VersionedTable m_statements;
    VersionedTable m_lines;
    ContentHash m_hash;
    LineFinder m_finder;
    QHash<QString, ledger::BankAccountId> m_accountIds;
};

} // namespace quittance::store
