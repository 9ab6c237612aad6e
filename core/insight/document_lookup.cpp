#include "core/insight/document_lookup.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace quittance::insight {
namespace {

bool isKnown(const std::vector<qint64> &from, const std::vector<qint64> &to, size_t row, qint64 at)
{
    if (at == store::kStillKnown)
        return to.empty();
    return from[row] <= at && (to.empty() || at < to[row]);
}

qint64 appliedIn(const store::AppliedColumns &columns, quint32 index, qint32 day, qint64 knownAt)
{
    if (columns.offset.empty())
        return 0;
    qint64 sum = 0;
    for (quint32 i = columns.offset[index]; i < columns.offset[index + 1]; ++i) {
        if (columns.day[i] <= day && day < columns.endDay[i] && isKnown(columns.knownFrom, columns.knownTo, i, knownAt))
            sum += columns.units[i];
    }
    return sum;
}

} // namespace

DocumentLookup::DocumentLookup(const store::Snapshot &snapshot, Instant knownAt)
    : m_snapshot(snapshot)
    , m_knownAt(knownAt.ms)
{
    const store::DocumentColumns &old = snapshot.superseded;
    if (m_knownAt == store::kStillKnown)
        return;
    for (size_t row = 0; row < old.size(); ++row) {
        if (isKnown(old.knownFrom, old.knownTo, row, m_knownAt))
            m_superseded.emplace_back(old.document[row], quint32(row));
    }
    std::ranges::sort(m_superseded);
}

std::optional<quint32> DocumentLookup::indexOf(ledger::DocumentId document) const
{
    const auto found = std::ranges::lower_bound(m_snapshot.documentId, document);
    if (found == m_snapshot.documentId.end() || *found != document)
        return std::nullopt;
    return quint32(found - m_snapshot.documentId.begin());
}

DocumentLookup::Row DocumentLookup::versionOf(quint32 index) const
{
    const auto old = std::ranges::lower_bound(m_superseded, std::pair(index, quint32(0)));
    if (old != m_superseded.end() && old->first == index)
        return {&m_snapshot.superseded, old->second};
    if (isKnown(m_snapshot.current.knownFrom, m_snapshot.current.knownTo, index, m_knownAt))
        return {&m_snapshot.current, index};
    return {};
}

qint64 DocumentLookup::applied(quint32 index, qint32 day) const
{
    const qint64 sum = appliedIn(m_snapshot.applied, index, day, m_knownAt);
    return m_knownAt == store::kStillKnown ? sum : sum + appliedIn(m_snapshot.supersededApplied, index, day, m_knownAt);
}

std::optional<StandingDocument> DocumentLookup::standing(quint32 index, QDate day) const
{
    const auto [columns, row] = versionOf(index);
    const auto at = qint32(day.toJulianDay());
    if (!columns || columns->inForce[row] == 0 || columns->issueDay[row] > at || at >= columns->endDay[row])
        return std::nullopt;
    return StandingDocument{.index = index,
                            .customer = columns->customer[row],
                            .kind = ledger::DocumentKind(columns->kind[row]),
                            .currency = Currency::fromNumber(columns->currency[row]).value_or(Currency()),
                            .issue = QDate::fromJulianDay(columns->issueDay[row]),
                            .due = QDate::fromJulianDay(columns->dueDay[row]),
                            .units = columns->units[row],
                            .open = columns->units[row] + applied(index, at)};
}

std::vector<quint32> DocumentLookup::documentsOf(ledger::CustomerId customer) const
{
    const auto found = std::ranges::find(m_snapshot.customerId, customer);
    if (found == m_snapshot.customerId.end())
        return {};
    const auto wanted = quint32(found - m_snapshot.customerId.begin());
    std::vector<quint32> documents;
    for (quint32 index = 0; index < m_snapshot.documentCount(); ++index) {
        const auto [columns, row] = versionOf(index);
        if (columns && columns->customer[row] == wanted)
            documents.push_back(index);
    }
    return documents;
}

std::vector<StandingDocument> DocumentLookup::allStanding(QDate day) const
{
    std::vector<StandingDocument> all;
    for (quint32 index = 0; index < m_snapshot.documentCount(); ++index) {
        if (const std::optional<StandingDocument> document = standing(index, day))
            all.push_back(*document);
    }
    return all;
}

std::vector<quint32> customersByName(const store::Snapshot &snapshot)
{
    if (!snapshot.customerByName.empty())
        return snapshot.customerByName;
    std::vector<quint32> order(snapshot.customerCount());
    std::iota(order.begin(), order.end(), quint32(0));
    std::ranges::sort(order, [&](quint32 a, quint32 b) {
        const int names = snapshot.customerName[a].compare(snapshot.customerName[b]);
        return names != 0 ? names < 0 : snapshot.customerId[a] < snapshot.customerId[b];
    });
    return order;
}

quint32 customerIndex(const store::Snapshot &snapshot, std::optional<ledger::CustomerId> customer)
{
    const auto found = customer ? std::ranges::find(snapshot.customerId, *customer) : snapshot.customerId.end();
    return found == snapshot.customerId.end() ? std::numeric_limits<quint32>::max()
                                              : quint32(found - snapshot.customerId.begin());
}

} // namespace quittance::insight
