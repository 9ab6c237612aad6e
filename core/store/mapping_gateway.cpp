#include "core/store/mapping_gateway.h"

#include "core/store/rows.h"

namespace quittance::store {
namespace {

constexpr char kSave[] = "INSERT INTO mapping (name, header_signature, content, used_at_ms) VALUES (?1, ?2, ?3, ?4)"
                         " ON CONFLICT (name) DO UPDATE SET header_signature = excluded.header_signature,"
                         " content = excluded.content, used_at_ms = excluded.used_at_ms";
constexpr char kAll[] = "SELECT name, header_signature, content FROM mapping ORDER BY name";
constexpr char kByName[] = "SELECT name, header_signature, content FROM mapping WHERE name = ?1";
constexpr char kByHeader[] = "SELECT name, header_signature, content FROM mapping WHERE header_signature = ?1"
                             " ORDER BY used_at_ms DESC, id DESC LIMIT 1";
constexpr char kRemove[] = "DELETE FROM mapping WHERE name = ?1";

SavedMapping readMapping(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2)};
}

Result<std::optional<SavedMapping>> readFirst(const Connection &connection, const char *sql, const QString &key)
{
    Result<Statement> statement = connection.prepare(sql);
    if (!statement)
        return failed(statement);
    return readOne(*statement, readMapping, key);
}

} // namespace

Result<> MappingGateway::save(const SavedMapping &mapping) const
{
    return runOnce(m_connection, kSave, mapping.name, mapping.headerSignature, mapping.content, Instant::now());
}

Result<std::vector<SavedMapping>> MappingGateway::all() const
{
    return readRows(m_connection, kAll, readMapping);
}

Result<std::optional<SavedMapping>> MappingGateway::byName(const QString &name) const
{
    return readFirst(m_connection, kByName, name);
}

Result<std::optional<SavedMapping>> MappingGateway::byHeader(const QString &signature) const
{
    return readFirst(m_connection, kByHeader, signature);
}

Result<> MappingGateway::remove(const QString &name) const
{
    return runOnce(m_connection, kRemove, name);
}

} // namespace quittance::store
