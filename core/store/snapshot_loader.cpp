#include "core/store/snapshot_loader.h"

#include "core/ledger/document.h"
#include "core/store/snapshot_rows.h"

#include <QtConcurrentRun>

#include <sqlite3.h>

#include <algorithm>

namespace quittance::store {
namespace {

/// So many allocations are worth a thread of their own.
constexpr qint64 kWorthAThread = 50'000;

using StoredAllocations = Result<std::vector<StoredAllocation>>;

StoredAllocations readAllocations(const Connection &connection, const QByteArray &where, ledger::CompanyId company)
{
    std::vector<StoredAllocation> rows;
    const Result<qint64> most = connection.scalar("SELECT coalesce(max(id), 0) FROM allocation");
    if (!most)
        return failed(most);
    rows.reserve(size_t(*most));
    Result<Statement> select = connection.prepare(QByteArray("SELECT ") + kAllocationSelect
                                                  + " FROM allocation a NOT INDEXED WHERE " + where + " ORDER BY id");
    if (!select)
        return failed(select);
    select->bind(company);
    const Result<> read = select->forEachRow([&](const Statement &row) { rows.push_back(readStored(row)); });
    return read ? StoredAllocations(std::move(rows)) : StoredAllocations(failed(read));
}

/// Reads the allocations of a large book beside its documents, over a connection of its own.
class AllocationReader
{
    Q_DISABLE_COPY_MOVE(AllocationReader)
public:
    AllocationReader() = default;
    ~AllocationReader()
    {
        if (m_isStarted)
            m_reading.waitForFinished();
    }

    /// Only what both connections see alike: nothing starts where a write came between, or where `connection` itself
    /// is writing.
    void start(const Connection &connection, bool isWriting, qint64 generation, const QByteArray &where,
               ledger::CompanyId company, const CancelToken &cancel)
    {
        const Result<qint64> most = connection.scalar("SELECT coalesce(max(id), 0) FROM allocation");
        if (isWriting || !most || *most < kWorthAThread)
            return;
        const Result<Connection> other = Connection::open(connection.path(), Connection::Mode::ReadOnly);
        if (!other)
            return;
        other->setCancelToken(cancel);
        Result<std::unique_ptr<Transaction>> transaction = Transaction::beginRead(*other);
        const Result<qint64> seen = other->scalar("SELECT value FROM generation");
        if (!transaction || !seen || *seen != generation)
            return;
        m_transaction = std::move(*transaction);
        m_reading = QtConcurrent::run(readAllocations, *other, where, company);
        m_isStarted = true;
    }

    StoredAllocations rows(const Connection &connection, const QByteArray &where, ledger::CompanyId company)
    {
        if (!m_isStarted)
            return readAllocations(connection, where, company);
        StoredAllocations rows = m_reading.takeResult();
        m_isStarted = false;
        return rows;
    }

private:
    std::unique_ptr<Transaction> m_transaction;
    QFuture<StoredAllocations> m_reading;
    bool m_isStarted = false;
};

/// Loads one company inside one read transaction.
class Loader
{
public:
    Loader(const Connection &connection, ledger::CompanyId company, bool isWriting, const CancelToken &cancel)
        : m_connection(connection)
        , m_company(company)
        , m_cancel(cancel)
        , m_isWriting(isWriting)
    {
        m_snapshot.company = company;
    }

    Result<Snapshot> load()
    {
        for (const auto step : {&Loader::loadGeneration, &Loader::loadCustomers, &Loader::loadDocuments,
                                &Loader::loadHistory, &Loader::loadAllocations, &Loader::loadInstalments}) {
            if (const Result<> done = (this->*step)(); !done)
                return failed(done);
        }
        return std::move(m_snapshot);
    }

private:
    template<typename Function>
    Result<> forEach(const QByteArray &sql, Function function)
    {
        Result<Statement> rows = m_connection.prepare(sql);
        if (!rows)
            return failed(rows);
        rows->bind(m_company);
        return rows->forEachRow(function);
    }

    Result<> loadGeneration()
    {
        // Where there is no other company no row needs to say whose it is.
        const Result<qint64> others
            = m_connection.scalar("SELECT count(*) FROM company WHERE id <> " + QByteArray::number(m_company.value()));
        if (!others)
            return failed(others);
        m_mine = *others == 0 ? "?1 > 0" : "company_id = ?1";
        const Result<qint64> value = m_connection.scalar("SELECT value FROM generation");
        m_snapshot.generation = value.value_or(0);
        if (value)
            m_reader.start(m_connection, m_isWriting, *value, m_mine, m_company, m_cancel);
        return value ? Result<>() : Result<>(failed(value));
    }

    Result<> loadCustomers()
    {
        std::vector<std::pair<quint32, qint64>> children;
        const Result<> done
            = forEach("SELECT id, name, parent_id, terms_days FROM customer WHERE company_id = ?1 ORDER BY id",
                      [&](const Statement &row) {
                          const auto index = quint32(m_snapshot.customerId.size());
                          m_customers.set(row.int64(0), index);
                          m_snapshot.customerId.emplace_back(row.int64(0));
                          m_snapshot.customerName.push_back(row.text(1));
                          m_terms.push_back(row.int32(3));
                          if (!row.isNull(2))
                              children.emplace_back(index, row.int64(2));
                      });
        m_snapshot.customerParent.assign(m_snapshot.customerId.size(), -1);
        for (const auto &[child, parent] : children) {
            if (const quint32 index = m_customers.of(parent); index != IndexOfId::kNone)
                m_snapshot.customerParent[child] = qint32(index);
        }
        return done;
    }

