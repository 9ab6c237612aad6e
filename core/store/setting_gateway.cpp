#include "core/store/setting_gateway.h"

#include "core/store/rows.h"

namespace quittance::store {
namespace {

constexpr char kValue[] = "SELECT value FROM setting WHERE company_id = ?1 AND name = ?2";
constexpr char kSet[] = "INSERT INTO setting VALUES (?1, ?2, ?3)"
                        " ON CONFLICT (company_id, name) DO UPDATE SET value = excluded.value";
constexpr char kRemove[] = "DELETE FROM setting WHERE company_id = ?1 AND name = ?2";

} // namespace

Result<std::optional<QString>> SettingGateway::value(ledger::CompanyId company, const QString &name) const
{
    Result<Statement> statement = m_connection.prepare(kValue);
    if (!statement)
        return failed(statement);
    return readOne(
        *statement, [](const Statement &row) { return row.text(0); }, company.value(), name);
}

Result<> SettingGateway::set(ledger::CompanyId company, const QString &name, const QString &json) const
{
    return runOnce(m_connection, kSet, company.value(), name, json);
}

Result<> SettingGateway::remove(ledger::CompanyId company, const QString &name) const
{
    return runOnce(m_connection, kRemove, company.value(), name);
}

} // namespace quittance::store
