// What Today and Data health read of a large book, at first and again: invoices and payments with their allocations,
// and bank lines of which some name what they pay.

#include "core/insight/aging.h"
#include "core/store/company_gateway.h"
#include "core/workspace/attention.h"
#include "core/workspace/book_info.h"
#include "core/workspace/data_health.h"
#include "core/workspace/figures.h"
#include "core/workspace/open_book.h"
#include "core/workspace/undo_history.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_data.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace quittance;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCustomers = 40'000;
constexpr size_t kAllocationsPerPayment = 4;
const QDate kDay(2024, 9, 3);

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

DocumentFact factOf(const bench::InvoiceRow &row)
{
    return {.remoteId = QString::fromStdString(row.remoteId),
            .number = QString::fromStdString(row.number),
            .customerRemoteId = u"C%1"_s.arg(row.customer),
            .issue = QDate::fromJulianDay(row.issueDay),
            .due = QDate::fromJulianDay(row.dueDay),
            .amount = Money(row.amountUnits, *Currency::fromCode(QString::fromStdString(row.currency)))};
}

/// Every payment settles a few invoices of one currency and stands at the bank as one line, which names the first.
void addPayments(FactBatch &batch, const std::vector<bench::InvoiceRow> &invoices)
{
    const std::vector<bench::AllocationRow> allocations = bench::makeAllocations(invoices);
    DocumentFact payment;
    const auto finish = [&] {
        if (payment.remoteId.isEmpty() || payment.amount.units() <= 0)
            return;
        batch.bankLines.push_back({.remoteId = u"L"_s + payment.remoteId,
                                   .accountRemoteId = u"DE89370400440532013000"_s,
                                   .bookedOn = payment.issue,
                                   .valueOn = payment.issue,
                                   .amount = payment.amount,
                                   .counterparty = u"Customer "_s + payment.customerRemoteId,
                                   .text = payment.reference});
        batch.documents.push_back(payment);
    };
    for (size_t i = 0; i < allocations.size(); ++i) {
        const bench::AllocationRow &row = allocations[i];
        const DocumentFact invoice = factOf(invoices[row.invoice]);
        if (i % kAllocationsPerPayment == 0 || invoice.amount.currency() != payment.amount.currency()) {
            finish();
            payment = {.remoteId = u"P%1"_s.arg(i),
                       .kind = DocumentKind::Payment,
                       .number = u"P%1"_s.arg(i),
                       .customerRemoteId = invoice.customerRemoteId,
                       .issue = QDate::fromJulianDay(row.day),
                       .amount = Money(0, invoice.amount.currency()),
                       .reference = invoice.number};
        }
        payment.amount = Money(payment.amount.units() + row.units, payment.amount.currency());
        batch.allocations.push_back({.remoteId = u"A%1"_s.arg(i),
                                     .source = {.kind = DocumentKind::Payment, .remoteId = payment.remoteId},
                                     .target = {.remoteId = invoice.remoteId},
                                     .sourceUnits = row.units,
                                     .targetUnits = row.units,
                                     .date = QDate::fromJulianDay(row.day)});
    }
    finish();
}

FactBatch makeFacts(size_t count)
{
    const std::vector<bench::InvoiceRow> invoices = bench::makeInvoices(count, kCustomers);
    FactBatch batch;
    for (int i = 0; i < kCustomers; ++i)
        batch.customers.push_back({.remoteId = u"C%1"_s.arg(i), .name = u"Customer C%1"_s.arg(i)});
    for (const bench::InvoiceRow &row : invoices)
        batch.documents.push_back(factOf(row));
    addPayments(batch, invoices);
    return batch;
}

std::shared_ptr<workspace::OpenBook> makeBook(const QString &path, size_t count)
{
    workspace::BookOpening opening = must(workspace::openBook(path, true));
    const ConnectionId source = wait(opening.file->write([&](const store::Connection &connection) {
        return store::CompanyGateway(connection).source(opening.company, u"files"_s, u"Files"_s);
    }));
    std::vector<FactBatch> batches;
    batches.push_back(makeFacts(count));
    wait(opening.file->import(opening.company, source, std::move(batches), {.bulkLoad = true}, {}, {}, true));
    return std::make_shared<workspace::OpenBook>(opening.file, opening.company, kDay, [](const store::ChangeSet &) {});
}

/// Once as after opening the book, then again against one aging of it.
void measure(bench::Suite &suite, const workspace::Figures &figures, const std::string &name,
             const std::function<void()> &work)
{
    if (!suite.wants(name))
        return;
    suite.note(name + ", first time", bench::timed(work), "ms");
    suite.compare({.operation = name + ", again / one aging",
                   .goal = 0,
                   .ours = [&] { return bench::timed(work); },
                   .limit = [&] { return bench::timed([&] { wait(figures.aging({kDay}, {})); }); }});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // threads of a book deliver to it
    bench::Suite suite(argc, argv);
    const QTemporaryDir folder;
    const auto book = makeBook(folder.filePath(u"book.quittance"_s), size_t(suite.rows(1'000'000)));
    const workspace::Figures figures(book);
    workspace::UndoHistory history;
    const workspace::DataHealthService health(book, history);
    suite.note("snapshot of the book", bench::timed([&] { wait(figures.aging({kDay}, {})); }), "ms");
    measure(suite, figures, "what needs attention", [&] { wait(figures.attention({.asOf = {kDay}})); });
    measure(suite, figures, "data health", [&] { wait(health.read()); });
    book->file().close();
    return suite.finish();
}
