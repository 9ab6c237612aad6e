#include "core/workspace/customer_page.h"

#include "core/insight/buckets.h"
#include "core/insight/document_lookup.h"
#include "core/store/company_gateway.h"
#include "core/store/customer_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/evidence_states.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace quittance::workspace {

using insight::DocumentLookup;
using insight::StandingDocument;
using ledger::DocumentKind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::CustomerPage)
};

constexpr qint64 kTimelineDays = 400;

Result<> countReceipts(const store::Connection &connection, const DocumentLookup &lookup,
                       const EvidenceStates &evidence, const std::vector<ledger::DocumentId> &payments,
                       CustomerOverview &overview)
{
    const Result<std::vector<ledger::Document>> documents = store::DocumentGateway(connection).byIds(payments);
    if (!documents)
        return failed(documents);
    for (const ledger::Document &payment : *documents) {
        ++overview.receipts;
        const std::optional<quint32> index = lookup.indexOf(payment.id);
        overview.provenReceipts += index && evidence.isProven(*index) ? 1 : 0;
        if (!overview.lastReceiptOn.isValid() || payment.fact.issue >= overview.lastReceiptOn) {
            overview.lastReceiptOn = payment.fact.issue;
            overview.lastReceipt = payment.fact.amount;
            overview.lastReceiptNumber = payment.fact.number;
        }
    }
    return {};
}

TimelineEventKind eventKind(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Invoice:
        return TimelineEventKind::Invoice;
    case DocumentKind::Payment:
        return TimelineEventKind::Receipt;
    case DocumentKind::CreditNote:
        return TimelineEventKind::CreditNote;
    case DocumentKind::WriteOff:
        return TimelineEventKind::WriteOff;
    case DocumentKind::Refund:
    case DocumentKind::OpeningBalance:
        return TimelineEventKind::Other;
    }
    return TimelineEventKind::Other;
}

std::vector<QDate> spacedDays(QDate from, QDate to)
{
    const qint64 span = std::max<qint64>(from.daysTo(to), 0);
    const qint64 step = span / kTimelineDays + 1;
    std::vector<QDate> days;
    for (QDate day = to.addDays(-(span / step) * step); day <= to; day = day.addDays(step))
        days.push_back(day);
    return days;
}

void addDay(std::map<QString, BalanceTimeline> &timelines, const DocumentLookup &lookup,
            const std::vector<quint32> &documents, QDate day, const insight::AgingPolicy &policy,
            const insight::Buckets &buckets)
{
    for (auto &[code, timeline] : timelines)
        timeline.points.push_back({day, std::vector<qint64>(policy.edges.size() + 1), 0});
    for (const quint32 index : documents) {
        const std::optional<StandingDocument> document = lookup.standing(index, day);
        if (!document || document->open == 0)
            continue;
        BalancePoint &point = timelines[document->currency.code()].points.back();
        point.net += document->open;
        const QDate since = policy.basis == insight::AgingBasis::DueDate ? document->due : document->issue;
        if (document->open > 0)
            point.buckets[size_t(buckets.of(int(since.daysTo(day))))] += document->open;
    }
}

Result<> addEvents(const AskedBook &book, const std::vector<quint32> &documents, QDate from, QDate to,
                   std::map<QString, BalanceTimeline> &timelines)
{
    std::vector<ledger::DocumentId> ids;
    ids.reserve(documents.size());
    for (const quint32 index : documents)
        ids.push_back(book.snapshot.documentId[index]);
    const Result<std::vector<ledger::Document>> rows = store::DocumentGateway(book.connection).byIds(ids);
    if (!rows)
        return failed(rows);
    const auto isShown = [from, to](QDate day) { return day.isValid() && day >= from && day <= to; };
    for (const ledger::Document &row : *rows) {
        if (!isShown(row.fact.issue) && !isShown(row.fact.reversedOn))
            continue;
        const Result<Money> amount = book.counted(row.fact.amount, to);
        if (!amount)
            return failed(amount);
        std::vector<TimelineEvent> &events = timelines[amount->currency().code()].events;
        if (isShown(row.fact.issue))
            events.push_back({row.fact.issue, eventKind(row.fact.kind), row.id, row.fact.number, *amount});
        if (isShown(row.fact.reversedOn))
            events.push_back({row.fact.reversedOn, TimelineEventKind::Reversal, row.id, row.fact.number, *amount});
    }
    return {};
}

