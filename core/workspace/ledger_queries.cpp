#include "core/workspace/ledger_queries.h"

#include "core/store/customer_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/closed_lookup.h"
#include "core/workspace/customer_page.h"
#include "core/workspace/document_list.h"
#include "core/workspace/evidence_states.h"
#include "core/workspace/open_book.h"

#include <QHash>

namespace quittance::workspace {

using store::Connection;

namespace {

/// The book in the currency the query asks for; nothing where it asks for none.
Result<std::optional<BookInBase>> baseOf(const OpenBook &book, const OpenBook::Reading &reading,
                                         const store::Snapshot &snapshot, const DocumentQuery &query)
{
    if (!query.base)
        return std::optional<BookInBase>();
    const QDate day = query.ratesOn.isValid() ? query.ratesOn : query.asOf.day;
    Result<BookInBase> made = bookInBase(book, reading, snapshot, {day, query.asOf.knownAt}, *query.base);
    return made ? Result<std::optional<BookInBase>>(std::move(*made)) : failed(made);
}

/// The book as it is kept, and beside it as it is in the base currency where one is asked for.
struct SeenBook
{
    const Connection &connection;
    const store::Snapshot &snapshot;
    const BookInBase *inBase = nullptr;
    const OpenBook &book;
    const OpenBook::Reading &reading;
    const std::shared_ptr<const store::Snapshot> &columns; ///< the snapshot

