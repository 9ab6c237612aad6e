#include "core/insight/document_lookup.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace quittance::insight {

DocumentLookup::DocumentLookup(const store::Snapshot &snapshot, Instant knownAt)
    : m_snapshot(snapshot)
    , m_knownAt(knownAt.ms)
{
    const store::DocumentColumns &old = snapshot.superseded;
    if (m_knownAt == store::kStillKnown)
        return;
    for (size_t row = 0; row < old.size(); ++row) {
        if (isKnown(old.knownFrom, old.knownTo, row))
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
    if (isKnown(m_snapshot.current.knownFrom, m_snapshot.current.knownTo, index))
        return {&m_snapshot.current, index};
    return {};
}

qint64 DocumentLookup::applied(quint32 index, qint32 day) const
{
    qint64 sum = 0;
    forEachApplied(index, day, [&](const store::AppliedColumns &columns, quint32 i) { sum += columns.units[i]; });
    return sum;
}

DocumentLookup::Row DocumentLookup::inForce(quint32 index, qint32 day) const
{
    const Row version = versionOf(index);
    const auto [columns, row] = version;
    if (!columns || columns->inForce[row] == 0 || columns->issueDay[row] > day || day >= columns->endDay[row])
        return {};
    return version;
}

DocumentLookup::Parts DocumentLookup::partsOf(Row version) const
{
    const bool isOld = version.columns == &m_snapshot.superseded;
    const store::InstalmentColumns &parts = isOld ? m_snapshot.supersededInstalments : m_snapshot.instalments;
    const auto [first, last] = std::equal_range(parts.document.begin(), parts.document.end(), quint32(version.row));
    return {&parts, size_t(first - parts.document.begin()), size_t(last - parts.document.begin())};
}

StandingDocument DocumentLookup::documentOf(Row version, quint32 index)
{
    const auto [columns, row] = version;
    return {.index = index,
            .customer = columns->customer[row],
            .kind = ledger::DocumentKind(columns->kind[row]),
            .currency = Currency::fromNumber(columns->currency[row]).value_or(Currency()),
            .issue = QDate::fromJulianDay(columns->issueDay[row]),
            .due = QDate::fromJulianDay(columns->dueDay[row]),
            .units = columns->units[row]};
}

std::optional<StandingDocument> DocumentLookup::standing(quint32 index, QDate day) const
{
    const auto at = qint32(day.toJulianDay());
    const Row version = inForce(index, at);
    if (!version.columns)
        return std::nullopt;
    StandingDocument document = documentOf(version, index);
    document.open = document.units + applied(index, at);
    return document;
}

std::optional<StandingDocument> DocumentLookup::moved(quint32 index, const DocumentMoves &moves) const
{
    const Row version = versionOf(index);
    const auto [columns, row] = version;
    if (!columns || columns->inForce[row] == 0 || columns->issueDay[row] >= columns->endDay[row])
        return std::nullopt;
    const auto after = qint32(moves.after.toJulianDay());
    const auto through = qint32(moves.through.toJulianDay());
    const bool isBegun = after < columns->issueDay[row] && columns->issueDay[row] <= through;
    const bool isOver = columns->endDay[row] <= through;
    const bool isEnded = isOver && after < columns->endDay[row];
    int times = isBegun ? 1 : 0;
    if (moves.part == DocumentMoves::Part::Ended)
        times = isEnded ? -1 : 0;
    else if (moves.part == DocumentMoves::Part::IssuedLessEnded && isEnded)
        --times;
    else if (moves.part == DocumentMoves::Part::Standing && isOver)
        times = 0;
    if (times == 0)
        return std::nullopt;
    StandingDocument document = documentOf(version, index);
    document.open = isOver || columns->issueDay[row] > through ? 0 : document.units + applied(index, through);
    document.units *= times;
    return document;
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