/// The balances of one customer, and how many items are open.
Result<> addBalances(const store::Snapshot &snapshot, ledger::AsOf asOf, const insight::AgingPolicy &policy,
                     const BookInBase *inBase, CustomerOverview &overview)
{
    const Result<insight::AgingTable> table = agingAsAsked(snapshot, asOf, policy, inBase);
    if (!table)
        return failed(table);
    overview.bucketLabels = table->labels;
    for (const insight::AgingRow &row : table->rows) {
        if (row.customer != overview.customer.id)
            continue;
        overview.balances.push_back(row);
        for (const qint32 count : row.counts)
            overview.openItems += count;
    }
    return {};
}

/// The credit limit and the last receipt as they are counted where the book is shown in a base currency.
Result<> countInBase(const AskedBook &book, ledger::AsOf asOf, ledger::CompanyId company, CustomerOverview &overview)
{
    const ledger::CustomerFact &fact = overview.customer.fact;
    if (fact.creditLimitUnits) {
        const Result<store::Company> self = store::CompanyGateway(book.connection).byId(company);
        if (!self)
            return failed(self);
        const Money stated(*fact.creditLimitUnits, fact.currency.value_or(self->baseCurrency));
        const Result<Money> limit = book.counted(stated, asOf.day);
        if (!limit)
            return failed(limit);
        overview.creditLimit = *limit;
    }
    if (overview.lastReceiptOn.isValid()) {
        const Result<Money> receipt = book.counted(overview.lastReceipt, asOf.day);
        if (!receipt)
            return failed(receipt);
        overview.lastReceipt = *receipt;
    }
    return {};
}

} // namespace

Result<CustomerOverview> readOverview(const store::Connection &connection, const store::Snapshot &snapshot,
                                      ledger::CompanyId company, ledger::CustomerId customer, ledger::AsOf asOf,
                                      const insight::AgingPolicy &policy, const EvidenceStates &evidence,
                                      const BookInBase *inBase)
{
    const store::CustomerGateway customers(connection);
    const Result<std::vector<ledger::Customer>> found = customers.byIds(std::span(&customer, 1));
    if (!found)
        return failed(found);
    if (found->empty())
        return fail(Error::Kind::NotFound, Text::tr("This customer is no longer in the book."));
    CustomerOverview overview{.customer = found->front(), .hasBankSource = evidence.hasBankSource()};
    if (overview.customer.parent.isValid()) {
        const Result<std::vector<ledger::Customer>> parent = customers.byIds(std::span(&overview.customer.parent, 1));
        if (parent && !parent->empty())
            overview.parentName = parent->front().fact.name;
    }
    if (const Result<> added = addBalances(snapshot, asOf, policy, inBase, overview); !added)
        return failed(added);
    const DocumentLookup lookup(snapshot, asOf.knownAt);
    std::vector<ledger::DocumentId> payments;
    std::map<QString, Currency> currencies;
    for (const quint32 index : lookup.documentsOf(customer)) {
        const std::optional<StandingDocument> document = lookup.standing(index, asOf.day);
        if (document && document->kind == DocumentKind::Payment)
            payments.push_back(snapshot.documentId[index]);
        if (document && document->open != 0)
            currencies.emplace(document->currency.code(), document->currency);
    }
    for (const auto &[code, currency] : currencies)
        overview.currencies.push_back(currency);
    if (const Result<> counted = countReceipts(connection, lookup, evidence, payments, overview); !counted)
        return failed(counted);
    const AskedBook book{connection, snapshot, inBase ? &inBase->rates : nullptr};
    if (const Result<> counted = countInBase(book, asOf, company, overview); !counted)
        return failed(counted);
    return overview;
}

