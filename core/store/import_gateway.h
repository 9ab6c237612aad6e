#pragma once

#include "core/ledger/ids.h"
#include "core/store/connection.h"

#include <vector>

namespace quittance::store {

/// One file or page that was imported.
struct ImportBatch
{
    ledger::ImportId id;
    ledger::ConnectionId connection;
    QString sourceName;
    QByteArray sha256; ///< empty where there was no file
    QString format;
    Instant at;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 unresolved = 0;
};

/// The imports of a company, and the files they came from.
class ImportGateway
{
public:
    explicit ImportGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Newest first.
    Result<std::vector<ImportBatch>> batches(ledger::CompanyId company, qint64 limit = -1) const;
    /// Keeps the bytes of a file, compressed, for audit. A second time is nothing new.
    Result<> keepPayload(const QByteArray &sha256, const QByteArray &content) const;
    /// NotFound when it was not kept.
    Result<QByteArray> payload(const QByteArray &sha256) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
