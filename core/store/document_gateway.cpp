#include "core/store/document_gateway.h"

#include "core/store/content_hash.h"
#include "core/store/rows.h"
#include "core/store/snapshot.h"

#include <QCoreApplication>

namespace quittance::store {
namespace {

using ledger::Allocation;
using ledger::CustomerId;
using ledger::Document;
using ledger::DocumentId;
using ledger::DocumentKind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::store)
};

constexpr char kColumns[] = "SELECT d.id, d.connection_id, d.customer_id, c.name, d.known_from_ms, d.remote_id, d.kind,"
                            " d.state, d.number, d.alt_numbers, c.remote_id, d.issue_day, d.due_day, d.amount_units,"
                            " d.currency, d.currency_rate, d.voided_day, d.reversed_day, d.reference, d.description,"
                            " d.source_status";
constexpr char kCurrent[] = " FROM document d JOIN customer c ON c.id = d.customer_id WHERE d.id = ?1";
constexpr char kHistory[] = ", d.known_to_ms FROM document_history d JOIN customer c ON c.id = d.customer_id"
                            " WHERE d.id = ?1 ORDER BY d.known_from_ms";
constexpr char kByNumber[] = "SELECT id FROM document WHERE company_id = ?1 AND number = ?2 ORDER BY id";
constexpr char kByKey[] = "SELECT id FROM document WHERE connection_id = ?1 AND key_hash = ?2";
constexpr char kLines[] = "SELECT description, quantity, unit_price, units, tax_units, account FROM document_line"
                          " WHERE document_id = ?1 AND known_from_ms = ?2 ORDER BY position";
constexpr char kInstalments[] = "SELECT due_day, units FROM instalment WHERE document_id = ?1 AND known_from_ms = ?2"
                                " ORDER BY position";
constexpr char kAllocations[] = R"sql(
    SELECT a.id, a.source_id, a.target_id, s.kind, t.kind, s.number, t.number, a.source_units, s.currency,
           a.target_units, t.currency, a.date_day, a.unapplied_day, a.is_inferred, a.known_from_ms
    FROM (SELECT id FROM allocation WHERE source_id = ?1 UNION SELECT id FROM allocation WHERE target_id = ?1) one
    JOIN allocation a ON a.id = one.id
    JOIN document s ON s.id = a.source_id
    JOIN document t ON t.id = a.target_id
    ORDER BY a.date_day, a.id
)sql";
constexpr char kApplied[] = R"sql(
    SELECT a.source_id = ?1, a.source_units, a.target_units, s.kind, s.amount_units, t.kind, t.amount_units
    FROM (SELECT id FROM allocation WHERE source_id = ?1 UNION SELECT id FROM allocation WHERE target_id = ?1) one
    JOIN allocation a ON a.id = one.id
    JOIN document s ON s.id = a.source_id
    JOIN document t ON t.id = a.target_id
    WHERE a.unapplied_day IS NULL
      AND s.state = ?2 AND s.voided_day IS NULL AND s.reversed_day IS NULL
      AND t.state = ?2 AND t.voided_day IS NULL AND t.reversed_day IS NULL
)sql";

Currency currencyOf(const Statement &row, int column)
{
    return row.currency(column).value_or(Currency());
}

Document readDocument(const Statement &row)
{
    Document document{
        .id = DocumentId(row.int64(0)),
        .connection = ledger::ConnectionId(row.int64(1)),
        .customer = CustomerId(row.int64(2)),
        .customerName = row.text(3),
        .fact = {.remoteId = row.text(5),
                 .kind = DocumentKind(row.int32(6)),
                 .state = ledger::DocumentState(row.int32(7)),
                 .number = row.text(8),
                 .altNumbers = row.text(9).split(u'\n', Qt::SkipEmptyParts),
                 .customerRemoteId = row.text(10),
                 .customerName = row.text(3),
                 .issue = row.day(11),
                 .due = row.day(12),
                 .amount = Money(row.int64(13), currencyOf(row, 14)),
                 .currencyRate = row.text(15),
                 .voidedOn = row.day(16),
                 .reversedOn = row.day(17),
                 .reference = row.text(18),
                 .description = row.text(19),
                 .sourceStatus = row.text(20)},
        .knownFrom = Instant{row.int64(4)},
    };
    document.fact.knownAt = document.knownFrom;
    return document;
}

