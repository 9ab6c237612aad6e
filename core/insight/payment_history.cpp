#include "core/insight/payment_history.h"

#include "core/insight/document_lookup.h"

#include <algorithm>
#include <tuple>

namespace quittance::insight {
namespace {

constexpr quint32 kRowsPerLook = 1u << 16; ///< documents between two looks at the cancel token

/// What one allocation took off an invoice.
struct Settlement
{
    qint32 day = 0;
    quint32 source = 0;
    qint64 units = 0;
    ledger::DocumentKind kind = ledger::DocumentKind::Payment; ///< of the source
    bool isInferred = false;

    [[nodiscard]] bool isCash() const { return kind == ledger::DocumentKind::Payment; }
};

/// An instalment, or the whole invoice.
struct DuePart
{
    qint32 dueDay = 0;
    qint64 units = 0;
};

class HistoryReader
{
public:
    HistoryReader(const store::Snapshot &snapshot, ledger::AsOf asOf, const BehaviourPolicy &policy)
        : m_snapshot(snapshot)
        , m_lookup(snapshot, asOf.knownAt)
        , m_policy(policy)
        , m_day(qint32(asOf.day.toJulianDay()))
    {
    }

    void read(quint32 index, DocumentLookup::Row version)
    {
        const auto [columns, row] = version;
        const auto kind = ledger::DocumentKind(columns->kind[row]);
        if (kind == ledger::DocumentKind::Invoice && columns->units[row] > 0)
            readInvoice(index, version);
        else if (kind == ledger::DocumentKind::Payment)
            m_history.cash.push_back({index, columns->customer[row], columns->currency[row],
                                      receivedOn(index, columns->issueDay[row]), -columns->units[row]});
    }

    [[nodiscard]] const DocumentLookup &lookup() const { return m_lookup; }
    [[nodiscard]] qint32 day() const { return m_day; }
    [[nodiscard]] PaymentHistory take() { return std::move(m_history); }

private:
    /// A value day after the day looked at is not yet known on it.
    [[nodiscard]] qint32 receivedOn(quint32 receipt, qint32 ledgerDay) const
    {
        const bool hasBankDay = m_policy.bankDays && receipt < m_policy.bankDays->size();
        const qint32 bankDay = hasBankDay ? (*m_policy.bankDays)[receipt] : store::kNever;
        return bankDay <= m_day ? bankDay : ledgerDay;
    }

    [[nodiscard]] qint32 paidOn(quint32 receipt, qint32 allocationDay) const
    {
        if (m_policy.paidOn == BehaviourPolicy::PaidOn::Allocation)
            return allocationDay;
        const DocumentLookup::Row version = m_lookup.versionOf(receipt);
        return receivedOn(receipt, version.columns ? version.columns->issueDay[version.row] : allocationDay);
    }

    void readInvoice(quint32 index, DocumentLookup::Row version)
    {
        m_settlements.clear();
        qint64 open = version.columns->units[version.row];
        m_lookup.forEachApplied(index, m_day, [&](const store::AppliedColumns &applied, quint32 i) {
            open += applied.units[i];
            if (applied.units[i] >= 0)
                return;
            const quint32 source = applied.other[i];
            const auto kind = ledger::DocumentKind(m_snapshot.current.kind[source]);
            const bool isCash = kind == ledger::DocumentKind::Payment;
            const bool isInferred = !applied.inferred.empty() && applied.inferred[i] != 0;
            m_settlements.push_back({isCash ? paidOn(source, applied.day[i]) : applied.day[i], source,
                                     -applied.units[i], kind, isInferred});
        });
        if (m_settlements.empty())
            return;
        std::ranges::sort(m_settlements, {}, [](const Settlement &settlement) {
            return std::tuple(settlement.day, settlement.source, settlement.units);
        });
        readParts(version);
        addParts(index, version);
        if (open <= 0 && std::ranges::any_of(m_settlements, &Settlement::isCash))
            addSettled(index, version);
    }

    void readParts(DocumentLookup::Row version)
    {
        m_parts.clear();
        const DocumentLookup::Parts parts = m_lookup.partsOf(version);
        for (size_t i = parts.first; i < parts.last; ++i)
            m_parts.push_back({parts.columns->dueDay[i], parts.columns->units[i]});
        std::ranges::stable_sort(m_parts, {}, &DuePart::dueDay);
        if (m_parts.empty())
            m_parts.push_back({version.columns->dueDay[version.row], version.columns->units[version.row]});
    }

    /// What settles pays the earliest due first; what is applied beyond the invoice counts with the last.
    void addParts(quint32 index, DocumentLookup::Row version)
    {
        const auto [columns, row] = version;
        size_t at = 0;
        qint64 left = m_parts.front().units;
        for (const Settlement &settlement : m_settlements) {
            qint64 units = settlement.units;
            while (units > 0) {
                while (left <= 0 && at + 1 < m_parts.size())
                    left = m_parts[++at].units;
                const qint64 taken = at + 1 < m_parts.size() ? std::min(units, left) : units;
                if (settlement.kind != ledger::DocumentKind::WriteOff)
                    (settlement.isCash() ? m_history.parts : m_history.credits)
                        .push_back({index, columns->customer[row], columns->currency[row], columns->issueDay[row],
                                    m_parts[at].dueDay, settlement.day, taken, settlement.isInferred});
                left -= taken;
                units -= taken;
            }
        }
    }

    void addSettled(quint32 index, DocumentLookup::Row version)
    {
        qint32 paidDay = 0;
        for (const Settlement &settlement : m_settlements) {
            if (settlement.isCash() && settlement.isInferred) {
                m_history.leftOut.push_back(index);
                return;
            }
            paidDay = settlement.isCash() ? std::max(paidDay, settlement.day) : paidDay;
        }
        const auto [columns, row] = version;
        m_history.settled.push_back({index, columns->customer[row], columns->currency[row], columns->issueDay[row],
                                     m_parts.back().dueDay, paidDay, columns->units[row]});
    }

    const store::Snapshot &m_snapshot;
    DocumentLookup m_lookup;
    const BehaviourPolicy &m_policy;
    qint32 m_day;
    PaymentHistory m_history;
    std::vector<Settlement> m_settlements; ///< of the invoice being read
    std::vector<DuePart> m_parts;
};

} // namespace

std::optional<PaymentHistory> paymentHistory(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                             const BehaviourPolicy &policy, const BookFilter &filter,
                                             const CancelToken &cancel)
{
    HistoryReader reader(snapshot, asOf, policy);
    for (quint32 index = 0; index < snapshot.documentCount(); ++index) {
        if (index % kRowsPerLook == 0 && cancel.isCancelled())
            return std::nullopt;
        const DocumentLookup::Row version = reader.lookup().inForce(index, reader.day());
        if (!version.columns)
            continue;
        const bool isAsked = (!filter.currency || version.columns->currency[version.row] == filter.currency->number())
            && (!filter.customer || snapshot.customerId[version.columns->customer[version.row]] == *filter.customer);
        if (isAsked)
            reader.read(index, version);
    }
    return reader.take();
}

} // namespace quittance::insight
