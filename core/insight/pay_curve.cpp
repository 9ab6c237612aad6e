#include "core/insight/pay_curve.h"

#include "core/insight/customer_groups.h"
#include "core/insight/document_lookup.h"
#include "core/insight/open_scan.h"

#include <algorithm>

namespace quittance::insight {
namespace {

constexpr qint64 kCurveScale = 1'000'000; ///< what the weights of a curve to be blended add up to

} // namespace

PayCurve::PayCurve(std::vector<Outcome> outcomes, qint64 never)
    : m_outcomes(std::move(outcomes))
    , m_never(std::max<qint64>(never, 0))
{
    std::erase_if(m_outcomes, [](const Outcome &outcome) { return outcome.weight <= 0; });
    std::ranges::sort(m_outcomes, {}, &Outcome::daysLate);
}

std::span<const PayCurve::Outcome> PayCurve::after(qint32 daysPastDue) const
{
    const auto first = std::ranges::upper_bound(m_outcomes, daysPastDue, {}, &Outcome::daysLate);
    return {first, m_outcomes.end()};
}

PayCurve PayCurve::normalised() const
{
    std::vector<qint64> weights;
    for (const Outcome &outcome : m_outcomes)
        weights.push_back(outcome.weight);
    weights.push_back(m_never);
    const std::vector<qint64> scaled = splitByLargestRemainder(kCurveScale, weights, kUnitDigits);
    if (scaled.empty())
        return {};
    std::vector<Outcome> outcomes = m_outcomes;
    for (size_t i = 0; i < outcomes.size(); ++i)
        outcomes[i].weight = scaled[i];
    return {std::move(outcomes), scaled.back()};
}

PayCurve PayCurve::blended(int parts, int whole, const PayCurve &other) const
{
    if (parts >= whole || other.isEmpty())
        return *this;
    if (parts <= 0 || isEmpty())
        return other;
    std::map<qint32, qint64> weights;
    qint64 never = 0;
    for (const auto &[curve, times] : {std::pair(normalised(), parts), std::pair(other.normalised(), whole - parts)}) {
        for (const Outcome &outcome : curve.outcomes())
            weights[outcome.daysLate] += outcome.weight * times;
        never += curve.never() * times;
    }
    std::vector<Outcome> outcomes;
    for (const auto &[days, weight] : weights)
        outcomes.push_back({days, weight});
    return {std::move(outcomes), never};
}

PayCurve PayCurves::Sample::curve() const
{
    std::vector<PayCurve::Outcome> outcomes;
    for (const auto &[days, units] : paid)
        outcomes.push_back({days, units});
    return {std::move(outcomes), never};
}

std::optional<PayCurves> PayCurves::read(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                         const PayCurvePolicy &policy, const CancelToken &cancel)
{
    const auto history = paymentHistory(snapshot, asOf, policy.behaviour, {}, cancel);
    if (!history)
        return std::nullopt;
    PayCurves curves(snapshot, policy.fewest);
    const auto firstDay = qint32(asOf.day.addMonths(-policy.historyMonths).toJulianDay());
    for (const PaidPart &part : history->parts) {
        if (part.paidDay > firstDay && !part.isInferred)
            curves.addPaid(part);
    }
    for (const PaidPart &part : history->credits) {
        if (part.paidDay > firstDay)
            curves.addNever(part.currency, part.customer, part.units);
    }
    curves.addWriteOffs(asOf, firstDay);
    const auto day = qint32(asOf.day.toJulianDay());
    const auto addStale = [&](const OpenPart &part) {
        if (part.open > 0 && day - part.dueDay > policy.neverAfterDays)
            curves.addNever(part.currency, part.customer, part.open);
    };
    if (!OpenScan(snapshot, asOf.knownAt).onDay(asOf.day, addStale, cancel))
        return std::nullopt;
    return curves;
}

void PayCurves::addPaid(const PaidPart &part)
{
    const quint32 group = topParentOf(*m_snapshot, part.customer);
    for (Sample *sample :
         {&m_customers[{part.currency, part.customer}], &m_groups[{part.currency, group}], &m_books[part.currency]}) {
        sample->paid[part.paidDay - part.dueDay] += part.units;
        ++sample->count;
    }
}

void PayCurves::addNever(quint16 currency, quint32 customer, qint64 units)
{
    const quint32 group = topParentOf(*m_snapshot, customer);
    for (Sample *sample : {&m_customers[{currency, customer}], &m_groups[{currency, group}], &m_books[currency]})
        sample->never += units;
}

void PayCurves::addWriteOffs(ledger::AsOf asOf, qint32 firstDay)
{
    const DocumentLookup lookup(*m_snapshot, asOf.knownAt);
    const auto day = qint32(asOf.day.toJulianDay());
    for (quint32 index = 0; index < m_snapshot->documentCount(); ++index) {
        const auto [columns, row] = lookup.inForce(index, day);
        if (!columns || ledger::DocumentKind(columns->kind[row]) != ledger::DocumentKind::WriteOff)
            continue;
        lookup.forEachApplied(index, day, [&](const store::AppliedColumns &applied, quint32 i) {
            if (applied.day[i] > firstDay && applied.units[i] > 0)
                addNever(columns->currency[row], columns->customer[row], applied.units[i]);
        });
    }
}

int PayCurves::observations(quint16 currency, quint32 customer) const
{
    const auto found = m_customers.find({currency, customer});
    return found == m_customers.end() ? 0 : found->second.count;
}

PayCurve PayCurves::made(quint16 currency, quint32 customer) const
{
    const auto book = m_books.find(currency);
    if (book == m_books.end() || book->second.count == 0)
        return {};
    PayCurve curve = book->second.curve();
    const auto group = m_groups.find({currency, topParentOf(*m_snapshot, customer)});
    if (group != m_groups.end())
        curve = group->second.curve().blended(group->second.count, m_fewest, curve);
    const auto own = m_customers.find({currency, customer});
    if (own != m_customers.end())
        curve = own->second.curve().blended(own->second.count, m_fewest, curve);
    return curve;
}

const PayCurve &PayCurves::of(quint16 currency, quint32 customer)
{
    const auto [entry, isNew] = m_made.try_emplace({currency, customer});
    if (isNew)
        entry->second = made(currency, customer);
    return entry->second;
}

} // namespace quittance::insight
