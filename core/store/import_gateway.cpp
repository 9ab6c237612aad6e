#include "core/store/import_gateway.h"

#include "core/store/rows.h"

#include <QCoreApplication>

namespace quittance::store {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::store)
};

constexpr char kBatches[] = "SELECT id, connection_id, source_name, source_sha256, format, at_ms, added, changed,"
                            " unchanged, unresolved FROM import_batch WHERE company_id = ?1 AND is_whole = 1"
                            " ORDER BY at_ms DESC, id DESC LIMIT ?2";
constexpr char kKeep[] = "INSERT OR IGNORE INTO raw_payload (sha256, content) VALUES (?1, ?2)";
constexpr char kPayload[] = "SELECT content FROM raw_payload WHERE sha256 = ?1";

ImportBatch readBatch(const Statement &row)
{
    return {.id = ledger::ImportId(row.int64(0)),
            .connection = ledger::ConnectionId(row.int64(1)),
            .sourceName = row.text(2),
            .sha256 = row.blob(3),
            .format = row.text(4),
            .at = Instant{row.int64(5)},
            .added = row.int64(6),
            .changed = row.int64(7),
            .unchanged = row.int64(8),
            .unresolved = row.int64(9)};
}

} // namespace

Result<std::vector<ImportBatch>> ImportGateway::batches(ledger::CompanyId company, qint64 limit) const
{
    return readRows(m_connection, kBatches, readBatch, company, limit);
}

Result<> ImportGateway::keepPayload(const QByteArray &sha256, const QByteArray &content) const
{
    return runOnce(m_connection, kKeep, sha256, qCompress(content));
}

Result<QByteArray> ImportGateway::payload(const QByteArray &sha256) const
{
    const auto found = readRows(
        m_connection, kPayload, [](const Statement &row) { return qUncompress(row.blob(0)); }, sha256);
    if (!found)
        return failed(found);
    if (found->empty())
        return fail(Error::Kind::NotFound, Text::tr("The file was not kept."));
    return found->front();
}

} // namespace quittance::store
