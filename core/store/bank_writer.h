#pragma once

#include "core/store/apply_context.h"

#include <QHash>

namespace quittance::store {

/// Applies bank accounts, their statements and their lines.
class BankWriter
{
public:
    static Result<BankWriter> open(const Connection &connection, ledger::ConnectionId source, const KeyNeed &need);

    Result<> apply(ApplyContext &context, const ledger::FactBatch &batch);

private:
    BankWriter(VersionedTable accounts, VersionedTable statements, VersionedTable lines)
        : m_accounts(std::move(accounts))
        , m_statements(std::move(statements))
        , m_lines(std::move(lines))
    {
    }

    Result<> applyAccount(ApplyContext &context, const ledger::BankAccountFact &fact);
    Result<> applyStatement(ApplyContext &context, const ledger::StatementFact &fact, qint64 index);
    Result<> applyLine(ApplyContext &context, const ledger::BankLineFact &fact, qint64 index);
    /// The account of that id, created bare where no fact described it yet.
    Result<ledger::BankAccountId> account(ApplyContext &context, const QString &remoteId, Currency currency);
    [[nodiscard]] qint64 keyOf(const QString &account, const QString &remoteId);

    VersionedTable m_accounts;
    VersionedTable m_statements;
    VersionedTable m_lines;
    ContentHash m_hash;
    QHash<QString, ledger::BankAccountId> m_accountIds;
};

} // namespace quittance::store
