#include "core/insight/flow_series.h"

#include "core/insight/day_table.h"
#include "core/insight/document_lookup.h"
#include "core/insight/in_halves.h"

#include <algorithm>
#include <numeric>

namespace quittance::insight {
namespace {

void addTo(std::vector<qint64> &sums, const std::vector<qint64> &more)
{
    std::ranges::transform(sums, more, sums.begin(), std::plus<>());
}

} // namespace

std::vector<QDate> monthBounds(QDate asOf, int count)
{
    std::vector<QDate> bounds = monthEnds(asOf, count + 1);
    bounds.back() = asOf;
    return bounds;
}

/// Puts the rows of one slice into sums.
class FlowSeries::Filler
{
public:
    Filler(const FlowSeries &series, const DayTable &intervals, const Question &question, quint32 customer)
        : m_series(series)
        , m_intervals(intervals)
        , m_knownAt(question.knownAt.ms)
        , m_customer(customer)
        , m_isFiltered(question.customer.has_value())
    {
    }

    void add(const store::DocumentColumns &documents, Slice slice)
    {
        const qint32 last = m_series.m_cuts.back();
        const size_t end = slice.end(documents.size());
        for (size_t row = slice.begin(documents.size()); row < end; ++row) {
            const bool counts = documents.inForce[row] != 0 && documents.issueDay[row] <= last
                && documents.issueDay[row] < documents.endDay[row] && isKnown(documents, row)
                && (!m_isFiltered || documents.customer[row] == m_customer);
            if (counts)
                add(documents, row);
        }
    }

    Sums sums;

private:
    [[nodiscard]] bool isKnown(const store::DocumentColumns &documents, size_t row) const
    {
        if (m_knownAt == store::kStillKnown)
            return documents.knownTo.empty();
        return documents.knownFrom[row] <= m_knownAt
            && (documents.knownTo.empty() || m_knownAt < documents.knownTo[row]);
    }

    void add(const store::DocumentColumns &documents, size_t row)
    {
        const size_t kind = documents.kind[row] % kKinds;
        const qint64 units = documents.units[row];
        const size_t interval = m_intervals.of(documents.issueDay[row]);
        Block &block = blockOf(documents.currency[row]);
        sums.firstDay = std::min(sums.firstDay, documents.issueDay[row]);
        block.issued[kind][interval] += units;
        const qint32 endDay = documents.endDay[row];
        if (endDay > m_series.m_cuts.back())
            return;
        block.ended[kind][m_intervals.of(endDay)] += units;
        const auto mark = std::ranges::lower_bound(m_series.m_marks, endDay);
        if (mark != m_series.m_marks.end())
            block.lost[kind][interval * m_series.m_marks.size() + size_t(mark - m_series.m_marks.begin())] += units;
    }

    Block &blockOf(quint16 currency)
    {
        if (m_last && m_lastCurrency == currency)
            return *m_last;
        Block &block = sums.blocks[currency];
        if (block.issued.front().empty()) {
            for (size_t kind = 0; kind < kKinds; ++kind) {
                block.issued[kind].resize(m_series.m_cuts.size());
                block.ended[kind].resize(m_series.m_cuts.size());
                block.lost[kind].resize(m_series.m_cuts.size() * m_series.m_marks.size());
            }
        }
        m_last = &block;
        m_lastCurrency = currency;
        return block;
    }

