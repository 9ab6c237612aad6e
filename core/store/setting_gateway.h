#pragma once

#include "core/ledger/ids.h"
#include "core/store/connection.h"

namespace quittance::store {

/// Named JSON texts of a company, or of the whole book where the company is invalid.
class SettingGateway
{
public:
    explicit SettingGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Nothing when it was never set.
    Result<std::optional<QString>> value(ledger::CompanyId company, const QString &name) const;
    Result<> set(ledger::CompanyId company, const QString &name, const QString &json) const;
    Result<> remove(ledger::CompanyId company, const QString &name) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
