#include "core/insight/roll_forward.h"

#include <algorithm>
#include <map>

namespace quittance::insight {
namespace {

qint64 &issuedUnder(RollForward &bridge, ledger::DocumentKind kind)
{
    using enum ledger::DocumentKind;
    switch (kind) {
    case CreditNote:
        return bridge.creditNotes;
    case Payment:
        return bridge.payments;
    case WriteOff:
        return bridge.writeOffs;
    case Refund:
        return bridge.refunds;
    case Invoice:
    case OpeningBalance:
        return bridge.invoices;
    }
    return bridge.invoices;
}

/// A payment ends because it came back, anything else because it was made void.
qint64 &endedUnder(RollForward &bridge, ledger::DocumentKind kind)
{
    return kind == ledger::DocumentKind::Payment ? bridge.payments : bridge.voids;
}

class Bridges
{
public:
    Bridges(QDate from, QDate to, Instant knownAt)
        : m_from(from)
        , m_to(to)
        , m_fromDay(qint32(from.toJulianDay()))
        , m_toDay(qint32(to.toJulianDay()))
        , m_knownAt(knownAt.ms)
    {
    }

    void add(const store::DocumentColumns &documents)
    {
        for (size_t row = 0; row < documents.size(); ++row) {
            const bool isKnown = m_knownAt == store::kStillKnown ? documents.knownTo.empty()
                                                                 : documents.knownFrom[row] <= m_knownAt
                    && (documents.knownTo.empty() || m_knownAt < documents.knownTo[row]);
            const bool hasExisted = documents.inForce[row] != 0 && documents.issueDay[row] < documents.endDay[row];
            if (isKnown && hasExisted && documents.issueDay[row] <= m_toDay && documents.endDay[row] > m_fromDay)
                add(documents, row);
        }
    }

    [[nodiscard]] std::vector<RollForward> byCode() const
    {
        std::vector<RollForward> bridges;
        for (const auto &[number, bridge] : m_bridges)
            bridges.push_back(bridge);
        std::ranges::sort(bridges, {}, [](const RollForward &bridge) { return bridge.currency.code(); });
        return bridges;
    }

private:
    void add(const store::DocumentColumns &documents, size_t row)
    {
        const qint32 issued = documents.issueDay[row];
        const qint32 ended = documents.endDay[row];
        const qint64 units = documents.units[row];
        const auto kind = ledger::DocumentKind(documents.kind[row]);
        RollForward &bridge = bridgeOf(documents.currency[row]);
        if (issued <= m_fromDay)
            bridge.opening += units;
        else
            issuedUnder(bridge, kind) += units;
        if (ended <= m_toDay)
            endedUnder(bridge, kind) -= units;
        else
            bridge.closing += units;
    }

    RollForward &bridgeOf(quint16 number)
    {
        if (m_last && m_last->currency.number() == number)
            return *m_last;
        RollForward &bridge = m_bridges[number];
        bridge.currency = Currency::fromNumber(number).value_or(Currency());
        bridge.from = m_from;
        bridge.to = m_to;
        m_last = &bridge;
        return bridge;
    }

    QDate m_from;
    QDate m_to;
    qint32 m_fromDay;
    qint32 m_toDay;
    qint64 m_knownAt;
    std::map<quint16, RollForward> m_bridges;
    RollForward *m_last = nullptr;
};

} // namespace

std::vector<RollForward> rollForward(const store::Snapshot &snapshot, QDate from, QDate to, Instant knownAt)
{
    Bridges bridges(from, to, knownAt);
    bridges.add(snapshot.current);
    if (knownAt != Instant::max())
        bridges.add(snapshot.superseded);
    return bridges.byCode();
}

} // namespace quittance::insight
