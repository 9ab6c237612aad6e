#include "core/insight/aging.h"
#include "core/insight/performance.h"
#include "core/insight/roll_forward.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_data.h"

#include <algorithm>
#include <numeric>

using namespace quittance;

namespace {

constexpr int kCustomers = 40'000;
constexpr size_t kAllocationsPerPayment = 4;

struct Entry
{
    quint32 document = 0;
    quint32 other = 0;
    qint64 units = 0;
    qint32 day = 0;
};

void addDocument(store::Snapshot &book, int customer, quint16 currency, ledger::DocumentKind kind, int issue, int due,
                 qint64 units)
{
    store::DocumentColumns &documents = book.current;
    book.documentId.emplace_back(qint64(book.documentId.size()) + 1);
    documents.customer.push_back(quint32(customer));
    documents.currency.push_back(currency);
    documents.kind.push_back(quint8(kind));
    documents.inForce.push_back(1);
    documents.issueDay.push_back(issue);
    documents.dueDay.push_back(due);
    documents.endDay.push_back(store::kNever);
    documents.units.push_back(units);
    documents.knownFrom.push_back(qint64(issue) * 86'400'000);
}

void setApplied(store::Snapshot &book, std::vector<Entry> entries)
{
    std::ranges::stable_sort(entries, {}, &Entry::document);
    store::AppliedColumns &applied = book.applied;
    applied.offset.assign(book.documentCount() + 1, 0);
    for (const Entry &entry : entries) {
        ++applied.offset[entry.document + 1];
        applied.units.push_back(entry.units);
        applied.day.push_back(entry.day);
        applied.endDay.push_back(store::kNever);
        applied.other.push_back(entry.other);
        applied.knownFrom.push_back(qint64(entry.day) * 86'400'000);
    }
    std::partial_sum(applied.offset.begin(), applied.offset.end(), applied.offset.begin());
}

/// A book in memory: invoices, one payment for every few allocations, and customers in the order of their names.
store::Snapshot makeBook(size_t count)
{
    store::Snapshot book;
    const std::vector<bench::InvoiceRow> invoices = bench::makeInvoices(count, kCustomers);
    for (const bench::InvoiceRow &row : invoices) {
        const auto currency = Currency::fromCode(QString::fromStdString(row.currency));
        addDocument(book, row.customer, quint16(currency->number()), ledger::DocumentKind::Invoice, row.issueDay,
                    row.dueDay, row.amountUnits);
    }
    std::vector<bench::AllocationRow> allocations = bench::makeAllocations(invoices);
    std::ranges::sort(allocations, {}, &bench::AllocationRow::day);
    std::vector<Entry> entries;
    for (size_t i = 0; i < allocations.size(); ++i) {
        const bench::AllocationRow &row = allocations[i];
        const auto invoice = quint32(row.invoice);
        if (i % kAllocationsPerPayment == 0)
            addDocument(book, invoices[row.invoice].customer, book.current.currency[invoice],
                        ledger::DocumentKind::Payment, row.day, row.day, 0);
        const auto payment = quint32(book.documentCount() - 1);
        book.current.units[payment] -= row.units;
        const qint32 day = std::max(row.day, book.current.issueDay[invoice]);
        entries.push_back({invoice, payment, -row.units, day});
        entries.push_back({payment, invoice, row.units, day});
    }
    setApplied(book, std::move(entries));
    for (int i = 0; i < kCustomers; ++i) {
        book.customerId.emplace_back(i + 1);
        book.customerName.push_back(QStringLiteral("Customer %1").arg(i, 5, 10, QLatin1Char('0')));
        book.customerParent.push_back(-1);
        book.customerByName.push_back(quint32(i));
    }
    return book;
}

template<typename T>
qint64 sumOf(const std::vector<T> &column)
{
    return std::accumulate(column.begin(), column.end(), qint64(0),
                           [](qint64 sum, T value) { return sum + qint64(value); });
}

/// Every column that an aging "as known now" has to look at, once.
qint64 scanNow(const store::Snapshot &book)
{
    const store::DocumentColumns &documents = book.current;
    return sumOf(documents.customer) + sumOf(documents.currency) + sumOf(documents.inForce) + sumOf(documents.issueDay)
        + sumOf(documents.dueDay) + sumOf(documents.endDay) + sumOf(documents.units) + sumOf(book.applied.offset)
        + sumOf(book.applied.units) + sumOf(book.applied.day) + sumOf(book.applied.endDay);
}

qint64 scanKnownAt(const store::Snapshot &book)
{
    return scanNow(book) + sumOf(book.current.knownFrom) + sumOf(book.applied.knownFrom);
}

volatile qint64 g_sink = 0;

} // namespace

int main(int argc, char **argv)
{
    bench::Suite suite(argc, argv);
    const store::Snapshot book = makeBook(size_t(suite.rows(1'000'000)));
    const QDate day(2024, 9, 3);
    const std::vector<QDate> ends = monthEnds(day, 36);
    const auto age = [&](Instant knownAt, insight::CreditTreatment credits) {
        return bench::timed([&] {
            g_sink = insight::aging(book, {day, knownAt}, {.credits = credits})->rows.front().net;
        });
    };
    const bench::Side scan = [&] { return bench::timed([&] { g_sink = scanNow(book); }); };
    const bench::Side ageNow = [&] { return age(Instant::max(), insight::CreditTreatment::Separate); };
    const Instant then = {qint64(day.toJulianDay() - 30) * 86'400'000};

    suite.note("documents", double(book.documentCount()), "");
    suite.note("allocation entries", double(book.applied.units.size()), "");
    suite.compare({.operation = "as-of aging by customer / memory scan of its columns",
                   .goal = 3,
                   .ours = ageNow,
                   .limit = scan});
    suite.compare({.operation = "aging as known at an instant / scan with knowledge columns",
                   .goal = 3,
                   .ours = [&] { return age(then, insight::CreditTreatment::Separate); },
                   .limit = [&] { return bench::timed([&] { g_sink = scanKnownAt(book); }); }});
    suite.compare({.operation = "aging, credits applied oldest first / one aging",
                   .goal = 0,
                   .ours = [&] { return age(Instant::max(), insight::CreditTreatment::FifoOldestDue); },
                   .limit = ageNow});
    suite.compare({.operation = "trend of 36 month ends / one aging",
                   .goal = 30,
                   .ours =
                       [&] {
                           return bench::timed([&] {
                               g_sink = insight::agingTrend(book, ends, Instant::max(), {})->back().totals.front().net;
                           });
                       },
                   .limit = ageNow});
    suite.compare({.operation = "roll-forward of a month / memory scan of aging's columns",
                   .goal = 3,
                   .ours =
                       [&] {
                           return bench::timed(
                               [&] { g_sink = insight::rollForward(book, ends[34], ends[35]).front().closing; });
                       },
                   .limit = scan});
    const auto perform = [&](int months) {
        return bench::timed(
            [&] { g_sink = insight::performance(book, {day}, months)->currencies.front().points.back().sales; });
    };
    suite.compare({.operation = "figures of the Performance screen, 24 month ends / one aging",
                   .goal = 0,
                   .ours = [&] { return perform(24); },
                   .limit = ageNow});
    suite.compare({.operation = "figures of the Performance screen, one day / one aging",
                   .goal = 0,
                   .ours = [&] { return perform(1); },
                   .limit = ageNow});
    return suite.finish();
}
