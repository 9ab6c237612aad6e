#include "core/insight/pay_curve.h"

#include "core/insight/customer_groups.h"
#include "core/insight/document_lookup.h"
#include "core/insight/open_scan.h"

#include <algorithm>

namespace quittance::insight {
namespace {

constexpr qint64 kCurveScale = 1'000'000; ///< what the weights of a curve to be blended add up to

/// Each number of days once, in their order.
std::vector<PayCurve::Outcome> addedUp(std::vector<PayCurve::Outcome> rows)
{
    if (rows.empty())
        return rows;
    const auto [least, most] = std::ranges::minmax(rows, {}, &PayCurve::Outcome::daysLate);
    constexpr qint64 kNarrow = 4096;
    const qint64 width = qint64(most.daysLate) - least.daysLate + 1;
    if (rows.size() > 16 && width <= kNarrow) { // a place for each day is faster than a sort
        std::vector<qint64> weights(size_t(width), 0);
        for (const PayCurve::Outcome &row : rows)
            weights[size_t(row.daysLate - least.daysLate)] += row.weight;
        rows.clear();
        for (size_t i = 0; i < weights.size(); ++i) {
            if (weights[i] != 0)
                rows.push_back({least.daysLate + qint32(i), weights[i]});
        }
        return rows;
    }
    std::ranges::sort(rows, {}, &PayCurve::Outcome::daysLate);
    size_t last = 0;
    for (size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].daysLate == rows[last].daysLate)
            rows[last].weight += rows[i].weight;
        else
            rows[++last] = rows[i];
    }
    rows.resize(last + 1);
    return rows;
}

} // namespace

PayCurve::PayCurve(std::vector<Outcome> outcomes, qint64 never)
    : m_outcomes(std::move(outcomes))
    , m_never(std::max<qint64>(never, 0))
{
    std::erase_if(m_outcomes, [](const Outcome &outcome) { return outcome.weight <= 0; });
    if (!std::ranges::is_sorted(m_outcomes, {}, &Outcome::daysLate))
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

PayCurve PayCurve::mixed(const PayCurve &one, int times, const PayCurve &other, int otherTimes)
{
    std::vector<Outcome> outcomes;
    outcomes.reserve(one.m_outcomes.size() + other.m_outcomes.size());
    for (const Outcome &outcome : one.m_outcomes)
        outcomes.push_back({outcome.daysLate, outcome.weight * times});
    for (const Outcome &outcome : other.m_outcomes)
        outcomes.push_back({outcome.daysLate, outcome.weight * otherTimes});
    return {addedUp(std::move(outcomes)), one.m_never * times + other.m_never * otherTimes};
}

PayCurve PayCurve::blended(int parts, int whole, const PayCurve &other) const
{
    if (parts >= whole || other.isEmpty())
        return *this;
    if (parts <= 0 || isEmpty())
        return other;
    return mixed(normalised(), parts, other.normalised(), whole - parts);
}

PayCurve PayCurves::Sample::curve() const
{
    return {addedUp(paid), never};
}

PayCurves::PayCurves(const store::Snapshot &snapshot, int fewest)
    : m_snapshot(&snapshot)
    , m_fewest(fewest)
    , m_isFamily(snapshot.customerCount())
{
    m_top.reserve(snapshot.customerCount());
    for (quint32 customer = 0; customer < snapshot.customerCount(); ++customer) {
        m_top.push_back(topParentOf(snapshot, customer));
        if (m_top.back() != customer)
            m_isFamily[m_top.back()] = true;
    }
}

PayCurves::Book &PayCurves::book(quint16 currency)
{
    const auto [entry, isNew] = m_books.try_emplace(currency);
    Book &book = entry->second;
    if (isNew) {
        book.customers.resize(m_top.size());
        book.families.resize(m_top.size());
        book.made.resize(m_top.size());
    }
    return book;
}

template<typename Visit>
void PayCurves::forSamples(Book &book, quint32 customer, Visit visit)
{
    visit(book.customers[customer]);
    const quint32 top = m_top[customer];
    if (m_isFamily[top])
        visit(book.families[top]);
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
    Book &all = book(part.currency);
    const PayCurve::Outcome outcome{part.paidDay - part.dueDay, part.units};
    all.paid[outcome.daysLate] += outcome.weight;
    ++all.count;
    forSamples(all, part.customer, [&](Sample &sample) {
        sample.paid.push_back(outcome);
        ++sample.count;
        sample.isKnown = true;
    });
}

void PayCurves::addNever(quint16 currency, quint32 customer, qint64 units)
{
    Book &all = book(currency);
    all.never += units;
    forSamples(all, customer, [units](Sample &sample) {
        sample.never += units;
        sample.isKnown = true;
    });
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
    const auto found = m_books.find(currency);
    return found == m_books.end() ? 0 : found->second.customers[customer].count;
}

PayCurve PayCurves::made(Book &book, quint32 customer) const
{
    if (book.count == 0)
        return {};
    const Sample &own = book.customers[customer];
    if (own.isKnown && own.count >= m_fewest)
        return own.curve();
    if (book.curve.isEmpty()) {
        std::vector<PayCurve::Outcome> outcomes;
        for (const auto &[days, units] : book.paid)
            outcomes.push_back({days, units});
        book.curve = {std::move(outcomes), book.never};
        book.scaled = book.curve.normalised();
    }
    const quint32 top = m_top[customer];
    const Sample &family = m_isFamily[top] ? book.families[top] : own;
    const PayCurve familys = family.curve();
    const bool isMixed = family.count > 0 && family.count < m_fewest && !familys.isEmpty() && !book.curve.isEmpty();
    const PayCurve wider = !family.isKnown ? book.curve
        : isMixed ? PayCurve::mixed(familys.normalised(), family.count, book.scaled, m_fewest - family.count)
                  : familys.blended(family.count, m_fewest, book.curve);
    return own.isKnown ? own.curve().blended(own.count, m_fewest, wider) : wider;
}

const PayCurve &PayCurves::of(quint16 currency, quint32 customer)
{
    Book &all = book(currency);
    std::optional<PayCurve> &curve = all.made[customer];
    if (!curve)
        curve = made(all, customer);
    return *curve;
}

} // namespace quittance::insight
