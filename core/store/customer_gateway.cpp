#include "core/store/customer_gateway.h"

#include "core/base/text_fold.h"
#include "core/store/rows.h"

namespace quittance::store {
namespace {

using ledger::CompanyId;
using ledger::Customer;
using ledger::CustomerId;

constexpr char kColumns[] = "SELECT id, connection_id, parent_id, remote_id, name, currency, email, parent_remote_id,"
                            " country, aliases, accounts, credit_limit_units, terms_days FROM customer";
constexpr char kAliases[] = "SELECT folded, customer_id FROM customer_alias WHERE company_id = ?1";
constexpr char kAccounts[] = "SELECT account, customer_id FROM customer_account WHERE company_id = ?1";
constexpr char kChildren[] = "SELECT id FROM customer WHERE parent_id = ?1 ORDER BY id";

Customer readCustomer(const Statement &row)
{
    return {
        .id = CustomerId(row.int64(0)),
        .connection = ledger::ConnectionId(row.int64(1)),
        .parent = CustomerId(row.int64(2)),
        .fact = {.remoteId = row.text(3),
                 .name = row.text(4),
                 .currency = row.currency(5),
                 .email = row.text(6),
                 .parentRemoteId = row.text(7),
                 .country = row.text(8),
                 .aliases = row.text(9).split(u'\n', Qt::SkipEmptyParts),
                 .accounts = row.text(10).split(u'\n', Qt::SkipEmptyParts),
                 .creditLimitUnits = row.optionalInt64(11),
                 .termsDays = row.isNull(12) ? std::nullopt : std::optional(row.int32(12))},
    };
}

CustomerGateway::Lookup readLookup(const Statement &row)
{
    return {row.text(0), CustomerId(row.int64(1))};
}

CustomerId readId(const Statement &row)
{
    return CustomerId(row.int64(0));
}

const char *columnOf(CustomerGateway::Order order)
{
    switch (order) {
    case CustomerGateway::Order::Id:
        return "id";
    case CustomerGateway::Order::Name:
        return "folded_name";
    case CustomerGateway::Order::Country:
        return "country";
    case CustomerGateway::Order::CreditLimit:
        return "credit_limit_units";
    }
    return "id";
}

} // namespace

Result<std::vector<CustomerId>> CustomerGateway::ids(CompanyId company, Order order, bool isDescending) const
{
    const QByteArray direction = isDescending ? " DESC" : "";
    return readRows(m_connection,
                    QByteArray("SELECT id FROM customer WHERE company_id = ?1 ORDER BY ") + columnOf(order) + direction
                        + ", id" + direction,
                    readId, company);
}

Result<std::vector<Customer>> CustomerGateway::byIds(std::span<const CustomerId> ids) const
{
    Result<Statement> statement = m_connection.prepare(QByteArray(kColumns) + " WHERE id = ?1");
    if (!statement)
        return failed(statement);
    std::vector<Customer> customers;
    customers.reserve(ids.size());
    for (const CustomerId id : ids) {
        Result<std::optional<Customer>> customer = readOne(*statement, readCustomer, id);
        if (!customer)
            return failed(customer);
        if (*customer)
            customers.push_back(std::move(**customer));
    }
    return customers;
}

Result<std::vector<Customer>> CustomerGateway::byFoldedName(CompanyId company, const QString &folded) const
{
    return readRows(m_connection, QByteArray(kColumns) + " WHERE company_id = ?1 AND folded_name = ?2", readCustomer,
                    company, folded);
}

Result<std::vector<CustomerId>> CustomerGateway::children(CustomerId parent) const
{
    return readRows(m_connection, kChildren, readId, parent);
}

Result<std::vector<CustomerGateway::Lookup>> CustomerGateway::aliases(CompanyId company) const
{
    return readRows(m_connection, kAliases, readLookup, company);
}

Result<std::vector<CustomerGateway::Lookup>> CustomerGateway::accounts(CompanyId company) const
{
    return readRows(m_connection, kAccounts, readLookup, company);
}

Result<> CustomerGateway::addAlias(CompanyId company, CustomerId customer, const QString &name) const
{
    return runOnce(m_connection, "INSERT OR IGNORE INTO customer_alias VALUES (?1, ?2, ?3)", company, foldText(name),
                   customer);
}

Result<> CustomerGateway::addAccount(CompanyId company, CustomerId customer, const QString &account) const
{
    QString plain = account.toUpper();
    plain.remove(u' ');
    return runOnce(m_connection, "INSERT OR IGNORE INTO customer_account VALUES (?1, ?2, ?3)", company, plain,
                   customer);
}

} // namespace quittance::store
