#pragma once

#include "core/ledger/document.h"
#include "core/ledger/ids.h"
#include "core/store/snapshot.h"

#include <optional>
#include <vector>

namespace quittance::insight {

/// A document as it stood on a day.
struct StandingDocument
{
    quint32 index = 0; ///< document index of the snapshot
    quint32 customer = 0; ///< customer index
    ledger::DocumentKind kind = ledger::DocumentKind::Invoice;
    Currency currency;
    QDate issue;
    QDate due;
    qint64 units = 0; ///< signed effect on the receivable
    qint64 open = 0; ///< signed
};

/// Documents that moved net receivables on some days: the lines of a bridge, and credit sales.
struct DocumentMoves
{
    enum class Part {
        Issued, ///< issued on these days, whatever became of them: they count with their amount
        Ended, ///< void or returned on these days: they count against it
        IssuedLessEnded, ///< both: receipts, and those that came back
        Standing ///< issued on these days and in force at their end: credit sales
    };

    QDate after; ///< the days begin after the close of this one
    QDate through;
    Part part = Part::Issued;

    friend bool operator==(const DocumentMoves &, const DocumentMoves &) = default;
};

/// Customer indices by name, then id: the order the snapshot keeps, or sorted now where it keeps none.
[[nodiscard]] std::vector<quint32> customersByName(const store::Snapshot &snapshot);

/// The index of a customer of the snapshot; one that no row has where there is no such customer or none is asked for.
[[nodiscard]] quint32 customerIndex(const store::Snapshot &snapshot, std::optional<ledger::CustomerId> customer);

/// Single documents out of a snapshot, as known at one instant: what lists and customer pages show row by row.
class DocumentLookup
{
public:
    /// Where a version stands.
    struct Row
    {
        const store::DocumentColumns *columns = nullptr;
        size_t row = 0;
    };

    DocumentLookup(const store::Snapshot &snapshot, Instant knownAt);

    /// The version known at the instant; no columns when there is none.
    [[nodiscard]] Row versionOf(quint32 index) const;
    /// The same, and nothing where the document is not in force on `day`.
    [[nodiscard]] Row inForce(quint32 index, qint32 day) const;
    /// The instalments of a version: the range of rows in `parts`, empty where it ages as a whole.
    struct Parts
    {
        const store::InstalmentColumns *columns = nullptr;
        size_t first = 0;
        size_t last = 0;
    };
    [[nodiscard]] Parts partsOf(Row version) const;
    /// Calls `sink(const store::AppliedColumns &, quint32 entry)` for each allocation of a document that is in force on
    /// `day`, as known at the instant.
    template<typename Sink>
    void forEachApplied(quint32 index, qint32 day, Sink &&sink) const
    {
        const auto visit = [&](const store::AppliedColumns &columns) {
            if (columns.offset.empty())
                return;
            for (quint32 i = columns.offset[index]; i < columns.offset[index + 1]; ++i) {
                if (columns.day[i] <= day && day < columns.endDay[i] && isKnown(columns.knownFrom, columns.knownTo, i))
                    sink(columns, i);
            }
        };
        visit(m_snapshot.applied);
        if (m_knownAt != store::kStillKnown)
            visit(m_snapshot.supersededApplied);
    }

    [[nodiscard]] std::optional<quint32> indexOf(ledger::DocumentId document) const;
    /// Nothing when the document is not in force on `day` or not known yet.
    [[nodiscard]] std::optional<StandingDocument> standing(quint32 index, QDate day) const;
    /// Nothing when the document did not move receivables as `moves` says. `units` is by how much it did, `open` what
    /// stands of it at the end of those days. Source: receivables.md 1.1.
    [[nodiscard]] std::optional<StandingDocument> moved(quint32 index, const DocumentMoves &moves) const;
    /// The document indices of a customer in any version known at the instant, ascending.
    [[nodiscard]] std::vector<quint32> documentsOf(ledger::CustomerId customer) const;
    /// Every document in force on `day`.
    [[nodiscard]] std::vector<StandingDocument> allStanding(QDate day) const;

private:
    [[nodiscard]] bool isKnown(const std::vector<qint64> &from, const std::vector<qint64> &to, size_t row) const
    {
        if (m_knownAt == store::kStillKnown)
            return to.empty();
        return from[row] <= m_knownAt && (to.empty() || m_knownAt < to[row]);
    }
    [[nodiscard]] static StandingDocument documentOf(Row version, quint32 index);
    [[nodiscard]] qint64 applied(quint32 index, qint32 day) const;

    const store::Snapshot &m_snapshot;
    qint64 m_knownAt;
    std::vector<std::pair<quint32, quint32>> m_superseded; ///< (document, row) of versions known at the instant, sorted
};

} // namespace quittance::insight
