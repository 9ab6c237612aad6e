#include "core/store/month_end_gateway.h"

#include "core/store/rows.h"

namespace quittance::store {
namespace {

constexpr char kKeep[] = "INSERT OR IGNORE INTO month_end (company_id, day, known_at_ms, policy, policy_hash)"
                         " VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr char kKeepCell[] = "INSERT INTO month_end_total (month_end_id, currency, bucket, units, items)"
                             " VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr char kList[] = "SELECT id, day, known_at_ms, policy, policy_hash FROM month_end"
                         " WHERE company_id = ?1 AND policy_hash = ?2 ORDER BY day";
constexpr char kCells[] = "SELECT currency, bucket, units, items FROM month_end_total WHERE month_end_id = ?1"
                          " ORDER BY currency, bucket";

} // namespace

Result<bool> MonthEndGateway::keep(ledger::CompanyId company, const MonthEnd &monthEnd) const
{
    const Result<qint64> before = m_connection.scalar("SELECT count(*) FROM month_end");
    if (!before)
        return failed(before);
    if (const Result<> done
        = runOnce(m_connection, kKeep, company, monthEnd.day, monthEnd.knownAt, monthEnd.policy, monthEnd.policyHash);
        !done)
        return failed(done);
    const Result<qint64> after = m_connection.scalar("SELECT count(*) FROM month_end");
    if (!after)
        return failed(after);
    if (*after == *before)
        return false;
    const qint64 id = m_connection.lastInsertId();
    Result<Statement> insert = m_connection.prepare(kKeepCell);
    if (!insert)
        return failed(insert);
    for (const MonthEndCell &cell : monthEnd.cells) {
        if (const Result<> done = insert->bind(id, cell.currency, cell.bucket, cell.units, cell.items).run(); !done)
            return failed(done);
    }
    return true;
}

Result<std::vector<MonthEnd>> MonthEndGateway::list(ledger::CompanyId company, const QByteArray &policyHash) const
{
    const auto heads = readRows(
        m_connection, kList,
        [](const Statement &row) {
            return std::pair(row.int64(0), MonthEnd{row.day(1), Instant{row.int64(2)}, row.text(3), row.blob(4), {}});
        },
        company, policyHash);
    if (!heads)
        return failed(heads);
    Result<Statement> cells = m_connection.prepare(kCells);
    if (!cells)
        return failed(cells);
    std::vector<MonthEnd> list;
    for (const auto &[id, head] : *heads) {
        const auto found = collectRows(cells->bind(id), [](const Statement &row) {
            return MonthEndCell{row.currency(0).value_or(Currency()), row.int32(1), row.int64(2), row.int32(3)};
        });
        if (!found)
            return failed(found);
        list.push_back(head);
        list.back().cells = *found;
        cells->reset();
    }
    return list;
}

} // namespace quittance::store
