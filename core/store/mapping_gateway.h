#pragma once

#include "core/store/connection.h"

namespace quittance::store {

/// A column mapping saved by name.
struct SavedMapping
{
    QString name;
    QString headerSignature; ///< what the importer makes of a header; files with the same one use the mapping again
    QString content; ///< JSON, quittance-mapping/1
};

/// Saved column mappings of the book.
class MappingGateway
{
public:
    explicit MappingGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Replaces the one of the same name.
    Result<> save(const SavedMapping &mapping) const;
    Result<std::vector<SavedMapping>> all() const;
    Result<std::optional<SavedMapping>> byName(const QString &name) const;
    /// The one used last of those with this header.
    Result<std::optional<SavedMapping>> byHeader(const QString &signature) const;
    Result<> remove(const QString &name) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
