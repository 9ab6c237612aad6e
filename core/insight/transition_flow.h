#pragma once

#include "core/insight/buckets.h"
#include "core/insight/document_lookup.h"
#include "core/insight/transitions.h"

#include <array>
#include <limits>

namespace quittance::insight {

/// An amount on its way from a bucket to another, or out of the ledger.
struct TransitionFlow
{
    quint32 document = 0; ///< document index
    quint32 customer = 0; ///< customer index
    quint16 currency = 0; ///< ISO number
    int row = 0; ///< bucket on the first day
    int column = 0; ///< bucket on the second, or after them the Outcome
    qint64 units = 0;
};

/// Splits what was open of documents on one day by what became of it until another.
class TransitionFlows
{
public:
    TransitionFlows(const store::Snapshot &snapshot, QDate from, QDate to, Instant knownAt, const AgingPolicy &policy);

    /// Calls `sink(const TransitionFlow &)` for the flows of a document with something open and owed on the first day.
    /// The parts of a document come one after the other and count once.
    template<typename Sink>
    void addOpen(quint32 document, Sink &&sink)
    {
        if (document == m_last)
            return;
        m_last = document;
        m_flows.clear();
        collect(document);
        for (const TransitionFlow &flow : m_flows)
            sink(flow);
    }

private:
    using Outcomes = std::array<qint64, kOutcomes>;

    /// What is open of an instalment, or of the whole document, on both days.
    struct Part
    {
        qint32 agesFrom = 0;
        qint64 before = 0;
        qint64 after = 0;
    };

    void collect(quint32 document);
    void readParts(DocumentLookup::Row version, qint64 before, qint64 after);
    /// What left a document between the days, by what took it.
    [[nodiscard]] Outcomes appliedBetween(quint32 document) const;
    /// The flows of m_parts, of which `left` went away. Where there are several the earliest parts take first.
    void emitParts(Outcomes left);
    void addApplied(quint32 document, qint32 day, int sign, Outcomes &outcomes) const;
    void emitFlow(int row, int column, qint64 units);

    const store::Snapshot &m_snapshot;
    DocumentLookup m_lookup;
    Buckets m_buckets;
    bool m_byDue;
    qint32 m_from;
    qint32 m_to;
    quint32 m_last = std::numeric_limits<quint32>::max();
    TransitionFlow m_flow; ///< what is the same for all flows of the document
    std::vector<Part> m_parts;
    std::vector<TransitionFlow> m_flows;
};

} // namespace quittance::insight
