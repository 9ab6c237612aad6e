#include "core/store/apply.h"
#include "core/store/company_gateway.h"
#include "core/store/indexes.h"
#include "core/store/migrator.h"
#include "core/store/search_index.h"
#include "core/store/snapshot_loader.h"
#include "tests/bench/bench.h"

#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace quittance;
using namespace quittance::ledger;
using namespace quittance::store;

namespace {

constexpr int kPage = 5000;

template<typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
        std::exit(3);
    }
    return std::move(*result);
}

void must(const Result<> &result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
        std::exit(3);
    }
}

/// A book with its company, ready for facts.
struct BenchBook
{
    explicit BenchBook(const QString &path)
        : db(must(Connection::open(path, Connection::Mode::Create)))
    {
        must(migrate(db));
        const CompanyGateway companies(db);
        company = must(companies.add(QStringLiteral("Bench Ltd")));
        source = must(companies.source(company, QStringLiteral("files"), QStringLiteral("Files")));
    }

    Connection db;
    CompanyId company;
    ConnectionId source;
};

quint64 mix(quint64 x)
{
    x += 0x9E3779B97F4A7C15ull;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
    return x ^ (x >> 31);
}

QString guid(quint64 i)
{
    return QStringLiteral("%1-%2").arg(mix(i), 16, 16, QLatin1Char('0')).arg(mix(~i), 16, 16, QLatin1Char('0'));
}

FactBatch makeCustomers(int count)
{
    FactBatch batch;
    for (int i = 0; i < count; ++i)
        batch.customers.push_back(
            {.remoteId = QStringLiteral("C%1").arg(i), .name = QStringLiteral("Customer %1").arg(i)});
    return batch;
}

/// Half invoices, half payments; each payment settles two invoices in part.
FactBatch makeBatch(long rows, int customers)
{
    FactBatch batch;
    const Currency eur = *Currency::fromCode(u"EUR");
    batch.documents.reserve(size_t(rows));
    for (long i = 0; i < rows; ++i) {
        const quint64 random = mix(quint64(i));
        const QDate issue = QDate(2021, 1, 1).addDays(i * 1826 / rows);
        const bool isInvoice = i % 2 == 0;
        batch.documents.push_back(
            {.remoteId = guid(quint64(i)),
             .kind = isInvoice ? DocumentKind::Invoice : DocumentKind::Payment,
             .number = QStringLiteral("%1-%2").arg(isInvoice ? u"INV" : u"PAY").arg(i, 7, 10, QLatin1Char('0')),
             .customerRemoteId = QStringLiteral("C%1").arg(random % quint64(customers)),
             .issue = issue,
             .due = issue.addDays(30),
             .amount = Money(qint64(random % 5'000'000 + 1) * 100, eur)});
    }
    return batch;
}

void addAllocations(FactBatch &batch, long rows)
{
    for (long i = 0; i < rows; ++i) {
        const auto payment = size_t(i / 2 * 2 + 1);
        const auto invoice = size_t((i * 7919 % rows) / 2 * 2);
        const qint64 units = batch.documents[payment].amount.units() / 4 + 1;
        batch.allocations.push_back({.remoteId = QStringLiteral("A%1").arg(i),
                                     .source = {DocumentKind::Payment, batch.documents[payment].remoteId, {}},
                                     .target = {DocumentKind::Invoice, batch.documents[invoice].remoteId, {}},
                                     .sourceUnits = units,
                                     .targetUnits = units,
                                     .date = batch.documents[payment].issue});
    }
}

std::vector<FactBatch> pagesOf(const FactBatch &batch)
{
    std::vector<FactBatch> pages;
    for (size_t at = 0; at < batch.documents.size(); at += kPage) {
        FactBatch page;
        const size_t end = std::min(batch.documents.size(), at + kPage);
        page.documents.assign(batch.documents.begin() + qptrdiff(at), batch.documents.begin() + qptrdiff(end));
        pages.push_back(std::move(page));
    }
    return pages;
}

/// A document as the raw side has it ready: UTF-8 and numbers, its hashes too.
struct RawRow
{
    QByteArray remoteId;
    QByteArray number;
    qint64 customer = 0;
    qint64 kind = 0;
    qint64 units = 0;
    qint64 issue = 0;
    qint64 due = 0;
    qint64 key = 0;
    qint64 content = 0;
};

std::vector<RawRow> rawRows(const FactBatch &batch, int customers)
{
    std::vector<RawRow> rows;
    rows.reserve(batch.documents.size());
    for (size_t i = 0; i < batch.documents.size(); ++i) {
        const DocumentFact &fact = batch.documents[i];
        rows.push_back({fact.remoteId.toUtf8(), fact.number.toUtf8(), qint64(mix(i) % quint64(customers)) + 1,
                        qint64(fact.kind), fact.amount.units(), fact.issue.toJulianDay(), fact.due.toJulianDay(),
                        qint64(mix(i + 77)), qint64(mix(i + 777) ^ quint64(fact.amount.units()))});
    }
    return rows;
}

