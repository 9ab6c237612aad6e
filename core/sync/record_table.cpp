#include "core/sync/record_table.h"

#include "core/store/rows.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <xxhash.h>

namespace quittance::sync {

using connect::MappedPage;
using connect::RawPayload;
using store::Statement;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

constexpr char kFind[]
    = "SELECT content_hash, walk, is_deleted FROM remote_record WHERE list_id = ?1 AND remote_id = ?2";
constexpr char kName[] = "UPDATE remote_record SET walk = max(walk, ?3) WHERE list_id = ?1 AND remote_id = ?2";
constexpr char kPut[] = R"sql(
    INSERT INTO remote_record VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT (list_id, remote_id) DO UPDATE SET content_hash = excluded.content_hash,
        walk = max(walk, excluded.walk), page_id = excluded.page_id, place = excluded.place,
        is_deleted = excluded.is_deleted
)sql";
constexpr char kAddPage[] = "INSERT INTO raw_page (list_id, at_ms, content) VALUES (?1, ?2, ?3)";
constexpr char kUnnamed[]
    = "SELECT remote_id FROM remote_record WHERE list_id = ?1 AND walk < ?2 AND is_deleted = 0 LIMIT ?3";
constexpr char kCountUnnamed[]
    = "SELECT count(*) FROM remote_record WHERE list_id = ?1 AND walk < ?2 AND is_deleted = 0";
constexpr char kForget[] = "DELETE FROM remote_record WHERE list_id = ?1 AND remote_id = ?2";
constexpr char kIsNamed[] = "SELECT EXISTS (SELECT 1 FROM remote_list l JOIN remote_record r ON r.list_id = l.id"
                            " WHERE l.connection_id = ?1 AND r.remote_id = ?2)";
constexpr char kPayload[] = "SELECT p.content, r.place FROM remote_list l JOIN remote_record r ON r.list_id = l.id"
                            " JOIN raw_page p ON p.id = r.page_id"
                            " WHERE l.connection_id = ?1 AND l.list = ?2 AND r.remote_id = ?3";
constexpr char kCount[] = "SELECT count(*) FROM remote_record WHERE list_id = ?1 AND is_deleted = 0";
constexpr char kCountRejected[] = "SELECT count(*) FROM rejected_record WHERE list_id = ?1";
constexpr char kHasRejected[] = "SELECT EXISTS (SELECT 1 FROM rejected_record WHERE list_id = ?1)";
constexpr char kDropRejected[] = "DELETE FROM rejected_record WHERE list_id = ?1 AND remote_id = ?2";
constexpr char kAddRejected[] = "INSERT INTO rejected_record (list_id, remote_id, path, value, reason, at_ms, content)"
                                " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
constexpr char kRejected[] = "SELECT remote_id, path, value, reason FROM rejected_record WHERE list_id = ?1 ORDER BY id"
                             " LIMIT 1000";

qint64 hashOf(const QByteArray &bytes)
{
    return std::bit_cast<qint64>(XXH3_64bits(bytes.constData(), size_t(bytes.size())));
}

/// A record without an id is known by what it says.
QString nameOf(const QString &remoteId, qint64 contentHash)
{
    return remoteId.isEmpty() ? u'#' + QString::number(std::bit_cast<quint64>(contentHash), 16) : remoteId;
}

void append(QByteArray &whole, const QByteArray &bytes)
{
    const quint32 length = qToBigEndian(quint32(bytes.size()));
    whole.append(std::bit_cast<std::array<char, sizeof length>>(length).data(), sizeof length);
    whole.append(bytes);
}

/// Fast rather than small: a first load packs every record there is.
QByteArray packed(const QByteArray &whole)
{
    return qCompress(whole, 1);
}

QByteArray recordAt(const QByteArray &whole, qint64 place)
{
    qsizetype at = 0;
    for (qint64 i = 0; at + 4 <= whole.size(); ++i) {
        const qsizetype length = qsizetype(qFromBigEndian<quint32>(whole.constData() + at));
        if (i == place)
            return whole.mid(at + 4, length);
        at += 4 + length;
    }
    return {};
}

