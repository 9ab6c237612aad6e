// A run of matching over a book, from the file to the committed decisions, against the match of the same lines and
// documents in memory alone. Goal: 2.5 times the match. Source: issue 4.
//
//     bench_reconcile [BOOK]
//
// Without a book one is made: one invoice per line, six lines in ten name what they pay.

#include "core/match/match_engine.h"
#include "core/match/settled_run.h"
#include "core/store/book.h"
#include "core/store/company_gateway.h"
#include "core/store/snapshot_loader.h"
#include "core/workspace/board_loader.h"
#include "core/workspace/job_list.h"
#include "core/workspace/match_rules.h"
#include "core/workspace/open_book.h"
#include "core/workspace/reconcile_service.h"
#include "core/workspace/undo_history.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_data.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace quittance;
using namespace quittance::store;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 4, 1);

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

/// What line `row` pays: a permutation, so that neither amounts nor days follow the file.
long paidBy(long row, long rows)
{
    return row * 7919 % rows;
}

ledger::FactBatch makeBatch(long rows)
{
    bench::Random random(1);
    const Currency euro = *Currency::fromCode(u"EUR");
    ledger::FactBatch batch{.sourceName = u"bench"_s, .format = u"csv"_s};
    std::vector<std::string> names;
    const long customers = std::max(1L, rows / 25);
    for (long i = 0; i < customers; ++i) {
        names.push_back(bench::makeCompany(random));
        batch.customers.push_back({.remoteId = u"C%1"_s.arg(i), .name = QString::fromStdString(names.back())});
    }
    std::vector<long> owners;
    for (long i = 0; i < rows; ++i) {
        const QDate issue = QDate(2025, 1, 1).addDays(qint64(random.below(400)));
        const qint64 units = qint64(1 + random.below(5'000'000)) * 100;
        owners.push_back(long(random.below(quint64(customers))));
        batch.documents.push_back({.remoteId = u"I%1"_s.arg(i),
                                   .number = u"INV-%1"_s.arg(i, 8, 10, QChar(u'0')),
                                   .customerRemoteId = u"C%1"_s.arg(owners.back()),
                                   .issue = issue,
                                   .due = issue.addDays(30),
                                   .amount = Money(units, euro)});
    }
    for (long i = 0; i < rows; ++i) {
        const long paid = paidBy(i, rows);
        const ledger::DocumentFact &invoice = batch.documents[size_t(paid)];
        const std::string &name = names[size_t(owners[size_t(paid)])];
        batch.bankLines.push_back(
            {.remoteId = u"B%1"_s.arg(i),
             .accountRemoteId = u"DE01"_s,
             .bookedOn = invoice.due.addDays(qint64(random.below(20)) - 5),
             .amount = invoice.amount,
             .counterparty = QString::fromStdString(bench::asBankPrints(random, name)),
             .text = random.below(10) < 6 ? u"Payment "_s + invoice.number : u"Payment, thank you"_s});
    }
    batch.bankAccounts.push_back({.remoteId = u"DE01"_s});
    return batch;
}

void makeBook(const QString &path, long rows)
{
    const std::unique_ptr<Book> file = must(Book::open(path, Connection::Mode::Create));
    const auto company = wait(file->write([](const Connection &db) { return CompanyGateway(db).add(u"Bench Ltd"_s); }));
    const auto source = wait(file->write(
        [company](const Connection &db) { return CompanyGateway(db).source(company, u"files"_s, u"Files"_s); }));
    std::vector<ledger::FactBatch> batches;
    batches.push_back(makeBatch(rows));
    wait(file->import(company, source, std::move(batches), {.bulkLoad = true}, {}, {}, true));
}

ledger::CompanyId firstCompany(const Connection &db)
{
    return must(CompanyGateway(db).all()).front().id;
}

/// What the engine is given when the book at `path` is matched, and by which rules.
std::pair<match::MatchInput, match::MatchPolicy> inputOf(const QString &path)
{
    const Connection db = must(Connection::open(path, Connection::Mode::ReadOnly));
    const ledger::CompanyId company = firstCompany(db);
    const Snapshot snapshot = must(loadSnapshot(db, company));
    return {must(workspace::loadBoard(db, snapshot, company, kToday)).input(),
            must(workspace::readMatchRules(db, company)).engine};
}

/// Opens a copy of the book and runs the matching, as `reconcile` of the console does.
double runOn(const QString &base, const QString &copy, qint64 &accepted)
{
    QFile::remove(copy);
    if (!QFile::copy(base, copy))
        std::exit(4);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    const std::shared_ptr<Book> file = must(Book::open(copy, Connection::Mode::ReadWrite));
    const auto company
        = wait(file->read([](const Connection &db) { return Result<ledger::CompanyId>(firstCompany(db)); }));
    workspace::JobList jobs;
    workspace::UndoHistory history;
    const auto book = std::make_shared<workspace::OpenBook>(file, company, kToday, workspace::OpenBook::Listener());
    workspace::ReconcileService service(book, jobs, history);
    const double took = bench::timed([&] { accepted = wait(service.run()).accepted; });
    file->close(); // none of its threads holds it any more
    return took;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // threads of a book deliver to it
    bench::Suite suite(argc, argv);
    const QTemporaryDir folder;
    QString base = argc > 1 && argv[1][0] != '-' ? QString::fromLocal8Bit(argv[1]) : QString();
    if (base.isEmpty()) {
        base = folder.filePath(u"base"_s);
        makeBook(base, suite.rows(20'000));
    }
    const auto [input, policy] = inputOf(base);
    qint64 accepted = 0;
    qint64 inMemory = 0;
    const auto ours = [&] { return runOn(base, folder.filePath(u"copy"_s), accepted); };
    const auto limit = [&] {
        return bench::timed([&] {
            inMemory = std::ranges::count(match::runSettled(match::MatchEngine(), input, policy),
                                          match::Verdict::Accepted, &match::Proposal::verdict);
        });
    };
    suite.compare({.operation = "reconcile, read and written / the same match in memory",
                   .goal = 2.5,
                   .ours = ours,
                   .limit = limit});
    suite.note("documents", double(input.documents.size()), "");
    suite.note("lines", double(input.receipts.size()), "");
    suite.note("accepted by the run", double(accepted), "lines");
    suite.note("accepted in memory, those with a difference with them", double(inMemory), "lines");
    return suite.finish();
}
