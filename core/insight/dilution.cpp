#include "core/insight/dilution.h"

#include "core/insight/document_lookup.h"
#include "core/insight/performance.h"

#include <algorithm>
#include <map>
#include <set>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

using ledger::DocumentKind;

Figure percentOf(Int128 part, Int128 whole, const QString &otherwise)
{
    return whole > 0 ? Figure::ratio(part * 100, whole) : Figure::none(otherwise);
}

/// One allocation as one of its documents sees it, known at the instant asked for.
struct Applied
{
    quint32 other = 0;
    qint64 units = 0;
    qint32 day = 0;
    qint32 endDay = 0;
};

/// Looks behind single documents of a window: what was recovered of a write-off, what was billed again after a credit.
class WindowReader
{
public:
    WindowReader(const store::Snapshot &snapshot, DaySpan window, Instant knownAt)
        : m_snapshot(snapshot)
        , m_lookup(snapshot, knownAt)
        , m_knownAt(knownAt.ms)
        , m_after(qint32(window.after.toJulianDay()))
        , m_through(qint32(window.through.toJulianDay()))
        , m_window(window)
    {
    }

    /// Cash that came in the window on invoices after this write-off was applied to them, at most what it took off.
    [[nodiscard]] qint64 cashAfter(quint32 writeOff) const
    {
        qint64 cash = 0;
        for (const Applied &loss : appliedTo(writeOff)) {
            qint64 onInvoice = 0;
            for (const Applied &payment : appliedTo(loss.other)) {
                const bool counts = DocumentKind(m_snapshot.current.kind[payment.other]) == DocumentKind::Payment
                    && payment.day > loss.day && payment.day > m_after && payment.day <= m_through
                    && payment.endDay > m_through;
                onInvoice += counts ? std::abs(payment.units) : 0;
            }
            cash += std::min(onInvoice, std::abs(loss.units));
        }
        return cash;
    }

