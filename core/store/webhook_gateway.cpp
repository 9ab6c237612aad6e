#include "core/store/webhook_gateway.h"

#include "core/store/rows.h"

namespace quittance::store {
namespace {

constexpr char kKeep[] = "INSERT INTO webhook_delivery (company_id, provider, event_id, event, content, at_ms)"
                         " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING RETURNING id";
constexpr char kSetHandled[] = "UPDATE webhook_delivery SET handled_at_ms = ?2 WHERE id = ?1";
constexpr char kUnhandled[] = "SELECT id, provider, event_id, event, content, at_ms FROM webhook_delivery"
                              " WHERE company_id = ?1 AND handled_at_ms IS NULL ORDER BY id";

} // namespace

Result<std::optional<qint64>> WebhookGateway::keep(ledger::CompanyId company, const WebhookRow &row) const
{
    Result<Statement> insert = m_connection.prepare(kKeep);
    if (!insert)
        return failed(insert);
    std::optional<qint64> id;
    const Result<> done = insert->bind(company, row.provider, row.eventId, row.event, row.content, row.at)
                              .forEachRow([&](const Statement &kept) { id = kept.int64(0); });
    if (!done)
        return failed(done);
    return id;
}

Result<> WebhookGateway::setHandled(qint64 id, Instant at) const
{
    return runOnce(m_connection, kSetHandled, id, at);
}

Result<std::vector<WebhookRow>> WebhookGateway::unhandled(ledger::CompanyId company) const
{
    return readRows(
        m_connection, kUnhandled,
        [](const Statement &row) {
            return WebhookRow{row.int64(0), row.text(1), row.text(2), row.text(3), row.text(4), Instant{row.int64(5)}};
        },
        company);
}

} // namespace quittance::store
