#include "core/store/snapshot_builder.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace quittance::store {
namespace {

using namespace ledger;

constexpr qint64 kAlwaysKnown = std::numeric_limits<qint64>::min();

/// One state of a fact and when it was believed.
template<typename Fact>
struct State
{
    const Fact *fact = nullptr;
    qint64 from = kAlwaysKnown;
    qint64 to = kStillKnown;
};

template<typename Fact>
using History = std::vector<State<Fact>>; ///< oldest first; the last one is current

/// One allocation entry, as one of its documents sees it.
struct AppliedEntry
{
    quint32 document = 0;
    quint32 other = 0;
    qint64 units = 0;
    qint32 day = 0;
    qint32 endDay = kNever;
    qint64 from = kAlwaysKnown;
    qint64 to = kStillKnown;
    bool isInferred = false;
};

qint32 dayOr(QDate day, qint32 otherwise)
{
    return day.isValid() ? qint32(day.toJulianDay()) : otherwise;
}

qint32 endDayOf(const DocumentFact &fact)
{
    return std::min(dayOr(fact.voidedOn, kNever), dayOr(fact.reversedOn, kNever));
}

int signOf(const DocumentFact &fact)
{
    const qint64 units = receivableSign(fact.kind) * fact.amount.units();
    return units == 0 ? 0 : units > 0 ? 1 : -1;
}

template<typename Fact>
void closeSpans(History<Fact> &history)
{
    std::ranges::stable_sort(history, {}, &State<Fact>::from);
    for (size_t i = 0; i + 1 < history.size(); ++i)
        history[i].to = history[i + 1].from;
    std::erase_if(history, [](const State<Fact> &state) { return state.from == state.to; });
}

AppliedColumns byDocument(std::vector<AppliedEntry> entries, size_t documents, bool keepsEnd)
{
    std::ranges::stable_sort(entries, {}, &AppliedEntry::document);
    AppliedColumns columns;
    columns.offset.assign(documents + 1, 0);
    for (const AppliedEntry &entry : entries) {
        ++columns.offset[entry.document + 1];
        columns.units.push_back(entry.units);
        columns.day.push_back(entry.day);
        columns.endDay.push_back(entry.endDay);
        columns.other.push_back(entry.other);
        columns.inferred.push_back(entry.isInferred ? 1 : 0);
        columns.knownFrom.push_back(entry.from);
        if (keepsEnd)
            columns.knownTo.push_back(entry.to);
    }
    std::partial_sum(columns.offset.begin(), columns.offset.end(), columns.offset.begin());
    return columns;
}

class BookBuilder
{
public:
    MemoryBook build(const FactBatch &batch)
    {
        for (const CustomerFact &fact : batch.customers)
            addCustomer(fact);
        for (const DocumentFact &fact : batch.documents)
            addDocument(fact);
        for (History<DocumentFact> &history : m_documents)
            closeSpans(history);
        for (quint32 document = 0; document < m_documents.size(); ++document)
            addVersions(document);
        addAllocations(batch);
        finish();
        return std::move(m_book);
    }

private:
    using DocumentNames = std::map<std::pair<DocumentKind, QString>, quint32>; ///< to document index

    quint32 customerOf(const QString &key, const QString &name)
    {
        const auto found = m_customerIndex.constFind(key);
        if (found != m_customerIndex.cend())
            return *found;
        const auto index = quint32(m_book.customerKey.size());
        m_customerIndex.insert(key, index);
        m_book.customerKey.push_back(key);
        m_book.snapshot.customerId.push_back(CustomerId(index + 1));
        m_book.snapshot.customerName.push_back(name);
        m_book.snapshot.customerParent.push_back(-1);
        return index;
    }

