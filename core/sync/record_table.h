#pragma once

#include "core/connect/mapped_page.h"
#include "core/store/connection.h"
#include "core/sync/list_table.h"

#include <QHash>

namespace quittance::sync {

/// What a record of a page is to what the book knew of it.
enum class RecordChange : quint8 { Added, Changed, Unchanged, Deleted, Rejected };

/// The records of one page held against those the list named before.
struct PageRecords
{
    struct Record
    {
        QString remoteId; ///< made from the content where the record has none
        qint64 contentHash = 0;
        RecordChange change = RecordChange::Unchanged;
        qint64 payload = -1; ///< its place in MappedPage::payloads; −1: rejected
        bool isDeleted = false;
        bool isKnown = false; ///< the list named it before
        bool isNamedAnew = false; ///< for the first time in this full walk
    };

    std::vector<Record> records;

    [[nodiscard]] RecordCounts counts() const;
};

/// Which records a list named, in which of its full walks last, and their bytes.
class RecordTable
{
public:
    explicit RecordTable(store::Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Holds the page against what is stored; writes nothing.
    Result<PageRecords> compare(const ListState &state, const connect::MappedPage &page) const;
    /// Stores what compare() found: who was named, and the bytes of what is new. `packed` holds all payloads of the
    /// page, packed by packPayloads(); empty: those that are new are packed here.
    Result<> keep(const ListState &state, const connect::MappedPage &page, const PageRecords &records,
                  const QByteArray &packed, Instant at) const;
    /// Keeps what was rejected and forgets what was rejected before and is not any more.
    Result<> keepRejected(const ListState &state, const connect::MappedPage &page, const PageRecords &records,
                          Instant at) const;

    /// The records that were not named since full walk `state.walk` began, `most` of them.
    Result<QStringList> unnamed(const ListState &state, qint64 most) const;
    Result<qint64> unnamedCount(const ListState &state) const;
    Result<> forget(const ListState &state, const QStringList &remoteIds) const;
    /// Whether any list of the connection has a record of this id.
    Result<bool> isNamed(ledger::ConnectionId connection, const QString &remoteId) const;
    /// The record as it came last. NotFound where it was not kept.
    Result<QByteArray> payload(ledger::ConnectionId connection, const QByteArray &list, const QString &remoteId) const;
    /// Records of the list that are not deleted.
    Result<qint64> count(qint64 listId) const;
    Result<qint64> rejectedCount(qint64 listId) const;
    /// The first thousand.
    Result<std::vector<RejectedItem>> rejected(qint64 listId) const;

private:
    store::Connection m_connection;
};

/// The payloads of a page in one piece, compressed: each behind its length.
[[nodiscard]] QByteArray packPayloads(const std::vector<connect::RawPayload> &payloads);

} // namespace quittance::sync