std::vector<PageRecords::Record> recordsOf(const MappedPage &page)
{
    std::vector<PageRecords::Record> records;
    records.reserve(page.payloads.size() + page.rejected.size());
    for (size_t i = 0; i < page.payloads.size(); ++i) {
        const RawPayload &payload = page.payloads[i];
        const qint64 hash = hashOf(payload.bytes);
        records.push_back({.remoteId = nameOf(payload.remoteId, hash),
                           .contentHash = hash,
                           .payload = qint64(i),
                           .isDeleted = payload.isDeleted});
    }
    for (const connect::RejectedRecord &rejected : page.rejected) {
        const qint64 hash = hashOf(rejected.bytes);
        records.push_back(
            {.remoteId = nameOf(rejected.remoteId, hash), .contentHash = hash, .change = RecordChange::Rejected});
    }
    return records;
}

struct Known
{
    qint64 contentHash = 0;
    qint64 walk = 0;
    bool isDeleted = false;
};

RecordChange changeOf(const PageRecords::Record &record, const std::optional<Known> &known)
{
    if (record.change == RecordChange::Rejected)
        return RecordChange::Rejected;
    if (known && known->contentHash == record.contentHash)
        return RecordChange::Unchanged;
    if (record.isDeleted && !(known && known->isDeleted))
        return RecordChange::Deleted;
    return known ? RecordChange::Changed : RecordChange::Added;
}

} // namespace

QByteArray packPayloads(const std::vector<RawPayload> &payloads)
{
    qsizetype size = 0;
    for (const RawPayload &payload : payloads)
        size += payload.bytes.size() + 4;
    QByteArray whole;
    whole.reserve(size);
    for (const RawPayload &payload : payloads)
        append(whole, payload.bytes);
    return packed(whole);
}

RecordCounts PageRecords::counts() const
{
    RecordCounts counts{.read = qint64(records.size())};
    for (const Record &record : records) {
        switch (record.change) {
        case RecordChange::Added:
            ++counts.added;
            break;
        case RecordChange::Changed:
            ++counts.changed;
            break;
        case RecordChange::Unchanged:
            ++counts.unchanged;
            break;
        case RecordChange::Deleted:
            ++counts.deleted;
            break;
        case RecordChange::Rejected:
            ++counts.rejected;
            break;
        }
    }
    return counts;
}

Result<PageRecords> RecordTable::compare(const ListState &state, const MappedPage &page) const
{
    PageRecords found{.records = recordsOf(page)};
    Result<Statement> find = m_connection.prepare(kFind);
    if (!find)
        return failed(find);
    QHash<QString, Known> inPage; // a record that comes twice is held against its first coming
    for (PageRecords::Record &record : found.records) {
        std::optional<Known> known;
        if (const auto before = inPage.constFind(record.remoteId); before != inPage.constEnd()) {
            known = *before;
        } else {
            Result<std::optional<Known>> stored = store::readOne(
                *find,
                [](const Statement &row) {
                    return Known{row.int64(0), row.int64(1), row.int64(2) != 0};
                },
                state.id, record.remoteId);
            if (!stored)
                return failed(stored);
            known = *stored;
        }
        record.isKnown = known.has_value();
        record.isNamedAnew = !known || known->walk < state.walk;
        record.change = changeOf(record, known);
        inPage.insert(record.remoteId, {record.contentHash, state.walk, record.isDeleted});
    }
    return found;
}

Result<> RecordTable::keep(const ListState &state, const MappedPage &page, const PageRecords &records,
                           const QByteArray &packedWhole, Instant at) const
{
    Result<Statement> put = m_connection.prepare(kPut);
    Result<Statement> name = m_connection.prepare(kName);
    if (!put || !name)
        return put ? failed(name) : failed(put);
    const auto isNew = [](const PageRecords::Record &record) {
        return record.change != RecordChange::Unchanged && record.change != RecordChange::Rejected;
    };
    QByteArray fresh;
    if (packedWhole.isEmpty()) {
        for (const PageRecords::Record &record : records.records) {
            if (isNew(record))
                append(fresh, page.payloads[size_t(record.payload)].bytes);
        }
    }
    std::optional<qint64> pageId;
    if (std::ranges::any_of(records.records, isNew)) {
        const Result<> added
            = store::runOnce(m_connection, kAddPage, state.id, at, packedWhole.isEmpty() ? packed(fresh) : packedWhole);
        if (!added)
            return added;
        pageId = m_connection.lastInsertId();
    }
    qint64 place = 0;
    for (const PageRecords::Record &record : records.records) {
        Result<> done;
        if (isNew(record))
            done = put->bind(state.id, record.remoteId, record.contentHash, state.walk, pageId,
                             packedWhole.isEmpty() ? place++ : record.payload, record.isDeleted)
                       .run();
        else if (record.isNamedAnew && record.isKnown)
            done = name->bind(state.id, record.remoteId, state.walk).run();
        else if (record.isNamedAnew) // rejected: it is there, but its bytes stand elsewhere
            done = put->bind(state.id, record.remoteId, qint64(0), state.walk, std::optional<qint64>(), 0, false).run();
        if (!done)
            return done;
    }
    return {};
}

