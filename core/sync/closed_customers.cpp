#include "core/sync/closed_customers.h"

#include "core/store/rows.h"

#include <QCoreApplication>

namespace quittance::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

constexpr char kClose[] = "INSERT OR IGNORE INTO closed_customer VALUES (?1, ?2, ?3)";
constexpr char kOpen[] = "DELETE FROM closed_customer WHERE connection_id = ?1 AND remote_id = ?2";
constexpr char kAll[] = "SELECT remote_id, closed_at_ms FROM closed_customer WHERE connection_id = ?1";

} // namespace

Result<> ClosedCustomers::take(const connect::MappedPage &page, Instant at) const
{
    QStringList deleted;
    for (const connect::RawPayload &payload : page.payloads) {
        if (payload.isDeleted)
            deleted.append(payload.remoteId);
    }
    const Result<> opened = open(page.batch.customers);
    return opened ? close(deleted, at) : opened;
}

Result<> ClosedCustomers::close(const QStringList &remoteIds, Instant at) const
{
    if (remoteIds.isEmpty())
        return {};
    Result<Statement> close = m_connection.prepare(kClose);
    if (!close)
        return failed(close);
    for (const QString &remoteId : remoteIds) {
        if (const Result<> done = close->bind(m_source, remoteId, at).run(); !done)
            return done;
    }
    return {};
}

Result<> ClosedCustomers::open(const std::vector<ledger::CustomerFact> &customers) const
{
    const Result<QHash<QString, Instant>> closed = all();
    if (!closed)
        return failed(closed);
    if (closed->isEmpty())
        return {};
    for (const ledger::CustomerFact &customer : customers) {
        if (!closed->contains(customer.remoteId))
            continue;
        if (const Result<> done = store::runOnce(m_connection, kOpen, m_source, customer.remoteId); !done)
            return done;
    }
    return {};
}

Result<QHash<QString, Instant>> ClosedCustomers::all() const
{
    QHash<QString, Instant> closed;
    Result<Statement> rows = m_connection.prepare(kAll);
    if (!rows)
        return failed(rows);
    const Result<> read = rows->bind(m_source).forEachRow(
        [&closed](const Statement &row) { closed.insert(row.text(0), Instant{row.int64(1)}); });
    return read ? Result<QHash<QString, Instant>>(std::move(closed)) : failed(read);
}

Result<> ClosedCustomers::check(const connect::WriteIntent &intent) const
{
    const bool isCustomer = intent.kind == connect::WriteKind::Customer;
    const QString customer = isCustomer ? intent.remoteId : intent.customerId;
    const Result<QHash<QString, Instant>> closed = all();
    if (!closed)
        return failed(closed);
    if (customer.isEmpty() || !closed->contains(customer))
        return {};
    return fail(
        Error::Kind::InvalidInput,
        Text::tr("The platform no longer has the customer “%1”, so nothing can be written for it.").arg(customer),
        {.field = isCustomer ? u"id"_s : u"customer_id"_s});
}

} // namespace quittance::sync
