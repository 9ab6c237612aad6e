#include "core/insight/aging.h"
#include "core/insight/buckets.h"
#include "core/insight/virtual_application.h"

#include <algorithm>
#include <tuple>

namespace quittance::insight {
namespace {

std::vector<OpenPart> collectParts(const store::Snapshot &snapshot, ledger::AsOf asOf, const AgingFilter &filter)
{
    std::optional<quint32> customer;
    if (filter.customer) {
        const auto found = std::ranges::find(snapshot.customerId, *filter.customer);
        if (found == snapshot.customerId.end())
            return {};
        customer = quint32(found - snapshot.customerId.begin());
    }
    std::vector<OpenPart> parts;
    OpenScan(snapshot, asOf.knownAt).onDay(asOf.day, [&](const OpenPart &part) {
        if ((!customer || part.customer == *customer)
            && (!filter.currency || part.currency == filter.currency->number()))
            parts.push_back(part);
    });
    return parts;
}

int bucketOf(const OpenPart &part, int days, const Buckets &buckets, CreditTreatment credits)
{
    if (part.open > 0 || credits == CreditTreatment::OwnDate)
        return buckets.of(days);
    return credits == CreditTreatment::CurrentBucket ? 0 : -1;
}

bool isOnSide(const OpenPart &part, qint32 today, AgingFilter::Side side)
{
    switch (side) {
    case AgingFilter::Side::All:
        return true;
    case AgingFilter::Side::Debits:
        return part.open > 0;
    case AgingFilter::Side::Overdue:
        return part.open > 0 && today > part.agesFrom(true);
    }
    return true;
}

/// Calls `sink(const OpenPart &, int days, int bucket)` for every part the filter lets through.
template<typename Sink>
void forEachKept(const store::Snapshot &snapshot, ledger::AsOf asOf, const AgingPolicy &policy,
                 const AgingFilter &filter, Sink &&sink)
{
    std::vector<OpenPart> parts = collectParts(snapshot, asOf, filter);
    if (policy.credits == CreditTreatment::FifoOldestDue)
        applyVirtuallyByCustomer(parts, policy.creditsMeetLaterItems);

    const Buckets buckets(policy);
    const auto today = qint32(asOf.day.toJulianDay());
    for (const OpenPart &part : parts) {
        const int days = today - part.agesFrom(policy.basis == AgingBasis::DueDate);
        const int bucket = bucketOf(part, days, buckets, policy.credits);
        if (part.open != 0 && (!filter.bucket || *filter.bucket == bucket) && isOnSide(part, today, filter.side))
            sink(part, days, bucket);
    }
}

} // namespace

std::vector<OpenItem> openItems(const store::Snapshot &snapshot, ledger::AsOf asOf, const AgingPolicy &policy,
                                const AgingFilter &filter)
{
    std::vector<OpenItem> items;
    forEachKept(snapshot, asOf, policy, filter, [&](const OpenPart &part, int days, int bucket) {
        items.push_back({.document = snapshot.documentId[part.document],
                         .customer = snapshot.customerId[part.customer],
                         .currency = Currency::fromNumber(part.currency).value_or(Currency()),
                         .due = QDate::fromJulianDay(part.dueDay),
                         .days = days,
                         .bucket = bucket,
                         .open = part.open});
    });
    std::ranges::sort(items, {}, [](const OpenItem &item) { return std::tuple(item.due, item.document); });
    return items;
}

std::vector<OpenAmount> openAmounts(const store::Snapshot &snapshot, ledger::AsOf asOf, const AgingPolicy &policy,
                                    const AgingFilter &filter)
{
    std::vector<OpenAmount> amounts;
    forEachKept(snapshot, asOf, policy, filter, [&](const OpenPart &part, int, int) {
        amounts.push_back({part.document, part.open});
    });
    if (!std::ranges::is_sorted(amounts, {}, &OpenAmount::document))
        std::ranges::sort(amounts, {}, &OpenAmount::document);
    size_t rows = 0;
    for (const OpenAmount &amount : amounts) {
        if (rows > 0 && amounts[rows - 1].document == amount.document)
            amounts[rows - 1].open += amount.open;
        else
            amounts[rows++] = amount;
    }
    amounts.resize(rows);
    return amounts;
}

} // namespace quittance::insight
