#pragma once

#include "core/base/task.h"
#include "core/ledger/document.h"
#include "core/store/snapshot.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace quittance::insight {

/// One open amount: a document's, or that of one of its instalments.
struct OpenPart
{
    quint32 document = 0; ///< document index
    quint32 customer = 0; ///< customer index
    quint16 currency = 0; ///< ISO number
    qint32 issueDay = 0;
    qint32 dueDay = 0;
    qint64 open = 0; ///< signed units, never 0

    /// The day its age counts from. A credit has no due date: its own date is that of its issue.
    [[nodiscard]] qint32 agesFrom(bool byDue) const { return byDue && open > 0 ? dueDay : issueDay; }
};

/// The share of a book's rows that one thread reads: the `part`-th of `parts` equal runs of rows.
struct Slice
{
    size_t part = 0;
    size_t parts = 1;

    [[nodiscard]] size_t begin(size_t rows) const { return rows * part / parts; }
    [[nodiscard]] size_t end(size_t rows) const { return rows * (part + 1) / parts; }
};

/// Reads what is open on a day off the columns of a snapshot, one document after the other.
///
/// Everything is inline, and whether knowledge instants are looked at is decided at compile time: an aging of a
/// million documents is one pass that touches only the columns its question needs.
class OpenScan
{
public:
    OpenScan(const store::Snapshot &snapshot, Instant knownAt, Slice slice = {})
        : m_snapshot(snapshot)
        , m_knownAt(knownAt.ms)
        , m_slice(slice)
    {
    }

    /// Calls `sink(const OpenPart &)` for everything open on `day`; false when it was cancelled on the way.
    template<typename Sink>
    bool onDay(QDate day, Sink &&sink, const CancelToken &cancel = {}) const
    {
        const auto at = qint32(day.toJulianDay());
        return forEachRow(cancel, [&]<bool AtInstant>(const Rows &rows, size_t row, size_t &cursor) {
            if (rows.documents.issueDay[row] > at || at >= rows.documents.endDay[row])
                return;
            const quint32 document = rows.documentOf(row);
            const qint64 units = open<AtInstant>(rows.documents.units[row], document, at);
            if (units != 0)
                emitParts(rows, row, cursor, units, sink);
        });
    }

    /// Calls `sink(size_t index, const OpenPart &)` for everything open on each of the ascending `days`. One pass: most
    /// documents are open on few of the days, and the rest of the days is skipped.
    template<typename Sink>
    bool onDays(std::span<const qint32> days, Sink &&sink, const CancelToken &cancel = {}) const
    {
        return forEachRow(cancel, [&]<bool AtInstant>(const Rows &rows, size_t row, size_t &cursor) {
            const auto first = std::lower_bound(days.begin(), days.end(), rows.documents.issueDay[row]);
            const quint32 document = rows.documentOf(row);
            for (auto day = first; day != days.end() && *day < rows.documents.endDay[row]; ++day) {
                const qint64 units = open<AtInstant>(rows.documents.units[row], document, *day);
                const auto index = size_t(day - days.begin());
                if (units != 0)
                    emitParts(rows, row, cursor, units, [&](const OpenPart &part) { sink(index, part); });
                else if (isSettledAfter(document, *day))
                    break;
            }
        });
    }

private:
    static constexpr size_t kRowsPerLook = 1u << 16; ///< rows between two looks at the cancel token

    struct Rows
    {
        const store::DocumentColumns &documents;
        const store::InstalmentColumns &instalments;

        [[nodiscard]] quint32 documentOf(size_t row) const
        {
            return documents.document.empty() ? quint32(row) : documents.document[row];
        }
    };

    template<typename Visit>
    bool forEachRow(const CancelToken &cancel, Visit &&visit) const
    {
        const Rows current = {m_snapshot.current, m_snapshot.instalments};
        const Rows superseded = {m_snapshot.superseded, m_snapshot.supersededInstalments};
        if (m_knownAt == store::kStillKnown)
            return forEachRow<false>(current, cancel, visit);
        return forEachRow<true>(current, cancel, visit) && forEachRow<true>(superseded, cancel, visit);
    }

