#include "core/store/quality_gateway.h"

#include "core/store/rows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace quittance::store {
namespace {

// Columns of readDocument(): id kind remote number issue amount currency units tax text.
constexpr char kDifferingLines[] = R"sql(
    SELECT d.id, d.kind, d.remote_id, d.number, d.issue_day, d.amount_units, d.currency,
           sum(l.units) AS net, sum(l.tax_units) AS tax, ''
    FROM document_line l CROSS JOIN document d ON d.id = l.document_id AND d.known_from_ms = l.known_from_ms
    WHERE d.company_id = ?1 AND d.state = 0
    GROUP BY l.document_id HAVING net <> d.amount_units AND net + tax <> d.amount_units
)sql";
constexpr char kOverAllocated[] = R"sql(
    SELECT d.id, d.kind, d.remote_id, d.number, d.issue_day, d.amount_units, d.currency,
           sum(a.source_units) AS used, 0, ''
    FROM document d CROSS JOIN allocation a ON a.source_id = d.id CROSS JOIN document t ON t.id = a.target_id
    WHERE d.company_id = ?1 AND d.state = 0 AND a.unapplied_day IS NULL AND t.state = 0
      AND t.voided_day IS NULL AND t.reversed_day IS NULL
    GROUP BY d.id HAVING used > abs(d.amount_units)
)sql";
constexpr char kOverPrecise[] = R"sql(
    SELECT d.id, d.kind, d.remote_id, d.number, d.issue_day, d.amount_units, d.currency, 0, 0, ''
    FROM document d WHERE d.company_id = ?1 AND d.state = 0 AND d.amount_units % ?3 <> 0
      AND d.currency IN (SELECT value FROM json_each(?2))
)sql";
constexpr char kWithoutDueDate[] = R"sql(
    SELECT d.id, d.kind, d.remote_id, d.number, d.issue_day, d.amount_units, d.currency, 0, 0, ''
    FROM document d JOIN customer c ON c.id = d.customer_id
    WHERE d.company_id = ?1 AND d.state = 0 AND d.kind IN (0, 5) AND d.due_day IS NULL AND d.voided_day IS NULL
      AND c.terms_days IS NULL AND NOT EXISTS
          (SELECT 1 FROM instalment i WHERE i.document_id = d.id AND i.known_from_ms = d.known_from_ms)
)sql";
constexpr char kStatusWords[] = "SELECT DISTINCT source_status FROM document WHERE company_id = ?1"
                                " AND source_status <> ''";