    /// What the bank says of the receipts on a day.
    [[nodiscard]] auto evidence(const ledger::AsOf &asOf) const { return book.evidence(reading, columns, asOf); }
};

/// Runs `ask(const SeenBook &)`, which returns a Result, on a reader.
template<typename Ask>
auto readInBase(const std::shared_ptr<OpenBook> &book, ledger::AsOf asOf, std::optional<Currency> base, Ask ask)
{
    using Answer = std::invoke_result_t<Ask, const SeenBook &>;
    return book->read([book, asOf, base, ask = std::move(ask)](const Connection &connection) -> Answer {
        const OpenBook::Reading reading = book->beginReading(connection);
        const auto snapshot = book->snapshot(reading);
        if (!snapshot)
            return failed(snapshot);
        DocumentQuery asked;
        asked.asOf = asOf;
        asked.base = base;
        const Result<std::optional<BookInBase>> inBase = baseOf(*book, reading, **snapshot, asked);
        if (!inBase)
            return failed(inBase);
        return ask(SeenBook{connection, **snapshot, *inBase ? &**inBase : nullptr, *book, reading, *snapshot});
    });
}

} // namespace

LedgerQueries::LedgerQueries(std::shared_ptr<OpenBook> book)
    : m_book(std::move(book))
{
}

QFuture<Result<std::vector<CustomerRow>>> LedgerQueries::customers(ledger::AsOf asOf, insight::AgingPolicy policy,
                                                                   std::optional<Currency> base) const
{
    return readInBase(m_book, asOf, base, [asOf, policy](const SeenBook &seen) -> Result<std::vector<CustomerRow>> {
        const Result<std::vector<ledger::Customer>> records
            = store::CustomerGateway(seen.connection).byIds(seen.snapshot.customerId);
        if (!records)
            return failed(records);
        QHash<qint64, QString> countries;
        QHash<qint64, Instant> closed;
        ClosedLookup lookup(seen.connection, asOf.knownAt);
        for (const ledger::Customer &record : *records) {
            countries.insert(record.id.value(), record.fact.country);
            const Result<std::optional<Instant>> since = lookup.since(record);
            if (!since)
                return failed(since);
            if (*since)
                closed.insert(record.id.value(), **since);
        }
        Result<std::vector<CustomerRow>> rows = customerRows(seen.snapshot, asOf, policy, seen.inBase);
        if (!rows)
            return failed(rows);
        for (CustomerRow &row : *rows) {
            row.country = countries.value(row.id.value());
            if (const auto since = closed.constFind(row.id.value()); since != closed.cend())
                row.closedAt = *since;
        }
        return rows;
    });
}

QFuture<Result<CustomerOverview>> LedgerQueries::customerOverview(ledger::CustomerId customer, ledger::AsOf asOf,
                                                                  insight::AgingPolicy policy,
                                                                  std::optional<Currency> base) const
{
    return readInBase(
        m_book, asOf, base,
        [company = m_book->company(), customer, asOf, policy](const SeenBook &seen) -> Result<CustomerOverview> {
            const auto evidence = seen.evidence(asOf);
            if (!evidence)
                return failed(evidence);
            Result<CustomerOverview> overview = readOverview(seen.connection, seen.snapshot, company, customer, asOf,
                                                             policy, **evidence, seen.inBase);
            if (!overview)
                return overview;
            const auto since = ClosedLookup(seen.connection, asOf.knownAt).since(overview->customer);
            if (!since)
                return failed(since);
            overview->closedAt = *since;
            return overview;
        });
}

QFuture<Result<std::vector<BalanceTimeline>>> LedgerQueries::balanceTimelines(ledger::CustomerId customer, QDate from,
                                                                              ledger::AsOf asOf,
                                                                              insight::AgingPolicy policy,
                                                                              std::optional<Currency> base) const
{
    return readAsked(m_book, base, asOf, [=, policy = std::move(policy)](const AskedBook &asked) {
        return readTimelines(asked, customer, from, asOf, policy);
    });
}

QFuture<Result<std::vector<ledger::Allocation>>> LedgerQueries::allocations(ledger::CustomerId customer,
                                                                            ledger::AsOf asOf) const
{
    return m_book->readWithSnapshot([=](const Connection &connection, const store::Snapshot &snapshot) {
        return readAllocations(connection, snapshot, customer, asOf);
    });
}

QFuture<Result<std::vector<BankEvidenceRow>>> LedgerQueries::bankEvidence(ledger::CustomerId customer) const
{
    const ledger::AsOf today{m_book->today()};
    return readInBase(m_book, today, {},
                      [customer, today](const SeenBook &seen) -> Result<std::vector<BankEvidenceRow>> {
                          const auto evidence = seen.evidence(today);
                          if (!evidence)
                              return failed(evidence);
                          return readBankEvidence(seen.connection, seen.snapshot, customer, **evidence);
                      });
}

QFuture<Result<DocumentList>> LedgerQueries::documents(DocumentQuery query) const
{
    return m_book->read([book = m_book, query](const Connection &connection) -> Result<DocumentList> {
        const OpenBook::Reading reading = book->beginReading(connection);
        const auto snapshot = book->snapshot(reading);
        if (!snapshot)
            return failed(snapshot);
        const Result<std::optional<BookInBase>> inBase = baseOf(*book, reading, **snapshot, query);
        if (!inBase)
            return failed(inBase);
        const ListedBook listed{connection, **snapshot, book->company(), *inBase ? &**inBase : nullptr};
        if (query.text.trimmed().isEmpty())
            return listDocuments(listed, nullptr, query);
        const auto search = book->searchIndex(reading);
        if (!search)
            return failed(search);
        return listDocuments(listed, search->get(), query);
    });
}

QFuture<Result<std::vector<DocumentRow>>> LedgerQueries::documentRows(std::vector<ledger::DocumentId> ids,
                                                                      ledger::AsOf asOf, insight::AgingPolicy policy,
                                                                      std::optional<insight::DocumentMoves> moves) const
{
    DocumentQuery query;
    query.asOf = asOf;
    query.policy = std::move(policy);
    query.moves = moves;
    return documentRows(std::move(ids), std::move(query));
}

QFuture<Result<std::vector<DocumentRow>>> LedgerQueries::documentRows(std::vector<ledger::DocumentId> ids,
                                                                      DocumentQuery query) const
{
    return m_book->read([book = m_book, ids = std::move(ids),
                         query = std::move(query)](const Connection &connection) -> Result<std::vector<DocumentRow>> {
        const OpenBook::Reading reading = book->beginReading(connection);
        const auto snapshot = book->snapshot(reading);
        if (!snapshot)
            return failed(snapshot);
        const Result<std::optional<BookInBase>> inBase = baseOf(*book, reading, **snapshot, query);
        if (!inBase)
            return failed(inBase);
        const auto evidence = book->evidence(reading, *snapshot, query.asOf);
        if (!evidence)
            return failed(evidence);
        return workspace::documentRows(
            {connection, **snapshot, book->company(), *inBase ? &**inBase : nullptr, evidence->get()}, ids, query);
    });
}

QFuture<Result<std::vector<LadderStep>>> LedgerQueries::ladder(ledger::DocumentId document, ledger::AsOf asOf) const
{
    return readInBase(m_book, asOf, {}, [document, asOf](const SeenBook &seen) -> Result<std::vector<LadderStep>> {
        const auto evidence = seen.evidence(asOf);
        if (!evidence)
            return failed(evidence);
        return readLadder(seen.connection, seen.snapshot, document, asOf, **evidence);
    });
}

QFuture<Result<std::vector<ledger::Document>>> LedgerQueries::versions(ledger::DocumentId document) const
{
    return m_book->read([document](const Connection &connection) -> Result<std::vector<ledger::Document>> {
        const Result<std::vector<store::DocumentVersionRecord>> history
            = store::DocumentGateway(connection).history(document);
        if (!history)
            return failed(history);
        std::vector<ledger::Document> versions;
        for (const store::DocumentVersionRecord &version : *history)
            versions.push_back(version.document);
        return versions;
    });
}

} // namespace quittance::workspace
