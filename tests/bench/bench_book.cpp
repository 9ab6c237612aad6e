// A whole book at work: lists in order, files end to end, and a click while a large import runs.

#include "core/exchange/exchange.h"
#include "core/store/apply.h"
#include "core/store/book.h"
#include "core/store/company_gateway.h"
#include "core/store/setting_gateway.h"
#include "core/store/snapshot_loader.h"
#include "core/workspace/document_list.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_data.h"
#include "tests/bench/bench_files.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace quittance;
using namespace quittance::ledger;
using namespace quittance::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCustomers = 40'000;
constexpr int kClickEveryMs = 5;

template<typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
        std::exit(3);
    }
    return std::move(*result);
}

template<typename T>
T wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return must(future.takeResult());
}

/// A new book with one company and one source.
struct NewBook
{
    explicit NewBook(const QString &path)
        : file(must(Book::open(path, Connection::Mode::Create)))
    {
        company = wait(file->write([](const Connection &db) { return CompanyGateway(db).add(u"Bench Ltd"_s); }));
        source = wait(file->write(
            [this](const Connection &db) { return CompanyGateway(db).source(company, u"files"_s, u"Files"_s); }));
    }

    std::unique_ptr<Book> file;
    CompanyId company;
    ConnectionId source;
};

/// Without the copy that an initializer list makes.
std::vector<FactBatch> only(FactBatch batch)
{
    std::vector<FactBatch> batches;
    batches.push_back(std::move(batch));
    return batches;
}

FactBatch batchOf(const std::vector<bench::InvoiceRow> &rows)
{
    FactBatch batch;
    for (int i = 0; i < kCustomers; ++i)
        batch.customers.push_back({.remoteId = u"C%1"_s.arg(i), .name = u"Customer %1"_s.arg(i)});
    batch.documents.reserve(rows.size());
    for (const bench::InvoiceRow &row : rows)
        batch.documents.push_back(
            {.remoteId = QString::fromStdString(row.remoteId),
             .number = QString::fromStdString(row.number),
             .customerRemoteId = u"C%1"_s.arg(row.customer),
             .issue = QDate::fromJulianDay(row.issueDay),
             .due = QDate::fromJulianDay(row.dueDay),
             .amount = Money(row.amountUnits, *Currency::fromCode(QString::fromStdString(row.currency)))});
    return batch;
}

void benchSort(bench::Suite &suite, const QTemporaryDir &folder, long rows)
{
    const std::string name = "list of every document by amount / std::sort of (key, row)";
    const std::string openName = "list of open documents by due day / std::sort of (key, row)";
    if (!suite.wants(name) && !suite.wants(openName))
        return;
    const NewBook book(folder.filePath(u"sort"_s));
    wait(book.file->import(book.company, book.source, only(batchOf(bench::makeInvoices(size_t(rows), kCustomers))),
                           {.bulkLoad = true}, {}, {}, true));
    const Connection db = must(Connection::open(book.file->path(), Connection::Mode::ReadOnly));
    const Snapshot snapshot = must(loadSnapshot(db, book.company));
    workspace::DocumentQuery query;
    query.asOf.day = QDate(2030, 1, 1);
    const auto list = [&] {
        return bench::timed([&] {
            if (must(workspace::listDocuments({db, snapshot, book.company}, nullptr, query)).ids.size() != size_t(rows))
                std::exit(4);
        });
    };
    const auto sortOf = [&](const auto &keys) {
        return [&] {
            std::vector<std::pair<qint64, quint32>> order(keys.size());
            return bench::timed([&] {
                for (size_t i = 0; i < keys.size(); ++i)
                    order[i] = {keys[i], quint32(i)};
                std::ranges::sort(order);
            });
        };
    };
    query.openOnly = false;
    query.sort = workspace::DocumentSort::Amount;
    suite.compare({.operation = name, .goal = 2, .ours = list, .limit = sortOf(snapshot.current.units)});
    query.openOnly = true;
    query.sort = workspace::DocumentSort::Due;
    suite.compare({.operation = openName, .goal = 0, .ours = list, .limit = sortOf(snapshot.current.dueDay)});
}

/// From the file to the committed book, against reading the file into facts alone.
void benchFile(bench::Suite &suite, const QTemporaryDir &folder, const std::string &name, const QString &path,
               double megabytes)
{
    int number = 0;
    const auto readFacts = [&] { return must(exchange::readFile(path, {.today = QDate(2026, 1, 1)})); };
    const auto ours = [&] {
        const QString bookPath = folder.filePath(u"import%1"_s.arg(++number));
        const NewBook book(bookPath);
        return bench::timed([&] {
            wait(book.file->import(book.company, book.source, only(readFacts().batch), {.bulkLoad = true}, {}, {},
                                   true));
        });
    };
    const auto limit = [&] { return bench::timed([&] { readFacts(); }); };
    suite.compare({.operation = name, .goal = 0, .ours = ours, .limit = limit, .megabytes = megabytes});
}

void benchFiles(bench::Suite &suite, const QTemporaryDir &folder, long rows)
{
    const std::string csvName = "CSV file to committed book / reading it into facts";
    if (suite.wants(csvName)) {
        const QByteArray csv = bench::makeCsv(bench::makeInvoices(size_t(rows), kCustomers));
        const QString path = bench::writeFile(folder, u"invoices.csv"_s, csv);
        benchFile(suite, folder, csvName, path, double(csv.size()) / 1e6);
    }
    const std::string camtName = "camt.053 file to committed book / reading it into facts";
    if (suite.wants(camtName)) {
        const QByteArray camt = bench::makeCamt(bench::makeInvoices(size_t(rows), kCustomers));
        const QString path = bench::writeFile(folder, u"statement.xml"_s, camt);
        benchFile(suite, folder, camtName, path, double(camt.size()) / 1e6);
    }
}

/// Writes one setting every few milliseconds while an import runs, as clicks would.
void benchClicks(bench::Suite &suite, const QTemporaryDir &folder, long rows)
{
    if (!suite.wants("click"))
        return;
    const NewBook book(folder.filePath(u"clicks"_s));
    auto running
        = book.file->import(book.company, book.source, only(batchOf(bench::makeInvoices(size_t(rows), kCustomers))));
    std::vector<double> clicks;
    while (!running.isFinished()) {
        clicks.push_back(bench::timed([&] {
            wait(book.file->write([&](const Connection &db) -> Result<int> {
                const Result<> done = SettingGateway(db).set(book.company, u"bench"_s, QString::number(clicks.size()));
                return done ? Result<int>(0) : Result<int>(failed(done));
            }));
        }));
        QThread::msleep(kClickEveryMs);
    }
    must(running.takeResult());
    suite.note("clicks during an import", double(clicks.size()), "");
    suite.note("click during an import, p50", bench::percentile(clicks, 0.5), "ms");
    suite.note("click during an import, p99", bench::percentile(clicks, 0.99), "ms");
    suite.note("click during an import, longest", bench::percentile(clicks, 1), "ms");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // threads of a book deliver to it
    bench::Suite suite(argc, argv);
    const QTemporaryDir folder;
    const long rows = suite.rows(1'000'000);
    benchSort(suite, folder, rows);
    benchFiles(suite, folder, std::max(rows / 5, 1L));
    benchClicks(suite, folder, std::max(rows / 5, 1L));
    return suite.finish();
}
