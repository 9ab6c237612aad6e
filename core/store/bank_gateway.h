#pragma once

#include "core/ledger/records.h"
#include "core/store/connection.h"

#include <span>

namespace quittance::store {

struct BankLineFilter
{
    ledger::CompanyId company;
    ledger::BankAccountId account; ///< invalid: all
    QDate bookedFrom;
    QDate bookedTo;
};

struct BankStatement
{
    ledger::StatementId id;
    ledger::BankAccountId account;
    ledger::StatementFact fact;
};

/// Something wrong between two statements of one account, or within one.
struct StatementBreak
{
    enum class Kind {
        Missing, ///< the next one opens with another balance: statements between `from` and `to` are missing
        Overlap, ///< the next one opens before this one closed
        Unbalanced, ///< opening and lines do not give the closing balance
        NoBalance ///< a balance is missing, so nothing can be proved
    };

    Kind kind = Kind::Missing;
    ledger::StatementId before;
    ledger::StatementId after; ///< invalid for Unbalanced and NoBalance
    QDate from;
    QDate to;
    Money difference; ///< next opening less this closing; zero where that is no amount
};

/// Reads bank accounts, statements and lines.
class BankGateway
{
public:
    enum class Order { Id, Booked, Amount, Counterparty };

    explicit BankGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    Result<std::vector<ledger::BankAccount>> accounts(ledger::CompanyId company) const;
    /// By the day they close.
    Result<std::vector<BankStatement>> statements(ledger::BankAccountId account) const;
    /// The statement with this id as its source stated it; nothing when it is not stored.
    Result<std::optional<ledger::StatementFact>> statement(ledger::StatementId id) const;
    /// Holds every closing balance against the opening of the next statement in its currency.
    Result<std::vector<StatementBreak>> checkChain(ledger::BankAccountId account) const;

    /// The first and the last day with a line of the account; invalid when there is none.
    Result<std::pair<QDate, QDate>> bookedDays(ledger::BankAccountId account) const;
    Result<std::vector<ledger::BankLineId>> lineIds(const BankLineFilter &filter, Order order = Order::Booked,
                                                    bool isDescending = false) const;
    /// In the order of `ids`; ids no longer stored are left out.
    Result<std::vector<ledger::BankLine>> linesByIds(std::span<const ledger::BankLineId> ids) const;
    /// Invalid when the company has no such line.
    Result<ledger::BankLineId> lineByRemoteId(ledger::CompanyId company, const QString &accountRemoteId,
                                              const QString &remoteId) const;
    /// All lines of the company by id: what matching reads once.
    Result<std::vector<ledger::BankLine>> allLines(ledger::CompanyId company) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
