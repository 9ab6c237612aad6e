#pragma once

#include "core/base/date.h"
#include "core/ledger/ids.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace quittance::sync {

/// How the reading of one list ended.
enum class ListOutcome : quint8 {
    Complete,
    Partial, ///< what arrived whole is kept; the next run goes on there
    Failed, ///< nothing arrived
    NotSupported, ///< the books behind the platform have none of it
    NotEnabled ///< switched off, at the platform or here
};

/// `complete`, `partial`, `failed`, `not_supported`, `not_enabled`.
[[nodiscard]] QString wordOf(ListOutcome outcome);
[[nodiscard]] std::optional<ListOutcome> listOutcomeOf(QStringView word);

/// Records of a list as one run met them. All but `read` add up to `read`, except that `deleted` also counts those that
/// a full walk no longer named.
struct RecordCounts
{
    qint64 read = 0;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 deleted = 0;
    qint64 rejected = 0;

    RecordCounts &operator+=(const RecordCounts &more)
    {
        read += more.read;
        added += more.added;
        changed += more.changed;
        unchanged += more.unchanged;
        deleted += more.deleted;
        rejected += more.rejected;
        return *this;
    }
    friend bool operator==(const RecordCounts &, const RecordCounts &) = default;
};

/// A record that was not taken over.
struct RejectedItem
{
    QString remoteId; ///< empty where it cannot be read
    QString path; ///< where in the record
    QString value;
    QString reason; ///< one sentence

    friend bool operator==(const RejectedItem &, const RejectedItem &) = default;
};

/// So many rejected records are told one by one; all are counted and kept.
inline constexpr size_t kToldRejections = 1000;

/// What came of one list in one run.
struct ListReport
{
    QByteArray list;
    ListOutcome outcome = ListOutcome::Complete;
    bool isFull = false; ///< everything was asked for, not only what changed
    RecordCounts counts;
    std::vector<RejectedItem> rejected; ///< the first kToldRejections
    std::optional<Instant> asOf; ///< of the platform's own copy
    std::optional<Error> error; ///< why it is not complete
    QString detail; ///< a sentence where there is one to say
};

/// What came of one connection in one run.
struct SyncReport
{
    ledger::ConnectionId connection;
    QString name;
    std::vector<ListReport> lists; ///< in the order they were read
    qint64 requests = 0; ///< exchanges with the server
    qint64 retries = 0; ///< sendings beyond the first of each
    std::optional<Error> error; ///< why no list could be read at all

    /// True when every list that could be read was read to its end, and no record was rejected.
    [[nodiscard]] bool isClean() const;
};

} // namespace quittance::sync
