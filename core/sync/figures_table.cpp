#include "core/sync/figures_table.h"

#include "core/store/rows.h"

namespace quittance::sync {

using connect::PlatformFigures;
using connect::PlatformFinding;
using connect::PlatformRead;
using connect::StatedBalance;
using connect::StatedInvoice;
using ledger::ConnectionId;
using store::Statement;

namespace {

constexpr const char *kClear[]
    = {"DELETE FROM platform_figures WHERE connection_id = ?1", "DELETE FROM stated_balance WHERE connection_id = ?1",
       "DELETE FROM stated_invoice WHERE connection_id = ?1", "DELETE FROM platform_finding WHERE connection_id = ?1",
       "DELETE FROM platform_read WHERE connection_id = ?1"};
constexpr char kPut[] = "INSERT INTO platform_figures VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
constexpr char kPutBalance[] = R"sql(
    INSERT INTO stated_balance (connection_id, customer, customer_name, from_day, to_day, currency, amount_units)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
)sql";
/// Of a page that shifted under the reading an invoice may come twice: the later one holds.
constexpr char kPutInvoice[]
    = "INSERT OR REPLACE INTO stated_invoice VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
constexpr char kPutFinding[] = R"sql(
    INSERT INTO platform_finding (connection_id, list, rule, item, message, is_error) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
)sql";
constexpr char kPutRead[] = "INSERT OR REPLACE INTO platform_read VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

constexpr char kHead[] = R"sql(
    SELECT read_at_ms, report_day, generated_at_ms, has_balances, has_invoices, missing
    FROM platform_figures WHERE connection_id = ?1
)sql";
constexpr char kBalances[] = R"sql(
    SELECT customer, customer_name, from_day, to_day, currency, amount_units
    FROM stated_balance WHERE connection_id = ?1 ORDER BY id
)sql";
constexpr char kInvoices[] = R"sql(
    SELECT remote_id, number, customer, customer_name, source_status, paid_day, currency, amount_units, open_units,
           payments, proven
    FROM stated_invoice WHERE connection_id = ?1 ORDER BY number, remote_id
)sql";
constexpr char kFindings[]
    = "SELECT list, rule, item, message, is_error FROM platform_finding WHERE connection_id = ?1 ORDER BY id";
constexpr char kReads[] = R"sql(
    SELECT remote_id, list, status, error, requested_at_ms, completed_at_ms
    FROM platform_read WHERE connection_id = ?1 ORDER BY requested_at_ms DESC, remote_id
)sql";

std::optional<qint64> unitsOf(const std::optional<Money> &money)
{
    return money ? std::optional(money->units()) : std::nullopt;
}

std::optional<Currency> currencyOf(const std::optional<Money> &money)
{
    return money ? std::optional(money->currency()) : std::nullopt;
}

std::optional<Money> moneyOf(const Statement &row, int currency, int units)
{
    const std::optional<Currency> read = row.currency(currency);
    if (!read || row.isNull(units))
        return std::nullopt;
    return Money(row.int64(units), *read);
}

std::optional<Instant> instantOf(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Instant{row.int64(column)});
}

StatedBalance balanceOf(const Statement &row)
{
    return {.customerId = row.text(0),
            .customerName = row.text(1),
            .from = row.day(2),
            .to = row.day(3),
            .amount = moneyOf(row, 4, 5)};
}

StatedInvoice invoiceOf(const Statement &row)
{
    return {.remoteId = row.text(0),
            .number = row.text(1),
            .customerId = row.text(2),
            .customerName = row.text(3),
            .status = row.text(4),
            .paid = row.day(5),
            .amount = moneyOf(row, 6, 7),
            .open = moneyOf(row, 6, 8),
            .payments = int(row.int64(9)),
            .proven = int(row.int64(10))};
}

PlatformFinding findingOf(const Statement &row)
{
    return {.list = row.text(0),
            .rule = row.text(1),
            .item = row.text(2),
            .message = row.text(3),
            .isError = row.int64(4) != 0};
}

PlatformRead readOf(const Statement &row)
{
    return {.id = row.text(0),
            .list = row.text(1),
            .status = row.text(2),
            .error = row.text(3),
            .requested = instantOf(row, 4),
            .completed = instantOf(row, 5)};
}

