#include "core/store/rate_gateway.h"

#include "core/store/rows.h"

#include <algorithm>

namespace quittance::store {
namespace {

// Every row of a time is wanted, so neither half asks an index.
constexpr char kKnown[] = R"sql(
    SELECT day, from_currency, to_currency, rate, known_from_ms FROM rate
    WHERE company_id = ?1 AND known_from_ms <= ?2
    UNION ALL
    SELECT day, from_currency, to_currency, rate, known_from_ms FROM rate_history
    WHERE company_id = ?1 AND known_from_ms <= ?2 AND ?2 < known_to_ms
    ORDER BY known_from_ms
)sql";
constexpr char kCurrencies[] = "SELECT from_currency FROM rate WHERE company_id = ?1"
                               " UNION SELECT to_currency FROM rate WHERE company_id = ?1";

} // namespace

Result<ledger::RateTable> RateGateway::table(ledger::CompanyId company, Instant knownAt) const
{
    ledger::RateTable table;
    Result<Statement> rows = m_connection.prepare(kKnown);
    if (!rows)
        return failed(rows);
    Result<> refused;
    const Result<> done = rows->bind(company, knownAt).forEachRow([&](const Statement &row) {
        const Result<Rate> rate = Rate::parse(row.text(3));
        const auto from = row.currency(1);
        const auto to = row.currency(2);
        if (!rate)
            refused = failed(rate);
        else if (from && to)
            table.add(row.day(0), *from, *to, *rate);
    });
    if (!done || !refused)
        return done ? failed(refused) : failed(done);
    return table;
}

Result<std::vector<Currency>> RateGateway::currencies(ledger::CompanyId company) const
{
    const auto found = readRows(
        m_connection, kCurrencies, [](const Statement &row) { return row.currency(0).value_or(Currency()); }, company);
    if (!found)
        return failed(found);
    std::vector<Currency> currencies = *found;
    std::erase(currencies, Currency());
    std::ranges::sort(currencies, {}, &Currency::code);
    return currencies;
}

} // namespace quittance::store
