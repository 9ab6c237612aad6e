#include "core/insight/transition_flow.h"

#include <algorithm>
#include <numeric>

namespace quittance::insight {
namespace {

Outcome outcomeOf(ledger::DocumentKind source)
{
    using enum ledger::DocumentKind;
    switch (source) {
    case Payment:
        return Outcome::Paid;
    case WriteOff:
        return Outcome::WrittenOff;
    case CreditNote:
    case Invoice: // a negative one
    case Refund:
    case OpeningBalance:
        return Outcome::Credited;
    }
    return Outcome::Credited;
}

} // namespace

TransitionFlows::TransitionFlows(const store::Snapshot &snapshot, QDate from, QDate to, Instant knownAt,
                                 const AgingPolicy &policy)
    : m_snapshot(snapshot)
    , m_lookup(snapshot, knownAt)
    , m_buckets(policy)
    , m_byDue(policy.basis == AgingBasis::DueDate)
    , m_from(qint32(from.toJulianDay()))
    , m_to(qint32(to.toJulianDay()))
{
}

void TransitionFlows::collect(quint32 document)
{
    const DocumentLookup::Row version = m_lookup.inForce(document, m_from);
    const auto [columns, row] = version;
    if (!columns)
        return;
    m_flow = {.document = document, .customer = columns->customer[row], .currency = columns->currency[row]};
    const auto openOn = [&](qint32 day) {
        qint64 open = version.columns->units[version.row];
        m_lookup.forEachApplied(document, day,
                                [&](const store::AppliedColumns &applied, quint32 i) { open += applied.units[i]; });
        return open;
    };
    const qint64 before = openOn(m_from);
    if (before <= 0)
        return;
    const bool isVoid = m_to >= columns->endDay[row];
    // Nothing is left of a void document; a balance below zero is a credit, and in no bucket.
    const qint64 after = isVoid ? 0 : std::max<qint64>(openOn(m_to), 0);
    readParts(version, before, after);
    Outcomes left = isVoid ? Outcomes{0, 0, 0, before} : appliedBetween(document);
    // What was applied beyond the document did not leave it.
    left[size_t(Outcome::Paid)] += before - after - std::accumulate(left.begin(), left.end(), qint64(0));
    emitParts(left);
}

void TransitionFlows::emitParts(Outcomes left)
{
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        const int bucket = m_buckets.of(m_from - part.agesFrom);
        emitFlow(bucket, m_buckets.of(m_to - part.agesFrom), part.after);
        const bool isLast = i + 1 == m_parts.size();
        qint64 gone = part.before - part.after;
        for (size_t outcome = 0; outcome < left.size(); ++outcome) {
            const qint64 taken
                = isLast ? left[outcome] : std::clamp<qint64>(gone, 0, std::max<qint64>(left[outcome], 0));
            emitFlow(bucket, m_buckets.count() + int(outcome), taken);
            left[outcome] -= taken;
            gone -= taken;
        }
        if (!isLast && gone != 0) { // it opened again, or what took it came back: both are payments
            emitFlow(bucket, m_buckets.count() + int(Outcome::Paid), gone);
            left[size_t(Outcome::Paid)] -= gone;
        }
    }
}

void TransitionFlows::readParts(DocumentLookup::Row version, qint64 before, qint64 after)
{
    m_parts.clear();
    const auto [columns, row] = version;
    const DocumentLookup::Parts parts = m_lookup.partsOf(version);
    if (parts.first == parts.last) {
        m_parts.push_back({m_byDue ? columns->dueDay[row] : columns->issueDay[row], before, after});
        return;
    }
    std::vector<ledger::Instalment> instalments;
    for (size_t i = parts.first; i < parts.last; ++i)
        instalments.push_back({QDate::fromJulianDay(parts.columns->dueDay[i]), parts.columns->units[i]});
    const std::vector<qint64> openBefore = ledger::openByInstalment(instalments, before);
    const std::vector<qint64> openAfter = ledger::openByInstalment(instalments, after);
    for (size_t i = 0; i < instalments.size(); ++i)
        m_parts.push_back(
            {m_byDue ? parts.columns->dueDay[parts.first + i] : columns->issueDay[row], openBefore[i], openAfter[i]});
}

TransitionFlows::Outcomes TransitionFlows::appliedBetween(quint32 document) const
{
    Outcomes outcomes = {};
    addApplied(document, m_to, 1, outcomes);
    addApplied(document, m_from, -1, outcomes);
    return outcomes;
}

void TransitionFlows::addApplied(quint32 document, qint32 day, int sign, Outcomes &outcomes) const
{
    m_lookup.forEachApplied(document, day, [&](const store::AppliedColumns &applied, quint32 i) {
        const auto kind = ledger::DocumentKind(m_snapshot.current.kind[applied.other[i]]);
        outcomes[size_t(outcomeOf(kind))] -= sign * applied.units[i];
    });
}

void TransitionFlows::emitFlow(int row, int column, qint64 units)
{
    if (units == 0)
        return;
    m_flow.row = row;
    m_flow.column = column;
    m_flow.units = units;
    m_flows.push_back(m_flow);
}

} // namespace quittance::insight