constexpr char kInsert[] = "INSERT INTO document VALUES (NULL, 1, 1, ?1, ?2, 1, 1, ?3, ?4, ?5, 0, 978, ?6, ?7, ?8, "
                           "NULL, NULL, ?9, '', '', '',"
                           " '', '')";
constexpr char kUpsert[] = " ON CONFLICT (connection_id, kind, remote_id) DO UPDATE SET"
                           " content_hash = excluded.content_hash, known_from_ms = excluded.known_from_ms,"
                           " customer_id = excluded.customer_id, state = excluded.state, currency = excluded.currency,"
                           " amount_units = excluded.amount_units, issue_day = excluded.issue_day,"
                           " due_day = excluded.due_day, number = excluded.number"
                           " WHERE excluded.content_hash <> document.content_hash";

void exec(sqlite3 *db, const char *sql)
{
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db));
        std::exit(3);
    }
}

void bindRow(sqlite3_stmt *stmt, const RawRow &row)
{
    sqlite3_bind_int64(stmt, 1, row.key);
    sqlite3_bind_int64(stmt, 2, row.content);
    sqlite3_bind_text(stmt, 3, row.remoteId.constData(), int(row.remoteId.size()), SQLITE_STATIC);
    sqlite3_bind_int64(stmt, 4, row.customer);
    sqlite3_bind_int64(stmt, 5, row.kind);
    sqlite3_bind_int64(stmt, 6, row.units);
    sqlite3_bind_int64(stmt, 7, row.issue);
    sqlite3_bind_int64(stmt, 8, row.due);
    sqlite3_bind_text(stmt, 9, row.number.constData(), int(row.number.size()), SQLITE_STATIC);
}

/// The loop every raw load is: bind, step, reset, a commit per page.
void rawLoad(sqlite3 *db, const std::vector<RawRow> &rows, const QByteArray &sql, size_t page)
{
    sqlite3_stmt *stmt = nullptr;
    sqlite3_prepare_v2(db, sql.constData(), -1, &stmt, nullptr);
    exec(db, "BEGIN IMMEDIATE");
    for (size_t i = 0; i < rows.size(); ++i) {
        bindRow(stmt, rows[i]);
        if (sqlite3_step(stmt) != SQLITE_DONE)
            exec(db, "SELECT raise");
        sqlite3_reset(stmt);
        if ((i + 1) % page == 0)
            exec(db, "COMMIT; BEGIN IMMEDIATE");
    }
    exec(db, "COMMIT");
    sqlite3_finalize(stmt);
}

struct Folder
{
    QTemporaryDir dir;
    int number = 0;

    QString next() { return dir.filePath(QStringLiteral("book%1").arg(++number)); }
    void remove(const QString &path) const
    {
        for (const char *part : {"", "-wal", "-shm"})
            QFile::remove(path + QString::fromLatin1(part));
    }
};

void benchApply(bench::Suite &suite, Folder &folder, long rows, int customers, bool isBulk, double goal)
{
    const std::string name = isBulk ? "apply of new documents, commit per page, indexes at the end"
                                    : "apply of new documents, commit per page, indexes in place";
    if (!suite.wants(name))
        return;
    const FactBatch batch = makeBatch(rows, customers);
    const std::vector<FactBatch> pages = pagesOf(batch);
    const std::vector<RawRow> raw = rawRows(batch, customers);
    const auto ours = [&] {
        const QString path = folder.next();
        const BenchBook book(path);
        must(applyBatch(book.db, book.company, book.source, makeCustomers(customers)));
        const double ms = bench::timed([&] {
            BatchLoader loader(book.db, book.company, book.source, {.bulkLoad = isBulk});
            for (const FactBatch &page : pages)
                must(loader.apply(page));
            must(loader.finish());
            must(book.db.exec("PRAGMA wal_checkpoint(TRUNCATE)"));
        });
        folder.remove(path);
        return ms;
    };
    const auto limit = [&] {
        const QString path = folder.next();
        const BenchBook book(path);
        must(applyBatch(book.db, book.company, book.source, makeCustomers(customers)));
        const double ms = bench::timed([&] {
            if (isBulk)
                must(dropBulkIndexes(book.db));
            rawLoad(book.db.handle(), raw, kInsert, kPage);
            must(createIndexes(book.db));
            must(book.db.exec("PRAGMA wal_checkpoint(TRUNCATE)"));
        });
        folder.remove(path);
        return ms;
    };
    suite.compare({.operation = name, .goal = goal, .ours = ours, .limit = limit});
}

