#pragma once

#include "core/ledger/ids.h"
#include "core/store/connection.h"

#include <vector>

namespace quittance::store {

/// A company of the book.
struct Company
{
    ledger::CompanyId id;
    QString name;
    Currency baseCurrency; ///< invalid: not chosen yet
    QString timeZone; ///< IANA name; days of the ledger are days there
};

/// Where facts of a company come from. Type `files` are imported files, `local` is this program itself.
struct Source
{
    ledger::ConnectionId id;
    ledger::CompanyId company;
    QString type;
    QString name;
};

/// Companies and their connections.
class CompanyGateway
{
public:
    explicit CompanyGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// `createdAt` 0: now.
    Result<ledger::CompanyId> add(const QString &name, Currency baseCurrency = {},
                                  const QString &timeZone = QStringLiteral("UTC"), Instant createdAt = {}) const;
    /// Writes name, base currency and time zone. NotFound when there is no such company.
    Result<> update(const Company &company) const;
    Result<std::vector<Company>> all() const;
    Result<Company> byId(ledger::CompanyId id) const;

    Result<std::vector<Source>> sources(ledger::CompanyId company) const;
    /// The connection of this type and name; made when there is none.
    Result<ledger::ConnectionId> source(ledger::CompanyId company, const QString &type, const QString &name) const;
    /// The connection of facts that this program makes itself, such as write-offs.
    Result<ledger::ConnectionId> localSource(ledger::CompanyId company) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
