#pragma once

#include "core/ledger/records.h"
#include "core/store/connection.h"

#include <span>

namespace quittance::store {

/// Reads customers. Tables ask for ids once and for rows by window.
class CustomerGateway
{
public:
    enum class Order { Id, Name, Country, CreditLimit };

    /// A name or an account number and whose it is.
    struct Lookup
    {
        QString text; ///< folded name, or account without spaces in upper case
        ledger::CustomerId customer;
    };

    explicit CustomerGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    Result<std::vector<ledger::CustomerId>> ids(ledger::CompanyId company, Order order = Order::Name,
                                                bool isDescending = false) const;
    /// In the order of `ids`; ids no longer stored are left out.
    Result<std::vector<ledger::Customer>> byIds(std::span<const ledger::CustomerId> ids) const;
    Result<std::vector<ledger::Customer>> byFoldedName(ledger::CompanyId company, const QString &folded) const;
    Result<std::vector<ledger::CustomerId>> children(ledger::CustomerId parent) const;

    /// Other names of all customers, without their own.
    Result<std::vector<Lookup>> aliases(ledger::CompanyId company) const;
    Result<std::vector<Lookup>> accounts(ledger::CompanyId company) const;
    /// Remembers a name or an account that a person confirmed.
    Result<> addAlias(ledger::CompanyId company, ledger::CustomerId customer, const QString &name) const;
    Result<> addAccount(ledger::CompanyId company, ledger::CustomerId customer, const QString &account) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