    /// The invoice that bills again what the credit note took back: same customer, currency and amount as the invoice
    /// it settled in full, issued within `days` from the credit. Nothing where there is none, or it is taken already.
    [[nodiscard]] std::optional<quint32> rebillOf(const StandingDocument &credit,
                                                  std::span<const StandingDocument> invoices, int days,
                                                  const std::set<quint32> &taken) const
    {
        for (const Applied &link : appliedTo(credit.index)) {
            const auto credited = m_lookup.standing(link.other, m_window.through);
            if (!credited || credited->units != -credit.units)
                continue;
            for (const StandingDocument &invoice : invoices) {
                const qint64 wait = credit.issue.daysTo(invoice.issue);
                if (invoice.index != credited->index && !taken.contains(invoice.index)
                    && invoice.currency == credit.currency && invoice.units == credited->units && wait >= 0
                    && wait <= days && invoice.issue > credited->issue)
                    return invoice.index;
            }
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::vector<Applied> appliedTo(quint32 document) const
    {
        std::vector<Applied> entries;
        collect(m_snapshot.applied, document, entries);
        if (m_knownAt != store::kStillKnown)
            collect(m_snapshot.supersededApplied, document, entries);
        return entries;
    }

    void collect(const store::AppliedColumns &columns, quint32 document, std::vector<Applied> &entries) const
    {
        if (columns.offset.empty())
            return;
        for (quint32 i = columns.offset[document]; i < columns.offset[document + 1]; ++i) {
            const bool isKnown = m_knownAt == store::kStillKnown
                || (columns.knownFrom[i] <= m_knownAt && (columns.knownTo.empty() || m_knownAt < columns.knownTo[i]));
            if (isKnown && columns.day[i] < columns.endDay[i] && columns.day[i] <= m_through)
                entries.push_back({columns.other[i], columns.units[i], columns.day[i], columns.endDay[i]});
        }
    }

    const store::Snapshot &m_snapshot;
    DocumentLookup m_lookup;
    qint64 m_knownAt;
    qint32 m_after;
    qint32 m_through;
    DaySpan m_window;
};

/// The documents of a window that need a second look, by kind.
struct WindowDocuments
{
    std::vector<StandingDocument> credits; ///< credit notes issued in the window, standing at its end
    std::vector<StandingDocument> writeOffs; ///< standing at its end
    std::map<quint32, std::vector<StandingDocument>> invoices; ///< of customers with such credits, by customer
};

WindowDocuments readWindow(const store::Snapshot &snapshot, const DocumentLookup &lookup, DaySpan window,
                           std::optional<quint32> customer)
{
    WindowDocuments found;
    for (quint32 index = 0; index < snapshot.documentCount(); ++index) {
        const auto kind = DocumentKind(snapshot.current.kind[index]);
        if (kind != DocumentKind::CreditNote && kind != DocumentKind::WriteOff)
            continue;
        const auto document = lookup.standing(index, window.through);
        if (!document || (customer && document->customer != *customer))
            continue;
        if (kind == DocumentKind::WriteOff)
            found.writeOffs.push_back(*document);
        else if (document->issue > window.after)
            found.credits.push_back(*document);
    }
    for (const StandingDocument &credit : found.credits)
        found.invoices.try_emplace(credit.customer);
    const auto first = qint32(window.after.toJulianDay());
    const auto last = qint32(window.through.toJulianDay());
    for (quint32 index = 0; index < snapshot.documentCount() && !found.invoices.empty(); ++index) {
        if (DocumentKind(snapshot.current.kind[index]) != DocumentKind::Invoice)
            continue;
        const auto [columns, row] = lookup.inForce(index, last);
        const bool matters = columns && columns->issueDay[row] > first;
        const auto document = matters ? lookup.standing(index, window.through) : std::nullopt;
        const auto owner = document ? found.invoices.find(document->customer) : found.invoices.end();
        if (owner != found.invoices.end())
            owner->second.push_back(*document);
    }
    return found;
}

/// What the sums of a window say without looking at single documents.
std::map<int, LossWindow> sumsOf(const FlowSeries &flows, std::span<const QDate> ends, DaySpan window)
{
    std::map<int, LossWindow> windows;
    for (const Currency currency : flows.currencies()) {
        LossWindow &losses = windows[currency.number()];
        losses.currency = currency;
        const auto issued
            = [&](DocumentKind kind) { return Int128(flows.issued(currency, kind, window, window.through)); };
        losses.dilution.sales = losses.badDebt.sales = issued(DocumentKind::Invoice);
        losses.dilution.creditNotes = -issued(DocumentKind::CreditNote);
        losses.dilution.writeOffs = losses.badDebt.writeOffs = -issued(DocumentKind::WriteOff);
        // Of what ended in the window, only write-offs made before it are recovered: the others never counted.
        const Int128 endedAtOnce
            = flows.bridge(currency, window.after, window.through).writeOffs - issued(DocumentKind::WriteOff);
        losses.badDebt.recoveries = endedAtOnce - flows.ended(currency, DocumentKind::WriteOff, window);
        losses.badDebt.balances = qint64(ends.size());
        for (const QDate end : ends)
            losses.badDebt.averageReceivables += flows.balance(currency, end);
    }
    return windows;
}

} // namespace

Figure BadDebt::grossOfSales() const
{
    return percentOf(writeOffs, sales, u"no_sales"_s);
}

Figure BadDebt::netOfSales() const
{
    return percentOf(writeOffs - recoveries, sales, u"no_sales"_s);
}

Figure BadDebt::netOfReceivables() const
{
    return percentOf((writeOffs - recoveries) * balances, averageReceivables, u"no_receivables"_s);
}

Figure Dilution::withRebills() const
{
    return percentOf(creditNotes + discounts + writeOffs + rebates, sales, u"no_sales"_s);
}

Figure Dilution::withoutRebills() const
{
    return percentOf(creditNotes - rebilled + discounts + writeOffs + rebates, sales, u"no_sales"_s);
}

Figure Dilution::withoutWriteOffs() const
{
    return percentOf(creditNotes - rebilled + discounts + rebates, sales, u"no_sales"_s);
}

std::vector<LossWindow> lossWindow(const store::Snapshot &snapshot, QDate from, QDate to, Instant knownAt,
                                   const DilutionPolicy &policy, std::optional<ledger::CustomerId> customer)
{
    const DaySpan window = {from.addDays(-1), to};
    std::vector<QDate> ends = {window.after};
    for (QDate end = monthEnd(from); end < to; end = monthEnd(end.addDays(1)))
        ends.push_back(end);
    ends.push_back(to);
    const FlowSeries flows(snapshot, {.cuts = ends, .marks = {to}, .knownAt = knownAt, .customer = customer});

    std::map<int, LossWindow> windows = sumsOf(flows, ends, window);
    const DocumentLookup lookup(snapshot, knownAt);
    const WindowReader reader(snapshot, window, knownAt);
    const std::optional<quint32> index = customer ? std::optional(customerIndex(snapshot, customer)) : std::nullopt;
    const WindowDocuments documents = readWindow(snapshot, lookup, window, index);
    for (const StandingDocument &writeOff : documents.writeOffs)
        windows[writeOff.currency.number()].badDebt.recoveries += reader.cashAfter(writeOff.index);
    std::set<quint32> taken;
    for (const StandingDocument &credit : documents.credits) {
        const auto rebill = reader.rebillOf(credit, documents.invoices.at(credit.customer), policy.rebillDays, taken);
        if (!rebill)
            continue;
        taken.insert(*rebill);
        windows[credit.currency.number()].dilution.rebilled -= credit.units;
    }
    std::vector<LossWindow> result;
    for (const Currency currency : flows.currencies())
        result.push_back(windows[currency.number()]);
    return result;
}

} // namespace quittance::insight
