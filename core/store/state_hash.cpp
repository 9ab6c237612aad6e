#include "core/store/state_hash.h"

#include <QCryptographicHash>

#include <sqlite3.h>

#include <algorithm>

namespace quittance::store {
namespace {

// Every fact by (company, connection, type, remote id) in place of row ids. The instants at which facts became known
// are left out where the source did not state them: they tell when this program ran, not what is true. What is left of
// time is the order of versions, which `turn` keeps.
constexpr const char *kFacts[] = {
    "SELECT 'company', c.name, c.base_currency, c.time_zone FROM company c",
    "SELECT 'connection', co.name, k.type, k.name FROM connection k JOIN company co ON co.id = k.company_id",
    "SELECT 'customer', k.type, k.name, c.remote_id, c.name, c.currency, c.email, c.parent_remote_id, c.country,"
    " c.credit_limit_units, c.terms_days, c.aliases, c.accounts"
    " FROM customer c JOIN connection k ON k.id = c.connection_id",
    "SELECT 'document', k.type, k.name, d.remote_id, d.kind, d.state, d.currency, d.amount_units, d.issue_day,"
    " d.due_day, d.voided_day, d.reversed_day, d.number, d.alt_numbers, d.currency_rate, d.reference, d.description,"
    " d.source_status, c.remote_id, c.folded_name FROM document d JOIN connection k ON k.id = d.connection_id"
    " JOIN customer c ON c.id = d.customer_id",
    "SELECT 'document version', k.type, k.name, d.remote_id, d.kind, d.state, d.currency, d.amount_units, d.issue_day,"
    " d.due_day, d.voided_day, d.reversed_day, d.number, d.alt_numbers, d.currency_rate, d.reference, d.description,"
    " d.source_status, c.remote_id, c.folded_name,"
    " row_number() OVER (PARTITION BY d.id ORDER BY d.known_from_ms) AS turn"
    " FROM document_history d JOIN connection k ON k.id = d.connection_id JOIN customer c ON c.id = d.customer_id",
    "SELECT 'line', k.type, k.name, d.remote_id, d.kind, l.position, l.description, l.quantity, l.unit_price, l.units,"
    " l.tax_units, l.account FROM document_line l JOIN document d ON d.id = l.document_id AND"
    " d.known_from_ms = l.known_from_ms JOIN connection k ON k.id = d.connection_id",
    "SELECT 'instalment', k.type, k.name, d.remote_id, d.kind, i.position, i.due_day, i.units FROM instalment i"
    " JOIN document d ON d.id = i.document_id AND d.known_from_ms = i.known_from_ms"
    " JOIN connection k ON k.id = d.connection_id",
    "SELECT 'allocation', k.type, k.name, a.remote_id, s.kind, s.remote_id, t.kind, t.remote_id, a.source_units,"
    " a.target_units, a.date_day, a.unapplied_day, a.is_inferred FROM allocation a"
    " JOIN connection k ON k.id = a.connection_id JOIN document s ON s.id = a.source_id"
    " JOIN document t ON t.id = a.target_id",
    "SELECT 'allocation version', k.type, k.name, a.remote_id, s.kind, s.remote_id, t.kind, t.remote_id,"
    " a.source_units, a.target_units, a.date_day, a.unapplied_day, a.is_inferred,"
    " row_number() OVER (PARTITION BY a.id ORDER BY a.known_from_ms) AS turn FROM allocation_history a"
    " JOIN connection k ON k.id = a.connection_id JOIN document s ON s.id = a.source_id"
    " JOIN document t ON t.id = a.target_id",
    "SELECT 'pending', k.type, k.name, p.remote_id, p.source_kind, p.source_remote_id, p.source_number, p.target_kind,"
    " p.target_remote_id, p.target_number, p.source_units, p.target_units, p.date_day, p.unapplied_day, p.up_to_open"
    " FROM pending_allocation p JOIN connection k ON k.id = p.connection_id",
    "SELECT 'bank account', k.type, k.name, a.remote_id, a.name, a.iban, a.currency FROM bank_account a"
    " JOIN connection k ON k.id = a.connection_id",
    "SELECT 'statement', k.type, k.name, a.remote_id, s.remote_id, s.currency, s.opening_units, s.opening_day,"
    " s.closing_units, s.closing_day, s.sequence, s.is_balanced FROM bank_statement s"
    " JOIN bank_account a ON a.id = s.account_id JOIN connection k ON k.id = s.connection_id",
    "SELECT 'bank line', k.type, k.name, a.remote_id, l.remote_id, l.statement_remote_id, l.booked_day, l.value_day,"
    " l.currency, l.amount_units, l.counterparty, l.counterparty_account, l.text, l.reference, l.end_to_end_id,"
    " l.bank_reference, l.status, l.is_reversal, l.batch_size FROM bank_line l"
    " JOIN bank_account a ON a.id = l.account_id JOIN connection k ON k.id = l.connection_id",
    "SELECT 'rate', k.type, k.name, r.day, r.from_currency, r.to_currency, r.rate FROM rate r"
    " JOIN connection k ON k.id = r.connection_id",
    "SELECT 'rate version', k.type, k.name, r.day, r.from_currency, r.to_currency, r.rate,"
    " row_number() OVER (PARTITION BY r.id ORDER BY r.known_from_ms) AS turn FROM rate_history r"
    " JOIN connection k ON k.id = r.connection_id",
    "SELECT 'movement', k.type, k.name, m.list, m.remote_id, m.date_day, m.currency, m.amount_units,"
    " m.received_currency, m.received_units, m.account, m.other_account, m.contact, m.reference, m.source_status,"
    " m.is_deleted, m.links FROM ledger_movement m JOIN connection k ON k.id = m.connection_id",
    "SELECT 'reference item', k.type, k.name, i.list, i.remote_id, i.name, i.code, i.kind, i.source_status, i.parent,"
    " i.is_deleted FROM reference_item i JOIN connection k ON k.id = i.connection_id",
    "SELECT 'decision', c.name, e.seq, e.author, e.kind, e.subject, e.payload, e.reason FROM decision_event e"
    " JOIN company c ON c.id = e.company_id",
    "SELECT 'match', l.remote_id, d.kind, d.remote_id, m.cash_units, m.document_units, m.state, m.origin,"
    " m.probability_ppm FROM bank_match m JOIN bank_line l ON l.id = m.bank_line_id"
    " JOIN document d ON d.id = m.document_id",
    "SELECT 'setting', company_id <> 0, name, value FROM setting",
};

/// Type and bytes of every column, with their lengths.
QByteArray digestOf(const Statement &row)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const int columns = sqlite3_column_count(row.handle());
    for (int i = 0; i < columns; ++i) {
        const bool isNull = row.isNull(i);
        const QByteArrayView bytes = row.utf8(i);
        const QByteArray head = isNull ? QByteArray("-") : QByteArray::number(bytes.size()) + ':';
        hash.addData(head);
        if (!isNull)
            hash.addData(bytes);
    }
    return hash.result();
}

/// The rows of one query in an order that only their content gives.
Result<> addRows(const Connection &connection, const char *sql, QCryptographicHash &whole)
{
    Result<Statement> rows = connection.prepare(sql);
    if (!rows)
        return failed(rows);
    std::vector<QByteArray> digests;
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step())
        digests.push_back(digestOf(*rows));
    if (!row)
        return failed(row);
    std::ranges::sort(digests);
    for (const QByteArray &digest : digests)
        whole.addData(digest);
    whole.addData(QByteArray::number(qint64(digests.size())));
    return {};
}

} // namespace

Result<QString> stateHash(const Connection &connection)
{
    QCryptographicHash whole(QCryptographicHash::Sha256);
    for (const char *sql : kFacts) {
        if (const Result<> done = addRows(connection, sql, whole); !done)
            return failed(done);
    }
    return QString::fromLatin1(whole.result().toHex());
}

} // namespace quittance::store