Allocation readAllocation(const Statement &row)
{
    return {
        .id = ledger::AllocationId(row.int64(0)),
        .source = DocumentId(row.int64(1)),
        .target = DocumentId(row.int64(2)),
        .sourceKind = DocumentKind(row.int32(3)),
        .targetKind = DocumentKind(row.int32(4)),
        .sourceNumber = row.text(5),
        .targetNumber = row.text(6),
        .sourceAmount = Money(row.int64(7), currencyOf(row, 8)),
        .targetAmount = Money(row.int64(9), currencyOf(row, 10)),
        .date = row.day(11),
        .ended = row.day(12),
        .isInferred = row.int64(13) != 0,
        .knownFrom = Instant{row.int64(14)},
    };
}

DocumentId readId(const Statement &row)
{
    return DocumentId(row.int64(0));
}

/// +1: owed to the company; −1: owed by it.
int signOf(const Statement &row, int kindColumn)
{
    const qint64 units = receivableSign(DocumentKind(row.int32(kindColumn))) * row.int64(kindColumn + 1);
    return units > 0 ? 1 : units < 0 ? -1 : 0;
}

const char *columnOf(DocumentGateway::Order order)
{
    switch (order) {
    case DocumentGateway::Order::Id:
        return "d.id";
    case DocumentGateway::Order::Number:
        return "d.number";
    case DocumentGateway::Order::Issue:
        return "d.issue_day";
    case DocumentGateway::Order::Due:
        return "coalesce(d.due_day, d.issue_day)";
    case DocumentGateway::Order::Amount:
        return "d.amount_units";
    case DocumentGateway::Order::Customer:
        return "c.folded_name";
    case DocumentGateway::Order::Currency:
        return "d.currency";
    }
    return "d.id";
}

} // namespace

Result<std::vector<DocumentId>> DocumentGateway::ids(const DocumentFilter &filter, Order order, bool isDescending) const
{
    QByteArray sql = "SELECT d.id FROM document d";
    if (order == Order::Customer)
        sql += " JOIN customer c ON c.id = d.customer_id";
    sql += " WHERE d.company_id = ?1";
    sql += filter.customer.isValid() ? " AND d.customer_id = ?2" : " AND ?2 IS NULL";
    sql += filter.kind ? " AND d.kind = ?3" : " AND ?3 IS NULL";
    sql += filter.issuedFrom.isValid() ? " AND d.issue_day >= ?4" : " AND ?4 IS NULL";
    sql += filter.issuedTo.isValid() ? " AND d.issue_day <= ?5" : " AND ?5 IS NULL";
    sql += QByteArray(" ORDER BY ") + columnOf(order) + (isDescending ? " DESC, d.id DESC" : ", d.id");
    return readRows(m_connection, sql, readId, filter.company, filter.customer, filter.kind, filter.issuedFrom,
                    filter.issuedTo);
}

Result<std::vector<Document>> DocumentGateway::byIds(std::span<const DocumentId> ids) const
{
    Result<Statement> statement = m_connection.prepare(QByteArray(kColumns) + kCurrent);
    if (!statement)
        return failed(statement);
    std::vector<Document> documents;
    documents.reserve(ids.size());
    for (const DocumentId id : ids) {
        Result<std::optional<Document>> document = readOne(*statement, readDocument, id);
        if (!document)
            return failed(document);
        if (*document)
            documents.push_back(std::move(**document));
    }
    return documents;
}

