#include "core/store/allocation_gateway.h"

#include "core/store/allocation_writer.h"
#include "core/store/rows.h"

namespace quittance::store {
namespace {

using ledger::AllocationFact;
using ledger::ConnectionId;
using ledger::DocumentKind;

constexpr char kByKey[] = R"sql(
    SELECT s.kind, s.remote_id, s.number, s.connection_id, t.kind, t.remote_id, t.number, t.connection_id,
           a.source_units, a.target_units, a.date_day, a.unapplied_day, a.is_inferred
    FROM allocation a
    JOIN document s ON s.id = a.source_id
    JOIN document t ON t.id = a.target_id
    WHERE a.connection_id = ?1 AND a.key_hash = ?2
)sql";
constexpr char kDropPending[] = "DELETE FROM pending_allocation WHERE connection_id = ?1 AND key_hash = ?2";

} // namespace

Result<std::optional<AllocationFact>> AllocationGateway::byRemoteId(ConnectionId connection,
                                                                    const QString &remoteId) const
{
    ContentHash hash;
    const auto read = [&remoteId](const Statement &row) {
        return AllocationFact{
            .remoteId = remoteId,
            .source = {DocumentKind(row.int32(0)), row.text(1), row.text(2), ConnectionId(row.int64(3))},
            .target = {DocumentKind(row.int32(4)), row.text(5), row.text(6), ConnectionId(row.int64(7))},
            .sourceUnits = row.int64(8),
            .targetUnits = row.int64(9),
            .date = row.day(10),
            .unappliedOn = row.day(11),
            .isInferred = row.int64(12) != 0,
        };
    };
    Result<std::vector<AllocationFact>> found
        = readRows(m_connection, kByKey, read, connection, allocationKey(hash, remoteId));
    if (!found)
        return failed(found);
    return found->empty() ? std::optional<AllocationFact>() : std::optional(std::move(found->front()));
}

Result<> AllocationGateway::dropPending(ConnectionId connection, const QString &remoteId) const
{
    ContentHash hash;
    return runOnce(m_connection, kDropPending, connection, allocationKey(hash, remoteId));
}

} // namespace quittance::store