Result<> RecordTable::keepRejected(const ListState &state, const MappedPage &page, const PageRecords &records,
                                   Instant at) const
{
    const auto had = store::readRows(
        m_connection, kHasRejected, [](const Statement &row) { return row.int64(0) != 0; }, state.id);
    if (!had)
        return failed(had);
    if (had->front()) {
        Result<Statement> drop = m_connection.prepare(kDropRejected);
        if (!drop)
            return failed(drop);
        for (const PageRecords::Record &record : records.records) {
            if (const Result<> done = drop->bind(state.id, record.remoteId).run(); !done)
                return done;
        }
    }
    for (const connect::RejectedRecord &rejected : page.rejected) {
        const Result<> done
            = store::runOnce(m_connection, kAddRejected, state.id, nameOf(rejected.remoteId, hashOf(rejected.bytes)),
                             rejected.path, rejected.value, rejected.reason, at, qCompress(rejected.bytes));
        if (!done)
            return done;
    }
    return {};
}

Result<QStringList> RecordTable::unnamed(const ListState &state, qint64 most) const
{
    const auto ids = store::readRows(
        m_connection, kUnnamed, [](const Statement &row) { return row.text(0); }, state.id, state.walk, most);
    return ids ? Result<QStringList>(QStringList(ids->begin(), ids->end())) : failed(ids);
}

Result<qint64> RecordTable::unnamedCount(const ListState &state) const
{
    const auto count = store::readRows(
        m_connection, kCountUnnamed, [](const Statement &row) { return row.int64(0); }, state.id, state.walk);
    return count ? Result<qint64>(count->front()) : failed(count);
}

Result<> RecordTable::forget(const ListState &state, const QStringList &remoteIds) const
{
    Result<Statement> forget = m_connection.prepare(kForget);
    if (!forget)
        return failed(forget);
    for (const QString &remoteId : remoteIds) {
        if (const Result<> done = forget->bind(state.id, remoteId).run(); !done)
            return done;
    }
    return {};
}

Result<bool> RecordTable::isNamed(ledger::ConnectionId connection, const QString &remoteId) const
{
    const auto found = store::readRows(
        m_connection, kIsNamed, [](const Statement &row) { return row.int64(0) != 0; }, connection, remoteId);
    return found ? Result<bool>(found->front()) : failed(found);
}

Result<QByteArray> RecordTable::payload(ledger::ConnectionId connection, const QByteArray &list,
                                        const QString &remoteId) const
{
    const auto found = store::readRows(
        m_connection, kPayload, [](const Statement &row) { return recordAt(qUncompress(row.blob(0)), row.int64(1)); },
        connection, QString::fromUtf8(list), remoteId);
    if (!found)
        return failed(found);
    if (found->empty())
        return fail(Error::Kind::NotFound, Text::tr("The record was not kept as it came."));
    return found->front();
}

Result<qint64> RecordTable::count(qint64 listId) const
{
    const auto found = store::readRows(
        m_connection, kCount, [](const Statement &row) { return row.int64(0); }, listId);
    return found ? Result<qint64>(found->front()) : failed(found);
}

Result<qint64> RecordTable::rejectedCount(qint64 listId) const
{
    const auto found = store::readRows(
        m_connection, kCountRejected, [](const Statement &row) { return row.int64(0); }, listId);
    return found ? Result<qint64>(found->front()) : failed(found);
}

Result<std::vector<RejectedItem>> RecordTable::rejected(qint64 listId) const
{
    return store::readRows(
        m_connection, kRejected,
        [](const Statement &row) {
            return RejectedItem{row.text(0), row.text(1), row.text(2), row.text(3)};
        },
        listId);
}

} // namespace quittance::sync