Result<Document> DocumentGateway::whole(DocumentId id) const
{
    Result<std::vector<Document>> found = byIds(std::span(&id, 1));
    if (!found)
        return failed(found);
    if (found->empty())
        return fail(Error::Kind::NotFound, Text::tr("The book has no such document."));
    Document document = std::move(found->front());
    if (const Result<> done = readParts(document); !done)
        return failed(done);
    return document;
}

Result<> DocumentGateway::readParts(Document &document) const
{
    auto lines = readRows(
        m_connection, kLines,
        [](const Statement &row) {
            return ledger::DocumentLineFact{row.text(0),  row.text(1),  row.text(2),
                                            row.int64(3), row.int64(4), row.text(5)};
        },
        document.id, document.knownFrom);
    if (!lines)
        return failed(lines);
    auto instalments = readRows(
        m_connection, kInstalments,
        [](const Statement &row) {
            return ledger::Instalment{row.day(0), row.int64(1)};
        },
        document.id, document.knownFrom);
    if (!instalments)
        return failed(instalments);
    document.fact.lines = std::move(*lines);
    document.fact.instalments = std::move(*instalments);
    return {};
}

Result<std::vector<DocumentId>> DocumentGateway::byNumber(ledger::CompanyId company, const QString &number) const
{
    return readRows(m_connection, kByNumber, readId, company, number);
}

Result<DocumentId> DocumentGateway::byRemoteId(ledger::ConnectionId connection, ledger::DocumentKind kind,
                                               const QString &remoteId) const
{
    const auto ids = byRemoteIds(connection, kind, std::span(&remoteId, 1));
    return ids ? Result<DocumentId>(ids->front()) : failed(ids);
}

Result<std::vector<DocumentId>> DocumentGateway::byRemoteIds(ledger::ConnectionId connection, ledger::DocumentKind kind,
                                                             std::span<const QString> remoteIds) const
{
    Result<Statement> statement = m_connection.prepare(kByKey);
    if (!statement)
        return failed(statement);
    std::vector<DocumentId> ids;
    ids.reserve(remoteIds.size());
    for (const QString &remoteId : remoteIds) {
        ContentHash hash;
        const auto id = readOne(*statement, readId, connection, hash.add(kind).add(remoteId).finish());
        if (!id)
            return failed(id);
        ids.push_back(id->value_or(DocumentId()));
    }
    return ids;
}

Result<std::vector<DocumentVersionRecord>> DocumentGateway::history(DocumentId id) const
{
    auto versions = readRows(
        m_connection, QByteArray(kColumns) + kHistory,
        [](const Statement &row) {
            return DocumentVersionRecord{readDocument(row), Instant{row.int64(21)}};
        },
        id);
    if (!versions)
        return versions;
    Result<std::vector<Document>> current = byIds(std::span(&id, 1));
    if (!current)
        return failed(current);
    for (Document &document : *current)
        versions->push_back({std::move(document), Instant::max()});
    for (DocumentVersionRecord &version : *versions) {
        if (const Result<> done = readParts(version.document); !done)
            return failed(done);
    }
    return versions;
}

Result<std::vector<Allocation>> DocumentGateway::allocations(DocumentId id) const
{
    return readRows(m_connection, kAllocations, readAllocation, id);
}

Result<std::vector<AppliedUnits>> DocumentGateway::appliedUnits(std::span<const DocumentId> ids) const
{
    Result<Statement> statement = m_connection.prepare(kApplied);
    if (!statement)
        return failed(statement);
    std::vector<AppliedUnits> applied;
    for (const DocumentId id : ids) {
        statement->bind(id, ledger::DocumentState::Posted);
        const Result<> read = statement->forEachRow([&](const Statement &row) {
            const int direction = allocationDirection(signOf(row, 3), signOf(row, 5));
            applied.push_back({id, direction * (row.int64(0) != 0 ? row.int64(1) : -row.int64(2))});
        });
        if (!read)
            return failed(read);
    }
    return applied;
}

} // namespace quittance::store
