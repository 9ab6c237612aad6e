#include "tests/bench/bench_snapshot.h"

#include "tests/bench/bench_data.h"

#include <algorithm>
#include <numeric>

namespace quittance::bench {
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

} // namespace

store::Snapshot makeBook(size_t count)
{
    store::Snapshot book;
    const std::vector<InvoiceRow> invoices = makeInvoices(count, kCustomers);
    for (const InvoiceRow &row : invoices) {
        const auto currency = Currency::fromCode(QString::fromStdString(row.currency));
        addDocument(book, row.customer, quint16(currency->number()), ledger::DocumentKind::Invoice, row.issueDay,
                    row.dueDay, row.amountUnits);
    }
    std::vector<AllocationRow> allocations = makeAllocations(invoices);
    std::ranges::sort(allocations, {}, &AllocationRow::day);
    std::vector<Entry> entries;
    for (size_t i = 0; i < allocations.size(); ++i) {
        const AllocationRow &row = allocations[i];
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

} // namespace quittance::bench
