#include "core/store/company_gateway.h"

#include "core/store/rows.h"

#include <QCoreApplication>

namespace quittance::store {
namespace {

using ledger::CompanyId;
using ledger::ConnectionId;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::store)
};

constexpr char kAdd[] = "INSERT INTO company (name, base_currency, time_zone, created_at_ms) VALUES (?1, ?2, ?3, ?4)";
constexpr char kUpdate[] = "UPDATE company SET name = ?2, base_currency = ?3, time_zone = ?4 WHERE id = ?1";
constexpr char kAll[] = "SELECT id, name, base_currency, time_zone FROM company ORDER BY id";
constexpr char kById[] = "SELECT id, name, base_currency, time_zone FROM company WHERE id = ?1";
constexpr char kSources[] = "SELECT id, company_id, type, name FROM connection WHERE company_id = ?1 ORDER BY id";
constexpr char kSource[] = "SELECT id FROM connection WHERE company_id = ?1 AND type = ?2 AND name = ?3";
constexpr char kAddSource[] = "INSERT INTO connection (company_id, type, name) VALUES (?1, ?2, ?3)";

Company readCompany(const Statement &row)
{
    return {CompanyId(row.int64(0)), row.text(1), row.currency(2).value_or(Currency()), row.text(3)};
}

tl::unexpected<Error> noCompany()
{
    return fail(Error::Kind::NotFound, Text::tr("The book has no such company."));
}

} // namespace

Result<CompanyId> CompanyGateway::add(const QString &name, Currency baseCurrency, const QString &timeZone,
                                      Instant createdAt) const
{
    const Instant at = createdAt.ms == 0 ? Instant::now() : createdAt;
    if (const Result<> done = runOnce(m_connection, kAdd, name, baseCurrency, timeZone, at); !done)
        return failed(done);
    return CompanyId(m_connection.lastInsertId());
}

Result<> CompanyGateway::update(const Company &company) const
{
    const Result<> done
        = runOnce(m_connection, kUpdate, company.id, company.name, company.baseCurrency, company.timeZone);
    return !done || m_connection.changes() == 1 ? done : Result<>(noCompany());
}

Result<std::vector<Company>> CompanyGateway::all() const
{
    return readRows(m_connection, kAll, readCompany);
}

Result<Company> CompanyGateway::byId(CompanyId id) const
{
    Result<std::vector<Company>> found = readRows(m_connection, kById, readCompany, id);
    if (!found)
        return failed(found);
    return found->empty() ? Result<Company>(noCompany()) : Result<Company>(std::move(found->front()));
}

Result<std::vector<Source>> CompanyGateway::sources(CompanyId company) const
{
    return readRows(
        m_connection, kSources,
        [](const Statement &row) {
            return Source{ConnectionId(row.int64(0)), CompanyId(row.int64(1)), row.text(2), row.text(3)};
        },
        company);
}

Result<ConnectionId> CompanyGateway::source(CompanyId company, const QString &type, const QString &name) const
{
    const auto readId = [](const Statement &row) { return ConnectionId(row.int64(0)); };
    const Result<std::vector<ConnectionId>> found = readRows(m_connection, kSource, readId, company, type, name);
    if (!found)
        return failed(found);
    if (!found->empty())
        return found->front();
    if (const Result<> done = runOnce(m_connection, kAddSource, company, type, name); !done)
        return failed(done);
    return ConnectionId(m_connection.lastInsertId());
}

Result<ConnectionId> CompanyGateway::localSource(CompanyId company) const
{
    return source(company, QStringLiteral("local"), QStringLiteral("Quittance"));
}

} // namespace quittance::store
