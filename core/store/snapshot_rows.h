#pragma once

#include "core/store/connection.h"
#include "core/store/snapshot.h"

#include <QHash>

namespace quittance::store {

/// One document row as it goes into DocumentColumns.
struct DocumentRow
{
    quint32 document = 0;
    quint32 customer = 0;
    quint16 currency = 0;
    quint8 kind = 0;
    quint8 inForce = 0;
    qint32 issueDay = 0;
    qint32 dueDay = 0;
    qint32 endDay = kNever;
    qint64 units = 0;
    qint64 knownFrom = 0;
    qint64 knownTo = kStillKnown;
};

/// One version of an allocation, still with both of its documents.
struct AllocationRow
{
    qint64 id = 0;
    quint32 source = 0;
    quint32 target = 0;
    qint64 sourceUnits = 0;
    qint64 targetUnits = 0;
    qint32 day = 0;
    qint32 unappliedDay = kNever;
    qint64 knownFrom = 0;
    qint64 knownTo = kStillKnown;
    bool isInferred = false;
};

/// An allocation as it is stored: its documents still by their ids.
struct StoredAllocation
{
    qint64 id = 0;
    qint64 sourceId = 0;
    qint64 targetId = 0;
    qint64 sourceUnits = 0;
    qint64 targetUnits = 0;
    qint64 knownFrom = 0;
    qint32 day = 0;
    qint32 unappliedDay = kNever;
    bool isInferred = false;
};

/// What one document sees of an allocation.
struct AppliedRow
{
    quint32 document = 0;
    quint32 other = 0;
    qint64 units = 0;
    qint32 day = 0;
    qint32 endDay = kNever;
    qint64 knownFrom = 0;
    qint64 knownTo = kStillKnown;
    bool isInferred = false;
};

/// An instalment of one version of a document.
struct InstalmentRow
{
    quint32 document = 0;
    qint64 knownFrom = 0; ///< of the version
    qint32 dueDay = 0;
    qint64 units = 0; ///< signed as the document's units
};

/// Index by id: ids are dense, so a vector serves.
class IndexOfId
{
public:
    static constexpr quint32 kNone = std::numeric_limits<quint32>::max();

    void set(qint64 id, quint32 index)
    {
        if (size_t(id) >= m_index.size())
            m_index.resize(std::max(size_t(id) + 1, m_index.size() * 2), kNone);
        m_index[size_t(id)] = index;
    }
    [[nodiscard]] quint32 of(qint64 id) const
    {
        return id >= 0 && size_t(id) < m_index.size() ? m_index[size_t(id)] : kNone;
    }

private:
    std::vector<quint32> m_index;
};

/// `columns` of SELECTs that readDocument() reads, from alias `d`; a history row has known_to_ms after them.
inline constexpr char kDocumentSelect[]
    = "d.id, d.customer_id, d.kind, d.state, d.currency, d.amount_units, d.issue_day,"
      " d.due_day, d.voided_day, d.reversed_day, d.known_from_ms";
/// What readInstalment() reads of the versions in `document_history h`.
inline constexpr char kPastInstalmentSelect[] = "SELECT i.document_id, i.known_from_ms, i.due_day, i.units, h.kind "
                                                "FROM document_history h CROSS JOIN instalment i"
                                                " ON i.document_id = h.id AND i.known_from_ms = h.known_from_ms";
inline constexpr char kAllocationSelect[]
    = "a.id, a.source_id, a.target_id, a.source_units, a.target_units, a.date_day,"
      " a.unapplied_day, a.known_from_ms, a.is_inferred";

/// `document` is left 0: the caller knows the index. `terms` is days by customer index.
[[nodiscard]] DocumentRow readDocument(const Statement &row, const IndexOfId &customers,
                                       const std::vector<qint32> &terms);
[[nodiscard]] StoredAllocation readStored(const Statement &row);
/// Nothing where one of the documents is not of this company.
[[nodiscard]] std::optional<AllocationRow> placeAllocation(const StoredAllocation &stored, const IndexOfId &documents);
/// Both at once.
[[nodiscard]] std::optional<AllocationRow> readAllocation(const Statement &row, const IndexOfId &documents);

[[nodiscard]] InstalmentRow readInstalment(const Statement &row, const IndexOfId &documents);

void reserve(DocumentColumns &columns, size_t rows);
void append(DocumentColumns &columns, const DocumentRow &row, bool isHistory);
void assign(DocumentColumns &columns, size_t index, const DocumentRow &row);
[[nodiscard]] DocumentRow rowAt(const DocumentColumns &columns, size_t index);

/// Versions of the documents that have more than one, by document index, current one included.
using DocumentVersions = QHash<quint32, std::vector<DocumentRow>>;

/// Splits versions of allocations by what was known of their documents, and gives each document its side.
class AppliedRows
{
public:
    AppliedRows(const DocumentColumns &current, const DocumentVersions &versions);

    void add(const AllocationRow &allocation);

    [[nodiscard]] std::vector<AppliedRow> &current() { return m_currentRows; }
    [[nodiscard]] std::vector<AppliedRow> &superseded() { return m_supersededRows; }

private:
    /// What of a document's version bears on its allocations, together in one place of memory.
    struct Bearing
    {
        qint64 knownFrom = 0;
        qint32 issueDay = 0;
        qint32 endDay = kNever;
        qint8 sign = 0;
        bool isInForce = false;
    };

    [[nodiscard]] static Bearing bearingOf(const DocumentRow &row);
    void addSpan(const AllocationRow &allocation, const Bearing &source, const Bearing &target, qint64 from, qint64 to);
    [[nodiscard]] std::vector<DocumentRow> versionsOf(quint32 document) const;

    const DocumentColumns &m_current;
    const DocumentVersions &m_versions;
    std::vector<Bearing> m_bearings;
    std::vector<AppliedRow> m_currentRows;
    std::vector<AppliedRow> m_supersededRows;
};

/// Instalments of superseded versions under their rows of `superseded`, which stand by document, then knownFrom.
/// `rows` stand in the same order.
[[nodiscard]] InstalmentColumns makeInstalments(const std::vector<InstalmentRow> &rows,
                                                const DocumentColumns &superseded);

/// Sorts rows under their documents.
[[nodiscard]] AppliedColumns makeApplied(const std::vector<AppliedRow> &rows, size_t documents, bool isHistory);

} // namespace quittance::store
