#include "core/insight/promise_rows.h"

#include "core/insight/document_lookup.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRecordMonths = 6;

constexpr std::array kReasonNames = {"price", "quantity", "quality",     "delivery",     "duplicate", "po_missing",
                                     "terms", "tax",      "not_ordered", "already_paid", "other"};
static_assert(kReasonNames.size() == kDisputeReasons);

/// Whose receipts, and in what.
using Payer = std::pair<qint64, int>;

Payer payerOf(const RecordedPromise &promise)
{
    return {promise.customer.value(), promise.amount.currency().number()};
}

/// A receipt and what of it no promise has used.
struct Receipt
{
    QDate day;
    qint64 left = 0;
};

/// The receipts of everybody who promised something, by day.
std::map<Payer, std::vector<Receipt>> receiptsOf(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                                 const std::vector<RecordedPromise> &promises)
{
    std::map<Payer, std::vector<Receipt>> receipts;
    for (const RecordedPromise &promise : promises)
        receipts[payerOf(promise)];
    if (receipts.empty())
        return receipts;
    const DocumentLookup lookup(snapshot, asOf.knownAt);
    for (quint32 index = 0; index < snapshot.documentCount(); ++index) {
        if (ledger::DocumentKind(snapshot.current.kind[index]) != ledger::DocumentKind::Payment)
            continue;
        const auto document = lookup.standing(index, asOf.day);
        if (!document)
            continue;
        const auto payer
            = receipts.find({snapshot.customerId[document->customer].value(), document->currency.number()});
        if (payer != receipts.end() && document->units < 0)
            payer->second.push_back({document->issue, -document->units});
    }
    for (auto &[payer, list] : receipts)
        std::ranges::stable_sort(list, {}, &Receipt::day);
    return receipts;
}

/// The day a promise no longer takes receipts: it was replaced or cancelled. Invalid: it takes them all.
QDate endOf(const RecordedPromise &promise)
{
    if (!promise.supersededOn.isValid() || !promise.cancelledOn.isValid())
        return promise.supersededOn.isValid() ? promise.supersededOn : promise.cancelledOn;
    return std::min(promise.supersededOn, promise.cancelledOn);
}

Promise standingOf(const RecordedPromise &recorded, std::vector<Receipt> &receipts)
{
    Promise promise{.units = recorded.amount.units(),
                    .date = recorded.date,
                    .receipts = {},
                    .supersededOn = recorded.supersededOn,
                    .cancelledOn = recorded.cancelledOn};
    const QDate end = endOf(recorded);
    qint64 missing = promise.units;
    for (Receipt &receipt : receipts) {
        if (missing == 0 || receipt.left == 0 || receipt.day < recorded.madeOn || (end.isValid() && receipt.day >= end))
            continue;
        const qint64 used = std::min(missing, receipt.left);
        promise.receipts.emplace_back(receipt.day, used);
        receipt.left -= used;
        missing -= used;
    }
    return promise;
}

} // namespace

qint64 PromiseRow::awaitedUnits() const
{
    const bool isAwaited = standing.state == PromiseState::Open || standing.state == PromiseState::InGrace;
    return isAwaited ? promise.amount.units() - standing.inTimeUnits : 0;
}

std::vector<PromiseRow> promiseRows(const store::Snapshot &snapshot, const std::vector<RecordedPromise> &promises,
                                    ledger::AsOf asOf, const PromisePolicy &policy)
{
    std::vector<RecordedPromise> made = promises;
    std::erase_if(made, [&](const RecordedPromise &promise) { return promise.madeOn > asOf.day; });
    std::ranges::sort(made, {}, [](const RecordedPromise &promise) { return std::tuple(promise.date, promise.id); });
    std::map<Payer, std::vector<Receipt>> receipts = receiptsOf(snapshot, asOf, made);
    std::vector<PromiseRow> rows;
    for (const RecordedPromise &promise : made) {
        const Promise whole = standingOf(promise, receipts[payerOf(promise)]);
        const quint32 customer = customerIndex(snapshot, promise.customer);
        rows.push_back(
            {.promise = promise,
             .customerName = customer < snapshot.customerCount() ? snapshot.customerName[customer] : QString(),
             .standing = promiseStanding(whole, asOf.day, policy)});
    }
    return rows;
}

std::vector<PromiseRecord> promiseRecords(const std::vector<PromiseRow> &rows, QDate day)
{
    std::map<qint64, PromiseRecord> records;
    const QDate after = day.addMonths(-kRecordMonths);
    for (const PromiseRow &row : rows) {
        if (!row.standing.isMatured() || row.promise.date <= after)
            continue;
        PromiseRecord &record = records[row.promise.customer.value()];
        record.customer = row.promise.customer;
        ++record.matured;
        record.broken += row.standing.state == PromiseState::Kept ? 0 : 1;
    }
    std::vector<PromiseRecord> list;
    list.reserve(records.size());
    for (const auto &[customer, record] : records)
        list.push_back(record);
    return list;
}

PromiseRates promiseRates(const std::vector<PromiseRow> &rows, Currency currency, QDate from, QDate to)
{
    PromiseRates rates;
    for (const PromiseRow &row : rows) {
        if (!row.standing.isMatured() || row.promise.amount.currency() != currency || row.promise.date < from
            || row.promise.date > to)
            continue;
        ++rates.matured;
        ++(row.standing.state == PromiseState::Kept ? rates.kept : rates.broken);
        rates.promisedUnits += row.promise.amount.units();
        rates.inTimeUnits += row.standing.inTimeUnits;
    }
    return rates;
}

QString disputeReasonName(DisputeReason reason)
{
    return QString::fromLatin1(kReasonNames[size_t(reason)]);
}

std::optional<DisputeReason> disputeReasonFromName(QStringView name)
{
    const auto found
        = std::ranges::find_if(kReasonNames, [name](const char *one) { return name == QLatin1String(one); });
    return found == kReasonNames.end() ? std::nullopt : std::optional(DisputeReason(int(found - kReasonNames.begin())));
}

std::vector<DisputeRow> disputeRows(const store::Snapshot &snapshot, const std::vector<RecordedDispute> &disputes,
                                    ledger::AsOf asOf)
{
    const DocumentLookup lookup(snapshot, asOf.knownAt);
    std::vector<DisputeRow> rows;
    for (const RecordedDispute &dispute : disputes) {
        const std::optional<quint32> index = lookup.indexOf(dispute.document);
        const auto document = index ? lookup.standing(*index, asOf.day) : std::nullopt;
        if (!document || dispute.openedOn > asOf.day)
            continue;
        DisputeRow row{.dispute = dispute,
                       .customer = snapshot.customerId[document->customer],
                       .customerName = snapshot.customerName[document->customer],
                       .currency = document->currency};
        if (row.isOpen(asOf.day)) {
            row.openUnits = std::clamp<qint64>(dispute.units, 0, std::max<qint64>(document->open, 0));
            row.overdueUnits = document->due < asOf.day ? row.openUnits : 0;
        }
        rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, {}, [](const DisputeRow &row) { return std::tuple(row.dispute.openedOn, row.dispute.id); });
    return rows;
}

} // namespace quittance::insight