Result<std::vector<BalanceTimeline>> readTimelines(const AskedBook &book, ledger::CustomerId customer, QDate from,
                                                   ledger::AsOf asOf, const insight::AgingPolicy &policy)
{
    const store::Snapshot &snapshot = book.snapshot;
    const DocumentLookup lookup(snapshot, asOf.knownAt);
    const std::vector<quint32> documents = lookup.documentsOf(customer);
    const insight::Buckets buckets(policy);
    std::map<QString, BalanceTimeline> timelines;
    for (const quint32 index : documents) {
        const Currency currency = Currency::fromNumber(snapshot.current.currency[index]).value_or(Currency());
        timelines[currency.code()].currency = currency;
    }
    if (!from.isValid()) {
        qint32 first = qint32(asOf.day.toJulianDay());
        for (const quint32 index : documents)
            first = std::min(first, snapshot.current.issueDay[index]);
        from = QDate::fromJulianDay(first);
    }
    for (const QDate day : spacedDays(from, asOf.day))
        addDay(timelines, lookup, documents, day, policy, buckets);
    if (const Result<> added = addEvents(book, documents, from, asOf.day, timelines); !added)
        return failed(added);
    std::vector<BalanceTimeline> list;
    for (auto &[code, timeline] : timelines) {
        std::ranges::stable_sort(timeline.events, {}, &TimelineEvent::day);
        list.push_back(std::move(timeline));
    }
    return list;
}

Result<std::vector<LadderStep>> readLadder(const store::Connection &connection, const store::Snapshot &snapshot,
                                           ledger::DocumentId document, ledger::AsOf asOf,
                                           const EvidenceStates &evidence)
{
    const store::DocumentGateway documents(connection);
    const Result<ledger::Document> whole = documents.whole(document);
    const Result<std::vector<ledger::Allocation>> allocations = documents.allocations(document);
    if (!whole || !allocations)
        return whole ? failed(allocations) : failed(whole);
    const DocumentLookup lookup(snapshot, asOf.knownAt);
    const Currency currency = whole->fact.amount.currency();
    qint64 left = receivableSign(whole->fact.kind) * whole->fact.amount.units();
    std::vector<LadderStep> steps;
    steps.push_back({.date = whole->fact.issue,
                     .kind = whole->fact.kind,
                     .number = whole->fact.number,
                     .note = whole->fact.due.isValid() ? Text::tr("due %1").arg(toIsoDate(whole->fact.due)) : QString(),
                     .left = Money(left, currency)});
    for (const ledger::Allocation &allocation : *allocations) {
        const bool isOn = allocation.date <= asOf.day && (!allocation.ended.isValid() || asOf.day < allocation.ended)
            && allocation.knownFrom <= asOf.knownAt;
        if (!isOn)
            continue;
        const bool settlesThis = allocation.target == document;
        const qint64 units = settlesThis ? -allocation.targetAmount.units() : allocation.sourceAmount.units();
        left += units;
        LadderStep step{.date = allocation.date,
                        .document = settlesThis ? allocation.source : allocation.target,
                        .kind = settlesThis ? allocation.sourceKind : allocation.targetKind,
                        .number = settlesThis ? allocation.sourceNumber : allocation.targetNumber,
                        .note = allocation.isInferred ? Text::tr("inferred") : QString(),
                        .applied = Money(units, currency),
                        .left = Money(left, currency)};
        if (step.kind == DocumentKind::Payment) {
            const std::optional<quint32> payment = lookup.indexOf(step.document);
            step.evidence = payment ? evidence.of(*payment) : std::nullopt;
            const std::span<const ledger::BankLineId> lines
                = payment ? evidence.linesOf(*payment) : std::span<const ledger::BankLineId>();
            if (!lines.empty())
                step.bankLine = lines.front();
        }
        steps.push_back(std::move(step));
    }
    const std::optional<quint32> index = lookup.indexOf(document);
    const std::optional<StandingDocument> now = index ? lookup.standing(*index, asOf.day) : std::nullopt;
    steps.push_back({.date = asOf.day,
                     .kind = whole->fact.kind,
                     .number = now ? Text::tr("Open") : Text::tr("Not in force"),
                     .left = Money(now ? now->open : 0, currency)});
    return steps;
}

} // namespace quittance::workspace