constexpr char kWithStatus[] = R"sql(
    SELECT d.id, d.kind, d.remote_id, d.number, d.issue_day, d.amount_units, d.currency, 0, 0, d.source_status
    FROM document d WHERE d.company_id = ?1 AND d.state = 0 AND d.kind IN (0, 5) AND d.voided_day IS NULL
      AND d.source_status IN (SELECT value FROM json_each(?2))
)sql";
constexpr char kInvoices[] = R"sql(
    SELECT d.id, d.kind, d.remote_id, d.number, d.issue_day, d.amount_units, d.currency, 0, 0, d.reference
    FROM document d WHERE d.company_id = ?1 AND d.state = 0 AND d.kind = 0 AND d.voided_day IS NULL ORDER BY d.id
)sql";
constexpr char kDeleted[] = R"sql(
    SELECT d.id, d.kind, d.remote_id, d.number, d.issue_day, d.amount_units, d.currency, 0, 0, ''
    FROM document d JOIN connection c ON c.id = d.connection_id
    WHERE d.company_id = ?1 AND d.state = 2 AND c.type <> 'local' ORDER BY d.id
)sql";
constexpr char kBlankLines[] = R"sql(
    SELECT count(*), coalesce(sum(trim(l.description) = ''), 0)
    FROM document_line l CROSS JOIN document d ON d.id = l.document_id AND d.known_from_ms = l.known_from_ms
    WHERE d.company_id = ?1 AND d.state = 0 AND d.kind = 0
)sql";
// Which side is missing is known by looking: the one that is there is found by its id or number.
constexpr char kWaiting[] = R"sql(
    SELECT p.remote_id, p.date_day, p.source_kind, p.source_remote_id, p.source_number, p.target_kind,
           p.target_remote_id, p.target_number,
           EXISTS (SELECT 1 FROM document d WHERE d.company_id = p.company_id AND d.kind = p.target_kind
                   AND (d.number = p.target_number OR d.remote_id = p.target_remote_id)) AS has_target
    FROM pending_allocation p WHERE p.company_id = ?1 ORDER BY p.date_day DESC, p.id
)sql";
constexpr char kUnnamed[] = R"sql(
    SELECT c.id, coalesce(nullif(c.remote_id, ''), c.name), count(d.id) FROM customer c CROSS JOIN document d ON d.customer_id = c.id
    WHERE c.company_id = ?1 AND c.name NOT GLOB '*[^0-9 ./_-]*'
    GROUP BY c.id
)sql";
constexpr char kDocumentsReach[] = R"sql(
    SELECT t.facts, t.newest, t.learned, coalesce((SELECT b.source_name FROM document d
           JOIN import_batch b ON b.id = d.import_id WHERE d.id = t.last), '')
    FROM (SELECT count(*) AS facts, max(issue_day) AS newest, max(known_from_ms) AS learned, max(id) AS last
          FROM document WHERE company_id = ?1 AND state = 0 AND (kind = 2) = ?2) t
)sql";
constexpr char kBankReach[] = R"sql(
    SELECT a.id, a.name, t.facts, t.newest, t.learned, coalesce((SELECT b.source_name FROM bank_line l
           JOIN import_batch b ON b.id = l.import_id WHERE l.id = t.last), '')
    FROM (SELECT account_id, count(*) AS facts, max(booked_day) AS newest, max(known_from_ms) AS learned,
          max(id) AS last FROM bank_line WHERE company_id = ?1 GROUP BY account_id) t
    JOIN bank_account a ON a.id = t.account_id ORDER BY a.name
)sql";
constexpr char kRatesReach[] = R"sql(
    SELECT t.facts, t.newest, t.learned, coalesce((SELECT b.source_name FROM rate r
           JOIN import_batch b ON b.id = r.import_id WHERE r.id = t.last), '')
    FROM (SELECT count(*) AS facts, max(day) AS newest, max(known_from_ms) AS learned, max(id) AS last
          FROM rate WHERE company_id = ?1) t
)sql";

QualityDocument readDocument(const Statement &row)
{
    return {.id = ledger::DocumentId(row.int64(0)),
            .kind = ledger::DocumentKind(row.int32(1)),
            .remoteId = row.text(2),
            .number = row.text(3),
            .issue = row.day(4),
            .amount = Money(row.int64(5), row.currency(6).value_or(Currency())),
            .units = row.int64(7),
            .taxUnits = row.int64(8),
            .text = row.text(9)};
}

WaitingAllocation readWaiting(const Statement &row)
{
    const int at = row.int64(8) != 0 ? 2 : 5;
    const QString id = row.text(at + 1);
    return {.remoteId = row.text(0),
            .kind = ledger::DocumentKind(row.int32(at)),
            .missing = id.isEmpty() ? row.text(at + 2) : id,
            .date = row.day(1)};
}

QString jsonList(const QJsonArray &values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

/// Count, newest day, newest instant, source from column `first` on.
TypeFreshness readReach(const Statement &row, TypeFreshness::Type type, int first)
{
    TypeFreshness reach;
    reach.type = type;
    reach.count = row.int64(first);
    reach.newest = row.day(first + 1);
    reach.learned = Instant{row.int64(first + 2)};
    reach.source = row.text(first + 3);
    return reach;
}

} // namespace

template<typename... Args>
Result<> QualityGateway::visitRows(const char *sql, const Visit &visit, const Args &...args) const
{
    Result<Statement> rows = m_connection.prepare(sql);
    if (!rows)
        return failed(rows);
    return rows->bind(args...).forEachRow([&](const Statement &row) { visit(readDocument(row)); });
}