void benchReimport(bench::Suite &suite, Folder &folder, long rows, int customers)
{
    const std::string name = "re-import with 1 % changed";
    if (!suite.wants(name))
        return;
    FactBatch batch = makeBatch(rows, customers);
    const std::vector<RawRow> before = rawRows(batch, customers);
    const QString oursPath = folder.next();
    const QString rawPath = folder.next();
    const BenchBook book(oursPath);
    must(applyBatch(book.db, book.company, book.source, makeCustomers(customers)));
    must(applyBatch(book.db, book.company, book.source, batch, {.bulkLoad = true}));
    const BenchBook raw(rawPath);
    must(applyBatch(raw.db, raw.company, raw.source, makeCustomers(customers)));
    must(dropBulkIndexes(raw.db));
    rawLoad(raw.db.handle(), before, kInsert, before.size() + 1);
    must(createIndexes(raw.db));
    // What an upsert needs in place of our key: the same four indexes on each side.
    must(raw.db.exec(
        "DROP INDEX document_key; CREATE UNIQUE INDEX document_key ON document(connection_id, kind, remote_id)"));

    int round = 0;
    const auto change = [&] {
        ++round;
        for (size_t i = 0; i < batch.documents.size(); i += 100)
            batch.documents[i].amount
                = Money(batch.documents[i].amount.units() + 100, batch.documents[i].amount.currency());
    };
    const auto ours = [&] {
        change();
        return bench::timed([&] {
            const ApplyOutcome outcome = must(applyBatch(book.db, book.company, book.source, batch));
            if (outcome.of(FactType::Document).changed != qint64(batch.documents.size() + 99) / 100)
                std::exit(4);
        });
    };
    const auto limit = [&] {
        change();
        const std::vector<RawRow> after = rawRows(batch, customers);
        return bench::timed([&] { rawLoad(raw.db.handle(), after, QByteArray(kInsert) + kUpsert, after.size() + 1); });
    };
    suite.compare({.operation = name, .goal = 0.5, .ours = ours, .limit = limit});
    folder.remove(oursPath);
    folder.remove(rawPath);
}

/// Every value of the rows that `sql` answers, added up.
qint64 scan(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *stmt = nullptr;
    sqlite3_prepare_v2(db, sql, -1, &stmt, nullptr);
    quint64 sum = 0;
    const int columns = sqlite3_column_count(stmt);
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        for (int i = 0; i < columns; ++i)
            sum += quint64(sqlite3_column_int64(stmt, i));
    }
    sqlite3_finalize(stmt);
    return qint64(sum);
}

void benchReads(bench::Suite &suite, Folder &folder, long rows, int customers)
{
    const std::string load = "snapshot load";
    const std::string find = "search as you type";
    if (!suite.wants(load) && !suite.wants(find))
        return;
    FactBatch batch = makeBatch(rows, customers);
    addAllocations(batch, rows);
    const QString path = folder.next();
    const BenchBook book(path);
    must(applyBatch(book.db, book.company, book.source, makeCustomers(customers)));
    must(applyBatch(book.db, book.company, book.source, batch, {.bulkLoad = true}));
    batch = FactBatch();
    if (suite.wants(load)) {
        const auto ours = [&] {
            return bench::timed([&] {
                const Snapshot snapshot = must(loadSnapshot(book.db, book.company));
                if (snapshot.documentCount() != size_t(rows))
                    std::exit(4);
            });
        };
        const auto limit = [&] {
            return bench::timed([&] {
                scan(book.db.handle(),
                     "SELECT id, customer_id, kind, state, currency, amount_units, issue_day, due_day, voided_day,"
                     " reversed_day, known_from_ms FROM document");
                scan(book.db.handle(),
                     "SELECT id, source_id, target_id, source_units, target_units, date_day,"
                     " unapplied_day, known_from_ms FROM allocation");
            });
        };
        suite.compare({.operation = load, .goal = 1.5, .ours = ours, .limit = limit});
    }
    if (suite.wants(find)) {
        const SearchIndex index = must(SearchIndex::build(book.db, book.company));
        suite.note("search block", double(index.bytes()) / 1048576.0, "MiB");
        // Near the end, so that both sides pass over everything.
        const QString needle = QStringLiteral("inv-%1").arg(rows - 2, 7, 10, QLatin1Char('0'));
        const QByteArray bytes = needle.toUtf8();
        const auto ours = [&] {
            return bench::timed([&] {
                if (index.findIds(needle, 50).empty())
                    std::exit(4);
            });
        };
        const auto limit = [&] {
            return bench::timed([&] {
                const std::string_view blob = index.blob();
                if (memmem(blob.data(), blob.size(), bytes.constData(), size_t(bytes.size())) == nullptr)
                    std::exit(4);
            });
        };
        suite.compare({.operation = find, .goal = 3, .ours = ours, .limit = limit});
    }
    folder.remove(path);
}

} // namespace

int main(int argc, char **argv)
{
    bench::Suite suite(argc, argv);
    const long rows = suite.rows(1'000'000);
    const int customers = int(std::max<long>(rows / 25, 10));
    Folder folder;
    benchApply(suite, folder, rows, customers, true, 1.3);
    benchApply(suite, folder, rows, customers, false, 1.3);
    benchReimport(suite, folder, rows, customers);
    benchReads(suite, folder, rows, customers);
    return suite.finish();
}
