#include "core/insight/document_lookup.h"
#include "core/workspace/customer_page.h"

#include <algorithm>
#include <map>

namespace quittance::workspace {
namespace {

/// Currencies a customer ever had a document in, and the last day money came.
struct Seen
{
    std::map<quint16, QDate> lastReceipt;
};

std::vector<Seen> seenByCustomer(const store::Snapshot &snapshot, ledger::AsOf asOf)
{
    std::vector<Seen> seen(snapshot.customerCount());
    const auto look = [&](const store::DocumentColumns &columns) {
        const auto day = qint32(asOf.day.toJulianDay());
        for (size_t row = 0; row < columns.size(); ++row) {
            const bool isKnown = columns.knownFrom[row] <= asOf.knownAt.ms
                && (columns.knownTo.empty() || asOf.knownAt.ms < columns.knownTo[row]);
            if (!isKnown || columns.inForce[row] == 0 || columns.issueDay[row] > day)
                continue;
            QDate &last = seen[columns.customer[row]].lastReceipt[columns.currency[row]];
            const bool isReceipt
                = ledger::DocumentKind(columns.kind[row]) == ledger::DocumentKind::Payment && columns.endDay[row] > day;
            if (isReceipt && (!last.isValid() || last.toJulianDay() < columns.issueDay[row]))
                last = QDate::fromJulianDay(columns.issueDay[row]);
        }
    };
    look(snapshot.current);
    if (asOf.knownAt != Instant::max())
        look(snapshot.superseded);
    return seen;
}

void fillFigures(CustomerRow &row, const insight::AgingRow &figures, bool hasCurrent, int oldestDays)
{
    row.balance = figures.net;
    row.unapplied = figures.unapplied;
    row.buckets = figures.buckets;
    row.overdue = figures.grossOpen - (hasCurrent ? figures.buckets.front() : 0);
    for (const qint32 count : figures.counts)
        row.openItems += count;
    row.oldestDays = oldestDays;
}

} // namespace

Result<insight::AgingTable> agingAsAsked(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                         const insight::AgingPolicy &policy, const BookInBase *inBase)
{
    if (inBase)
        return insight::agingInBase(snapshot, asOf, policy, inBase->rates);
    return *insight::aging(snapshot, asOf, policy);
}

Result<std::vector<CustomerRow>> customerRows(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                              const insight::AgingPolicy &policy, const BookInBase *inBase)
{
    const Result<insight::AgingTable> table = agingAsAsked(snapshot, asOf, policy, inBase);
    if (!table)
        return failed(table);
    // In a base currency a customer is one row, whatever its documents are in.
    const auto numberOf = [inBase](int native) { return inBase ? inBase->rates.base.number() : native; };
    std::map<std::pair<qint64, int>, const insight::AgingRow *> aged;
    for (const insight::AgingRow &row : table->rows)
        aged.emplace(std::pair(row.customer.value(), row.currency.number()), &row);
    std::map<std::pair<qint64, int>, int> oldest;
    for (const insight::OpenItem &item : insight::openItems(snapshot, asOf, policy, {})) {
        if (item.open <= 0)
            continue; // a credit is never late
        const std::pair key(item.customer.value(), numberOf(item.currency.number()));
        int &days = oldest.try_emplace(key, item.days).first->second;
        days = std::max(days, item.days);
    }

    const std::vector<Seen> seen = seenByCustomer(inBase ? *inBase->snapshot : snapshot, asOf);
    const bool hasCurrent = policy.basis == insight::AgingBasis::DueDate;
    std::vector<CustomerRow> rows;
    for (const quint32 customer : insight::customersByName(snapshot)) {
        for (const auto &[number, lastReceipt] : seen[customer].lastReceipt) {
            CustomerRow row{.id = snapshot.customerId[customer],
                            .name = snapshot.customerName[customer],
                            .currency = Currency::fromNumber(number).value_or(Currency()),
                            .buckets = std::vector<qint64>(size_t(table->labels.size())),
                            .lastReceipt = lastReceipt};
            const std::pair key(row.id.value(), int(number));
            if (const auto found = aged.find(key); found != aged.end()) {
                const auto late = oldest.find(key);
                fillFigures(row, *found->second, hasCurrent, late == oldest.end() ? 0 : late->second);
            }
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace quittance::workspace