    const FlowSeries &m_series;
    const DayTable &m_intervals;
    qint64 m_knownAt;
    quint32 m_customer;
    bool m_isFiltered;
    Block *m_last = nullptr;
    quint16 m_lastCurrency = 0;
};

void FlowSeries::Sums::add(const Sums &other)
{
    firstDay = std::min(firstDay, other.firstDay);
    for (const auto &[currency, more] : other.blocks) {
        const auto [found, isNew] = blocks.try_emplace(currency, more);
        for (size_t kind = 0; kind < kKinds && !isNew; ++kind) {
            addTo(found->second.issued[kind], more.issued[kind]);
            addTo(found->second.ended[kind], more.ended[kind]);
            addTo(found->second.lost[kind], more.lost[kind]);
        }
    }
}

FlowSeries::Sums FlowSeries::sumsOf(const store::Snapshot &snapshot, const Question &question) const
{
    const DayTable intervals(m_cuts);
    const quint32 customer = customerIndex(snapshot, question.customer);
    return inHalves(snapshot, [&](Slice slice) {
        Filler filler(*this, intervals, question, customer);
        filler.add(snapshot.current, slice);
        if (question.knownAt != Instant::max())
            filler.add(snapshot.superseded, slice);
        return std::move(filler.sums);
    });
}

FlowSeries::FlowSeries(const store::Snapshot &snapshot, const Question &question)
    : m_marks(ascendingDays(question.marks))
{
    std::vector<QDate> cuts = question.cuts;
    cuts.insert(cuts.end(), question.marks.begin(), question.marks.end());
    m_cuts = ascendingDays(cuts);
    Q_ASSERT(!m_cuts.empty());
    Sums sums = sumsOf(snapshot, question);
    m_blocks = std::move(sums.blocks);
    if (sums.firstDay != store::kNever)
        m_firstDay = QDate::fromJulianDay(sums.firstDay);
    for (auto &[number, block] : m_blocks) {
        m_currencies.push_back(Currency::fromNumber(number).value_or(Currency()));
        for (size_t kind = 0; kind < kKinds; ++kind) {
            // Running sums: every question is then a difference of two cells.
            std::partial_sum(block.issued[kind].begin(), block.issued[kind].end(), block.issued[kind].begin());
            std::partial_sum(block.ended[kind].begin(), block.ended[kind].end(), block.ended[kind].begin());
            std::vector<qint64> &lost = block.lost[kind];
            for (size_t cut = 0; cut < m_cuts.size() && !m_marks.empty(); ++cut) {
                const auto row = lost.begin() + ptrdiff_t(cut * m_marks.size());
                std::partial_sum(row, row + ptrdiff_t(m_marks.size()), row);
            }
        }
    }
    std::ranges::sort(m_currencies, {}, [](Currency currency) { return currency.code(); });
}

size_t FlowSeries::cutOf(QDate day) const
{
    const auto found = std::ranges::lower_bound(m_cuts, qint32(day.toJulianDay()));
    Q_ASSERT(found != m_cuts.end() && *found == qint32(day.toJulianDay()));
    return size_t(found - m_cuts.begin());
}

const FlowSeries::Block *FlowSeries::block(Currency currency) const
{
    const auto found = m_blocks.find(quint16(currency.number()));
    return found == m_blocks.end() ? nullptr : &found->second;
}

qint64 FlowSeries::balance(Currency currency, QDate cut) const
{
    const Block *sums = block(currency);
    if (!sums)
        return 0;
    const size_t at = cutOf(cut);
    qint64 balance = 0;
    for (size_t kind = 0; kind < kKinds; ++kind)
        balance += sums->issued[kind][at] - sums->ended[kind][at];
    return balance;
}

std::vector<qint64> FlowSeries::balances(Currency currency, std::span<const QDate> cuts) const
{
    std::vector<qint64> balances(cuts.size());
    std::ranges::transform(cuts, balances.begin(), [&](QDate cut) { return balance(currency, cut); });
    return balances;
}

qint64 FlowSeries::issued(Currency currency, ledger::DocumentKind kind, DaySpan span, QDate mark) const
{
    const Block *sums = block(currency);
    if (!sums)
        return 0;
    const auto row = size_t(kind);
    const size_t from = cutOf(span.after);
    const size_t to = cutOf(span.through);
    const auto seenBy = std::ranges::lower_bound(m_marks, qint32(mark.toJulianDay()));
    Q_ASSERT(seenBy != m_marks.end() && *seenBy == qint32(mark.toJulianDay()));
    const auto column = size_t(seenBy - m_marks.begin());
    qint64 units = sums->issued[row][to] - sums->issued[row][from];
    for (size_t cut = from + 1; cut <= to; ++cut)
        units -= sums->lost[row][cut * m_marks.size() + column];
    return units;
}

qint64 FlowSeries::ended(Currency currency, ledger::DocumentKind kind, DaySpan span) const
{
    const Block *sums = block(currency);
    if (!sums)
        return 0;
    const std::vector<qint64> &ended = sums->ended[size_t(kind)];
    return ended[cutOf(span.through)] - ended[cutOf(span.after)];
}

RollForward FlowSeries::bridge(Currency currency, QDate from, QDate to) const
{
    using enum ledger::DocumentKind;
    RollForward bridge = {.currency = currency, .from = from, .to = to};
    const Block *sums = block(currency);
    if (!sums)
        return bridge;
    const auto moved = [before = cutOf(from), after = cutOf(to)](const auto &column, ledger::DocumentKind kind) {
        return column[size_t(kind)][after] - column[size_t(kind)][before];
    };
    bridge.opening = balance(currency, from);
    bridge.closing = balance(currency, to);
    bridge.invoices = moved(sums->issued, Invoice) + moved(sums->issued, OpeningBalance);
    bridge.creditNotes = moved(sums->issued, CreditNote);
    bridge.payments = moved(sums->issued, Payment) - moved(sums->ended, Payment);
    bridge.writeOffs = moved(sums->issued, WriteOff);
    bridge.refunds = moved(sums->issued, Refund);
    for (const ledger::DocumentKind kind : ledger::kDocumentKinds)
        bridge.voids -= kind == Payment ? 0 : moved(sums->ended, kind);
    return bridge;
}

} // namespace quittance::insight