KeptFigures headOf(const Statement &row)
{
    KeptFigures kept{.readAt = Instant{row.int64(0)}, .figures = {}};
    kept.figures.day = row.day(1);
    kept.figures.generated = instantOf(row, 2);
    kept.figures.hasBalances = row.int64(3) != 0;
    kept.figures.hasInvoices = row.int64(4) != 0;
    kept.figures.missing = row.text(5).split(u'\n', Qt::SkipEmptyParts);
    return kept;
}

} // namespace

Result<> FiguresTable::clear(ConnectionId connection) const
{
    for (const char *sql : kClear) {
        if (const Result<> done = store::runOnce(m_connection, sql, connection); !done)
            return done;
    }
    return {};
}

Result<> FiguresTable::put(ConnectionId connection, const PlatformFigures &figures, Instant readAt) const
{
    if (const Result<> cleared = clear(connection); !cleared)
        return cleared;
    const Result<> head = store::runOnce(m_connection, kPut, connection, readAt, figures.day, figures.generated,
                                         figures.hasBalances, figures.hasInvoices, figures.missing.join(u'\n'));
    if (!head)
        return head;
    if (const Result<> balances = putBalances(connection, figures); !balances)
        return balances;
    if (const Result<> invoices = putInvoices(connection, figures); !invoices)
        return invoices;
    return putReads(connection, figures);
}

Result<> FiguresTable::putBalances(ConnectionId connection, const PlatformFigures &figures) const
{
    Result<Statement> put = m_connection.prepare(kPutBalance);
    if (!put)
        return failed(put);
    for (const StatedBalance &one : figures.balances) {
        const Result<> done = put->bind(connection, one.customerId, one.customerName, one.from, one.to,
                                        currencyOf(one.amount), unitsOf(one.amount))
                                  .run();
        if (!done)
            return done;
    }
    return {};
}

Result<> FiguresTable::putInvoices(ConnectionId connection, const PlatformFigures &figures) const
{
    Result<Statement> put = m_connection.prepare(kPutInvoice);
    if (!put)
        return failed(put);
    for (const StatedInvoice &one : figures.invoices) {
        const Result<> done
            = put->bind(connection, one.remoteId, one.number, one.customerId, one.customerName, one.status, one.paid,
                        currencyOf(one.amount ? one.amount : one.open), unitsOf(one.amount), unitsOf(one.open),
                        qint64(one.payments), qint64(one.proven))
                  .run();
        if (!done)
            return done;
    }
    return {};
}

Result<> FiguresTable::putReads(ConnectionId connection, const PlatformFigures &figures) const
{
    for (const PlatformFinding &one : figures.findings) {
        const Result<> done = store::runOnce(m_connection, kPutFinding, connection, one.list, one.rule, one.item,
                                             one.message, one.isError);
        if (!done)
            return done;
    }
    for (const PlatformRead &one : figures.reads) {
        const Result<> done = store::runOnce(m_connection, kPutRead, connection, one.id, one.list, one.status,
                                             one.error, one.requested, one.completed);
        if (!done)
            return done;
    }
    return {};
}

Result<std::optional<KeptFigures>> FiguresTable::read(ConnectionId connection) const
{
    auto heads = store::readRows(m_connection, kHead, headOf, connection);
    if (!heads)
        return failed(heads);
    if (heads->empty())
        return std::optional<KeptFigures>();
    KeptFigures kept = std::move(heads->front());
    auto balances = store::readRows(m_connection, kBalances, balanceOf, connection);
    auto invoices = store::readRows(m_connection, kInvoices, invoiceOf, connection);
    auto findings = store::readRows(m_connection, kFindings, findingOf, connection);
    auto reads = store::readRows(m_connection, kReads, readOf, connection);
    if (!balances || !invoices)
        return balances ? failed(invoices) : failed(balances);
    if (!findings || !reads)
        return findings ? failed(reads) : failed(findings);
    kept.figures.balances = std::move(*balances);
    kept.figures.invoices = std::move(*invoices);
    kept.figures.findings = std::move(*findings);
    kept.figures.reads = std::move(*reads);
    return std::optional(std::move(kept));
}

} // namespace quittance::sync