Result<> QualityGateway::differingLines(ledger::CompanyId company, const Visit &visit) const
{
    return visitRows(kDifferingLines, visit, company);
}

Result<> QualityGateway::overAllocated(ledger::CompanyId company, const Visit &visit) const
{
    return visitRows(kOverAllocated, visit, company);
}

Result<> QualityGateway::overPrecise(ledger::CompanyId company, const Visit &visit) const
{
    qint64 step = kUnitsPerWhole;
    for (int digits = 0; digits < kUnitDigits; ++digits, step /= 10) {
        QJsonArray currencies;
        for (const Currency currency : Currency::all()) {
            if (currency.minorDigits() == digits)
                currencies.append(currency.number());
        }
        if (const Result<> done = visitRows(kOverPrecise, visit, company, jsonList(currencies), step); !done)
            return done;
    }
    return {};
}

Result<> QualityGateway::withoutDueDate(ledger::CompanyId company, const Visit &visit) const
{
    return visitRows(kWithoutDueDate, visit, company);
}

Result<QStringList> QualityGateway::statusWords(ledger::CompanyId company) const
{
    const auto words = readRows(
        m_connection, kStatusWords, [](const Statement &row) { return row.text(0); }, company);
    if (!words)
        return failed(words);
    return QStringList(words->begin(), words->end());
}

Result<> QualityGateway::withStatus(ledger::CompanyId company, const QStringList &words, const Visit &visit) const
{
    return words.isEmpty() ? Result<>()
                           : visitRows(kWithStatus, visit, company, jsonList(QJsonArray::fromStringList(words)));
}

Result<> QualityGateway::invoices(ledger::CompanyId company, const Visit &visit) const
{
    return visitRows(kInvoices, visit, company);
}

Result<> QualityGateway::deleted(ledger::CompanyId company, const Visit &visit) const
{
    return visitRows(kDeleted, visit, company);
}

Result<BlankLines> QualityGateway::blankLines(ledger::CompanyId company) const
{
    const auto read = [](const Statement &row) { return BlankLines{row.int64(0), row.int64(1)}; };
    const Result<std::vector<BlankLines>> counts = readRows(m_connection, kBlankLines, read, company);
    return counts ? Result<BlankLines>(counts->front()) : failed(counts);
}

Result<std::vector<WaitingAllocation>> QualityGateway::waiting(ledger::CompanyId company) const
{
    return readRows(m_connection, kWaiting, readWaiting, company);
}

Result<std::vector<UnnamedCustomer>> QualityGateway::unnamedCustomers(ledger::CompanyId company) const
{
    return readRows(
        m_connection, kUnnamed,
        [](const Statement &row) {
            return UnnamedCustomer{ledger::CustomerId(row.int64(0)), row.text(1), row.int64(2)};
        },
        company);
}

Result<std::vector<TypeFreshness>> QualityGateway::freshness(ledger::CompanyId company) const
{
    using enum TypeFreshness::Type;
    std::vector<TypeFreshness> all;
    for (const TypeFreshness::Type type : {Invoices, Receipts}) {
        const auto reach = readRows(
            m_connection, kDocumentsReach, [type](const Statement &row) { return readReach(row, type, 0); }, company,
            int(type == Receipts));
        if (!reach)
            return failed(reach);
        all.push_back(reach->front());
    }
    const auto lines = readRows(
        m_connection, kBankReach,
        [](const Statement &row) {
            TypeFreshness reach = readReach(row, BankLines, 2);
            reach.accountId = ledger::BankAccountId(row.int64(0));
            reach.account = row.text(1);
            return reach;
        },
        company);
    if (!lines)
        return failed(lines);
    all.insert(all.end(), lines->begin(), lines->end());
    const auto rates = readRows(
        m_connection, kRatesReach, [](const Statement &row) { return readReach(row, Rates, 0); }, company);
    if (!rates)
        return failed(rates);
    all.push_back(rates->front());
    std::erase_if(all, [](const TypeFreshness &reach) { return reach.count == 0; });
    return all;
}

} // namespace quittance::store