    void addCustomer(const CustomerFact &fact)
    {
        const quint32 index = customerOf(fact.remoteId.isEmpty() ? fact.name : fact.remoteId, fact.name);
        if (!fact.name.isEmpty())
            m_book.snapshot.customerName[index] = fact.name;
        if (fact.termsDays)
            m_terms[index] = *fact.termsDays;
        if (!fact.parentRemoteId.isEmpty())
            m_parents.emplace_back(index, fact.parentRemoteId);
    }

    void addDocument(const DocumentFact &fact)
    {
        const std::optional<quint32> known = find({fact.kind, fact.remoteId, fact.number});
        const quint32 index = known.value_or(quint32(m_documents.size()));
        if (!known) {
            m_documents.emplace_back();
            m_book.documentRef.push_back({fact.kind, fact.remoteId, fact.number});
            m_book.snapshot.documentId.push_back(DocumentId(index + 1));
        }
        if (!fact.remoteId.isEmpty())
            m_byRemoteId.try_emplace({fact.kind, fact.remoteId}, index);
        if (!fact.number.isEmpty())
            m_byNumber.try_emplace({fact.kind, fact.number}, index);
        m_documents[index].push_back({&fact, fact.knownAt ? fact.knownAt->ms : kAlwaysKnown});
    }

    void addVersions(quint32 document)
    {
        const History<DocumentFact> &history = m_documents[document];
        for (size_t i = 0; i + 1 < history.size(); ++i) {
            m_book.snapshot.superseded.document.push_back(document);
            m_book.snapshot.superseded.knownTo.push_back(history[i].to);
            addRow(m_book.snapshot.superseded, m_book.snapshot.supersededInstalments, history[i]);
        }
        addRow(m_book.snapshot.current, m_book.snapshot.instalments, history.back());
    }

    void addRow(DocumentColumns &columns, InstalmentColumns &instalments, const State<DocumentFact> &state)
    {
        const DocumentFact &fact = *state.fact;
        const int sign = receivableSign(fact.kind);
        for (const Instalment &part : fact.instalments) {
            instalments.document.push_back(quint32(columns.size()));
            instalments.dueDay.push_back(qint32(part.due.toJulianDay()));
            instalments.units.push_back(sign * part.units);
        }
        const QString &key = fact.customerRemoteId.isEmpty() ? fact.customerName : fact.customerRemoteId;
        const qint32 issued = dayOr(fact.issue, kNever);
        const quint32 customer = customerOf(key, fact.customerName);
        const qint32 terms = sign > 0 && fact.issue.isValid() ? m_terms.value(customer) : 0;
        columns.customer.push_back(customer);
        columns.currency.push_back(quint16(fact.amount.currency().number()));
        columns.kind.push_back(quint8(fact.kind));
        columns.inForce.push_back(fact.state == DocumentState::Posted ? 1 : 0);
        columns.issueDay.push_back(issued);
        columns.dueDay.push_back(dayOr(fact.due, issued + terms));
        columns.endDay.push_back(endDayOf(fact));
        columns.knownFrom.push_back(state.from);
        columns.units.push_back(sign * fact.amount.units());
    }

    std::optional<quint32> find(const DocumentRef &ref) const
    {
        const DocumentNames &names = ref.remoteId.isEmpty() ? m_byNumber : m_byRemoteId;
        const auto found = names.find({ref.kind, ref.remoteId.isEmpty() ? ref.number : ref.remoteId});
        return found == names.end() ? std::nullopt : std::optional(found->second);
    }

    void addAllocations(const FactBatch &batch)
    {
        std::vector<History<AllocationFact>> histories;
        QHash<QString, size_t> byId;
        for (const AllocationFact &fact : batch.allocations) {
            const size_t index
                = fact.remoteId.isEmpty() ? histories.size() : byId.value(fact.remoteId, histories.size());
            if (index == histories.size())
                histories.emplace_back();
            byId.insert(fact.remoteId, index);
            histories[index].push_back({&fact, fact.knownAt ? fact.knownAt->ms : kAlwaysKnown});
        }
        for (History<AllocationFact> &history : histories) {
            closeSpans(history);
            for (const State<AllocationFact> &state : history)
                addAllocation(state);
        }
    }

