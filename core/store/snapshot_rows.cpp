#include "core/store/snapshot_rows.h"

#include "core/ledger/document.h"

#include <QtConcurrentRun>

#include <sqlite3.h>

#include <algorithm>
#include <tuple>

namespace quittance::store {
namespace {

qint32 dayOr(sqlite3_stmt *row, int column, qint32 otherwise)
{
    const int day = sqlite3_column_int(row, column);
    return day != 0 || sqlite3_column_type(row, column) != SQLITE_NULL ? day : otherwise;
}

/// So many rows are worth a thread of their own.
constexpr size_t kWorthAThread = 100'000;

/// Puts the rows of the places [from, to) into the columns.
void fill(AppliedColumns &columns, const std::vector<AppliedRow> &rows, const std::vector<quint32> &rowAtPlace,
          size_t from, size_t to)
{
    for (size_t at = from; at < to; ++at) {
        const AppliedRow &row = rows[rowAtPlace[at]];
        columns.units[at] = row.units;
        columns.day[at] = row.day;
        columns.endDay[at] = row.endDay;
        columns.other[at] = row.other;
        columns.inferred[at] = row.isInferred ? 1 : 0;
        columns.knownFrom[at] = row.knownFrom;
        if (!columns.knownTo.empty())
            columns.knownTo[at] = row.knownTo;
    }
}

} // namespace

DocumentRow readDocument(const Statement &statement, const IndexOfId &customers, const std::vector<qint32> &terms)
{
    sqlite3_stmt *row = statement.handle();
    DocumentRow document;
    document.customer = customers.of(sqlite3_column_int64(row, 1));
    document.kind = quint8(sqlite3_column_int(row, 2));
    document.inForce = sqlite3_column_int(row, 3) == int(ledger::DocumentState::Posted) ? 1 : 0;
    document.currency = quint16(sqlite3_column_int(row, 4));
    document.units = sqlite3_column_int64(row, 5) * receivableSign(ledger::DocumentKind(document.kind));
    document.issueDay = sqlite3_column_int(row, 6);
    // Terms say when a debt falls due; a credit stands at its own date.
    const bool isDebt = receivableSign(ledger::DocumentKind(document.kind)) > 0;
    const qint32 byTerms = isDebt && document.customer < terms.size() ? terms[document.customer] : 0;
    document.dueDay = dayOr(row, 7, document.issueDay + byTerms);
    document.endDay = std::min(dayOr(row, 8, kNever), dayOr(row, 9, kNever));
    document.knownFrom = sqlite3_column_int64(row, 10);
    return document;
}

StoredAllocation readStored(const Statement &statement)
{
    sqlite3_stmt *row = statement.handle();
    return {
        .id = sqlite3_column_int64(row, 0),
        .sourceId = sqlite3_column_int64(row, 1),
        .targetId = sqlite3_column_int64(row, 2),
        .sourceUnits = sqlite3_column_int64(row, 3),
        .targetUnits = sqlite3_column_int64(row, 4),
        .knownFrom = sqlite3_column_int64(row, 7),
        .day = sqlite3_column_int(row, 5),
        .unappliedDay = dayOr(row, 6, kNever),
        .isInferred = sqlite3_column_int(row, 8) != 0,
    };
}

std::optional<AllocationRow> placeAllocation(const StoredAllocation &stored, const IndexOfId &documents)
{
    const quint32 source = documents.of(stored.sourceId);
    const quint32 target = documents.of(stored.targetId);
    if (source == IndexOfId::kNone || target == IndexOfId::kNone)
        return std::nullopt;
    return AllocationRow{
        .id = stored.id,
        .source = source,
        .target = target,
        .sourceUnits = stored.sourceUnits,
        .targetUnits = stored.targetUnits,
        .day = stored.day,
        .unappliedDay = stored.unappliedDay,
        .knownFrom = stored.knownFrom,
        .isInferred = stored.isInferred,
    };
}

std::optional<AllocationRow> readAllocation(const Statement &statement, const IndexOfId &documents)
{
    return placeAllocation(readStored(statement), documents);
}

InstalmentRow readInstalment(const Statement &row, const IndexOfId &documents)
{
    const int sign = receivableSign(ledger::DocumentKind(row.int32(4)));
    return {documents.of(row.int64(0)), row.int64(1), row.int32(2), row.int64(3) * sign};
}

void reserve(DocumentColumns &columns, size_t rows)
{
    columns.customer.reserve(rows);
    columns.currency.reserve(rows);
    columns.kind.reserve(rows);
    columns.inForce.reserve(rows);
    columns.issueDay.reserve(rows);
    columns.dueDay.reserve(rows);
    columns.endDay.reserve(rows);
    columns.units.reserve(rows);
    columns.knownFrom.reserve(rows);
}

void append(DocumentColumns &columns, const DocumentRow &row, bool isHistory)
{
    if (isHistory) {
        columns.document.push_back(row.document);
        columns.knownTo.push_back(row.knownTo);
    }
    columns.customer.push_back(row.customer);
    columns.currency.push_back(row.currency);
    columns.kind.push_back(row.kind);
    columns.inForce.push_back(row.inForce);
    columns.issueDay.push_back(row.issueDay);
    columns.dueDay.push_back(row.dueDay);
    columns.endDay.push_back(row.endDay);
    columns.units.push_back(row.units);
    columns.knownFrom.push_back(row.knownFrom);
}

void assign(DocumentColumns &columns, size_t index, const DocumentRow &row)
{
    columns.customer[index] = row.customer;
    columns.currency[index] = row.currency;
    columns.kind[index] = row.kind;
    columns.inForce[index] = row.inForce;
    columns.issueDay[index] = row.issueDay;
    columns.dueDay[index] = row.dueDay;
    columns.endDay[index] = row.endDay;
    columns.units[index] = row.units;
    columns.knownFrom[index] = row.knownFrom;
}

DocumentRow rowAt(const DocumentColumns &columns, size_t index)
{
    return {
        .document = columns.document.empty() ? quint32(index) : columns.document[index],
        .customer = columns.customer[index],
        .currency = columns.currency[index],
        .kind = columns.kind[index],
        .inForce = columns.inForce[index],
        .issueDay = columns.issueDay[index],
        .dueDay = columns.dueDay[index],
        .endDay = columns.endDay[index],
        .units = columns.units[index],
        .knownFrom = columns.knownFrom[index],
        .knownTo = columns.knownTo.empty() ? kStillKnown : columns.knownTo[index],
    };
}

AppliedRows::AppliedRows(const DocumentColumns &current, const DocumentVersions &versions)
    : m_current(current)
    , m_versions(versions)
{
    m_bearings.reserve(current.size());
    for (size_t i = 0; i < current.size(); ++i)
        m_bearings.push_back(bearingOf(rowAt(current, i)));
}

AppliedRows::Bearing AppliedRows::bearingOf(const DocumentRow &row)
{
    const int sign = row.units == 0 ? 0 : row.units > 0 ? 1 : -1;
    return {row.knownFrom, row.issueDay, row.endDay, qint8(sign), row.inForce != 0};
}

std::vector<DocumentRow> AppliedRows::versionsOf(quint32 document) const
{
    const auto versions = m_versions.constFind(document);
    return versions == m_versions.cend() ? std::vector{rowAt(m_current, document)} : *versions;
}

void AppliedRows::add(const AllocationRow &allocation)
{
    const bool isPlain = allocation.knownTo == kStillKnown
        && (m_versions.isEmpty()
            || (!m_versions.contains(allocation.source) && !m_versions.contains(allocation.target)));
    if (isPlain) {
        const Bearing &source = m_bearings[allocation.source];
        const Bearing &target = m_bearings[allocation.target];
        const qint64 from = std::max({allocation.knownFrom, source.knownFrom, target.knownFrom});
        addSpan(allocation, source, target, from, kStillKnown);
        return;
    }
    for (const DocumentRow &source : versionsOf(allocation.source)) {
        for (const DocumentRow &target : versionsOf(allocation.target)) {
            const qint64 from = std::max({allocation.knownFrom, source.knownFrom, target.knownFrom});
            const qint64 to = std::min({allocation.knownTo, source.knownTo, target.knownTo});
            if (from < to)
                addSpan(allocation, bearingOf(source), bearingOf(target), from, to);
        }
    }
}

void AppliedRows::addSpan(const AllocationRow &allocation, const Bearing &source, const Bearing &target, qint64 from,
                          qint64 to)
{
    const bool holds = source.isInForce && target.isInForce;
    // A prepayment is allocated from when there is an invoice to allocate it to.
    const qint32 day = std::max({allocation.day, source.issueDay, target.issueDay});
    const qint32 end = holds ? std::min({allocation.unappliedDay, source.endDay, target.endDay}) : day;
    if (end <= day || (allocation.sourceUnits == 0 && allocation.targetUnits == 0))
        return;
    std::vector<AppliedRow> &rows = to == kStillKnown ? m_currentRows : m_supersededRows;
    const int direction = allocationDirection(source.sign, target.sign);
    const qint64 sourceUnits = direction * allocation.sourceUnits;
    const qint64 targetUnits = -direction * allocation.targetUnits;
    rows.push_back({allocation.source, allocation.target, sourceUnits, day, end, from, to, allocation.isInferred});
    rows.push_back({allocation.target, allocation.source, targetUnits, day, end, from, to, allocation.isInferred});
}

InstalmentColumns makeInstalments(const std::vector<InstalmentRow> &rows, const DocumentColumns &superseded)
{
    InstalmentColumns columns;
    size_t version = 0;
    for (const InstalmentRow &row : rows) {
        while (version < superseded.size()
               && std::tie(superseded.document[version], superseded.knownFrom[version])
                   < std::tie(row.document, row.knownFrom))
            ++version;
        if (version == superseded.size())
            break;
        if (superseded.document[version] != row.document || superseded.knownFrom[version] != row.knownFrom)
            continue;
        columns.document.push_back(quint32(version));
        columns.dueDay.push_back(row.dueDay);
        columns.units.push_back(row.units);
    }
    return columns;
}

AppliedColumns makeApplied(const std::vector<AppliedRow> &rows, size_t documents, bool isHistory)
{
    AppliedColumns columns;
    columns.offset.assign(documents + 1, 0);
    for (const AppliedRow &row : rows)
        ++columns.offset[row.document + 1];
    for (size_t i = 1; i < columns.offset.size(); ++i)
        columns.offset[i] += columns.offset[i - 1];
    // The places first and the columns after them: a row is then fetched once, and every column is written in order.
    std::vector<quint32> rowAtPlace(rows.size());
    std::vector<quint32> next(columns.offset.begin(), columns.offset.end() - 1);
    for (size_t i = 0; i < rows.size(); ++i)
        rowAtPlace[next[rows[i].document]++] = quint32(i);
    columns.units.resize(rows.size());
    columns.day.resize(rows.size());
    columns.endDay.resize(rows.size());
    columns.other.resize(rows.size());
    columns.inferred.resize(rows.size());
    columns.knownFrom.resize(rows.size());
    columns.knownTo.resize(isHistory ? rows.size() : 0);
    // Fetching waits for memory all the time: two halves wait side by side.
    const size_t middle = rows.size() < kWorthAThread ? 0 : rows.size() / 2;
    QFuture<void> lower;
    if (middle > 0)
        lower = QtConcurrent::run([&] { fill(columns, rows, rowAtPlace, 0, middle); });
    fill(columns, rows, rowAtPlace, middle, rows.size());
    lower.waitForFinished();
    return columns;
}

} // namespace quittance::store