    template<bool AtInstant, typename Visit>
    bool forEachRow(const Rows &rows, const CancelToken &cancel, Visit &visit) const
    {
        const size_t end = m_slice.end(rows.documents.size());
        size_t instalment = 0;
        for (size_t first = m_slice.begin(rows.documents.size()); first < end; first += kRowsPerLook) {
            if (cancel.isCancelled())
                return false;
            const size_t last = std::min(end, first + kRowsPerLook);
            for (size_t row = first; row < last; ++row) {
                if (rows.documents.inForce[row] == 0
                    || !isKnown<AtInstant>(rows.documents.knownFrom, rows.documents.knownTo, row))
                    continue;
                visit.template operator()<AtInstant>(rows, row, instalment);
            }
        }
        return true;
    }

    template<bool AtInstant>
    [[nodiscard]] bool isKnown(const std::vector<qint64> &from, const std::vector<qint64> &to, size_t row) const
    {
        if constexpr (AtInstant)
            return from[row] <= m_knownAt && (to.empty() || m_knownAt < to[row]);
        else
            return true;
    }

    template<bool AtInstant>
    [[nodiscard]] qint64 applied(const store::AppliedColumns &columns, size_t document, qint32 day) const
    {
        qint64 sum = 0;
        const quint32 end = columns.offset[document + 1];
        for (quint32 i = columns.offset[document]; i < end; ++i) {
            // Without branches: which allocations are in force on a day is not to be predicted.
            qint64 isOn = qint64(columns.day[i] <= day) & qint64(day < columns.endDay[i]);
            if constexpr (AtInstant)
                isOn &= qint64(columns.knownFrom[i] <= m_knownAt)
                    & qint64(columns.knownTo.empty() || m_knownAt < columns.knownTo[i]);
            sum += columns.units[i] & -isOn;
        }
        return sum;
    }

    template<bool AtInstant>
    [[nodiscard]] qint64 open(qint64 units, size_t document, qint32 day) const
    {
        units += applied<AtInstant>(m_snapshot.applied, document, day);
        if constexpr (AtInstant) {
            if (!m_snapshot.supersededApplied.offset.empty())
                units += applied<true>(m_snapshot.supersededApplied, document, day);
        }
        return units;
    }

    /// True when no allocation of a document begins or ends after `day`.
    [[nodiscard]] bool isSettledAfter(size_t document, qint32 day) const
    {
        for (const store::AppliedColumns *columns : {&m_snapshot.applied, &m_snapshot.supersededApplied}) {
            if (columns->offset.empty())
                continue;
            for (quint32 i = columns->offset[document]; i < columns->offset[document + 1]; ++i) {
                if (columns->day[i] > day || (columns->endDay[i] > day && columns->endDay[i] != store::kNever))
                    return false;
            }
        }
        return true;
    }

    /// `cursor` moves along the instalments as rows come in their order.
    template<typename Sink>
    static void emitParts(const Rows &rows, size_t row, size_t &cursor, qint64 units, Sink &&sink)
    {
        const std::vector<quint32> &owner = rows.instalments.document;
        const OpenPart part = {rows.documentOf(row),         rows.documents.customer[row], rows.documents.currency[row],
                               rows.documents.issueDay[row], rows.documents.dueDay[row],   units};
        while (cursor < owner.size() && owner[cursor] < row)
            ++cursor;
        if (cursor < owner.size() && owner[cursor] == row)
            emitInstalments(rows.instalments, cursor, part, sink);
        else
            sink(part);
    }

    template<typename Sink>
    static void emitInstalments(const store::InstalmentColumns &instalments, size_t first, OpenPart part, Sink &sink)
    {
        std::vector<ledger::Instalment> parts;
        for (size_t i = first;
             i < instalments.document.size() && instalments.document[i] == instalments.document[first]; ++i)
            parts.push_back({QDate::fromJulianDay(instalments.dueDay[i]), instalments.units[i]});
        const std::vector<qint64> open = ledger::openByInstalment(parts, part.open);
        for (size_t i = 0; i < parts.size(); ++i) {
            if (open[i] == 0)
                continue;
            part.dueDay = instalments.dueDay[first + i];
            part.open = open[i];
            sink(std::as_const(part));
        }
    }

    const store::Snapshot &m_snapshot;
    qint64 m_knownAt;
    Slice m_slice;
};

} // namespace quittance::insight
