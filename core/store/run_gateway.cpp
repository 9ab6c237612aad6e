#include "core/store/run_gateway.h"

#include "core/store/rows.h"

namespace quittance::store {
namespace {

constexpr char kKeep[] = "INSERT INTO kept_run (company_id, kind, as_of_day, known_at_ms, made_at_ms, author, note,"
                         " inputs, result) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr char kList[] = "SELECT id, kind, as_of_day, known_at_ms, made_at_ms, author, note, inputs, result"
                         " FROM kept_run WHERE company_id = ?1 AND kind = ?2 ORDER BY made_at_ms DESC, id DESC";
constexpr char kLatest[] = "SELECT id, kind, as_of_day, known_at_ms, made_at_ms, author, note, inputs, result"
                           " FROM kept_run WHERE company_id = ?1 AND kind = ?2 AND as_of_day = ?3"
                           " ORDER BY made_at_ms DESC, id DESC LIMIT 1";

KeptRun readRun(const Statement &row)
{
    return {row.int64(0),          row.text(1), {row.day(2), Instant{row.int64(3)}},
            Instant{row.int64(4)}, row.text(5), row.text(6),
            row.text(7),           row.text(8)};
}

} // namespace

Result<qint64> RunGateway::keep(ledger::CompanyId company, const KeptRun &run) const
{
    const Result<> done = runOnce(m_connection, kKeep, company, run.kind, run.asOf.day, run.asOf.knownAt, run.madeAt,
                                  run.author, run.note, run.inputs, run.result);
    return done ? Result<qint64>(m_connection.lastInsertId()) : failed(done);
}

Result<std::vector<KeptRun>> RunGateway::list(ledger::CompanyId company, const QString &kind) const
{
    return readRows(m_connection, kList, readRun, company, kind);
}

Result<std::optional<KeptRun>> RunGateway::latest(ledger::CompanyId company, const QString &kind, QDate day) const
{
    Result<Statement> statement = m_connection.prepare(kLatest);
    if (!statement)
        return failed(statement);
    return readOne(*statement, readRun, company, kind, day);
}

} // namespace quittance::store