    /// In the order of the table: by the company's index every row would be looked up on its own.
    Result<> loadDocuments()
    {
        const Result<qint64> most = m_connection.scalar("SELECT coalesce(max(id), 0) FROM document");
        if (!most)
            return failed(most);
        reserve(m_snapshot.current, size_t(*most));
        m_snapshot.documentId.reserve(size_t(*most));
        return forEach(QByteArray("SELECT ") + kDocumentSelect + " FROM document d NOT INDEXED WHERE " + m_mine
                           + " ORDER BY id",
                       [&](const Statement &row) {
                           const qint64 id = sqlite3_column_int64(row.handle(), 0);
                           m_documents.set(id, quint32(m_snapshot.documentId.size()));
                           m_snapshot.documentId.emplace_back(id);
                           append(m_snapshot.current, readDocument(row, m_customers, m_terms), false);
                       });
    }

    Result<> loadHistory()
    {
        const Result<> done
            = forEach(QByteArray("SELECT ") + kDocumentSelect
                          + ", d.known_to_ms FROM document_history d WHERE company_id = ?1 ORDER BY id, known_from_ms",
                      [&](const Statement &row) {
                          DocumentRow version = readDocument(row, m_customers, m_terms);
                          version.document = m_documents.of(row.int64(0));
                          version.knownTo = row.int64(11);
                          if (version.document == IndexOfId::kNone)
                              return;
                          append(m_snapshot.superseded, version, true);
                          m_versions[version.document].push_back(version);
                      });
        for (auto versions = m_versions.begin(); versions != m_versions.end(); ++versions)
            versions->push_back(rowAt(m_snapshot.current, versions.key()));
        return done;
    }

    Result<> loadAllocations()
    {
        AppliedRows rows(m_snapshot.current, m_versions);
        rows.current().reserve(2 * m_snapshot.documentCount());
        const Result<std::vector<StoredAllocation>> stored = m_reader.rows(m_connection, m_mine, m_company);
        if (!stored)
            return failed(stored);
        // Apart from the reading: the look-ups of many rows then wait for memory together.
        for (const StoredAllocation &row : *stored) {
            if (const auto allocation = placeAllocation(row, m_documents))
                rows.add(*allocation);
        }
        const Result<> done = forEach(QByteArray("SELECT ") + kAllocationSelect
                                          + ", a.known_to_ms FROM allocation_history a WHERE company_id = ?1"
                                            " ORDER BY id, known_from_ms",
                                      [&](const Statement &row) {
                                          auto allocation = readAllocation(row, m_documents);
                                          if (!allocation)
                                              return;
                                          allocation->knownTo = row.int64(9);
                                          rows.add(*allocation);
                                      });
        m_snapshot.applied = makeApplied(rows.current(), m_snapshot.documentCount(), false);
        m_snapshot.supersededApplied = makeApplied(rows.superseded(), m_snapshot.documentCount(), true);
        return done;
    }

    Result<> loadInstalments()
    {
        std::vector<InstalmentRow> past;
        const Result<> done
            = forEach(QByteArray(kPastInstalmentSelect)
                          + " WHERE h.company_id = ?1 ORDER BY i.document_id, i.known_from_ms, i.position",
                      [&](const Statement &row) { past.push_back(readInstalment(row, m_documents)); });
        if (!done)
            return done;
        m_snapshot.supersededInstalments = makeInstalments(past, m_snapshot.superseded);
        return forEach("SELECT i.document_id, i.due_day, i.units, d.kind FROM instalment i"
                       " CROSS JOIN document d ON d.id = i.document_id AND d.known_from_ms = i.known_from_ms"
                       " WHERE d.company_id = ?1 ORDER BY i.document_id, i.position",
                       [&](const Statement &row) {
                           InstalmentColumns &parts = m_snapshot.instalments;
                           parts.document.push_back(m_documents.of(row.int64(0)));
                           parts.dueDay.push_back(row.int32(1));
                           parts.units.push_back(row.int64(2) * receivableSign(ledger::DocumentKind(row.int32(3))));
                       });
    }

    Connection m_connection;
    ledger::CompanyId m_company;
    AllocationReader m_reader;
    CancelToken m_cancel;
    bool m_isWriting = false;
    QByteArray m_mine;
    Snapshot m_snapshot;
    IndexOfId m_customers;
    IndexOfId m_documents;
    std::vector<qint32> m_terms;
    DocumentVersions m_versions;
};

} // namespace

Result<Snapshot> loadSnapshot(const Connection &connection, ledger::CompanyId company, const CancelToken &cancel)
{
    connection.setCancelToken(cancel);
    const bool isWriting = sqlite3_txn_state(connection.handle(), "main") == SQLITE_TXN_WRITE;
    // One state of the file for all tables.
    Result<std::unique_ptr<Transaction>> transaction = Transaction::beginRead(connection);
    if (!transaction)
        return failed(transaction);
    return Loader(connection, company, isWriting, cancel).load();
}

} // namespace quittance::store