    /// An allocation is in force while it and both of its documents are, in what was known at the time: so each
    /// combination of their versions that was believed at one instant is a version of its own.
    void addAllocation(const State<AllocationFact> &state)
    {
        const auto source = find(state.fact->source);
        const auto target = find(state.fact->target);
        if (!source || !target)
            return;
        const auto [sourceUnits, targetUnits] = amounts(*state.fact, *source, *target);
        for (const State<DocumentFact> &from : m_documents[*source]) {
            for (const State<DocumentFact> &to : m_documents[*target]) {
                AppliedEntry entry;
                entry.from = std::max({state.from, from.from, to.from});
                entry.to = std::min({state.to, from.to, to.to});
                if (entry.from >= entry.to || from.fact->state != DocumentState::Posted
                    || to.fact->state != DocumentState::Posted)
                    continue;
                entry.isInferred = state.fact->isInferred;
                entry.day = std::max(
                    {dayOr(state.fact->date, 0), dayOr(from.fact->issue, kNever), dayOr(to.fact->issue, kNever)});
                entry.endDay
                    = std::min({dayOr(state.fact->unappliedOn, kNever), endDayOf(*from.fact), endDayOf(*to.fact)});
                const int direction = allocationDirection(signOf(*from.fact), signOf(*to.fact));
                addEntry(entry, *source, *target, direction * sourceUnits);
                addEntry(entry, *target, *source, -direction * targetUnits);
            }
        }
    }

    void addEntry(AppliedEntry entry, quint32 document, quint32 other, qint64 units)
    {
        entry.document = document;
        entry.other = other;
        entry.units = units;
        (entry.to == kStillKnown ? m_applied : m_supersededApplied).push_back(entry);
    }

    std::pair<qint64, qint64> amounts(const AllocationFact &fact, quint32 source, quint32 target)
    {
        if (!fact.upToOpen)
            return {fact.sourceUnits, fact.targetUnits};
        const auto openOf = [this](quint32 document) {
            qint64 open = std::abs(m_documents[document].back().fact->amount.units());
            for (const AppliedEntry &entry : m_applied)
                open -= entry.document == document ? std::abs(entry.units) : 0;
            return std::max<qint64>(open, 0);
        };
        return {std::min({fact.sourceUnits, openOf(source), openOf(target)}),
                std::min({fact.targetUnits, openOf(source), openOf(target)})};
    }

    void finish()
    {
        Snapshot &snapshot = m_book.snapshot;
        snapshot.applied = byDocument(std::move(m_applied), m_documents.size(), false);
        snapshot.supersededApplied = byDocument(std::move(m_supersededApplied), m_documents.size(), true);
        for (const auto &[customer, parent] : m_parents)
            snapshot.customerParent[customer] = qint32(m_customerIndex.value(parent, quint32(-1)));
        snapshot.customerByName.resize(snapshot.customerCount());
        std::iota(snapshot.customerByName.begin(), snapshot.customerByName.end(), quint32(0));
        std::ranges::sort(snapshot.customerByName, {},
                          [&](quint32 i) { return std::tie(snapshot.customerName[i], snapshot.customerId[i]); });
    }

    MemoryBook m_book;
    QHash<QString, quint32> m_customerIndex;
    QHash<quint32, qint32> m_terms; ///< days, by customer index
    DocumentNames m_byRemoteId;
    DocumentNames m_byNumber;
    std::vector<History<DocumentFact>> m_documents;
    std::vector<AppliedEntry> m_applied;
    std::vector<AppliedEntry> m_supersededApplied;
    std::vector<std::pair<quint32, QString>> m_parents;
};

} // namespace

MemoryBook memoryBookOf(const FactBatch &batch)
{
    return BookBuilder().build(batch);
}

Snapshot snapshotOf(const FactBatch &batch)
{
    return memoryBookOf(batch).snapshot;
}

} // namespace quittance::store
